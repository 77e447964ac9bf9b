# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define
from attrs import field as _field

from ..._wire import (
    read_instant,
    read_list,
    read_model,
    read_text_moment,
    set_keys,
    write_instant,
    write_list,
    write_model,
    write_text_moment,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.actor import Actor
    from ..models.assignee import Assignee
    from ..models.attachment import Attachment
    from ..models.current_queue import CurrentQueue
    from ..models.feedback_entry import FeedbackEntry
    from ..models.field import Field
    from ..models.participant import Participant
    from ..models.priority import Priority
    from ..models.queue_assignment import QueueAssignment
    from ..models.resolution_comment import ResolutionComment
    from ..models.status import Status
    from ..models.user import User


@_define(kw_only=True)
class Task:
    """Record of a task.
    Only `_id`, `caseId`, `caseRefId` and `name` are always there; others may be missing, as the
    vendor's samples differ in what they show.
    Custom fields of an account may come as further keys, each named by the field's label and
    holding `{id, displayName, lname, selectedValue}`.
    Limits of length and number are this contract's own, because the vendor states none."""

    id: str
    """ Identifier of the task: `ti-` followed by an opaque string.
    `updateTask` takes it as `taskId`. """
    case_id: str
    """ Identifier of the case that the task belongs to, `ci-` followed by an opaque string. """
    case_ref_id: str
    """ Number of the case that people see. """
    name: str
    """ Title of the task. """
    task_tmp: str | Unset = UNSET
    """ Name of the template that the task was made from. """
    lname: str | Unset = UNSET
    """ `name` in lower case.
    The host derives it. """
    desc: None | str | Unset = UNSET
    """ Description of the task.
    Missing or `null` when it has none. """
    tags: list[str] | Unset = UNSET
    """ Labels of the task. """
    user_info: User | Unset = UNSET
    """ The user for whom the task was created. """
    sess_ids: list[str] | Unset = UNSET
    """ Identifiers of the sessions that the task came from. """
    conv_ids: list[str] | Unset = UNSET
    """ Identifiers of the conversations that the task came from. """
    account_id: str | Unset = UNSET
    """ Identifier of the account that the task belongs to. """
    i_id: str | Unset = UNSET
    """ Identifier of the stream that the task belongs to, `st-` followed by an opaque string. """
    org_id: str | Unset = UNSET
    """ Identifier of the organization that the task belongs to, `o-` followed by an opaque string. """
    status: Status | Unset = UNSET
    """ Status of the task.
    Names are an open set: an account may define its own beside `Open`, `In Progress`, `On Hold`,
    `Resolved` and `Closed`.
    Identifiers differ from account to account, so never build one in. """
    language: None | str | Unset = UNSET
    """ Language of the task, such as `en`.
    Missing or `null` when it has none. """
    source: str | Unset = UNSET
    """ Where the task came from, such as `rtm` (web or mobile client) or `emailInst-…` (an e-mail
    channel). """
    conversation_type: str | Unset = UNSET
    """ Kind of record, `TASK` for a task. """
    fields: list[Field] | Unset = UNSET
    """ Fields of the template with their values in this task. """
    participants: list[Participant] | Unset = UNSET
    """ Agents who take or took part. """
    queues: list[QueueAssignment] | Unset = UNSET
    """ Queues that the task is or was in, as they were last set. """
    curr_queue: CurrentQueue | Unset = UNSET
    """ The queue that the task is in now.
    A host may leave it out. """
    priority: Priority | Unset = UNSET
    """ Priority of the task.
    Missing when it has none. """
    ref_id: str | Unset = UNSET
    """ Number of the task that people see. """
    assignee_type: str | Unset = UNSET
    """ How the task is assigned: `unassigned` (nobody has it), `agent` (to a person) or `queues` (to a
    queue, from which a person may have got it).
    An open set; these three are seen. """
    curr_assignee: Assignee | Unset = UNSET
    """ Agent who has the task.
    `{}` when nobody has it. """
    is_cust_tsk: bool | Unset = UNSET
    """ Whether the task was made from a template of the account's own.
    The vendor does not explain the key. """
    is_active: bool | Unset = UNSET
    """ Whether the task is active.
    The vendor does not say what makes it inactive. """
    task_ids: list[str] | Unset = UNSET
    """ Identifiers of associated tasks.
    Seen in cases only. """
    support_custom_tasks: bool | Unset = UNSET
    """ Whether custom tasks are supported.
    Seen in cases only. """
    attachments: list[Attachment] | Unset = UNSET
    """ Files attached to the task. """
    feedback: list[FeedbackEntry] | Unset = UNSET
    """ Feedback on the task. """
    created_by: Actor | Unset = UNSET
    """ User who created the task. """
    updated_by: Actor | Unset = UNSET
    """ User who last changed the task. """
    timestamp_value: datetime.datetime | Unset = UNSET
    """ When the task was created, in milliseconds since 1970-01-01T00:00:00Z.
    It can lie a few milliseconds before `createdAt`. """
    activity_ids: list[str] | Unset = UNSET
    """ Identifiers of activities on the task. """
    comment_ids: list[str] | Unset = UNSET
    """ Identifiers of comments on the task. """
    resolution_cmts: list[ResolutionComment] | Unset = UNSET
    """ Comments made when the task was resolved. """
    is_breached: bool | Unset = UNSET
    """ Whether an agreed time limit (SLA) was missed. """
    channel: list[str] | Unset = UNSET
    """ Channels used for the task, such as `chat` or `email`.
    Empty in the vendor's samples, even where `source` is `rtm`. """
    created_at: datetime.datetime | Unset = UNSET
    """ When the task was created, as an ISO 8601 string in UTC. """
    updated_at: datetime.datetime | Unset = UNSET
    """ When the task was last changed, as an ISO 8601 string in UTC.
    Equal to `createdAt` until the first change. """
    due_date: datetime.datetime | None | Unset = UNSET
    """ When the task is due, in milliseconds since 1970-01-01T00:00:00Z; the same moment as `ETA`.
    Missing or `null` when the task has no due date. """
    eta: datetime.datetime | Literal[""] | Unset = UNSET
    """ When the task is due, as an ISO 8601 string in UTC with milliseconds; the same moment as
    `dueDate`.
    `""` when the task has no due date. """
    additional_properties: dict[str, Any] = _field(factory=dict)
    """ Further keys of the record, by their names on the wire. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **self.additional_properties,
            **set_keys(
                {
                    "_id": self.id,
                    "caseId": self.case_id,
                    "caseRefId": self.case_ref_id,
                    "name": self.name,
                    "taskTmp": self.task_tmp,
                    "lname": self.lname,
                    "desc": self.desc,
                    "tags": self.tags,
                    "userInfo": write_model(self.user_info),
                    "sessIds": self.sess_ids,
                    "convIds": self.conv_ids,
                    "accountId": self.account_id,
                    "iId": self.i_id,
                    "orgId": self.org_id,
                    "status": write_model(self.status),
                    "language": self.language,
                    "source": self.source,
                    "conversationType": self.conversation_type,
                    "fields": write_list(lambda item: write_model(item), self.fields),
                    "participants": write_list(lambda item: write_model(item), self.participants),
                    "queues": write_list(lambda item: write_model(item), self.queues),
                    "currQueue": write_model(self.curr_queue),
                    "priority": write_model(self.priority),
                    "refId": self.ref_id,
                    "assigneeType": self.assignee_type,
                    "currAssignee": write_model(self.curr_assignee),
                    "isCustTsk": self.is_cust_tsk,
                    "isActive": self.is_active,
                    "taskIds": self.task_ids,
                    "supportCustomTasks": self.support_custom_tasks,
                    "attachments": write_list(lambda item: write_model(item), self.attachments),
                    "feedback": write_list(lambda item: write_model(item), self.feedback),
                    "createdBy": write_model(self.created_by),
                    "updatedBy": write_model(self.updated_by),
                    "timestampValue": write_instant(self.timestamp_value, "timestampValue"),
                    "activityIds": self.activity_ids,
                    "commentIds": self.comment_ids,
                    "resolutionCmts": write_list(lambda item: write_model(item), self.resolution_cmts),
                    "isBreached": self.is_breached,
                    "channel": self.channel,
                    "createdAt": write_text_moment(self.created_at, "createdAt"),
                    "updatedAt": write_text_moment(self.updated_at, "updatedAt"),
                    "dueDate": write_instant(self.due_date, "dueDate"),
                    "ETA": write_text_moment(self.eta, "ETA"),
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Task:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        from ..models.actor import Actor
        from ..models.assignee import Assignee
        from ..models.attachment import Attachment
        from ..models.current_queue import CurrentQueue
        from ..models.feedback_entry import FeedbackEntry
        from ..models.field import Field
        from ..models.participant import Participant
        from ..models.priority import Priority
        from ..models.queue_assignment import QueueAssignment
        from ..models.resolution_comment import ResolutionComment
        from ..models.status import Status
        from ..models.user import User

        d = dict(src_dict)
        record = cls(
            id=d.pop("_id", UNSET),
            case_id=d.pop("caseId", UNSET),
            case_ref_id=d.pop("caseRefId", UNSET),
            name=d.pop("name", UNSET),
            task_tmp=d.pop("taskTmp", UNSET),
            lname=d.pop("lname", UNSET),
            desc=d.pop("desc", UNSET),
            tags=d.pop("tags", UNSET),
            user_info=read_model(User, d.pop("userInfo", UNSET)),
            sess_ids=d.pop("sessIds", UNSET),
            conv_ids=d.pop("convIds", UNSET),
            account_id=d.pop("accountId", UNSET),
            i_id=d.pop("iId", UNSET),
            org_id=d.pop("orgId", UNSET),
            status=read_model(Status, d.pop("status", UNSET)),
            language=d.pop("language", UNSET),
            source=d.pop("source", UNSET),
            conversation_type=d.pop("conversationType", UNSET),
            fields=read_list(lambda item: read_model(Field, item), d.pop("fields", UNSET)),
            participants=read_list(lambda item: read_model(Participant, item), d.pop("participants", UNSET)),
            queues=read_list(lambda item: read_model(QueueAssignment, item), d.pop("queues", UNSET)),
            curr_queue=read_model(CurrentQueue, d.pop("currQueue", UNSET)),
            priority=read_model(Priority, d.pop("priority", UNSET)),
            ref_id=d.pop("refId", UNSET),
            assignee_type=d.pop("assigneeType", UNSET),
            curr_assignee=read_model(Assignee, d.pop("currAssignee", UNSET)),
            is_cust_tsk=d.pop("isCustTsk", UNSET),
            is_active=d.pop("isActive", UNSET),
            task_ids=d.pop("taskIds", UNSET),
            support_custom_tasks=d.pop("supportCustomTasks", UNSET),
            attachments=read_list(lambda item: read_model(Attachment, item), d.pop("attachments", UNSET)),
            feedback=read_list(lambda item: read_model(FeedbackEntry, item), d.pop("feedback", UNSET)),
            created_by=read_model(Actor, d.pop("createdBy", UNSET)),
            updated_by=read_model(Actor, d.pop("updatedBy", UNSET)),
            timestamp_value=read_instant(d.pop("timestampValue", UNSET)),
            activity_ids=d.pop("activityIds", UNSET),
            comment_ids=d.pop("commentIds", UNSET),
            resolution_cmts=read_list(
                lambda item: read_model(ResolutionComment, item), d.pop("resolutionCmts", UNSET)
            ),
            is_breached=d.pop("isBreached", UNSET),
            channel=d.pop("channel", UNSET),
            created_at=read_text_moment(d.pop("createdAt", UNSET)),
            updated_at=read_text_moment(d.pop("updatedAt", UNSET)),
            due_date=read_instant(d.pop("dueDate", UNSET)),
            eta=read_text_moment(d.pop("ETA", UNSET)),
        )
        record.additional_properties = d
        return record

    def __getitem__(self, key: str) -> Any:
        """A further key of the record, by its name on the wire."""
        return self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties
