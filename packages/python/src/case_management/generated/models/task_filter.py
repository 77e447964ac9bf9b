# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define

from ..._wire import (
    read_list,
    read_model,
    read_text_moment,
    set_keys,
    write_list,
    write_model,
    write_text_moment,
)
from ..models.eta_bucket import EtaBucket
from ..models.sort_field import SortField
from ..models.task_column import TaskColumn
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_filter import CustomFieldFilter
    from ..models.sort_order import SortOrder


@_define(kw_only=True)
class TaskFilter:
    """Filters, order and page of a search for tasks.
    All keys are optional, filters combine with AND, and the values inside one list with OR.
    `false`, `""` and `[]` mean "no filter"."""

    search_text: str | Unset = UNSET
    """ Text to find in the name of the task, ignoring case; any part of the name may match, and no
    character is a wildcard.
    `""` means no filter. """
    unresolved: bool | Unset = UNSET
    """ `true` finds only tasks whose status category is neither resolved nor closed.
    `false` means no filter. """
    unassigned: bool | Unset = UNSET
    """ `true` finds only tasks whose `assigneeType` is `unassigned`. A task that waits in a queue does
    not count.
    `false` means no filter. """
    mycase: bool | Unset = UNSET
    """ The same as `mytask`; either or both may be sent.
    `false` means no filter. """
    mytask: bool | Unset = UNSET
    """ `true` finds only tasks assigned to the caller: the `agentId` or `aId` of `currAssignee` is the
    claim `sub` of the token.
    A token without `sub` finds nothing. `false` means no filter. """
    priority: list[str] | Unset = UNSET
    """ Names of priorities, such as `Critical`, `High`, `Medium` or `Low`.
    Case does not matter, nor whether words are parted by a space, a hyphen or an underscore.
    `[]` means no filter. A name that no task has finds nothing. """
    status: list[str] | Unset = UNSET
    """ Names of statuses, such as `Open`, `In Progress`, `On Hold`, `Resolved` or `Closed`.
    Case is ignored, and so is whether words are separated by a space, a hyphen or an underscore:
    `In-Progress` finds `In Progress`.
    `[]` means no filter. A name that no task has finds nothing. """
    channel: list[str] | Unset = UNSET
    """ Channels, such as `rtm` (web or mobile client), `email`, `chat` or `voice`.
    A task matches when its `channel` holds the value or its `source` is the value, ignoring case.
    `[]` means no filter. """
    queues: list[str] | Unset = UNSET
    """ Queues that the task is assigned to, each by its name (ignoring case) or its identifier.
    `[]` means no filter. """
    agents: list[str] | Unset = UNSET
    """ Agents that the task is assigned to, each by the `agentId`, the `aId` or the name (ignoring
    case) in `currAssignee`.
    `[]` means no filter.
    The sample only shows an empty list, so what the values match is inferred. """
    start_date: datetime.datetime | Unset = UNSET
    """ Earliest `createdAt`, inclusive, as an ISO 8601 string in UTC ending in `Z`.
    For a local day send its first moment in UTC. """
    end_date: datetime.datetime | Unset = UNSET
    """ Latest `createdAt`, inclusive, as an ISO 8601 string in UTC ending in `Z`.
    For a local day send its last millisecond in UTC. An end before the start finds nothing. """
    sort_by: SortField | SortOrder | Unset = UNSET
    """ Order of the results: the name of a key, which sorts ascending, or an object with one key and
    its direction.
    Tasks without a value in that key come last in either direction. Ties are broken by `_id`,
    ascending.
    Without `sortBy` the newest come first (`createdAt`, descending). `name` is compared by its
    lower-case form, code point by code point. """
    due_date: datetime.datetime | Unset = UNSET
    """ Finds tasks that are due at exactly this moment, to the millisecond, as an ISO 8601 string in
    UTC ending in `Z`.
    For a range of due moments use `ETAlist`. """
    skip: int | Unset = UNSET
    """ Number of matching tasks to leave out before the first one of the page.
    0 when absent. """
    limit: int | Unset = UNSET
    """ Largest number of tasks on the page.
    50 when absent.
    Default and bounds are inferred. """
    selected_columns: list[TaskColumn] | Unset = UNSET
    """ Keys of the record to return; others are left out, but for `_id`, `caseId`, `caseRefId` and
    `name`, which are always there.
    `[]` returns the whole record.
    The sample only shows an empty list, so the meaning is inferred. """
    custom_fields: list[CustomFieldFilter] | Unset = UNSET
    """ Fields and the values they must have. A task matches when at least one pair does.
    `[]` means no filter.
    The sample only shows an empty list, so shape and meaning are inferred. """
    eta_list: list[EtaBucket] | Unset = UNSET
    """ When the task is due, relative to the moment of the call: `overdue`, `dueToday` or `upcoming`.
    "Today" is the caller's day by the header `X-Timezone-Offset`, or the UTC day without it.
    Only the time counts: resolved and closed tasks are found too, unless `unresolved` is sent. A
    task without a due date matches none.
    `[]` means no filter.
    The sample only shows an empty list, so the values are inferred from what the vendor's user
    interface shows. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "searchText": self.search_text,
                    "unresolved": self.unresolved,
                    "unassigned": self.unassigned,
                    "mycase": self.mycase,
                    "mytask": self.mytask,
                    "priority": self.priority,
                    "status": self.status,
                    "channel": self.channel,
                    "queues": self.queues,
                    "agents": self.agents,
                    "startDate": write_text_moment(self.start_date, "startDate"),
                    "endDate": write_text_moment(self.end_date, "endDate"),
                    "sortBy": write_model(self.sort_by),
                    "dueDate": write_text_moment(self.due_date, "dueDate"),
                    "skip": self.skip,
                    "limit": self.limit,
                    "selectedColumns": self.selected_columns,
                    "customFields": write_list(lambda item: write_model(item), self.custom_fields),
                    "ETAlist": self.eta_list,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskFilter:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        from ..models.custom_field_filter import CustomFieldFilter
        from ..models.sort_order import SortOrder

        d = dict(src_dict)
        record = cls(
            search_text=d.pop("searchText", UNSET),
            unresolved=d.pop("unresolved", UNSET),
            unassigned=d.pop("unassigned", UNSET),
            mycase=d.pop("mycase", UNSET),
            mytask=d.pop("mytask", UNSET),
            priority=d.pop("priority", UNSET),
            status=d.pop("status", UNSET),
            channel=d.pop("channel", UNSET),
            queues=d.pop("queues", UNSET),
            agents=d.pop("agents", UNSET),
            start_date=read_text_moment(d.pop("startDate", UNSET)),
            end_date=read_text_moment(d.pop("endDate", UNSET)),
            sort_by=read_model(SortOrder, d.pop("sortBy", UNSET)),
            due_date=read_text_moment(d.pop("dueDate", UNSET)),
            skip=d.pop("skip", UNSET),
            limit=d.pop("limit", UNSET),
            selected_columns=d.pop("selectedColumns", UNSET),
            custom_fields=read_list(
                lambda item: read_model(CustomFieldFilter, item), d.pop("customFields", UNSET)
            ),
            eta_list=d.pop("ETAlist", UNSET),
        )
        return record
