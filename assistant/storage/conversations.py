"""What follow-up questions may refer to, kept over restarts and shared by processes."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError

from assistant.conversations import Conversations
from assistant.errors import StorageFailed, UnknownConversation
from assistant.storage.database import Database
from assistant.storage.tables import Conversation

C = TypeVar("C")

_log = logging.getLogger(__name__)
_FRESH = timedelta(hours=12)  # later, "a kolejny?" hardly means what was talked about before


class StoredConversations(Generic[C]):
    """Conversations in the database; in memory for as long as it is away or locked."""

    def __init__(self, database: Database, kind: type[C], clock: Callable[[], datetime]) -> None:
        self._database = database
        self._contexts: TypeAdapter[C] = TypeAdapter(kind)
        self._clock = clock
        self._meanwhile: Conversations[C] = Conversations()
        self._unwritten: set[str] = set()  # whose last question still waits to be written

    def resume(self, conversation_id: str | None) -> tuple[str, C | None]:
        """The conversation's id and context; a new id where none is given.

        Raises UnknownConversation for an id that was never given out or was erased.
        """
        if conversation_id is None:
            return uuid4().hex, None
        if conversation_id in self._unwritten:
            return self._from_memory(conversation_id)
        try:
            with self._database.reading() as session:
                found = session.get(Conversation, conversation_id)
        except StorageFailed as error:
            _log.warning("%s", error)
            return self._from_memory(conversation_id)
        if found is None:
            return self._meanwhile.resume(conversation_id)
        if found.context is None or self._clock() - found.used > _FRESH:
            return conversation_id, None
        return conversation_id, self._read(found.context)

    def remember(self, conversation_id: str, context: C) -> None:
        """Makes `context` what the next question of the conversation may refer to."""
        written = self._contexts.dump_json(context).decode()
        now = self._clock()

        def write() -> None:
            with self._database.writing() as session:
                found = session.get(Conversation, conversation_id)
                if found is None:
                    found = Conversation(id=conversation_id, opened=now)
                    session.add(found)
                found.used = now
                found.context = written
            self._unwritten.discard(conversation_id)

        self._unwritten.discard(conversation_id)
        try:
            if self._database.writer.soon(write):
                return
            self._unwritten.add(conversation_id)
        except StorageFailed as error:
            _log.warning("%s", error)
        self._meanwhile.remember(conversation_id, context)

    def _from_memory(self, conversation_id: str) -> tuple[str, C | None]:
        try:
            return self._meanwhile.resume(conversation_id)
        except UnknownConversation:
            return conversation_id, None  # it may well be in the database that does not answer

    def _read(self, written: str) -> C | None:
        try:
            return self._contexts.validate_json(written)
        except ValidationError:
            return None  # written by another version: the talk goes on, without its memory
