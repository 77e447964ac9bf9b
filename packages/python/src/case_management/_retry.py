"""When to send again, and after which wait; in seconds."""

import math
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone

from ._operation import RetryPolicy
from ._wire import parse_moment
from .errors import ConnectionError, RateLimitError, ServerError, TasksError, TimeoutError

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
_ZONE = r"(?: (?:GMT|UTC|(?P<zone>[+-]\d\d:?\d\d)))?"
# The forms of RFC 9110, 5.6.7, with what hosts write beside them. Python's own parsers depend on the locale, or read
# almost any text.
_DATES = [
    re.compile(form, re.ASCII)
    for form in (
        rf"{_WEEKDAY},? (?P<day>\d\d?)[ -](?P<month>[A-Z][a-z]{{2}})[ -](?P<year>\d{{4}}|\d\d) {_TIME}{_ZONE}",
        rf"{_WEEKDAY} (?P<month>[A-Z][a-z]{{2}}) +(?P<day>\d\d?) {_TIME} (?P<year>\d{{4}}){_ZONE}",
    )
]

#: Seconds by which two clocks may differ before a refused token has to do with it. ``Date`` tells whole seconds.
_CLOCK_TOLERANCE = 10.0

#: A year: clocks take no number of any length.
_LONGEST = 31_536_000.0
_FIFTY_YEARS = 50 * 365.2425 * 86_400


@dataclass(frozen=True, kw_only=True)
class Failure:
    """A failed attempt."""

    error: TasksError
    #: Seconds that the host asked to wait.
    retry_after: float | None = None
    #: Whether the answer broke on its way: it claims to be good JSON and is not.
    damaged: bool = False
    #: Whether the host answered.
    answered: bool = False


def retry_delay(policy: RetryPolicy, failure: Failure, retry: int, random: float) -> float | None:
    """How long to wait before the next attempt; None when another one would not help, or could harm.

    A rate limit is waited out as the host asks, or as the contract says. Other failures are repeated only when
    the operation may run twice, after an exponentially growing wait with full jitter. No wait ends before the
    host asks, and jitter is added to what it asks, so that many clients do not return at once.

    Args:
        retry: number of the next retry, from 1.
        random: a number from 0 to 1.
    """
    jitter = random * min(policy.max_delay, policy.base_delay * 2.0 ** min(retry - 1, 60))
    error, asked = failure.error, failure.retry_after
    if isinstance(error, RateLimitError):
        return (policy.rate_limit_delay if asked is None else asked) + jitter
    transient = (
        failure.damaged
        or isinstance(error, ConnectionError | TimeoutError | ServerError)
        or error.status in policy.statuses
    )
    if not transient or not policy.idempotent:
        return None
    return (asked or 0.0) + jitter


def retry_after_of(headers: Mapping[str, str]) -> float | None:
    """How long the host asks to wait: ``Retry-After`` as a number of seconds or as a date, which is measured
    against the ``Date`` of the answer, because the clocks of the two machines can differ."""
    value = headers.get("retry-after", "").strip()
    seconds = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*s?", value, re.IGNORECASE)
    if seconds:
        return float(min(math.ceil(min(float(seconds[1]), _LONGEST)), _LONGEST))
    sent = parse_http_date(headers.get("date", ""), time.time())
    present = time.time() if sent is None else sent
    until = parse_http_date(value, present)
    return None if until is None else min(max(0.0, until - present), _LONGEST)


def clock_hint(headers: Mapping[str, str]) -> str | None:
    """What to say of a refused token when the host has another clock; None while the clocks agree."""
    now = time.time()
    sent = parse_http_date(headers.get("date", ""), now)
    ahead = 0.0 if sent is None else sent - now
    if abs(ahead) <= _CLOCK_TOLERANCE:
        return None
    way = "ahead of" if ahead > 0 else "behind"
    return f"Set the clocks: that of the host is {abs(ahead):.0f} s {way} this one, and a token holds by the clock"


def parse_http_date(text: str, now: float) -> float | None:
    """Seconds since 1970 of a date in any form of HTTP, or of ISO 8601; one without a zone is of GMT.

    Args:
        now: the present. A year of two figures is the last one with them that is not more than 50 years ahead.
    """
    text = text.strip()
    iso = parse_moment(text) or parse_moment(f"{text}Z")
    if iso:
        return iso.timestamp()
    match = next(filter(None, (form.fullmatch(text) for form in _DATES)), None)
    if match is None or match["month"] not in _MONTHS or int(match["second"]) > 60:
        return None
    zone = (match["zone"] or "+0000").replace(":", "")
    east = (int(zone[1:3]) * 60 + int(zone[3:])) * (-60 if zone[0] == "-" else 60)
    years = [int(match["year"])]
    if len(match["year"]) == 2:
        century = datetime.fromtimestamp(now, timezone.utc).year // 100 * 100
        years = [century + more + years[0] for more in (100, 0, -100)]
    for year in years:
        try:
            moment = datetime(
                year,
                _MONTHS.index(match["month"]) + 1,
                int(match["day"]),
                int(match["hour"]),
                int(match["minute"]),
                tzinfo=timezone.utc,
            ).timestamp()
        except ValueError:
            continue
        # A leap second is the first of the next minute.
        moment += int(match["second"]) - east
        if len(years) == 1 or moment <= now + _FIFTY_YEARS:
            return moment
    return None
