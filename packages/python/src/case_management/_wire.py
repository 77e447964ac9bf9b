"""How values of a record are read from JSON and written to it; the generated models call these.

What a host writes against the contract stays as it came, so that one odd value does not hide a whole page, and is
written again as it is. A datetime that the contract has no form for is refused.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any, Protocol

from .generated.types import UNSET

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MILLISECOND = timedelta(milliseconds=1)
_LAST = datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=timezone.utc)

# Python 3.10 reads neither "Z" nor any count of digits but 3 and 6.
_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)", re.ASCII)


class UnwritableValueError(ValueError):
    """A value that has no form on the wire. ``pointer`` is the JSON pointer of its key."""

    def __init__(self, pointer: str, problem: str) -> None:
        super().__init__(f"{pointer or 'the body'} {problem}")
        self.pointer = pointer


class _Model(Protocol):
    def to_dict(self) -> dict[str, Any]: ...


class _ModelType(Protocol):
    def from_dict(self, src_dict: Mapping[str, Any], /) -> _Model: ...


def set_keys(wire: dict[str, Any]) -> dict[str, Any]:
    """What is set of a record."""
    return {key: value for key, value in wire.items() if value is not UNSET}


def read_model(model: _ModelType, value: Any) -> Any:
    return model.from_dict(value) if isinstance(value, Mapping) else value


def write_model(value: Any) -> Any:
    return value.to_dict() if hasattr(value, "to_dict") else value


def read_list(read: Callable[[Any], Any], value: Any) -> Any:
    return [read(item) for item in value] if isinstance(value, list) else value


write_list = read_list


def read_instant(value: Any) -> Any:
    """A moment in milliseconds since 1970."""
    if not isinstance(value, int) or isinstance(value, bool):
        return value
    try:
        return _EPOCH + value * _MILLISECOND
    except OverflowError:
        return value


def write_instant(value: Any, key: str) -> Any:
    if not isinstance(value, datetime):
        return value
    return (_checked(value, key) - _EPOCH) // _MILLISECOND


def read_text_moment(value: Any) -> Any:
    """A moment as ISO 8601 text, or the empty text for none."""
    return (parse_moment(value) or value) if isinstance(value, str) else value


def write_text_moment(value: Any, key: str) -> Any:
    if not isinstance(value, datetime):
        return value
    return format_moment(_checked(value, key))


def parse_moment(text: str) -> datetime | None:
    """The moment that an ISO 8601 text names, or None."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        return None
    *numbers, fraction, zone = match.groups()
    year, month, day, hour, minute, second = map(int, numbers)
    offset = timedelta()
    if zone != "Z":
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:]))
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc)
        return (
            moment
            + timedelta(microseconds=int((fraction or "")[:6].ljust(6, "0")))
            - (offset if zone[0] != "-" else -offset)
        )
    except (ValueError, OverflowError):
        return None


def format_moment(moment: datetime) -> str:
    """ISO 8601 in UTC with milliseconds, as the contract has it."""
    utc = moment.astimezone(timezone.utc)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def _checked(value: datetime, key: str) -> datetime:
    pointer = f"/{key}"
    if value.utcoffset() is None:
        raise UnwritableValueError(pointer, "needs a datetime with a time zone, such as timezone.utc")
    if not _EPOCH <= value <= _LAST:
        raise UnwritableValueError(pointer, "must lie between the years 1970 and 9999")
    return value
