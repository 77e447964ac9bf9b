"""What is sent again, and when."""

import math
import time
from email.utils import formatdate
from typing import Any

import httpx
import pytest
from support import TASK, Client, Script, good, refused

from case_management import Hooks, RetryEvent, TaskUpdate, errors
from case_management._retry import parse_http_date, retry_after_of

pytestmark = pytest.mark.parametrize("kind", ["blocking", "async"])


class Delays(Hooks):
    def __init__(self) -> None:
        self.delays: list[float] = []

    def on_retry(self, event: RetryEvent) -> None:
        self.delays.append(event.delay)


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504, 520, 599])
def test_a_status_that_may_pass_is_tried_again(kind: str, status: int, no_jitter: None) -> None:
    script = Script(refused(status), refused(status), good(TASK))
    client = Client(kind, transport=script.transport)
    assert client.update_task("ti-1", TaskUpdate(name="One")).name == "One"
    assert script.bodies == [{"name": "One"}] * 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 412, 413, 422])
def test_a_refusal_is_final(kind: str, status: int) -> None:
    script = Script(refused(status))
    with pytest.raises(errors.TasksError) as raised:
        Client(kind, transport=script.transport).get_tasks()
    assert (raised.value.attempts, len(script.bodies)) == (1, 1)


def test_the_contract_says_how_often(kind: str, no_jitter: None) -> None:
    script = Script(refused(500))
    with pytest.raises(errors.ServerError) as raised:
        Client(kind, transport=script.transport).get_tasks()
    assert raised.value.attempts == 3
    with pytest.raises(errors.ServerError) as raised:
        Client(kind, transport=script.transport, retries=1).get_tasks()
    assert raised.value.attempts == 2
    with pytest.raises(errors.ServerError) as raised:
        Client(kind, transport=script.transport).get_tasks(retries=0)
    assert raised.value.attempts == 1


def test_connections_that_break_and_json_that_is_cut_are_tried_again(kind: str, no_jitter: None) -> None:
    cut = httpx.Response(200, content=b'{"results": [', headers={"content-type": "application/json"})
    script = Script(httpx.ConnectError("refused"), cut, good())
    assert len(Client(kind, transport=script.transport).get_tasks().results) == 1


def test_a_rate_limit_is_waited_out_as_the_host_asks(kind: str, no_jitter: None) -> None:
    seen = Delays()
    script = Script(refused(429, headers={"retry-after": "0"}), good())
    Client(kind, transport=script.transport, hooks=[seen]).get_tasks()
    assert seen.delays == [0.0]


def test_a_wait_that_does_not_fit_is_not_begun(kind: str) -> None:
    script = Script(refused(429))
    seen = Delays()
    with pytest.raises(errors.RateLimitError, match=r"Wait 60 s$") as raised:
        Client(kind, transport=script.transport, total_timeout=10, hooks=[seen]).get_tasks()
    assert seen.delays == []
    assert (raised.value.retry_after, raised.value.attempts) == (60, 1)


def test_the_words_of_a_rate_limit_count_under_another_status(kind: str) -> None:
    script = Script(refused(403, "You have exceeded the hourly rate limit", headers={"retry-after": "7"}))
    with pytest.raises(errors.RateLimitError) as raised:
        Client(kind, transport=script.transport, retries=0).get_tasks()
    assert (raised.value.retry_after, raised.value.status) == (7, 403)


@pytest.mark.parametrize("status", [412, 422])
def test_the_words_of_a_rate_limit_may_be_quoted_from_what_was_sent(kind: str, status: int) -> None:
    script = Script(refused(status, 'name "exceeded the hourly rate limit" is taken'))
    with pytest.raises(errors.ValidationError):
        Client(kind, transport=script.transport).get_tasks()
    assert len(script.bodies) == 1


def test_jitter_is_added_to_what_the_host_asks(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("case_management._call.random.random", lambda: 0.01)
    seen = Delays()
    script = Script(
        refused(503, headers={"retry-after": "0"}), refused(429, headers={"retry-after": "0"}), good()
    )
    Client(kind, transport=script.transport, hooks=[seen]).get_tasks()
    assert seen.delays == [pytest.approx(0.005), pytest.approx(0.01)]


HOUR = {"date": "Sun, 06 Nov 1994 07:49:37 GMT"}


@pytest.mark.parametrize(
    ("value", "headers", "seconds"),
    [
        ("2", {}, 2),
        (" 2 ", {}, 2),
        ("1.5", {}, 2),
        ("60s", {}, 60),
        ("9" * 400, {}, 31_536_000),
        ("Sun, 06 Nov 1994 08:49:37 GMT", HOUR, 3600),
        ("Sunday, 06-Nov-94 08:49:37 GMT", HOUR, 3600),
        ("Sun Nov  6 08:49:37 1994", HOUR, 3600),
        ("1994-11-06T08:49:37Z", HOUR, 3600),
        ("Sun, 06 Nov 1994 08:49:37 +0030", HOUR, 1800),
        ("Sun, 06 Nov 1994 06:49:37 GMT", HOUR, 0),
        ("Sun, 06 Nov 1994 08:49:37 GMT", {}, 0),
        ("soon", {}, None),
        ("-1", {}, None),
        ("Sun, 31 Nov 1994 08:49:37 GMT", HOUR, None),
        ("Sun, 06 Foo 1994 08:49:37 GMT", HOUR, None),
        ("", {}, None),
    ],
)
def test_retry_after_in_each_form(kind: str, value: str, headers: Any, seconds: float | None) -> None:
    assert retry_after_of({"retry-after": value, **headers}) == seconds


def test_a_date_without_a_date_of_the_answer_is_measured_against_the_clock(kind: str) -> None:
    asked = retry_after_of({"retry-after": formatdate(time.time() + 30, usegmt=True)})
    assert asked is not None
    assert 25 < asked <= 30


def test_a_year_of_two_figures_is_at_most_fifty_years_ahead(kind: str) -> None:
    now = 1_800_000_000.0  # 2027
    past = parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT", now)
    ahead = parse_http_date("Sunday, 06-Nov-70 08:49:37 GMT", now)
    assert past == 784_111_777
    assert ahead is not None
    assert ahead > now
    assert ahead < math.inf
