"""Rows that sum up others, where a sum is asked for."""

from functools import cache, lru_cache

from assistant.frame import Frame
from knowledge.phrases import lexicon_lemmas, lexicon_phrases, plain_analyser


def asks_total(frame: Frame) -> bool:
    """Whether a sum of all is asked for."""
    return bool(frame.attributes & {"budget", "price", "how_many"}) and is_total(frame.text)


@lru_cache(maxsize=20_000)
def is_total(text: str) -> bool:
    """Whether a text speaks of a sum."""
    return bool(lexicon_phrases("questions", "totals").find(plain_analyser().tokens(text)))


@cache
def total_words() -> frozenset[str]:
    """The lemmas of the words with which a sum is asked for."""
    return lexicon_lemmas("questions", "totals")


@lru_cache(maxsize=20_000)
def opens_total(row: str) -> bool:
    """Whether the first words of a row say that it is a sum."""
    found = lexicon_phrases("questions", "totals").find(plain_analyser().tokens(row))
    return any(one.first == 0 for one in found)
