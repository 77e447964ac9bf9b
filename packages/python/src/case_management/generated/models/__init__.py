# Generated from spec/ by `pnpm generate`; do not edit.
"""Contains all the data models used in inputs/outputs"""

from .actor import Actor
from .actor_input import ActorInput
from .assignee import Assignee
from .assignee_input import AssigneeInput
from .assignee_type import AssigneeType
from .attachment import Attachment
from .current_queue import CurrentQueue
from .custom_field_filter import CustomFieldFilter
from .eta_bucket import EtaBucket
from .feedback_entry import FeedbackEntry
from .field import Field
from .field_input import FieldInput
from .field_meta_data import FieldMetaData
from .field_meta_data_input import FieldMetaDataInput
from .participant import Participant
from .participant_input import ParticipantInput
from .priority import Priority
from .priority_input import PriorityInput
from .queue_assignment import QueueAssignment
from .queue_assignment_input import QueueAssignmentInput
from .resolution_comment import ResolutionComment
from .sort_direction import SortDirection
from .sort_field import SortField
from .sort_order import SortOrder
from .status import Status
from .status_input import StatusInput
from .task import Task
from .task_column import TaskColumn
from .task_filter import TaskFilter
from .task_page import TaskPage
from .task_update import TaskUpdate
from .user import User
from .user_input import UserInput

__all__ = (
    "Actor",
    "ActorInput",
    "Assignee",
    "AssigneeInput",
    "AssigneeType",
    "Attachment",
    "CurrentQueue",
    "CustomFieldFilter",
    "EtaBucket",
    "FeedbackEntry",
    "Field",
    "FieldInput",
    "FieldMetaData",
    "FieldMetaDataInput",
    "Participant",
    "ParticipantInput",
    "Priority",
    "PriorityInput",
    "QueueAssignment",
    "QueueAssignmentInput",
    "ResolutionComment",
    "SortDirection",
    "SortField",
    "SortOrder",
    "Status",
    "StatusInput",
    "Task",
    "TaskColumn",
    "TaskFilter",
    "TaskPage",
    "TaskUpdate",
    "User",
    "UserInput",
)
