"""The events of the days that a question names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.supposed import seeks_consent
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.event_choice import Choice
from assistant.topics.event_habit import not_every_week, supposes_every_week
from assistant.topics.event_kinds import counts_events
from assistant.topics.event_lines import (
    TOPIC,
    audience_claims,
    details,
    event_claim,
    event_draft,
    has_own_audience,
    kind_name,
    on_duty,
    place_claims,
    rule_claim,
    running_claim,
    same_place,
)
from assistant.wording import day
from knowledge.dates import DateMatch
from knowledge.holidays_pl import is_public_holiday
from knowledge.model import Event

_DAY = timedelta(days=1)
_FEW_AGAIN = 3  # days told of what comes again
_MOST_LISTED = 8
_FEW_TOLD = 2  # events told with a line for each thing about them
_ASKED = frozenset({"when", "until", "list", "premise"})  # which leave whether to be told


def of_days(frame: Frame, choice: Choice, score: float, texts: Texts) -> Draft:
    """What is on the days or at the hours asked for; without any it says so."""
    found = choice.of_days()
    elsewhen = [] if found else choice.of_days(at_any_hour=True)
    if not found and (weekly := choice.of_any_week()):
        return event_list(weekly, score, texts, frame)
    if elsewhen:
        claims = [
            event_claim("event.was" if event in choice.past else "event.other_hour", event, texts)
            for event in elsewhen[:_MOST_LISTED]
        ]
        return event_draft(score, claims, elsewhen, frame, texts)
    if not found:
        coming = (choice.running + choice.coming)[:1] or choice.events[-1:]
        notice = texts.say("event.not_that_day", kind=kind_name(choice.events[0], texts))
        if "premise" in frame.attributes or seeks_consent(frame.text):
            key = "event.was" if coming[0] in choice.past else "event.listed"
            told = event_draft(score, [event_claim(key, coming[0], texts)], coming, frame, texts)
            return replace(told, notices=(notice, *told.notices))
        excepted = any(_is_excepted(one, coming[0]) for one in frame.dates)
        if coming[0].recurs and (excepted or any(one.weekday is not None for one in frame.dates)):
            return _not_by_rule(frame, choice, coming[0], score, notice, texts)
        near = _nearest(choice)
        following = [_told_as(one, near, choice, texts) for one in near]
        return Draft(
            TOPIC,
            score,
            AnswerStatus.NOT_IN_DOCUMENTS,
            notices=(notice, *following),
            nearest=tuple(c for event in near or coming for c in cited(event, "when")),
            suggestions=(texts.say("suggest.next_event"),),
        )
    if len(found) > 1:
        listed = event_list(found, score, texts, frame, past=choice.past)
        return _confirmed(listed, found, choice, texts)
    key = "event.was" if found[0] in choice.past else "event.listed"
    claim = (
        running_claim(found[0], texts)
        if found[0] in choice.running
        else event_claim(key, found[0], texts)
    )
    draft = _confirmed(event_draft(score, [claim], found, frame, texts), found, choice, texts)
    if found[0] in choice.past and choice.coming:
        then = event_claim("event.next", choice.coming[0], texts)
        return replace(draft, claims=(*draft.claims, then), facts=(*found, choice.coming[0]))
    return draft


def _is_excepted(asked: DateMatch, event: Event) -> bool:
    """Whether a working day is one on whose weekday it is, though not that day."""
    weekdays = {day for hours in event.recurs for day in hours.weekdays}
    on_its_weekday = asked.first == asked.last and asked.first.weekday() in weekdays
    return on_its_weekday and not is_public_holiday(asked.first)


def _not_by_rule(
    frame: Frame, choice: Choice, event: Event, score: float, notice: str, texts: Texts
) -> Draft:
    """On which days it is that comes again by a rule, and when next, of a day that is none."""
    claims = [rule_claim(event, texts)]
    if event in choice.coming and any(_is_excepted(one, event) for one in frame.dates):
        claims.insert(0, event_claim("event.next", event, texts))
    partly = AnswerStatus.PARTLY_ANSWERED
    told = Draft(TOPIC, score, partly, tuple(claims), notices=(notice,), facts=(event,))
    return with_yes(told, frame, texts, is_on=False)


def of_weeks(frame: Frame, choice: Choice, score: float, texts: Texts) -> Draft | None:
    """The days that there are, where it is asked of every week and that is not so."""
    if not supposes_every_week(frame):
        return None
    ahead = (choice.running + choice.coming) or choice.past[-1:]
    listed = event_list(ahead, score, texts, frame, past=choice.past)
    return not_every_week(frame, listed, choice, texts)


def _nearest(choice: Choice) -> list[Event]:
    """The first event after the day or weekend asked for, and one of the day right before it.

    Where none comes after it the last one before it is. There is none where more is asked for.
    """
    today, dates = choice.now.date(), choice.frame.dates
    if not dates or any(one.last - one.first > _DAY or one.last < today for one in dates):
        return []
    first, last = dates[-1].first, dates[-1].last
    dated = [(one, one.start.date()) for one in choice.coming if one.start]
    after = [one for one, on in dated if on > last][:1]
    if "hour" in choice.frame.attributes:
        return after  # the hours of another day might be taken for those asked for
    if not after:
        return [one for one, on in dated if on < first][-1:]
    return [one for one, on in dated if first - _DAY <= on <= last] + after


def _told_as(event: Event, near: Sequence[Event], choice: Choice, texts: Texts) -> str:
    """The sentence for an event that is not on the day asked for; of a last one its day alone."""
    starts = event.start.date() if event.start else None
    if starts and event is near[-1] and starts < choice.frame.dates[-1].first:
        named = day(starts, texts.language)
        return texts.say("event.before_day", kind=kind_name(event, texts), day=named)
    key = "event.next" if event == choice.coming[0] else "event.after_day"
    return event_claim(key, event, texts).text


def _confirmed(draft: Draft, found: Sequence[Event], choice: Choice, texts: Texts) -> Draft:
    """The draft with a yes, where it is asked whether anything is on and something is."""
    over = {(one.id, one.start) for one in choice.past}
    ahead = any((event.id, event.start) not in over for event in found)
    return with_yes(draft, choice.frame, texts) if ahead else draft


def with_yes(draft: Draft, frame: Frame, texts: Texts, *, is_on: bool = True) -> Draft:
    """The draft of what is on, or is not, with a yes or no where nothing but that is asked."""
    if not (frame.attributes <= _ASKED and asks_whether(frame)):
        return draft
    return replace(draft, verdict=texts.say("answer.yes" if is_on else "answer.no"))


def event_list(
    events: Sequence[Event],
    score: float,
    texts: Texts,
    frame: Frame,
    past: Sequence[Event] = (),
) -> Draft:
    """Several events, those ahead first, with the place of each or the one of all."""
    over = {(one.id, one.start) for one in past}
    shown = sorted(events, key=lambda event: (event.id, event.start) in over)[:_MOST_LISTED]
    if (
        shown[0].recurs
        and len({cited(one, "when") for one in shown}) == 1
        and not counts_events(frame)
    ):
        shown = shown[:_FEW_AGAIN]  # the rest comes by the rule that is told with them

    def line(event: Event) -> Claim:
        was = (event.id, event.start) in over
        return event_claim("event.was" if was else "event.listed", event, texts)

    if same_place(shown):
        claims = [line(event) for event in shown]
        claims += details(shown[0], frame, texts)
    elif len(shown) > _FEW_TOLD and len({(one.place, one.phones) for one in shown}) == 1:
        claims = place_claims(replace(shown[0], room=None), texts)
        claims += [_in_one_line(line(event), event, texts) for event in shown]
    else:
        claims = [claim for event in shown for claim in (line(event), *apart(event, texts))]
    return event_draft(score, claims, shown, frame, texts, bare=True)


def with_count(draft: Draft, frame: Frame, choice: Choice, texts: Texts) -> Draft:
    """The draft with how many are ahead, where that is asked and all of them are known."""
    ahead = [*choice.running, *choice.coming]
    if not ahead or choice.dates or not counts_events(frame):
        return draft
    if any(event.recurs for event in ahead):
        return draft
    said = texts.say("event.ahead", count=str(len(ahead)))
    return replace(draft, notices=(said, *draft.notices))


def _in_one_line(claim: Claim, event: Event, texts: Texts) -> Claim:
    """One of several in the same house: when, in which room and for whom."""
    text, places = claim.text, dict.fromkeys(claim.citations)
    if event.room:
        text = f"{text.rstrip('.')}, {event.room}."
        places |= dict.fromkeys(cited(event, "place"))
    for told in audience_claims(event, texts) if has_own_audience(event) else []:
        text = f"{text} {told.text}"
        places |= dict.fromkeys(told.citations)
    return replace(claim, text=text, citations=tuple(places))


def apart(event: Event, texts: Texts) -> list[Claim]:
    """Where one of several is, and for whom where its own row says so."""
    whom = audience_claims(event, texts) if has_own_audience(event) else []
    return [*place_claims(event, texts), *whom]


def for_others(event: Event, coming: Sequence[Event]) -> list[Event]:
    """The first later ones of the same on duty that are for others than an event is."""
    found: dict[str | None, Event] = {event.audience.eligible: event}
    for one in coming:
        if on_duty(one) == on_duty(event) and has_own_audience(one):
            found.setdefault(one.audience.eligible, one)
    return list(found.values())[1:] if has_own_audience(event) else []
