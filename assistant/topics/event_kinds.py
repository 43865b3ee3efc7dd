"""Which kinds of events a question is about, and those that no word for them names."""

import re
from functools import cache
from itertools import pairwise

from assistant.draft import cited
from assistant.frame import Frame, Word
from assistant.how_many import counted
from assistant.match import Match, credited
from assistant.retrieve import View
from assistant.topics.asking import asks_outcome
from assistant.topics.event_called import called_in_full
from assistant.topics.event_lines import TOPIC, has_own_audience, on_duty
from assistant.topics.occurrences import fact_ids
from knowledge.audience import shuts_out
from knowledge.folding import fold
from knowledge.model import Event
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas

KINDS = frozenset({"duty_slot", "meeting"})
TIMELY = frozenset({"lasting", "when", "hour", "where", "address", "phone", "end"})
_ABOUT_CONTENT = frozenset(
    {"attended", "agenda", "purpose", "how_many", "budget", "units", "position", "chair", "outcome"}
)
PROVIDED = frozenset({"accessibility", "childcare", "interpreter", "broadcast"})
_HOURS = frozenset({"when", "hour", "opening_hours"})
_IN_CONSULTATIONS = re.compile(
    r"\bw (?:ramach )?konsultacj(?:ach|i)\b|\bkonsultacj\w+ (?:spolecz|projektu|programu)"
)
_ARRANGING = re.compile(
    r"\b(?:zamowi|zamawia|zglosi|zglasza)\w*\b(?=.{0,40}\b(?:tlumacz|migow|opiek))"
)
_CONSULTED = frozenset({"konsultacja", "konsultacyjny"})
_ABOUT_PEOPLE = _HOURS | {"where", "address", "price", "enrolment"}
_SEVERAL = 2
_TURNS = frozenset({"all", "next"})  # "wszystkie terminy", "najbliższy termin"
_Judged = list[tuple[Event, Match]]


def provided_alone(frame: Frame) -> bool:
    """Whether only what may be there for who comes is asked, and of nothing that is named."""
    things = (w for w in frame.focus if not (w.attributes or w.kinds or w.town or w.place))
    return bool(frame.attributes & PROVIDED) and not frame.anchor and not any(things)


def asks_otherwise(frame: Frame) -> bool:
    """Whether something about a meeting is asked that its day and place do not answer."""
    counts = counts_events(frame) or "lasting" in frame.attributes
    people = {"units"} if "on_duty" in frame.attributes else set()
    if frame.attributes & _ABOUT_CONTENT - people and not counts:
        return True
    if {"change", "until"} <= frame.attributes and not (frame.kinds & KINDS or frame.topic):
        return True  # whether a last day was put off
    named = frame.topic or frame.kinds & KINDS
    if "closing" in frame.attributes and (not named or _names_papers(frame)):
        return True  # until when one may sign up or hand in, whatever it is for
    arranging = _ARRANGING.search(fold(frame.text)) is not None  # "czy zdążę zamówić tłumacza"
    return bool(frame.attributes & PROVIDED) and (
        arranging or not frame.attributes & {"when", "hour"}
    )


def _names_papers(frame: Frame) -> bool:
    """Whether something to hand in or to sign up for is named, such as "uwagi" or "zapisy"."""
    return any(word.lemmas & _papers() for word in frame.words if not word.carried)


@cache
def _papers() -> frozenset[str]:
    office, questions = lexicon("office"), lexicon("questions")
    return lemma_set([*office["papers"], *office["remarks"], *questions["enrolling"]])


def only_phone(frame: Frame) -> bool:
    """Whether nothing but a number to call is asked for."""
    return "phone" in frame.attributes and not frame.attributes & (TIMELY - {"phone"})


def counts_events(frame: Frame) -> bool:
    """Whether "ile" asks for the events themselves."""
    word = counted(frame)
    return bool(word and word.kinds & KINDS) and not frame.attributes & _ABOUT_CONTENT - {
        "how_many"
    }


def is_countable(frame: Frame, event: Event) -> bool:
    """Whether it is not asked how often in a year something comes again, which plans tell."""
    spans = {one.precision for one in frame.dates}
    return not (event.recurs and spans == {"year"} and counts_events(frame))


def kinds_named(frame: Frame, view: View) -> frozenset[str]:
    """The kinds of events that the question names, or that the last answer was about."""
    kinds = frame.kinds & KINDS
    if not kinds and "consultation" in frame.kinds and ("when" in frame.attributes or frame.dates):
        return frozenset() if asks_outcome(frame) else KINDS
    if not kinds and frame.topic == TOPIC:
        return frozenset(fact.kind for fact in view.facts(Event, fact_ids(frame.anchor))) & KINDS
    return kinds


def asks_of_a_day(frame: Frame) -> bool:
    """Whether what is on one day is asked for."""
    named = any(word.role == "focus" and word.noun for word in frame.words)
    comes = bool(frame.times) and not named
    timely = bool(frame.attributes & TIMELY) or comes  # "przyjdę 2 maja o 14, zdążę?"
    return timely and any(m.precision == "day" for m in frame.dates)


def meant_unnamed(frame: Frame, view: View) -> list[Event]:
    """The duty hours that no word for them names, but the person on duty or the phone does.

    "W jakich godzinach jest pedagog?" is about them as much as "od kiedy można dzwonić?".
    """
    if frame.kinds - {"task"} or frame.topic or frame.attributes & _ABOUT_CONTENT:
        return []
    slots = [one for one in view.facts(Event) if one.kind == "duty_slot"]
    things = [w for w in frame.things if not (w.town or w.place or w.role == "audience")]
    named = [one for one in slots if on_duty(one) and names_on_duty(frame, one, view)]
    timely = frame.attributes & _ABOUT_PEOPLE or frame.order & _TURNS
    if named and (timely or not (frame.attributes or frame.looking)):
        return named
    if frame.attributes & _HOURS and things:
        own = [(one, view.lemmas(cited(one, "when")[0].quote)) for one in slots]
        found = [one for one, lemmas in own if all(w.lemmas & lemmas for w in things)]
        if found:
            return found
    day = any(m.precision == "day" for m in frame.dates)
    if things and "phone" in frame.attributes and ("when" in frame.attributes or day):
        return [one for one in slots if one.by_phone]
    return called_in_full(frame, view)


def consulted(frame: Frame, passing: _Judged, view: View) -> _Judged:
    """Where a meeting of consultations is asked for, those of papers that speak of any."""
    words = [word for word in frame.words if word.lemmas & _CONSULTED]
    if not words or not frame.kinds & KINDS:
        return passing
    speak = {
        key: view.context(view.documents[key]) | view.lemmas(view.snapshot.text(key))
        for key in {event.document_id for event, _ in passing}
    }
    own = [one for one in passing if any(credited(w, speak[one[0].document_id]) for w in words)]
    if _IN_CONSULTATIONS.search(fold(frame.text)):
        own = [one for one in own if one[0].consultation_id is not None] or own
    return own or passing


def of_the_body(frame: Frame, passing: _Judged, view: View) -> _Judged:
    """Where the sitting of a body such as a council is asked for, those of papers that name it."""
    bodies = lexicon_lemmas("questions", "bodies")
    named = frozenset(lemma for word in frame.words for lemma in word.lemmas & bodies)
    if not named or "meeting" not in frame.kinds or len(passing) < _SEVERAL:
        return passing
    own = [
        one for one in passing
        if named & view.lemmas("\n".join(c.quote for c in cited(one[0], "when")))
        or named & view.lemmas(view.documents[one[0].document_id].title)
    ]  # fmt: skip
    return own or passing


def names_on_duty(frame: Frame, event: Event, view: View) -> bool:
    """Whether the question names who is on duty at hours, such as "logopeda"."""
    who = view.lemmas(on_duty(event))
    said = [word for word in frame.focus if not (word.town or word.place)]
    return any(word.noun and word.lemmas & who for word in said)


def is_for(frame: Frame, event: Event) -> bool:
    """Whether the row of an event does not say that it is for others than the question is about."""
    return not has_own_audience(event) or not shuts_out(frame.audience, event.audience)


def for_those_asked(
    frame: Frame, passing: _Judged, missed: _Judged, view: View
) -> tuple[_Judged, _Judged]:
    """Of events of one paper that each say for whom they are, those for whom is asked."""
    passing, missed = _of_group_asked(frame, passing, missed, view)
    passing = _with_organisations(frame, passing, view)
    whom = [_whom(after) for one, after in pairwise(frame.words) if one.text.lower() == "dla"]
    if not whom:
        return passing, missed
    said = {
        event.id: (view.lemmas(quote) if "dla " in quote.lower() else frozenset())
        for event, _ in (*passing, *missed)
        for quote in ("\n".join(c.quote for c in cited(event, "when")),)
    }
    own_words = {
        event.id: view.lemmas(event.audience.eligible or "")
        for event, _ in (*passing, *missed)
        if has_own_audience(event)
    }
    if any(one & own for one in whom for own in own_words.values()):
        said |= own_words
    papers = {
        event.document_id
        for event, _ in (*passing, *missed)
        if any(one & said[event.id] for one in whom)
    }

    def meant(event: Event) -> bool:
        own = said[event.id]
        if papers and event.document_id not in papers:
            own = view.lemmas(f"{event.name}\n{event.audience.eligible or ''}")
            return any(one & own for one in whom)
        return not own or any(one & own for one in whom)

    return [one for one in passing if meant(one[0])], [one for one in missed if meant(one[0])]


def _with_organisations(frame: Frame, passing: _Judged, view: View) -> _Judged:
    """Of events those whose names say that they are with organisations, where these are asked."""
    if not any(word.lemmas & _organisations() for word in frame.words):
        return passing
    return [one for one in passing if view.lemmas(one[0].name) & _organisations()] or passing


def _whom(word: Word) -> frozenset[str]:
    """The lemmas of those something is for; "NGO" says the same as "organizacja"."""
    return word.lemmas | _organisations() if word.lemmas & _organisations() else word.lemmas


@cache
def _organisations() -> frozenset[str]:
    return lemma_set(phrase.split()[0] for phrase in lexicon("audiences")["groups"]["ngo"][:2])


def _of_group_asked(
    frame: Frame, passing: _Judged, missed: _Judged, view: View
) -> tuple[_Judged, _Judged]:
    """Of events that one sentence tells of several groups, those of the group that is asked for."""
    told: dict[tuple[str, int], set[str]] = {}
    for event, _ in (*passing, *missed):
        told.setdefault(_place(event), set()).add(event.name)
    several = {place: names for place, names in told.items() if len(names) > 1}
    if not several:
        return passing, missed
    asked = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    others: dict[tuple[str, int], set[str]] = {}
    for place, names in several.items():
        shared = frozenset.intersection(*map(view.lemmas, names))
        own = {name for name in names if (view.lemmas(name) - shared) & asked}
        others[place] = names - own if own else set()

    def kept(event: Event) -> bool:
        return event.name not in others.get(_place(event), ())

    return [one for one in passing if kept(one[0])], [one for one in missed if kept(one[0])]


def _place(event: Event) -> tuple[str, int]:
    """Where the sentence stands that tells when an event is."""
    first = cited(event, "when")[0]
    return first.document_id, first.start
