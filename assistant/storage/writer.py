"""Writes one after another, for which nobody waits longer than a moment."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

from assistant.errors import StorageFailed

T = TypeVar("T")

MOMENT = 0.5  # seconds; a backup or a long write may lock a database for much longer
_PATIENCE = 10.0  # seconds that somebody waits for what is asked for and not yet written
_MOST = 1000  # writes that wait for their turn; a database away for hours takes no more memory
_log = logging.getLogger(__name__)


class Writer:
    """One thread that writes in the order of asking; safe to use from several threads."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "writer")  # its thread starts with the first write
        self._waiting = 0

    def soon(self, write: Callable[[], None]) -> bool:
        """Whether it is written within a moment; where not, it goes on without being waited for.

        Raises StorageFailed where it failed by then, or where too many others wait.
        """
        if self._waiting >= _MOST:
            raise StorageFailed("The database does not answer: too much waits to be written.")
        turn = self._turn(write)
        if turn in wait((turn,), MOMENT).done:
            turn.result()
            return True
        turn.add_done_callback(_tell)
        return False

    def done(self, write: Callable[[], T]) -> T:
        """What a write gives once everything asked for before it is written."""
        return self._turn(write).result()

    def settle(self) -> None:
        """Waits for what was asked for before; raises StorageFailed where that takes too long."""
        if self._waiting and not wait((self._turn(_nothing),), _PATIENCE).done:
            raise StorageFailed("The database does not answer: something waits to be written.")

    def close(self) -> None:
        """Waits for what is still to be written."""
        self._pool.shutdown()

    def _turn(self, write: Callable[[], T]) -> "Future[T]":
        try:
            turn = self._pool.submit(write)
        except RuntimeError as error:
            raise StorageFailed("The database is closed.") from error
        self._waiting += 1
        turn.add_done_callback(self._leave)
        return turn

    def _leave(self, _: object) -> None:
        self._waiting -= 1


def _nothing() -> None:
    """A turn that only tells when those before it are over."""


def _tell(turn: "Future[None]") -> None:
    if error := turn.exception():
        _log.warning("%s", error)
