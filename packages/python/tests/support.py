"""What tests share."""

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypedDict

import anyio
import httpx

from case_management import AsyncTasksClient, Task, TaskFilter, TaskPage, TasksClient, TaskUpdate


class Promised(TypedDict, total=False):
    name: str
    promise: str
    shown: str
    host: str
    expects: dict[str, Any]


class Facts(TypedDict):
    accountId: str
    streamId: str
    appId: str
    clientSecret: str
    subject: str
    hosts: dict[str, str]
    taskCount: int
    taskIds: list[str]
    promises: list[Promised]


#: One task, as hosts answer it.
TASK = {"_id": "ti-1", "caseId": "ci-1", "caseRefId": "CS1", "name": "One"}
PAGE = {"results": [TASK], "page": 1, "totalPages": 1, "totalResults": 1, "hasMore": False}


class Client:
    """Either client, called as the blocking one is, so that a test holds for both."""

    def __init__(self, kind: str, host: str = "platform.kore.ai", **options: Any) -> None:
        self.kind = kind
        self.host = host
        given = ("app_id", "token")
        options = {"account_id": "6639f7bd58c97ffac03bxxxx", "stream_id": "st-1", **options}
        if not any(name in options for name in given):
            options["token"] = "a.token"
        self.options = options

    def get_tasks(self, filter: TaskFilter | None = None, **limits: Any) -> TaskPage:
        if self.kind == "blocking":
            with TasksClient(self.host, **self.options) as client:
                return client.get_tasks(filter, **limits)

        async def call() -> TaskPage:
            async with AsyncTasksClient(self.host, **self.options) as client:
                return await client.get_tasks(filter, **limits)

        return anyio.run(call)

    def update_task(self, task_id: str, changes: TaskUpdate, **limits: Any) -> Task:
        if self.kind == "blocking":
            with TasksClient(self.host, **self.options) as client:
                return client.update_task(task_id, changes, **limits)

        async def call() -> Task:
            async with AsyncTasksClient(self.host, **self.options) as client:
                return await client.update_task(task_id, changes, **limits)

        return anyio.run(call)

    def tasks(self, filter: TaskFilter | None = None, **options: Any) -> list[Task]:
        if self.kind == "blocking":
            with TasksClient(self.host, **self.options) as client:
                return list(client.tasks(filter, **options))

        async def call() -> list[Task]:
            async with AsyncTasksClient(self.host, **self.options) as client:
                return [task async for task in client.tasks(filter, **options)]

        return anyio.run(call)

    def __repr__(self) -> str:
        made = TasksClient if self.kind == "blocking" else AsyncTasksClient
        return repr(made(self.host, **self.options))


class Script:
    """A transport that gives one answer after the other, the last one again and again, and keeps what was sent."""

    def __init__(
        self, *answers: httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]
    ) -> None:
        self.answers = answers
        self.tokens: list[str] = []
        self.bodies: list[Any] = []
        self.urls: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.transport = httpx.MockTransport(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        answer = self.answers[min(len(self.bodies), len(self.answers) - 1)]
        self.tokens.append(request.headers["auth"])
        self.bodies.append(json.loads(request.content))
        self.urls.append(str(request.url))
        self.headers.append(dict(request.headers))
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            return answer(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


def good(value: Any = PAGE) -> httpx.Response:
    return httpx.Response(200, json=value)


def refused(
    status: int, msg: str = "No", code: Any = None, headers: Mapping[str, str] | None = None
) -> httpx.Response:
    body = {"errors": [{"msg": msg, "code": status if code is None else code}]}
    return httpx.Response(status, json=body, headers=headers)


def _whole(request: bytes) -> bool:
    head, end, body = request.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    return bool(end) and length is not None and len(body) >= int(length[1])


@contextmanager
def raw_host(behave: Callable[[socket.socket], None], requests: list[bytes] | None = None) -> Iterator[str]:
    """A host that writes to the socket by hand, once the request is there; it keeps them where it is told to."""
    listener = socket.create_server(("127.0.0.1", 0))
    stopped = threading.Event()

    def serve(connection: socket.socket) -> None:
        with connection:
            connection.settimeout(10)
            try:
                seen = b""
                while not _whole(seen):
                    seen += connection.recv(65536)
                if requests is not None:
                    requests.append(seen)
                behave(connection)
            except OSError:
                pass  # The client is gone.

    def accept() -> None:
        while not stopped.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        stopped.set()
        listener.close()
