"""A text cut into what matters for hours that come again: weekdays, hours, and words around them.

Every other word is a token too, so that the reader sees what stands between.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Any, Literal

from knowledge.absolute_dates import fold_dated
from knowledge.dates import DateMatch, find_dates
from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.time_words import DASH, either, months, table, word, words
from knowledge.times import TimeMatch, find_times

Kind = Literal[
    "day", "group", "each", "every", "nth", "month", "closed", "except", "feast", "always",
    "break", "note", "label", "hours", "date", "once", "from", "till", "prefix", "and", "dash",
    "mark", "line", "stop", "word",
]  # fmt: skip
_SOME_DAY = date(2000, 1, 1)  # tells that a date stands there, not which
DAILY, WORKING, WEEKEND = (0, 1, 2, 3, 4, 5, 6), (0, 1, 2, 3, 4), (5, 6)
_PHRASES = ("always", "month", "closed", "except", "feast", "break", "notes", "label", "each")
_GROUPS = {"rest": WORKING, "daily": DAILY, "working": WORKING, "weekend": WEEKEND}


@dataclass(frozen=True)
class Token:
    """One piece of text[start:end]; `numbers` are weekdays or what "co drugi", "pierwszy" count.

    `plural` is set for "poniedziałki", `short` for "pn.", `rest` for "pozostałe dni",
    `near` for hours such as a plain "9-17" that are hours only right beside a weekday.
    """

    kind: Kind
    start: int
    end: int
    numbers: tuple[int, ...] = ()
    plural: bool = False
    short: bool = False
    near: bool = False
    rest: bool = False
    hours: TimeMatch | None = None
    day: DateMatch | None = None


def tokens(text: str, published: date | None = None) -> list[Token]:
    """Every token of a text in order, without spaces."""
    folded = fold_dated(text)
    placed = sorted(_placed(text, folded, published), key=lambda one: (one.start, one.near))
    found: list[Token] = []
    position = 0
    for one in [*placed, None]:
        until = one.start if one else len(folded)
        if one and one.start < position:
            continue
        found += _between(text, folded, position, until)
        if one:
            found.append(one)
            position = one.end
    return found


def names_days(text: str) -> bool:
    """Whether a weekday, a group of days or "around the clock" is named, without which none recur.

    Most sentences name none, and their tokens need not be read.
    """
    return _compiled("days").search(fold_dated(text)) is not None


def says(what: str, text: str) -> bool:
    """Whether a text says that what follows is the "first" of several, or "further" hours.

    "closed" stands for no hours at all, "vacation" for none in the summer holidays of schools, and
    "excepting" for a text that begins with what it leaves out.
    """
    found = _compiled(what)
    return bool(found.match(fold(text)) if what == "excepting" else found.search(fold(text)))


def _placed(text: str, folded: str, published: date | None) -> Iterator[Token]:
    """Dates and hours, and plain spans such as "9-17" where they are none of these."""
    for day in find_dates(text, published or _SOME_DAY, relative_words=False, year="next"):
        known = published or (day.year_given and day.step is None)
        yield Token("date", day.start, day.end, day=day if known else None)
    for hour in find_times(text, bare=True):
        if hour.relation != "part" and not _compiled("nth_after").match(folded, hour.end):
            yield Token("hours", hour.start, hour.end, hours=hour)
    for m in _compiled("excepted").finditer(folded):
        for day in find_dates(f"w {m['month']}", published or _SOME_DAY, year="next"):
            yield Token("date", *m.span("month"), day=day if published else None)
    for m in _compiled("span").finditer(folded):
        span = _plain_span(m)
        if span:
            yield Token("hours", span.start, span.end, near=True, hours=span)


def _plain_span(m: re.Match[str]) -> TimeMatch | None:
    first, last = int(m["first"]), int(m["last"])
    minutes = int(m["first_minute"] or 0), int(m["last_minute"] or 0)
    if not (first, minutes[0]) < (last, minutes[1]) or last > 24 or max(minutes) > 59:
        return None
    until = time(23, 59) if last == 24 else time(last, minutes[1])
    return TimeMatch(m.start(), m.end(), time(first, minutes[0]), until)


def _between(text: str, folded: str, start: int, end: int) -> Iterator[Token]:
    for m in _compiled("token").finditer(folded, start, end):
        kind: Any = m.lastgroup
        if kind == "nth" and m[0].isalpha() and len(m[0]) < 3 and text[m.start()].islower():
            kind = "and" if m[0] == "i" else "word"  # only capitals are Roman figures
        if kind in _GROUPS:
            yield Token("group", *m.span(), _GROUPS[kind], rest=kind == "rest")
        elif kind == "day":
            yield _day(m)
        elif kind in ("every", "nth"):
            yield Token(kind, *m.span(), (_numbered(kind)[" ".join(m[0].split())],))
        else:
            yield Token({"notes": "note"}.get(kind, kind), *m.span())


def _day(m: re.Match[str]) -> Token:
    form = m[0].rstrip(".")
    plural = _days("plural").get(form)
    if plural is not None:
        return Token("day", *m.span(), (plural,), plural=True)
    short = _days("short").get(form)
    if short is not None:
        return Token("day", *m.span(), (short,), short=True)
    return Token("day", *m.span(), (table("weekdays")[form],))


def _sections() -> Iterable[dict[str, Any]]:
    sections: dict[str, dict[str, Any]] = lexicon("recurring")
    return sections.values()


@cache
def _days(key: str) -> dict[str, int]:
    return {
        fold(form): number
        for section in _sections()
        for number, forms in enumerate(section.get(key, ()))
        for form in forms
    }


@cache
def _numbered(key: str) -> dict[str, int]:
    return {
        fold(form): int(number)
        for section in _sections()
        for number, forms in section.get(key, {}).items()
        for form in forms
    }


def _weekday() -> str:
    forms = {*_days("plural"), *_days("short"), *table("weekdays")}
    return rf"(?<!\w){either(forms)}\b\.?"


def _phrase(key: str) -> str:
    forms = {fold(form) for section in _sections() for form in section.get(key, ())}
    parts = [
        re.escape(form.rstrip("*")).replace(r"\ ", r"\s+") + (r"\w*" if form[-1] == "*" else "")
        for form in sorted(forms, key=lambda form: (-len(form), form))
    ]
    return rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"


@cache
def _compiled(name: str) -> re.Pattern[str]:
    if name == "span":
        hour = r"(?P<{0}>\d{{1,2}})(?:[:.](?P<{0}_minute>\d\d))?"
        return re.compile(
            rf"(?<![\d,.:/§-])(?<!\d[ -]){hour.format('first')}\s*(?:{DASH}|{word('to')})\s*"
            rf"{hour.format('last')}(?![\d:/-]|[.,]\d|\s*(?:%|{word('counted')}))"
        )
    if name == "excepted":
        return re.compile(rf"{_phrase('except')}\s+(?P<month>{either(months())})\b(?!\s*\d)")
    if name == "vacation":
        known, none = _phrase("vacation"), _phrase("closed")
        return re.compile(
            rf"{_phrase('except')}[^.;]{{0,40}}{known}|{none}[^.;]{{0,20}}{known}"
            rf"|{known}\W+(?:\w+\W+){{0,2}}{none}"
        )
    if name == "excepting":
        return re.compile(rf"\W*(?:{_phrase('except')}|(?<!\w)bez(?=\s+(?:dni\w*\s+)?\d))")
    if name in ("first", "further", "closed"):
        return re.compile(_phrase(name))
    if name == "days":
        days = [*map(_phrase, _GROUPS), _phrase("always"), _weekday()]
        return re.compile("|".join(days))
    if name == "nth_after":
        weekday = either({*_days("plural"), *_days("short"), *table("weekdays")})
        return re.compile(rf"\.\s*(?:(?:{word('and')}|,)\s*\d\.\s*)*{weekday}\b")
    groups = [*_GROUPS, "every", *_PHRASES]
    numbered = {key: either(_numbered(key)) for key in ("every", "nth")}
    parts = {key: _phrase(key) for key in (*_GROUPS, *_PHRASES)}
    parts |= {key: rf"(?<!\w){pattern}(?![\w'])" for key, pattern in numbered.items()}
    parts["day"] = _weekday()
    parts["from"], parts["till"], parts["and"] = word("from"), word("to"), rf"{word('and')}|[,;/&+]"
    parts["from"] = rf"{_phrase('since')}|{parts['from']}"
    parts["prefix"] = _phrase("prefix")
    parts["once"] = either([*words("this"), *words("next"), *words("last")]) + r"(?=\s+\w)"
    parts["once"] = rf"(?<!\w){parts['once']}"
    parts |= {"dash": DASH, "line": r"\n", "mark": r"[:(\[|\t)\]]", "word": r"[^\W_]+|[^\s\w]"}
    parts["stop"] = r"(?:(?<=\w{4})|(?<=[\d)]))[.!?](?=\s|$)|\n\s*\n"
    order = (
        *groups, "day", "stop", "nth", "once", "from", "till", "and", "prefix", "dash", "line",
        "mark", "word",
    )  # fmt: skip
    return re.compile("|".join(f"(?P<{key}>{parts[key]})" for key in order))
