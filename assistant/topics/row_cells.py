"""Further cells of a task's row or card: what its record leaves out, by the names of columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.topics.asking import asks_day, says
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Citation, Offer, Task
from knowledge.numbers import values
from knowledge.phrases import lexicon_phrases, plain_analyser

_COLUMNS = {
    "when": ("term", "hours"),
    "hour": ("term", "hours"),
    "opening_hours": ("term", "hours"),
    "where": ("place", "address"),
    "address": ("address", "place"),
    "price": ("fee",),
    "enrolment": ("enrolling",),
    "until": ("enrolling",),
    "closing": ("enrolling",),
    "phone": ("phone", "reached", "enrolling"),
    "email": ("email", "reached", "enrolling"),
}  # what may be asked of a task beside its record, and the columns that tell it
_HOLDS = {
    "hour": "time",
    "opening_hours": "time",
    "phone": "phone",
    "email": "email",
    "until": "date",
    "closing": "date",
}
_NAMES = frozenset(name for names in _COLUMNS.values() for name in names)
ASKED = frozenset(_COLUMNS)
_TOLD_SHORT = frozenset({"place", "address", "term", "hours", "fee", "enrolling", "remark"})
_COST = "budget"  # what a column of a programme's table plans, and one of services charges
_COUNT = "indicator"
_BESIDE = (_COST, _COUNT, "number", "remark")
_LONGEST_ABOUT = 250  # characters
_FURTHER = frozenset({"further"})
_ROOM = re.compile(r"\b(?:pok\.|poko[ij]\w*|sal[aiey]|gabine\w+)\s*(?:nr\s*)?\d")
_EMPTY = frozenset({"", "-", "–", "—"})


@dataclass(frozen=True)
class Cell:
    """A cell with the name of its column; `named` are the groups that the name belongs to."""

    label: str
    value: str
    named: frozenset[str]
    citations: tuple[Citation, ...]

    @property
    def claim(self) -> Claim:
        """The cell as a sentence."""
        told = f"{self.label}: {self.value}" if self.label else self.value
        return Claim(f"{told.rstrip('.')}.", self.citations)


def asked_of(frame: Frame) -> frozenset[str]:
    """What the question asks of what further cells may tell; "do kiedy" does not ask when it is."""
    asked = frame.attributes & ASKED
    return asked - {"when"} if asked & {"until", "closing"} else asked


def told_beside(frame: Frame, task: Task | Offer, today: date) -> tuple[list[Cell], frozenset[str]]:
    """The cells that hold what is asked and no record gives, and what of it they answer."""
    asked = asked_of(frame)
    if any(one.precision != "year" for one in frame.dates):
        asked |= {"when"}  # whether it takes place then
    found: dict[Cell, None] = {}
    answered = set()
    cells = list(cells_of(task)) if asked else []
    for name in sorted(asked):
        for cell in cells:
            if cell.named & set(_COLUMNS[name]) and _holds(name, cell.value):
                found[cell] = None
                if name != "when" or not asks_day(frame) or names_day(cell.value, today):
                    answered.add(name)
    return list(found), frozenset(answered)


def column_tells(name: str, label: str) -> bool:
    """Whether a column by that name holds what an attribute asks for."""
    return bool(_named(label) & set(_COLUMNS.get(name, ())))


def short_of(offer: Offer) -> Claim | None:
    """Where and when an offer is, what it costs and how one gets in, where its row says so."""
    cells = [cell for cell in cells_of(offer) if cell.named & _TOLD_SHORT]
    return _beside(offer, cells) if _is_of_services(offer) else None


def further_of(offer: Offer) -> Claim | None:
    """Every cell of an offer's row beside its name, who runs it and for whom it is."""
    return _beside(offer, list(cells_of(offer))) if _is_of_services(offer) else None


def _beside(offer: Offer, cells: Sequence[Cell]) -> Claim | None:
    """The cells after what the paper says below the name of a service of what it is."""
    told = cells_together(cells)
    about = cited(offer, "about")[:1]
    said = " ".join(about[0].quote.split()) if about else ""
    if told is None or not said or len(said) > _LONGEST_ABOUT:
        return told
    said = said if said[-1] in ".!?" else f"{said}."
    return Claim(f"{said} {told.text}", (*about, *told.citations))


def cells_together(cells: Sequence[Cell]) -> Claim | None:
    """Some cells of one row as one statement."""
    if not cells:
        return None
    places = dict.fromkeys(place for cell in cells for place in cell.citations)
    return Claim(" ".join(cell.claim.text for cell in cells), tuple(places))


def _holds(name: str, value: str) -> bool:
    wanted = _HOLDS.get(name)
    return wanted is None or any(one.kind == wanted for one in values(value))


def names_day(value: str, today: date) -> bool:
    """Whether a text names a day, be it one of the week."""
    days = find_dates(value, today, relative_words=False)
    return bool(says("weekdays", value)) or any(one.precision == "day" for one in days)


def cells_of(task: Task | Offer) -> Iterator[Cell]:
    """The named cells of a table's row, the lines of a card, or the sentences of prose."""
    told = cited(task, "told")
    rows, header = () if told else cited(task, "row"), cited(task, "header")
    names = header[0].quote.split("\t") if header else []
    for row in rows:
        parts = row.quote.split("\t")
        if len(rows) == 1 and len(parts) == len(names):
            taken = _told_by_record(task) if _is_of_services(task) else None
            for label, value in zip(names, parts, strict=True):
                yield from _cell(label, value, (row, *header), taken)
        elif len(rows) > 1:
            parts = parts if len(parts) == 2 else row.quote.split(": ", 1)
            if len(parts) == 2:
                taken = _told_by_record(task) if _is_of_services(task) else None
                yield from _cell(parts[0], parts[1], (row,), taken)
    yield from map(_sentence, told)


def _sentence(told: Citation) -> Cell:
    """A sentence of prose about a service; one with a label known from tables as its cell."""
    label, _, value = told.quote.partition(": ")
    if not value or _of_service(label, "") == _FURTHER:
        label, value = "", told.quote
    named, value = _of_service(label, value), " ".join(value.split())
    charged = any(one.kind == "amount" for one in values(value))
    charged |= says("exempt", value) or says("discounts", value) or _is_free(value)
    return Cell(label, value, named | {"fee"} if charged else named, (told,))


def _is_free(text: str) -> bool:
    """Whether a sentence says that somebody pays nothing: "wchodzą za darmo"."""
    return bool(lexicon_phrases("yes_no", "free").find(plain_analyser().tokens(text)))


def _is_of_services(fact: Task | Offer) -> bool:
    """Whether a fact is of a table or card of services, whose money is what their users pay."""
    return isinstance(fact, Offer) and not fact.task_id and bool(cited(fact, "row"))


def _told_by_record(fact: Task | Offer) -> frozenset[str]:
    """The cells that the record of an offer gives itself."""
    return frozenset(" ".join(c.quote.split()) for c in cited(fact, "name", "units", "conditions"))


def _cell(
    label: str,
    value: str,
    citations: tuple[Citation, ...],
    taken: frozenset[str] | None = None,
) -> Iterator[Cell]:
    """A cell that may be told; of a service's row any but those `taken` by its record."""
    label, value = " ".join(label.split()).rstrip(":"), " ".join(value.split())
    named = _named(label)
    if "enrolling" in named and says("open_door", value):
        named |= _open_when(value)
    if taken is not None:
        named = _of_service(label, value) if value not in taken else frozenset()
    if named and value not in _EMPTY:
        yield Cell(label, value, named, citations)


def _open_when(value: str) -> frozenset[str]:
    """What else a cell tells where one may simply come: the hours, and the place it names."""
    told = {"term"} if says("weekdays", value) or _holds("hour", value) else set()
    return frozenset(told | ({"place"} if says("streets", value) else set()))


@lru_cache(maxsize=5_000)
def _of_service(label: str, value: str) -> frozenset[str]:
    """What a cell of a service's row tells, by the name of its column and by what it holds."""
    heading = plain_analyser().tokens(label)
    found = lexicon_phrases("columns", *sorted(_NAMES), *_BESIDE).find(heading)
    named = {one.name for one in found}
    if "number" in named and not any(letter.isalpha() for letter in value):
        return frozenset()
    if any(one.name == _COUNT and one.first == 0 for one in found):
        return _FURTHER  # "liczba miejsc" is no place
    if _COST in named or "fee" in named or says("priced", value):
        named.add("fee")
    if _holds("phone", value) or _holds("email", value):
        named |= {"reached", "enrolling"}
    if says("weekdays", value) or _holds("hour", value):
        named |= {"term", "hours"}
    if not label and says("signs_up", value):
        named.add("enrolling")  # "Zapisy od poniedziałku do piątku" says how, besides when
    if says("streets", value) or (not label and _ROOM.search(fold(value))):
        named.add("place")
    if not named and _holds("until", value):
        named.add("term")  # under "daty" or "dni"
    return _FURTHER | named


@lru_cache(maxsize=5_000)
def _named(label: str) -> frozenset[str]:
    """The groups of knowledge/language/columns.yaml that a label belongs to."""
    found = lexicon_phrases("columns", *sorted(_NAMES)).find(plain_analyser().tokens(label))
    named = {one.name for one in found}
    return frozenset({"enrolling"} if "enrolling" in named else named)
