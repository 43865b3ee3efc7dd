"""What tells papers of one body apart: their numbers, their days, and who met."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from assistant.retrieve import View
from knowledge.dates import find_dates, is_legal_reference
from knowledge.model import Event, SourceDocument
from knowledge.references import numbered, same_number
from knowledge.snapshot import Snapshot

_OPENING = 400  # characters at the head of minutes that say which they are
_WORD = re.compile(r"[^\W\d_]{2,}")
_VARYING = re.compile(
    r"[ivxlcdm]+|(?:stycz|lut|mar[cz]|kwie|maj|czerw|lip|sierp|wrze|pa[zź]dz|listop|grud)\w*"
)
_INSTEAD = {"minutes": "meeting"}  # "protokół nr 5" of a paper that has no number but its meeting's


@dataclass(frozen=True)
class Identity:
    """One paper: `head` is its title, for minutes with how they begin, and `day` what it is of."""

    document_id: str
    kind: str
    title: str
    head: str
    day: date | None
    numbers: tuple[tuple[str, str], ...]

    @cached_property
    def called(self) -> tuple[str, ...]:
        """The words of the title but for numbers and days, which papers of a series share."""
        words = (word.casefold() for word in _WORD.findall(self.title))
        return tuple(word for word in words if not _VARYING.fullmatch(word))

    def goes_by(self, kind: str, number: str, years: frozenset[int]) -> bool:
        """Whether a number of this kind, as people say it, is the paper's own."""
        own = [value for one, value in self.numbers if one == kind]
        if not own:
            own = [value for one, value in self.numbers if one == _INSTEAD.get(kind)]
        if any(same_number(number, value, years) for value in own[:1]):
            return not (years and self.day and self.day.year not in years)
        head, _, year = number.rpartition("/")
        of_year = bool(head) and self.day is not None and str(self.day.year).endswith(year)
        return of_year and own[:1] == [head]


def identities(view: View) -> list[Identity]:
    """The papers of a view that are minutes, or that have a number in their title."""
    known = _of_snapshot(view.snapshot)
    return [one for key, one in known.items() if key in view.documents]


def identity(document_id: str, view: View) -> Identity | None:
    """What tells one paper apart, if anything does."""
    return _of_snapshot(view.snapshot).get(document_id)


@lru_cache(maxsize=4)
def _of_snapshot(snapshot: Snapshot) -> dict[str, Identity]:
    found = (_read(document, snapshot) for document in snapshot.documents.values())
    return {one.document_id: one for one in found if one is not None}


def _read(document: SourceDocument, snapshot: Snapshot) -> Identity | None:
    title = document.title
    if document.kind != "minutes":
        numbers = numbered(title)
        if not numbers:
            return None
        return Identity(document.id, document.kind, title, title, _first_day(title), numbers[:1])
    head = f"{title}\n{snapshot.text(document.id)[:_OPENING]}"
    day = _first_day(title) or _held(document.id, snapshot) or _first_day(head)
    return Identity(document.id, document.kind, title, head, day, tuple(_own_numbers(head)))


def _own_numbers(head: str) -> Iterator[tuple[str, str]]:
    """The first number of each kind: what follows is of other papers, such as the last minutes."""
    told: set[str] = set()
    for kind, number in numbered(head):
        if kind not in told:
            told.add(kind)
            yield kind, number


def _first_day(text: str) -> date | None:
    days = (one for one in find_dates(text) if one.precision == "day")
    return next((one.first for one in days if not is_legal_reference(text, one)), None)


def _held(document_id: str, snapshot: Snapshot) -> date | None:
    """The first day of a meeting that minutes were read to tell of."""
    events = snapshot.facts("meeting", document_ids=[document_id])
    days = [one.start.date() for one in events if isinstance(one, Event) and one.start]
    return min(days, default=None)
