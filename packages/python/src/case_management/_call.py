"""One call, without sending: what is to be done next, for the blocking and the async client alike."""

import math
import random
import re
import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx

from ._answer import REQUEST_ID, Reply, judge
from ._json import write_json
from ._operation import Operation
from ._retry import Failure, retry_delay
from ._settings import Limits, Settings, check_limits, plain_headers, refuse_call
from ._version import USER_AGENT
from ._wire import UnwritableValueError
from .errors import (
    AuthenticationError,
    ConnectionError,
    TasksError,
    TimeoutError,
    UnexpectedAnswerError,
    without_tokens,
)
from .generated.contract import SECURITY
from .generated.models import TaskFilter, TaskUpdate
from .hooks import ErrorEvent, RequestEvent, ResponseEvent, RetryEvent

#: Bytes of an answer that are read. A page of 1000 large records is far smaller.
LARGEST_ANSWER = 128 * 1024 * 1024


@dataclass(frozen=True)
class Attempt:
    """Send the request, and give the reply, or why there is none."""

    number: int
    #: Whether the token of the last attempt was refused, so that another one is needed.
    renew: bool


@dataclass(frozen=True)
class Wait:
    """Wait so many seconds, or until the call is ended."""

    seconds: float


#: What the client answers to a step; None after a wait.
Outcome = Reply | Failure | None


@dataclass(kw_only=True)
class Call:
    """The request of one call, from which each attempt is made anew."""

    settings: Settings
    operation: Operation
    url: httpx.URL
    headers: Mapping[str, str]
    body: bytes
    timeout: float
    total_timeout: float
    retries: float
    renewable: bool
    #: When the total time is up, on the clock of ``time.monotonic``.
    deadline: float
    #: How many requests were sent so far.
    sent: int = 0
    #: Token of the last attempt, to be hidden in what the host says.
    token: str = field(default="", repr=False)
    #: When it was sent.
    began: float = 0.0
    #: When the attempt must be over.
    ends: float = 0.0
    failure: TasksError | None = None

    def steps(self) -> Generator[Attempt | Wait, Outcome, Any]:
        """What to do until the call succeeds, or another attempt would not help, within its retries and its time.

        Returns:
            The JSON of the answer.

        Raises:
            TasksError: the call failed.
        """
        retries = 0
        renewed = renew = False
        number = 0
        while True:
            number += 1
            outcome = yield Attempt(number, renew)
            assert outcome is not None
            if isinstance(outcome, Reply):
                data = judge(self.operation, outcome, self.token, self.sent)
                if not isinstance(data, Failure):
                    return data
                outcome = data
            error = self.failure = outcome.error

            renew = (
                not renewed and self.renewable and outcome.answered and isinstance(error, AuthenticationError)
            )
            delay: float | None = 0.0 if renew else None
            if renew:
                renewed = True
            elif retries < self.retries:
                retries += 1
                delay = retry_delay(self.operation.retry, outcome, retries, random.random())
            if delay is None or time.monotonic() + delay >= self.deadline:
                raise error
            for hook in self.settings.hooks:
                hook.on_retry(
                    RetryEvent(operation=self.operation.id, attempt=number, error=error, delay=delay)
                )
            yield Wait(delay)
            if time.monotonic() >= self.deadline:
                raise error

    def begin_attempt(self) -> None:
        self.ends = min(time.monotonic() + self.timeout, self.deadline)

    def time_left(self) -> float:
        """Seconds that are left of the attempt."""
        return self.ends - time.monotonic()

    def late(self) -> TimeoutError:
        """The error for an attempt whose time is up."""
        facts: dict[str, Any] = {"operation": self.operation.id, "attempts": self.sent}
        if self.ends < self.deadline:
            return TimeoutError(f"no whole answer within {self.timeout:g} s", **facts)
        error = TimeoutError(
            f"the total time of {self.total_timeout:g} s is up",
            hint="Try again, or raise total_timeout",
            **facts,
        )
        error.__cause__ = self.failure
        return error

    def disconnected(self, what: str, cause: Exception, status: int | None = None) -> Failure:
        """The failure for a connection that could not be made, or broke."""
        reason = without_tokens(str(cause) or type(cause).__name__, self.token)
        error = ConnectionError(
            f"{what} ({reason})",
            operation=self.operation.id,
            attempts=self.sent,
            status=status,
        )
        error.__cause__ = cause
        return Failure(error=error)

    def too_large(self) -> Failure:
        """The failure for an answer that nobody would want in memory."""
        return Failure(
            error=UnexpectedAnswerError(
                f"unexpected answer: more than {LARGEST_ANSWER // 2**20} MB",
                operation=self.operation.id,
                attempts=self.sent,
            ),
            answered=True,
        )

    def no_token(self, cause: Exception) -> AuthenticationError:
        """The error for a token function that failed."""
        return AuthenticationError(
            f"no token ({_first_line(cause)})", operation=self.operation.id, attempts=self.sent
        )

    def accept_token(self, given: object) -> None:
        """Takes the token for the next attempt.

        Raises:
            AuthenticationError: it is none. The message does not tell what it is.
        """
        token = given.strip() if isinstance(given, str) else ""
        # An error page, JSON around a token, or a gateway's sentence is no token either.
        if not re.fullmatch(r"(?![<\"{])[!-~]+", token):
            raise AuthenticationError(
                "the token source gave no token", operation=self.operation.id, attempts=self.sent
            )
        self.token = token

    def request(self, client: httpx.Client | httpx.AsyncClient) -> httpx.Request:
        """The request of the next attempt."""
        left = self.time_left()
        return client.build_request(
            self.operation.method,
            self.url,
            headers={**self.headers, SECURITY.header: self.token},
            content=self.body,
            timeout=None if left == math.inf else max(left, 0.001),
        )

    def forget_token(self, request: httpx.Request) -> None:
        """Takes the token out of a request that was sent, because exceptions of httpx hold it."""
        request.headers[SECURITY.header] = "[token]"

    def tell_request(self, number: int) -> None:
        self.began = time.monotonic()
        for hook in self.settings.hooks:
            hook.on_request(RequestEvent(**self._event(number)))

    def tell_response(self, number: int, reply: Reply, duration: float) -> None:
        if not self.settings.hooks:
            return
        headers = {name: without_tokens(value, self.token) for name, value in reply.headers.items()}
        event = ResponseEvent(
            **self._event(number),
            status=reply.status,
            answer_headers=headers,
            request_id=headers.get(REQUEST_ID),
            duration=duration,
        )
        for hook in self.settings.hooks:
            hook.on_response(event)

    def _event(self, number: int) -> dict[str, Any]:
        return {
            "operation": self.operation.id,
            "attempt": number,
            "method": self.operation.method,
            "url": str(self.url),
            "headers": self.headers,
        }


def begin_call(
    settings: Settings,
    operation: Operation,
    path: Mapping[str, object],
    body: object,
    limits: Limits,
    renewable: bool,
) -> Call:
    """Makes the request of a call; its time runs from here.

    Raises:
        ValidationError: it cannot be sent.
    """
    refuse = refuse_call(operation.id)
    check_limits(limits, refuse)
    url = settings.base_url.copy_with(
        raw_path=settings.base_url.raw_path.rstrip(b"/") + _path_of(operation, path).encode()
    )
    headers = {
        "accept": operation.content_type,
        "user-agent": USER_AGENT,
        **settings.headers,
        **plain_headers(limits.headers, refuse),
        "accountid": settings.account_id,
        "content-type": operation.content_type,
    }
    try:
        if not isinstance(body, TaskFilter | TaskUpdate):
            raise UnwritableValueError("", f"is a {type(body).__name__}, not a TaskFilter or TaskUpdate")
        content = write_json(body.to_dict(), operation.max_depth)
    except UnwritableValueError as problem:
        raise refuse(str(problem), problem.pointer) from None
    total = settings.total_timeout if limits.total_timeout is None else limits.total_timeout
    retries = settings.retries if limits.retries is None else limits.retries
    return Call(
        settings=settings,
        operation=operation,
        url=url,
        headers=headers,
        body=content,
        timeout=settings.timeout if limits.timeout is None else limits.timeout,
        total_timeout=total,
        retries=operation.retry.max_attempts - 1 if retries is None else retries,
        renewable=renewable,
        deadline=time.monotonic() + total,
    )


def tell_failure(settings: Settings, error: TasksError) -> None:
    """Tells the hooks what a call failed with."""
    for hook in settings.hooks:
        hook.on_error(ErrorEvent(operation=error.operation, error=error))


def _path_of(operation: Operation, values: Mapping[str, object]) -> str:
    def segment(match: re.Match[str]) -> str:
        name = match[1]
        value = values[name]
        text = value if isinstance(value, str) else ""
        # Encoding alone would not keep it one segment: a URL takes dots as they are, and some gateways
        # decode a slash before they look at the path.
        if re.fullmatch(r"\.{0,2}", text) or re.search(r"[/\\\ud800-\udfff]", text):
            python_name = re.sub(r"([A-Z])", lambda m: f"_{m[1].lower()}", name)
            raise refuse_call(operation.id)(f"{python_name} {text!r} is no identifier", python_name)
        return quote(text, safe="")

    return re.sub(r"{(\w+)}", segment, operation.path)


def _first_line(cause: Exception) -> str:
    return (str(cause) or type(cause).__name__).splitlines()[0]
