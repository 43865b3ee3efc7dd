"""Hours that a text names: "w godzinach 8:00–11:00", "o 17", "po południu"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import time
from functools import cache, lru_cache
from typing import Literal

from knowledge.absolute_dates import fold_dated, named
from knowledge.said_words import beginnings, says_any
from knowledge.time_patterns import RAISED, pattern_of
from knowledge.time_words import parts_of_day, table, words

Relation = Literal["at", "after", "before", "part"]

_RAISED = str.maketrans(RAISED, "0123456789")
_LATEST = time(23, 59)
LONGEST_KEPT = 2_000  # characters: many readers in turn ask one sentence for its days and hours
_PATTERNS = (
    "to_half", "quarter", "parts", "named", "word_range",
    "range", "lead", "clock", "bare", "cell", "weekly", "near", "words",
)  # fmt: skip
_BARE = frozenset({"bare", "cell", "weekly"})
_IN_FIGURES = frozenset({"range", "lead", "clock", "near"}) | _BARE
_FIGURE = re.compile(r"\d")
_MARKS = {"clock": re.compile(r"\d:\d"), "bare": re.compile(r"\d[.:]\d")}
_EARLIEST = 6  # the last hour that in words means the afternoon


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

    `bare` takes a plain "16.00" too, a table cell that holds nothing but "9-12", and "pt. 9-12".
    """
    read = _times if len(text) <= LONGEST_KEPT else _times.__wrapped__
    return list(read(text, bare))


@lru_cache(maxsize=20_000)
def _times(text: str, bare: bool) -> tuple[TimeMatch, ...]:
    folded = fold_dated(text)
    taken = bytearray(len(folded))
    for one in named(folded):
        _take(taken, one.start, one.end)
    found: list[TimeMatch] = []
    in_figures = _FIGURE.search(folded) is not None
    for pattern in _PATTERNS:
        if (pattern in _BARE and not bare) or (pattern in _IN_FIGURES and not in_figures):
            continue
        if not _may_find(pattern, folded):
            continue
        for m in pattern_of(pattern).finditer(folded):
            match = _reading(pattern, m)
            if match is None or any(taken[match.start : match.end]):
                continue
            if pattern in ("bare", "clock", "range") and _is_numbered(folded, match.start):
                continue
            found.append(match)
            _take(taken, match.start, match.end)
            if pattern in ("range", "lead", "clock", "bare", "cell", "weekly"):
                for further in _further(folded, taken, match, pattern == "lead"):
                    found.append(further)
                    _take(taken, further.start, further.end)
    return tuple(sorted(found, key=lambda one: one.start))


def _may_find(pattern: str, folded: str) -> bool:
    """Whether a text has the words or marks that a pattern needs."""
    if pattern in _MARKS:
        return _MARKS[pattern].search(folded) is not None
    return pattern in _IN_FIGURES - {"lead"} or says_any(folded, _words_of(pattern))


@cache
def _words_of(pattern: str) -> frozenset[str]:
    """The words with one of which an hour begins or goes on."""
    forms: Iterable[str] = {
        "lead": words("hour"),
        "parts": parts_of_day(), "named": (*words("midnight"), *words("noon")),
        "to_half": words("half_to"), "quarter": table("minutes"),
    }.get(pattern, table("hours"))  # fmt: skip
    return beginnings(forms)


def _further(folded: str, taken: bytearray, match: TimeMatch, single: bool) -> Iterator[TimeMatch]:
    """The hours that a list goes on with: "8-10 i 14-16", after a lead also "9, 11 i 13"."""
    end = match.end
    while True:
        for pattern in ("further_span", *(("further",) if single else ())):
            m = pattern_of(pattern).match(folded, end)
            one = _reading("range" if pattern == "further_span" else "lead", m) if m else None
            if m and one and not any(taken[one.start : one.end]):
                start = m.start("hour")
                yield replace(one, start=start)
                end = one.end
                break
        else:
            return


def _is_numbered(folded: str, start: int) -> bool:
    """Whether a word before figures says that they count papers, pages, rooms and so on."""
    return bool(pattern_of("numbered_before").search(folded[max(0, start - 24) : start]))


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\x01" * (end - start)


def _reading(pattern: str, m: re.Match[str]) -> TimeMatch | None:
    if pattern == "parts":
        first, last = parts_of_day()[" ".join(m[0].split())].split("-")
        return TimeMatch(*m.span(), time.fromisoformat(first), time.fromisoformat(last), "part")
    if pattern in ("words", "word_range", "to_half", "quarter", "named"):
        return _in_words(pattern, m)
    if pattern not in ("range", "cell", "weekly"):
        begin = _clock(m, "")
        return None if begin is None else _related(m, begin)
    begin, until = _clock(m, ""), _clock(m, "2")
    if begin is None or until is None or until <= begin or _looks_like_days(m):
        return None
    return TimeMatch(m.start("hour" if pattern == "weekly" else 0), m.end(), begin, until)


def _in_words(pattern: str, m: re.Match[str]) -> TimeMatch | None:
    if pattern == "named":
        if m["noon"]:
            return TimeMatch(*m.span(), time(0), time(12), "before")
        if m["until"]:
            return TimeMatch(*m.span(), time(0), _LATEST, "before")
        return TimeMatch(*m.span(), time(0), None)
    if pattern == "quarter":
        return _beside_hour(m)
    hour = _spoken(m["hour"])
    if pattern == "to_half":
        return TimeMatch(*m.span(), time((_awake(hour) - 1) % 24, 30), None)
    if pattern == "word_range":
        begin, until = time(hour % 24), _spoken(m["hour2"])
        last = _LATEST if until == 24 else time(until)
        return TimeMatch(*m.span(), begin, last) if begin < last else None
    minutes = _minutes()[" ".join(m["minute"].split())] if m["minute"] else 0
    return _related(m, _LATEST if hour == 24 else time(hour, minutes))


def _beside_hour(m: re.Match[str]) -> TimeMatch:
    """ "za kwadrans dziewiąta", "kwadrans po ósmej"."""
    minute = _minutes()[" ".join((m["minute"] or m["minute_"]).split())]
    hour = _spoken(m["hour"] or m["hour_"])
    if m["before"]:
        return TimeMatch(*m.span(), time((hour - 1) % 24, 60 - minute), None)
    return TimeMatch(*m.span(), time(hour % 24, minute), None)


def _spoken(words_of_hour: str) -> int:
    plain = " ".join(words_of_hour.split())
    return table("hours").get(plain) or table("hour_names")[plain]


def _awake(hour: int) -> int:
    """The hour of the day that "piąta" means in "wpół do piątej": nobody receives at 4:30."""
    return hour + 12 if hour <= _EARLIEST else hour


@cache
def _minutes() -> dict[str, int]:
    return {" ".join(form.split()): number for form, number in table("minutes").items()}


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
    minute = m[f"minute{number}"] or m.groupdict().get("spaced")
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
