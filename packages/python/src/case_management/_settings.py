"""What all calls of a client share, and what a call may set otherwise."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import httpx

from ._base_url import base_url_of
from .errors import ValidationError
from .generated.contract import SECURITY
from .hooks import Hooks

#: Request headers by name.
Headers = Mapping[str, str | int]

#: Makes the exception for a value that cannot be used, from what is wrong and the name of the value.
Refuse = Callable[[str, str], Exception]

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"[\t -~\x80-\xff]*")
#: Headers that the client writes itself.
_OWN = ("accountid", SECURITY.header, "content-type", "content-length", "host", "transfer-encoding")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A client's options, checked."""

    base_url: httpx.URL
    account_id: str
    stream_id: str
    headers: Mapping[str, str]
    hooks: Sequence[Hooks]
    timeout: float
    total_timeout: float
    #: None where the contract decides.
    retries: int | None


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one call sets; None where the client decides."""

    timeout: float | None = None
    total_timeout: float | None = None
    retries: int | None = None
    headers: Headers | None = None


def settings_of(
    *,
    host: str,
    account_id: str,
    stream_id: str,
    timeout: float,
    total_timeout: float,
    retries: int | None,
    headers: Headers | None,
    hooks: Sequence[Hooks],
    allow_insecure_host: bool,
) -> Settings:
    """Checks the options of a client.

    Raises:
        TypeError: one is missing or cannot be.
    """
    for name, value in (("host", host), ("account_id", account_id), ("stream_id", stream_id)):
        if not isinstance(value, str) or not value:
            raise TypeError(f"{name} is missing")

    def refuse(problem: str, _name: str) -> Exception:
        return TypeError(problem)

    check_limits(Limits(timeout=timeout, total_timeout=total_timeout, retries=retries), refuse)
    return Settings(
        base_url=base_url_of(host, allow_insecure_host),
        account_id=plain_headers({"accountId": account_id}, refuse, own=True)["accountid"],
        stream_id=stream_id,
        headers=plain_headers(headers, refuse),
        hooks=tuple(hooks),
        timeout=timeout,
        total_timeout=total_timeout,
        retries=retries,
    )


def refuse_call(operation: str) -> Refuse:
    """Refuses what is given to a call, of which nothing was sent yet."""
    return lambda problem, name: ValidationError(problem, operation=operation, keys=[name])


def check_limits(limits: Limits, refuse: Refuse) -> None:
    """Refuses a limit that cannot be, such as a time of NaN, which would never be up."""
    for name, value in (("timeout", limits.timeout), ("total_timeout", limits.total_timeout)):
        if value is not None and not (_is_number(value) and value > 0):
            raise refuse(f"{name} cannot be {value!r}", name)
    check_count(limits.retries, "retries", refuse)


def check_count(value: object, name: str, refuse: Refuse) -> None:
    """Refuses what is no whole number from 0; ``math.inf`` and None are without end."""
    if value is None or value == math.inf:
        return
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise refuse(f"{name} cannot be {value!r}", name)


def plain_headers(headers: Headers | None, refuse: Refuse, own: bool = False) -> dict[str, str]:
    """Headers by name in lower case, so that two layers of them can be merged whatever the case of their names.

    The message does not tell a value, which may be a secret.
    """
    plain: dict[str, str] = {}
    for name, value in (headers or {}).items():
        text = value if isinstance(value, str) else str(value)
        if (
            not isinstance(name, str)
            or not _HEADER_NAME.fullmatch(name)
            or not isinstance(value, str | int)
            or not _HEADER_VALUE.fullmatch(text)
        ):
            raise refuse(f"header {name!r} cannot be sent", str(name))
        if not own and name.lower() in _OWN:
            raise refuse(f"header {name!r} is the client's own", name)
        plain[name.lower()] = text
    return plain


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == value
