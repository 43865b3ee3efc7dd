"""Older and younger children than those who were asked about before."""

from dataclasses import replace
from functools import cache

from assistant.frame import Frame
from knowledge.model import Audience
from knowledge.phrases import lemma_set

_YOUTH = 227  # months; the oldest of whom "młodzież" is said


def of_other_age(frame: Frame, before: Audience) -> Frame:
    """The frame with the ages of "a dla starszych?" where a child's age was told before."""
    ages, who = before.ages, frame.audience
    if who.ages or not ages or ages[1] is None or ages[1] >= _YOUTH:
        return frame
    for word in frame.words:
        low, high = (ages[1] + 2, _YOUTH) if word.lemmas & _older() else (0, ages[0] - 1)
        if word.lemmas & (_older() | _younger()) and low < high:
            words = (replace(one, role="function") if one is word else one for one in frame.words)
            groups = who.groups - {"seniors"}
            told = replace(who, ages=(low, high), groups=groups)
            return replace(frame, words=tuple(words), audience=told)
    return frame


@cache
def _older() -> frozenset[str]:
    return lemma_set(("starszy",))


@cache
def _younger() -> frozenset[str]:
    return lemma_set(("młodszy",))
