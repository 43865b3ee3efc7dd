"""Other last days that a notice gives to some ways of handing in alone."""

import re
from datetime import datetime
from functools import cache

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.change_claims import limit_claims
from assistant.topics.submission_lines import until_claim
from assistant.topics.submission_means import wanted_means
from knowledge.folding import fold
from knowledge.model import Citation, Deadline
from knowledge.phrases import lemma_set, lexicon, lexicon_phrases, plain_analyser

_WAYS = ("email", "post", "box", "online", "epuap", "edelivery", "in_person_hand", "fax")
_CALLED = {"in_person": "in_person_hand"}  # means whose words go by another name
_HOLDS = re.compile(r"(?<!nie )\b(?:dotyczy|obejmuje|obowiazuje)\b")


def limited(
    deadline: Deadline, now: datetime, frame: Frame, view: View, texts: Texts, *, named: bool
) -> list[Claim]:
    """A last day with what it holds for alone; of a way that it does not hold for only the latter.

    What says so of the way that is asked about comes first.
    """
    told = limit_claims(deadline, texts)
    until = until_claim(deadline, now, texts, named=named)
    if not told:
        return [until]
    limits = cited(deadline, "limits")
    ways = _ways(frame)
    naming = [one for one in limits if _named(one) & ways]
    if not ways or not (naming or any(map(_holds, limits))) or any(map(_holds, naming)):
        return [until, *told]
    return sorted(told, key=lambda claim: claim.citations[0] not in naming)


def _ways(frame: Frame) -> frozenset[str]:
    """The ways of handing in that a question names."""
    said = {lemma for one in frame.words if one.role != "function" for lemma in one.lemmas}
    return frozenset(_CALLED.get(one, one) for one in wanted_means(frame)) | {
        name for name in _WAYS if said & _single_words(name)
    }


@cache
def _single_words(name: str) -> frozenset[str]:
    return lemma_set(word for word in lexicon("office")[name] if " " not in word)


def _named(limit: Citation) -> frozenset[str]:
    """The ways of handing in that a sentence names."""
    found = lexicon_phrases("office", *_WAYS).find(plain_analyser().tokens(limit.quote))
    return frozenset(one.name for one in found)


def _holds(limit: Citation) -> bool:
    """Whether a sentence says for what another last day holds."""
    return _HOLDS.search(fold(limit.quote)) is not None
