"""Is this the answer? Every way of answering is heard, and the best that is sure enough stands."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from assistant.answer import AnswerStatus
from assistant.asked_usefully import meant_perhaps
from assistant.decision import weighed, weights
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.other_fields import is_elsewhere
from assistant.quoted_names import with_quoted_names
from assistant.refusal import helped
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics import (
    absent,
    admitted,
    agreements,
    at_most,
    attendance,
    consequences,
    consultations,
    contacts,
    definitions,
    enclosures,
    enrolment_ways,
    entitled,
    events,
    extremes,
    fees,
    figures,
    going_on,
    income_rows,
    matter_rows,
    meeting_day,
    money_help,
    offer_details,
    offer_sorts,
    offers,
    office_holders,
    own_conditions,
    part_rows,
    passages,
    programme,
    proposals,
    refuge_asked,
    rows_signed_up,
    rules_told,
    speakers,
    submission,
    sums,
    task_drafts,
    task_lists,
    tasks,
    untold_place,
    votes,
    what_changed,
    withdrawn,
)
from assistant.topics.anchored import without_others
from assistant.topics.called_off_here import with_called_off
from assistant.topics.changed import with_changes
from assistant.topics.doubtful import with_doubts
from assistant.topics.event_named import numbers_another, with_known_number
from assistant.topics.footnotes import with_footnotes
from assistant.topics.later_papers import by_later
from assistant.topics.meant_papers import within_meant
from assistant.topics.meeting_papers import none_held
from assistant.topics.offer_fit import with_other_people
from assistant.topics.other_towns import with_other_towns
from assistant.topics.own_contacts import of_the_named
from assistant.topics.papers_in_force import newest
from assistant.topics.paragraph_rest import with_rest
from assistant.topics.supposed_changes import with_supposed
from assistant.topics.which_meeting import with_day
from assistant.topics.year_first import year_first
from assistant.topics.yearly_papers import of_year
from assistant.vague import asks_of_a_place, joins_the_one, says_nothing, seeks_anything
from knowledge.model import Audience

_TOPICS = (
    own_conditions,
    definitions,
    programme,
    enclosures,
    enrolment_ways,
    fees,
    figures,
    meeting_day,
    office_holders,
    part_rows,
    events,
    submission,
    consultations,
    refuge_asked,
    money_help,
    offers,
    offer_details,
    offer_sorts,
    extremes,
    admitted,
    agreements,
    going_on,
    speakers,
    income_rows,
    rows_signed_up,
    rules_told,
    consequences,
    matter_rows,
    at_most,
    entitled,
    task_lists,
    tasks,
    sums,
    proposals,
    votes,
    absent,
    attendance,
    contacts,
    what_changed,
    withdrawn,
    untold_place,
    passages,
)
_CALLED = frozenset(
    {task_drafts.TOPIC, money_help.TOPIC, own_conditions.TOPIC}
)  # by their names alone
_EVENTS = "events"  # the topic of what takes place
NOBODY = "none"  # the topic of a draft that no topic stands for
NOTHING = Draft(NOBODY, 0.0, AnswerStatus.NOT_IN_DOCUMENTS)
SURE = 0.42  # the least score of an answer
_NAMED, _BESIDE = 0.7, 0.1  # a draft that leaves something out must be better by the latter
_HELP = ("offers_small", "offers_teen", "offers")


def drafts(frame: Frame, view: View, texts: Texts) -> list[Draft]:
    """What every topic makes of the question, best first; an answer stands before a refusal."""
    meant = within_meant(frame, view)
    if meant is None or numbers_another(*meant):
        return [none_held(texts)]
    yearly = of_year(*meant)
    if yearly is not None and any(map(_tells, found := _weighed(*yearly, texts))):
        return found
    found = _weighed(*meant, texts)
    told = {c.document_id for draft in found[:1] for claim in draft.claims for c in claim.citations}
    later = newest(meant[0], told, meant[1])
    if later is not None and any(map(_tells, anew := _weighed(meant[0], later, texts)[:1])):
        return anew
    return found


def _weighed(frame: Frame, view: View, texts: Texts) -> list[Draft]:
    view.narrow(frame)
    frame = with_known_number(with_quoted_names(frame, view), view)
    found = _defined(frame, view, texts) or _considered(frame, view, texts)
    if frame.topic is not None and not any(_tells(draft) for draft in found):
        found = next((more for more in _further(frame, view, texts) if more), found)
    found = of_the_named(_without_half(found), frame, view)
    found.sort(key=lambda draft: -draft.score + (_BESIDE if draft.vetoes else 0.0))
    return weighed(year_first(found, frame), frame, view)


def _without_half(found: list[Draft]) -> list[Draft]:
    """The drafts but what is known of a unit, where an event answers what is asked."""
    if not any(one.topic == _EVENTS and one.status is AnswerStatus.ANSWERED and _tells(one)
               for one in found):  # fmt: skip
        return found
    return [one for one in found
            if one.topic != contacts.TOPIC or one.status is AnswerStatus.ANSWERED]  # fmt: skip


def _considered(frame: Frame, view: View, texts: Texts, *, every: bool = False) -> list[Draft]:
    """The drafts of the topics; of sentences none, but for `every`, where a record outdoes them."""
    if frame.topic == passages.TOPIC and frame.papers and not any(map(_is_new, frame.words)):
        view = view.only(frame.papers)
    told: list[Draft] = []
    for topic in () if asks_of_a_place(frame) else _TOPICS:
        if not _may_answer(topic.TOPIC, frame):
            continue
        if topic not in (consequences, passages) and consequences.asks_alone(frame):
            continue  # no record tells what becomes of those who do not pay
        if (
            topic is passages
            and not every
            and _is_outdone(without_others(told, frame, view), frame, view)
        ):
            continue
        draft = topic.consider(frame, view, texts)
        if draft is not None and not _says_no_word(draft):
            told.append(draft)
    return without_others(told, frame, view)


def _is_outdone(told: list[Draft], frame: Frame, view: View) -> bool:
    """Whether a record stands before whatever sentences tell, however well they fit."""
    best = [one for one in told if one.score > passages.FULL and _tells(one) and not one.vetoes]
    answers = [one for one in best if one.status is AnswerStatus.ANSWERED]
    return bool(of_the_named(answers, frame, view))


def _defined(frame: Frame, view: View, texts: Texts) -> list[Draft]:
    """What tells of a thing of which only is asked what it is; none where nothing does."""
    if not definitions.asks_what_it_is(frame):
        return []
    found = definitions.without_wishes(
        _considered(definitions.of_its_name(frame), view, texts, every=True)
    )
    return found if any(_tells(one) and definitions.tells_what_it_is(one) for one in found) else []


def _says_no_word(draft: Draft) -> bool:
    return draft.status is AnswerStatus.ANSWERED and not draft.claims


def _further(frame: Frame, view: View, texts: Texts) -> Iterator[list[Draft]]:
    """What the other topics tell, from the papers last cited and then of the same thing."""
    wider = replace(frame, topic=None)
    if not frame.attributes:
        return
    if frame.audience != Audience() and not any(w.attributes for w in frame.alone.words):
        anything = replace(wider, attributes=frozenset(), looking=True)  # "a dla seniorów?"
        yield [draft for draft in _considered(anything, view, texts) if _tells(draft)]
    if frame.papers:
        found = _considered(wider, view.only(frame.papers), texts)
        named = any(word.noun or word.role == "focus" for word in frame.words)
        # Of a question that names nothing any sentence would be the answer.
        yield [one for one in found if _tells(one) and (named or one.topic != passages.TOPIC)]
    if any(word.carried and not (word.town or word.place) for word in frame.words):
        yield [draft for draft in _considered(wider, view, texts) if _tells(draft)]


def _tells(draft: Draft) -> bool:
    return bool(draft.claims) and draft.score >= SURE


def _may_answer(topic: str, frame: Frame) -> bool:
    """A follow-up that names nothing new stays with the topic of the last answer."""
    if "absent" in frame.attributes:
        return topic in (absent.TOPIC, rules_told.TOPIC, fees.TOPIC)  # nor do minutes of who came
    if frame.topic is None or any(_is_new(word) for word in frame.words):
        return True
    if topic == "submission":
        return bool(frame.topic == topic or frame.attributes & {"submit", "until", "fax", "note"})
    same = {
        "offers": {"offers", "tasks", "offer_details"},
        "offer_details": {"offers", "tasks", "offer_details"},
        "offer_sorts": {"offer_sorts", "offers", "offer_details", "tasks"},
        "tasks": {"tasks", "offers"},
        "task_lists": {"task_lists", "tasks"},
    }
    return topic in same.get(frame.topic, {frame.topic})


def _is_new(word: Word) -> bool:
    return (
        not word.carried and word.role == "focus" and word.noun and not word.kinds | word.attributes
    )


def choose(found: list[Draft], frame: Frame, view: View, texts: Texts) -> Draft:
    """The draft that answers, a question back, or the refusal that knows what is missing."""
    first = found[0] if found and found[0].score >= SURE else NOTHING
    # The name of a task may be nothing but everyday words, and one consultation needs no name.
    called = first.topic in _CALLED or (bool(first.claims) and joins_the_one(frame, view))
    if says_nothing(frame) and not called:
        choices = tuple(texts.say(f"suggest.{name}") for name in meant_perhaps(view))
        return Draft(NOBODY, 0.0, AnswerStatus.CLARIFICATION, suggestions=choices)
    sure = bool(found) and _is_sure(found[0])
    if seeks_anything(frame, whoever=not sure) and not called:
        choices = tuple(texts.say(f"suggest.{name}") for name in _HELP)
        return Draft(NOBODY, 0.0, AnswerStatus.CLARIFICATION, suggestions=choices)
    if sure:
        newest_told = by_later(found[0], frame, view, partial(_quoting, frame, texts))
        newest_told = with_rest(newest_told, frame, view)
        draft = with_other_people(_told(newest_told, view, texts), frame, view, texts)
        again = partial(_again, draft, frame, texts)
        draft = with_other_towns(draft, frame, view, again)
        draft = with_footnotes(with_day(draft, frame, view, texts), view)
        return helped(with_supposed(draft, frame, view, texts), frame, view, texts)
    if is_elsewhere(frame, view):
        return Draft(NOBODY, 0.0, AnswerStatus.OUT_OF_SCOPE)
    refusals = [d for d in found if d.status is AnswerStatus.NOT_IN_DOCUMENTS]
    best = max(refusals, key=lambda d: (d.score, len(d.nearest)), default=None)
    nearest = next((d.nearest for d in found if d.nearest), ())
    refusal = Draft(
        NOBODY,
        best.score if best else 0.0,
        AnswerStatus.NOT_IN_DOCUMENTS,
        notices=best.notices if best else (),
        nearest=(best.nearest if best else ()) or nearest,
        contacts=best.contacts if best else (),
        vetoes=best.vetoes if best else (),
    )
    return helped(refusal, frame, view, texts)


def _is_sure(draft: Draft) -> bool:
    """Whether a draft fits well enough, and its claims are likelier right than `least` says."""
    return draft.score >= SURE and (not draft.claims or draft.sure >= weights().least)


def _told(draft: Draft, view: View, texts: Texts) -> Draft:
    """The draft with the changes and doubts of what it tells."""
    return with_doubts(with_changes(with_called_off(draft, view), view, texts), view, texts)


def _again(draft: Draft, frame: Frame, texts: Texts, view: View) -> Draft | None:
    """What the same topic makes of the question from other papers."""
    topic = next((one for one in _TOPICS if draft.topic == one.TOPIC), None)
    other = topic.consider(frame, view, texts) if topic else None
    return _told(other, view, texts) if other and other.claims else None


def _quoting(frame: Frame, texts: Texts, view: View) -> Draft | None:
    return passages.consider(frame, view, texts)


def _by_name(draft: Draft) -> bool:
    """Whether a draft tells of a task by its very name, however common the words of that are."""
    return draft.topic == "tasks" and bool(draft.claims) and draft.score >= _NAMED
