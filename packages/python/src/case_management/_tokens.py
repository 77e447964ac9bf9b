"""Where tokens come from."""

import time
from dataclasses import dataclass, field
from typing import Any

import jwt

from .generated.contract import SECURITY

#: Seconds that a signed token is valid.
LIFETIME = 300.0


@dataclass(frozen=True, kw_only=True)
class Credentials:
    """What tokens are signed with."""

    app_id: str
    client_secret: str = field(repr=False)
    sub: str | None


def sign_token(*, app_id: str, client_secret: str, sub: str | None = None, lifetime: float = LIFETIME) -> str:
    """Signs one token, which a server can give to a program that must not hold the secret.

    Args:
        app_id: client id of the app, such as ``cs-1e845b00-81ad-5757-a1e7-d0f6fea227e9``.
        client_secret: client secret of the app.
        sub: the user whom the filters ``mytask`` and ``mycase`` mean.
        lifetime: seconds that it is valid.

    Raises:
        ValueError: ``app_id`` or ``client_secret`` is empty.
    """
    if not app_id or not client_secret:
        raise ValueError("sign_token needs app_id and client_secret")
    issued_at = int(time.time())
    claims: dict[str, Any] = {
        SECURITY.app_id_claim: app_id,
        "iat": issued_at,
        "exp": issued_at + int(lifetime),
    }
    if sub is not None:
        claims[SECURITY.subject_claim] = sub
    return jwt.encode(claims, client_secret, algorithm=SECURITY.algorithms[0])


class Signer:
    """A token function that signs: one token serves all calls until a fifth of its lifetime is left."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._token = ""
        self._renew_at = 0.0

    def __call__(self, renew: bool) -> str:
        now = time.monotonic()
        if renew or not self._token or now >= self._renew_at:
            self._renew_at = now + LIFETIME * 0.8
            self._token = sign_token(
                app_id=self._credentials.app_id,
                client_secret=self._credentials.client_secret,
                sub=self._credentials.sub,
            )
        return self._token
