"""Which organisation a question says that asked for something, by its name."""

import re

from assistant.frame import Frame
from assistant.match import Match
from assistant.retrieve import View
from knowledge.folding import fold
from knowledge.model import Proposal
from knowledge.phrases import lexicon

_WORD = re.compile(r"\w+")
_ORGANISATION = re.compile(
    r"(?i:\b(?:fundacj|stowarzyszen|klub|koł|towarzystw|związ|rad|zespo|zespó|bractw|parafi)\w*)"
    r"((?:\s+[„\"«]?[A-ZĄĆĘŁŃÓŚŹŻ][\w’-]*[”\"»]?)+)"
)


def askers_named(frame: Frame) -> frozenset[str]:
    """The lemmas of the organisation of which a question says that it asked for something."""
    asking = tuple(lexicon("decisions")["asking"])
    if not any(fold(word.text).startswith(asking) for word in frame.words):
        return frozenset()
    names = [_WORD.findall(match[1])[0] for match in _ORGANISATION.finditer(frame.text)]
    return frozenset(lemma for w in frame.words if w.text in names for lemma in w.lemmas)


def names_another(frame: Frame, found: Match) -> bool:
    """Whether an organisation is named of which the record has only a part of the name."""
    named = {
        word for match in _ORGANISATION.finditer(frame.text) for word in _WORD.findall(match[1])
    }
    return any(word.text in named for word in found.missing)


def is_of_asker(frame: Frame, proposal: Proposal, view: View) -> bool:
    """Whether the question says that the proposal's organisation asked for something."""
    asking = tuple(lexicon("decisions")["asking"])
    if not any(fold(word.text).startswith(asking) for word in frame.words):
        return False
    who = view.lemmas(proposal.organisation or "")
    return any(word.name and not word.town and word.lemmas & who for word in frame.words)
