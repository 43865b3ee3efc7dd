"""Small children by the words that only those who ask have for them: "z maluchem"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from knowledge.model import Audience
from knowledge.phrases import lexicon, lexicon_lemmas, lexicon_phrases
from knowledge.text import Token

_AGES = (0, 47)  # months


def names_little_ones(tokens: Sequence[Token]) -> frozenset[int]:
    """The places of words for a small child, but not in names such as "Klub Malucha"."""
    found = lexicon_phrases("questions", "little_ones").find(tokens)
    return frozenset(
        one.first for one in found if one.first and _leads(tokens[one.first - 1], tokens[one.first])
    )


def _leads(before: Token, word: Token) -> bool:
    """Whether a word says that children follow; of several clubs no single name is meant."""
    several = before.folded in lexicon("questions")["kinds_before_little_ones"]
    return bool(before.lemmas & _before()) or (several and word.text.islower())


def of_little_ones(somebody: Audience, tokens: Sequence[Token]) -> Audience:
    """Somebody with the ages of a small child, where a question tells no other age."""
    if somebody.ages or not names_little_ones(tokens):
        return somebody
    return replace(somebody, ages=_AGES, groups=somebody.groups | {"children"})


@cache
def _before() -> frozenset[str]:
    return lexicon_lemmas("questions", "before_little_ones")
