"""Who gives a part of a sum: asked with "ile z Unii", told in one row or column of a table."""

from collections.abc import Sequence

from knowledge.phrases import lexicon_lemmas, lexicon_phrases, plain_analyser
from knowledge.text import Token

_GIVERS = ("giver_union", "giver_state")


def names_source(tokens: Sequence[Token]) -> bool:
    """Whether a question names who gives money, and so asks for no total."""
    return bool(lexicon_phrases("questions", "money_source").find(tokens))


def says_source(text: str) -> bool:
    """Whether a text names who gives money."""
    return names_source(plain_analyser().tokens(text))


def without_source(text: str) -> str:
    """A text without the words that name who gives money."""
    tokens = plain_analyser().tokens(text)
    found = lexicon_phrases("questions", "money_source").find(tokens)
    for one in reversed(found):
        text = f"{text[: tokens[one.first].start]} {text[tokens[one.last - 1].end :]}"
    return text.strip()


def sums_up(text: str) -> bool:
    """Whether a text asks for the sum of what all give."""
    return bool(lexicon_phrases("questions", "totals").find(plain_analyser().tokens(text)))


def of_sources(asked: frozenset[str], tokens: Sequence[Token]) -> frozenset[str]:
    """What is asked, with money where "ile" is asked of who gives it: it counts nothing."""
    return asked | {"budget"} if "how_many" in asked and names_source(tokens) else asked


def names_giver(text: str) -> bool:
    """Whether a text names one who gives money, by whatever name."""
    return any(_names(one, text) for one in _GIVERS)


def met_giver(asked: str, told: str) -> frozenset[str]:
    """The names of the givers that a question and a row of a table name each in its own way."""
    met = (one for one in _GIVERS if _names(one, asked) and _names(one, told))
    return frozenset().union(*(lexicon_lemmas("questions", one) for one in met))


def _names(giver: str, text: str) -> bool:
    return bool(lexicon_phrases("questions", giver).find(plain_analyser().tokens(text)))
