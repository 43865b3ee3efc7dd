"""Days, months and years that a text names in full, found in folded text.

A day may lack its year: then `year` is None and the caller decides which year is meant.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from knowledge import date_readings, month_readings
from knowledge.date_patterns import ROMAN_MARKS, pattern
from knowledge.date_readings import Named, Precision
from knowledge.folding import fold
from knowledge.said_words import beginnings, says_any
from knowledge.time_words import either, table, words

__all__ = ["Named", "Precision", "exists", "first_day", "fold_dated", "last_day", "named"]

_LEAP = 2024  # a year in which every day of the calendar exists
_BORDER = "\ue000"  # stands where no date may be read across
_Reading = Callable[[str], Iterator[Named]]
_FIGURE = re.compile(r"\d")
_FIGURE_AND_ROMAN = re.compile(rf"\d(?:[\s.]+|[-/])[ivx{''.join(ROMAN_MARKS.values())}]")
_FIGURES_APART = re.compile(r"\d\s?[./-]\s?\d")


def named(folded: str) -> list[Named]:
    """Every date that the text names without reference to today, in order.

    No date crosses the border of a table cell; only its weekday may stand in another cell.
    """
    return list(_named(folded.replace("\t", _BORDER)))


def fold_dated(text: str) -> str:
    """The folded text, length kept, in which names of people are no months: "17–18 Jan Sowa".

    Capital Roman figures behind a day are marked, so that "i" between days is none.
    """
    folded = fold(text)
    for m in _compiled("name").finditer(text):
        folded = folded[: m.start()] + _BORDER * len(m[0]) + folded[m.end() :]
    for m in _compiled("roman").finditer(text):
        figure = "".join(ROMAN_MARKS[letter] for letter in m[0].lower())
        folded = folded[: m.start()] + figure + folded[m.end() :]
    return folded


@cache
def _compiled(name: str) -> re.Pattern[str]:
    upper = "A-ZĄĆĘŁŃÓŚŹŻ"
    names = either(map(str.title, words("month_like_names")))
    patterns = {
        "name": rf"\b{names}(?=\s[{upper}]\w+-?)",
        "roman": r"(?:(?<=\d[ .\u00a0/-])|(?<=\d\. ))(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?![\w\"”])",
    }
    return re.compile(patterns[name])


@lru_cache(maxsize=20_000)
def _named(folded: str) -> tuple[Named, ...]:
    found: list[Named] = []
    taken = bytearray(len(folded))
    for reading in _readings(folded):
        for one in reading(folded):
            if any(taken[one.start : one.end]):
                continue
            if exists(one):
                found.append(one)
            elif one.year is None or one.precision != "day":
                continue
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    found.sort(key=lambda one: one.start)
    beside = folded.replace(_BORDER, " ")
    with_days = [_with_weekday(beside, one) for one in found]
    return tuple(_joined(folded, _with_years(folded, with_days)))


def _readings(folded: str) -> Iterator[_Reading]:
    """The readings that may find something, the surest first."""
    figures = _FIGURE.search(folded) is not None
    apart = figures and _FIGURES_APART.search(folded) is not None
    months = says_any(folded, _month_words())
    if apart:
        yield from (date_readings.iso, date_readings.numeric)
    if figures and months:
        yield from (date_readings.textual, date_readings.english)
    if figures and _FIGURE_AND_ROMAN.search(folded):
        yield date_readings.roman
    if months:
        yield date_readings.ordinal
    if figures:
        yield date_readings.misspelled
    if says_any(folded, _period_words()):
        yield month_readings.parts
    if figures or months:
        yield month_readings.monthly
    if apart:
        yield date_readings.short
    if figures:
        yield date_readings.yearly


@cache
def _month_words() -> frozenset[str]:
    return beginnings((*table("months"), *table("months_short")))


@cache
def _period_words() -> frozenset[str]:
    forms = ("quarter", "half_year", "half_month")
    return beginnings(form for name in forms for form in words(name))


def exists(one: Named) -> bool:
    """Whether a calendar has the days that are named."""
    if one.to is not None and not exists(one.to):
        return False
    if one.month is not None and not 1 <= one.month <= 12:
        return False
    if one.day is None or one.month is None or one.precision != "day":
        return True
    return one.day <= monthrange(one.year or _LEAP, one.month)[1]


def _with_weekday(folded: str, one: Named) -> Named:
    """The date with the weekday that stands before it, or after it in brackets or a comma."""
    if one.precision != "day":
        return one
    before = pattern("weekday_before").search(folded, max(0, one.start - 40), one.start)
    if before and not pattern("from").match(folded, one.start):
        return replace(one, start=before.start("name"), weekday=table("weekdays")[before["name"]])
    after = pattern("weekday_after").match(folded, one.end)
    if after:
        name = after["bracketed"] or after["plain"]
        return replace(one, end=after.end(), weekday=table("weekdays")[name])
    return one


def _with_years(folded: str, found: list[Named]) -> list[Named]:
    """Days before a date with a year, joined to it by a word or dash, are of that year."""
    result = list(found)
    for i in range(len(result) - 2, -1, -1):
        one, following = result[i], result[i + 1]
        between = folded[one.end : following.start]
        if one.year is not None or not pattern("joint").match(between):
            continue
        if following.year is not None:
            backwards = (one.month or 0, one.day or 0) > (following.month or 0, following.day or 31)
            result[i] = replace(one, year=following.year - (1 if backwards else 0))
        elif following.step is not None and one.step is None:
            result[i] = replace(one, step=following.step)
    return result


def _joined(folded: str, found: list[Named]) -> list[Named]:
    """Ranges: "od 1 marca do 15 kwietnia", "1.03.2026 – 15.04.2026"."""
    result: list[Named] = []
    for one in found:
        previous = result[-1] if result else None
        if previous and previous.to is None and previous.precision == one.precision != "year":
            between = folded[previous.end : one.start]
            lead = pattern("from_before").search(
                folded, max(0, previous.start - 14), previous.start
            )
            dash = pattern("dash").fullmatch(between)
            if dash or (lead and pattern("until").fullmatch(between)):
                start = lead.start() if lead else previous.start
                result[-1] = replace(previous, start=start, end=one.end, to=one)
                continue
        result.append(one)
    return result


def first_day(one: Named, year: int) -> date:
    """The first day of a date in a year."""
    return date(year, one.month or 1, min(one.day or 1, monthrange(year, one.month or 1)[1]))


def last_day(one: Named, year: int) -> date:
    """The last day of a date in a year."""
    month = one.month or 12
    return date(year, month, min(one.day or 31, monthrange(year, month)[1]))
