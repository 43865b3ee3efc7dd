"""Classes of words and short phrases found in what people type, with or without diacritics.

Unlike `knowledge.phrases` this needs no lemmas and reads four languages: a form is listed as it is
typed, "zabij*" is any word that begins so, ".." is up to three other words; "=" before it lets no
slip of the finger pass. A word of five letters
or more may hold one slip of the finger, a shorter one two letters changed round.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from knowledge.folding import fold
from knowledge.text import Analyser

_WORD = re.compile(r"[^\W_]+(?:['’ʼ`´][^\W\d_]+)*")
_APOSTROPHES = str.maketrans({"'": None, "’": None, "ʼ": None, "`": None, "´": None, "ё": "е"})
_CYRILLIC = re.compile(r"[а-яіїєґё]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]")
_GAP = ".."
_STRICT = "="
_LONGEST_GAP = 3
_SHORTEST_MISTYPED = 5
_SHORTEST_SWAPPED = 3
_LONGEST_WORD = 40  # letters; what is longer is no word typed wrong
_SHORTEST_STEM = 6  # of which one letter may be wrong


@dataclass(frozen=True)
class Span:
    """Words first..last-1 of a text."""

    first: int
    last: int


def words_of(text: str) -> list[str]:
    """The words of a text, folded, without apostrophes, "ё" as "е"."""
    return [match.group().translate(_APOSTROPHES) for match in _WORD.finditer(fold(text))]


class WordClasses:
    """The classes of one language, each a list of forms and phrases.

    The words of the class "fillers" may stand between the words of any phrase.
    """

    def __init__(self, language: str, classes: Mapping[str, Iterable[str]]) -> None:
        self.language = language
        self._cyrillic = language in ("uk", "ru")
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        exact: set[str] = set()
        strict: set[str] = set()
        self._fillers = frozenset(fold(word) for word in classes.get("fillers", ()))
        for name, items in classes.items():
            if name == "fillers":
                continue
            for item in items:
                phrase = _phrase(item.removeprefix(_STRICT))
                strict.update(phrase if item.startswith(_STRICT) else ())
                self._by_first[phrase[0]].append((name, phrase))
                exact.update(word for word in phrase if word != _GAP)
        self._strict = frozenset(strict)
        self._vocabulary = frozenset(w for w in exact if not w.endswith("*"))
        self._prefixes: dict[str, list[str]] = defaultdict(list)
        self._shortened: dict[str, list[str]] = defaultdict(list)
        for entry in exact:
            if entry.endswith("*"):
                self._prefixes[entry[:2]].append(entry)
            stem = entry.rstrip("*")
            if entry not in strict and len(stem) >= (
                _SHORTEST_MISTYPED if stem == entry else _SHORTEST_STEM
            ):
                for short in _shorter(stem):
                    self._shortened[short].append(entry)
        self._meanings = lru_cache(maxsize=20_000)(self._entries)

    def reads(self, text: str) -> bool:
        """Whether the text holds letters that the language is written in."""
        script = _CYRILLIC if self._cyrillic else _LATIN
        return script.search(fold(text)) is not None

    def find(self, words: list[str]) -> dict[str, list[Span]]:
        """Every place of every class that occurs."""
        meanings = [self._meanings(word) for word in words]
        idle = [word in self._fillers for word in words]
        found: dict[str, list[Span]] = {}
        for first, entries in enumerate(meanings):
            for entry in entries:
                for name, phrase in self._by_first.get(entry, ()):
                    if (last := _match(phrase, meanings, idle, first)) is not None:
                        found.setdefault(name, []).append(Span(first, last))
        return found

    def _entries(self, word: str) -> frozenset[str]:
        """The entries that a typed word may stand for."""
        own = {word} & self._vocabulary | {
            entry for entry in self._prefixes.get(word[:2], ()) if word.startswith(entry[:-1])
        }
        if own or len(word) < _SHORTEST_SWAPPED or len(word) > _LONGEST_WORD:
            return frozenset(own)
        slips = (set(swapped(word)) & self._vocabulary - self._strict) | self._mistyped(word)
        return frozenset() if not slips or _is_word(word) else frozenset(slips)

    def _mistyped(self, word: str) -> set[str]:
        """The entries that a word is, or begins as, but for one letter."""
        if len(word) < _SHORTEST_MISTYPED - 1:
            return set()
        starts = [word[:end] for end in range(_SHORTEST_MISTYPED - 1, len(word) + 1)]
        return {
            entry
            for start in starts
            for short in _shorter(start)
            for entry in self._shortened.get(short, ())
            if (start == word or entry.endswith("*")) and _slip(entry.rstrip("*"), start)
        }


def _slip(entry: str, typed: str) -> bool:
    """Whether the two differ by one letter, and not by the first."""
    return entry[0] == typed[0] and OSA.distance(entry, typed, score_cutoff=1) <= 1


def _shorter(word: str) -> set[str]:
    """The word, and the word without any one of its letters."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


def swapped(word: str) -> list[str]:
    """Every word that has two neighbouring letters of it changed round."""
    return [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]


def _phrase(item: str) -> tuple[str, ...]:
    parts = fold(item).translate(_APOSTROPHES).split()
    return tuple(parts)


def _match(
    phrase: tuple[str, ...], meanings: list[frozenset[str]], idle: list[bool], first: int
) -> int | None:
    """The place after the last word of a phrase that begins at `first`, or None."""
    position, slack, end = first, 0, len(meanings)
    for part in phrase:
        if part == _GAP:
            slack = _LONGEST_GAP
            continue
        place = position
        while place < end and part not in meanings[place]:
            if not (idle[place] and place > first):
                slack -= 1
            if slack < 0:
                return None
            place += 1
        if place == end:
            return None
        position, slack = place + 1, 0
    return position


@cache
def _is_word(folded: str) -> bool:
    """Whether Polish has the word, so that it is no slip for another."""
    return folded.isascii() and _analyser().tokens(folded)[0].known


@cache
def _analyser() -> Analyser:
    return Analyser()
