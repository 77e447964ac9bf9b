"""JSON, strictly: what would reach the host as another value than the caller's is refused."""

import json
import math
from typing import Any

from ._wire import UnwritableValueError

# Beyond it a host that reads numbers as JavaScript does takes another number.
_LARGEST_EXACT = 2**53 - 1


def write_json(value: dict[str, Any], max_depth: int) -> bytes:
    """The body of a request.

    Raises:
        UnwritableValueError: names the key whose value JSON cannot hold, or would change.
    """
    _check(value, "", max_depth)
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _check(value: Any, pointer: str, depth: int) -> None:
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        _check_text(value, pointer)
    elif isinstance(value, int):
        if abs(value) > _LARGEST_EXACT:
            raise UnwritableValueError(pointer, "is a number that JSON hosts cannot hold exactly")
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise UnwritableValueError(pointer, f"cannot be {value}, which JSON does not have")
    elif isinstance(value, dict | list | tuple):
        if depth == 0:
            raise UnwritableValueError(pointer, "is nested too deep")
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            if isinstance(value, dict):
                if not isinstance(key, str):
                    raise UnwritableValueError(pointer, f"has a key that is no text but {type(key).__name__}")
                _check_text(key, pointer)
            _check(item, f"{pointer}/{_escaped(str(key))}", depth - 1)
    else:
        raise UnwritableValueError(pointer, f"is a {type(value).__name__}, which JSON does not have")


def _check_text(text: str, pointer: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnwritableValueError(pointer, "has half of a surrogate pair, which is no text") from None


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def read_json(content: bytes) -> Any:
    """The value of an answer.

    Raises:
        ValueError: it is no JSON.
    """
    try:
        return json.loads(text_of(content), parse_constant=_refuse)
    except RecursionError:
        raise ValueError("nested too deep") from None


def text_of(content: bytes) -> str:
    return content.decode("utf-8-sig", errors="replace")


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
