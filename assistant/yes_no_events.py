"""A yes to an event, only where its paper tells all that is supposed of it, and its tense."""

import re
from dataclasses import replace
from datetime import date, datetime

from assistant.answer import AnswerStatus
from assistant.draft import Draft, cited
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.asking import says as asks_for
from assistant.topics.event_kinds import KINDS
from assistant.topics.event_lines import for_organisations
from assistant.topics.event_manner import BY_WIRE, is_online
from assistant.topics.event_match import event_lemmas
from assistant.wording import local
from assistant.yes_no_hours import of_hours
from assistant.yes_no_houses import of_house
from assistant.yes_no_ways import by_manner
from assistant.yes_no_words import Decided, says
from knowledge.model import Event

_TOPIC = "events"
_NUMBER = re.compile(r"(?<![\d:])\d{1,9}(?![\d:])")
_TIMELY = frozenset({"when", "hour", "list", "until", "end"})


def proven(draft: Draft, said: str, frame: Frame, view: View, texts: Texts) -> Draft:
    """The draft without its yes, where something supposed of the event is told nowhere.

    That an event takes place says nothing of whether it is online, in another language or for
    everybody.
    """
    if draft.topic == _TOPIC and (elsewhere := of_house(draft, frame, view)) is not None:
        is_so, claim = elsewhere
        others = (one for one in draft.claims if one is not claim)
        verdict = texts.say("answer.yes" if is_so else "answer.no")
        return replace(draft, claims=(claim, *others), verdict=verdict)
    if texts.say("event.other_place") in draft.notices:
        return replace(draft, verdict="")  # what is told is not what was supposed
    if draft.topic == _TOPIC and not draft.verdict:
        told = _not_for_others(draft, said, frame, texts)
        return told if told.verdict else _without_predicate(told, said, frame, view, texts)
    if draft.topic != _TOPIC or draft.verdict != texts.say("answer.yes"):
        return draft
    events = [one for one in draft.facts if isinstance(one, Event)]
    if not events or by_manner(said, draft, frame, texts) or by_tense(said, draft, frame, view):
        return draft
    unlike = next((claim for is_so, claim in of_hours(said, draft, frame) if is_so is False), None)
    if unlike is not None:
        others = (one for one in draft.claims if one is not unlike)
        return replace(draft, claims=(unlike, *others), verdict=texts.say("answer.no"))
    untold = _untold(frame, events, draft, view)
    if not (untold or _of_others(said, frame, events) or _unread(frame, draft)):
        return draft
    if not (untold and _is_predicate(untold[-1], said)):
        return replace(draft, verdict="")
    notice = texts.say("event.not_given")
    partly = AnswerStatus.PARTLY_ANSWERED
    return replace(draft, verdict="", status=partly, notices=(notice, *draft.notices))


def by_tense(said: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether an event is over, or has begun, by now, where just that is asked."""
    events = [one for one in draft.facts if isinstance(one, Event) and one.start]
    on_day = [one for one in events if one.start and _is_within(one.start.date(), frame)]
    events = on_day or events
    over, begun, on = (says(name, said) for name in ("been", "begun", "going_on"))
    if draft.topic != _TOPIC or not events or not (over or begun or on):
        return None
    now = local(view.now)
    moments = {local((begun and one.start) or one.end or one.start) for one in events if one.start}
    past = {moment <= now for moment in moments}
    places = {*cited(events[0], "when")}
    told = next((one for one in draft.claims if places & {*one.citations}), None)
    if told and on:
        return any(_is_on(one, now) for one in events), told
    goes_on = not on_day and past == {True} and _has_later(events[0], view)
    return None if told is None or len(past) > 1 or goes_on else (past.pop(), told)


def _is_on(event: Event, now: datetime) -> bool:
    if event.start is None or event.end is None:
        return False
    return local(event.start) <= now < local(event.end)


def _is_within(day: date, frame: Frame) -> bool:
    return any(one.first <= day <= one.last for one in frame.dates)


def _has_later(event: Event, view: View) -> bool:
    """Whether another event of its kind and paper is still ahead."""
    alike = (one for one in view.facts(Event) if one.kind == event.kind and one.start)
    same = (one for one in alike if one.document_id == event.document_id)
    return any(local(one.start) > local(view.now) for one in same if one.start)


def _untold(frame: Frame, events: list[Event], draft: Draft, view: View) -> list[Word]:
    """The words that say what an event is like, of which no text of its paper says the same."""
    lemmas = view.lemmas("\n".join(one.text for one in draft.claims))
    for one in events:
        lemmas |= event_lemmas(one, view)[0]
    wire = [one for one in frame.words if _is_by_wire(one)] if any(map(is_online, events)) else []
    return [
        word
        for word in frame.focus
        if word.role == "focus"
        and word not in wire
        and (word.noun or not wire)
        and word.known
        and not (word.town or word.place or word.name)
        and not (word.kinds & KINDS or word.attributes & _TIMELY)
        and not credited(word, lemmas)
    ]


def _is_by_wire(word: Word) -> bool:
    """Whether a word says "online", whichever way a paper or a translation writes it."""
    return bool(word.lemmas & BY_WIRE) or asks_for("broadcasting", word.text)


def _without_predicate(draft: Draft, said: str, frame: Frame, view: View, texts: Texts) -> Draft:
    """The draft that says first that its paper does not tell what alone is asked: "nagrywane"."""
    events = [one for one in draft.facts if isinstance(one, Event)]
    plain = not (frame.attributes or frame.dates or frame.times or frame.follow_up)
    untold = _untold(frame, events, draft, view) if events and plain and draft.claims else []
    if not (untold and _is_predicate(untold[-1], said) and not untold[-1].noun):
        return draft
    notice, partly = texts.say("event.not_given"), AnswerStatus.PARTLY_ANSWERED
    return replace(draft, status=partly, notices=(notice, *draft.notices))


def _of_others(said: str, frame: Frame, events: list[Event]) -> bool:
    """Whether it is asked if people may come who are no organisation, where these are invited."""
    asked = frame.audience.groups or says("private", said)
    return bool(asked) and all(for_organisations(one) for one in events)


def _not_for_others(draft: Draft, said: str, frame: Frame, texts: Texts) -> Draft:
    """The draft with a no, where people ask if they may come and organisations are invited."""
    events = [one for one in draft.facts if isinstance(one, Event)]
    if "who_may" not in frame.attributes or not events or not asks_whether(frame):
        return draft
    if frame.audience.groups & {"ngo"} or not _of_others(said, frame, events):
        return draft
    places = {*cited(events[0], "eligible")}
    told = next((one for one in draft.claims if places & {*one.citations}), None)
    if told is None:
        return draft
    others = (one for one in draft.claims if one is not told)
    return replace(draft, claims=(told, *others), verdict=texts.say("answer.no"))


def _unread(frame: Frame, draft: Draft) -> bool:
    """Whether a number stands in the question that was read as no day, year or hour, and that
    what is told, such as a room or a telephone, does not hold."""
    told = "\n".join(claim.text for claim in draft.claims)
    read = {*frame.years, *map(int, _NUMBER.findall(told))}
    for day in frame.dates:
        for one in (day.first, day.last):
            read |= {one.day, one.month, one.year}
    for hour in frame.times:
        for at in (hour.begin, hour.until):
            read |= {at.hour, at.hour - 12, at.minute} if at else set()
    return bool(frame.numbers - read) and not frame.times


def _is_predicate(word: Word, said: str) -> bool:
    """Whether a word ends what is supposed: "jest online", "będzie transmitowane"."""
    return said.rstrip(" ?!.").endswith(word.text)
