"""A fact as it is after the changes that later documents make in it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from knowledge.model import (
    Change,
    Citation,
    Contact,
    Deadline,
    Event,
    Fact,
    SubmissionChannel,
)

_END_OF_DAY = time(23, 59)


def changed(fact: Fact, found: Iterable[Change]) -> Fact | None:
    """A fact after changes in their order, or None where the last of them calls it off."""
    state: Fact | None = fact
    for one in found:
        if one.how == "restored":
            state = _restored(state or fact, one)
        elif isinstance(fact, Event) and moves_all(one, fact):
            state = _all_days(state if isinstance(state, Event) else fact, one)
        elif isinstance(fact, Event) and fact.recurs and (one.old or one.new):
            continue  # a single day of those on which it comes again
        elif isinstance(fact, Contact) and one.how == "suspended":
            continue  # closed on some days only
        elif isinstance(state, Event) and state.recurs and one.valid_from:
            state = _until(state, one)
        elif one.how in ("cancelled", "repealed", "replaced", "suspended"):
            state = None
        else:
            state = _with(state or fact, one)
    return state


def _restored(fact: Fact, change: Change) -> Fact:
    """What takes place after all, at the hour and place that are told with it."""
    if isinstance(fact, Event) and fact.start is not None:
        told = change.new or change.begin or change.place or change.room
        return _event(fact, change) if told else fact
    return fact


def moves_all(change: Change, event: Event) -> bool:
    """Whether a change moves all the days of an event that is held on several."""
    return bool(event.recurs and change.how == "moved" and change.until and change.new)


def _all_days(event: Event, change: Change) -> Event:
    """An event of several days on those to which it was moved."""
    when = _joined(change.citations["change"], event.citations.get("when", ()))
    return replace(
        event,
        valid_from=change.new,
        valid_until=change.until,
        citations={**event.citations, "when": when},
    )


def _until(event: Event, change: Change) -> Event:
    """An event that comes again until the day before that from which something else holds."""
    assert change.valid_from is not None
    last = change.valid_from - timedelta(days=1)
    return replace(event, valid_until=min(event.valid_until or last, last))


def _with(fact: Fact, change: Change) -> Fact:
    if isinstance(fact, Event) and change.before == change.after:
        return _event(fact, change)
    if isinstance(fact, Deadline):
        return _deadline(fact, change)
    if change.after:
        return _corrected(fact, change)
    return fact


def _event(event: Event, change: Change) -> Event:
    told = change.citations["change"]
    whole = change.new is not None and change.begin is not None
    citations = {**event.citations}
    if change.new is not None or change.begin is not None:
        citations["when"] = told if whole else _joined(told, event.citations.get("when", ()))
    if change.place or change.room:
        place = event.citations.get("place", ())
        citations["place"] = told if change.place else _joined(told, place)
    if change.phones:
        citations["phones"] = told
    return replace(
        _timed(event, change),
        citations=citations,
        place=change.place or event.place,
        room=change.room or (None if change.place else event.room),
        phones=change.phones or event.phones,
    )


def _timed(event: Event, change: Change) -> Event:
    """An event at the day and hours of a change; one that comes again keeps its weekdays."""
    if event.start is None:
        if change.begin is None:
            return event
        hours = (replace(one, begin=change.begin, until=change.end) for one in event.recurs)
        return replace(event, recurs=tuple(dict.fromkeys(hours)))
    day = change.new or event.start.date()
    begin = change.begin or event.start.time()
    end = event.end.time() if event.end else None
    if change.begin is not None:
        end = change.end
    return replace(
        event,
        start=datetime.combine(day, begin),
        end=datetime.combine(day, end) if end else None,
    )


def _deadline(deadline: Deadline, change: Change) -> Deadline:
    if change.new is None:
        return deadline
    told = change.citations["change"]
    hour = change.end
    if hour is None and deadline.until is not None and not deadline.all_day:
        hour = deadline.until.time()
        told = _joined(told, deadline.citations.get("until", ()))
    limits = {"limits": change.citations["limits"]} if "limits" in change.citations else {}
    return replace(
        deadline,
        citations={**deadline.citations, "until": told, **limits},
        until=datetime.combine(change.new, hour or _END_OF_DAY),
        all_day=hour is None,
    )


def _corrected(fact: Fact, change: Change) -> Fact:
    told = change.citations["change"]
    if isinstance(fact, Contact):
        group = "emails" if "@" in change.after else "phones"
        values = _swapped(fact.emails if group == "emails" else fact.phones, change)
        citations = {**fact.citations, group: _joined(told, fact.citations.get(group, ()))}
        if group == "emails":
            return replace(fact, emails=values, citations=citations)
        return replace(fact, phones=values, citations=citations)
    if isinstance(fact, Event):
        phones = _swapped(fact.phones, change)
        citations = {**fact.citations, "phones": _joined(told, fact.citations.get("phones", ()))}
        return replace(fact, phones=phones, citations=citations)
    if isinstance(fact, SubmissionChannel):
        address = change.after if compact(fact.address) == compact(change.before) else fact.address
        groups = {
            name: (_joined(told, places) if i == 0 else places)
            for i, (name, places) in enumerate(fact.citations.items())
        }
        phones = _swapped(fact.phones, change)
        return replace(fact, address=address, phones=phones, citations=groups)
    return fact


def _swapped(values: tuple[str, ...], change: Change) -> tuple[str, ...]:
    if not change.before:
        return (change.after,)
    old = compact(change.before)
    return tuple(dict.fromkeys(change.after if compact(v) == old else v for v in values))


def _joined(one: tuple[Citation, ...], other: tuple[Citation, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def compact(value: str) -> str:
    """A telephone, e-mail or address without what only lays it out."""
    plain = "".join(c for c in value.casefold() if c.isalnum() or c in "@.")
    digits = plain.removeprefix("48") if plain.isdigit() and len(plain) == 11 else plain
    return digits
