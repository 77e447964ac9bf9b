"""Hosts, headers, proxies and other options."""

import logging
import math
from typing import Any

import httpx
import pytest
from support import Client, Script, good, raw_host, refused

from case_management import AsyncTasksClient, LogHook, TasksClient, errors
from case_management._base_url import base_url_of, is_loopback

KINDS = pytest.mark.parametrize("kind", ["blocking", "async"])
IDS: dict[str, Any] = {"account_id": "6639f7bd58c97ffac03bxxxx", "stream_id": "st-1", "token": "a.token"}


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://platform.kore.ai", "platform.kore.ai"),
        ("https://platform.kore.ai", "HTTPS://Platform.KORE.ai:443/"),
        ("https://platform.kore.ai", "platform.kore.ai.:443//"),
        ("https://platform.kore.ai", " platform.kore.ai\n"),
        ("https://platform.kore.ai:8443", "platform.kore.ai:08443"),
        ("https://gateway.example.com/Kore/@v1", "https://GATEWAY.example.com:443/Kore/@v1/"),
        ("https://xn--bcher-kva.example", "bücher.example"),
        ("https://10.0.0.1", "https://10.1"),
        ("http://localhost:4000", "http://localhost.:4000"),
        ("http://127.0.0.1:4000", "http://127.1:4000/"),
        ("http://127.0.0.1", "http://2130706433"),
        ("http://[::1]:4000", "http://[::1]:4000"),
        ("http://demo.localhost", "http://demo.localhost"),
    ],
)
def test_two_spellings_of_one_host_are_one(url: str, host: str) -> None:
    assert str(base_url_of(host, False)).rstrip("/") == url
    assert str(base_url_of(url, False)).rstrip("/") == url


@pytest.mark.parametrize(
    ("host", "reason"),
    [
        (" ", "is no host name"),
        ("a host", "is no host name"),
        ("https://", "is no host name"),
        ("https:/platform.kore.ai", "is no host name"),
        ("https://https://platform.kore.ai", "is no host name"),
        ("https:///platform.kore.ai", "is no host name"),
        ("https:\\\\platform.kore.ai", "is no host name"),
        ("plat\nform.kore.ai", "is no host name"),
        ("platform..kore.ai", "is no host name"),
        ("platform.kore.ai:99999", "is no host name"),
        ("platform.kore.ai:port", "is no host name"),
        ("[::1", "is no host name"),
        ("[fe80::1%eth0]", "is no host name"),
        ("https://me:hidden@platform.kore.ai", "credentials"),
        ("https://@platform.kore.ai", "credentials"),
        ("platform.kore.ai?hidden=1", "query"),
        ("platform.kore.ai/?", "query"),
        ("platform.kore.ai#hidden", "fragment"),
        ("ftp://localhost", "must use https"),
        ("http://platform.kore.ai", "unless allow_insecure_host"),
        ("http://sandbox:4000", "unless allow_insecure_host"),
        ("http://0.0.0.0:4000", "unless allow_insecure_host"),
        ("http://localhost.example.com", "unless allow_insecure_host"),
        ("http://[::ffff:10.0.0.1]", "unless allow_insecure_host"),
    ],
)
def test_what_is_no_host_is_refused_without_telling_a_secret(host: str, reason: str) -> None:
    for made in (TasksClient, AsyncTasksClient):
        with pytest.raises(TypeError, match=reason) as raised:
            made(host, **IDS)
        assert "hidden" not in str(raised.value)


def test_plain_http_beyond_this_machine_has_to_be_allowed() -> None:
    assert str(base_url_of("http://sandbox:4000", True)) == "http://sandbox:4000/"
    with pytest.raises(TypeError):
        base_url_of("ftp://sandbox", True)


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("https://127.1", True),
        ("http://[::ffff:127.0.0.1]", True),
        ("http://LOCALHOST.", True),
        ("http://a.localhost", True),
        ("https://localhost.example.com", False),
        ("https://127.0.0.1.example.com", False),
        ("https://10.0.0.1", False),
        ("https://[::2]", False),
    ],
)
def test_this_machine_is_known(host: str, local: bool) -> None:
    assert is_loopback(httpx.URL(host)) is local


@KINDS
def test_this_machine_is_never_called_through_a_proxy(
    kind: str, facts: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    given = {"account_id": facts["accountId"], "stream_id": facts["streamId"]}
    signed = {"app_id": facts["appId"], "client_secret": facts["clientSecret"]}
    assert Client(kind, facts["hosts"]["sandbox"], **given, **signed).get_tasks().results


@KINDS
def test_other_hosts_are_called_as_the_environment_says(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []
    answer = b'{"results": []}'
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(answer)
    with raw_host(lambda connection: connection.sendall(head + answer), seen) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy)
        monkeypatch.setenv("http_proxy", proxy)
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        host = "http://tasks.example.test"
        assert Client(kind, host, allow_insecure_host=True).get_tasks().results == []
        assert seen[0].startswith(b"POST http://tasks.example.test/caseManagement")
        monkeypatch.setenv("NO_PROXY", "tasks.example.test")
        monkeypatch.setenv("no_proxy", "tasks.example.test")
        with pytest.raises(errors.ConnectionError):
            Client(kind, host, allow_insecure_host=True, retries=0).get_tasks()


@KINDS
def test_headers_of_the_client_and_of_a_call_are_sent(kind: str) -> None:
    script = Script(good())
    headers = {"X-Timezone-Offset": -330, "client-app": "report"}
    Client(kind, headers=headers, transport=script.transport).get_tasks(headers={"Client-App": "one call"})
    sent = script.headers[0]
    assert (sent["x-timezone-offset"], sent["client-app"]) == ("-330", "one call")
    assert (sent["accountid"], sent["auth"]) == ("6639f7bd58c97ffac03bxxxx", "a.token")
    assert sent["content-type"] == "application/json"
    assert sent["user-agent"].startswith("case-management-python/")


@KINDS
@pytest.mark.parametrize(
    "headers",
    [
        {"bad name": "x"},
        {"x-a": "line\nhidden"},
        {"x-a": "hidden\u20ac"},
        {"x-a": None},
        {"auth": "hidden"},
        {"accountId": "hidden"},
        {"Content-Length": "1"},
    ],
)
def test_a_header_that_cannot_be_sent_is_refused_without_its_value(kind: str, headers: Any) -> None:
    client = Client(kind, transport=Script(good()).transport)
    with pytest.raises(errors.ValidationError) as raised:
        client.get_tasks(headers=headers)
    assert "hidden" not in str(raised.value)
    with pytest.raises(TypeError) as raised_early:
        TasksClient("platform.kore.ai", **IDS, headers=headers)
    assert "hidden" not in str(raised_early.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("timeout", 0),
        ("timeout", -1),
        ("timeout", math.nan),
        ("timeout", "5"),
        ("timeout", True),
        ("total_timeout", 0),
        ("retries", -1),
        ("retries", 1.5),
        ("retries", math.nan),
        ("retries", True),
    ],
)
@KINDS
def test_a_limit_that_cannot_be_is_refused(kind: str, name: str, value: Any) -> None:
    with pytest.raises(TypeError, match=name):
        TasksClient("platform.kore.ai", **IDS, **{name: value})
    script = Script(good())
    with pytest.raises(errors.ValidationError, match=name) as raised:
        Client(kind, transport=script.transport).get_tasks(**{name: value})
    assert (raised.value.keys, script.bodies) == ((name,), [])


@KINDS
def test_a_limit_may_be_without_end(kind: str) -> None:
    client = Client(kind, transport=Script(good()).transport, timeout=math.inf, total_timeout=math.inf)
    assert client.get_tasks(retries=math.inf).results


@pytest.mark.parametrize("name", ["account_id", "stream_id"])
@pytest.mark.parametrize("value", ["", None, 5])
def test_what_is_missing_is_named(name: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"{name} is missing"):
        TasksClient("platform.kore.ai", **{**IDS, name: value})


@KINDS
def test_the_log_shows_known_headers_alone(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "case_management")
    headers = {
        "x-request-id": "r-1",
        "set-cookie": "hidden",
        "x-ratelimit-remaining": "5;pk=:hidden:",
        "location": "https://me:hidden@sign.in/hidden?hidden",
        "x-echo": "a.token",
        "server": "a.token",
    }
    script = Script(refused(500, headers=headers))
    hook = LogHook(redact=["client-app"])
    client = Client(
        kind, hooks=[hook], headers={"client-app": "hidden", "x-own": "hidden"}, transport=script.transport
    )
    with pytest.raises(errors.ServerError):
        client.get_tasks(retries=0)
    text = caplog.text
    assert "hidden" not in text
    assert "a.token" not in text
    for part in (
        "'x-request-id': 'r-1'",
        "'location': 'https://sign.in'",
        "'x-own': '[redacted]'",
        "attempt 1",
    ):
        assert part in text


@KINDS
def test_the_log_warns_of_what_is_repeated(
    kind: str, caplog: pytest.LogCaptureFixture, no_jitter: None
) -> None:
    logger = logging.getLogger("own")
    caplog.set_level(logging.INFO, "own")
    script = Script(refused(500), good())
    Client(kind, hooks=[LogHook(logger)], transport=script.transport).get_tasks()
    assert [(record.levelname, record.name) for record in caplog.records] == [
        ("INFO", "own"),
        ("WARNING", "own"),
        ("INFO", "own"),
    ]
    assert "500 No (code 500)" in caplog.records[1].getMessage()
