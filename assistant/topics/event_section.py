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


def sittings_held(frame: Frame, passage: Passage, view: View) -> frozenset[str]:
    """The words for a meeting that a passage's section is about, where what is provided at one is
    asked for.

    "Zebranie" and "spotkanie" are the same then; a debate is no workshop.
    """
    words = [word for word in frame.words if word.kinds & KINDS]
    sittings = lexicon_lemmas("questions", "sittings")
    if not (frame.attributes & PROVIDED and words):
        return frozenset()
    if not all(word.lemmas & sittings for word in words):
        return frozenset()
    under = events_under(PATH.join(passage.headings), passage.document_id, view)
    held = any(view.lemmas(one.name) & sittings for one in under)
    return sittings if held else frozenset()
