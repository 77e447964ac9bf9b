"""The async client."""

import inspect
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from types import TracebackType
from typing import Any

import anyio
import httpx

from ._answer import Reply
from ._call import LARGEST_ANSWER, Attempt, Call, Outcome, begin_call, tell_failure
from ._operation import Operation
from ._pages import Fetch, Part, first_of, read_pages, with_skip
from ._retry import Failure
from ._settings import Headers, Limits, check_count, refuse_call, settings_of
from ._token_source import TokenSource, token_source_of
from .client import LONGEST_WAIT, http_options
from .errors import TasksError
from .generated.contract import GET_TASKS, UPDATE_TASK
from .generated.models import Task, TaskFilter, TaskPage, TaskUpdate
from .hooks import Hooks


class AsyncTasksClient:
    """``TasksClient`` for asyncio and trio. A call is ended by cancelling its task; ``token`` may also be an async
    function.

    Options, results and errors are those of ``TasksClient``.
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
        token: str | Callable[[bool], str | Awaitable[str]] | None = None,
        timeout: float = 30.0,
        total_timeout: float = 120.0,
        retries: int | None = None,
        headers: Headers | None = None,
        hooks: Sequence[Hooks] = (),
        allow_insecure_host: bool = False,
        transport: httpx.AsyncBaseTransport | None = None,
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
        self._tokens: TokenSource[Callable[[bool], Any]] = token_source_of(app_id, client_secret, sub, token)
        self._renewing = anyio.Lock()
        self._http = httpx.AsyncClient(transport=transport, **http_options(self._settings.base_url))

    @property
    def account_id(self) -> str:
        """Account of the tasks, as it was given."""
        return self._settings.account_id

    @property
    def stream_id(self) -> str:
        """Stream of the tasks, as it was given."""
        return self._settings.stream_id

    async def get_tasks(
        self,
        filter: TaskFilter | None = None,
        *,
        timeout: float | None = None,
        total_timeout: float | None = None,
        retries: int | None = None,
        headers: Headers | None = None,
    ) -> TaskPage:
        """Finds tasks, and gives one page of them: see ``TasksClient.get_tasks``."""
        limits = Limits(timeout=timeout, total_timeout=total_timeout, retries=retries, headers=headers)
        body = TaskFilter() if filter is None else filter
        return TaskPage.from_dict(await self._call(GET_TASKS, {}, body, limits))

    async def update_task(
        self,
        task_id: str,
        changes: TaskUpdate,
        *,
        timeout: float | None = None,
        total_timeout: float | None = None,
        retries: int | None = None,
        headers: Headers | None = None,
    ) -> Task:
        """Changes the keys that are set, and gives the whole record: see ``TasksClient.update_task``."""
        limits = Limits(timeout=timeout, total_timeout=total_timeout, retries=retries, headers=headers)
        return Task.from_dict(await self._call(UPDATE_TASK, {"taskId": task_id}, changes, limits))

    def tasks(
        self,
        filter: TaskFilter | None = None,
        *,
        max_tasks: int | None = None,
        timeout: float | None = None,
        total_timeout: float | None = None,
        retries: int | None = None,
        headers: Headers | None = None,
    ) -> "AsyncTaskList":
        """Finds tasks, and gives all of them, page by page while they are used: see ``TasksClient.tasks``."""
        limits = Limits(timeout=timeout, total_timeout=total_timeout, retries=retries, headers=headers)
        body = TaskFilter() if filter is None else filter

        async def get_page(skip: int) -> dict[str, Any]:
            page: dict[str, Any] = await self._call(GET_TASKS, {}, with_skip(body, skip), limits)
            return page

        return AsyncTaskList(get_page, first_of(body), max_tasks)

    async def aclose(self) -> None:
        """Closes the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> "AsyncTasksClient":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"AsyncTasksClient({str(self._settings.base_url)!r}, stream_id={self.stream_id!r})"

    async def _call(self, operation: Operation, path: dict[str, object], body: object, limits: Limits) -> Any:
        try:
            path = {"streamId": self.stream_id, **path}
            call = begin_call(self._settings, operation, path, body, limits, self._tokens.renewable)
            return await self._run(call)
        except TasksError as error:
            tell_failure(self._settings, error)
            raise

    async def _run(self, call: Call) -> Any:
        steps = call.steps()
        outcome: Outcome = None
        while True:
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                return done.value
            if isinstance(step, Attempt):
                try:
                    outcome = await self._attempt(call, step)
                except TasksError as error:
                    outcome = Failure(error=error)
            else:
                outcome = None
                await anyio.sleep(min(step.seconds, LONGEST_WAIT))

    async def _attempt(self, call: Call, step: Attempt) -> Reply | Failure:
        call.begin_attempt()
        with anyio.move_on_after(max(0.0, call.time_left())):
            call.accept_token(await self._token(call, step.renew))
            call.tell_request(step.number)
            started = time.monotonic()
            outcome = await self._send(call)
            if isinstance(outcome, Reply):
                call.tell_response(step.number, outcome, time.monotonic() - started)
            return outcome
        return Failure(error=call.late())

    async def _token(self, call: Call, renew: bool) -> object:
        tokens = self._tokens
        try:
            if not renew:
                return tokens.current(await _awaited(tokens.give(False)))
            async with self._renewing:
                # Of calls that were refused together, the first asks for all.
                refused = call.token
                token = tokens.instead_of(refused, call.began)
                if token is not None:
                    return token
                try:
                    return tokens.renewed(refused, await _awaited(tokens.give(True)))
                except Exception as failure:
                    tokens.failed(refused, time.monotonic(), failure)
                    raise
        except Exception as cause:
            raise call.no_token(cause) from cause

    async def _send(self, call: Call) -> Reply | Failure:
        request = call.request(self._http)
        status: int | None = None
        try:
            call.sent += 1
            response = await self._http.send(request, stream=True)
            status = response.status_code
            try:
                content = bytearray()
                async for chunk in response.aiter_bytes():
                    content += chunk
                    if len(content) > LARGEST_ANSWER:
                        return call.too_large()
            finally:
                await response.aclose()
            return Reply(status=status, headers=dict(response.headers), content=bytes(content))
        except httpx.TimeoutException:
            return Failure(error=call.late())
        except (httpx.HTTPError, httpx.StreamError) as cause:
            what = "no answer" if status is None else "the answer broke off"
            return call.disconnected(what, cause, status)
        finally:
            # The request stands in the exceptions of httpx, which may be printed with all that they hold.
            call.forget_token(request)


class AsyncTaskList:
    """All tasks that match a filter, read page by page while they are used.

    No task comes twice, and each use reads anew.
    """

    def __init__(
        self,
        get_page: Callable[[int], Awaitable[dict[str, Any]]],
        first: int,
        max_tasks: int | None,
    ) -> None:
        self._get_page = get_page
        self._first = first
        self._max_tasks = max_tasks

    async def __aiter__(self) -> AsyncIterator[Task]:
        async for part in self._parts():
            for task in part.fresh:
                yield Task.from_dict(task)

    async def pages(self) -> AsyncIterator[TaskPage]:
        """The pages as the host gives them. A task that moves while they are read can be on two of them."""
        async for part in self._parts():
            yield TaskPage.from_dict(part.page)

    async def _parts(self) -> AsyncIterator[Part]:
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
                page = await self._get_page(step.skip)
            else:
                yield step


async def _awaited(given: Any) -> object:
    return await given if inspect.isawaitable(given) else given
