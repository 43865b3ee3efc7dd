"""What the web channel needs of the rest, and the one way it asks."""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from assistant.answer import Answer, Language, Question
from assistant.errors import StorageFailed, UnknownDocument
from assistant.feedback import FeedbackStore
from knowledge.model import Block, SourceDocument

_log = logging.getLogger(__name__)


class Answering(Protocol):
    """Whatever answers questions."""

    def answer(self, question: Question) -> Answer:
        """The answer to one question."""
        ...


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

    assistant: Answering
    reading: Callable[[], AbstractContextManager[Library]]
    feedback: FeedbackStore
    clock: Callable[[], datetime]

    def ask(
        self,
        text: str,
        *,
        conversation_id: str | None = None,
        as_of: datetime | None = None,
        language: Language | None = None,
    ) -> Answer:
        """The answer, noted so that it can be judged; a database that is away costs only that."""
        now = self.clock()
        question = Question(text.strip(), as_of or now, conversation_id or None, language)
        answer = self.assistant.answer(question)
        try:
            self.feedback.remember(answer, now)
        except StorageFailed as error:
            _log.warning("%s", error)
        return answer


def stored_document(library: Library, document_id: str) -> SourceDocument:
    """A published document by its id; raises UnknownDocument."""
    document = library.documents.get(document_id)
    if document is None:
        raise UnknownDocument("Nie ma takiego dokumentu wśród opublikowanych.")
    return document
