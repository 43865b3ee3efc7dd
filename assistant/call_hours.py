"""Hours of a telephone or of signing up, which are not those of what one signs up for."""

from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from knowledge.phones import phones
from knowledge.phrases import lexicon_phrases, plain_analyser

_OF_CALLS = frozenset({"phone", "enrolment", "email", "submit", "questions"})


def are_of_calls(frame: Frame, sentence: str, view: View, unit: str = "") -> bool:
    """Whether hours are those of a telephone or of signing up, and something else is asked about.

    The `unit` whose hours they are may be what is asked about.
    """
    if frame.attributes & _OF_CALLS:
        return False
    tokens = plain_analyser().tokens(sentence)
    signs_up = bool(lexicon_phrases("questions", "signs_up").find(tokens)) and bool(
        phones(sentence)
    )
    if not (signs_up or lexicon_phrases("yes_no", "answering_calls").find(tokens)):
        return False
    # Whom one signs up to see is named there, and is not who answers the telephone.
    lemmas = view.lemmas(unit if signs_up else f"{sentence}\n{unit}")
    things = [one for one in frame.focus if one.nominal and not (one.town or one.place)]
    return any(not credited(one, lemmas) for one in things) or (signs_up and not things)
