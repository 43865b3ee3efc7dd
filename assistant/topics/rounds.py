"""Rounds of one service, such as "turnus II", and which of them a question names."""

import re
from collections.abc import Sequence

from knowledge.folding import fold
from knowledge.model import Offer
from knowledge.roman_figures import LETTERS, roman_value

_NAME = re.compile(r" – (?P<label>[^\W\d_]+(?: [^\W\d_]+)?) (?P<mark>[IVX]+|\d{1,2}|[A-Z])\b")
_MARK = r"(?P<{}>[ivx]+|\d{{1,2}}|[a-z])"
_WORDS = frozenset("aiouwz")  # words of one letter, which mark nothing in a sentence
_ORDINALS = (
    "pierwsz", "drug", "trzec", "czwart", "piat", "szost", "siodm", "osm", "dziewiat", "dziesiat",
)  # fmt: skip
_STEM = 5


def marked(offer: Offer) -> tuple[str, str] | None:
    """What the rounds of a service are called and the mark of this one; None for another."""
    found = _NAME.search(offer.name)
    return (found["label"], _plain(fold(found["mark"]))) if found else None


def named_round(text: str, offers: Sequence[Offer]) -> frozenset[str]:
    """The ids of the offers whose round a question names; empty where it names none of theirs."""
    marks = {one.id: own for one in offers if (own := marked(one))}
    asked = {label: _asked(text, label) for label, _ in marks.values()}
    return frozenset(one for one, (label, mark) in marks.items() if mark in asked[label])


def names_round(text: str, offer: Offer) -> bool:
    """Whether a question names a round, be it one that there is not, of what an offer is one of."""
    own = marked(offer)
    return own is not None and bool(_asked(text, own[0]))


def _asked(text: str, label: str) -> frozenset[str]:
    """The marks that stand beside the name of a round: "turnus II", "2. turnus", "drugi turnus"."""
    folded = fold(text)
    stem = re.escape(fold(label).split()[-1][:_STEM])
    after = re.finditer(rf"\b{stem}\w*\s+(?:nr\s*)?{_MARK.format('mark')}\b(?![.:]\d)", folded)
    before = re.finditer(rf"\b{_MARK.format('mark')}\.?\s+{stem}\w*", folded)
    marks = {
        _plain(one["mark"])
        for one in (*after, *before)
        if one["mark"] not in _WORDS or one["mark"] == "i"
    }
    for word in re.finditer(rf"\b(\w+)\s+{stem}\w*", folded):
        marks |= {str(i) for i, one in enumerate(_ORDINALS, 1) if word[1].startswith(one)}
    return frozenset(marks)


def _plain(mark: str) -> str:
    """A Roman numeral as a number, and any other mark as it is."""
    return str(roman_value(mark)) if set(mark) <= LETTERS else mark
