"""Which words of what is asked a sentence accounts for by telling just that, in other words."""

from collections.abc import Set
from functools import cache

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.attending import tells_agenda
from assistant.topics.passage_sides import enrols
from knowledge.audience import audience_of
from knowledge.model import Passage
from knowledge.phrases import lexicon_lemmas

_OF_APPEALS = frozenset({"until", "when", "closing", "how_many", "where", "change", "position"})


def told_with(frame: Frame, typed: Set[str]) -> frozenset[str]:
    """What a sentence of a type tells besides: one about appeals says where and until when."""
    told = frame.attributes & {"attended"}
    if {"until", "when"} <= frame.attributes:
        told |= {"until", "submit"}
    return told | _OF_APPEALS if "appeal" in typed else told


def accounted_by(
    frame: Frame, asked: Set[str], text: str, passage: Passage, view: View
) -> frozenset[str]:
    """The attributes of a question whose words need not stand in a sentence that tells them."""
    said = view.lemmas(text)
    found = set(asked if enrols(text, passage) else asked - {"enrolment"})
    if tells_agenda(said):
        found.add("agenda")
    if tells_room(said):
        found.add("where")
    if "submit" in frame.attributes and says("taken_by", text):
        found.add("submit")  # "przyjmuje" answers "gdzie złożyć"
    if "age" in frame.attributes and audience_of(text, view.snapshot.analyser).ages:
        found.add("age")
    return frozenset(found)


def misses_room(frame: Frame, text: str, passage: Passage, view: View) -> bool:
    """Whether a room is asked for, and a sentence names none; in a row its column may."""
    if "where" not in frame.attributes or passage.kind == "row":
        return False
    asks = any("where" in word.attributes and word.lemmas & _rooms() for word in frame.words)
    return asks and not tells_room(view.lemmas(text))


def tells_room(lemmas: frozenset[str]) -> bool:
    """Whether a sentence names a room, whichever word for one the question has."""
    return bool(lemmas & _rooms())


@cache
def _rooms() -> frozenset[str]:
    return lexicon_lemmas("questions", "rooms")
