"""Yes or no by records: last days, changes, days of the week, conditions, positions."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.called_off_here import moved_from
from assistant.topics.event_habit import supposes_every_week
from assistant.topics.offer_fit import only_of_age
from assistant.wording import local
from assistant.yes_no_until import asked_day, still, still_by_words
from assistant.yes_no_words import Decided, says
from knowledge.audience import shuts_out
from knowledge.dates import TimeMatch
from knowledge.decisions import asked_decision, decision, opens_answer
from knowledge.folding import fold
from knowledge.model import Deadline, Event, Offer, Proposal, WeeklyHours
from knowledge.phrases import lexicon
from knowledge.recurring import recurring
from knowledge.special_days import closed_weekdays

_UNDONE = frozenset({"cancelled", "suspended"})


def by_records(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether the records told confirm what is supposed; None where they do not decide."""
    if says("denying", text):
        return None
    if (on_it := _of_weekday(draft, frame, view)) is not None:
        return on_it
    decided = _changed(text, draft, frame, view)
    if decided is None:
        decided = _of_day(text, draft, frame, view)
    if decided is None:
        decided = _granted(text, draft)
    if decided is None:
        decided = _admitted(draft, frame)
    if decided is not None:
        return decided, draft.claims[0]
    if draft.topic == "submission":
        return still(text, draft, frame, view)
    return still_by_words(text, draft, frame, view)


def _changed(text: str, draft: Draft, frame: Frame, view: View) -> bool | None:
    """Whether something was called off, moved or prolonged as supposed, or takes place."""
    asked = {name for name in ("undone", "moved", "prolonged", "happening") if says(name, text)}
    events = [fact for fact in draft.facts if isinstance(fact, Event | Deadline)]
    if not asked or not events:
        return None
    changes = view.standing.changes(events[0].id)
    how = changes[-1].how if changes else None
    if how is None:
        return None
    if "undone" in asked:
        return {"restored": False, "moved": False}.get(how, True if how in _UNDONE else None)
    if "moved" in asked:
        return (how == "moved" or None) and _to_that_day(events[0], frame, changes[-1].old)
    if "prolonged" in asked:
        return (how == "extended" or None) and _till_that_day(events[0], frame, view)
    return {"restored": True, "moved": False}.get(how, False if how in _UNDONE else None)


def _to_that_day(event: Event | Deadline, frame: Frame, old: date | None) -> bool:
    """Whether something was moved to the day that is named, where one is."""
    days = {one.first for one in frame.dates if one.precision == "day" and one.first == one.last}
    if not isinstance(event, Event) or event.start is None or not days - {old}:
        return True
    return event.start.date() in days


def _till_that_day(deadline: Event | Deadline, frame: Frame, view: View) -> bool:
    """Whether a last day was put off as far as is said, where a day is named."""
    said = asked_day(frame, local(view.now).date())
    if not isinstance(deadline, Deadline) or deadline.until is None or said is None:
        return True
    return said <= deadline.until.date()


def _of_weekday(draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether something is on a weekday, by the days that its hours give."""
    asked = {one.weekday for one in frame.dates if one.weekday is not None}
    if any(isinstance(fact, Proposal) for fact in draft.facts):
        return None  # a wish for hours is none
    if len(asked) != 1 or len(frame.times) > 1 or (frame.times and draft.topic == "events"):
        return None
    told = [(claim, [one.hours for one in recurring(claim.text)]) for claim in draft.claims]
    ever = {day for _, hours in told for one in hours if one.begin for day in one.weekdays}
    for claim, hours in told:
        if supposes_every_week(frame) and _in_some_weeks(hours, asked):
            return False, claim
        open_then = _is_open_then(hours, asked, frame.times)
        if open_then is None or says("limiting", claim.text):
            continue
        own = {day for one in hours for day in one.weekdays}
        if draft.topic == "submission" and asked <= ever - own:
            continue  # it is taken elsewhere then
        if asked & closed_weekdays(claim.text):
            return False, claim
        unsure = open_then and (_has_exceptions(claim, view) or _is_late(draft, frame))
        return None if unsure else (open_then, claim)
    return None


def _in_some_weeks(hours: Sequence[WeeklyHours], days: set[int]) -> bool:
    """Whether the hours of a weekday are all of every second week, or of some of a month."""
    then = [one for one in hours if days & {*one.weekdays}]
    return bool(then) and all(one.every > 1 or one.of_month for one in then)


def _is_late(draft: Draft, frame: Frame) -> bool:
    """Whether the day asked for is after a last day told."""
    ends = [f.until.date() for f in draft.facts if isinstance(f, Deadline) and f.until]
    return any(one.last > end for one in frame.dates for end in ends)


def _is_open_then(
    hours: Sequence[WeeklyHours], days: set[int], times: Sequence[TimeMatch]
) -> bool | None:
    """Whether one of the hours is on all these weekdays, and at the hour that is asked for."""
    if not hours:
        return None
    if not times:
        return days <= {day for one in hours for day in one.weekdays}
    at = times[0]
    then = [one for one in hours if days <= {*one.weekdays}]
    known = all(one.begin and one.until for one in then)
    if at.relation == "part" or not known:
        return None
    if at.relation == "after":
        return any(one.until and one.until > at.begin for one in then)
    if at.relation == "before":
        return any(one.begin and one.begin < at.begin for one in then)
    return any(one.begin and one.until and one.begin <= at.begin < one.until for one in then)


def _has_exceptions(claim: Claim, view: View) -> bool:
    """Whether the paper of the hours also tells of days on which they do not hold.

    What a row of a table says holds for that row alone.
    """
    for paper in {citation.document_id for citation in claim.citations}:
        own = [one for one in claim.citations if one.document_id == paper]
        text = view.snapshot.text(paper)
        for block in view.snapshot.blocks(paper):
            is_its = any(one.start < block.end and block.start < one.end for one in own)
            if (is_its or block.kind != "row") and _excepting().search(
                fold(text[block.start : block.end])
            ):
                return True
    return False


@cache
def _excepting() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(one)}" for one in lexicon("yes_no_excepting")))


def _of_day(text: str, draft: Draft, frame: Frame, view: View) -> bool | None:
    """Whether something is on the very day asked for, or over then as is supposed."""
    days = [one for one in frame.dates if one.precision == "day" and one.first == one.last]
    events = [fact for fact in draft.facts if isinstance(fact, Event)]
    if len(days) != 1 or frame.attributes & {"change", "who_may"}:
        return None
    day, now = days[0].first, local(view.now)
    on_it = [one for one in events if one.start and one.start.date() == day]
    if day >= now.date() and not on_it and _is_moved_from(day, events, view):
        return None if says("over", text) else False
    if day < now.date() or frame.times or not on_it:
        return None
    ended = all(one.end is not None and local(one.end) <= now for one in on_it)
    return ended == says("over", text)


def _is_moved_from(day: date, events: Sequence[Event], view: View) -> bool:
    """Whether the paper of what is told itself moves it away from a day."""
    moved = [(one, to) for one in events for to in moved_from(one.document_id, view)]
    return any(to.old == day and one.start and one.start.date() == to.new for one, to in moved)


def _granted(text: str, draft: Draft) -> bool | None:
    """Whether a wish was granted, by the one position told; what is only agreed is not done."""
    proposals = [fact for fact in draft.facts if isinstance(fact, Proposal)]
    if says("answered", text) and asked_decision(text) is None:
        return any(one.position for one in proposals) or None
    if len(proposals) != 1:
        return None
    told = decision(proposals[0].position or "")
    if asked_decision(text) == "rejected":
        return {"accepted": False, "rejected": True}.get(told or "")
    if told == "accepted":  # what is said by the way may be about something else
        return (says("granted", text) and opens_answer(proposals[0].position or "")) or None
    return False if told == "rejected" else None


def _admitted(draft: Draft, frame: Frame) -> bool | None:
    """Whether somebody is let in by the conditions of the offers told."""
    offers = [fact for fact in draft.facts if isinstance(fact, Offer)]
    if draft.topic != "admitted" or not offers:
        return None
    if all(shuts_out(frame.audience, one.audience) for one in offers):
        return False
    ages = frame.audience.ages
    fitting = ages is not None and all(only_of_age(one.audience, ages) for one in offers)
    return True if fitting else None
