"""Events that come again, as the single days on which they fall around a day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from knowledge.changes import DAY
from knowledge.model import Event
from knowledge.recurring import occurrences

_BEFORE, _AFTER = timedelta(days=35), timedelta(days=120)


def fact_ids(ids: Iterable[str]) -> frozenset[str]:
    """The facts behind ids, some of which may be those of single days."""
    return frozenset(one.split(DAY)[0] for one in ids)


def on_days(events: Iterable[Event], now: datetime) -> Iterator[Event]:
    """The events of single days: those that come again on each of their days around now."""
    for event in events:
        if not event.recurs:
            yield event
        elif not uncounted(event):
            yield from _falling(event, now.date())


def uncounted(event: Event) -> bool:
    """Whether nothing tells its days, as of "co drugi wtorek" without a first one."""
    return any(one.every > 1 and one.anchor is None for one in event.recurs)


def _falling(event: Event, today: date) -> Iterator[Event]:
    first, last = today - _BEFORE, max(today, event.valid_from or today) + _AFTER
    if event.valid_until is not None:
        first, last = min(first, event.valid_until - _BEFORE), min(last, event.valid_until)
    first = max(first, event.valid_from or first)
    for start, end in occurrences(event.recurs, first, last):
        yield replace(
            event,
            id=f"{event.id}{DAY}{start.date()}",
            start=start.replace(tzinfo=None),
            end=end.replace(tzinfo=None) if end else None,
        )


def is_past(event: Event, now: datetime) -> bool:
    """Whether an event is over; without a known end it is over when its day is."""
    if event.start is None:
        return True
    if event.end is not None:
        return event.end <= now
    return event.start.date() < now.date()
