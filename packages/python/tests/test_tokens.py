"""Signing in."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate
from typing import Any

import anyio
import httpx
import jwt
import pytest
from support import Client, Script, good, refused

from case_management import AsyncTasksClient, TasksClient, errors, sign_token

KINDS = pytest.mark.parametrize("kind", ["blocking", "async"])
IDS: dict[str, Any] = {"account_id": "6639f7bd58c97ffac03bxxxx", "stream_id": "st-1"}
SECRET = "a secret of more than thirty-two characters"


def test_tokens_are_signed_as_the_contract_says_and_kept() -> None:
    script = Script(good())
    with TasksClient(
        "platform.kore.ai", **IDS, app_id="cs-1", client_secret=SECRET, sub="u-1", transport=script.transport
    ) as client:
        client.get_tasks()
        client.get_tasks()
    assert script.tokens[0] == script.tokens[1]
    claims = jwt.decode(script.tokens[0], SECRET, algorithms=["HS256"])
    assert (claims["appId"], claims["sub"], claims["exp"] - claims["iat"]) == ("cs-1", "u-1", 300)
    assert jwt.get_unverified_header(script.tokens[0])["alg"] == "HS256"


@KINDS
def test_a_refused_token_is_renewed_once(kind: str) -> None:
    asked: list[bool] = []

    def token(renew: bool) -> str:
        asked.append(renew)
        return f"token-{len(asked)}"

    script = Script(refused(401), good())
    Client(kind, token=token, transport=script.transport).get_tasks()
    assert asked == [False, True]
    assert script.tokens == ["token-1", "token-2"]

    always = Script(refused(401))
    with pytest.raises(errors.AuthenticationError) as raised:
        Client(kind, token=token, transport=always.transport).get_tasks()
    assert raised.value.attempts == 2


@KINDS
def test_a_token_that_is_given_is_not_renewed(kind: str) -> None:
    script = Script(refused(401))
    with pytest.raises(errors.AuthenticationError):
        Client(kind, token="as.it.is", transport=script.transport).get_tasks()
    assert script.tokens == ["as.it.is"]


@KINDS
def test_a_missing_scope_is_no_reason_to_renew(kind: str) -> None:
    script = Script(refused(401, "No permission"))
    with pytest.raises(errors.PermissionError, match="Case Management Configuration"):
        Client(kind, token=lambda _renew: "t", transport=script.transport).get_tasks()
    assert len(script.tokens) == 1


def test_threads_whose_token_was_refused_share_its_renewal() -> None:
    together = threading.Barrier(8)
    asked: list[bool] = []

    def token(renew: bool) -> str:
        asked.append(renew)
        return "new" if True in asked else "old"

    def answer(request: httpx.Request) -> httpx.Response:
        if request.headers["auth"] == "old":
            together.wait(10)
            return refused(401)
        return good()

    with (
        TasksClient("platform.kore.ai", **IDS, token=token, transport=httpx.MockTransport(answer)) as client,
        ThreadPoolExecutor(8) as pool,
    ):
        pages = list(pool.map(lambda _: client.get_tasks(), range(8)))
    assert len(pages) == 8
    assert asked.count(True) == 1


def test_tasks_whose_token_was_refused_share_its_renewal() -> None:
    asked: list[bool] = []

    async def token(renew: bool) -> str:
        asked.append(renew)
        await anyio.sleep(0)
        return "new" if renew else "old"

    async def main() -> None:
        waiting = 0
        everybody = anyio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            nonlocal waiting
            if request.headers["auth"] == "new":
                return good()
            waiting += 1
            if waiting == 8:
                everybody.set()
            await everybody.wait()
            return refused(401)

        transport = httpx.MockTransport(answer)
        async with (
            AsyncTasksClient("platform.kore.ai", **IDS, token=token, transport=transport) as client,
            anyio.create_task_group() as group,
        ):
            for _ in range(8):
                group.start_soon(client.get_tasks)

    anyio.run(main)
    assert asked.count(True) == 1


def test_threads_share_a_renewal_that_fails() -> None:
    together = threading.Barrier(8)
    asked: list[bool] = []

    def token(renew: bool) -> str:
        asked.append(renew)
        if renew:
            raise OSError("the vault is closed")
        return "old"

    def answer(request: httpx.Request) -> httpx.Response:
        together.wait(10)
        return refused(401)

    def failure(client: TasksClient) -> BaseException | None:
        with pytest.raises(errors.AuthenticationError, match="the vault is closed") as raised:
            client.get_tasks()
        return raised.value.__cause__

    transport = httpx.MockTransport(answer)
    with (
        TasksClient("platform.kore.ai", **IDS, token=token, transport=transport) as client,
        ThreadPoolExecutor(8) as pool,
    ):
        causes = set(pool.map(lambda _: failure(client), range(8)))
    assert len(causes) == 1
    assert asked.count(True) == 1


def test_a_cache_that_is_behind_does_not_bring_a_refused_token_back() -> None:
    script = Script(lambda request: refused(401) if request.headers["auth"] == "old" else good())
    tokens = {False: "old", True: "new"}
    with TasksClient(
        "platform.kore.ai", **IDS, token=lambda renew: tokens[renew], transport=script.transport
    ) as client:
        client.get_tasks()
        client.get_tasks()
    assert script.tokens == ["old", "new", "new"]


@KINDS
def test_what_httpx_raised_holds_no_token(kind: str) -> None:
    seen: list[httpx.Request] = []

    def lost(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(errors.ConnectionError) as raised:
        Client(kind, transport=Script(lost).transport).get_tasks(retries=0)
    assert isinstance(raised.value.__cause__, httpx.ConnectError)
    assert raised.value.__cause__.request is seen[0]
    assert seen[0].headers["auth"] == "[token]"


def test_a_renewal_is_not_kept_for_calls_that_come_later() -> None:
    script = Script(refused(401), good(), refused(401), good())
    asked: list[bool] = []

    def token(renew: bool) -> str:
        asked.append(renew)
        return f"token-{len(asked)}"

    with TasksClient("platform.kore.ai", **IDS, token=token, transport=script.transport) as client:
        client.get_tasks()
        client.get_tasks()
    assert asked == [False, True, False, True]


@KINDS
@pytest.mark.parametrize(
    "bad",
    [
        "",
        "  ",
        "Bearer abc",
        "line\nbreak",
        "naïve",
        "<html>502</html>",
        '{"token":"abc"}',
        '"abc"',
        "Bad Gateway",
        None,
        5,
    ],
)
def test_what_is_no_token_is_not_sent_and_not_told(kind: str, bad: str) -> None:
    script = Script(good())
    with pytest.raises(errors.AuthenticationError, match="gave no token") as raised:
        Client(kind, token=lambda _renew: bad, transport=script.transport).get_tasks()
    assert (raised.value.attempts, script.bodies) == (0, [])
    assert "naïve" not in str(raised.value)


@KINDS
@pytest.mark.parametrize(("ahead", "told"), [(90, "ahead of"), (-90, "behind"), (5, None)])
def test_a_refused_token_names_the_clock_of_the_host_where_it_is_another(
    kind: str, ahead: int, told: str | None
) -> None:
    date = formatdate(time.time() + ahead, usegmt=True)
    script = Script(refused(401, headers={"Date": date}))
    with pytest.raises(errors.AuthenticationError) as raised:
        Client(kind, transport=script.transport).get_tasks()
    assert ("Set the clocks" in raised.value.hint) is (told is not None)
    assert told is None or f" s {told} this one" in str(raised.value)


@KINDS
def test_a_token_function_that_fails_is_the_cause(kind: str) -> None:
    def token(renew: bool) -> str:
        raise OSError("the vault is closed\nsecond line")

    with pytest.raises(errors.AuthenticationError, match=r"no token \(the vault is closed\)") as raised:
        Client(kind, token=token, transport=Script(good()).transport).get_tasks()
    assert isinstance(raised.value.__cause__, OSError)
    assert raised.value.status is None


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"app_id": "cs-1"},
        {"client_secret": SECRET},
        {"app_id": "", "client_secret": SECRET},
        {"app_id": "cs-1", "client_secret": SECRET, "token": "t"},
        {"token": ""},
        {"token": 5},
        {"token": "t", "sub": "u-1"},
    ],
)
@pytest.mark.parametrize("made", [TasksClient, AsyncTasksClient])
def test_there_is_one_way_to_sign_in(made: type[TasksClient], options: dict[str, str]) -> None:
    with pytest.raises(TypeError) as raised:
        made("platform.kore.ai", **IDS, **options)  # type: ignore[arg-type]
    assert SECRET not in str(raised.value)


def test_a_token_is_signed_for_others() -> None:
    claims = jwt.decode(
        sign_token(app_id="cs-1", client_secret=SECRET, lifetime=60), SECRET, algorithms=["HS256"]
    )
    assert claims["exp"] - claims["iat"] == 60
    assert "sub" not in claims
    with pytest.raises(ValueError, match="needs app_id"):
        sign_token(app_id="", client_secret=SECRET)
