"""Duty slots and meetings: the next, the running, the last, or those of a day."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft, cited
from assistant.frame import Frame
from assistant.match import Match
from assistant.other_days import OTHER, without_those
from assistant.paper_identity import is_told_by, met_later
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.changed import with_called_off
from assistant.topics.event_both import both
from assistant.topics.event_choice import Choice, without_titles
from assistant.topics.event_days import (
    apart,
    event_list,
    for_others,
    of_days,
    of_weeks,
    with_count,
    with_yes,
)
from assistant.topics.event_elsewhere import placed
from assistant.topics.event_habit import supposes_every_week
from assistant.topics.event_kinds import (
    KINDS,
    TIMELY,
    asks_of_a_day,
    asks_otherwise,
    consulted,
    counts_events,
    for_those_asked,
    kinds_named,
    meant_unnamed,
    of_the_body,
    only_phone,
)
from assistant.topics.event_lines import (
    ABOUT_PLACE,
    TOPIC,
    counted_down,
    details,
    event_claim,
    event_draft,
    on_duty,
    place_claims,
    rule_claim,
    running_claim,
)
from assistant.topics.event_manner import asks_to_come, asks_what_like, called_so, sure_of_manner
from assistant.topics.event_match import (
    AS_GOOD,
    matched,
    may_tell,
    names_another,
    passing_of,
    plainly_named,
    scored,
    series_of,
)
from assistant.topics.event_people import with_people
from assistant.topics.event_places import without_place
from assistant.topics.event_remote import from_home
from assistant.topics.event_rivals import apart as rivals
from assistant.topics.event_rows import with_rows
from assistant.topics.event_rules import asks_rules, may_rule, meant_of, rules, rules_above
from assistant.topics.event_turns import with_all_turns
from assistant.topics.event_whom import told_by_offer, without_asker
from assistant.topics.occurrences import on_days, uncounted
from knowledge.model import Event

_TIMED = TIMELY | {"change"}
_ENOUGH_UNTIMED = 0.5  # of the question, where neither time nor place is asked for
_ANOTHER = 0.95  # is named: no sentence beside its own tells when that is
_UNNAMED = 0.3  # of how much of the question an event accounts for that is not meant
_UNTOLD = 0.55  # of what only a sentence could tell
_NEVER_SAID, _UNSAID = 0.8, 0.7  # a sentence may tell what it costs or how one signs up


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from events, or None where the question is not about any."""
    if told_by_offer(frame, view):
        return None
    frame = with_all_turns(frame)
    if says("counting_down", frame.text):
        frame = replace(frame, attributes=frame.attributes - {"how_many"})
    frame = from_home(without_asker(frame), view)
    if told := both(frame, lambda one: _happening(one, view, texts)):
        return told
    ruled = _ruled(frame, view, texts)
    if ruled is None:
        return placed(frame, lambda one: _happening(one, view, texts), view, texts)
    if not frame.attributes & {"when", "hour"}:
        return ruled
    timely = replace(frame, attributes=frame.attributes - {"price", "enrolment", "how_many"})
    when = _happening(timely, view, texts)
    if when is None or not when.claims:
        return ruled
    return replace(ruled, claims=(*when.claims, *ruled.claims), facts=when.facts)


def _happening(frame: Frame, view: View, texts: Texts) -> Draft | None:
    if asks_otherwise(frame):
        return _unprovided(frame, view, texts)
    named = kinds_named(frame, view)
    unnamed = [] if named else meant_unnamed(frame, view)
    on_that_day = not named and not unnamed and asks_of_a_day(frame)  # then only what is on it
    kinds = KINDS if on_that_day else named
    held = unnamed or [event for event in view.facts(Event) if event.kind in kinds]
    if frame.settled is not None:
        held = [event for event in held if is_told_by(event, view)]
    judged = [
        (event, matched(frame, event, view))
        for event in on_days(held, view.now)
        if event.start is not None and not view.is_off(event)
    ]
    untold = _uncounted(frame, held, view, texts)
    off = [(one, _matched_too(frame, one, view)) for one in view.called_off() if one.kind in kinds]
    if not judged and not off:
        return untold
    ungiven = (texts.say("event.not_given"),)
    if unsaid := frame.never_given - {"hour", "opening_hours"}:
        sure = _UNSAID if unsaid <= {"price", "enrolment"} else _NEVER_SAID
        covered = max((found.coverage for _, found in [*judged, *off]), default=0.0)
        sure = sure if passing_of([*judged, *off]) else _UNNAMED * covered
        return _refusal(sure, judged or off, notices=ungiven)
    meant = [one for one in passing_of(judged) if may_tell(frame, one[0], view)]
    passing, missed = for_those_asked(frame, meant, passing_of(off), view)
    passing = called_so(frame, of_the_body(frame, consulted(frame, passing, view), view))
    if not passing and not missed and untold is not None:
        return untold
    if not passing and not missed:
        best = max((found for _, found in [*judged, *off]), key=lambda found: found.coverage)
        if names_another(frame, judged, view):
            return _refusal(_ANOTHER, judged)
        return _refusal(_UNNAMED * best.coverage, judged or off, vetoes=best.vetoes(lenient=True))
    if only_phone(frame) and not any(event.phones for event, _ in [*passing, *missed]):
        return None  # the paper or the office may give one elsewhere
    most = max(found.coverage for _, found in [*passing, *missed])
    if untold is not None and untold.score > scored(most):
        return untold
    timely = bool(frame.attributes & _TIMED or frame.dates or frame.times or frame.order)
    timely = timely or supposes_every_week(frame) or asks_to_come(frame) or asks_what_like(frame)
    weak = most < _ENOUGH_UNTIMED and not frame.topic
    if not timely and (weak or not plainly_named(frame)):
        return None
    series = series_of(passing, most, view.now)
    choice = Choice(without_titles(frame, series, view), series, view.now)
    gone = [event for event, found in missed if found.coverage >= most - AS_GOOD]
    if on_that_day and not choice.of_days(at_any_hour=True) and not choice.has_day_of(gone):
        return None
    if series and not (choice.coming or choice.running) and met_later(series[-1], view):
        return _refusal(_NEVER_SAID, judged, notices=ungiven)
    score = sure_of_manner(frame, scored(most, 0.65 if timely else 0.5))
    draft = _told(frame, choice, score, view, texts) if choice.events else None
    told = with_called_off(draft, choice, gone, score, view, texts)
    told = without_place(with_people(told, frame, view, texts), frame, texts)
    return with_rows(told, view, texts)


def _unprovided(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """That nothing says whether children may come along, unless a sentence does."""
    kinds = kinds_named(frame, view) if "childcare" in frame.attributes else frozenset()
    beside = {"childcare", "who_may", "list", "premise", "where", "address", "phone"}
    if not kinds or frame.attributes - beside:
        return None
    held = [one for one in view.facts(Event) if one.kind in kinds and one.start is not None]
    meant = passing_of([(one, matched(frame, one, view)) for one in held])
    meant.sort(key=lambda one: one[0].start or view.now, reverse=True)
    if not meant:
        return None
    return _refusal(_UNTOLD, meant, notices=(texts.say("event.not_given"),))


def _matched_too(frame: Frame, event: Event, view: View) -> Match:
    """How much of a question an event accounts for as its paper says it, or as it is by now."""
    before, now = matched(frame, event, view), view.standing.now(event)
    if not isinstance(now, Event) or now.start is None or before.vetoes(lenient=True):
        return before
    return max((before, matched(frame, now, view)), key=lambda found: found.coverage)


def _told(frame: Frame, choice: Choice, score: float, view: View, texts: Texts) -> Draft:
    """The answer from the events that are meant, of each paper where several could be."""

    def answered(one: Choice) -> Draft:
        return with_count(_answer(frame, one, score, texts), frame, one, texts)

    return rivals(frame, choice, answered, view, texts) or answered(choice)


def _ruled(frame: Frame, view: View, texts: Texts) -> Draft | None:
    every = view.facts(Event) if asks_rules(frame) else []
    judged = [(one, matched(frame, one, view)) for one in every]
    slots = [one for one, found in judged if on_duty(one) and may_rule(found)]
    named = meant_of(frame, [o for o in judged if may_rule(o[1], lenient=False)], view)
    return rules(frame, slots, view, texts) or rules_above(frame, named, view, texts)


def _uncounted(frame: Frame, held: list[Event], view: View, texts: Texts) -> Draft | None:
    """What the document says of an event that comes again on days that nothing tells."""
    judged = [
        (event, matched(frame, event, view)) for event in held if event.recurs and uncounted(event)
    ]
    passing = passing_of(judged)
    if not passing:
        return None
    event, found = max(passing, key=lambda one: one[1].coverage)
    claims = [rule_claim(event, texts), *place_claims(event, texts)]
    draft = event_draft(scored(found.coverage), claims, [event], frame, texts, bare=True)
    return replace(draft, notices=(*draft.notices, texts.say("event.uncounted")))


def _refusal(
    score: float,
    judged: list[tuple[Event, Match]],
    *,
    notices: tuple[str, ...] = (),
    vetoes: tuple[str, ...] = (),
) -> Draft:
    near = tuple(c for event, _ in judged[:2] for c in cited(event, "when"))
    status = AnswerStatus.NOT_IN_DOCUMENTS
    return Draft(TOPIC, score, status, notices=notices, nearest=near, vetoes=vetoes)


def _answer(frame: Frame, choice: Choice, score: float, texts: Texts) -> Draft:
    if (weekly := of_weeks(frame, choice, score, texts)) is not None:
        return weekly
    onward = choice.after_anchor()
    if onward is not None:
        coming = [event for event in onward if event not in choice.past]
        if coming:
            return event_draft(
                score, [event_claim("event.then", coming[0], texts)], coming[:1], frame, texts
            )
        return _none_coming(choice, score, texts)
    anchored = [event for event in choice.events if event.id in frame.anchor]
    if len(anchored) == 1 and not (frame.dates or frame.times or frame.order):
        choice = Choice(frame, anchored, choice.now)  # "o której?" of the one just told
    if anchored and frame.attributes & ABOUT_PLACE and not frame.dates:
        return event_draft(
            score, details(anchored[0], frame, texts), anchored[:1], frame, texts, bare=True
        )
    final = choice.final()
    if final is not None and frame.times and not choice.dates:
        choice = Choice(frame, [final], choice.now)  # "czy ostatni jest po południu"
    if choice.dates or (frame.times and choice.coming):
        return of_days(frame, choice, score, texts)
    if final is not None:
        return event_draft(score, [event_claim("event.final", final, texts)], [final], frame, texts)
    if frame.order & {"last", "past"} and not frame.order & {"next"} and choice.past:
        last = choice.past[-2:][0] if "last_but_one" in frame.order else choice.past[-1]
        return event_draft(score, [event_claim("event.last", last, texts)], [last], frame, texts)
    ahead = choice.running + choice.coming
    if OTHER in frame.order:
        left = without_those(ahead, frame, choice.now.date())
        return event_list(left, score, texts, frame) if left else _none_coming(choice, score, texts)
    if ("all" in frame.order or counts_events(frame)) and len(ahead) > 1:
        return event_list(ahead, score, texts, frame)
    return _upcoming(frame, choice, score, texts)


def _upcoming(frame: Frame, choice: Choice, score: float, texts: Texts) -> Draft:
    if choice.running:
        event = choice.running[0]
        claims = [running_claim(event, texts)]
        shown = [event]
        if choice.coming:
            shown.append(choice.coming[0])
        told = details(event, frame, texts)
        if choice.coming:
            told.append(event_claim("event.then", choice.coming[0], texts))
        draft = event_draft(score, claims + told, shown, frame, texts, bare=True)
        return with_yes(draft, frame, texts) if "now" in frame.order else draft
    if choice.coming:
        event = choice.coming[0]
        claim = event_claim("event.next", event, texts)
        if says("counting_down", frame.text):
            claim = counted_down(claim, event, choice.now, texts)
        others = for_others(event, choice.coming)
        if others:
            told = [claim, *apart(event, texts)]
            for one in others:
                told += [event_claim("event.listed", one, texts), *apart(one, texts)]
            return event_draft(score, told, [event, *others], frame, texts, bare=True)
        draft = event_draft(score, [claim], [event], frame, texts)
        of_now = {*frame.order} == {"now"}
        return with_yes(draft, frame, texts, is_on=False) if of_now else draft
    if frame.attributes & ABOUT_PLACE and choice.past and "when" not in frame.attributes:
        last = choice.past[-1]
        told = details(last, frame, texts)
        # that none is coming goes before where the last one was, and before a number of its own
        if "next" in frame.order or "phone" in frame.attributes:
            claims = [event_claim("event.none_coming", last, texts), *told]
        else:
            claims = [*told, event_claim("event.last", last, texts)]
        return event_draft(score, claims, [last], frame, texts, bare=True)
    if "end" in frame.attributes:
        return event_draft(
            score,
            [event_claim("event.last", choice.past[-1], texts)],
            choice.past[-1:],
            frame,
            texts,
        )
    return _none_coming(choice, score, texts)


def _none_coming(choice: Choice, score: float, texts: Texts) -> Draft:
    last = choice.events[-1]
    key = "event.none_coming" if last in choice.past else "event.none_later"
    claim = event_claim(key, last, texts)
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, (claim,), facts=(last,))
