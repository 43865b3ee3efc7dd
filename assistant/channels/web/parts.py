"""What the web channel needs of the rest, and the one way it asks."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from assistant.answer import Answer, Language, Question, Statement
from assistant.errors import UnknownDocument
from assistant.reception import Reception
from assistant.storage.people import PersonKey
from knowledge.model import Block, Fact, SourceDocument

_ERASED = 1000  # of whom it is remembered

Stream = Generator[Statement | Answer, None, None]


class Library(Protocol):
    """The published documents as they are stored."""

    @property
    def documents(self) -> Mapping[str, SourceDocument]:
        """Documents by id."""
        ...

    def text(self, document_id: str) -> str:
        """The stored text of a document."""
        ...

    def facts(self, *kinds: str) -> Sequence[Fact]:
        """Facts of these kinds."""
        ...

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """The laid-out pieces of a document in order."""
        ...


@dataclass(frozen=True)
class Parts:
    """Everything a web handler may use; `reading` raises NoSnapshot while nothing is published."""

    reception: Reception
    reading: Callable[[], AbstractContextManager[Library]]
    clock: Callable[[], datetime]
    key: PersonKey
    kept: timedelta
    model: bool  # whether a language model is asked too
    _erased: set[str] = field(default_factory=set)

    def stream(
        self,
        text: str,
        *,
        channel: str,
        person: str | None = None,
        conversation_id: str | None = None,
        as_of: datetime | None = None,
        language: Language | None = None,
    ) -> Stream:
        """The statements as they come and then the whole answer, kept; see Reception.

        Raises at once what `Reception.ask` raises.
        """
        question = Question(text.strip(), as_of or self.clock(), conversation_id or None, language)
        parts = self._parts(question, channel, person)
        return _from(next(parts), parts)

    def erase(self, person: str) -> None:
        """Deletes at once everything kept of somebody, also what is being answered just now."""
        if len(self._erased) >= _ERASED:
            self._erased.clear()
        self._erased.add(person)
        self.reception.erase(person)

    def _parts(self, question: Question, channel: str, person: str | None) -> Stream:
        self._erased.discard(person or "")
        try:
            yield from self.reception.stream(question, channel=channel, person=person)
        finally:
            if person in self._erased:  # meanwhile; the answer was kept a moment too late
                self.reception.erase(person)


def whole(stream: Stream) -> Answer:
    """The answer that a stream ends with."""
    for part in stream:
        if isinstance(part, Answer):
            return part
    raise AssertionError("a stream ends with the answer")


def stored_document(library: Library, document_id: str) -> SourceDocument:
    """A published document by its id; raises UnknownDocument."""
    document = library.documents.get(document_id)
    if document is None:
        raise UnknownDocument("Nie ma takiego dokumentu wśród opublikowanych.")
    return document


def _from(first: Statement | Answer, rest: Stream) -> Stream:
    yield first
    yield from rest
