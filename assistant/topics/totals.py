"""Rows that sum up others and sentences that give reasons, where one of them is asked for."""

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


def gives_reason(frame: Frame, text: str) -> bool:
    """Whether the question asks for a reason and a text gives one."""
    return _says("whys", frame.text) and _says("reasons", text)


@lru_cache(maxsize=20_000)
def _says(name: str, text: str) -> bool:
    return bool(lexicon_phrases("questions", name).find(plain_analyser().tokens(text)))
