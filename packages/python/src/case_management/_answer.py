"""What an answer stands for: data, or one of the errors."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ._json import read_json, text_of
from ._operation import Operation
from ._retry import Failure, clock_hint, retry_after_of
from .errors import (
    AuthenticationError,
    NotFoundError,
    PermissionError,
    RateLimitError,
    ServerError,
    TasksError,
    TimeoutError,
    UnexpectedAnswerError,
    ValidationError,
    without_tokens,
)
from .generated.contract import SECURITY

#: Header with the identifier of the request.
REQUEST_ID = "x-request-id"

#: Characters of what the host said that a message shows.
_LONGEST = 300


@dataclass(frozen=True, kw_only=True)
class Reply:
    """An answer that was read to its end."""

    status: int
    #: By name in lower case.
    headers: Mapping[str, str]
    content: bytes


def judge(operation: Operation, reply: Reply, token: str, attempts: int) -> Any | Failure:
    """The JSON of a good answer, or why it is none.

    Nothing that the host said reaches the failure before the token is hidden in it.
    """
    body: Any = None
    parsed = False
    try:
        body = read_json(reply.content)
        parsed = True
    except ValueError:
        pass  # What that means depends on the status.
    good = 200 <= reply.status < 300
    if good and parsed and is_expected(operation, body):
        return body
    content_type = without_tokens(reply.headers.get("content-type", ""), token)
    said = _hide(body, token)
    text = without_tokens(json.dumps(said, ensure_ascii=False) if parsed else text_of(reply.content), token)
    request_id = without_tokens(reply.headers.get(REQUEST_ID, ""), token)
    facts: dict[str, Any] = {
        "operation": operation.id,
        "attempts": attempts,
        "status": reply.status,
        "request_id": request_id or None,
    }
    retry_after = retry_after_of(reply.headers)
    clocks = clock_hint(reply.headers)
    error = _error_for(operation, facts, content_type, text, said, parsed, retry_after, clocks)
    damaged = good and not parsed and "json" in content_type
    return Failure(error=error, retry_after=retry_after, damaged=damaged, answered=True)


def is_expected(operation: Operation, body: Any) -> bool:
    """Whether a body can be what the operation answers with: a task with its identifier, or a page of them."""
    tasks = (
        body.get(operation.pagination.items) if operation.pagination and isinstance(body, dict) else [body]
    )
    return isinstance(tasks, list) and all(
        isinstance(task, dict) and isinstance(task.get("_id"), str) for task in tasks
    )


def _error_for(
    operation: Operation,
    facts: dict[str, Any],
    content_type: str,
    text: str,
    body: Any,
    parsed: bool,
    retry_after: float | None,
    clocks: str | None,
) -> TasksError:
    entries = _vendor_errors(body)
    first = entries[0]
    status: int = facts["status"]
    facts = {**facts, "code": first.code, "msg": first.msg and _one_line(first.msg)}
    words = [str(status), first.msg or "", f"(code {first.code})" if first.code is not None else ""]
    what = _one_line(" ".join(word for word in words if word))

    policy = operation.retry
    # Under which status the vendor says it is not known. What refuses a value may quote it, and JSON cut
    # short holds tasks; a gateway says it in plain text.
    if not parsed and not text.startswith("{"):
        said = [text]
    else:
        said = [entry.msg or "" for entry in entries if entry.key is None]
    limited = status not in (412, 422) and any(
        message in words for words in said for message in policy.rate_limit_messages
    )
    if status == 429 or limited:
        wait = policy.rate_limit_delay if retry_after is None else retry_after
        return RateLimitError(what, retry_after=wait, **facts)
    if status >= 500:
        return ServerError(what, **facts)
    if status == 408:
        return TimeoutError(what, **facts)
    lacks_scope = re.search(r"permission|scope", what, re.IGNORECASE)
    # A gateway before the host refuses a token in a form of its own.
    if status == 401 and not lacks_scope:
        return AuthenticationError(what, hint=clocks, **facts)
    if status < 400 or (text and not isinstance(body, dict)):
        shown = f"{content_type or 'no content type'}, {json.dumps(text[:60], ensure_ascii=False)}"
        return UnexpectedAnswerError(
            f"unexpected answer: {status}, {_one_line(shown) if text else 'empty body'}",
            content_type=content_type,
            start=text,
            **facts,
        )
    if status in (401, 403):
        hint = f'Give the app the API scope "{SECURITY.scope}" and publish it'
        return PermissionError(what, hint=hint, **facts)
    # The vendor answers 400, not 404, to an id it does not know.
    if status == 404 or re.match(r"400 invalid \w+ ?id\b", what, re.IGNORECASE):
        return NotFoundError(what, **facts)
    if status in (400, 412, 422):
        keys = [entry.key for entry in entries if entry.key is not None]
        return ValidationError(what, keys=keys, **facts)
    return TasksError(what, **facts)


@dataclass(frozen=True)
class _VendorError:
    msg: str | None
    code: int | float | str | None
    key: str | None


def _vendor_errors(body: Any) -> list[_VendorError]:
    """The entries of an error body, of which there is at least one.

    The vendor's services do not agree on one form, so all that are known are read: ``errors`` as the
    contract has it, ``message`` in place of ``msg``, ``error`` as one object or a list with ``property``,
    ``{status, message, data}`` without a list, and a bare text or list. Where ``error`` is a text beside a
    ``message``, it only names the status.
    """
    errors, error = (body.get("errors"), body.get("error")) if isinstance(body, dict) else (body, None)
    parts = [errors, None if isinstance(error, str) else error]
    listed = [entry for part in parts for entry in (part if isinstance(part, list) else [part])]
    return [_vendor_error(entry) for entry in listed if entry] or [_vendor_error(body)]


def _vendor_error(entry: Any) -> _VendorError:
    if not isinstance(entry, dict):
        entry = {"msg": entry}
    told = (entry.get(key) for key in ("msg", "message", "error"))
    msg = next((text for text in told if isinstance(text, str)), None)
    code = entry.get("code")
    if isinstance(code, bool) or not isinstance(code, int | float | str):
        code = None
    named = entry.get("property")
    if isinstance(named, str):
        key: str | None = re.sub(r"[./]+", "/", f"/{named}")
    else:
        pointer = re.match(r"/\S*", msg or "")
        key = pointer and pointer.group()
    return _VendorError(msg, code if not isinstance(code, str) else _one_line(code), key)


def _one_line(text: str) -> str:
    """It comes from outside, and goes to logs: one line, without what steers a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_LONGEST]


def _hide(value: Any, token: str) -> Any:
    """Hidden before anything is cut out of it, and in what was parsed, because JSON can write a text in many ways."""
    if isinstance(value, str):
        return without_tokens(value, token)
    if isinstance(value, list):
        return [_hide(item, token) for item in value]
    if isinstance(value, dict):
        return {without_tokens(key, token): _hide(item, token) for key, item in value.items()}
    return value
