"""Organisations that say from where they are, which no rule on who may hand in speaks of."""

import re
from dataclasses import replace
from itertools import pairwise

from assistant.frame import Frame, Word
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas

_FROM = frozenset({"z", "ze", "spod"})
_AWAY = re.compile(
    r"\b(?:spoza|(?:z|ze|w) inn\w+ (?:miasta|miejscowosci|gmin\w+|powiatu|wojewodztwa))\b"
)
_ASKED = frozenset({"submit", "who_may"})


def with_seat(frame: Frame) -> Frame:
    """The frame as one that asks who may hand in, where an organisation of another town does.

    The name of its town says nothing of which paper is meant.
    """
    if not (frame.attributes & _ASKED and sits_elsewhere(frame)):
        return frame
    seats = _seats(frame)
    words = tuple(replace(one, role="function") if one in seats else one for one in frame.words)
    return replace(frame, words=words, attributes=frame.attributes | {"who_may"})


def sits_elsewhere(frame: Frame) -> bool:
    """Whether an organisation says that it is from another town than those of the papers."""
    bodies = lexicon_lemmas("yes_no", "bodies")
    if not any(word.lemmas & bodies for word in frame.words):
        return False
    return bool(_seats(frame) or _AWAY.search(fold(frame.text)))


def _seats(frame: Frame) -> list[Word]:
    return [
        word
        for before, word in pairwise(frame.words)
        if fold(before.text) in _FROM and word.role == "focus" and not word.town
        if word.name or word.place
    ]
