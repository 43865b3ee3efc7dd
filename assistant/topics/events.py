"""Duty slots and meetings: the next, the running, the last, or those of a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.match import Match, match
from assistant.retrieve import View, is_past
from assistant.texts import Texts
from assistant.understand import Frame
from assistant.wording import clock, day, listed, local, phrase, when
from knowledge.dates import TimeMatch
from knowledge.model import Event
from knowledge.phrases import lexicon

TOPIC = "events"
_KINDS = frozenset({"duty_slot", "meeting"})
_PLACE = frozenset({"where", "address", "phone", "who_may", "in_person", "accessibility"})
_ATTRIBUTES = frozenset(
    {"when", "hour", "end", "until", "where", "address", "phone", "who_may", "list"}
)
_TIMELY = frozenset({"when", "hour", "where", "address", "phone", "end"})
_ABOUT_CONTENT = frozenset(
    {"attended", "agenda", "purpose", "how_many", "budget", "units", "position"}
)
_ASSUMED_LENGTH = timedelta(hours=1)
_MOST_LISTED = 8


@dataclass(frozen=True)
class _Chosen:
    events: tuple[Event, ...]
    key: str


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from events, or None where the question is not about any."""
    if frame.attributes & _ABOUT_CONTENT:
        return None
    kinds = frame.kinds & _KINDS
    timed = "when" in frame.attributes or frame.dates
    if not kinds and "consultation" in frame.kinds and timed:
        kinds = _KINDS
    if not kinds and frame.topic == TOPIC:
        kinds = frozenset(fact.kind for fact in view.facts(Event, frame.anchor)) & _KINDS
    if not kinds:
        return None
    judged = [
        (event, _match(frame, event, view))
        for event in view.facts(Event)
        if event.kind in kinds and event.start is not None
    ]
    if not judged:
        return None
    if frame.attributes & _never_given():
        return Draft(
            TOPIC,
            0.8,
            AnswerStatus.NOT_IN_DOCUMENTS,
            notices=(texts.say("task.not_given"),),
            nearest=tuple(c for event, _ in judged[:2] for c in cited(event, "when")),
        )
    passing = [(event, found) for event, found in judged if not found.vetoes(lenient=True)]
    if not passing:
        best = max((found for _, found in judged), key=lambda found: found.coverage)
        return Draft(
            TOPIC,
            0.3 * best.coverage,
            AnswerStatus.NOT_IN_DOCUMENTS,
            nearest=tuple(c for event, _ in judged[:2] for c in cited(event, "when")),
            vetoes=best.vetoes(lenient=True),
        )
    most = max(found.coverage for _, found in passing)
    events = sorted(
        (event for event, found in passing if found.coverage >= most - 0.05),
        key=lambda event: event.start or datetime.max,
    )
    timely = frame.attributes & _TIMELY or frame.dates or frame.times or frame.order
    base = 0.65 if timely else 0.5
    return _answer(frame, _Choice(frame, events, view.now), base + (1 - base) * most, texts)


def _match(frame: Frame, event: Event, view: View) -> Match:
    document = view.documents[event.document_id]
    parts = [event.name, event.place or "", event.room or "", event.audience.eligible or ""]
    headings = [c.heading for group in event.citations.values() for c in group]
    quotes = [c.quote for c in cited(event, "when", "place", "phones")]
    lemmas = view.context(document, headings) | view.lemmas("\n".join(parts + quotes))
    return match(
        frame,
        lemmas,
        view,
        kinds=(event.kind, "consultation"),
        attributes=_ATTRIBUTES,
        places=view.places(event.document_id),
    )


def _never_given() -> frozenset[str]:
    return frozenset(lexicon("questions")["never_given"]) - {"hour"}


class _Choice:
    """Which of the events the question is about, by its day."""

    def __init__(self, frame: Frame, events: Sequence[Event], now: datetime) -> None:
        self.now = local(now).replace(tzinfo=None)
        self.frame = frame
        self.events = list(events)
        self.past = [e for e in events if is_past(e, self.now)]
        self.running = [e for e in events if self._runs(e)]
        self.coming = [e for e in events if e not in self.past and e not in self.running]

    def _runs(self, event: Event) -> bool:
        assert event.start is not None
        end = event.end or event.start + _ASSUMED_LENGTH
        return event.start <= self.now < end

    def of_days(self, *, at_any_hour: bool = False) -> list[Event]:
        """The events on the days and hours that the question names."""
        return [
            event
            for event in self.events
            if event.start is not None
            and self._on_day(event)
            and (at_any_hour or self._at_hours(event))
        ]

    def _on_day(self, event: Event) -> bool:
        assert event.start is not None
        if not self.frame.dates:
            return event not in self.past
        return any(m.first <= event.start.date() <= m.last for m in self.frame.dates)

    def _at_hours(self, event: Event) -> bool:
        assert event.start is not None
        hours = _hours(self.frame)
        if hours is None:
            return True
        start, end = event.start.time(), (event.end or event.start + _ASSUMED_LENGTH).time()
        return _meets(start, end, hours)

    def after_anchor(self) -> list[Event] | None:
        """The events after those of the last answer, where the question goes on from it."""
        shown = [e for e in self.events if e.id in self.frame.anchor]
        if not self.frame.follow_up or not shown or not self.frame.order & {"after", "next"}:
            return None
        last = max(e.start for e in shown if e.start is not None)
        return [e for e in self.events if e.start is not None and e.start > last]


def _hours(frame: Frame) -> TimeMatch | None:
    """The hours asked for: of several, the last one, as the first tell the asker's own day."""
    return frame.times[-1] if frame.times else None


def _meets(start: time, end: time, hours: TimeMatch) -> bool:
    """Whether an event from `start` to `end` falls within the hours that a question names."""
    if hours.relation == "after":
        return end > hours.begin
    if hours.relation == "before":
        return start < (hours.until or hours.begin)
    if hours.until is not None:
        return start < hours.until and hours.begin < end
    return start <= hours.begin < end


def _answer(frame: Frame, choice: _Choice, score: float, texts: Texts) -> Draft:
    onward = choice.after_anchor()
    if onward is not None:
        coming = [event for event in onward if event not in choice.past]
        if coming:
            return _draft(score, [_claim("event.next", coming[0], texts)], coming[:1], frame, texts)
        return _none_coming(choice, score, texts)
    anchored = [event for event in choice.events if event.id in frame.anchor]
    if anchored and frame.attributes & _PLACE and not frame.dates:
        return _draft(
            score, _details(anchored[0], frame, texts), anchored[:1], frame, texts, bare=True
        )
    if frame.dates or (frame.times and choice.coming):
        return _of_days(frame, choice, score, texts)
    if frame.order & {"last", "past"} and not frame.order & {"next"} and choice.past:
        last = choice.past[-1]
        return _draft(score, [_claim("event.last", last, texts)], [last], frame, texts)
    if "all" in frame.order and len(choice.coming) > 1:
        return _list(choice.coming, score, texts, frame)
    return _upcoming(frame, choice, score, texts)


def _upcoming(frame: Frame, choice: _Choice, score: float, texts: Texts) -> Draft:
    if choice.running:
        event = choice.running[0]
        claims = [_running_claim(event, texts)]
        shown = [event]
        if choice.coming:
            shown.append(choice.coming[0])
        details = _details(event, frame, texts)
        if choice.coming:
            details.append(_claim("event.then", choice.coming[0], texts))
        return _draft(score, claims + details, shown, frame, texts, bare=True)
    if choice.coming:
        event = choice.coming[0]
        return _draft(score, [_claim("event.next", event, texts)], [event], frame, texts)
    if frame.attributes & _PLACE and choice.past and "when" not in frame.attributes:
        last = choice.past[-1]
        claims = [*_details(last, frame, texts), _claim("event.last", last, texts)]
        return _draft(score, claims, [last], frame, texts, bare=True)
    if "end" in frame.attributes:
        return _draft(
            score, [_claim("event.last", choice.past[-1], texts)], choice.past[-1:], frame, texts
        )
    return _none_coming(choice, score, texts)


def _none_coming(choice: _Choice, score: float, texts: Texts) -> Draft:
    last = choice.events[-1]
    claim = Claim(
        texts.say("event.none_coming", kind=_kind(last, texts), when=when(last, texts.language)),
        cited(last, "when"),
        (day(choice.now.date(), texts.language),),
    )
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, (claim,), facts=(last,))


def _of_days(frame: Frame, choice: _Choice, score: float, texts: Texts) -> Draft:
    found = choice.of_days()
    elsewhen = [] if found or not frame.dates else choice.of_days(at_any_hour=True)
    if elsewhen:
        claims = [_claim("event.other_hour", event, texts) for event in elsewhen[:_MOST_LISTED]]
        return _draft(score, claims, elsewhen, frame, texts)
    if not found:
        coming = (choice.running + choice.coming)[:1] or choice.events[-1:]
        return Draft(
            TOPIC,
            score,
            AnswerStatus.NOT_IN_DOCUMENTS,
            notices=(texts.say("event.not_that_day", kind=_kind(choice.events[0], texts)),),
            nearest=tuple(c for event in coming for c in cited(event, "when")),
            suggestions=(texts.say("suggest.next_event"),),
        )
    if len(found) > 1:
        return _list(found, score, texts, frame)
    key = "event.was" if found[0] in choice.past else "event.is"
    claim = (
        _running_claim(found[0], texts)
        if found[0] in choice.running
        else _claim(key, found[0], texts)
    )
    return _draft(score, [claim], found, frame, texts)


def _list(events: Sequence[Event], score: float, texts: Texts, frame: Frame) -> Draft:
    shown = events[:_MOST_LISTED]
    claims = [_claim("event.listed", event, texts) for event in shown]
    common = _details(shown[0], frame, texts) if _same_place(shown) else []
    return _draft(score, claims + common, shown, frame, texts, bare=True)


def _same_place(events: Sequence[Event]) -> bool:
    return len({(e.place, e.room, e.phones) for e in events}) == 1


def _draft(
    score: float,
    claims: list[Claim],
    events: Sequence[Event],
    frame: Frame,
    texts: Texts,
    *,
    bare: bool = False,
) -> Draft:
    details = [] if bare else _details(events[0], frame, texts)
    notices = [texts.say("notice.for_organisations")] if _for_organisations(events[0]) else []
    endless = "end" in frame.attributes and events[0].end is None
    if endless:
        notices.append(texts.say("event.no_end"))
    return Draft(
        TOPIC,
        score,
        AnswerStatus.PARTLY_ANSWERED if endless else AnswerStatus.ANSWERED,
        tuple(claims + details),
        notices=tuple(notices),
        facts=tuple(events),
        suggestions=(
            texts.say("suggest.next"),
            texts.say("suggest.submit"),
            texts.say("suggest.until"),
        ),
    )


def _for_organisations(event: Event) -> bool:
    return "ngo" in event.audience.groups


def _kind(event: Event, texts: Texts) -> str:
    return texts.say(f"event.kind.{event.kind}")


def _claim(key: str, event: Event, texts: Texts) -> Claim:
    return Claim(
        texts.say(key, kind=_kind(event, texts), when=when(event, texts.language)),
        cited(event, "when"),
    )


def _running_claim(event: Event, texts: Texts) -> Claim:
    assert event.start is not None
    if event.end is None:
        return _claim("event.today", event, texts)
    return Claim(
        texts.say(
            "event.running",
            kind=_kind(event, texts),
            until=clock(event.end.time()),
            when=when(event, texts.language),
        ),
        cited(event, "when"),
    )


def _details(event: Event, frame: Frame, texts: Texts) -> list[Claim]:
    """Where it is, how to call, and for whom; only what is asked where just that is asked."""
    asked = frame.attributes & _PLACE if not frame.attributes & {"when", "hour"} else frozenset()
    claims = []
    place = ", ".join(part for part in (event.place, event.room) if part)
    if place and event.in_person and (not asked or asked & {"where", "address", "in_person"}):
        claims.append(Claim(texts.say("event.place", place=place), cited(event, "place")))
    if event.phones and (not asked or asked & {"phone", "where"} or not event.in_person):
        phones = listed(event.phones, texts.language)
        key = "event.phone" if event.in_person else "event.phone_only"
        claims.append(Claim(texts.say(key, phones=phones), cited(event, "phones")))
    if event.audience.eligible and (not asked or "who_may" in asked):
        who = texts.say("event.who", who=phrase(event.audience.eligible))
        claims.append(Claim(who, cited(event, "eligible")))
    return claims
