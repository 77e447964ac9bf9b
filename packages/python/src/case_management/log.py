"""A logging hook."""

import logging
import re
from collections.abc import Iterable, Mapping

import httpx

from .generated.contract import HEADERS
from .hooks import ErrorEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent

#: Headers that every answer has, and no secret in them.
_STANDARD = frozenset(
    (
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "date",
        "keep-alive",
        "location",
        "server",
        "transfer-encoding",
    )
)
_OF_RATE_LIMIT = re.compile(r"(x-)?rate-?limit\b")
_HIDDEN = "[redacted]"


class LogHook(Hooks):
    """Writes what a client does to a logger: calls that failed for good as errors, attempts that are repeated as
    warnings, answers as infos, requests and headers for debugging. No body, because tasks tell of people, and no token.

    Args:
        logger: where to; ``logging.getLogger("case_management")`` when absent.
        redact: names of further headers whose values are not logged. They are for those that the contract
            names, those that every answer has, those of rate limits, and the origin of ``location``; any
            other is logged by its name alone.
    """

    def __init__(self, logger: logging.Logger | None = None, redact: Iterable[str] = ()) -> None:
        self._logger = logger or logging.getLogger("case_management")
        self._redact = frozenset(name.lower() for name in redact)

    def on_request(self, event: RequestEvent) -> None:
        self._logger.debug(
            "%s: %s %s, attempt %d, headers %s",
            event.operation,
            event.method,
            event.url,
            event.attempt,
            self._shown(event.headers, event.url),
        )

    def on_response(self, event: ResponseEvent) -> None:
        self._logger.info(
            "%s: %d in %.0f ms, attempt %d",
            event.operation,
            event.status,
            event.duration * 1000,
            event.attempt,
        )
        if self._logger.isEnabledFor(logging.DEBUG):
            self._logger.debug(
                "%s: headers %s", event.operation, self._shown(event.answer_headers, event.url)
            )

    def on_retry(self, event: RetryEvent) -> None:
        self._logger.warning(
            "%s: attempt %d failed, the next follows in %.1f s: %s",
            event.operation,
            event.attempt,
            event.delay,
            event.error,
            extra={"tasks_error": event.error.to_dict()},
        )

    def on_error(self, event: ErrorEvent) -> None:
        self._logger.error("%s", event.error, extra={"tasks_error": event.error.to_dict()})

    def _shown(self, headers: Mapping[str, str], url: str) -> dict[str, str]:
        return {name: self._value(name, value, url) for name, value in headers.items()}

    def _value(self, name: str, value: str, url: str) -> str:
        known = name in HEADERS or name in _STANDARD or _OF_RATE_LIMIT.match(name)
        if name in self._redact or not known:
            return _HIDDEN
        if name == "location":
            # Path and query of a redirect can hold secrets.
            try:
                target = httpx.URL(url).join(value)
            except httpx.InvalidURL:
                return _HIDDEN
            return f"{target.scheme}://{target.netloc.decode()}"
        # The key of a limit can be that of a caller.
        return re.sub(r";\s*pk=:[^:]*:", "", value, flags=re.IGNORECASE)
