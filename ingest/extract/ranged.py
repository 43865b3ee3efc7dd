"""Hours on each day of a range, "od 26 do 30 października w godz. 9-12", and bounds of others."""

from collections.abc import Iterator
from datetime import date, timedelta

from ingest.extract.when import Moment
from knowledge.folding import fold
from knowledge.model import WeeklyHours
from knowledge.recurring import Recurring

_WORKING, _EVERY = (0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5, 6)
_DAILY = ("codziennie", "kazdego dnia", "takze w weekend", "w tym w sobot", "wlacznie z sobot")


def ranged_hours(text: str, moment: Moment) -> WeeklyHours | None:
    """The hours of each day of a range, working days alone unless the text says otherwise."""
    day = moment.day
    if moment.begin is None or day.first == day.last:
        return None
    held = {one.weekday() for one in _days(day.first, day.last)}
    folded = fold(text)
    wanted = _EVERY if any(words in folded for words in _DAILY) else _WORKING
    weekdays = tuple(sorted(held & set(wanted))) or tuple(sorted(held))
    return WeeklyHours(weekdays, moment.begin, moment.end)


def bounds_of(one: Recurring) -> set[date | None]:
    """The days that bound weekly hours, tell which weeks count, or are taken out of them."""
    taken = {day for span in one.hours.without for day in span}
    return {one.valid_from, one.valid_until, one.hours.anchor, *taken}


def _days(first: date, last: date) -> Iterator[date]:
    for step in range(min((last - first).days, 6) + 1):
        yield first + timedelta(days=step)
