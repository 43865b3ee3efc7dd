"""Days that cannot be so: one that no calendar has, or one on another weekday than is written."""

from datetime import date
from functools import lru_cache

from knowledge import date_readings
from knowledge.absolute_dates import exists, fold_dated
from knowledge.dates import DateMatch, find_dates, is_legal_reference

_READINGS = (
    date_readings.iso,
    date_readings.numeric,
    date_readings.textual,
    date_readings.roman,
)
_DAYS, _MONTHS = 31, 12


@lru_cache(maxsize=20_000)
def impossible_days(text: str) -> tuple[str, ...]:
    """The days of a text that no calendar has, as it writes them: "31 czerwca 2027 r."."""
    folded = fold_dated(text)
    found = {}
    for reading in _READINGS:
        for one in reading(folded):
            spelled = reading is date_readings.textual
            whole = one.precision == "day" and (one.year is not None or spelled)
            if not whole or one.day is None or one.month is None or exists(one):
                continue
            parts = [part for part in (one, one.to) if part is not None]
            if all(_may_be(part.day, part.month) for part in parts):
                found[one.start] = text[one.start : one.end].strip()
    return tuple(found[start] for start in sorted(found))


def wrong_weekdays(text: str, published: date | None) -> list[DateMatch]:
    """The days of a text that are not on the weekday which it gives them."""
    return [
        match
        for match in find_dates(text, published, relative_words=False, year="next")
        if match.weekday_agrees is False and not is_legal_reference(text, match)
    ]


def _may_be(day: int | None, month: int | None) -> bool:
    return (day or 1) <= _DAYS and 1 <= (month or 1) <= _MONTHS
