"""Hours of a telephone or of signing up, which are not those of what one signs up for."""

from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from knowledge.phrases import lexicon_phrases, plain_analyser

_OF_CALLS = frozenset({"phone", "enrolment", "email", "submit", "questions"})


def are_of_calls(frame: Frame, sentence: str, view: View, unit: str = "") -> bool:
    """Whether hours are those of a telephone or of signing up, and something else is asked about.

    The `unit` whose hours they are may be what is asked about.
    """
    if frame.attributes & _OF_CALLS:
        return False
    if not lexicon_phrases("yes_no", "answering_calls").find(plain_analyser().tokens(sentence)):
        return False
    lemmas = view.lemmas(f"{sentence}\n{unit}")
    things = [one for one in frame.focus if one.nominal and not (one.town or one.place)]
    return any(not credited(one, lemmas) for one in things)
