"""Proper names of a rewording: each must stand in what it cites, inflected or in other letters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knowledge.folding import fold
from knowledge.lemmas import base_forms
from knowledge.phrases import plain_analyser
from knowledge.sentences import sentences
from knowledge.text import Token
from knowledge.time_words import english_months, table
from knowledge.transliterate import to_latin

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яёіїєґ]", re.IGNORECASE)
_OPENING = "„“”«»\"'(–—- "
_ENGLISH_CAPITALS = frozenset({"i", "polish", "english", "ukrainian", "russian", "pl", "mr", "mrs"})
_JOINTS = (" ", "-")
_SHORTEST_STEM = 4
_LONGEST_ENDING = 3


@dataclass(frozen=True)
class _Name:
    word: str
    start: int
    end: int
    keys: frozenset[str]


def foreign_names(text: str, evidence: Iterable[str], language: str) -> list[str]:
    """The proper names of a text that no evidence holds, or that stand beside other ones there."""
    whole = "\n".join(evidence)
    known, stems = _held(whole)
    pairs = _pairs(whole)
    found, before = [], None
    for name in _names(text, language):
        keys = name.keys
        if not keys & known and not _by_stem(name.word, language, stems):
            found.append(name.word)
        elif before is not None and text[before.end : name.start] in _JOINTS:
            beside = {(one, other) for one in before.keys for other in keys}
            if not beside & pairs and not _CYRILLIC.search(before.word + name.word):
                found.append(f"{before.word} {name.word}")
        before = name
    return found


def says_names(wanted: str, text: str, language: str) -> bool:
    """Whether a text says every proper name of another one."""
    known, stems = _held(text)
    return all(
        name.keys & known or _by_stem(name.word, language, stems)
        for name in _names(wanted, language)
    )


def _names(text: str, language: str) -> list[_Name]:
    """Capitalised words inside a sentence, and those at its start that can only be names."""
    found = []
    starts = {_first_letter(text, start) for start, _ in sentences(text)}
    for m in _WORD.finditer(text):
        word = m[0]
        if not word[0].isupper() or _is_of_time(word, language):
            continue
        latin = to_latin(word, russian=language == "ru") if _CYRILLIC.search(word) else word
        token = next(iter(plain_analyser().tokens(latin)), None)
        if token is None:
            continue
        shouted = len(word) > 1 and word.isupper()
        if m.start() in starts and not shouted and (language != "pl" or not token.proper):
            continue
        found.append(_Name(word, *m.span(), _keys(token)))
    return found


def _keys(token: Token) -> frozenset[str]:
    return token.lemmas | {token.folded}


def _first_letter(text: str, start: int) -> int:
    """Where the first word of a sentence begins, behind its dashes and quotation marks."""
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip(_OPENING))


def _is_of_time(word: str, language: str) -> bool:
    folded = fold(word)
    if language == "en" and (folded in english_months() or folded in _ENGLISH_CAPITALS):
        return True
    return folded in table("weekdays")


@lru_cache(maxsize=2_000)
def _held(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Lemmas of the capitalised words of a text, and their forms for other letters."""
    tokens = [token for token in plain_analyser().tokens(text) if token.text[0].isupper()]
    lemmas = frozenset(key for token in tokens for key in _keys(token))
    return lemmas, frozenset(token.folded for token in tokens)


@lru_cache(maxsize=2_000)
def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """The lemmas of capitalised words that stand side by side."""
    tokens = [token for token in plain_analyser().tokens(text) if token.text[0].isupper()]
    return frozenset(
        (key, other)
        for one, following in pairwise(tokens)
        if not text[one.end : following.start].strip(" -")
        for key in _keys(one)
        for other in _keys(following)
    )


def _by_stem(word: str, language: str, stems: frozenset[str]) -> bool:
    """Whether a name in Cyrillic letters is one of the evidence, up to its ending."""
    if not _CYRILLIC.search(word):
        return False
    forms = base_forms(word.lower(), language) if language in ("uk", "ru") else frozenset()
    russian = language == "ru"
    ways = {fold(to_latin(form, russian=russian)) for form in (*forms, word.lower())}
    return any(_close(way, stem) for way in ways for stem in stems)


def _close(one: str, other: str) -> bool:
    if one == other:
        return True
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return shared >= max(_SHORTEST_STEM, max(len(one), len(other)) - _LONGEST_ENDING)
