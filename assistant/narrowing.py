"""Words of a question that narrow what it asks for, where nothing but a near word speaks for it.

"Dowóz dzieci" is not what is meant by the transport of the homeless.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from assistant.frame import Frame, Word
from assistant.once import once_a_frame
from knowledge.phrases import lemma_set, lexicon

_SERVED_BY = {
    "children": ("children", "youth", "pupils", "families", "parents"),
    "youth": ("children", "youth", "pupils", "families", "parents"),
    "pupils": ("children", "youth", "pupils", "families", "parents"),
    "seniors": ("seniors", "families"),
}


def narrows(missing: Iterable[Word], lemmas: frozenset[str]) -> bool:
    """Whether a word that evidence lacks says that something more special is meant."""
    return any(_is_special(word, lemmas) for word in missing)


def _is_special(word: Word, lemmas: frozenset[str]) -> bool:
    if word.role == "audience" or (word.role == "focus" and word.qualifies):
        return True
    return any(
        word.lemmas & named and lemmas.isdisjoint(served) for named, served in _people().values()
    )


@cache
def _people() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """By group of people, the words that name them, and those of all who are served with them."""
    groups = lexicon("audiences")["groups"]
    return {
        name: (
            lemma_set(groups[name]),
            frozenset().union(*(lemma_set(groups[other]) for other in served)),
        )
        for name, served in _SERVED_BY.items()
    }


@cache
def served() -> frozenset[str]:
    """The lemmas of all people who are served with others."""
    return frozenset().union(*(lemmas for _, lemmas in _people().values()))


Opposites = tuple[tuple[Word, frozenset[str], frozenset[str]], ...]


def opposed(pairs: Opposites, lemmas: frozenset[str]) -> list[Word]:
    """The words in whose place evidence says the opposite, such as "letni" for "zimowy".

    `pairs` are the words of a question that have an opposite, see `with_opposites`.
    """
    return [
        replace(word, role="focus", noun=True, known=True)
        for word, one, other in pairs
        if lemmas.isdisjoint(one) and not lemmas.isdisjoint(other)
    ]


@once_a_frame
def with_opposites(frame: Frame) -> Opposites:
    """The words of a question that have an opposite, each with its lemmas and those of that.

    What is said of somebody, as in "osoba prywatna", has none.
    """
    return tuple(
        (word, one, other)
        for word in frame.words
        for one, other in _opposites()
        if word.lemmas & one and word.role != "audience"
    )


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    pairs = [(lemma_set(one), lemma_set(two)) for one, two in lexicon("questions")["opposites"]]
    return (*pairs, *((two, one) for one, two in pairs))
