"""The days that a question about events means by the dates, weekdays and weeks it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.frame import Frame
from knowledge.dates import DateMatch
from knowledge.folding import fold
from knowledge.relative_dates import months_on

_DISTANT_WEEK = re.compile(r"za\b.*\b(?:tydzien|tygodni|tygodnie|tyg)\b")
_DISTANT_MONTH = re.compile(r"za\b.*\bmiesia?c")
_WEEKEND = re.compile(r"weekend|likend")
_WHICH = re.compile(r"\b(?:te|ten|ta|to|tym|najblizsz\w*|przyszl\w*|nastepn\w*|kolejn\w*|zeszl\w*|"
                    r"ubiegl\w*|ostatni\w*|minion\w*|dzis\w*|jutr\w*)\b")  # fmt: skip
_EACH = re.compile(r"(?:poniedzialk|wtork|czwartk|piatk)(?:i|ach)|(?:srod|sobot|weekend)(?:y|ach)"
                   r"|niedziel(?:e|ach)")  # fmt: skip
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, of those only the weekdays where any are named.

    `loose` is a weekday of no certain week, as in "czy przyjmuje w sobotę?".
    """

    first: date
    last: date
    weekdays: frozenset[int] = frozenset()
    loose: bool = False

    def holds(self, day: date) -> bool:
        """Whether a day is one of these."""
        if not self.first <= day <= self.last:
            return False
        return not self.weekdays or day.weekday() in self.weekdays


def asked_spans(frame: Frame, today: date, *, past: bool = False, back: int = 0) -> list[Span]:
    """The days that a question names; weekdays beside a week or month are those in it.

    `past` says that a month or day without a year is one that has been, `back` years before the
    last.
    """
    dates = [_gone(one, today, back) if past else one for one in frame.dates]
    found = [_span(one, frame, today) for one in dates if not _names_a_paper(one)]
    weekdays = frozenset[int]().union(*(one.weekdays for one in found if one.loose))
    longer = [one for one in found if not one.weekdays and one.first != one.last]
    if weekdays and longer:
        return [replace(one, weekdays=weekdays) for one in longer]
    return found


def is_yearless(match: DateMatch) -> bool:
    """Whether a day or month may be one of any year."""
    return not match.year_given and match.weekday is None


def _gone(match: DateMatch, today: date, back: int) -> DateMatch:
    if not is_yearless(match):
        return match
    months = -12 * (back + (match.first > today))
    first, last = months_on(match.first, months), months_on(match.last, months)
    return replace(match, first=first, last=last)


def any_week(spans: Sequence[Span], today: date) -> list[Span]:
    """The weekdays of no certain week, in any week to come."""
    return [replace(one, first=today, last=date.max) for one in spans if one.loose]


def _span(match: DateMatch, frame: Frame, today: date) -> Span:
    before = list(_words_before(match, frame))
    said = fold(frame.text[match.start : match.end])
    first, last = match.first, match.last
    if _DISTANT_WEEK.match(said):
        monday = first - timedelta(days=first.weekday())
        return Span(monday, monday + _WEEK - timedelta(days=1))
    if _DISTANT_MONTH.match(said):
        return Span(first - _WEEK, last + _WEEK)
    if before[-1:] == ["po"] and (frame.native or match.weekday is None):
        return Span(last + timedelta(days=1), date.max)
    if before[-1:] == ["od"]:
        return Span(first, date.max)
    if before[-1:] == ["przed"]:
        return Span(min(today, first), first - timedelta(days=1))
    if before[-1:] == ["do"] or before[-2:] == ["do", "konca"]:
        return Span(min(today, last), last)
    weekly = _weekly(match, said, before)
    if weekly and before[-1:] in (["w"], ["we"]) and _EACH.fullmatch(said):
        return replace(weekly, first=today, last=date.max)
    return weekly or Span(first, last)


def _weekly(match: DateMatch, said: str, before: Sequence[str]) -> Span | None:
    """The weekday or weekend, where nothing says of which week."""
    if any(sign.isdigit() for sign in said):
        return None
    loose = not _WHICH.search(" ".join((*before[-1:], said)))
    if _WEEKEND.search(said):
        return Span(match.first, match.last, frozenset({5, 6}), loose)
    if match.weekday is not None:
        return Span(match.first, match.last, frozenset({match.weekday}), loose)
    return None


def _words_before(match: DateMatch, frame: Frame) -> Iterator[str]:
    return iter(re.findall(r"[^\W_]+", fold(frame.text[: match.start]))[-3:])


def _names_a_paper(match: DateMatch) -> bool:
    """Whether years such as "2031-2033" only stand in the name of a programme."""
    return match.precision == "year" and match.first.year != match.last.year
