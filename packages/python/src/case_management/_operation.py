"""What the contract says of an operation; generated/contract.py holds the values."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Security:
    """How a caller proves who it is."""

    #: Name of the request header that carries the token, without any prefix.
    header: str
    algorithms: tuple[str, ...]
    #: Claim that holds the client id of the app.
    app_id_claim: str
    #: Claim that holds the user who calls, where there is one.
    subject_claim: str
    #: API scope that the app must have.
    scope: str


@dataclass(frozen=True, kw_only=True)
class Pagination:
    """Keys of a request and of an answer by which pages are read."""

    skip: str
    limit: str
    items: str
    total: str
    has_more: str


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """When and how a failed call may be sent again; times in seconds."""

    #: Whether the same request sent twice leaves the same state as once.
    idempotent: bool
    #: Attempts in all, the first included.
    max_attempts: int
    statuses: tuple[int, ...]
    #: Upper bound of the first wait; it doubles with each attempt.
    base_delay: float
    #: Upper bound of any wait that the host did not ask for.
    max_delay: float
    #: Wait after a rate limit that names no time.
    rate_limit_delay: float
    #: Texts by which a rate limit is known in an error body, whatever the status.
    rate_limit_messages: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Operation:
    """All that it takes to call an operation, and to understand its answer."""

    id: str
    method: str
    #: Path template with its parameters in braces.
    path: str
    content_type: str
    #: How deep lists and objects of a request may be nested; the body itself is level 1.
    max_depth: int
    pagination: Pagination | None
    retry: RetryPolicy
