"""Whether a sentence tells where something is to be got, where that is what is asked."""

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from knowledge.addresses import addresses
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas

_REACHED = frozenset({"phone", "email", "url"})


def tells_no_place(frame: Frame, text: str, view: View) -> bool:
    """Whether it is asked where a thing is got, and a sentence names no office, house or way.

    That holders of a card pay nothing is no answer to where the card is made.
    """
    if "where" not in frame.attributes or not says("obtaining", frame.text):
        return False
    if addresses(text) or any(value.kind in _REACHED for value in values(text)):
        return False
    places = lexicon_lemmas("columns", "unit_nouns") | lexicon_lemmas("questions", "office_rooms")
    return view.lemmas(text).isdisjoint(places) and not says("obtained_there", text)
