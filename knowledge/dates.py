"""One grammar of dates and hours for documents, questions, the guard and scoring."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from knowledge.absolute_dates import Named, first_day, fold_dated, last_day, named
from knowledge.folding import fold
from knowledge.relative_dates import calendar_spans, nearest_year, relative
from knowledge.time_words import either, word, words
from knowledge.times import LONGEST_KEPT, TimeMatch, find_times

__all__ = ["DateMatch", "TimeMatch", "find_dates", "find_times", "is_legal_reference"]

Year = Literal["nearest", "next", "last"]

_NEAR = 80  # characters around a date in which a word may say that it is past
_LAW_REACH = 220  # characters before a date in which the act that it dates may be named


@dataclass(frozen=True)
class DateMatch:
    """The days from `first` to `last` that text[start:end] names.

    `weekday` (Monday is 0) is the one the text states and `weekday_agrees` whether the day is one.
    `year_given` is False where the year was inferred from the reference day. `step` counts years
    from that day where the text says so: 0 for "br.", -1 for "ub.r.".
    """

    start: int
    end: int
    first: date
    last: date
    precision: Literal["day", "month", "year"] = "day"
    weekday: int | None = None
    weekday_agrees: bool | None = None
    year_given: bool = True
    step: int | None = None


def find_dates(
    text: str,
    reference: date | None = None,
    *,
    relative_words: bool = True,
    year: Year = "nearest",
) -> list[DateMatch]:
    """Every date in order; with a reference day also "jutro" and dates without a year.

    `relative_words` False, as documents are read, leaves out what depends on the day of reading
    ("jutro", "w poniedziałek"), not what the day of publication tells ("w marcu", "br.").
    `year` is for dates without one: "nearest" is sooner ahead than behind, as in questions;
    "next" is the next such day on or after the reference day, unless words or the weekday say
    that it is past, as in documents.
    """
    read = _dates if len(text) <= LONGEST_KEPT else _dates.__wrapped__
    return list(read(text, reference, relative_words, year))


@lru_cache(maxsize=20_000)
def _dates(
    text: str, reference: date | None, relative_words: bool, year: Year
) -> tuple[DateMatch, ...]:
    folded = fold_dated(text)
    found = []
    for one in named(folded):
        match = _resolved(one, reference, _years(folded, one, year))
        if match is not None:
            found.append(match)
    if reference is not None:
        taken = bytearray(len(folded))
        for match in found:
            taken[match.start : match.end] = b"\x01" * (match.end - match.start)
        of_calendar = calendar_spans(folded, reference, _years(folded, None, year))
        of_today = relative(folded, reference) if relative_words else ()
        for other in (*of_calendar, *of_today):
            if not any(taken[other.start : other.end]):
                found.append(DateMatch(**vars(other)))
                taken[other.start : other.end] = b"\x01" * (other.end - other.start)
    return tuple(sorted(found, key=lambda match: match.start))


def is_legal_reference(text: str, match: DateMatch) -> bool:
    """Whether a date only dates an act or a paper, such as "ustawa z dnia 24 kwietnia 2003 r."."""
    before = fold(text[max(0, match.start - _LAW_REACH) : match.start])
    after = fold(text[match.end : match.end + 12])
    if _compiled("paper").search(before) or _compiled("journal").search(before):
        return True
    if _compiled("position").match(after) and match.precision == "year":
        return True
    return bool(_compiled("act").search(before))


def _years(folded: str, one: Named | None, year: Year) -> Year:
    """Which year is meant, where words beside a date may say that it is past."""
    if year != "next":
        return year
    near = folded if one is None else folded[max(0, one.start - _NEAR) : one.end + _NEAR]
    return "last" if _compiled("past").search(near) else year


def _resolved(one: Named, reference: date | None, which: Year) -> DateMatch | None:
    year = one.year
    if year is None:
        if reference is None or one.month is None:
            return None
        if one.step is not None:
            year = reference.year + one.step
        else:
            year = _implied_year(one, reference, which)
    last = one.to or one
    last_year = last.year if last.year is not None else year
    if last.year is None and (last.month or 0, last.day or 31) < (one.month or 0, one.day or 1):
        last_year += 1
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
        None if one.weekday is None else _agrees(one.weekday, first, until),
        one.year is not None,
        one.step,
    )


def _agrees(weekday: int, first: date, last: date) -> bool:
    """Whether a day is on the weekday beside it; of a span it may be the last one's."""
    return weekday in (first.weekday(), last.weekday())


def _implied_year(one: Named, reference: date, which: Year) -> int:
    month, day, last = one.month or 1, one.day, one.to or one
    if which == "nearest":
        return nearest_year(reference, month, day)
    wraps = (last.month or 0, last.day or 31) < (month, day or 1)
    years = [reference.year - 1, reference.year, reference.year + 1]
    spans = [(first_day(one, year), last_day(last, year + wraps)) for year in years]
    past = max((i for i, span in enumerate(spans) if span[0] <= reference), default=0)
    ahead = min(i for i, span in enumerate(spans) if span[1] >= reference or i == 2)
    if one.weekday is not None and past != ahead:
        agree = [i for i in (past, ahead) if spans[i][0].weekday() == one.weekday]
        if len(agree) == 1:
            return years[agree[0]]
    return years[past if which == "last" else ahead]


@cache
def _compiled(name: str) -> re.Pattern[str]:
    patterns = {
        "paper": r"\bz\s+(?:dnia|dn\.?)\s+$",
        "journal": r"(?:\bdz\.?\s*u(?:rz)?\.?|\bm\.\s*p\.)\s*(?:[^\W\d]{1,6}\.?\s*){0,4}$",
        "position": r"\s*,?\s*(?:nr\s+\d+\s*,?\s*)?poz\b",
        "past": rf"(?<!\w){either(words('past'))}(?!\w)",
        "act": rf"{word('law')}[^.;:!?]{{0,200}}\bz\s+$",
    }
    return re.compile(patterns[name])
