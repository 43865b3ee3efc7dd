"""Yes or no by the hours of an event: its begin, its end, how long it is, and its weekday."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.yes_no_words import says
from knowledge.dates import DateMatch, TimeMatch
from knowledge.folding import fold
from knowledge.model import Event
from knowledge.number_words import spoken_numbers

_TOPIC = "events"
_MORNING = 8  # an hour before it may be one of the afternoon: "from 4 to 6 pm"
_LONG = re.compile(r"(\d+)\s*(h\b|godzin|min)")


def of_hours(said: str, draft: Draft, frame: Frame) -> Iterator[tuple[bool | None, Claim]]:
    """Whether an event begins, ends, lasts and falls on a weekday as a question states."""
    events = _meant(draft, frame) if draft.topic == _TOPIC else []
    if not events:
        return
    claim = _telling(events, draft)
    if any(one.weekday_agrees is False for one in frame.dates):
        yield False, claim
    weekday = _weekday_apart(frame)
    if weekday is not None:
        yield any(one.start and one.start.weekday() == weekday for one in events), claim
    begin, end = _claimed(said, frame)
    if begin is None and end is None and all(one.end is None for one in events):
        begin = _only_hour(said, frame)
    if begin is not None:
        yield any(_is_at(one.start, begin) for one in events), claim
    if end is not None:
        ends = [one.end for one in events]
        yield (None if None in ends else any(_is_at(one, end) for one in ends)), claim
    lasting = _lasting(said)
    if lasting is not None:
        spans = [one.end - one.start if one.start and one.end else None for one in events]
        yield (None if None in spans else lasting in spans), claim


def _meant(draft: Draft, frame: Frame) -> Sequence[Event]:
    """The events told that are on the day asked about, or the only one."""
    events = [one for one in draft.facts if isinstance(one, Event) and one.start and not one.recurs]
    days = {one.first for one in frame.dates if _is_day(one)}
    dated = {one.first for one in frame.dates if _is_day(one) and not _is_bare(one, frame)}
    if days:
        return [one for one in events if _day(one) in (dated or days)]
    return events if len(events) == 1 else []


def _is_day(match: DateMatch) -> bool:
    return match.precision == "day" and match.first == match.last


def _is_bare(match: DateMatch, frame: Frame) -> bool:
    """Whether nothing but a weekday is named: "w środę"."""
    written = frame.text[match.start : match.end]
    return match.weekday is not None and not any(sign.isdigit() for sign in written)


def _weekday_apart(frame: Frame) -> int | None:
    """The weekday that a question names apart from its one day: "2 września jest w środę"."""
    bare = {one.weekday for one in frame.dates if _is_bare(one, frame)}
    dated = [one for one in frame.dates if _is_day(one) and not _is_bare(one, frame)]
    return bare.pop() if len(bare) == 1 and len(dated) == 1 else None


def _day(event: Event) -> date | None:
    return event.start.date() if event.start else None


def _telling(events: Sequence[Event], draft: Draft) -> Claim:
    """The claim that tells when the events are."""
    places = {place for one in events for place in cited(one, "when")}
    return next((c for c in draft.claims if places.intersection(c.citations)), draft.claims[0])


def _claimed(said: str, frame: Frame) -> tuple[time | None, time | None]:
    """The hours at which a question states that something begins and ends."""
    if len(frame.times) != 1 or says("coming", said):
        return None, None  # who asks to come at an hour states nothing of the others
    at: TimeMatch = frame.times[0]
    if at.relation == "at" and at.until is not None:
        return at.begin, at.until
    if at.relation == "at":
        return (at.begin if says("starting", said) else None), (
            at.begin if says("ending", said) else None
        )
    written = fold(frame.text[at.start : at.end])
    until = at.until if at.relation == "before" and written.startswith("do ") else None
    return None, until


def _only_hour(said: str, frame: Frame) -> time | None:
    """The hour that is stated of what has no end, so that it can only be its begin."""
    if len(frame.times) != 1 or says("coming", said):
        return None
    at = frame.times[0]
    return at.begin if at.relation == "at" and at.until is None else None


def _is_at(moment: datetime | None, claimed: time) -> bool:
    if moment is None:
        return False
    hours = {claimed.hour, claimed.hour + 12} if claimed.hour < _MORNING else {claimed.hour}
    return moment.hour in hours and moment.minute == claimed.minute


def _lasting(said: str) -> timedelta | None:
    """How long a question states that something lasts."""
    if not says("lasting", said):
        return None
    text = fold(said)
    for word in reversed(list(spoken_numbers(said))):
        text = f"{text[: word.start]}{word.value}{text[word.end :]}"
    found = _LONG.findall(text)
    if len(found) != 1:
        return None
    number, unit = int(found[0][0]), found[0][1]
    return timedelta(minutes=number) if unit == "min" else timedelta(hours=number)
