"""Days that a text names by their distance from today: "jutro", "w przyszłym tygodniu"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.time_words import either, months, table, word


@dataclass(frozen=True)
class Relative:
    """The days from `first` to `last` that text[start:end] means."""

    start: int
    end: int
    first: date
    last: date
    precision: Literal["day", "month", "year"] = "day"
    weekday: int | None = None
    year_given: bool = True


def relative(folded: str, today: date) -> Iterator[Relative]:
    """Every day or span that is named by its distance from today."""
    for m in _compiled("days").finditer(folded):
        day = today + timedelta(days=table("days")[" ".join(m["day"].split())])
        yield Relative(m.start(), m.end(), day, day)
    for m in _compiled("distance").finditer(folded):
        yield _distance(m, today)
    for m in _compiled("span").finditer(folded):
        yield _span(m, today)
    for m in _compiled("weekend").finditer(folded):
        saturday = today + timedelta(days=max(5 - today.weekday(), 0))
        saturday += timedelta(days=7 * _step(m["which"]))
        yield Relative(m.start(), m.end(), saturday, _sunday(saturday))
    for m in _compiled("weekday").finditer(folded):
        yield _weekday(m, today)
    for m in _compiled("month").finditer(folded):
        yield _month(m, today)


def _distance(match: re.Match[str], today: date) -> Relative:
    count = match["count"]
    number = 1 if not count else int(count) if count.isdigit() else table("numerals")[count]
    if match["day"]:
        day = today + timedelta(days=number)
    elif match["week"]:
        day = today + timedelta(days=7 * number)
    elif match["month"]:
        day = _months_on(today, number)
    else:
        day = _months_on(today, 12 * number)
    return Relative(match.start(), match.end(), day, day)


def _months_on(day: date, number: int) -> date:
    month = day.month - 1 + number
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _span(match: re.Match[str], today: date) -> Relative:
    step = _step(match["which"])
    if match["week"]:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
        return Relative(match.start(), match.end(), monday, _sunday(monday))
    if match["month"]:
        first = _months_on(today.replace(day=1), step)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return Relative(match.start(), match.end(), first, last, "month")
    year = today.year + step
    return Relative(match.start(), match.end(), date(year, 1, 1), date(year, 12, 31), "year")


def _step(which: str | None) -> int:
    if which is None or which in _which()["this"]:
        return 0
    return 1 if which in _which()["next"] else -1


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def _weekday(match: re.Match[str], today: date) -> Relative:
    weekday = table("weekdays")[match["day"]]
    step = _step(match["which"])
    ahead = (weekday - today.weekday()) % 7
    day = today + timedelta(days=ahead)
    if step == 1:
        monday = today - timedelta(days=today.weekday())
        day = monday + timedelta(days=7 + weekday)
    elif step == -1:
        day -= timedelta(days=7)
    return Relative(match.start(), match.end(), day, day, weekday=weekday)


def _month(match: re.Match[str], today: date) -> Relative:
    month = months()[match["led"] or match["alone"]]
    year = nearest_year(today, month)
    last = monthrange(year, month)[1]
    return Relative(
        match.start(), match.end(), date(year, month, 1), date(year, month, last), "month",
        year_given=False,
    )  # fmt: skip


def nearest_year(today: date, month: int, day: int | None = None) -> int:
    """The year that somebody means who leaves it out: the near one, sooner ahead than behind."""

    def distance(year: int) -> int:
        last = min(day or 31, monthrange(year, month)[1])
        ahead = (date(year, month, min(day or 1, last)) - today).days
        behind = (today - date(year, month, last)).days
        return max(ahead, 3 * behind, 0)

    return min((today.year - 1, today.year, today.year + 1), key=distance)


@cache
def _which() -> dict[str, frozenset[str]]:
    return {
        key: frozenset(fold(w) for part in lexicon("time").values() for w in part.get(key, ()))
        for key in ("this", "next", "last")
    }


@cache
def _compiled(name: str) -> re.Pattern[str]:
    which = rf"\b(?P<which>{either(frozenset().union(*_which().values()))})\s+"
    led = rf"{word('month_alone')}\s+(?P<led>{either(months())})\b(?!\s*\d)"
    names = rf"\b(?P<alone>{word('month_names')})\b(?!\s*\d)"
    number = rf"(?:(?P<count>\d{{1,2}}|{either(table('numerals'))})\s+)?"
    period = rf"(?:(?P<week>{word('week')})|(?P<month>{word('month')})|{word('year')})"
    patterns = {
        "days": rf"\b(?P<day>{either(table('days'))})\b",
        "distance": rf"{word('in')}\s+{number}(?:(?P<day>{word('day')})|{period})(?!\s*\d)",
        "span": rf"{which}{period}",
        "weekend": rf"(?:{which})?{word('weekend')}",
        "weekday": rf"(?:{which})?(?<!\w)(?P<day>{_long_weekdays()})\b",
        "month": rf"(?:{led}|{names})",
    }
    return re.compile(patterns[name])


def _long_weekdays() -> str:
    """Weekdays that are written out; "pt" or "so" alone is too little to go by."""
    return either(form for form in table("weekdays") if len(form) > 4)
