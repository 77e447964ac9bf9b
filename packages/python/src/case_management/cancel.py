"""Ending a call of the blocking client from another thread."""

import threading
from collections.abc import Callable


class CancelToken:
    """Ends the calls that it was given to with an ``AbortError``: in an attempt, or in a wait.

    The async client needs none: cancel the task.

    Example:
        >>> cancel = CancelToken()
        >>> cancel.cancel()
        >>> cancel.cancelled
        True
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._cancelled

    def cancel(self) -> None:
        """Ends the calls, those that begin later too. May be called from any thread, and more than once."""
        with self._lock:
            self._cancelled = True
            listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener()

    def _listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Calls back when it is cancelled, at once if it was already; gives what ends that."""
        with self._lock:
            if not self._cancelled:
                self._listeners.append(listener)
                return lambda: self._forget(listener)
        listener()
        return lambda: None

    def _forget(self, listener: Callable[[], None]) -> None:
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)
