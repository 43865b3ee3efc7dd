"""Days, months and years that a text names in full, found in folded text.

A day may lack its year: then `year` is None and the caller decides which year is meant.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from knowledge.date_patterns import ROMAN, pattern
from knowledge.folding import fold
from knowledge.time_words import DASH, either, english_months, months, table, word, words

Precision = Literal["day", "month", "year"]

_LEAP = 2024  # a year in which every day of the calendar exists
_BORDER = "\ue000"  # stands where no date may be read across


@dataclass(frozen=True)
class Named:
    """One day, month or year, or a range of them, at text[start:end]."""

    start: int
    end: int
    precision: Precision
    day: int | None
    month: int | None
    year: int | None
    to: "Named | None" = None
    weekday: int | None = None


def named(folded: str) -> list[Named]:
    """Every date that the text names without reference to today, in order.

    No date crosses the border of a table cell; only its weekday may stand in another cell.
    """
    return list(_named(folded.replace("\t", _BORDER)))


def fold_dated(text: str) -> str:
    """The folded text, length kept, in which names of people are no months: "17–18 Jan Sowa"."""
    folded = fold(text)
    for m in _name_like_month().finditer(text):
        folded = folded[: m.start()] + _BORDER * len(m[0]) + folded[m.end() :]
    return folded


@cache
def _name_like_month() -> re.Pattern[str]:
    upper = "A-ZĄĆĘŁŃÓŚŹŻ"
    return re.compile(rf"\b{either(map(str.title, words('month_like_names')))}(?=\s[{upper}]\w+-?)")


@lru_cache(maxsize=4_000)
def _named(folded: str) -> tuple[Named, ...]:
    found: list[Named] = []
    taken = bytearray(len(folded))
    for reading in (
        _iso,
        _numeric,
        _textual,
        _english,
        _roman,
        _ordinal,
        _monthly,
        _short,
        _yearly,
    ):
        for one in reading(folded):
            if not any(taken[one.start : one.end]) and _exists(one):
                found.append(one)
                taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    found.sort(key=lambda one: one.start)
    beside = folded.replace(_BORDER, " ")
    with_days = [_with_weekday(beside, one) for one in found]
    return tuple(_joined(folded, _with_years(folded, with_days)))


def _exists(one: Named) -> bool:
    if one.to is not None and not _exists(one.to):
        return False
    if one.month is not None and not 1 <= one.month <= 12:
        return False
    if one.day is None or one.month is None:
        return True
    return one.day <= monthrange(one.year or _LEAP, one.month)[1]


def _iso(folded: str) -> Iterator[Named]:
    for m in pattern("iso").finditer(folded):
        yield Named(m.start(), m.end(), "day", int(m[3]), int(m[2]), int(m[1]))


def _numeric(folded: str) -> Iterator[Named]:
    for m in pattern("numeric").finditer(folded):
        last = Named(m.start(), m.end(), "day", int(m["day"]), int(m["month"]), int(m["year"]))
        if not m["first"]:
            yield last
            continue
        month = int(m["first_month"] or last.month or 0)
        yield Named(m.start(), m.end(), "day", int(m["first"]), month, last.year, to=last)


def _textual(folded: str) -> Iterator[Named]:
    for m in pattern("textual").finditer(folded):
        if not m["year"] and pattern("street_before").search(folded, 0, m.start()):
            continue
        month, year = months()[m["month"]], int(m["year"]) if m["year"] else None
        days = _days(folded, m)
        last = Named(m.start("last"), m.end(), "day", days[-1][0], month, year)
        if len(days) == 2 and _is_range(folded, m, days) and days[0] < days[1]:
            start = m.start()
            yield Named(start, m.end(), "day", days[0][0], month, year, to=last)
            continue
        numbers = [number for number, _, _ in days]
        listed = "," not in m["list"][-4:] and not re.search(word("to"), m["list"])
        if len(days) > 1 and numbers == sorted(set(numbers)) and listed:
            for number, start, end in days[:-1]:
                yield Named(start, end, "day", number, month, year)
        yield last


def _days(folded: str, match: re.Match[str]) -> list[tuple[int, int, int]]:
    """Number and place of each day before a month; digits of a telephone are no days."""
    start = match.start("list")
    if pattern("digits_before").search(folded, max(0, start - 3), start):
        start = match.start("last")
    found = pattern("digits").finditer(folded, start, match.end("last"))
    return [(int(one.group()), one.start(), one.end()) for one in found]


def _is_range(folded: str, match: re.Match[str], days: list[tuple[int, int, int]]) -> bool:
    """Whether a dash joins two days, or "do" after "od" ("Rynek 1 do 27 marca" is none)."""
    between = folded[days[0][2] : days[1][1]]
    if re.search(DASH, between):
        return True
    return match.start() < days[0][1] and bool(re.search(word("to"), between))


def _english(folded: str) -> Iterator[Named]:
    for m in pattern("english").finditer(folded):
        year = int(m["year"]) if m["year"] else None
        yield Named(m.start(), m.end(), "day", int(m["day"]), english_months()[m["month"]], year)


def _roman(folded: str) -> Iterator[Named]:
    for m in pattern("roman").finditer(folded):
        month = ROMAN.index(m["month"]) + 1
        yield Named(m.start(), m.end(), "day", int(m["day"]), month, int(m["year"]))


def _ordinal(folded: str) -> Iterator[Named]:
    for m in pattern("ordinal").finditer(folded):
        day = table("ordinals")[" ".join(m["day"].split())]
        year = int(m["year"]) if m["year"] else None
        yield Named(m.start(), m.end(), "day", day, months()[m["month"]], year)


def _monthly(folded: str) -> Iterator[Named]:
    for m in pattern("monthly").finditer(folded):
        month = months()[m["month"]] if m["month"] else int(m["number"])
        yield Named(m.start(), m.end(), "month", None, month, int(m["year"]))


def _short(folded: str) -> Iterator[Named]:
    """Day and month in figures without a year, only after words that lead to a day."""
    for m in pattern("short").finditer(folded):
        yield Named(m.start("day"), m.end("month"), "day", int(m["day"]), int(m["month"]), None)


def _yearly(folded: str) -> Iterator[Named]:
    for m in pattern("years").finditer(folded):
        last = Named(m.start(), m.end(), "year", None, None, int(m["last"]))
        yield replace(last, year=int(m["first"]), to=last)
    for m in pattern("year").finditer(folded):
        yield Named(m.start(), m.end(), "year", None, None, int(m["year"]))


def _with_weekday(folded: str, one: Named) -> Named:
    """The date with the weekday that stands before it, or after it in brackets or a comma."""
    if one.precision != "day":
        return one
    before = pattern("weekday_before").search(folded, max(0, one.start - 40), one.start)
    if before:
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
        if one.year is None and following.year is not None and pattern("joint").match(between):
            backwards = (one.month or 0, one.day or 0) > (following.month or 0, following.day or 31)
            result[i] = replace(one, year=following.year - (1 if backwards else 0))
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
