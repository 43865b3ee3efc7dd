"""The days of a rewording: no weekday, part of a day or distance from today of its own."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from knowledge.dates import find_dates, find_times
from knowledge.folding import fold
from knowledge.relative_dates import relative
from knowledge.time_words import table

_DAY = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ANCHOR = date(2024, 1, 1)  # words such as "jutro" are only looked for, never worked out
_NOT_DAYS = 4  # letters up to which a form of a weekday may be another word


def day_fault(text: str, claims: Iterable[str]) -> str | None:
    """A weekday, part of the day, month or distance from today that the claims do not say."""
    whole = "\n".join(claims)
    if _is_relative(text) and not _is_relative(whole):
        return "clock"
    if _weekdays(text) - _weekdays(whole):
        return "weekday"
    for one in find_dates(text):
        if one.weekday_agrees is False and one.weekday not in _weekdays(whole):
            return "weekday"
    hours = [one for one in find_times(whole) if one.relation != "part"]
    for part in (one for one in find_times(text) if one.relation == "part"):
        if fold(text[part.start : part.end]) not in fold(whole) and not any(
            part.begin <= hour.begin < (part.until or part.begin) for hour in hours
        ):
            return "part of day"
    return None


def _is_relative(text: str) -> bool:
    """Whether a text names a day by its distance from today; a weekday alone does not."""
    folded = _undated(text)
    found = (folded[one.start : one.end].split() for one in relative(folded, _ANCHOR))
    return any(words[-1] not in table("weekdays") or len(words) > 2 for words in found)


def _undated(text: str) -> str:
    folded = fold(text)
    for one in find_dates(text):
        folded = folded[: one.start] + " " * (one.end - one.start) + folded[one.end :]
    return folded


def _weekdays(text: str) -> frozenset[int]:
    """The weekdays that a text names, and those of its days."""
    names = {
        day
        for m in _DAY.finditer(fold(text).replace("’", "'"))
        if len(m[0]) > _NOT_DAYS and (day := table("weekdays").get(m[0])) is not None
    }
    days = {
        (one.first + timedelta(days=i)).weekday()
        for one in find_dates(text)
        if one.precision == "day"
        for i in range((one.last - one.first).days + 1)
        if i < 7
    }
    return frozenset(names | days)
