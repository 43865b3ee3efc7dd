"""Each form in which texts write dates, read into days, months and years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from knowledge.date_patterns import ROMAN, ROMAN_MARKS, pattern
from knowledge.misspelt import misspelt
from knowledge.time_words import DASH, english_months, genitive_months, months, table, word

Precision = Literal["day", "month", "year"]

_MOVED = 40  # characters before a day in which the one that it replaces may stand
_CENTURY = 2000


@dataclass(frozen=True)
class Named:
    """One day, month or year, or a range of them, at text[start:end].

    `step` counts years from the reference day where the text says "br." (0) or "ub.r." (-1).
    """

    start: int
    end: int
    precision: Precision
    day: int | None
    month: int | None
    year: int | None
    to: "Named | None" = None
    weekday: int | None = None
    step: int | None = None


def iso(folded: str) -> Iterator[Named]:
    """ "2027-01-12"."""
    for m in pattern("iso").finditer(folded):
        yield Named(m.start(), m.end(), "day", int(m[4]), int(m[3]), int(m[1]))


def numeric(folded: str) -> Iterator[Named]:
    """ "12.01.2027", "12/01/27", "1-15.03.2027", "12, 14 i 19.01.2027"."""
    for m in pattern("numeric").finditer(folded):
        month, year = int(m["month"]), int(m["year"])
        if year < 100:
            if not _is_short_year(folded, m):
                continue
            year += _CENTURY
        elif m["apart"] == "/" and is_numbered(folded, m.start()):
            continue
        last = Named(m.start("day"), m.end(), "day", int(m["day"]), month, year)
        yield from _moved_from(folded, m, last)
        yield from _listed(folded, m, last, _numbers(folded, m, month))


def _is_short_year(folded: str, m: re.Match[str]) -> bool:
    """Whether three short numbers are a date, and no number of a paper, version or telephone."""
    start = m.start("day")
    if is_numbered(folded, m.start()) or pattern("digits_before").search(folded[:start][-3:]):
        return False
    full = len(m["day"]) == len(m["month"]) == 2
    marked = not m[0][-1].isdigit()
    return full or marked or bool(pattern("days_lead").search(folded[max(0, start - 14) : start]))


def _numbers(folded: str, m: re.Match[str], month: int) -> list[tuple[int, int, int, int]]:
    """Day, month and place of each "12" or "12.01" in the list before a full date."""
    found = []
    for one in re.finditer(r"(\d+)(?:\.(\d+))?", m["list"]):
        start, end = one.start() + m.start("list"), one.end() + m.start("list")
        found.append((int(one[1]), int(one[2] or month), start, end))
    return found


def _listed(
    folded: str, m: re.Match[str], last: Named, before: list[tuple[int, int, int, int]]
) -> Iterator[Named]:
    """The days of a list or the range that leads to its last day; a house number is none."""
    if not before:
        yield last
        return
    year, key = last.year, (last.month or 0, last.day or 0)
    first = replace(last, start=m.start(), day=before[0][0], month=before[0][1], to=last)
    between = folded[before[-1][3] : last.start]
    if len(before) == 1 and _counts_sessions(folded, m, last, between):
        yield last
        return
    if len(before) == 1 and _ranges(folded, m, between):
        if before[0][1::-1] > key and before[0][1] == last.month:
            yield last
        elif before[0][1::-1] > key:
            yield replace(first, year=year - 1 if year is not None else None)
        else:
            yield first if _can_be(first) else last
        return
    days = [(day, month) for day, month, _, _ in before]
    order = [(month, day) for day, month in days] + [key]
    monthly = all("." in folded[start:end] for _, _, start, end in before)
    led = pattern("days_lead").search(folded[max(0, m.start() - 14) : m.start()])
    lead = folded[max(0, m.start() - 24) : m.start()]
    labelled = len(before) > 1 and pattern("list_before").search(lead)
    joined = monthly or led or labelled or re.search(rf"{word('and')}|/", between)
    ranged = re.search(rf"{DASH}|{word('to')}", m["list"])
    if order == sorted(set(order)) and joined and not ranged:
        for day, month, start, end in before:
            yield Named(start, end, "day", day, month, year, step=last.step)
    yield last


def _counts_sessions(folded: str, m: re.Match[str], last: Named, between: str) -> bool:
    """Whether the figure before a dash counts what one day is of: "spotkanie 1 - 5 maja"."""
    if not pattern("dash_apart").fullmatch(between):
        return False
    if pattern("session_before").search(folded[max(0, m.start() - 24) : m.start()]):
        return True
    # Days of a range have no one weekday: "turnus 1 - 5 maja (wtorek)".
    part = pattern("part_before").search(folded[max(0, m.start() - 24) : m.start()])
    after = pattern("weekday_after").match(folded, last.end)
    return bool(part and after and after["bracketed"])


def _ranges(folded: str, m: re.Match[str], between: str) -> bool:
    """Whether a dash joins two days, or "do" after "od" ("Rynek 1 do 27 marca" is none)."""
    if re.search(DASH, between):
        return True
    lead = pattern("from_before").search(folded[max(0, m.start("list") - 14) : m.start("list")])
    return bool(re.search(word("to"), between) or re.search(r"\ba\b", between)) and bool(lead)


def _can_be(first: Named) -> bool:
    return first.day is not None and 1 <= first.day <= 31 and 1 <= (first.month or 0) <= 12


def textual(folded: str) -> Iterator[Named]:
    """ "12 i 14 stycznia 2027", "od 1 do 15 marca br.", "12 sty 2027"."""
    for m in pattern("textual").finditer(folded):
        year, step = year_of(m), step_of(m)
        if year is None and pattern("street_before").search(folded, 0, m.start()):
            continue
        month = _month(m)
        last = Named(m.start("last"), m.end(), "day", int(m["last"]), month, year, step=step)
        yield from _moved_from(folded, m, last)
        yield from _listed(folded, m, last, _days(folded, m, month))


def _moved_from(folded: str, m: re.Match[str], last: Named) -> Iterator[Named]:
    """The first day of "z 17 na 19 września", which has its month and year from the second."""
    before = max(0, m.start() - _MOVED)
    found = pattern("moved_before").search(folded[before : m.start()])
    if found is None or m["list"]:
        return
    first, month = int(found["day"]), int(found["month"] or last.month or 0)
    if (month, first) < (last.month or 0, last.day or 0):
        start, end = found.start("day"), found.end("month" if found["month"] else "day")
        yield Named(before + start, before + end, "day", first, month, last.year, step=last.step)


def _month(m: re.Match[str]) -> int:
    if m["month"]:
        return months()[m["month"]]
    return genitive_months()[m["of"]] if m["of"] else table("months_short")[m["short"]] + 1


def _days(folded: str, m: re.Match[str], month: int) -> list[tuple[int, int, int, int]]:
    """Place of each day before a month; digits of a telephone are no days."""
    start = m.start("list")
    if pattern("digits_before").search(folded, max(0, start - 3), start):
        return []
    found = pattern("digits").finditer(folded, start, m.start("last"))
    return [(int(one[0]), month, one.start(), one.end()) for one in found]


def misspelled(folded: str) -> Iterator[Named]:
    """ "12 stycznai": a day and a month with one slip of the finger."""
    for m in pattern("misspelt").finditer(folded):
        month = misspelt("months").get(m["word"])
        if month is not None:
            year = int(m["year"]) if m["year"] else None
            yield Named(m.start(), m.end(), "day", int(m["last"]), month, year)


def english(folded: str) -> Iterator[Named]:
    """ "January 12, 2027"."""
    for m in pattern("english").finditer(folded):
        year = int(m["year"]) if m["year"] else None
        yield Named(m.start(), m.end(), "day", int(m["day"]), english_months()[m["month"]], year)


def roman(folded: str) -> Iterator[Named]:
    """ "14 I 2027", "14.I.2027", "od 1 III do 15 IV"."""
    for m in pattern("roman").finditer(folded):
        marked = any(mark in m["month"] for mark in ROMAN_MARKS.values())
        plain = m["month"]
        for letter, mark in ROMAN_MARKS.items():
            plain = plain.replace(mark, letter)
        month, year = ROMAN.index(plain) + 1, int(m["year"]) if m["year"] else None
        before = folded[max(0, m.start("list") - 14) : m.start("list")]
        led = pattern("from_before").search(before) or pattern("date_before").search(before)
        ranged = pattern("roman_after").match(folded, m.end())
        if year is None and not (marked and (led or ranged or m["step"])):
            continue
        last = Named(m.start("last"), m.end(), "day", int(m["last"]), month, year, step=step_of(m))
        yield from _listed(folded, m, last, _days(folded, m, month))


def ordinal(folded: str) -> Iterator[Named]:
    """ "pierwszego marca 2027", "piątego maja dwa tysiące dwudziestego siódmego roku"."""
    for m in pattern("ordinal").finditer(folded):
        day = table("ordinals")[_spaced(m["day"])]
        month = months()[m["month"]]
        yield Named(m.start(), m.end(), "day", day, month, year_of(m), step=step_of(m))


def short(folded: str) -> Iterator[Named]:
    """Day and month in figures without a year, only after words that lead to a day."""
    for m in pattern("short_range").finditer(folded):
        if _is_short_range(folded, m):
            step = step_of(m)
            month = int(m["month"])
            last = Named(m.start("day"), m.end(), "day", int(m["day"]), month, None, step=step)
            first = int(m["first_month"] or month)
            yield replace(last, start=m.start(), day=int(m["first"]), month=first, to=last)
    for m in pattern("short").finditer(folded):
        end = m.end() if m["step"] else m.end("month")
        day, month = int(m["day"]), int(m["month"])
        yield Named(m.start("day"), end, "day", day, month, None, step=step_of(m))
        following = pattern("short_next").match(folded, end)
        while following:
            span = following.start("day"), following.end("month")
            yield Named(*span, "day", int(following["day"]), int(following["month"]), None)
            following = pattern("short_next").match(folded, following.end("month"))


def _is_short_range(folded: str, m: re.Match[str]) -> bool:
    """Whether "1.03-15.03" are days and no hours: "8.05-9.10" may be both and is left."""
    before = folded[max(0, m.start() - 24) : m.start()]
    if pattern("hours_before").search(before) or pattern("numbered_before").search(before):
        return False
    if not m["from"] and not re.search(DASH, m[0]):
        return False
    first, day = int(m["first"]), int(m["day"])
    start, end = (int(m["first_month"] or m["month"]), first), (int(m["month"]), day)
    hours = max(first, day) <= 24 and first < day
    minutes = {m["first_month"] or "10", m["month"]} <= {"05", "10"}
    return (start < end or bool(m["first_month"])) and not (hours and minutes)


def yearly(folded: str) -> Iterator[Named]:
    """ "2027 r.", "na lata 2025-2027"."""
    for m in pattern("years").finditer(folded):
        last = Named(m.start(), m.end(), "year", None, None, int(m["last"]))
        yield replace(last, year=int(m["first"]), to=last)
    for m in pattern("year").finditer(folded):
        yield Named(m.start(), m.end(), "year", None, None, int(m["year"]))


def is_numbered(folded: str, start: int) -> bool:
    """Whether a word before a number says that it counts papers, pages, rooms and so on."""
    return bool(pattern("numbered_before").search(folded[max(0, start - 24) : start]))


def year_of(m: re.Match[str]) -> int | None:
    """The year that a pattern found in figures or words."""
    if m["year"]:
        return int(m["year"])
    if m["thousands"]:
        return _CENTURY + table("ordinals")[_spaced(m["ordinal"])]
    return None


def step_of(m: re.Match[str]) -> int | None:
    """The years from the reference day that a pattern found: 0 for "br."."""
    return year_steps()[_spaced(m["step"])] if m["step"] else None


@cache
def year_steps() -> dict[str, int]:
    """ "br." to 0, "ub.r." to -1 and so on, with single spaces."""
    return {" ".join(form.split()): step for form, step in table("year_steps").items()}


def _spaced(text: str) -> str:
    return " ".join(text.split())
