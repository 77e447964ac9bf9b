"""Reading all tasks, page by page, without sending: for the blocking and the async client alike."""

import copy
import math
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from .errors import UnexpectedAnswerError
from .generated.contract import GET_TASKS
from .generated.models import TaskFilter

#: Answers in a row without a new task, after which the host is taken to ignore where a page begins.
_PATIENCE = 3

assert GET_TASKS.pagination is not None
_KEYS = GET_TASKS.pagination


@dataclass(frozen=True)
class Fetch:
    """Get the page that begins after so many tasks."""

    skip: int


@dataclass(frozen=True)
class Part:
    """A page as the host gave it, and those of its tasks that no page before had, as far as they are wanted."""

    page: dict[str, Any]
    fresh: list[dict[str, Any]]


def read_pages(first: int, max_tasks: float) -> Generator[Fetch | Part, dict[str, Any] | None, None]:
    """Reads page after page, as ``x-pagination`` of the contract says, whatever size the host gives them.

    Tasks move while they are read. One that comes again is not fresh. When tasks drop out of the result
    (because the reader closes each open one that it gets, say), those behind them move up: reading then
    steps back by as many, so that they are not left out.

    Raises:
        UnexpectedAnswerError: the host says that there is more, and gives nothing new.
    """
    if max_tasks == 0:
        return
    seen: set[str] = set()
    skip = first
    total = math.inf
    stale = 0
    stale_allowed = _PATIENCE
    while True:
        page = yield Fetch(skip)
        assert page is not None
        tasks = page[_KEYS.items]
        # The contract requires both, and a host may leave them out all the same.
        told, said = page.get(_KEYS.total), page.get(_KEYS.has_more)
        count = told if isinstance(told, int) else math.inf
        # The steps back add up to no more than the result shrinks, so they come to an end.
        gone = 0 if total == math.inf else min(skip - first, total - count)
        total = min(total, count)
        if gone > 0:
            skip -= int(gone)
            stale_allowed += int(gone)
            continue
        fresh = []
        for task in tasks:
            # One page can hold a task twice, too.
            if len(seen) < max_tasks and task["_id"] not in seen:
                seen.add(task["_id"])
                fresh.append(task)
        stale = 0 if fresh else stale + 1
        if stale > stale_allowed:
            raise UnexpectedAnswerError(
                f"no new task in {stale} pages",
                operation=GET_TASKS.id,
                attempts=1,
                hint=f"The host ignores {_KEYS.skip}: use get_tasks",
            )
        skip += len(tasks)
        yield Part(page, fresh)
        # Where the host does not say, its total does, or an empty page: to ask once too often leaves nothing out.
        follows = skip < count if count < math.inf else bool(tasks)
        if isinstance(said, bool):
            follows = said
        if not follows or len(seen) >= max_tasks:
            return


def first_of(body: TaskFilter) -> int:
    """Where the reading begins."""
    skip = getattr(body, "skip", None)
    return skip if isinstance(skip, int) else 0


def with_skip(body: TaskFilter, skip: int) -> TaskFilter:
    """The filter for a page: that of the caller for the first one."""
    if skip == first_of(body):
        return body
    page = copy.copy(body)
    page.skip = skip
    return page
