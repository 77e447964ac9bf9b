"""The blocking client."""

import contextvars
import math
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Any, TypeVar

import httpx

from ._answer import Reply
from ._base_url import is_loopback
from ._call import LARGEST_ANSWER, Attempt, Call, Outcome, Wait, begin_call, tell_failure
from ._operation import Operation
from ._pages import Fetch, Part, first_of, read_pages, with_skip
from ._retry import Failure
from ._settings import Headers, Limits, check_count, refuse_call, settings_of
from ._token_source import TokenSource, token_source_of
from .cancel import CancelToken
from .errors import AbortError, TasksError
from .generated.contract import GET_TASKS, UPDATE_TASK
from .generated.models import Task, TaskFilter, TaskPage, TaskUpdate
from .hooks import Hooks

Result = TypeVar("Result")

#: Seconds; threads and sockets take no wait of any length.
LONGEST_WAIT = 86_400.0 * 20


class TasksClient:
    """The task API of one stream. Make one and keep it: it may be used by many threads, and holds connections until
    ``close()``, or the end of a ``with`` block.

    Args:
        host: ``platform.kore.ai``, with or without scheme, port and path. Plain ``http`` is for this machine only.
        account_id: identifier of the account, sent with each request.
        stream_id: identifier of the stream (the bot) that holds the tasks, from its page General Settings.
        app_id: client id of the app, to sign tokens with; give ``client_secret`` too.
        client_secret: client secret of the app.
        sub: the user whom the filters ``mytask`` and ``mycase`` mean; without it these two find nothing.
        token: in place of app and secret: a token without ``Bearer``, or a function that gives one. The function is
            asked before each attempt, and caches as it likes; after the host refused its token it is asked once more,
            with ``renew`` set to True, and calls that were refused together share its answer.
        timeout: seconds that one attempt may take, from asking for a token to the end of the answer; ``math.inf``
            for no limit.
        total_timeout: seconds that the whole call may take, with the waits between its attempts. A wait that would
            not fit, such as the minute of a rate limit, is not begun: the call fails at once instead.
        retries: after the first attempt; as the contract says when None.
        headers: further headers of each request, such as ``{"X-Timezone-Offset": -330}``.
        hooks: see what the client does, such as ``LogHook()``.
        allow_insecure_host: whether plain ``http`` may lead beyond this machine, such as to a container. The token can
            be read on the way.
        transport: sends the requests; one of httpx, with the proxies of the environment, when None. This machine is
            never asked for through a proxy.

    Raises:
        TypeError: an option is missing or cannot be, such as ``timeout=-1``.
    """

    def __init__(
        self,
        host: str,
        *,
        account_id: str,
        stream_id: str,
        app_id: str | None = None,
        client_secret: str | None = None,
        sub: str | None = None,
        token: str | Callable[[bool], str] | None = None,
        timeout: float = 30.0,
        total_timeout: float = 120.0,
        retries: int | None = None,
        headers: Headers | None = None,
        hooks: Sequence[Hooks] = (),
        allow_insecure_host: bool = False,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._settings = settings_of(
            host=host,
            account_id=account_id,
            stream_id=stream_id,
            timeout=timeout,
            total_timeout=total_timeout,
            retries=retries,
            headers=headers,
            hooks=hooks,
            allow_insecure_host=allow_insecure_host,
        )
        self._tokens: TokenSource[Callable[[bool], str]] = token_source_of(app_id, client_secret, sub, token)
        self._renewing = threading.Lock()
        self._http = httpx.Client(transport=transport, **http_options(self._settings.base_url))

    @property
    def account_id(self) -> str:
        """Account of the tasks, as it was given."""
        return self._settings.account_id

    @property
    def stream_id(self) -> str:
        """Stream of the tasks, as it was given."""
        return self._settings.stream_id

    def get_tasks(
        self,
        filter: TaskFilter | None = None,
        *,
        timeout: float | None = None,
        total_timeout: float | None = None,
        retries: int | None = None,
        headers: Headers | None = None,
        cancel: CancelToken | None = None,
    ) -> TaskPage:
        """Finds tasks, and gives one page of them: the first 50 without ``skip`` and ``limit``.

        Args:
            filter: which tasks, in which order; all, newest first, when absent.
            timeout: as for the client, for this call.
            total_timeout: as for the client, for this call.
            retries: as for the client, for this call.
            headers: further headers of this call.
            cancel: ends the call when it is cancelled.

        Raises:
            errors.TasksError: one of its classes for each way to fail.
        """
        limits = Limits(timeout=timeout, total_timeout=total_timeout, retries=retries, headers=headers)
        body = TaskFilter() if filter is None else filter
        return TaskPage.from_dict(self._call(GET_TASKS, {}, body, limits, cancel))

    def update_task(
        self,
        task_id: str,
        changes: TaskUpdate,
        *,
        timeout: float | None = None,
        total_timeout: float | None = None,
        retries: int | None = None,
        headers: Headers | None = None,
        cancel: CancelToken | None = None,
    ) -> Task:
        """Changes the keys that are set, leaves the others as they are, and gives the whole record after the change.

        Args:
            task_id: ``id`` of the task.
            changes: the keys to change; None clears one, ``TaskUpdate()`` changes nothing.
            timeout: as for the client, for this call.
            total_timeout: as for the client, for this call.
            retries: as for the client, for this call.
            headers: further headers of this call.
            cancel: ends the call when it is cancelled.

        Raises:
            errors.TasksError: one of its classes for each way to fail. After a ConnectionError, TimeoutError or
                AbortError the update may have been applied; to send it again leaves the same record.
        """
        limits = Limits(timeout=timeout, total_timeout=total_timeout, retries=retries, headers=headers)
        return Task.from_dict(self._call(UPDATE_TASK, {"taskId": task_id}, changes, limits, cancel))

    def tasks(
        self,
        filter: TaskFilter | None = None,
        *,
        max_tasks: int | None = None,
        timeout: float | None = None,
        total_timeout: float | None = None,
        retries: int | None = None,
        headers: Headers | None = None,
        cancel: CancelToken | None = None,
    ) -> "TaskList":
        """Finds tasks, and gives all of them, page by page while they are used. Nothing is sent before.

        Args:
            filter: which tasks, in which order; ``limit`` is the size of a page, ``skip`` where to begin.
            max_tasks: ends the reading after so many tasks.
            timeout: as for the client, for each page.
            total_timeout: as for the client, for each page.
            retries: as for the client, for each page.
            headers: further headers of each page.
            cancel: ends the reading when it is cancelled.

        Raises:
            errors.TasksError: while it is read, as ``get_tasks`` does.
        """
        limits = Limits(timeout=timeout, total_timeout=total_timeout, retries=retries, headers=headers)
        body = TaskFilter() if filter is None else filter

        def get_page(skip: int) -> dict[str, Any]:
            page: dict[str, Any] = self._call(GET_TASKS, {}, with_skip(body, skip), limits, cancel)
            return page

        return TaskList(get_page, first_of(body), max_tasks, cancel)

    def close(self) -> None:
        """Closes the connections."""
        self._http.close()

    def __enter__(self) -> "TasksClient":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"TasksClient({str(self._settings.base_url)!r}, stream_id={self.stream_id!r})"

    def _call(
        self,
        operation: Operation,
        path: dict[str, object],
        body: object,
        limits: Limits,
        cancel: CancelToken | None,
    ) -> Any:
        try:
            path = {"streamId": self.stream_id, **path}
            call = begin_call(self._settings, operation, path, body, limits, self._tokens.renewable)
            return self._run(call, call.steps(), cancel)
        except TasksError as error:
            tell_failure(self._settings, error)
            raise

    def _run(
        self, call: Call, steps: Generator[Attempt | Wait, Outcome, Any], cancel: CancelToken | None
    ) -> Any:
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                return done.value
            if isinstance(step, Attempt):
                try:
                    outcome = self._attempt(call, step, cancel)
                except TasksError as error:
                    outcome = Failure(error=error)
            else:
                outcome = None
                _Work(call, cancel).wait(step.seconds)

    def _attempt(self, call: Call, step: Attempt, cancel: CancelToken | None) -> Reply | Failure:
        call.begin_attempt()
        work = _Work(call, cancel)
        call.accept_token(work.do(lambda: self._token(call, step.renew)))
        call.tell_request(step.number)
        started = time.monotonic()
        outcome = work.do(lambda: self._send(call, work))
        if isinstance(outcome, Reply):
            call.tell_response(step.number, outcome, time.monotonic() - started)
        return outcome

    def _token(self, call: Call, renew: bool) -> object:
        tokens = self._tokens
        try:
            if not renew:
                return tokens.current(tokens.give(False))
            with self._renewing:
                # Of calls that were refused together, the first asks for all.
                refused = call.token
                token = tokens.instead_of(refused, call.began)
                if token is not None:
                    return token
                try:
                    return tokens.renewed(refused, tokens.give(True))
                except Exception as failure:
                    tokens.failed(refused, time.monotonic(), failure)
                    raise
        except Exception as cause:
            raise call.no_token(cause) from cause

    def _send(self, call: Call, work: "_Work") -> Reply | Failure:
        request = call.request(self._http)
        status: int | None = None
        try:
            call.sent += 1
            response = self._http.send(request, stream=True)
            status = response.status_code
            try:
                content = bytearray()
                for chunk in response.iter_bytes():
                    content += chunk
                    if work.abandoned:
                        break
                    if len(content) > LARGEST_ANSWER:
                        return call.too_large()
            finally:
                response.close()
            return Reply(status=status, headers=dict(response.headers), content=bytes(content))
        except httpx.TimeoutException:
            return Failure(error=call.late())
        except (httpx.HTTPError, httpx.StreamError) as cause:
            what = "no answer" if status is None else "the answer broke off"
            return call.disconnected(what, cause, status)
        finally:
            # The request stands in the exceptions of httpx, which may be printed with all that they hold.
            call.forget_token(request)


class TaskList:
    """All tasks that match a filter, read page by page while they are used.

    No task comes twice, and each use reads anew.
    """

    def __init__(
        self,
        get_page: Callable[[int], dict[str, Any]],
        first: int,
        max_tasks: int | None,
        cancel: CancelToken | None,
    ) -> None:
        self._get_page = get_page
        self._first = first
        self._max_tasks = max_tasks
        self._cancel = cancel

    def __iter__(self) -> Iterator[Task]:
        for part in self._parts():
            for task in part.fresh:
                # The end does not wait for the next request.
                self._check()
                yield Task.from_dict(task)

    def pages(self) -> Iterator[TaskPage]:
        """The pages as the host gives them. A task that moves while they are read can be on two of them."""
        for part in self._parts():
            yield TaskPage.from_dict(part.page)

    def _parts(self) -> Iterator[Part]:
        check_count(self._max_tasks, "max_tasks", refuse_call(GET_TASKS.id))
        steps = read_pages(self._first, math.inf if self._max_tasks is None else self._max_tasks)
        page: dict[str, Any] | None = None
        while True:
            try:
                step = steps.send(page)
            except StopIteration:
                return
            page = None
            if isinstance(step, Fetch):
                page = self._get_page(step.skip)
            else:
                self._check()
                yield step

    def _check(self) -> None:
        if self._cancel is not None and self._cancel.cancelled:
            raise AbortError("cancelled", operation=GET_TASKS.id)


def http_options(base_url: httpx.URL) -> dict[str, Any]:
    """Options of httpx that both clients share."""
    local = is_loopback(base_url)
    return {
        # To follow a redirect would hand the token to another host.
        "follow_redirects": False,
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        # Proxies of the environment, but none before this machine; its certificates in any case.
        "trust_env": not local,
        **({"verify": httpx.create_ssl_context()} if local and base_url.scheme == "https" else {}),
    }


class _Work:
    """A part of a call, in a thread of its own: a socket that trickles, or a token function that hangs, cannot be
    interrupted, but the caller need not wait for it."""

    def __init__(self, call: Call, cancel: CancelToken | None) -> None:
        self._call = call
        self._cancel = cancel
        #: Whether nobody waits for the result any more.
        self.abandoned = False

    def do(self, work: Callable[[], Result]) -> Result:
        """The result of the work.

        Raises:
            AbortError: the call was cancelled before there was one.
            TimeoutError: its time was up before.
        """
        results: list[Result] = []
        failures: list[BaseException] = []
        done = threading.Event()

        def run() -> None:
            try:
                results.append(work())
            except BaseException as failure:
                failures.append(failure)
            finally:
                done.set()

        context = contextvars.copy_context()
        thread = threading.Thread(target=context.run, args=(run,), name="case-management", daemon=True)
        self._check()
        stop = self._cancel._listen(done.set) if self._cancel else lambda: None
        try:
            thread.start()
            left = max(0.0, self._call.time_left())
            done.wait(None if left == math.inf else min(left, LONGEST_WAIT))
        finally:
            self.abandoned = not results and not failures
            stop()
        self._check()
        if failures:
            raise failures[0]
        if results:
            return results[0]
        raise self._call.late()

    def wait(self, seconds: float) -> None:
        """Waits, or until the call is cancelled."""
        ended = threading.Event()
        stop = self._cancel._listen(ended.set) if self._cancel else lambda: None
        try:
            ended.wait(min(seconds, LONGEST_WAIT))
        finally:
            stop()
        self._check()

    def _check(self) -> None:
        if self._cancel is not None and self._cancel.cancelled:
            raise AbortError("cancelled", operation=self._call.operation.id, attempts=self._call.sent)
