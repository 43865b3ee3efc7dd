"""The days that a question names, also as people type them in a hurry."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from knowledge.dates import DateMatch, find_dates
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas, lexicon_phrases
from knowledge.text import Token


def asked_dates(text: str, tokens: Sequence[Token], today: date) -> tuple[DateMatch, ...]:
    """Every day, month and year that a question names, in the ways of documents and its own."""
    found = (
        *find_dates(text, today),
        *_short_dates(text, today),
        *_short_years(text),
        *_months_described(tokens, today),
    )
    happened = frozenset(lexicon("questions")["happened"])
    if any(token.folded in happened for token in tokens):
        return tuple(_already_over(one, today) for one in found)
    return found


def _already_over(one: DateMatch, today: date) -> DateMatch:
    """A day without a year as the last one of that name, where it is asked what was on it."""
    leap_day = (one.first.month, one.first.day) == (2, 29)
    if one.year_given or one.first <= today or one.first != one.last or leap_day:
        return one
    last = one.first.replace(year=one.first.year - 1)
    return replace(one, first=last, last=last)


def asks_of_weekday(tokens: Sequence[Token], dates: Sequence[DateMatch]) -> bool:
    """Whether a question is if something is open on a weekday, such as "czy działa w sobotę".

    A day with a number, and a time off such as "w ferie", is so where a word says "open".
    """
    if any(one.weekday is not None for one in dates):
        return any(token.lemmas & _serving() for token in tokens)
    timed = any(one.precision == "day" and one.first == one.last for one in dates)
    timed = timed or bool(lexicon_phrases("time_off", "winter", "summer").find(tokens))
    return timed and any(token.lemmas & _open() for token in tokens)


@cache
def _serving() -> frozenset[str]:
    return lexicon_lemmas("questions", "serving")


@cache
def _open() -> frozenset[str]:
    return lexicon_lemmas("time_off", "open")


def _short_dates(text: str, today: date) -> list[DateMatch]:
    """Days typed as "8.09", of the year that is nearest; hours are written with "godz." or "o"."""
    found = []
    for match in _SHORT_DATE.finditer(text):
        day, month = int(match[1]), int(match[2])
        years = (today.year - 1, today.year, today.year + 1)
        days = [date(y, month, day) for y in years if day <= monthrange(y, month)[1]]
        if days:
            nearest = min(days, key=lambda one: abs(one - today))
            found.append(DateMatch(match.start(), match.end(), nearest, nearest, year_given=False))
    return found


def _short_years(text: str) -> list[DateMatch]:
    """Days typed with two figures of the year, such as "6.3.19"."""
    found = []
    for match in _SHORT_YEAR.finditer(text):
        day, month, year = int(match[1]), int(match[3]), 2000 + int(match[4])
        if 1 <= day <= monthrange(year, month)[1]:
            one = date(year, month, day)
            found.append(DateMatch(match.start(), match.end(), one, one))
    return found


_SHORT_YEAR = re.compile(
    r"(?<![\d.:/–-])\b([0-2]?\d|3[01])([./-])(0?[1-9]|1[0-2])\2(\d\d)\b(?![.:/–-]?\d)"
)
_SHORT_DATE = re.compile(
    r"(?<!godz\. )(?<!godz )(?<!\bo )(?<!\bdo )(?<!\bod )(?<![\d.:–-])"
    r"\b([0-2]?\d|3[01])\.(0[1-9]|1[0-2])\b(?![.:–-]?\d)"
)


def _months_described(tokens: Sequence[Token], today: date) -> list[DateMatch]:
    """Months told by an adjective, such as "kwietniowe spotkanie", of the year that is nearest."""
    found = []
    described = _month_adjectives()
    for token in tokens:
        if month := max((described.get(lemma, 0) for lemma in token.lemmas), default=0):
            firsts = (date(today.year + shift, month, 1) for shift in (-1, 0, 1))
            first = min(firsts, key=lambda one: abs(one - today))
            last = first.replace(day=monthrange(first.year, month)[1])
            month_match = DateMatch(
                token.start, token.end, first, last, precision="month", year_given=False
            )
            found.append(month_match)
    return found


@cache
def _month_adjectives() -> dict[str, int]:
    """The number of the month by each lemma of its adjective."""
    names = lexicon("questions")["month_adjectives"]
    return {lemma: i for i, one in enumerate(names, 1) for lemma in lemma_set([one])}
