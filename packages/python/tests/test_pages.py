"""Reading many tasks."""

from collections.abc import Callable
from typing import Any

import anyio
import httpx
import pytest
from support import Client, Script, good

from case_management import AsyncTasksClient, TaskFilter, TasksClient, errors

KINDS = pytest.mark.parametrize("kind", ["blocking", "async"])
IDS: dict[str, Any] = {"account_id": "6639f7bd58c97ffac03bxxxx", "stream_id": "st-1", "token": "a.token"}


class Stream:
    """A host with so many tasks."""

    def __init__(
        self, count: int, cap: int = 1000, change: Callable[["Stream", Any], Any] | None = None
    ) -> None:
        self.ids = [f"ti-{number}" for number in range(count)]
        self.cap = cap
        self.change = change
        self.script = Script(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        body = self.script.bodies[-1]
        skip, limit = body.get("skip", 0), min(body.get("limit", 50), self.cap)
        page = {
            "results": [{"_id": task_id} for task_id in self.ids[skip : skip + limit]],
            "totalResults": len(self.ids),
            "hasMore": skip + limit < len(self.ids),
        }
        if self.change is not None:
            page = self.change(self, page)
        return good(page)

    def read(self, kind: str, filter: TaskFilter | None = None, **options: Any) -> list[str]:
        client = Client(kind, transport=self.script.transport)
        return [task.id for task in client.tasks(filter, **options)]


@KINDS
@pytest.mark.parametrize("cap", [1000, 7, 1])
def test_a_host_that_caps_the_limit_loses_no_task(kind: str, cap: int) -> None:
    stream = Stream(30, cap)
    assert stream.read(kind, TaskFilter(limit=10, status=["Open"])) == stream.ids
    assert all(body["status"] == ["Open"] and body["limit"] == 10 for body in stream.script.bodies)


def leave_out(*keys: str) -> Callable[[Stream, Any], Any]:
    return lambda _stream, page: {key: value for key, value in page.items() if key not in keys}


@KINDS
@pytest.mark.parametrize("keys", [("hasMore",), ("totalResults",), ("hasMore", "totalResults")])
def test_a_host_that_does_not_tell_how_many_there_are_loses_none(kind: str, keys: tuple[str, ...]) -> None:
    stream = Stream(25, 10, leave_out(*keys))
    assert stream.read(kind) == stream.ids


@KINDS
def test_reading_begins_at_skip_and_ends_at_max_tasks(kind: str) -> None:
    stream = Stream(30)
    assert stream.read(kind, TaskFilter(skip=5, limit=10), max_tasks=12) == stream.ids[5:17]
    assert [body.get("skip") for body in stream.script.bodies] == [5, 15]
    assert stream.read(kind, max_tasks=0) == []
    assert len(stream.script.bodies) == 2
    for bad in (-1, 1.5, True, "2"):
        with pytest.raises(errors.ValidationError, match="max_tasks"):
            stream.read(kind, max_tasks=bad)


@KINDS
def test_tasks_that_leave_while_it_is_read_hide_no_others(kind: str) -> None:
    def close_first(stream: Stream, page: Any) -> Any:
        if len(stream.script.bodies) == 1:
            del stream.ids[0:5]
        return page

    stream = Stream(30, change=close_first)
    everything = list(stream.ids)
    assert sorted(stream.read(kind, TaskFilter(limit=10))) == sorted(everything)


@KINDS
def test_a_host_that_ignores_skip_does_not_make_it_read_for_ever(kind: str) -> None:
    def same(stream: Stream, page: Any) -> Any:
        return {"results": [{"_id": "ti-0"}], "totalResults": 30, "hasMore": True}

    with pytest.raises(errors.UnexpectedAnswerError, match="The host ignores skip"):
        Stream(30, change=same).read(kind)


def test_nothing_is_sent_before_it_is_used_and_each_use_reads_anew() -> None:
    stream = Stream(3)
    with TasksClient("platform.kore.ai", **IDS, transport=stream.script.transport) as client:
        tasks = client.tasks()
        assert stream.script.bodies == []
        assert len(list(tasks)) == len(list(tasks)) == 3
        assert [len(page.results) for page in client.tasks(TaskFilter(limit=2)).pages()] == [2, 1]
        first = next(iter(client.tasks(TaskFilter(limit=1))))
    assert (first.id, len(stream.script.bodies)) == ("ti-0", 5)


def test_pages_of_the_async_client() -> None:
    stream = Stream(3)

    async def main() -> list[int]:
        transport = stream.script.transport
        async with AsyncTasksClient("platform.kore.ai", **IDS, transport=transport) as client:
            pages = client.tasks(TaskFilter(limit=2)).pages()
            return [len(page.results) async for page in pages]

    assert anyio.run(main) == [2, 1]
    assert anyio.run(main, backend="trio") == [2, 1]


def test_the_filter_of_the_caller_is_not_changed() -> None:
    given = TaskFilter(limit=10)
    assert len(Stream(30).read("blocking", given)) == 30
    assert given == TaskFilter(limit=10)
