# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import define as _define

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
from ..models.assignee_type import AssigneeType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.actor_input import ActorInput
    from ..models.assignee_input import AssigneeInput
    from ..models.attachment import Attachment
    from ..models.feedback_entry import FeedbackEntry
    from ..models.field_input import FieldInput
    from ..models.participant_input import ParticipantInput
    from ..models.priority_input import PriorityInput
    from ..models.queue_assignment_input import QueueAssignmentInput
    from ..models.resolution_comment import ResolutionComment
    from ..models.status_input import StatusInput
    from ..models.user_input import UserInput


@_define(kw_only=True)
class TaskUpdate:
    """Keys of a task to change. Omitted keys keep their value, and an empty object changes nothing.
    Lists and objects are replaced whole. `null` clears a key where its type allows it; `[]` empties
    a list."""

    case_tmp: str | Unset = UNSET
    """ Identifier of the template of the task, such as `ttm-16623a9-…`. The record shows the template's
    name as `taskTmp`.
    A value that the host cannot resolve to a template is shown unchanged. """
    name: str | Unset = UNSET
    """ Title of the task.
    `lname` follows it. """
    lname: str | Unset = UNSET
    """ Title in lower case.
    Managed by the server, which derives it from `name`, so a host may ignore it. """
    desc: None | str | Unset = UNSET
    """ Description of the task.
    `null` clears it; `""` is an empty description. """
    tags: list[str] | Unset = UNSET
    """ Labels of the task.
    They replace all labels; `[]` removes them. """
    user_info: UserInput | Unset = UNSET
    """ The user for whom the task was created.
    It replaces the whole object of the record. """
    sess_ids: list[str] | Unset = UNSET
    """ Identifiers of the sessions that the task came from.
    They replace the list; `[]` empties it. """
    account_id: str | Unset = UNSET
    """ Identifier of the account.
    Managed by the server, so a host may ignore it. """
    lid: str | Unset = UNSET
    """ Identifier of a stream, an instance or a session, as the vendor's table has it.
    Managed by the server, so a host may ignore it.
    Probably a misprint of `iId`. """
    i_id: str | Unset = UNSET
    """ Identifier of the stream, as records have it.
    Managed by the server, so a host may ignore it. """
    org_id: str | Unset = UNSET
    """ Identifier of the organization.
    Managed by the server, so a host may ignore it. """
    conv_ids: list[str] | Unset = UNSET
    """ Identifiers of the conversations that the task came from.
    They replace the list; `[]` empties it. """
    status: StatusInput | Unset = UNSET
    """ New status of the task. It replaces the whole object of the record.
    `name` decides. The record shows it as it was sent, and the host may fill in the other keys from
    the status of that name, compared as the filter `status` does.
    An unknown name is not refused, as accounts define their own. """
    language: None | str | Unset = UNSET
    """ Language of the task, a code such as `en`.
    `null` clears it. """
    source: str | Unset = UNSET
    """ Where the task came from, such as `rtm` (web or mobile client). """
    conversation_type: str | Unset = UNSET
    """ Kind of record.
    `TASK` for a task; `CASE` is seen in cases. """
    fields: list[FieldInput] | Unset = UNSET
    """ Fields with their values.
    They replace the whole list, so send all of them; `[]` empties it. """
    participants: list[ParticipantInput] | Unset = UNSET
    """ Agents who take or took part.
    They replace the list; `[]` empties it. """
    queues: list[QueueAssignmentInput] | Unset = UNSET
    """ Queues to put the task in. They replace the list; `[]` takes the task out of all queues.
    `assigneeType` follows unless the same body sends it. """
    priority: None | PriorityInput | Unset = UNSET
    """ New priority of the task. It replaces the whole object of the record; `null` clears it. """
    ref_id: str | Unset = UNSET
    """ Number of the task that people see.
    Managed by the server, so a host may ignore it. """
    assignee_type: AssigneeType | Unset = UNSET
    """ How the task is assigned: `unassigned`, `agent` (to a person) or `queues` (to a queue).
    If it is sent, it is stored as sent. `unassigned` also empties `currAssignee`, even where the
    same body sends one, and `queues` unless the body sends them.
    When it is not sent it follows them. `queues` with an entry make it `queues`; otherwise a
    `currAssignee` with a key makes it `agent`.
    When one of them is cleared it becomes what is left: `agent` with an assignee, else `queues`
    with a queue, else `unassigned`. """
    is_active: bool | Unset = UNSET
    """ Whether the task is active.
    The vendor does not say what makes it inactive; nothing else follows from it. """
    task_ids: list[str] | Unset = UNSET
    """ Identifiers of associated tasks.
    They replace the list; `[]` empties it. """
    attachments: list[Attachment] | Unset = UNSET
    """ Files attached to the task.
    They replace the list; `[]` empties it. """
    feedback: list[FeedbackEntry] | Unset = UNSET
    """ Feedback on the task.
    It replaces the list; `[]` empties it. """
    created_by: ActorInput | Unset = UNSET
    """ The user who created or last changed the task.
    Managed by the server, so a host may ignore it. """
    updated_by: ActorInput | Unset = UNSET
    """ The user who created or last changed the task.
    Managed by the server, so a host may ignore it. """
    timestamp_value: datetime.datetime | Unset = UNSET
    """ When the task was created, in milliseconds since 1970-01-01T00:00:00Z.
    Managed by the server, so a host may ignore it. """
    activity_ids: list[str] | Unset = UNSET
    """ Identifiers of activities on the task.
    They replace the list; `[]` empties it. """
    comment_ids: list[str] | Unset = UNSET
    """ Identifiers of comments on the task.
    They replace the list; `[]` empties it. """
    resolution_cmts: list[ResolutionComment] | Unset = UNSET
    """ Comments made when the task was resolved.
    They replace the list; `[]` empties it. """
    due_date: datetime.datetime | None | Unset = UNSET
    """ When the task is due, in whole milliseconds since 1970-01-01T00:00:00Z, up to the year 9999.
    `null` clears it.
    `ETA` follows as the same moment. When both are sent, `dueDate` wins. """
    is_breached: bool | Unset = UNSET
    """ Whether an agreed time limit (SLA) was missed.
    Managed by the server, so a host may ignore it. """
    support_custom_tasks: bool | Unset = UNSET
    """ Whether custom tasks are supported. """
    channel: list[str] | Unset = UNSET
    """ Channels used for the task, such as `chat` or `email`.
    They replace the list; `[]` empties it. """
    created_at: datetime.datetime | Unset = UNSET
    """ When the task was created, as an ISO 8601 string in UTC.
    Managed by the server, so a host may ignore it. """
    updated_at: datetime.datetime | Unset = UNSET
    """ When the task was last changed, as an ISO 8601 string in UTC.
    Managed by the server, so a host may ignore it. """
    curr_assignee: AssigneeInput | None | Unset = UNSET
    """ Agent to give the task to. `null` and `{}` both take it away.
    `assigneeType` follows unless the same body sends it; beside `unassigned` nobody gets the task. """
    eta: datetime.datetime | Literal[""] | None | Unset = UNSET
    """ When the task is due, as an ISO 8601 string in UTC ending in `Z`. `""` and `null` both clear it.
    `dueDate` follows as the same moment. When both are sent, `dueDate` wins. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "caseTmp": self.case_tmp,
                    "name": self.name,
                    "lname": self.lname,
                    "desc": self.desc,
                    "tags": self.tags,
                    "userInfo": write_model(self.user_info),
                    "sessIds": self.sess_ids,
                    "accountId": self.account_id,
                    "lid": self.lid,
                    "iId": self.i_id,
                    "orgId": self.org_id,
                    "convIds": self.conv_ids,
                    "status": write_model(self.status),
                    "language": self.language,
                    "source": self.source,
                    "conversationType": self.conversation_type,
                    "fields": write_list(lambda item: write_model(item), self.fields),
                    "participants": write_list(lambda item: write_model(item), self.participants),
                    "queues": write_list(lambda item: write_model(item), self.queues),
                    "priority": write_model(self.priority),
                    "refId": self.ref_id,
                    "assigneeType": self.assignee_type,
                    "isActive": self.is_active,
                    "taskIds": self.task_ids,
                    "attachments": write_list(lambda item: write_model(item), self.attachments),
                    "feedback": write_list(lambda item: write_model(item), self.feedback),
                    "createdBy": write_model(self.created_by),
                    "updatedBy": write_model(self.updated_by),
                    "timestampValue": write_instant(self.timestamp_value, "timestampValue"),
                    "activityIds": self.activity_ids,
                    "commentIds": self.comment_ids,
                    "resolutionCmts": write_list(lambda item: write_model(item), self.resolution_cmts),
                    "dueDate": write_instant(self.due_date, "dueDate"),
                    "isBreached": self.is_breached,
                    "supportCustomTasks": self.support_custom_tasks,
                    "channel": self.channel,
                    "createdAt": write_text_moment(self.created_at, "createdAt"),
                    "updatedAt": write_text_moment(self.updated_at, "updatedAt"),
                    "currAssignee": write_model(self.curr_assignee),
                    "ETA": write_text_moment(self.eta, "ETA"),
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskUpdate:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        from ..models.actor_input import ActorInput
        from ..models.assignee_input import AssigneeInput
        from ..models.attachment import Attachment
        from ..models.feedback_entry import FeedbackEntry
        from ..models.field_input import FieldInput
        from ..models.participant_input import ParticipantInput
        from ..models.priority_input import PriorityInput
        from ..models.queue_assignment_input import QueueAssignmentInput
        from ..models.resolution_comment import ResolutionComment
        from ..models.status_input import StatusInput
        from ..models.user_input import UserInput

        d = dict(src_dict)
        record = cls(
            case_tmp=d.pop("caseTmp", UNSET),
            name=d.pop("name", UNSET),
            lname=d.pop("lname", UNSET),
            desc=d.pop("desc", UNSET),
            tags=d.pop("tags", UNSET),
            user_info=read_model(UserInput, d.pop("userInfo", UNSET)),
            sess_ids=d.pop("sessIds", UNSET),
            account_id=d.pop("accountId", UNSET),
            lid=d.pop("lid", UNSET),
            i_id=d.pop("iId", UNSET),
            org_id=d.pop("orgId", UNSET),
            conv_ids=d.pop("convIds", UNSET),
            status=read_model(StatusInput, d.pop("status", UNSET)),
            language=d.pop("language", UNSET),
            source=d.pop("source", UNSET),
            conversation_type=d.pop("conversationType", UNSET),
            fields=read_list(lambda item: read_model(FieldInput, item), d.pop("fields", UNSET)),
            participants=read_list(
                lambda item: read_model(ParticipantInput, item), d.pop("participants", UNSET)
            ),
            queues=read_list(lambda item: read_model(QueueAssignmentInput, item), d.pop("queues", UNSET)),
            priority=read_model(PriorityInput, d.pop("priority", UNSET)),
            ref_id=d.pop("refId", UNSET),
            assignee_type=d.pop("assigneeType", UNSET),
            is_active=d.pop("isActive", UNSET),
            task_ids=d.pop("taskIds", UNSET),
            attachments=read_list(lambda item: read_model(Attachment, item), d.pop("attachments", UNSET)),
            feedback=read_list(lambda item: read_model(FeedbackEntry, item), d.pop("feedback", UNSET)),
            created_by=read_model(ActorInput, d.pop("createdBy", UNSET)),
            updated_by=read_model(ActorInput, d.pop("updatedBy", UNSET)),
            timestamp_value=read_instant(d.pop("timestampValue", UNSET)),
            activity_ids=d.pop("activityIds", UNSET),
            comment_ids=d.pop("commentIds", UNSET),
            resolution_cmts=read_list(
                lambda item: read_model(ResolutionComment, item), d.pop("resolutionCmts", UNSET)
            ),
            due_date=read_instant(d.pop("dueDate", UNSET)),
            is_breached=d.pop("isBreached", UNSET),
            support_custom_tasks=d.pop("supportCustomTasks", UNSET),
            channel=d.pop("channel", UNSET),
            created_at=read_text_moment(d.pop("createdAt", UNSET)),
            updated_at=read_text_moment(d.pop("updatedAt", UNSET)),
            curr_assignee=read_model(AssigneeInput, d.pop("currAssignee", UNSET)),
            eta=read_text_moment(d.pop("ETA", UNSET)),
        )
        return record
