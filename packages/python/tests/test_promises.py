"""The promises of spec/promises, kept by the blocking and by the async client."""

import copy
import json
import logging
import os
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import pytest
from support import Client, Facts, Promised

from case_management import LogHook, SortOrder, Task, TaskFilter, TasksClient, TaskUpdate, errors
from case_management._tokens import sign_token

KINDS = ("blocking", "async")


@dataclass
class Shown:
    """What the test of a promise works with."""

    facts: Facts
    promised: Promised
    kind: str
    #: A task that no other test touches.
    task_id: str
    caplog: pytest.LogCaptureFixture

    @property
    def url(self) -> str:
        return self.facts["hosts"][self.promised["host"]]

    def client(self, **options: Any) -> Client:
        signed = {"app_id": self.facts["appId"], "client_secret": self.facts["clientSecret"]}
        ids = {"account_id": self.facts["accountId"], "stream_id": self.facts["streamId"]}
        if "token" in options:
            signed = {}
        return Client(self.kind, self.url, **{**ids, **signed, **options})

    def read(self) -> Task:
        return next(task for task in self.client().tasks(TaskFilter(limit=1000)) if task.id == self.task_id)

    def requests(self) -> list[dict[str, Any]]:
        seen = httpx.get(f"{self.url}/__sandbox/requests", trust_env=False).json()["requests"]
        return [request for request in seen if self.task_id in request["path"]]

    def sent(self) -> list[Any]:
        return [request["body"] for request in self.requests()]

    def failure(self, **options: Any) -> errors.TasksError:
        limits = options.pop("limits", {"retries": 0})
        with pytest.raises(errors.TasksError) as raised:
            self.client(**options).update_task(self.task_id, TaskUpdate(name="Fails"), **limits)
        return raised.value

    def expect(self, error: errors.TasksError, kind: type[errors.TasksError]) -> None:
        expects = self.promised["expects"]
        assert type(error) is kind
        assert error.status == expects["status"]
        assert error.code == expects.get("code")
        assert error.msg == expects.get("msg")
        for part in (expects.get("msg"), str(expects["status"])):
            assert part is None or part in str(error)


def without(task: Task, *names: str) -> dict[str, Any]:
    return {key: value for key, value in task.to_dict().items() if key not in names}


def rename(shown: Shown) -> None:
    before = shown.read()
    shown.client().update_task(shown.task_id, TaskUpdate(name="Renamed"))
    after = shown.read()
    assert (after.name, after.lname) == ("Renamed", "renamed")
    changed = ("name", "lname", "updatedAt", "updatedBy")
    assert without(after, *changed) == without(before, *changed)
    assert after["Contract Years"] == before["Contract Years"]
    assert shown.sent() == [{"name": "Renamed"}]


def empty_update(shown: Shown) -> None:
    before = shown.read()
    shown.client().update_task(shown.task_id, TaskUpdate())
    assert shown.sent() == [{}]
    changed = ("updatedAt", "updatedBy")
    assert without(shown.read(), *changed) == without(before, *changed)


def clear_due_date(shown: Shown) -> None:
    assert isinstance(shown.read().due_date, datetime)
    shown.client().update_task(shown.task_id, TaskUpdate(due_date=None))
    assert shown.sent() == [{"dueDate": None}]
    assert not shown.read().due_date


def empty_list(shown: Shown) -> None:
    before = shown.read()
    assert before.tags
    shown.client().update_task(shown.task_id, TaskUpdate(tags=[]))
    assert shown.sent() == [{"tags": []}]
    after = shown.read()
    assert after.tags == []
    assert (after.fields, after.queues, after.channel) == (before.fields, before.queues, before.channel)


def every_task(shown: Shown) -> None:
    tasks = shown.client().tasks(TaskFilter(sort_by=SortOrder(created_at="asc")))
    all_once(shown, tasks)
    task = next(task for task in tasks if task.id == shown.task_id)
    assert task.fields
    assert ["en", "de"] in [field.selected_value for field in task.fields]
    assert task["Languages"]["selectedValue"] == ["en", "de"]
    assert "Contract Years" in task


def all_once(shown: Shown, tasks: list[Task]) -> None:
    assert len(tasks) == shown.facts["taskCount"]
    assert len({task.id for task in tasks}) == len(tasks)


def due_date(shown: Shown) -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    moment = datetime(2027, 3, 1, 9, 30, 0, 250_000, zone)
    shown.client().update_task(shown.task_id, TaskUpdate(due_date=moment))
    assert shown.sent() == [{"dueDate": 1803873600250}]
    assert shown.read().due_date == moment


def creation_date(shown: Shown) -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    moment = datetime(2026, 1, 5, 9, 30, 0, 250_999, zone)
    shown.client().get_tasks(TaskFilter(start_date=moment, search_text=shown.task_id))
    seen = httpx.get(f"{shown.url}/__sandbox/requests", trust_env=False).json()["requests"]
    ours = [request for request in seen if shown.task_id in str(request["body"])]
    assert [(each["body"]["startDate"], each["status"]) for each in ours] == [
        ("2026-01-05T04:00:00.250Z", 200)
    ]


def arrives(kind: type[errors.TasksError]) -> Callable[[Shown], None]:
    def show(shown: Shown) -> None:
        error = shown.failure()
        shown.expect(error, kind)
        if isinstance(error, errors.RateLimitError):
            assert error.retry_after == shown.promised["expects"]["retryAfter"]

    return show


def rate_limited_once(shown: Shown) -> None:
    shown.client().update_task(shown.task_id, TaskUpdate(desc="Once more"))
    first, second = shown.requests()
    assert (first["status"], second["status"]) == (429, 200)
    assert second["receivedAt"] - first["receivedAt"] >= 1000


def unexpected_answer(shown: Shown) -> None:
    error = shown.failure()
    assert type(error) is errors.UnexpectedAnswerError
    assert error.status == 200
    assert "unexpected answer" in str(error)


def connection_lost(shown: Shown) -> None:
    assert type(shown.failure()) is errors.ConnectionError


def not_again(shown: Shown) -> None:
    error = shown.failure(limits={})
    assert isinstance(error, errors.ValidationError)
    assert len(shown.requests()) == 1


def texts_of(error: BaseException) -> str:
    texts = [repr(error), str(error), *traceback.format_exception(error)]
    if isinstance(error, errors.TasksError):
        texts += [str(error.to_dict()), str(vars(error))]
    for cause in (error.__cause__, error.__context__):
        if cause is not None:
            texts.append(texts_of(cause))
            texts.append(str({name: getattr(cause, name, None) for name in ("request", "response")}))
            request = getattr(cause, "_request", None)
            texts.append(str(request.headers.raw) if request else "")
    return "\n".join(texts)


def hides_token(shown: Shown) -> None:
    token = sign_token(app_id=shown.facts["appId"], client_secret=shown.facts["clientSecret"])
    no_secrets(shown, texts_of(shown.failure(token=token)), token)
    odd = 'no-jwt-"quoted"-\\token'
    no_secrets(shown, texts_of(shown.failure(token=odd)), odd)


def no_secrets(shown: Shown, text: str, token: str = "") -> None:
    assert shown.facts["clientSecret"] not in text
    for part in filter(None, (token, token.rpartition(".")[2])):
        assert part not in text
    assert "eyJ" not in text


def hides_in_log(shown: Shown) -> None:
    shown.caplog.set_level(logging.DEBUG, "case_management")
    tokens: list[str] = []

    def token(renew: bool) -> str:
        tokens.append(sign_token(app_id=shown.facts["appId"], client_secret=shown.facts["clientSecret"]))
        return tokens[-1]

    client = shown.client(token=token, hooks=[LogHook()])
    client.update_task(shown.task_id, TaskUpdate(desc="Seen"))
    with pytest.raises(errors.ValidationError):
        client.get_tasks(TaskFilter(limit=5000))
    records = [record for record in shown.caplog.records if record.name == "case_management"]
    assert {record.levelname for record in records} == {"DEBUG", "INFO", "ERROR"}
    text = "\n".join(f"{record.getMessage()} {vars(record)}" for record in records)
    for each in tokens:
        no_secrets(shown, text, each)


def hides_in_client(shown: Shown) -> None:
    client = shown.client()
    no_secrets(shown, repr(client))
    made = TasksClient(client.host, **client.options)
    no_secrets(shown, f"{made!r} {vars(made)}")


def no_task_lost(shown: Shown) -> None:
    all_once(shown, shown.client().tasks(TaskFilter(limit=100)))


KEPT: dict[str, Callable[[Shown], None]] = {
    "rename-changes-nothing-else": rename,
    "empty-update-is-empty": empty_update,
    "null-clears-a-due-date": clear_due_date,
    "empty-list-empties": empty_list,
    "every-task-comes-once": every_task,
    "dates-go-out-as-the-contract-has-them/due-date": due_date,
    "dates-go-out-as-the-contract-has-them/creation-date": creation_date,
    "answers-arrive-as-they-are/unauthorized": arrives(errors.AuthenticationError),
    "answers-arrive-as-they-are/precondition-failed": arrives(errors.ValidationError),
    "answers-arrive-as-they-are/rate-limited": arrives(errors.RateLimitError),
    "answers-arrive-as-they-are/rate-limited-once": rate_limited_once,
    "answers-arrive-as-they-are/server-error": arrives(errors.ServerError),
    "answers-arrive-as-they-are/html-502": arrives(errors.ServerError),
    "answers-arrive-as-they-are/html-200": unexpected_answer,
    "answers-arrive-as-they-are/broken-json": unexpected_answer,
    "answers-arrive-as-they-are/cut-connection": connection_lost,
    "refused-content-is-not-sent-again/bad-request": not_again,
    "refused-content-is-not-sent-again/precondition-failed": not_again,
    "refused-content-is-not-sent-again/precondition-failed-like-a-rate-limit": not_again,
    "no-secret-in-any-text/quoted-token": hides_token,
    "no-secret-in-any-text/quoted-token-in-html": hides_token,
    "no-secret-in-any-text/log": hides_in_log,
    "no-secret-in-any-text/client": hides_in_client,
    "no-task-is-lost/capped-limit": no_task_lost,
    "no-task-is-lost/pages-from-zero": no_task_lost,
}


def promised() -> list[Promised]:
    facts: Facts = json.loads(os.environ["PROMISE_HOST_FACTS"])
    return facts["promises"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("promise", promised(), ids=lambda promise: promise["name"])
def test_promise(promise: Promised, kind: str, facts: Facts, caplog: pytest.LogCaptureFixture) -> None:
    assert promise["name"] in KEPT, f"no test shows: {promise['promise']}"
    place = promised().index(promise) * 2 + KINDS.index(kind)
    task_id = facts["taskIds"][place % len(facts["taskIds"])]
    KEPT[promise["name"]](Shown(facts, copy.copy(promise), kind, task_id, caplog))


def test_no_promise_is_shown_that_nobody_made() -> None:
    assert set(KEPT) == {promise["name"] for promise in promised()}
