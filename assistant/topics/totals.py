"""Rows that sum up others, and questions that ask for a sum."""

from functools import lru_cache

from assistant.frame import Frame
from knowledge.phrases import lexicon_phrases, plain_analyser


def asks_total(frame: Frame) -> bool:
    """Whether a sum of all is asked for."""
    return bool(frame.attributes & {"budget", "price", "how_many"}) and is_total(frame.text)


@lru_cache(maxsize=20_000)
def is_total(text: str) -> bool:
    """Whether a text speaks of a sum."""
    return bool(lexicon_phrases("questions", "totals").find(plain_analyser().tokens(text)))
