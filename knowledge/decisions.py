"""What became of a proposal, by the words in which an office says so."""

import re
from typing import Literal

from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.sentences import sentences

Decision = Literal["accepted", "partly", "rejected", "considered"]

_WORD = re.compile(r"\w+")
_BEFORE, _AFTER = 4, 3  # words around a decision that limit it or turn it round
_DOING = ("ajac", "ujac")  # "uwzględniając wzrost cen" tells no decision
_HOPED = frozenset({"aby", "zeby", "by"})  # "dołoży starań, aby postulat został zrealizowany"
_EARLY = 8  # words within which an answer in running text says what was decided


def decision(position: str) -> Decision | None:
    """What a position decides in its first sentences that do, None where none does."""
    for start, end in sentences(position):
        found = _decided(_words(position[start:end]))
        if found is not None:
            return found[0]
    return None


def opens_answer(text: str) -> bool:
    """Whether running text begins by telling what was decided or what somebody answered."""
    spans = sentences(text)
    words = _words(text[slice(*spans[0])]) if spans else []
    found = _decided(words)
    if found is not None and found[1] < _EARLY:
        first = words[0]
        data = lexicon("decisions")
        return found[1] <= 1 or first in data["subject"] or first in data["negation"]
    return any(_begins(word, "answers") for word in words[:_EARLY])


def is_about_record(question: str) -> bool:
    """Whether a question can only be after what an office noted or decided about a proposal."""
    words = " " + " ".join(_words(question))
    return any(f" {phrase}" in words for phrase in lexicon("decisions")["record"])


def asked_decision(question: str) -> Decision | None:
    """Which decision a question asks after, in any of the languages of questions."""
    words = _words(question)
    own = _decided(words)
    asked = lexicon("decisions")["asked"]

    def says(name: str) -> bool:
        return any(word.startswith(tuple(asked[name])) for word in words)

    if own is not None and own[0] != "considered":
        whole = own[0] == "partly" and says("whole")
        return "accepted" if whole else own[0]
    if says("rejected"):
        return "rejected"
    if not says("accepted"):
        return None
    if says("partly"):
        return "partly"
    return "rejected" if set(words) & set(asked["negation"]) else "accepted"


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _begins(word: str, group: str) -> bool:
    return word.startswith(tuple(lexicon("decisions")[group]))


def _decided(words: list[str]) -> tuple[Decision, int] | None:
    """The decision and which word says it."""
    negation = frozenset(lexicon("decisions")["negation"])
    for at, word in enumerate(words):
        if _begins(word, "rejected"):
            return "rejected", at
        if word.endswith(_DOING) or not _begins(word, "accepted"):
            continue
        before, after = words[max(0, at - _BEFORE) : at], words[at + 1 : at + 1 + _AFTER]
        if _HOPED & set(before):
            continue
        if after[:1] == ["do"] and any(_begins(one, "considered") for one in after):
            return "considered", at
        if any(_begins(one, "partly") for one in (*before, *after)):
            return "partly", at
        return ("rejected" if negation & set(before) else "accepted"), at
    considered = next((at for at, word in enumerate(words) if _begins(word, "considered")), None)
    return None if considered is None else ("considered", considered)
