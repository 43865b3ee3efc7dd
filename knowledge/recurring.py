"""Hours that come again, as texts write them: "w poniedziałki 8.00-14.00", "pn.-pt. 7:30-15:30".

The days on which they fall are counted in `occurrences`, which this module gives as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from functools import lru_cache

from knowledge.model import WeeklyHours
from knowledge.occurrences import Next, Occurrence, falls_on, is_open, next_after, occurrences
from knowledge.recurring_days import Days
from knowledge.recurring_off import Off, blanked, days_off
from knowledge.recurring_reader import Reader
from knowledge.recurring_tokens import names_days, says, tokens
from knowledge.times import LONGEST_KEPT

__all__ = [
    "Next", "Occurrence", "Recurring", "falls_on", "is_open", "next_after", "occurrences",
    "recurring", "vacations", "without",
]  # fmt: skip

_MANY = 3  # weekdays that are no announcement of single days
_EARLIEST = time(6)  # of a plain span beside a lone abbreviation, as in "pt. 8-14"


@dataclass(frozen=True)
class Recurring:
    """The hours that text[start:end] names, and the first and last day on which they hold.

    Without hours in the text `hours.begin` and `hours.until` are None.
    """

    hours: WeeklyHours
    start: int
    end: int
    valid_from: date | None = None
    valid_until: date | None = None


def recurring(text: str, published: date | None = None) -> list[Recurring]:
    """Every weekly hours in order; days said to be closed are left out.

    A weekday alone ("w poniedziałek o 17") is one day and none of these. The day of publication
    gives the year of "od 1 marca do 30 czerwca".
    """
    read = _recurring if len(text) <= LONGEST_KEPT else _recurring.__wrapped__
    return list(read(text, published))


@lru_cache(maxsize=5_000)
def _recurring(text: str, published: date | None) -> tuple[Recurring, ...]:
    if not names_days(text):
        return ()
    off = days_off(text, published)
    told = blanked(text, off)
    found = tokens(told, published)
    labelled = any(token.kind == "label" for token in found)
    every = Reader(told, found).read()
    read = [one for days in every for one in _written(days, every, labelled)]
    read = [_taken_out(text, one, read, off) for one in read]
    if published and says("vacation", text):
        read = [replace(one, hours=without(one.hours, vacations(published))) for one in read]
    return tuple(sorted(read, key=lambda one: (one.start, one.end)))


def _taken_out(
    text: str, one: Recurring, read: Sequence[Recurring], off: Sequence[Off]
) -> Recurring:
    """The hours without the days of the clauses that are about them."""
    places = [other.start for other in read]
    spans = [
        span for clause in off if clause.is_about(text, one.start, places) for span in clause.spans
    ]
    return replace(one, hours=without(one.hours, spans)) if spans else one


def vacations(published: date) -> tuple[tuple[date, date], ...]:
    """The summer holidays of schools in the year of a paper and in the next."""
    years = (published.year, published.year + 1)
    return tuple((date(year, 7, 1), date(year, 8, 31)) for year in years)


def without(hours: WeeklyHours, spans: Iterable[tuple[date, date]]) -> WeeklyHours:
    """The hours with further spans of days taken out."""
    return replace(hours, without=tuple(dict.fromkeys((*hours.without, *spans))))


def _written(days: Days, all_days: list[Days], labelled: bool) -> list[Recurring]:
    if days.closed or not _recurs(days, all_days, labelled):
        return []
    closed = {n for one in all_days if one.closed for n in one.numbers}
    several = len(days.numbers) > 2
    numbers = tuple(sorted({n for n in days.numbers if not several or n not in closed}))
    first = (days.anchor or days.valid_from) if days.every > 1 else None
    anchor = first if first is not None and first.weekday() in numbers else None
    return [
        Recurring(
            WeeklyHours(
                numbers,
                begin,
                until,
                days.every,
                tuple(dict.fromkeys(days.nth)),
                bool(days.holidays),
                ", ".join(dict.fromkeys(days.notes)) or None,
                anchor,
                tuple(dict.fromkeys(days.without)),
            ),
            days.start,
            days.end,
            days.valid_from,
            days.valid_until,
        )
        for begin, until in days.spans or [(None, None)]
        if numbers
    ]


def _are_many(timed: list[Days]) -> bool:
    """Whether three weekdays or more have hours together: "w poniedziałek i środę 8-15, we …"."""
    spanned = [one for one in timed if any(begin and until for begin, until in one.spans)]
    every = {number for one in spanned for number in one.numbers}
    return len(every) >= _MANY and any(len(one.numbers) > 1 for one in spanned)


def _recurs(days: Days, all_days: list[Days], labelled: bool) -> bool:
    """Whether weekdays are meant again and again, and not one day of a week."""
    if days.once:
        return False
    if days.nth:
        return days.monthly
    if days.explicit:
        return True
    timed = [one for one in all_days if one.spans and not one.explicit]
    spanned = any(begin and until for begin, until in days.spans)
    beside = any(one is not days and one.explicit and one.spans for one in all_days)
    if days.prefixed and not (labelled or (spanned and (beside or _are_many(timed)))):
        return False
    if days.short and len(all_days) < 2:
        return spanned and all((begin or time()) >= _EARLIEST for begin, _ in days.spans)
    return spanned or (bool(days.spans) and (len(timed) > 1 or labelled))
