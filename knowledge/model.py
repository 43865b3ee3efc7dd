"""The vocabulary of the product: documents, passages, citations and facts.

Everything here is frozen and knows no framework. Offsets are Unicode code points in the
stored text of a document; dates and times are local to Europe/Warsaw.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

DocumentKind = Literal["notice", "programme", "minutes", "positions", "other"]
BlockKind = Literal["heading", "paragraph", "item", "header", "row"]


@dataclass(frozen=True)
class Block:
    """One laid-out piece of a document at its place in the stored text.

    A `row` or `header` is a table line whose cells are joined by tabs in the text; `table` counts
    the tables of the document. `level` is the depth of a heading or list item, from 1.
    `headings` is the path of headings above the block, outermost first, without the title.
    `ocr` is how sure the reading of a scan is, from 0 to 1, and None where text was given as text.
    """

    kind: BlockKind
    start: int
    end: int
    page: int | None = None
    level: int = 0
    headings: tuple[str, ...] = ()
    cells: tuple[tuple[int, int], ...] = ()
    table: int | None = None
    ocr: float | None = None


@dataclass(frozen=True)
class SourceDocument:
    """One published document.

    `id` is derived from the file name and digest; `published` and `publisher` are None where the
    document itself does not say. `towns` are the folded lemmas of the towns it is about. `words`
    is a digest of its words, and `sketch` tells how much of them it shares with another.
    """

    id: str
    file: str
    title: str
    kind: DocumentKind
    digest: str
    publisher: str | None = None
    published: date | None = None
    pages: int | None = None
    towns: tuple[str, ...] = ()
    words: str = ""
    sketch: tuple[int, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A stretch of a document that answers are drawn from: `text` is the stored text[start:end].

    `ocr` is that of its block.
    """

    id: str
    document_id: str
    text: str
    start: int
    end: int
    page: int | None = None
    headings: tuple[str, ...] = ()
    kind: BlockKind = "paragraph"
    header: tuple[int, int] | None = None  # where the table's header line stands
    fact_ids: tuple[str, ...] = ()
    ocr: float | None = None

    def __hash__(self) -> int:  # the text is long, and passages are often looked up
        return hash(self.id)


PATH = " › "  # between the headings above a place
ON_DUTY = " – "  # in the name of duty hours, before who is on duty


@dataclass(frozen=True)
class Citation:
    """A verbatim quote at its place in one document; `heading` is joined with PATH."""

    document_id: str
    quote: str
    start: int
    end: int
    page: int | None = None
    heading: str = ""

    def __hash__(self) -> int:  # the quote may be long, and stands where it stands
        return hash((self.document_id, self.start, self.end))


@dataclass(frozen=True)
class Audience:
    """Who something is for; an empty audience is for everybody.

    `ages` are months, both ends included, the upper end None where open. `disabilities` holds
    kinds ("hearing", "speech", "sight", "multiple", ...) or "any" for every disability.
    `situations` and `groups` are terms of knowledge/language/audiences.yaml, `degrees` are "light",
    "moderate" and "severe". `residence` and `income` are the document's own words for where one
    must live and how much one may have; `eligible` is its own sentence about who may take part.
    `ages_each` are the ages of several people that a question tells of, empty for one.
    """

    ages: tuple[int, int | None] | None = None
    disabilities: frozenset[str] = frozenset()
    situations: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    eligible: str | None = None
    degrees: frozenset[str] = frozenset()
    residence: str | None = None
    income: str | None = None
    ages_each: tuple[tuple[int, int | None], ...] = ()


@dataclass(frozen=True)
class WeeklyHours:
    """Hours that come again: on `weekdays` (Monday is 0), every `every` weeks.

    `until` is None where no end is said. `of_month` holds which of the month's such weekdays are
    meant (1 is the first, -1 the last), empty for each. `holidays` is False where public holidays
    are left out; `note` is what the document adds, such as "po umówieniu". `anchor` is a day of a
    week that counts where it is every second or third, None where the document names none.
    `without` are the spans of days that the document takes out, both ends included.
    """

    weekdays: tuple[int, ...]
    begin: time | None = None
    until: time | None = None
    every: int = 1
    of_month: tuple[int, ...] = ()
    holidays: bool = False
    note: str | None = None
    anchor: date | None = None
    without: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True)
class _Fact:
    """What every fact has: citations by group of fields, and the days between which it holds.

    `confidence` is from 0 to 1; below 1 the `doubts` say why, in sentences for people.
    """

    id: str
    document_id: str
    citations: dict[str, tuple[Citation, ...]] = field(default_factory=dict)
    valid_from: date | None = None
    valid_until: date | None = None
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Consultation(_Fact):
    """What events, deadlines and submission channels of one notice belong to."""

    kind: Literal["consultation"] = "consultation"
    name: str = ""
    subject: str = ""
    purpose: str | None = None
    audience: Audience = Audience()


@dataclass(frozen=True)
class Event(_Fact):
    """Something at a time and place; citation groups: when, place, phones, eligible.

    One that comes again has `recurs`, and holds from `valid_from` until `valid_until`.
    """

    kind: Literal["duty_slot", "meeting"] = "duty_slot"
    name: str = ""
    consultation_id: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    place: str | None = None
    room: str | None = None
    phones: tuple[str, ...] = ()
    in_person: bool = False
    by_phone: bool = False
    audience: Audience = Audience()
    recurs: tuple[WeeklyHours, ...] = ()


@dataclass(frozen=True)
class Deadline(_Fact):
    """The last moment something can be done; without an hour it is the end of that day.

    `rule` is the document's own words for what counts, such as "decyduje data wpływu".
    """

    kind: Literal["deadline"] = "deadline"
    name: str = ""
    consultation_id: str | None = None
    until: datetime | None = None
    all_day: bool = True
    audience: Audience = Audience()
    rule: str | None = None


SubmissionMeans = Literal[
    "email", "post", "in_person", "fax", "epuap", "edelivery", "box", "online"
]


@dataclass(frozen=True)
class SubmissionChannel(_Fact):
    """A way to hand something in; `note` is what must stand on the envelope."""

    kind: Literal["submission_channel"] = "submission_channel"
    means: SubmissionMeans = "email"
    consultation_id: str | None = None
    what: str = ""
    address: str = ""
    note: str | None = None
    detail: str | None = None
    phones: tuple[str, ...] = ()
    audience: Audience = Audience()


@dataclass(frozen=True)
class Task(_Fact):
    """A row of a programme; `indicators` go by year, and `measure` says what bare numbers count.

    Citation groups: row, header, section, measure.
    """

    kind: Literal["task"] = "task"
    name: str = ""
    section: str = ""
    basic: bool | None = None
    units: tuple[str, ...] = ()
    indicators: dict[int, str] = field(default_factory=dict)
    measure: str | None = None
    budget: str | None = None
    budget_years: str | None = None
    audience: Audience = Audience()
    offer_id: str | None = None


@dataclass(frozen=True)
class Offer(_Fact):
    """A task or other service that a family can use, with whom it is for."""

    kind: Literal["offer"] = "offer"
    name: str = ""
    units: tuple[str, ...] = ()
    task_id: str | None = None
    audience: Audience = Audience()


@dataclass(frozen=True)
class Proposal(_Fact):
    """What somebody asked for and the office's position; citation groups: proposal, position.

    `details` are further cells by the names of their columns, such as who does it until when;
    each has its own citation, in order, under "details", and "header" cites the names.
    """

    kind: Literal["proposal"] = "proposal"
    number: int | None = None
    organisation: str | None = None
    text: str = ""
    position: str = ""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Contact(_Fact):
    """How a unit is reached; citation groups: unit and the names of the other fields.

    `opening_hours` are the document's words and `hours` what they mean. `accounts` are bank
    accounts of 26 digits.
    """

    kind: Literal["contact"] = "contact"
    unit: str = ""
    matter: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    opening_hours: str | None = None
    accessibility: str | None = None
    hours: tuple[WeeklyHours, ...] = ()
    epuap: str | None = None
    edelivery: str | None = None
    accounts: tuple[str, ...] = ()


ChangeHow = Literal[
    "moved", "cancelled", "extended", "replaced", "repealed", "corrected", "suspended", "restored",
    "amended",
]  # fmt: skip


@dataclass(frozen=True)
class Change(_Fact):
    """What a document says of something published before; citation groups: change, before.

    `of` are the kinds of facts that it may be about, with "document" for a whole document and
    "change" for what another document changed, and `about` the document's own words for what it
    is. A day or hours that are changed are `old` and `old_begin`, what holds since is `new`,
    `begin`, `end`, `place`, `room`, `phones`, and `until` the last of several days. A value that is
    corrected is `before` and afterwards `after`; so is the clause of a text that is amended,
    `before` only where its old words no longer count. It counts from `valid_from` on, where that is
    given, otherwise from the publication of its document.
    """

    kind: Literal["change"] = "change"
    how: ChangeHow = "moved"
    of: tuple[str, ...] = ()
    about: str = ""
    old: date | None = None
    old_begin: time | None = None
    new: date | None = None
    until: date | None = None
    begin: time | None = None
    end: time | None = None
    place: str | None = None
    room: str | None = None
    phones: tuple[str, ...] = ()
    before: str = ""
    after: str = ""

    @property
    def is_of_one_day(self) -> bool:
        """Whether, of an event that comes again, it is about a single day."""
        return self.how != "suspended" and self.until is None


Fact = (
    Consultation | Event | Deadline | SubmissionChannel | Task | Offer | Proposal | Contact | Change
)
