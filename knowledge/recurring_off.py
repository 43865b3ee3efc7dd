"""Clauses that take days out of hours that come again: "wtorki 9-13, w lipcu nie przyjmuje"."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.dates import DateMatch, find_dates
from knowledge.folding import fold
from knowledge.recurring_tokens import says, tokens

_ENDS = re.compile(r"[,;()\n\t]|[.!?](?=\s|$)|\s[–-](?=\s)")
_PART = re.compile(
    r"[;\n\t]|[.!?](?=\s+[A-ZĄĆĘŁŃÓŚŹŻ]|\s*$)"
)  # ends what belongs to one person or place
_SENTENCE = re.compile(r"[\n\t]|[.!?](?=\s+[A-ZĄĆĘŁŃÓŚŹŻ]|\s*$)")
_WORD = re.compile(r"\w+")
_SMALL = frozenset(
    {"i", "oraz", "a", "takze", "w", "we", "dnia", "dniu", "dniach", "dni", "r", "roku"}
)
_SOME_DAY = date(2000, 1, 1)
_Span = tuple[date, date]
_Place = tuple[int, int]


@dataclass(frozen=True)
class Off:
    """The clause text[start:end] and the days on which nothing is on."""

    start: int
    end: int
    spans: tuple[_Span, ...]

    def is_about(self, text: str, place: int, places: list[int]) -> bool:
        """Whether the hours at a place are those that the clause is about, among all of a text."""
        for ends in (_PART, _SENTENCE):
            first, last = _around(text, ends, self.start)
            near = [one for one in places if first <= one < last]
            if near:
                return place in near
        return False


def blanked(text: str, found: list[Off]) -> str:
    """The text, as long as it was, without clauses."""
    for one in found:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def days_off(text: str, published: date | None) -> list[Off]:
    """The clauses that say when nothing is on: a word for that, days, and no weekday or hours.

    Days that stand between commas right before or behind it belong to such a clause. Without a day
    of publication only days with their year count.
    """
    days = find_dates(text, published or _SOME_DAY, relative_words=False, year="next")
    if not days:
        return []
    read = tokens(text, published)
    hours = [one.end for one in read if one.kind == "hours"]
    weekdays = [one.start for one in read if one.kind in ("day", "group")]
    parts = [(max([start, *_within(hours, start, end)]), end) for start, end in _split(text)]
    found: list[Off] = []
    for at, (start, end) in enumerate(parts):
        own = [day for day in days if start <= day.start < end]
        if not own or _within(weekdays, start, end) or not _leaves_out(text[start:end]):
            continue
        first = last = at
        while first and _is_bare(text, parts[first - 1], days):
            first -= 1
        while last + 1 < len(parts) and _is_bare(text, parts[last + 1], days):
            last += 1
        start, end = parts[first][0], parts[last][1]
        spans = (s for day in days if start <= day.start < end for s in _spans(day, published))
        found.append(Off(start, end, tuple(dict.fromkeys(spans))))
    return found


def _split(text: str) -> Iterator[_Place]:
    start = 0
    for end in _ENDS.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _leaves_out(part: str) -> bool:
    return says("closed", part) or says("excepting", part)


def _within(places: Iterable[int], start: int, end: int) -> list[int]:
    return [one for one in places if start <= one <= end]


def _is_bare(text: str, part: _Place, days: list[DateMatch]) -> bool:
    """Whether a part holds nothing but days."""
    start, end = part
    own = [day for day in days if start <= day.start and day.end <= end]
    rest = text[start:end]
    for day in own:
        rest = rest.replace(text[day.start : day.end], " ")
    return bool(own) and not set(_WORD.findall(fold(rest))) - _SMALL


def _spans(day: DateMatch, published: date | None) -> Iterator[_Span]:
    """The days that are meant; a month without its year in the following year too."""
    if published is None and not day.year_given:
        return
    yield day.first, day.last
    if day.precision == "month" and not day.year_given:
        later = day.first.year + 1
        last = monthrange(later, day.last.month)[1]
        yield day.first.replace(year=later), date(later, day.last.month, last)


def _around(text: str, ends: re.Pattern[str], place: int) -> _Place:
    """The stretch between two ends that a place stands in."""
    before = [one.end() for one in ends.finditer(text, 0, place)]
    behind = ends.search(text, place)
    return max(before, default=0), behind.start() if behind else len(text)
