"""Days that are events by their name, such as "Dzień Rodziny": what tells of them names them so."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.frame import Frame, Word
from assistant.once import once_a_frame
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.text import Token

_Name = tuple[frozenset[str], ...]


def names_the_day(frame: Frame, *texts: str) -> bool:
    """Whether one of the texts has the name of each day that the question asks about."""
    return all(any(_has(name, _tokens(text)) for text in texts) for name in _named(frame))


def unnamed_day(frame: Frame, *texts: str) -> tuple[Word, ...]:
    """The words of such names in the question, where the texts do not have one of them."""
    if names_the_day(frame, *texts):
        return ()
    said = frozenset().union(*(part for name in _named(frame) for part in name))
    return tuple(word for word in frame.focus if word.lemmas & said)


def day_names(tokens: Sequence[Token]) -> set[int]:
    """The tokens of such names, whose words stand side by side."""
    return {i for first, last in _spans(tokens) for i in range(first, last)}


@once_a_frame
def _named(frame: Frame) -> tuple[_Name, ...]:
    tokens = plain_analyser().tokens(frame.text)
    return tuple(tuple(one.lemmas for one in tokens[first:last]) for first, last in _spans(tokens))


def _spans(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    found = lexicon_phrases("questions", "named_days").find(tokens)
    return [(one.first, one.last) for one in found if one.last - one.first == len(one.used)]


def _has(name: _Name, tokens: Sequence[Token]) -> bool:
    starts = range(len(tokens) - len(name) + 1)
    return any(all(part & tokens[at + i].lemmas for i, part in enumerate(name)) for at in starts)


@lru_cache(maxsize=5_000)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(plain_analyser().tokens(text))
