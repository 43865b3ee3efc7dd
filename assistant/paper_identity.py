"""What tells papers of one body apart: their numbers, their days, and who met."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache, partial

from assistant.retrieve import View
from knowledge.dates import find_dates
from knowledge.model import Event, SourceDocument
from knowledge.phrases import lexicon_lemmas
from knowledge.references import numbered, same_number
from knowledge.snapshot import Snapshot

_OPENING = 400  # characters at the head of minutes that say which they are
_NAME_ENDS = re.compile(
    r"[,.;:(\n„–]|\s-\s|\d|\s(?:z|ze|w|we|na|od|o|po|przy|które|który|która|dnia)\s|\s(?:odb|obrad|zebra)",
    re.IGNORECASE,
)
_LONGEST_NAME = 120
_MET = re.compile(
    r"\b(?:posiedze|spotka|sesj|obrad|zebra|odby|protok)\w*[^.\n]{0,160}$", re.IGNORECASE
)
_OTHER_PAPER = re.compile(
    r"\b(?:uchwa|ustaw|zarz[aą]dze|rozporz[aą]dze|umow|statut)[^.\n]{0,80}$", re.IGNORECASE
)
_OF_MINUTES = frozenset({"meeting", "minutes"})
_INSTEAD = {"minutes": "meeting"}  # "protokół nr 5" of a paper that has no number but its meeting's


@dataclass(frozen=True)
class Identity:
    """One paper: `head` is its title, for minutes with how they begin. `dated` reads the day
    that it is of: of thousands of papers few are asked for theirs.

    `body` are the lemmas of who met, what kind of body it is first; empty where nothing names one.
    """

    document_id: str
    kind: str
    title: str
    head: str
    dated: Callable[[], date | None]
    numbers: tuple[tuple[str, str], ...]
    body: tuple[str, ...] = ()

    @cached_property
    def day(self) -> date | None:
        """The day that the paper is of."""
        return self.dated()

    def is_of_body(self, other: "Identity") -> bool:
        """Whether two papers are of one body, as far as their heads name any."""
        if self.body[:1] != other.body[:1]:
            return False
        one, two = frozenset(self.body), frozenset(other.body)
        return one <= two or two <= one

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


def sharing_number(number: str, view: View) -> list[Identity]:
    """The papers of a view that may go by a number: theirs has its first part."""
    known = _by_parts(view.snapshot).get(number.partition("/")[0], ())
    return [one for one in known if one.document_id in view.documents]


def identity(document_id: str, view: View) -> Identity | None:
    """What tells one paper apart, if anything does."""
    return _of_snapshot(view.snapshot).get(document_id)


def is_told_by(event: Event, view: View) -> bool:
    """Whether an event is what its paper is of, as no other that minutes name beside it is."""
    own = identity(event.document_id, view)
    if own is None or own.day is None or event.start is None:
        return True
    return event.start.date() == own.day


def met_later(event: Event, view: View) -> bool:
    """Whether a body met again after the last of the events that its minutes were read for."""
    own = identity(event.document_id, view)
    if own is None or event.start is None:
        return False
    day, towns = event.start.date(), view.places(event.document_id)
    return any(
        one.day is not None and day < one.day and one.is_of_body(own)
        and view.places(one.document_id) == towns
        for one in identities(view) if one.kind == "minutes"
    )  # fmt: skip


@lru_cache(maxsize=4)
def _of_snapshot(snapshot: Snapshot) -> dict[str, Identity]:
    found = (_read(document, snapshot) for document in snapshot.documents.values())
    return {one.document_id: one for one in found if one is not None}


@lru_cache(maxsize=4)
def _by_parts(snapshot: Snapshot) -> dict[str, list[Identity]]:
    """The papers by each part of their numbers: "7" and "2023" of "7/2023"."""
    found: dict[str, list[Identity]] = {}
    for one in _of_snapshot(snapshot).values():
        for part in {part for _, number in one.numbers for part in number.split("/")}:
            found.setdefault(part, []).append(one)
    return found


def _read(document: SourceDocument, snapshot: Snapshot) -> Identity | None:
    title = document.title
    if document.kind != "minutes":
        numbers = numbered(title)
        if not numbers:
            return None
        return Identity(
            document.id, document.kind, title, title, partial(_day_in, title), numbers[:1]
        )
    head = f"{title}\n{snapshot.text(document.id)[:_OPENING]}"
    dated = partial(_day_of_minutes, document, head, snapshot)
    numbers = tuple(_own_numbers(head))
    body = tuple(_body(head, snapshot))
    return Identity(document.id, document.kind, title, head, dated, numbers, body)


def _day_of_minutes(document: SourceDocument, head: str, snapshot: Snapshot) -> date | None:
    met = _day_in(document.title) or _day_in(head, _MET)
    return met or _held(document.id, snapshot) or _day_in(head)


def _body(head: str, snapshot: Snapshot) -> Iterator[str]:
    """The lemmas of the name that begins with the first word for a body, such as "komisja"."""
    for token in snapshot.analyser.tokens(head):
        kinds = sorted(token.lemmas & _bodies())
        if not kinds:
            continue
        yield kinds[0]
        name = head[token.end : token.end + _LONGEST_NAME]
        ends = _NAME_ENDS.search(name)
        for word in snapshot.analyser.tokens(name[: ends.start()] if ends else name):
            if word.is_content:
                yield from sorted(word.lemmas)
        return


@cache
def _bodies() -> frozenset[str]:
    return lexicon_lemmas("questions", "bodies")


def _own_numbers(head: str) -> Iterator[tuple[str, str]]:
    """The first number of each kind: what follows is of other papers, such as the last minutes."""
    told: set[str] = set()
    for kind, number in numbered(head):
        if kind in _OF_MINUTES and kind not in told:
            told.add(kind)
            yield kind, number


def _day_in(text: str, beside: re.Pattern[str] | None = None) -> date | None:
    """The first day that a text names, after certain words, and that is not of another paper."""
    for one in find_dates(text):
        before = text[: one.start]
        fits = beside is None or beside.search(before)
        if one.precision == "day" and fits and not _OTHER_PAPER.search(before):
            return one.first
    return None


def _held(document_id: str, snapshot: Snapshot) -> date | None:
    """The first day of a meeting that minutes were read to tell of."""
    events = snapshot.facts("meeting", document_ids=[document_id])
    days = [one.start.date() for one in events if isinstance(one, Event) and one.start]
    return min(days, default=None)
