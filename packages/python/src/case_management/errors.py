"""Every way in which a call can fail.

Some names are also builtins, so import the module: ``from case_management import errors``.
"""

import builtins
import json
import re
from collections.abc import Sequence
from typing import Any, ClassVar

_TOKEN = re.compile(r"eyJ[\w-]*(\.[\w-]*){2,4}", re.ASCII)


class TasksError(Exception):
    """Base of all errors that a call raises; itself it stands for a status that has no class of its own.

    No text of it holds a token, a secret or what was sent, so it can be logged as it is.
    """

    _hint: ClassVar[str] = "The host refused the request"

    #: Id of the operation that was called, such as ``getTasks``.
    operation: str
    #: How many requests were sent, retries included; 0 when none was.
    attempts: int
    #: HTTP status of the answer, when there was one.
    status: int | None
    #: The vendor's code from the error body: a number, or a text such as ``ValidationError``.
    code: int | float | str | None
    #: The vendor's message from the error body: in one line, its first 300 characters.
    msg: str | None
    #: Identifier of the request from the answer's headers, to be quoted when asking for support.
    request_id: str | None
    #: What to do about it, in one sentence.
    hint: str

    def __init__(
        self,
        what: str,
        *,
        operation: str,
        attempts: int = 0,
        status: int | None = None,
        code: int | float | str | None = None,
        msg: str | None = None,
        request_id: str | None = None,
        hint: str | None = None,
    ) -> None:
        self.operation = operation
        self.attempts = attempts
        self.status = status
        self.code = code
        self.msg = msg
        self.request_id = request_id
        self.hint = hint or self._hint
        super().__init__(f"{operation}: {without_tokens(what)}. {self.hint}")

    def to_dict(self) -> dict[str, Any]:
        """All that the error tells, for a structured log; without what is not known."""
        told = {"name": type(self).__name__, "message": str(self), **vars(self)}
        return {
            key: without_tokens(value) if isinstance(value, str) else value
            for key, value in told.items()
            if value is not None and not key.startswith("_")
        }

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions cross processes (multiprocessing, Celery), and their constructors take keywords.
        return _restore, (type(self), str(self), vars(self))


def _restore(cls: type[TasksError], message: str, facts: dict[str, Any]) -> TasksError:
    error = cls.__new__(cls)
    Exception.__init__(error, message)
    error.__dict__.update(facts)
    return error


class AuthenticationError(TasksError):
    """The host did not accept the token, or the token function failed (``__cause__`` says why, ``status`` is None)."""

    _hint = "Check the credentials, or the token"


class PermissionError(TasksError):
    """The host knows who calls, and does not let this app do it."""

    # Completed with the scope of the contract where it is raised.


class NotFoundError(TasksError):
    """The task, the stream or the account is not known to the host, or the host has no such path."""

    _hint = "Check the task id, and host, stream_id and account_id"


class ValidationError(TasksError):
    """The request breaks the contract, or cannot be sent.

    The host refused it whole, or it was never sent (``attempts`` is 0).
    """

    _hint = "Correct the request"

    #: What is wrong, as far as it is known: JSON pointers into the body, such as ``/limit``,
    #: and names of arguments, such as ``task_id``.
    keys: tuple[str, ...]

    def __init__(self, what: str, *, keys: Sequence[str] = (), **facts: Any) -> None:
        super().__init__(what, **facts)
        self.keys = tuple(keys)


class RateLimitError(TasksError):
    """Too many calls, and the wait that the host asks for does not fit the retries or the time that are left."""

    #: Seconds to wait before the next call, as the host asks for or as the contract assumes.
    retry_after: float

    def __init__(self, what: str, *, retry_after: float, **facts: Any) -> None:
        super().__init__(what, **{"hint": f"Wait {retry_after:g} s", **facts})
        self.retry_after = retry_after


class ServerError(TasksError):
    """The host, or a proxy before it, failed (status 500 and above) each time the request was sent."""

    _hint = "Try again later"


class ConnectionError(TasksError, builtins.ConnectionError):
    """No whole answer came: the host cannot be reached, or the connection broke. ``__cause__`` is what httpx raised.

    An update may have been applied all the same.
    """

    _hint = "Check the host and the network"


class TimeoutError(TasksError, builtins.TimeoutError):
    """No whole answer came within ``timeout`` or ``total_timeout``. An update may have been applied all the same."""

    _hint = "Try again, or raise timeout"


class AbortError(TasksError):
    """The caller's ``CancelToken`` ended the call. An update may have been applied all the same."""

    _hint = "Its cancel token ended it"


class UnexpectedAnswerError(TasksError):
    """The answer is not one of this API.

    It is a page of a proxy, JSON cut short, nothing at all, a redirect, or a list without tasks.
    """

    _hint = "Check that host is the API"

    #: Content type of the answer; empty when it names none.
    content_type: str
    #: The first characters of the body.
    start: str

    def __init__(self, what: str, *, content_type: str = "", start: str = "", **facts: Any) -> None:
        super().__init__(what, **facts)
        self.content_type = content_type
        self.start = start[:200]


def without_tokens(text: str, token: str = "") -> str:
    """A host may repeat the token in what it says; an error or a log must not.

    One of less than 4 characters is no secret, and to hide it would garble the text.
    """
    hidden = _TOKEN.sub("[token]", text)
    if len(token) < 4:
        return hidden
    return hidden.replace(token, "[token]").replace(json.dumps(token)[1:-1], "[token]")
