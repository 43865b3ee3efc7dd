"""What a list tells of one unit, gathered cell by cell or line by line."""

import re
from dataclasses import dataclass, field

from ingest.extract.places import phones_of, place_of
from ingest.extract.scene import Scene
from ingest.extract.tables import fact_id
from knowledge.accounts import accounts
from knowledge.folding import fold
from knowledge.model import Citation, Contact, WeeklyHours
from knowledge.numbers import values
from knowledge.online_addresses import edelivery_addresses, epuap_boxes
from knowledge.recurring import recurring

_MARKS = re.compile(r"\s*(?:\*+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,2}\])\)?\s*$")  # of a footnote
_SIGNING = re.compile(r"\b(?:zapis|zglosz|zglas|umowi|umawia|rejestr)")
_LABEL_BEFORE = re.compile(r"\b[^\W\d_]+(?:\s[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ]+)?\s*:?\s*$")
_NUMBERS = frozenset({"phone", "email", "url"})
_BARE = frozenset({"tak", "nie", "brak", "jest", "nie ma", "czesciowo", "czesciowa", "pelna"})


@dataclass
class Entry:
    """A unit while its fields are gathered, each with the place that gives it.

    `at` tells units apart that are gathered from the same lines.
    """

    scene: Scene
    unit: str
    places: dict[str, list[Citation]]
    matter: str = ""
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    address: str | None = None
    opening: str | None = None
    accessibility: str | None = None
    hours: tuple[WeeklyHours, ...] = ()
    epuap: str | None = None
    edelivery: str | None = None
    accounts: list[str] = field(default_factory=list)
    at: int | None = None

    def take_numbers(self, text: str, place: Citation) -> None:
        """Takes bank accounts and boxes, which tell themselves what they are."""
        banks = [text[one.start : one.end] for one in accounts(text) if one.valid]
        self._add("accounts", self.accounts, banks, place)
        for name, found in (
            ("epuap", epuap_boxes(text)),
            ("edelivery", edelivery_addresses(text)),
        ):
            if found and getattr(self, name) is None:
                setattr(self, name, found[0].value)
                self._note(name, place)

    def take(
        self, name: str, text: str, place: Citation, label: str = "", note: Citation | None = None
    ) -> None:
        """Takes what one cell or line under a heading or `label` holds, with its footnote."""
        if name == "hours":
            told = flat(text.replace("\t", ": ") if "\t" in text else text)
            if note is not None:
                text = f"{_MARKS.sub('', text)} ({flat(note.quote).rstrip('.')})"
                told = flat(text.replace("\t", ": "))
                self._note("opening_hours", note)
            every = (one.hours for one in recurring(text))
            hours = tuple(one for one in every if one.begin or one.until)
            self.opening = f"{self.opening}; {told}" if self.opening else told
            self.hours = (*self.hours, *hours)
            self._note("opening_hours", place)
        elif name == "address" and self.address is None:
            self.address = _without_contacts(flat(text))
            self._note("address", place)
            if self.scene.names(text, "barrier"):  # "I piętro (bez windy)"
                self._accessible(flat(text), label, place)
        elif name == "accessibility":
            self._accessible(flat(text), label, place)
        if name in ("address", "phone", "email", "reached"):
            self._reached(text, place)
        if name == "reached":
            self._where_and_when(text, place)

    def _accessible(self, text: str, label: str, place: Citation) -> None:
        """What makes a building usable; a bare "tak" or "brak" says it of its label."""
        if text.strip(" .-–—?") == "":
            return
        told = f"{label}: {text}" if fold(text).strip(" .") in _BARE else text
        self.accessibility = f"{self.accessibility}; {told}" if self.accessibility else told
        self._note("accessibility", place)

    def _reached(self, text: str, place: Citation) -> None:
        phones = [text[start:end] for start, end in phones_of(text)]
        self._add("phones", self.phones, phones, place)
        emails = [text[v.start : v.end] for v in values(text) if v.kind == "email"]
        self._add("emails", self.emails, emails, place)

    def _where_and_when(self, text: str, place: Citation) -> None:
        """What a cell of everything says besides telephones and e-mails."""
        where = place_of(self.scene, text)
        if self.address is None and where is not None and where.street:
            self.address = text[where.start : where.end]
            self._note("address", place)
        every = recurring(text)
        if every and self.opening is None:
            self.opening = flat(hours_told(text, every[0].start))
            self.hours = tuple(one.hours for one in every)
            self._note("opening_hours", place)

    def _add(self, name: str, held: list[str], new: list[str], place: Citation) -> None:
        held += [one for one in new if one not in held]
        if new:
            self._note(name, place)

    def _note(self, name: str, place: Citation) -> None:
        self.places.setdefault(name, []).append(place)

    def contact(self, start: int) -> Contact | None:
        """The contact, or None where nothing tells how the unit is reached."""
        if not (self.phones or self.emails or self.address or self.opening):
            return None
        document = self.scene.document
        return Contact(
            id=fact_id(document, "contact", start if self.at is None else self.at, "listed"),
            document_id=document.id,
            citations={name: tuple(dict.fromkeys(held)) for name, held in self.places.items()},
            unit=self.unit,
            matter=self.matter,
            phones=tuple(self.phones),
            emails=tuple(self.emails),
            address=self.address,
            opening_hours=self.opening,
            accessibility=self.accessibility,
            hours=self.hours,
            epuap=self.epuap,
            edelivery=self.edelivery,
            accounts=tuple(self.accounts),
        )


def flat(cell: str) -> str:
    """A cell on one line."""
    return " ".join(cell.split())


def hours_told(text: str, start: int) -> str:
    """What a line tells of hours that begin at `start`, without the numbers before them."""
    if not any(value.kind in _NUMBERS and value.start < start for value in values(text)):
        return text
    if _SIGNING.search(fold(text[:start])):
        return text  # hours of signing up for something
    label = _LABEL_BEFORE.search(text, 0, start)
    return text[label.start() if label else start :]


def _without_contacts(text: str) -> str:
    """An address without the telephone or e-mail behind it."""
    ends = [value.start for value in values(text) if value.kind in ("phone", "email", "url")]
    cut = text[: min(ends)] if ends else text
    return re.sub(r"[\s,;]*(?:tel\.?|telefon|e-?mail|fax|faks)?[\s.:,;]*$", "", cut, flags=re.I)
