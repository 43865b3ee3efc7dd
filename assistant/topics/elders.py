"""Questions for what there is for old people, which tell no age: "zajęcia dla seniora"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.frame import Frame, Word
from knowledge.audience import ELDERLY
from knowledge.phrases import lemma_set, lexicon


def for_elders(frame: Frame) -> Frame:
    """The frame with the age that old people have, where something for them is looked for."""
    who = frame.audience
    if "seniors" not in who.groups or who.ages or who.disabilities or who.situations:
        return frame
    words = list(frame.words)
    told = [i for i, word in enumerate(words) if word.lemmas & _seniors()]
    if frame.kinds - {"offer"} or not any(_is_for(words, i) for i in told):
        return frame
    for i in told:
        words[i] = replace(words[i], role="audience")
    return replace(frame, words=tuple(words), audience=replace(who, ages=ELDERLY))


def _is_for(words: Sequence[Word], place: int) -> bool:
    return place > 0 and words[place - 1].text.casefold() == "dla"


@cache
def _seniors() -> frozenset[str]:
    said = " ".join(lexicon("audiences")["groups"]["seniors"])
    return lemma_set(said.split())
