"""The several people that a message tells of, where what holds of one does not hold of another."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.audience import ABLE, GROWN_UP, audience_of
from knowledge.folding import fold
from knowledge.model import Audience
from knowledge.text import Analyser

_PARTS = re.compile(r"[,.;!?](?=\s|$)|\s(?:a|i|oraz|natomiast|ale|za to)\s", re.IGNORECASE)
_SELF = re.compile(r"\b(?:jestem|sama?|rodzic\w*|mam[aąeoy]|tat[aoy]|ojc\w*|ojciec|matk\w*)\b")


def people(text: str, whole: Audience, analyser: Analyser) -> tuple[Audience, ...]:
    """Who is told of one by one where somebody is said to be healthy, or else the whole."""
    if ABLE not in whole.groups or not whole.disabilities:
        return (whole,)
    found = list(_one_by_one(text, analyser))
    children = [one for one in found if one.ages and one.ages[0] < GROWN_UP[0]]
    if not children:
        return (whole,)
    told = (*children, *(one for one in found if one not in children))
    return tuple(replace(one, situations=whole.situations) for one in told)


def _one_by_one(text: str, analyser: Analyser) -> Iterator[Audience]:
    """The people of the parts of a message that name an age or a disability."""
    for part in _PARTS.split(text):
        one = audience_of(part, analyser)
        if not (one.ages or one.disabilities):
            continue
        if one.ages and ABLE in one.groups:
            one = replace(one, disabilities=frozenset())  # "głuchy ojciec zdrowego dwulatka"
        elif not one.ages and _SELF.search(fold(part)):
            one = replace(one, ages=GROWN_UP)
        yield one
