"""What a refusal arrives as."""

import pickle
from typing import Any

import httpx
import pytest
from support import Client, Script, good, refused

from case_management import ErrorEvent, Hooks, TaskFilter, errors

KINDS = pytest.mark.parametrize("kind", ["blocking", "async"])


def failure(answer: httpx.Response, kind: str = "blocking", **options: Any) -> errors.TasksError:
    with pytest.raises(errors.TasksError) as raised:
        Client(kind, transport=Script(answer).transport, **options).get_tasks(retries=0)
    return raised.value


@KINDS
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (refused(400, "The body is not JSON"), errors.ValidationError),
        (refused(400, "Invalid task ID"), errors.NotFoundError),
        (refused(400, "Invalid stream id"), errors.NotFoundError),
        (refused(401, "Invalid token", 4002), errors.AuthenticationError),
        (refused(401, "The app lacks the scope"), errors.PermissionError),
        (refused(403, "Forbidden"), errors.PermissionError),
        (refused(404, "No such path"), errors.NotFoundError),
        (refused(405, "POST only"), errors.TasksError),
        (refused(408, "Too slow"), errors.TimeoutError),
        (refused(412, "/limit must be <= 1000"), errors.ValidationError),
        (refused(422, "/limit must be <= 1000"), errors.ValidationError),
        (refused(429, "Slow down"), errors.RateLimitError),
        (refused(500, "Oops"), errors.ServerError),
        (httpx.Response(503), errors.ServerError),
        (httpx.Response(401, text="<html>Sign in"), errors.AuthenticationError),
        (httpx.Response(403, text="<html>Blocked"), errors.UnexpectedAnswerError),
        (httpx.Response(403), errors.PermissionError),
        (httpx.Response(204), errors.UnexpectedAnswerError),
        (httpx.Response(200, text="null"), errors.UnexpectedAnswerError),
        (httpx.Response(200, json={"results": {}}), errors.UnexpectedAnswerError),
        (httpx.Response(200, json={"results": [{"name": "no id"}]}), errors.UnexpectedAnswerError),
        (httpx.Response(200, text="[" * 100_000), errors.UnexpectedAnswerError),
        (httpx.Response(200, text='{"results": [], "totalResults": NaN}'), errors.UnexpectedAnswerError),
        (httpx.Response(302, headers={"location": "/"}), errors.UnexpectedAnswerError),
    ],
)
def test_each_answer_is_the_error_that_it_stands_for(
    kind: str, answer: httpx.Response, expected: type[errors.TasksError]
) -> None:
    error = failure(answer, kind)
    assert type(error) is expected
    assert error.status == answer.status_code
    assert str(answer.status_code) in str(error)
    assert str(error).startswith("getTasks: ")
    assert str(error).endswith(error.hint)


@pytest.mark.parametrize(
    ("body", "msg", "code", "keys"),
    [
        ({"errors": [{"msg": "/a bad", "code": 412}, {"msg": "/b/c bad"}]}, "/a bad", 412, ("/a", "/b/c")),
        ({"errors": [{"message": "bad", "code": "ValidationError"}]}, "bad", "ValidationError", ()),
        ({"error": {"message": "bad", "code": 7}}, "bad", 7, ()),
        ({"error": [{"message": "bad", "property": "a.b"}]}, "bad", None, ("/a/b",)),
        ({"status": 412, "message": "bad", "data": {}}, "bad", None, ()),
        ({"error": "Precondition Failed", "message": "bad"}, "bad", None, ()),
        ({"error": "bad"}, "bad", None, ()),
        ({"errors": "bad"}, "bad", None, ()),
        ({"errors": [None, {"msg": "bad", "code": True}]}, "bad", None, ()),
    ],
)
def test_the_forms_of_the_vendor_are_read(body: Any, msg: str, code: Any, keys: tuple[str, ...]) -> None:
    error = failure(httpx.Response(412, json=body))
    assert isinstance(error, errors.ValidationError)
    assert (error.msg, error.code, error.keys) == (msg, code, keys)


def test_what_the_host_says_is_one_short_line_without_what_steers_a_terminal() -> None:
    error = failure(refused(500, "one\r\n\x1b[31mtwo\u202e " + "x" * 1000, "a\nb"))
    assert error.msg is not None
    assert error.msg.startswith("one [31mtwo xxx")
    assert len(error.msg) == 300
    assert error.code == "a b"
    assert len(str(error)) < 400
    assert str(error).isprintable()


def test_the_beginning_of_a_page_is_shown() -> None:
    error = failure(httpx.Response(200, text="<html>" + "x" * 1000, headers={"content-type": "text/html"}))
    assert isinstance(error, errors.UnexpectedAnswerError)
    assert (error.content_type, len(error.start)) == ("text/html", 200)
    assert '200, text/html, "<html>xxx' in str(error)


@pytest.mark.parametrize(
    "token", ["plain-token", 'to"ken\\', "eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6MX0.c2lnbmF0dXJl"]
)
@pytest.mark.parametrize("status", [200, 401, 412, 502])
def test_a_host_that_repeats_the_token_does_not_bring_it_into_the_error(token: str, status: int) -> None:
    said = {"errors": [{"msg": f"token {token} refused", "code": token, "property": token}], token: [token]}
    headers = {"x-request-id": token, "content-type": f"application/json; {token}"}
    for answer in (
        httpx.Response(status, json=said, headers=headers),
        httpx.Response(status, text=f"<html>{token}", headers=headers),
    ):
        error = failure(answer, token=token)
        text = f"{error!r} {error} {error.to_dict()} {vars(error)}"
        assert token not in text
        assert repr(token)[1:-1] not in text
        assert "[token]" in text


def test_the_request_id_is_told() -> None:
    error = failure(refused(500, headers={"X-Request-Id": "r-1"}))
    assert error.request_id == "r-1"
    assert error.to_dict() == {
        "name": "ServerError",
        "message": "getTasks: 500 No (code 500). Try again later",
        "operation": "getTasks",
        "attempts": 1,
        "status": 500,
        "code": 500,
        "msg": "No",
        "request_id": "r-1",
        "hint": "Try again later",
    }


@pytest.mark.parametrize("answer", [refused(412, "/limit no"), refused(429), httpx.Response(204)])
def test_an_error_crosses_processes(answer: httpx.Response) -> None:
    error = failure(answer)
    other = pickle.loads(pickle.dumps(error))
    assert type(other) is type(error)
    assert (str(other), other.to_dict()) == (str(error), error.to_dict())


@KINDS
def test_hooks_see_each_failure_once(kind: str) -> None:
    seen: list[errors.TasksError] = []

    class Seen(Hooks):
        def on_error(self, event: ErrorEvent) -> None:
            seen.append(event.error)

    first = failure(refused(412), kind, hooks=[Seen()])
    assert seen == [first]
    with pytest.raises(errors.ValidationError):
        Client(kind, hooks=[Seen()], transport=Script(good()).transport).get_tasks(timeout=-1)
    assert len(seen) == 2


@KINDS
def test_an_answer_with_a_byte_order_mark_is_read(kind: str) -> None:
    answer = httpx.Response(200, content=b'\xef\xbb\xbf{"results": []}')
    assert Client(kind, transport=Script(answer).transport).get_tasks(TaskFilter()).results == []
