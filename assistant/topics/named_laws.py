"""The names of acts of law, which name people without offering them anything."""

import re

from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from knowledge.phrases import lexicon_lemmas

_LAW = re.compile(
    r"\b(?:ustaw|rozporządzeni|konwencj|dyrektyw)\w*\W+(?:[^,;]{0,60}?\s)?(?:o|w\s+sprawie)\s[^,.;]*",
    re.IGNORECASE,
)


def without_laws(text: str) -> str:
    """A text without the names in it such as "ustawa o systemie pieczy zastępczej"."""
    return _LAW.sub(" ", text)


def is_of_a_law_alone(frame: Frame, text: str, view: View) -> bool:
    """Whether all that a text shares with a question is the name of an act, not asked about."""
    plain = without_laws(text)
    if plain == text or any(w.lemmas & lexicon_lemmas("office", "acts") for w in frame.words):
        return False
    whole, rest = view.lemmas(text), view.lemmas(plain)
    met = [w for w in frame.focus if not (w.town or w.place) and credited(w, whole)]
    return bool(met) and not any(credited(word, rest) for word in met)
