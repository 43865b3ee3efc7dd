"""The contract that every channel renders: Question in, Answer out."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

Language = Literal["pl", "uk", "en", "ru"]
LANGUAGES: tuple[Language, ...] = ("pl", "uk", "en", "ru")


class AnswerStatus(StrEnum):
    """How an answer ended; every status has a text in every language."""

    ANSWERED = "answered"
    PARTLY_ANSWERED = "partly_answered"
    CLARIFICATION = "clarification"
    NOT_IN_DOCUMENTS = "not_in_documents"
    OUT_OF_SCOPE = "out_of_scope"
    CRISIS = "crisis"
    BLOCKED = "blocked"


@dataclass(frozen=True)
class Question:
    """What somebody asked, when, and in which conversation; `now` is in Europe/Warsaw."""

    text: str
    now: datetime
    conversation_id: str | None = None
    language: Language | None = None


@dataclass(frozen=True)
class Source:
    """A numbered citation with all that a channel needs to show it."""

    number: int
    document_id: str
    file: str
    title: str
    publisher: str | None
    published: date | None
    page: int | None
    heading: str
    quote: str
    start: int
    end: int
    url: str


def place_url(document_id: str, start: int, end: int) -> str:
    """Where a channel shows a place of a document, marked."""
    return f"/documents/{document_id}?start={start}&end={end}#zaznaczenie"


@dataclass(frozen=True)
class Statement:
    """A sentence about the documents with the numbers of its sources.

    `computed` lists the words in it that code computed from cited values.
    """

    text: str
    citations: tuple[int, ...]
    computed: tuple[str, ...] = ()


@dataclass(frozen=True)
class FactReference:
    """A fact behind the answer, for programs: its kind, and times or name where it has them."""

    id: str
    kind: str
    name: str | None = None
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True)
class Referral:
    """Whom to ask; a phone or address only with the source that gives it for this matter."""

    unit: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Answer:
    """One answer, the same on every channel.

    `closing` are those of the `notices` that stand after the statements, the others before them.
    """

    id: str
    conversation_id: str
    language: Language
    as_of: datetime
    snapshot: str
    status: AnswerStatus
    text: str
    statements: tuple[Statement, ...] = ()
    citations: tuple[Source, ...] = ()
    nearest: tuple[Source, ...] = ()
    contacts: tuple[Referral, ...] = ()
    notices: tuple[str, ...] = ()
    facts: tuple[FactReference, ...] = ()
    suggestions: tuple[str, ...] = field(default_factory=tuple)
    closing: tuple[str, ...] = ()

    @property
    def opening(self) -> tuple[str, ...]:
        """The notices that stand before the statements."""
        return tuple(notice for notice in self.notices if notice not in self.closing)
