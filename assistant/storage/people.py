"""People without their identity: keyed hashes, the language they chose, and erasing."""

import hashlib
import hmac
import os
import secrets
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete
from sqlalchemy.orm import Session

from assistant.answer import LANGUAGES, Language
from assistant.errors import StorageFailed
from assistant.storage.database import Database
from assistant.storage.tables import Conversation, Person

_KEY_FILE = "person.key"


class PersonKey:
    """Turns what a channel knows of somebody into a hash that only this key can repeat."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def hash(self, channel: str, identity: str) -> str:
        """64 hexadecimal digits, the same for the same identity on the same channel."""
        return hmac.digest(self._secret, f"{channel}:{identity}".encode(), hashlib.sha256).hex()


def kept_key(folder: Path) -> PersonKey:
    """The key in the data folder, made at the first use; raises StorageFailed."""
    path = folder / _KEY_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        secret = path.read_bytes()
    except OSError as error:
        raise StorageFailed(f"The key {path} cannot be kept: {error.strerror}.") from error
    if len(secret) < 32:
        raise StorageFailed(f"The key {path} is damaged; with a new one everybody is a stranger.")
    return PersonKey(secret)


def _make(path: Path) -> None:
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secrets.token_bytes(32))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)  # unlike a rename it never replaces the key of another process
    except FileExistsError:
        pass
    finally:
        draft.unlink()


class People:
    """Chosen languages and current conversations by person."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def language(self, person: str) -> Language | None:
        """The language somebody chose, or None."""
        with self._database.reading() as session:
            found = session.get(Person, person)
            chosen = found.language if found else None
            return next((one for one in LANGUAGES if one == chosen), None)

    def speak(self, person: str, language: Language | None, now: datetime, *, channel: str) -> None:
        """Keeps the language somebody chose; None goes back to that of each question."""
        with self._database.writing() as session:
            self._known(session, person, now, channel).language = language

    def conversation(self, person: str) -> str | None:
        """The conversation that somebody's next question goes on with, or None."""
        with self._database.reading() as session:
            found = session.get(Person, person)
            return found.conversation_id if found else None

    def leave(self, person: str) -> None:
        """Ends the current conversation: the next question begins a new one."""
        with self._database.writing() as session:
            found = session.get(Person, person)
            if found is not None:
                found.conversation_id = None

    def erase(self, person: str) -> None:
        """Deletes somebody with every conversation, answer, opinion and review of theirs."""
        with self._database.writing() as session:
            session.execute(delete(Person).where(Person.id == person))
        self._database.scrub()

    def erase_conversation(self, conversation_id: str) -> None:
        """Deletes one conversation with its answers, opinions and reviews."""
        with self._database.writing() as session:
            session.execute(delete(Conversation).where(Conversation.id == conversation_id))
        self._database.scrub()

    def _known(self, session: Session, person: str, now: datetime, channel: str) -> Person:
        found = session.get(Person, person)
        if found is None:
            found = Person(id=person, channel=channel)
            session.add(found)
        found.seen = now
        return found
