"""Days that a text names by their distance from today: "jutro", "w przyszłym tygodniu"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from knowledge.date_patterns import pattern
from knowledge.date_readings import year_steps
from knowledge.folding import fold
from knowledge.misspelt import misspelt
from knowledge.month_readings import joined_months
from knowledge.phrases import lexicon
from knowledge.said_words import beginnings, says_any
from knowledge.time_words import either, months, table, word, words

Which = Literal["nearest", "next", "last"]


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
    for m in _compiled("end_of").finditer(folded):
        yield _span(m, today)
    for m in _compiled("weekend").finditer(folded):
        saturday = today + timedelta(days=max(5 - today.weekday(), 0))
        saturday += timedelta(days=7 * _step(m["which"]))
        yield Relative(m.start(), m.end(), saturday, _sunday(saturday))
    for m in _compiled("weekday").finditer(folded):
        yield _weekday(m, _weekdays()[m["day"]], today)
    for m in _compiled("word").finditer(folded):
        if m["day"] in misspelt("weekdays"):
            yield _weekday(m, misspelt("weekdays")[m["day"]], today)


def calendar_spans(folded: str, day: date, which: Which) -> Iterator[Relative]:
    """Months without a year, "br." and "12 bm.": what the day of publication tells."""
    for m in _compiled("day_of_month").finditer(folded):
        number = int(m["day"])
        if number <= monthrange(day.year, day.month)[1]:
            same = day.replace(day=number)
            yield Relative(m.start(), m.end(), same, same, year_given=False)
    if not says_any(folded, _calendar_words()):
        return
    for m in pattern("months").finditer(folded):
        for one in joined_months(m, None, None):
            last = (one.to or one).month or 12
            yield _months_from(one.start, one.end, one.month or 1, last, day, which)
    for m in _compiled("month").finditer(folded):
        month = months()[m["led"] or m["alone"]]
        yield _months_from(m.start(), m.end(), month, month, day, which)
    for m in _compiled("this_year").finditer(folded):
        year = day.year + year_steps()[" ".join(m["step"].split())]
        yield Relative(m.start(), m.end(), date(year, 1, 1), date(year, 12, 31), "year")


@cache
def _calendar_words() -> frozenset[str]:
    return beginnings((*months(), *words("month_names"), *year_steps()))


def _months_from(start: int, end: int, first: int, last: int, day: date, which: Which) -> Relative:
    """A month, or months of one year or over its end, of the year that is meant."""
    year = nearest_year(day, first)
    if which != "nearest":
        over = last < day.month if first <= last else day.month > first
        year = day.year + (1 if over and first <= last else 0)
        if which == "last" and (year, first) > (day.year, day.month):
            year -= 1
    until = year + (1 if last < first else 0)
    return Relative(
        start,
        end,
        date(year, first, 1),
        date(until, last, monthrange(until, last)[1]),
        "month",
        year_given=False,
    )


def _distance(match: re.Match[str], today: date) -> Relative:
    count = match["count"]
    number = 1 if not count else int(count) if count.isdecimal() else table("numerals")[count]
    if match["day"]:
        day = today + timedelta(days=number)
    elif match["week"]:
        day = today + timedelta(days=7 * number)
    elif match["month"]:
        day = months_on(today, number)
    else:
        day = months_on(today, 12 * number)
    return Relative(match.start(), match.end(), day, day)


def months_on(day: date, number: int) -> date:
    """The same day some months later, or the last of a shorter month."""
    month = day.month - 1 + number
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _span(match: re.Match[str], today: date) -> Relative:
    step = _step(match.groupdict().get("which"))
    if match["week"]:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * step)
        return Relative(match.start(), match.end(), monday, _sunday(monday))
    if match["month"]:
        first = months_on(today.replace(day=1), step)
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


def _weekday(match: re.Match[str], weekday: int, today: date) -> Relative:
    step = _step(match["which"])
    ahead = (weekday - today.weekday()) % 7
    day = today + timedelta(days=ahead)
    if step == 1:
        monday = today - timedelta(days=today.weekday())
        day = monday + timedelta(days=7 + weekday)
    elif step == -1:
        day -= timedelta(days=7)
    return Relative(match.start(), match.end(), day, day, weekday=weekday)


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
        "end_of": rf"{word('end_of')}\s+{period}",
        "weekend": rf"(?:{which})?{word('weekend')}",
        "weekday": rf"(?:{which})?(?<!\w)(?P<day>{_long_weekdays()})\b",
        "word": rf"(?:{which})?(?<!\w)(?P<day>[^\W\d_]{{5,14}})\b",
        "month": rf"(?:{led}|{names})",
        "day_of_month": r"(?<![\d.,])(?P<day>\d{1,2})\.?\s+"
        rf"{either(words('this_month'))}(?!\w)\.?",
        "this_year": rf"(?<!\w)(?P<step>{either(year_steps())})(?!\w)\.?",
    }
    return re.compile(patterns[name])


def _long_weekdays() -> str:
    """Weekdays that are written out; "pt" or "so" alone is too little to go by."""
    return either(form for form in _weekdays() if len(form) > 4)


@cache
def _weekdays() -> dict[str, int]:
    """Folded form of a weekday to 0..6, also where several are meant: "we wtorki"."""
    return {**table("weekdays_each"), **table("weekdays")}
