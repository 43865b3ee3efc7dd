"""What the web channel needs of the rest, and the one way it asks."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from assistant.answer import Answer, Language, Question
from assistant.errors import UnknownDocument
from assistant.reception import Reception
from knowledge.model import Block, SourceDocument


class Library(Protocol):
    """The published documents as they are stored."""

    @property
    def documents(self) -> Mapping[str, SourceDocument]:
        """Documents by id."""
        ...

    def text(self, document_id: str) -> str:
        """The stored text of a document."""
        ...

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """The laid-out pieces of a document in order."""
        ...


@dataclass(frozen=True)
class Desk:
    """Everything a web handler may use; `reading` raises NoSnapshot while nothing is published."""

    reception: Reception
    reading: Callable[[], AbstractContextManager[Library]]
    clock: Callable[[], datetime]

    def ask(
        self,
        text: str,
        *,
        channel: str,
        conversation_id: str | None = None,
        as_of: datetime | None = None,
        language: Language | None = None,
    ) -> Answer:
        """The answer, kept; see Reception."""
        question = Question(text.strip(), as_of or self.clock(), conversation_id or None, language)
        return self.reception.ask(question, channel=channel)


def stored_document(library: Library, document_id: str) -> SourceDocument:
    """A published document by its id; raises UnknownDocument."""
    document = library.documents.get(document_id)
    if document is None:
        raise UnknownDocument("Nie ma takiego dokumentu wśród opublikowanych.")
    return document
