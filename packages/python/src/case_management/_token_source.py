"""Which token function a client asks, and which of its answers are shared."""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ._tokens import Credentials, Signer

#: A token function: blocking, or for the async client either.
Give = TypeVar("Give")


@dataclass(kw_only=True)
class TokenSource(Generic[Give]):
    """A token function, and what is known of its last answers.

    The clients ask it: ``give(False)`` for any token, which goes through ``current``; and, one call at a time,
    ``instead_of`` a refused one, or else ``give(True)``, whose outcome is told to ``renewed`` or ``failed``.
    """

    give: Give = field(repr=False)
    #: Whether it can give another token than the one that was refused.
    renewable: bool
    _newest: object = field(default=None, repr=False)
    _replaced: object = field(default=None, repr=False)
    _failure: tuple[object, float, Exception] | None = field(default=None, repr=False)

    def current(self, token: object) -> object:
        """The token to send: the newer one where this was refused before, because a cache can be behind."""
        self._newest = self._newest if token == self._replaced else token
        return self._newest

    def instead_of(self, refused: object, since: float) -> object | None:
        """A token that came since this one was sent; None when the function has to be asked.

        Raises:
            Exception: what the function raised since, when another call asked it.
        """
        if self._newest != refused:
            return self._newest
        if self._failure and self._failure[0] == refused and self._failure[1] >= since:
            raise self._failure[2]
        return None

    def renewed(self, refused: object, token: object) -> object:
        self._newest, self._replaced = token, refused
        return token

    def failed(self, refused: object, now: float, failure: Exception) -> None:
        self._failure = (refused, now, failure)


def token_source_of(
    app_id: str | None, client_secret: str | None, sub: str | None, token: Any
) -> TokenSource[Any]:
    """The token source for either way of signing in.

    Raises:
        TypeError: there is none, or there are two.
    """
    signs = app_id is not None or client_secret is not None
    if signs == (token is not None):
        raise TypeError("give either app_id and client_secret, or token")
    if signs:
        if not app_id or not client_secret:
            raise TypeError("app_id and client_secret belong together, and neither may be empty")
        signer = Signer(Credentials(app_id=app_id, client_secret=client_secret, sub=sub))
        return TokenSource(give=signer, renewable=True)
    if sub is not None:
        raise TypeError("sub is for tokens that the client signs; the token that you give has its own")
    if callable(token):
        return TokenSource(give=token, renewable=True)
    if not isinstance(token, str) or not token:
        raise TypeError("token is neither a text nor a function")
    return TokenSource(give=lambda _renew: token, renewable=False)
