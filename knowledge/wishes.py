"""Sentences that only tell what somebody asked an office for: "wnioskował, aby był czynny"."""

import re
from functools import lru_cache

from knowledge.folding import fold
from knowledge.phrases import lexicon

_WORD = re.compile(r"[a-z]+")
_WISH = re.compile(r"\b(?:zeby|aby|by|o)\b")
_OFFICE = "my"  # "prosimy, aby dzwonić" tells what holds


@lru_cache(maxsize=20_000)
def is_wished(text: str) -> bool:
    """Whether a sentence tells what somebody asked for, which need not have come about."""
    folded = fold(text)
    stems = tuple(lexicon("decisions")["asking"])
    asked = (
        word for word in _WORD.finditer(folded)
        if word[0].startswith(stems) and not word[0].endswith(_OFFICE)
    )  # fmt: skip
    first = next(asked, None)
    return first is not None and bool(_WISH.search(folded, first.end()))
