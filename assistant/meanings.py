"""What the words of a message are about, in one set of names for four languages.

The names and the beginnings of their words are knowledge/language/crisis_concepts.yaml.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from knowledge.phrases import lexicon
from knowledge.word_classes import words_of

_SENTENCE = re.compile(r"[.!?\n;]+")
_CYRILLIC = re.compile(r"[а-яіїєґ]")
_SHORTEST = 2
_FEW_KNOWN, _FAR_MORE = 3, 2  # words that tell no language apart; times more that tell it
_WHOLE = "="
_LATIN_WRITTEN, _CYRILLIC_WRITTEN = ("pl", "en"), ("uk", "ru")


def meanings(text: str) -> list[list[str]]:
    """The meanings of each sentence in order, read in the language that knows most of its words."""
    told = sentences(text)
    language = language_of([word for sentence in told for word in sentence])
    return [list(_known(sentence, language)) for sentence in told]


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence."""
    return [words_of(sentence) for sentence in _SENTENCE.split(text)]


def language_of(words: Sequence[str]) -> str:
    """The language, of those written in the letters of most words, that knows most of them."""
    cyrillic = sum(_CYRILLIC.search(word) is not None for word in words)
    languages = _CYRILLIC_WRITTEN if 2 * cyrillic > len(words) else _LATIN_WRITTEN
    return max(languages, key=lambda one: sum(1 for _ in _known(words, one)))


def is_read_as(words: Sequence[str], language: str) -> bool:
    """Whether words may be of a language: not where its neighbour in letters knows far more."""
    written = _LATIN_WRITTEN if language in _LATIN_WRITTEN else _CYRILLIC_WRITTEN
    known = {one: sum(1 for _ in _known(words, one)) for one in written}
    most = max(known.values())
    return most < _FEW_KNOWN or known[language] * _FAR_MORE >= most


def _known(words: Sequence[str], language: str) -> Iterator[str]:
    for word in words:
        if name := _meaning(word, language):
            yield name


@lru_cache(maxsize=50_000)
def _meaning(word: str, language: str) -> str | None:
    """What a folded word is about: as a whole, or by the longest beginning that is listed."""
    names = _names()[language]
    if name := names.get(_WHOLE + word):
        return name
    starts = (word[:length] for length in range(len(word), _SHORTEST - 1, -1))
    return next((names[start] for start in starts if start in names), None)


@cache
def _names() -> dict[str, dict[str, str]]:
    """By language, the name of each beginning, and of each whole word with "=" before it."""
    names: dict[str, dict[str, str]] = {}
    for name, by_language in lexicon("crisis_concepts").items():
        for language, starts in by_language.items():
            own = names.setdefault(language, {})
            for start in starts.split():
                mark = _WHOLE if start.startswith(_WHOLE) else ""
                own.setdefault(mark + "".join(words_of(start)), name)
    return names
