"""Which words a text holds at all, so that no pattern is tried on one that lacks its words."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=50_000)
def said_words(folded: str) -> frozenset[str]:
    """Every run of letters of a folded text."""
    return frozenset(_WORD.findall(folded))


def beginnings(forms: Iterable[str]) -> frozenset[str]:
    """The first word of each form; one without letters has none and must not be among them."""
    return frozenset(_WORD.findall(form)[0] for form in forms)


def says_any(folded: str, words: frozenset[str]) -> bool:
    """Whether a folded text has one of the words."""
    return not words.isdisjoint(said_words(folded))
