"""Events in words: when, where, on which phones, for whom."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.texts import Texts
from assistant.topics.event_called import has_name
from assistant.topics.event_manner import is_by_phone_alone, manner_claims
from assistant.wording import (
    clock,
    day,
    is_sentence,
    listed,
    local,
    phrase,
    place_name,
    weekday_differs,
    when,
)
from knowledge.model import ON_DUTY, Citation, Event

TOPIC = "events"
_LONG = 250  # characters of a sentence of which only the invitation is told
_INVITED = re.compile(r"(?i)zapras\w+ .{10,220}?(?=,? do \w+)")
ABOUT_PLACE = frozenset({"where", "address", "phone", "who_may", "in_person", "accessibility"})


def same_place(events: Sequence[Event]) -> bool:
    """Whether all are at one place with the same phones, and none is for others than the rest."""
    whom = {e.audience.eligible for e in events if has_own_audience(e)}
    return len({(e.place, e.room, e.phones) for e in events}) == 1 and len(whom) < 2


def for_organisations(event: Event) -> bool:
    """Whether organisations are invited rather than parents."""
    return "ngo" in event.audience.groups


def kind_name(event: Event, texts: Texts) -> str:
    """What the kind of event is called."""
    return texts.say(f"event.kind.{event.kind}")


def on_duty(event: Event) -> str:
    """Who is on duty at hours that are named after them, in the document's words."""
    return event.name.partition(ON_DUTY)[2] if event.kind == "duty_slot" else ""


def _called(event: Event, texts: Texts) -> str:
    who = on_duty(event)
    if not who and has_name(event):
        return f"{kind_name(event, texts)} „{event.name}”"
    if not who:
        return kind_name(event, texts)
    return (
        f"{kind_name(event, texts)}, {who}" if "(" in who else f"{kind_name(event, texts)} ({who})"
    )


def has_own_audience(event: Event) -> bool:
    """Whether its own row says for whom it is."""
    return (
        bool(event.audience.eligible) and cited(event, "eligible")[:1] == cited(event, "when")[:1]
    )


def audience_claims(event: Event, texts: Texts) -> list[Claim]:
    """For whom it is, as far as the document says."""
    if not event.audience.eligible:
        return []
    return [who_claim(event.audience.eligible, cited(event, "eligible"), texts)]


def who_claim(eligible: str, citations: tuple[Citation, ...], texts: Texts) -> Claim:
    """For whom something is; a whole sentence of the document about it is quoted as such."""
    if is_sentence(eligible):
        if len(eligible) > _LONG and (invited := _INVITED.search(eligible)):
            eligible = invited[0]
        return Claim(texts.say("event.rule", said=phrase(eligible)), citations)
    return Claim(texts.say("event.who", who=phrase(eligible)), citations)


def event_claim(key: str, event: Event, texts: Texts) -> Claim:
    """The message `key` filled with what it is and when."""
    return Claim(
        texts.say(key, kind=_called(event, texts), when=when(event, texts.language)),
        cited(event, "when"),
        _computed(event, texts),
    )


def _in_table(event: Event) -> bool:
    """Whether the days on which it comes again stand in a table and in no words of their own."""
    return "\t" in cited(event, "when")[0].quote


def counted_down(claim: Claim, event: Event, now: datetime, texts: Texts) -> Claim:
    """The claim with how many days, or on its day minutes, are left until an event."""
    if event.start is None:
        return claim
    days, left = (event.start.date() - now.date()).days, ""
    if days > 0:
        left = texts.count("deadline.days_left", days)
    elif days == 0 and event.start.time() and local(event.start) > local(now):
        left = _time_left(local(event.start) - local(now), texts)
    if not left:
        return claim
    text = f"{claim.text.rstrip('.')} – {left}."
    return replace(claim, text=text, computed=(*claim.computed, left))


def _time_left(left: timedelta, texts: Texts) -> str:
    hours, minutes = divmod(int(left.total_seconds()) // 60, 60)
    if not hours:
        return texts.say("event.minutes_left", minutes=minutes)
    return texts.say("event.hours_left", hours=hours, minutes=f"{minutes:02}")


def rule_claim(event: Event, texts: Texts) -> Claim:
    """The document's own words for the days on which it comes again."""
    said = phrase(cited(event, "when")[0].quote)
    return Claim(texts.say("event.rule", said=said), cited(event, "when")[:1])


def _computed(event: Event, texts: Texts) -> tuple[str, ...]:
    """The day of an event that comes again is counted, not read."""
    if not event.recurs or event.start is None:
        return ()
    return (day(event.start.date(), texts.language),)


def running_claim(event: Event, texts: Texts) -> Claim:
    """That it goes on now, and until when."""
    assert event.start is not None
    if event.end is None:
        return event_claim("event.today", event, texts)
    return Claim(
        texts.say(
            "event.running",
            kind=_called(event, texts),
            until=clock(event.end.time()),
            when=when(event, texts.language),
        ),
        cited(event, "when"),
        _computed(event, texts),
    )


def details(event: Event, frame: Frame, texts: Texts) -> list[Claim]:
    """Where it is, how to call, and for whom; only what is asked where just that is asked."""
    asked = frozenset() if frame.attributes & {"when", "hour"} else frame.attributes & ABOUT_PLACE
    if asked_how := manner_claims(frame, event, texts):
        return list(dict.fromkeys((*asked_how, *place_claims(event, texts))))
    claims = []
    for claim in place_claims(event, texts):
        about_phone = claim.citations == cited(event, "phones")
        if not asked or asked & ({"phone", "where"} if about_phone else {"where", "address"}):
            claims.append(claim)
    if not asked or "who_may" in asked:
        claims += audience_claims(event, texts)
    return claims or place_claims(event, texts)


def place_claims(event: Event, texts: Texts) -> list[Claim]:
    """Where it is and on which phones, as far as the document says."""
    claims = []
    named = place_name(event.place) if event.place else None
    place = ", ".join(part for part in (named, event.room) if part)
    if place:
        claims.append(Claim(texts.say("event.place", place=place), cited(event, "place")))
    if event.phones:
        phones = listed(event.phones, texts.language)
        key = "event.phone_only" if is_by_phone_alone(event) else "event.phone"
        claims.append(Claim(texts.say(key, phones=phones), cited(event, "phones")))
    return claims


def event_draft(
    score: float,
    claims: list[Claim],
    events: Sequence[Event],
    frame: Frame,
    texts: Texts,
    *,
    bare: bool = False,
) -> Draft:
    """A draft about events: the claims, then the first one's details unless `bare`."""
    told = [] if bare else details(events[0], frame, texts)
    if events[0].recurs and events[0].start is not None and not _in_table(events[0]):
        told.append(rule_claim(events[0], texts))
    notices = [texts.say("notice.for_organisations")] if for_organisations(events[0]) else []
    if any(weekday_differs(event) for event in events):
        notices.append(texts.say("event.weekday_doubt"))
    told = [*claims, *told]
    asked_how = manner_claims(frame, events[0], texts)
    told = list(dict.fromkeys(told))
    told.sort(key=lambda claim: claim not in asked_how)
    endless = "end" in frame.attributes and events[0].end is None
    if endless:
        notices.append(texts.say("event.no_end"))
    return Draft(
        TOPIC,
        score,
        AnswerStatus.PARTLY_ANSWERED if endless else AnswerStatus.ANSWERED,
        tuple(told),
        notices=tuple(notices),
        facts=tuple(events),
        suggestions=(
            texts.say("suggest.next"),
            texts.say("suggest.submit"),
            texts.say("suggest.until"),
        ),
    )
