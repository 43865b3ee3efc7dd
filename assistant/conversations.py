"""Conversations: what a follow-up question may refer to, kept in memory for a while."""

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, Protocol, TypeVar
from uuid import uuid4

from assistant.errors import UnknownConversation

C = TypeVar("C")

_MOST = 10_000
_SECONDS = 3600.0


class Memory(Protocol[C]):
    """Whatever keeps one context per conversation."""

    def resume(self, conversation_id: str | None) -> tuple[str, C | None]:
        """The conversation's id and context; raises UnknownConversation."""
        ...

    def remember(self, conversation_id: str, context: C) -> None:
        """Makes `context` what the next question of the conversation may refer to."""
        ...


class Conversations(Generic[C]):
    """A bounded, expiring, thread-safe store of one frozen context per conversation.

    Never holds what somebody typed. `seconds` is how long a conversation lives after its last
    question; the one longest unused goes first when there are more than `most`.
    """

    def __init__(
        self,
        *,
        most: int = _MOST,
        seconds: float = _SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._lock = Lock()
        self._held: OrderedDict[str, tuple[float, C | None]] = OrderedDict()

    def resume(self, conversation_id: str | None) -> tuple[str, C | None]:
        """The conversation's id and context; a new one where no id is given.

        Raises UnknownConversation for an id that was never given out or has expired.
        """
        with self._lock:
            self._forget_old()
            if conversation_id is None:
                return self._open(), None
            if conversation_id not in self._held:
                raise UnknownConversation(
                    "Nie ma takiej rozmowy albo już wygasła. Proszę zacząć nową."
                )
            context = self._held[conversation_id][1]
            self._keep(conversation_id, context)
            return conversation_id, context

    def remember(self, conversation_id: str, context: C) -> None:
        """Makes `context` what the next question of the conversation may refer to."""
        with self._lock:
            self._keep(conversation_id, context)

    def _open(self) -> str:
        conversation_id = uuid4().hex
        self._keep(conversation_id, None)
        return conversation_id

    def _keep(self, conversation_id: str, context: C | None) -> None:
        self._held[conversation_id] = (self._clock(), context)
        self._held.move_to_end(conversation_id)
        while len(self._held) > self._most:
            self._held.popitem(last=False)

    def _forget_old(self) -> None:
        oldest = self._clock() - self._seconds
        while self._held and next(iter(self._held.values()))[0] < oldest:
            self._held.popitem(last=False)
