"""Time limits, cancelling, and what a host can do to a connection."""

import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import anyio
import pytest
from support import Client, Script, good, raw_host, refused

from case_management import AsyncTasksClient, CancelToken, TaskFilter, TasksClient, TaskUpdate, errors

KINDS = pytest.mark.parametrize("kind", ["blocking", "async"])
IDS: dict[str, Any] = {"account_id": "6639f7bd58c97ffac03bxxxx", "stream_id": "st-1", "token": "a.token"}


def silent(connection: socket.socket) -> None:
    connection.recv(1)


def trickle(start: bytes) -> Callable[[socket.socket], None]:
    def behave(connection: socket.socket) -> None:
        connection.sendall(start)
        for _ in range(200):
            connection.sendall(b"a")
            time.sleep(0.05)

    return behave


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@KINDS
@pytest.mark.parametrize(
    "behave",
    [silent, trickle(b"HTTP/1.1 200 OK\r\nX-Slow: "), trickle(HEAD + b"Content-Length: 9999\r\n\r\n")],
    ids=["silent", "slow head", "slow body"],
)
def test_an_attempt_ends_in_time_however_the_host_is_slow(
    kind: str, behave: Callable[[socket.socket], None]
) -> None:
    with raw_host(behave) as host:
        started = time.monotonic()
        with pytest.raises(errors.TimeoutError, match=r"no whole answer within 0\.3 s") as raised:
            Client(kind, host, timeout=0.3, retries=0).get_tasks()
    assert raised.value.attempts == 1
    assert time.monotonic() - started < 5
    assert isinstance(raised.value, TimeoutError)


@KINDS
def test_an_attempt_that_took_too_long_is_tried_again(kind: str, no_jitter: None) -> None:
    with raw_host(silent) as host, pytest.raises(errors.TimeoutError) as raised:
        Client(kind, host, timeout=0.1).update_task("ti-1", TaskUpdate())
    assert raised.value.attempts == 3


@KINDS
def test_the_total_time_ends_a_call_and_tells_why_it_took_so_long(kind: str, no_jitter: None) -> None:
    with (
        raw_host(silent) as host,
        pytest.raises(errors.TimeoutError, match=r"total time of 0\.5 s") as raised,
    ):
        Client(kind, host, timeout=0.3, total_timeout=0.5).get_tasks()
    assert isinstance(raised.value.__cause__, errors.TimeoutError)
    assert raised.value.hint == "Try again, or raise total_timeout"


@KINDS
def test_a_token_function_that_hangs_ends_in_time(kind: str) -> None:
    ended = threading.Event()
    if kind == "blocking":
        with pytest.raises(errors.TimeoutError) as raised:
            Client(kind, token=lambda _renew: str(ended.wait(10)), timeout=0.2, retries=0).get_tasks()
    else:

        async def token(renew: bool) -> str:
            await anyio.sleep(10)
            return "late"

        with pytest.raises(errors.TimeoutError) as raised:
            Client(kind, token=token, timeout=0.2, retries=0).get_tasks()
    ended.set()
    assert raised.value.attempts == 0


def test_cancelling_ends_an_attempt() -> None:
    cancel = CancelToken()
    with raw_host(silent) as host, TasksClient(host, **IDS) as client:
        threading.Timer(0.1, cancel.cancel).start()
        with pytest.raises(errors.AbortError) as raised:
            client.get_tasks(cancel=cancel)
    assert raised.value.attempts == 1
    assert cancel.cancelled


def test_cancelling_ends_a_wait() -> None:
    cancel = CancelToken()
    script = Script(refused(429))
    with TasksClient("platform.kore.ai", **IDS, transport=script.transport) as client:
        threading.Timer(0.1, cancel.cancel).start()
        with pytest.raises(errors.AbortError):
            client.get_tasks(cancel=cancel)
    assert len(script.bodies) == 1


def test_what_was_cancelled_before_is_not_sent() -> None:
    cancel = CancelToken()
    cancel.cancel()
    script = Script(good())
    with TasksClient("platform.kore.ai", **IDS, transport=script.transport) as client:
        with pytest.raises(errors.AbortError):
            client.get_tasks(cancel=cancel)
        with pytest.raises(errors.AbortError):
            list(client.tasks(cancel=cancel))
    assert script.bodies == []


def test_cancelling_ends_the_reading_of_a_list_at_the_task_that_it_comes_with() -> None:
    cancel = CancelToken()
    tasks = [{"_id": f"ti-{n}", "caseId": "", "caseRefId": "", "name": ""} for n in range(5)]
    script = Script(good({"results": tasks, "totalResults": 5, "hasMore": False}))
    seen = []

    def read() -> None:
        with TasksClient("platform.kore.ai", **IDS, transport=script.transport) as client:
            for task in client.tasks(cancel=cancel):
                seen.append(task.id)
                if len(seen) == 2:
                    cancel.cancel()

    with pytest.raises(errors.AbortError):
        read()
    assert seen == ["ti-0", "ti-1"]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_async_call_is_ended_by_cancelling_its_task(backend: str) -> None:
    async def main(host: str) -> bool:
        async with AsyncTasksClient(host, **IDS) as client:
            with anyio.move_on_after(0.1) as scope:
                await client.get_tasks()
        return scope.cancelled_caught

    with raw_host(silent) as host:
        assert anyio.run(main, host, backend=backend)


def cut(text: bytes) -> Callable[[socket.socket], None]:
    return lambda connection: connection.sendall(text)


@KINDS
@pytest.mark.parametrize(
    ("behave", "kind_of_error"),
    [
        (cut(b""), errors.ConnectionError),
        (cut(b"HTTP/1.1 200 OK\r\nContent-"), errors.ConnectionError),
        (cut(HEAD + b"Content-Length: 100\r\n\r\n{"), errors.ConnectionError),
        (cut(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{"), errors.ConnectionError),
        (cut(HEAD + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain"), errors.ConnectionError),
        (cut(b"SSH-2.0-OpenSSH\r\n"), errors.ConnectionError),
        (cut(HEAD + b"Connection: close\r\n\r\n{"), errors.UnexpectedAnswerError),
    ],
    ids=["nothing", "half a head", "short body", "half a chunk", "broken gzip", "no HTTP", "no length"],
)
def test_an_answer_that_breaks_off_is_tried_again_and_told_as_one(
    kind: str,
    behave: Callable[[socket.socket], None],
    kind_of_error: type[errors.TasksError],
    no_jitter: None,
) -> None:
    with raw_host(behave) as host, pytest.raises(errors.TasksError) as raised:
        Client(kind, host).get_tasks()
    assert type(raised.value) is kind_of_error
    assert raised.value.attempts == 3
    if kind_of_error is errors.ConnectionError:
        assert isinstance(raised.value, ConnectionError)
        assert raised.value.__cause__ is not None


@KINDS
def test_a_redirect_is_not_followed(kind: str) -> None:
    moved = b"HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    with raw_host(cut(moved)) as host, pytest.raises(errors.UnexpectedAnswerError) as raised:
        Client(kind, host).get_tasks()
    assert (raised.value.status, raised.value.attempts) == (307, 1)


@KINDS
def test_a_cookie_of_the_host_is_not_sent_back(kind: str) -> None:
    def answer(request: object) -> object:
        response = good()
        response.headers["set-cookie"] = "session=1; Path=/"
        return response

    script = Script(answer, answer)  # type: ignore[arg-type]
    Client(kind, transport=script.transport).tasks(TaskFilter(skip=0))
    with TasksClient("platform.kore.ai", **IDS, transport=script.transport) as client:
        client.get_tasks()
        client.get_tasks()
    assert all("cookie" not in headers for headers in script.headers)


@KINDS
def test_an_answer_that_nobody_would_want_in_memory_is_not_read(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = "client" if kind == "blocking" else "async_client"
    monkeypatch.setattr(f"case_management.{module}.LARGEST_ANSWER", 10)
    with pytest.raises(errors.UnexpectedAnswerError, match="more than"):
        Client(kind, transport=Script(good()).transport).get_tasks()
