"""The events that a section of a paper tells of, for sentences there that name none."""

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.event_kinds import KINDS, PROVIDED
from knowledge.model import PATH, Event, Passage
from knowledge.phrases import lexicon_lemmas


def events_under(heading: str, document_id: str, view: View) -> list[Event]:
    """The events that the section of a paper under a heading tells of."""
    events = (one for one in view.facts(Event) if one.document_id == document_id)
    return [
        one
        for one in events
        if any(place.heading == heading for place in one.citations.get("when", ()))
    ]


def kinds_held(frame: Frame, passage: Passage, view: View) -> tuple[str, ...]:
    """The kinds of the events of a passage's section, where what is provided there is asked for.

    "Zebranie" and "spotkanie" are the same then; a debate is no workshop.
    """
    words = [word for word in frame.words if word.kinds & KINDS]
    any_sitting = lexicon_lemmas("questions", "sittings")
    if not (frame.attributes & PROVIDED and words):
        return ()
    if not all(word.lemmas & any_sitting for word in words):
        return ()
    under = events_under(PATH.join(passage.headings), passage.document_id, view)
    return tuple({one.kind: 0 for one in under if view.lemmas(one.name) & any_sitting})
