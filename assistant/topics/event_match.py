"""How events stand against the words of a question."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from assistant.draft import cited
from assistant.frame import Frame
from assistant.match import Match, credited, match, names_other_paper, other_office, without
from assistant.numbered import numbers_behind, other_number
from assistant.once import once_a_fact, once_a_frame
from assistant.retrieve import View
from assistant.topics.event_kinds import KINDS, is_countable, is_for
from assistant.topics.event_lines import has_own_audience
from assistant.topics.event_named import other_meeting, tells_which, without_number
from assistant.topics.event_whom import meets_elsewhere, other_people, tells_whose
from assistant.topics.occurrences import is_past
from assistant.topics.row_ranks import met_rank, other_rank
from assistant.weighed_words import named_papers, offices_alone
from assistant.wording import local
from assistant.yes_no_words import says
from knowledge.model import Consultation, Event

AS_GOOD, _NEARLY_AS_GOOD = 0.05, 0.5
_ATTRIBUTES = frozenset(
    {"when", "hour", "end", "until", "where", "address", "phone", "who_may", "list"}
)
# Lemmas that stand for any event of their kind; another, such as a workshop, must be named in it.
_PLAIN_NAMES = frozenset(
    {"dyzur", "dyzurowac", "ekspert", "przyjmowac", "rozmowa", "porozmawiac"}
    | {"spotkanie", "spotkac", "zebranie"}
)


def passing_of(judged: list[tuple[Event, Match]]) -> list[tuple[Event, Match]]:
    """The events that no word of the question forbids."""
    return [one for one in judged if not one[1].vetoes(lenient=True)]


def scored(coverage: float, base: float = 0.5) -> float:
    """How sure an answer from events is that account for so much of a question."""
    return base + (1 - base) * coverage


def names_another(frame: Frame, judged: list[tuple[Event, Match]], view: View) -> bool:
    """Whether nothing but its sort or number keeps any event from being the one asked about."""
    if not frame.attributes & {"when", "hour", "where"} and not says("happening", frame.text):
        return False
    for event, found in judged:
        lemmas = event_lemmas(event, view)[0]
        named = {w.text for w in other_meeting(frame, event, lemmas, view)}
        whom = {w.text for w in other_people(frame, event, lemmas, view)}
        if whom and frame.attributes & {"when", "hour"} and not meets_elsewhere(frame, view):
            named |= whom
        if named and set(found.vetoes(lenient=True)) <= named:
            return True
    return False


def plainly_named(frame: Frame) -> bool:
    """Whether a word for any event is said, rather than a workshop that may be an offer too."""
    said = [word for word in frame.words if word.kinds & KINDS]
    return not said or any(word.lemmas & _PLAIN_NAMES for word in said)


def matched(frame: Frame, event: Event, view: View) -> Match:
    """How much of a question an event accounts for, by its own words and its paper's."""
    key = event.id, event.start, event.place
    return view.kept(frame, key, lambda: _matched(frame, event, view))


def _matched(frame: Frame, event: Event, view: View) -> Match:
    apart = _tells_apart(frame)
    frame = without_number(frame, event) if apart else frame
    frame = _without_change(frame) if "change" in frame.attributes else frame
    lemmas, called = event_lemmas(event, view)
    when = cited(event, "when")[:1] if frame.ranked else ()
    for one in when:
        lemmas |= met_rank(frame, one.document_id, one.start, one.quote, view)
    said = _lemmas_by_kind(frame).get(event.kind)
    named = not said or not (said.isdisjoint(_PLAIN_NAMES) and said.isdisjoint(lemmas))
    found = match(
        frame,
        lemmas,
        view,
        kinds=(event.kind, "consultation") if named else ("consultation",),
        attributes=_ATTRIBUTES,
        places=view.places(event.document_id),
        met=has_own_audience(event) and is_for(frame, event),
    )
    if not (when or apart):
        return found
    others = other_office(frame, lemmas, holders_alone=True)
    others += other_number(frame, "\n".join((event.name, event.place or "")))
    others += other_meeting(frame, event, lemmas, view)
    others += other_people(frame, event, lemmas, view)
    for one in when:
        others += other_rank(frame, one.document_id, one.start, one.quote, view)
    return without(found, (*names_other_paper(frame, called), *others))


@once_a_frame
def _lemmas_by_kind(frame: Frame) -> Mapping[str, frozenset[str]]:
    """The lemmas of the words for each kind of event that a question says."""
    said = {kind for word in frame.words for kind in word.kinds}
    words = {kind: [w.lemmas for w in frame.words if kind in w.kinds] for kind in said}
    return {kind: frozenset().union(*lemmas) for kind, lemmas in words.items()}


@once_a_frame
def _tells_apart(frame: Frame) -> bool:
    """Whether a question says of an event what sets it apart from others, by more than its name."""
    which = tells_which(frame) or tells_whose(frame) or offices_alone(frame) or named_papers(frame)
    return bool(which or numbers_behind(frame.text))


@once_a_frame
def _without_change(frame: Frame) -> Frame:
    """The question where "zmiana" is no thing that an event would have to be about."""
    words = (replace(w, role="generic") if "change" in w.attributes and w.noun else w
             for w in frame.words)  # fmt: skip
    return replace(frame, words=tuple(words))


def series_of(passing: list[tuple[Event, Match]], most: float, now: datetime) -> list[Event]:
    """The events that account best for the question; where those are all over, with the later
    ones of the same papers, whose own sentences rarely say again what they are."""
    best = [event for event, found in passing if found.coverage >= most - AS_GOOD]
    if all(is_past(event, local(now).replace(tzinfo=None)) for event in best):
        papers, told = {event.document_id for event in best}, {event.id for event in best}
        best += [
            event
            for event, found in passing
            if event.id not in told
            and event.document_id in papers
            and found.coverage >= most - _NEARLY_AS_GOOD
        ]
    return sorted(best, key=lambda event: event.start or datetime.max)


def may_tell(frame: Frame, event: Event, view: View) -> bool:
    """Whether an event is neither for others nor something else in the building asked about."""
    whose = is_for(frame, event) and is_countable(frame, event)
    return whose and not asks_of_its_place(frame, event, view)


def asks_of_its_place(frame: Frame, event: Event, view: View) -> bool:
    """Whether the opening hours are asked of the building in which an event takes place."""
    if "opening_hours" not in frame.attributes or frame.kinds or frame.follow_up or event.recurs:
        return False
    called = view.lemmas(f"{event.name}\n{view.documents[event.document_id].title}")
    place = view.lemmas(event.place or "")
    named = [word for word in frame.things if not (word.town or credited(word, called))]
    return any(credited(word, place) for word in named) and len(named) == len(
        [word for word in frame.things if not word.town]
    )


@once_a_fact
def event_lemmas(event: Event, view: View) -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of an event and its paper's title, and those without its place and audience."""
    about = view.facts(Consultation, [event.consultation_id]) if event.consultation_id else []
    subjects = [one.subject for one in about]
    parts = [event.name, event.place or "", event.room or "", event.audience.eligible or ""]
    headings = [c.heading for group in event.citations.values() for c in group]
    quotes = [c.quote for c in cited(event, "when", "place", "phones")]
    above = view.context(view.documents[event.document_id], headings)
    said = (*quotes, *subjects)
    whole, called = (view.lemmas("\n".join((*some, *said))) for some in (parts, [event.name]))
    return above | whole, above | called
