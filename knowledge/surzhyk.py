"""Ukrainian typed with Russian letters and the other way round, as phones without them make it."""

from collections.abc import Iterator
from itertools import islice, product

from knowledge.lemmas import grammemes

_LETTERS = {
    "uk": {"и": "иі", "е": "еє", "ы": "и", "э": "е", "ъ": "'", "і": "іїи", "г": "гґ"},
    "ru": {"и": "иы", "і": "и", "ї": "и", "є": "е", "ґ": "г", "'": "ъ", "е": "еэ"},
}
_MOST_WAYS = 64
_SAYING_NOTHING = frozenset({"ADVB", "PREP", "CONJ", "PRCL", "INTJ", "NPRO", "COMP", "PRED"})


def spellings(word: str, language: str) -> Iterator[str]:
    """The word with letters of the neighbouring language put right, the likeliest first."""
    letters = _LETTERS.get(language, {})
    if not letters.keys() & set(word):
        return
    ways = product(*(letters.get(letter, letter) for letter in word))
    yield from (way for way in map("".join, islice(ways, 1, _MOST_WAYS)) if way != word)
    first = "".join(letters.get(letter, letter)[0] for letter in word)
    if first != word:
        yield first


def sibling(language: str) -> str | None:
    """The other language of the same letters, whose words people mix in."""
    return {"uk": "ru", "ru": "uk"}.get(language)


def only_joins(word: str, language: str) -> bool:
    """Whether a word, as its dictionary has it, is an adverb or a small word.

    Of a word in other letters than the language's there is nothing to say: False.
    """
    if sibling(language) is None:
        return False
    readings = grammemes(word, language)
    return bool(readings) and all(one & _SAYING_NOTHING for one in readings)
