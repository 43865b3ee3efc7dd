"""What is held once under a name of its own, such as a day for foster families."""

from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.model import Event
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.text import Token

_TIME_OR_PLACE = frozenset({"when", "hour", "where", "address"})
_FEWEST = 2  # words that make a name


def has_name(event: Event) -> bool:
    """Whether what is held has a name of several words, none of which is of its kind."""
    kinds = lexicon_phrases("office", "meeting", "duty_slot")
    return len(_words(event)) >= _FEWEST and not kinds.find(plain_analyser().tokens(event.name))


def called_in_full(frame: Frame, view: View) -> list[Event]:
    """What is held once by a name of several words, all of which a question has."""
    if not (frame.attributes & _TIME_OR_PLACE or frame.dates):
        return []
    asked = frozenset(lemma for word in frame.words for lemma in word.lemmas)

    def says_all(event: Event) -> bool:
        words = _words(event)
        return len(words) >= _FEWEST and all(one.lemmas & asked for one in words)

    held = (one for one in view.facts(Event) if one.kind == "meeting")
    return [one for one in held if says_all(one)]


def _words(event: Event) -> list[Token]:
    told = plain_analyser().tokens(event.name)
    return [one for one in told if not (one.is_number or "function" in one.pos)]
