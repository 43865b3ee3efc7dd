"""One grammar of dates and hours for documents, questions, the guard and scoring."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from knowledge.absolute_dates import Named, first_day, fold_dated, last_day, named
from knowledge.folding import fold
from knowledge.relative_dates import nearest_year, relative
from knowledge.time_words import word
from knowledge.times import TimeMatch, find_times

__all__ = ["DateMatch", "TimeMatch", "find_dates", "find_times", "is_legal_reference"]

_LAW_REACH = 220  # characters before a date in which the act that it dates may be named


@dataclass(frozen=True)
class DateMatch:
    """The days from `first` to `last` that text[start:end] names.

    `weekday` (Monday is 0) is the one the text states and `weekday_agrees` whether the day is one.
    `year_given` is False where the year was inferred from the reference day.
    """

    start: int
    end: int
    first: date
    last: date
    precision: Literal["day", "month", "year"] = "day"
    weekday: int | None = None
    weekday_agrees: bool | None = None
    year_given: bool = True


def find_dates(
    text: str, reference: date | None = None, *, relative_words: bool = True
) -> list[DateMatch]:
    """Every date in order; with a reference day also "jutro" and dates without a year."""
    folded = fold_dated(text)
    found = [match for one in named(folded) if (match := _resolved(one, reference)) is not None]
    if reference is not None and relative_words:
        taken = [(one.start, one.end) for one in found]
        for one in relative(folded, reference):
            if all(one.end <= start or end <= one.start for start, end in taken):
                found.append(DateMatch(**vars(one)))
                taken.append((one.start, one.end))
    return sorted(found, key=lambda match: match.start)


def is_legal_reference(text: str, match: DateMatch) -> bool:
    """Whether a date only dates an act or a paper, such as "ustawa z dnia 24 kwietnia 2003 r."."""
    before = fold(text[max(0, match.start - _LAW_REACH) : match.start])
    after = fold(text[match.end : match.end + 12])
    if _compiled("paper").search(before) or _compiled("journal").search(before):
        return True
    if _compiled("position").match(after) and match.precision == "year":
        return True
    return bool(_compiled("act").search(before))


def _resolved(one: Named, reference: date | None) -> DateMatch | None:
    year = one.year
    if year is None:
        if reference is None or one.month is None:
            return None
        year = nearest_year(reference, one.month, one.day)
    last = one.to or one
    last_year = last.year if last.year is not None else year
    first, until = first_day(one, year), last_day(last, last_year)
    if until < first:
        return None
    return DateMatch(
        one.start,
        one.end,
        first,
        until,
        one.precision,
        one.weekday,
        None if one.weekday is None else first.weekday() == one.weekday,
        one.year is not None,
    )


@cache
def _compiled(name: str) -> re.Pattern[str]:
    patterns = {
        "paper": r"\bz\s+(?:dnia|dn\.?)\s+$",
        "journal": r"(?:\bdz\.?\s*u(?:rz)?\.?|\bm\.\s*p\.)\s*(?:[^\W\d]{1,6}\.?\s*){0,4}$",
        "position": r"\s*,?\s*(?:nr\s+\d+\s*,?\s*)?poz\b",
        "act": rf"{word('law')}[^.;:!?]{{0,200}}\bz\s+$",
    }
    return re.compile(patterns[name])
