"""Older and younger children than those who were asked about before."""

import re
from dataclasses import replace
from functools import cache

from assistant.frame import Frame
from knowledge.folding import fold
from knowledge.model import Audience
from knowledge.phrases import lemma_set

_CHILD = re.compile(r"\b(?:syn|cork|corec|dzieck|wnuk|wnucz|chlop|dziewcz)\w* (\d|1\d)\W*$")
_SAID = ("focus", "generic")  # that what was asked about may be called by
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


def of_other_child(frame: Frame, before: Frame) -> Frame | None:
    """The question whether somebody may come, asked again of a child of another age.

    None where a message tells of more than an age, or no such question of a named thing came first.
    """
    who, was = frame.audience, before.audience
    bare = None if who.ages else _CHILD.search(fold(frame.text))  # "a syn 7?"
    if bare is not None:
        who = replace(who, ages=(12 * int(bare[1]), 12 * int(bare[1]) + 11))
    if frame.attributes or frame.kinds or frame.dates or not (who.ages and was.ages):
        return None
    plain = replace(was, ages=None, ages_each=())
    if "who_may" not in before.attributes or was.disabilities or was.situations:
        return None
    named = [replace(one, carried=True) for one in before.words if one.role in _SAID]
    own = any(one.role == "focus" for one in frame.words) or who.disabilities or who.situations
    if own or not any(one.role == "focus" and (one.name or one.noun) for one in named):
        return None
    audience = replace(plain, ages=who.ages, ages_each=who.ages_each)
    words = (*frame.words, *named)
    asked = before.attributes | {"age"}  # whom it leaves out is told no
    return replace(
        before,
        text=frame.text,
        words=words,
        attributes=asked,
        audience=audience,
        follow_up=True,
    )


@cache
def _older() -> frozenset[str]:
    return lemma_set(("starszy",))


@cache
def _younger() -> frozenset[str]:
    return lemma_set(("młodszy",))
