"""Functions that see what a client does."""

from collections.abc import Mapping
from dataclasses import dataclass

from .errors import TasksError


@dataclass(frozen=True, kw_only=True)
class RequestEvent:
    """An attempt begins."""

    operation: str
    #: Number of the attempt, from 1.
    attempt: int
    method: str
    url: str
    #: By name in lower case, without the token.
    headers: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class ResponseEvent(RequestEvent):
    """An answer was read to its end, whatever its status."""

    status: int
    #: Headers of the answer by name in lower case; a token in them is hidden.
    answer_headers: Mapping[str, str]
    #: Identifier of the request, to be quoted when asking for support.
    request_id: str | None
    #: Seconds from the request to the end of the answer.
    duration: float


@dataclass(frozen=True, kw_only=True)
class RetryEvent:
    """An attempt failed, and another one follows."""

    operation: str
    #: Number of the attempt that failed, from 1.
    attempt: int
    error: TasksError
    #: Seconds until the next attempt.
    delay: float


@dataclass(frozen=True, kw_only=True)
class ErrorEvent:
    """A call failed for good."""

    operation: str
    #: What the caller gets.
    error: TasksError


class Hooks:
    """Override what you want to see. Hooks change nothing and are not awaited; what they raise ends the call."""

    def on_request(self, event: RequestEvent) -> None:
        """Before each attempt."""

    def on_response(self, event: ResponseEvent) -> None:
        """After each attempt that got an answer, whatever its status."""

    def on_retry(self, event: RetryEvent) -> None:
        """Before the wait for another attempt."""

    def on_error(self, event: ErrorEvent) -> None:
        """When a call fails for good, also one that was never sent."""
