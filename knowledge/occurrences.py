"""On which days recurring hours fall, public holidays counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from knowledge.holidays_pl import is_public_holiday
from knowledge.model import WeeklyHours

Occurrence = tuple[datetime, datetime | None]
Reason = Literal["no_anchor", "over", "none"]

_WARSAW = "Europe/Warsaw"
_END_OF_DAY = time(23, 59)
_HORIZON = timedelta(days=400)


@dataclass(frozen=True)
class Next:
    """The next occurrence, or None with the reason.

    "no_anchor": every second or third week, and nothing says from which on. "over": not after the
    last day on which it holds. "none": on no day of the coming year.
    """

    occurrence: Occurrence | None
    reason: Reason | None = None


def falls_on(hours: WeeklyHours, day: date) -> bool | None:
    """Whether the hours hold on a day; None where only an unknown week could tell."""
    if day.weekday() not in hours.weekdays or (not hours.holidays and is_public_holiday(day)):
        return False
    if any(first <= day <= last for first, last in hours.without):
        return False
    if hours.of_month and not _of_month(day) & set(hours.of_month):
        return False
    if hours.every == 1:
        return True
    if hours.anchor is None:
        return None
    return ((_monday(day) - _monday(hours.anchor)).days // 7) % hours.every == 0


def occurrences(
    hours: WeeklyHours | Iterable[WeeklyHours], first: date, last: date
) -> Iterator[Occurrence]:
    """Every occurrence from one day to another in order, both included.

    Without a beginning it starts at midnight, without an end the end is None. Hours of every
    second week whose anchor is unknown give none.
    """
    each = _each(hours)
    day = first
    while day <= last:
        today = [_times(one, day) for one in each if falls_on(one, day)]
        yield from sorted(today, key=lambda one: (one[0], one[1] or one[0]))
        day += timedelta(days=1)


def next_after(
    hours: WeeklyHours | Iterable[WeeklyHours],
    moment: datetime,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> Next:
    """The first occurrence that begins at a moment or later, within the days it holds."""
    each = _each(hours)
    known = [one for one in each if one.every == 1 or one.anchor is not None]
    if len(known) < len(each):
        return Next(None, "no_anchor")
    local = _local(moment)
    first = max(local.date(), valid_from or local.date())
    last = min(first + _HORIZON, valid_until or date.max) if first < date.max - _HORIZON else first
    for occurrence in occurrences(known, first, last):
        if occurrence[0] >= local:
            return Next(occurrence)
    return Next(None, "over" if valid_until and last == valid_until else "none")


def is_open(hours: WeeklyHours | Iterable[WeeklyHours], moment: datetime) -> bool:
    """Whether a moment lies within the hours; without a known end it never does."""
    local = _local(moment)
    return any(
        end is not None and (start <= local < end or _until_midnight(local, start, end))
        for start, end in occurrences(hours, local.date() - timedelta(days=1), local.date())
    )


def _until_midnight(moment: datetime, start: datetime, end: datetime) -> bool:
    return end.time() == _END_OF_DAY and start <= moment and moment.date() == end.date()


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(_WARSAW)).replace(tzinfo=None) if moment.tzinfo else moment


def _each(hours: WeeklyHours | Iterable[WeeklyHours]) -> tuple[WeeklyHours, ...]:
    return (hours,) if isinstance(hours, WeeklyHours) else tuple(hours)


def _times(hours: WeeklyHours, day: date) -> Occurrence:
    start = datetime.combine(day, hours.begin or time())
    if hours.until is None:
        return start, None
    end = datetime.combine(day, hours.until)
    return start, end if end > start else end + timedelta(days=1)


def _of_month(day: date) -> set[int]:
    """Which of its weekday in the month a day is, counted from both ends."""
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    left = (following - day).days - 1
    return {(day.day - 1) // 7 + 1, -(left // 7 + 1)}


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
