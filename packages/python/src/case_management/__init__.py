"""The client of the Case Management task API: two operations, with retries, pages, and errors that say what to do."""

from . import errors
from ._tokens import sign_token
from ._version import VERSION
from .async_client import AsyncTaskList, AsyncTasksClient
from .cancel import CancelToken
from .client import TaskList, TasksClient
from .errors import TasksError
from .generated import models as _models
from .generated.models import *  # noqa: F403
from .generated.types import UNSET, Unset
from .hooks import ErrorEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent
from .log import LogHook

__version__ = VERSION

__all__ = [
    "UNSET",
    "AsyncTaskList",
    "AsyncTasksClient",
    "CancelToken",
    "ErrorEvent",
    "Hooks",
    "LogHook",
    "RequestEvent",
    "ResponseEvent",
    "RetryEvent",
    "TaskList",
    "TasksClient",
    "TasksError",
    "Unset",
    "__version__",
    "errors",
    "sign_token",
]
__all__ += _models.__all__
