"""The glossary of a language: its phrases, and which of them stand in a message."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz.distance import OSA

from knowledge.folding import fold
from knowledge.lemmas import base_forms, is_word
from knowledge.phrases import lexicon, plain_analyser
from knowledge.surzhyk import spellings
from knowledge.time_words import english_months
from knowledge.word_classes import swapped

TOKEN = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d+(?:[.:,/-]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]"
)
APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'", "ё": "е", "Ё": "Е"})
LONGEST_PHRASE = 7
_POLISH_END = re.compile(r"(?:[aiouy]|ej|ie|ach|nym|wie)$")
_SHORTEST_MISTYPED = 5
_SHORTEST_SWAPPED = 3


@dataclass
class Glossary:
    """Phrases of one language by the readings of their first word, and these by their letter."""

    language: str
    by_reading: dict[str, list[tuple[tuple[str, ...], str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    by_initial: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    words: frozenset[str] = frozenset()


def vocabulary(language: str) -> frozenset[str]:
    """Every single word of the glossary of a language, lower case."""
    return glossary_of(language).words


def all_readings(tokens: Sequence[str], glossary: Glossary) -> list[frozenset[str]]:
    """What each token may be a form of."""
    return [
        _readings(token, glossary, name=i > 0 and token[0].isupper())
        for i, token in enumerate(tokens)
    ]


def phrase_at(
    place: int, tokens: Sequence[str], readings: Sequence[frozenset[str]], glossary: Glossary
) -> tuple[str, int]:
    """The Polish for the longest phrase that begins here, and how many tokens it takes."""
    best: tuple[int, int, str] | None = None
    for reading in readings[place]:
        for phrase, polish in glossary.by_reading.get(reading, ()):
            rest = readings[place : place + len(phrase)]
            if len(rest) < len(phrase) or not all(
                word in readings_here or base_forms(word, glossary.language) & readings_here
                for word, readings_here in zip(phrase, rest, strict=True)
            ):
                continue
            exact = sum(
                word == token.lower()
                for word, token in zip(phrase, tokens[place : place + len(phrase)], strict=True)
            )
            if best is None or (len(phrase), exact) > best[:2]:
                best = (len(phrase), exact, polish)
    return (best[2], best[0]) if best else ("", 0)


def _readings(token: str, glossary: Glossary, *, name: bool) -> frozenset[str]:
    """What a token may be a form of; a slip is seen in no `name`, which stays as it is."""
    word = token.lower()
    if not word[0].isalpha():
        return frozenset({word})
    found = base_forms(word, glossary.language)
    if found & glossary.by_reading.keys() or name or len(word) < _SHORTEST_SWAPPED:
        return found
    if glossary.language == "en" and (_in_polish(word) or fold(word) in english_months()):
        return found  # a Polish name in small letters
    if glossary.language != "en":
        if is_word(word, glossary.language):
            return found
        for spelt in spellings(word, glossary.language):
            right = base_forms(spelt, glossary.language)
            if right & glossary.by_reading.keys():
                return found | right
    if len(word) < _SHORTEST_MISTYPED:
        return found | {one for one in swapped(word) if one in glossary.words}
    return found | _repaired(word, glossary)


def _in_polish(word: str) -> bool:
    """Whether a word of an English message is a Polish one, by its ending and the dictionary."""
    return bool(_POLISH_END.search(word)) and plain_analyser().tokens(word)[0].known


def _repaired(word: str, glossary: Glossary) -> frozenset[str]:
    """The base forms of the glossary's words one slip of the finger away."""
    near = [
        one
        for one in glossary.by_initial.get(word[0], ())
        if len(one) >= _SHORTEST_MISTYPED - 1
        and abs(len(one) - len(word)) <= 1
        and OSA.distance(one, word, score_cutoff=1) <= 1
    ]
    return frozenset(near)


@cache
def glossary_of(language: str) -> Glossary:
    """The glossary of a language, read once."""
    glossary = Glossary(language)
    words: set[str] = set()
    for polish, phrases in lexicon(f"glossary_{language}").items():
        for phrase in phrases:
            parts = tuple(TOKEN.findall(str(phrase).translate(APOSTROPHES).lower()))
            parts = tuple(part for part in parts if part[0].isalnum())
            words.update(parts if len(parts) == 1 else ())
            for reading in base_forms(parts[0], language):
                glossary.by_reading[reading].append((parts[:LONGEST_PHRASE], str(polish)))
    for reading in glossary.by_reading:
        glossary.by_initial[reading[0]].append(reading)
    glossary.words = frozenset(words)
    return glossary
