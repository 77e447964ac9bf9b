# Generated from spec/ by `pnpm generate`; do not edit.
"""What the contract says of its operations."""

from typing import Final

from .._operation import Operation, Pagination, RetryPolicy, Security

CONTRACT_VERSION: Final = "1.1.0"
SECURITY: Final = Security(
    header="auth",
    algorithms=("HS256",),
    app_id_claim="appId",
    subject_claim="sub",
    scope="Case Management Configuration",
)
GET_TASKS: Final = Operation(
    id="getTasks",
    method="POST",
    path="/caseManagement/api/public/analytics/{streamId}/getTasks",
    content_type="application/json",
    max_depth=32,
    pagination=Pagination(
        skip="skip", limit="limit", items="results", total="totalResults", has_more="hasMore"
    ),
    retry=RetryPolicy(
        idempotent=True,
        max_attempts=3,
        statuses=(
            408,
            429,
            500,
            502,
            503,
            504,
        ),
        base_delay=0.5,
        max_delay=8,
        rate_limit_delay=60,
        rate_limit_messages=(
            "Rate limit for this API has been reached",
            "exceeded the per-minute rate limit",
            "exceeded the hourly rate limit",
        ),
    ),
)
UPDATE_TASK: Final = Operation(
    id="updateTask",
    method="POST",
    path="/caseManagement/api/public/analytics/{streamId}/updateTask/{taskId}",
    content_type="application/json",
    max_depth=32,
    pagination=None,
    retry=RetryPolicy(
        idempotent=True,
        max_attempts=3,
        statuses=(
            408,
            429,
            500,
            502,
            503,
            504,
        ),
        base_delay=0.5,
        max_delay=8,
        rate_limit_delay=60,
        rate_limit_messages=(
            "Rate limit for this API has been reached",
            "exceeded the per-minute rate limit",
            "exceeded the hourly rate limit",
        ),
    ),
)
#: Headers of requests and answers that the contract names.
HEADERS: Final = frozenset(
    (
        "accountid",
        "allow",
        "app-language",
        "bot-language",
        "client-app",
        "iid",
        "retry-after",
        "state",
        "x-request-id",
        "x-timezone-offset",
    )
)
