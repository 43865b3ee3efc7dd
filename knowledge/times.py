"""Hours that a text names: "w godzinach 8:00–11:00", "o 17", "po południu"."""

import re
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import Literal

from knowledge.absolute_dates import fold_dated, named
from knowledge.time_words import DASH, either, parts_of_day, table, word, words

Relation = Literal["at", "after", "before", "part"]

_HOUR = r"(?:2[0-4]|1\d|0?\d)"
_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans(_DIGITS, "0123456789")
_LATEST = time(23, 59)


@dataclass(frozen=True)
class TimeMatch:
    """Hours at text[start:end]: from `begin` until `until`, which is None where nothing says it.

    `relation` is "before" for "do 15", "after" for "po 16", "part" for a part of the day.
    """

    start: int
    end: int
    begin: time
    until: time | None
    relation: Relation = "at"


def find_times(text: str, *, bare: bool = False) -> list[TimeMatch]:
    """Every hour or span of hours in order.

    `bare` takes a plain "16.00" too, and a table cell that holds nothing but "9-12".
    """
    folded = fold_dated(text)
    taken = bytearray(len(folded))
    for one in named(folded):
        _take(taken, one.start, one.end)
    found = []
    for pattern in (
        "parts",
        "range",
        "lead",
        "clock",
        *(("bare", "cell") if bare else ()),
        "near",
        "words",
    ):
        for m in _compiled(pattern).finditer(folded):
            match = _reading(pattern, m)
            if match is not None and not any(taken[match.start : match.end]):
                found.append(match)
                _take(taken, match.start, match.end)
    return sorted(found, key=lambda one: one.start)


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\x01" * (end - start)


def _reading(pattern: str, m: re.Match[str]) -> TimeMatch | None:
    if pattern == "parts":
        first, last = parts_of_day()[" ".join(m[0].split())].split("-")
        return TimeMatch(*m.span(), time.fromisoformat(first), time.fromisoformat(last), "part")
    if pattern == "words":
        return _related(m, time(table("hours")[m["hour"]]))
    if pattern not in ("range", "cell"):
        begin = _clock(m, "")
        return None if begin is None else _related(m, begin)
    begin, until = _clock(m, ""), _clock(m, "2")
    if begin is None or until is None or until <= begin or _looks_like_days(m):
        return None
    return TimeMatch(*m.span(), begin, until)


def _looks_like_days(m: re.Match[str]) -> bool:
    """Whether "1.09–15.09" may as well be two days of a year."""
    minutes = m["minute"], m["minute2"]
    return (
        not m.groupdict().get("lead")
        and all(value is not None and 1 <= int(value.translate(_RAISED)) <= 12 for value in minutes)
        and ":" not in m[0]
    )


def _clock(m: re.Match[str], number: str) -> time | None:
    hour = int(m[f"hour{number}"])
    minute = m[f"minute{number}"]
    half = m.groupdict().get(f"half{number}")
    if half == "p" and hour < 12:
        hour += 12
    if hour == 24:
        return _LATEST
    return time(hour, int(minute.translate(_RAISED)) if minute else 0)


def _related(m: re.Match[str], begin: time) -> TimeMatch:
    groups = m.groupdict()
    if groups.get("after"):
        return TimeMatch(*m.span(), begin, _LATEST, "after")
    if groups.get("before"):
        return TimeMatch(*m.span(), time(0), begin, "before")
    return TimeMatch(*m.span(), begin, None)


def _clock_pattern(number: str = "") -> str:
    minute = rf"(?<=[:.])[0-5]\d(?!\d)|[⁰¹²³⁴⁵][{_DIGITS}]"
    return rf"(?<![\d,])(?P<hour{number}>{_HOUR})(?:[:.]?(?P<minute{number}>{minute}))?"


def _relation_words() -> str:
    return rf"(?:(?P<after>{word('after')})\s+|(?P<before>{word('before')})\s+)?"


@cache
def _compiled(name: str) -> re.Pattern[str]:
    hour = rf"(?:\bw\s+)?\b{either(words('hour'))}\b\.?\s*:?\s*(?:{word('from')}\s+)?"
    half = r"(?:\s*(?P<half{0}>a|p)\.?m\b\.?)?"
    first, second = _clock_pattern() + half.format(""), _clock_pattern("2") + half.format("2")
    not_counted = rf"(?!\d|[.,:]\d|\s*(?:%|{word('counted')}))"
    apart = rf"\s*(?:{DASH}|{word('to')}|\ba\b)\s*(?:{either(words('hour'))}\.?\s*)?"
    end = (
        rf"(?=\s*(?:$|[?!.,;)](?!\d)|(?:w|we|na|i|lub|albo|dla|przy|pod|mozna|czy|jest)\b"
        rf"|{either(table('days'))}\b|(?<!\w){either(table('weekdays'))}\b))"
    )
    minutes = rf"(?=\d{{1,2}}(?:[:.]\d\d|[{_DIGITS}]))"
    patterns = {
        "parts": rf"(?<!\w){either(parts_of_day())}(?!\w)",
        "range": rf"(?:(?P<lead>{hour}|{word('from')}\s+(?!\d+\s*{DASH})|{minutes}))"
        rf"{first}{apart}{second}{not_counted}",
        "lead": rf"{_relation_words()}(?:{word('at')}\s+)?{hour}{first}{not_counted}",
        "clock": rf"{_relation_words()}(?<![\d:])(?P<hour>{_HOUR}):(?P<minute>[0-5]\d)(?![\d:])",
        "bare": rf"{_relation_words()}(?<![\d.])(?P<hour>{_HOUR})[.:](?P<minute>[0-5]\d)(?![\d.])",
        "cell": rf"(?:^|(?<=\t))\s*{first}\s*{DASH}\s*{second}\s*(?=\t|$)",
        "near": rf"(?:(?=\b[^\W\d]){_relation_words()}(?:{word('at')}\s+|{word('from')}\s+)?)"
        rf"(?<=\w\s){first}{not_counted}"
        rf"(?:{end}|(?<=\d[.:]\d\d)|(?<=m))",
        "words": rf"(?:{_relation_words()}(?:{word('at')}|{word('hour')})?\s*)"
        rf"\b(?P<hour>{either(table('hours'))})\b",
    }
    return re.compile(patterns[name])
