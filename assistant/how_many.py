"""What a question counts, and whether a sentence has a figure of it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.frame import Frame, Word
from assistant.match import SYNONYM_CREDIT, credited
from assistant.retrieve import View
from knowledge.folding import fold
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas

_HAVING = frozenset({"miec", "zostac", "pozostac"})
_ANYBODY = frozenset({"czlowiek", "ludzie"})
_PLACES = frozenset({"miejsce"})
_ADMITS = re.compile(  # how many may come is how many places there are
    r"\b(?:przyjm|przyje|grup|limit|pomiesci|miesci)\w*\W+(?:[^\W\d]+\W+){0,3}?\d+\s+"
    r"(?:os|dziec|uczest|rodzin|uczni|doros|senior)"
)
_AGED = re.compile(r"\b(?:po|powyzej|ponad|od)\s+(\d{1,3})\.?\s+(?:roku|lat)\b")
_NUMBERING = re.compile(r"\s*\d{1,2}[.)]")  # of an item of a list
_OF_LIFE = re.compile(r"\.?\s+rok(?:u|iem)?\s+życia")
_YEAR = re.compile(r"(?:19|20)\d\d").fullmatch
_REFERS = re.compile(
    r"(?:\b(?:zada(?:ń|ni\w+)|działa(?:ń|ni\w+)|pozycj\w+|punkt\w*|poz\.|pkt|ust\.|art\.|nr|lp\.)|§)"
    r"\s+(?:nr\s+)?(?:\d+\s*(?:[-–,]|i|oraz|do)\s*)*$"
    r"|\b(?:ul|al|pl|os)\.\s+[^,;.\d]{2,40}\s$|\b(?:pok[oó]\w*|pok\.|sal[aię]|lok\.)\s+$",
    re.IGNORECASE,
)  # before a number that only says which one of several is meant


def counted(frame: Frame) -> Word | None:
    """What "ile" or "ilu" counts, where a noun follows it and no amount is asked for."""
    if "budget" in frame.attributes:
        return None
    return next((word for _, word in _after_how_many(frame)), None)


def counts_beside_money(frame: Frame) -> bool:
    """Whether a question about money also counts something: "ile godzin i jaki budżet"."""
    return any("budget" not in how.attributes | word.attributes
               for how, word in _after_how_many(frame))  # fmt: skip


def _after_how_many(frame: Frame) -> Iterator[tuple[Word, Word]]:
    said = [w for w in frame.words if w.role != "function" or "how_many" in w.attributes]
    totals = lexicon_lemmas("questions", "totals") - lexicon_lemmas("questions", "times")
    skipped = _HAVING | totals  # "ile ma miejsc", "ile razem miejsc"
    said = [w for w in said if not w.lemmas & skipped]
    for at, (how, word) in enumerate(pairwise(said)):
        if "how_many" not in how.attributes or "how_many" in word.attributes:
            continue
        named = [
            one
            for one in said[at + 2 : at + 3]
            if one.nominal and not one.qualifies and not one.attributes
        ]
        if named and word.qualifies and not word.attributes:
            yield how, named[0]  # "ilu młodych trenerów" counts trainers
        elif word.nominal:
            yield how, word


def counts(frame: Frame, text: str, view: View) -> bool:
    """Whether a sentence holds a figure of what the question counts."""
    word = counted(frame)
    if word is None or not new_figure(frame, text):
        return new_figure(frame, text)
    lemmas = view.lemmas(text)
    people = lexicon_lemmas("questions", "people_counted")
    if word.lemmas & _PLACES and _ADMITS.search(fold(text)):
        return True
    if "attended" in frame.attributes and word.lemmas & (people | _ANYBODY):
        return not lemmas.isdisjoint(people)  # whoever came, by whatever word
    return credited(word, lemmas) >= SYNONYM_CREDIT


def new_figure(frame: Frame, text: str) -> bool:
    """Whether a text has a figure beside those of the question, and for those of the age asked."""
    kinds = ("amount",) if "budget" in frame.attributes else ("number", "amount")
    told = {str(number) for number in frame.numbers}
    found = [value for value in values(text) if value.kind in kinds]
    if not {value.value for value in found}.issuperset(_AGED.findall(fold(frame.text))):
        return False
    return any(
        value.value not in told
        and not _YEAR(value.value)
        and not _OF_LIFE.match(text, value.end)
        and not (value.kind == "number" and _NUMBERING.fullmatch(text[: value.end + 1]))
        and not _REFERS.search(text[: value.start])
        for value in found
    )
