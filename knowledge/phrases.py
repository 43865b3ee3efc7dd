"""Phrases of a lexicon found in tokens: by lemma, so that every inflected form counts.

A word written with "=" before it counts in that form alone: "=jestem" is not "będzie".
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from knowledge.text import EXACT, Analyser, Token

_GAP = ".."
_LONGEST_GAP = 3


@cache
def lexicon(name: str) -> Any:
    """The data of knowledge/language/NAME.yaml."""
    text = files("knowledge").joinpath("language", f"{name}.yaml").read_text("utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@dataclass(frozen=True)
class Found:
    """A phrase of group `name` in tokens[first:last], and which of those tokens it used."""

    name: str
    first: int
    last: int
    used: tuple[int, ...]


class Phrases:
    """Finds the phrases of named groups; `..` in a phrase stands for up to three other words."""

    def __init__(self, groups: Mapping[str, Iterable[str]], analyser: Analyser) -> None:
        self._by_lemma: dict[str, list[tuple[str, tuple[frozenset[str] | None, ...]]]]
        self._by_lemma = defaultdict(list)
        for name, phrases in groups.items():
            for phrase in phrases:
                pattern = _pattern(phrase, analyser)
                for lemma in pattern[0] or ():
                    self._by_lemma[lemma].append((name, pattern))
        self._first = frozenset(self._by_lemma)

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """Every phrase in order, the longest of each group at each place."""
        found: dict[tuple[str, int], Found] = {}
        beginnings = [(i, token) for i, token in enumerate(tokens)
                      if not self._first.isdisjoint(token.keys)]  # fmt: skip
        if not beginnings:
            return []
        said = frozenset().union(*[token.keys for token in tokens])
        for first, token in beginnings:
            for lemma in token.keys & self._first:
                for name, pattern in self._by_lemma[lemma]:
                    if pattern[-1] is not None and pattern[-1].isdisjoint(said):
                        continue  # most phrases begin as something in the text and end otherwise
                    used = _match(pattern, tokens, first)
                    if used is None:
                        continue
                    best = found.get((name, first))
                    if best is None or len(used) > len(best.used):
                        found[name, first] = Found(name, first, used[-1] + 1, used)
        return sorted(found.values(), key=lambda one: (one.first, one.name))


def _pattern(phrase: str, analyser: Analyser) -> tuple[frozenset[str] | None, ...]:
    pattern: list[frozenset[str] | None] = []
    for part in phrase.split(_GAP):
        if pattern:
            pattern.append(None)
        for token in analyser.tokens(part):
            exact = token.start > 0 and part[token.start - 1] == EXACT
            pattern.append(frozenset({EXACT + token.folded}) if exact else token.lemmas)
    return tuple(pattern)


def _match(
    pattern: tuple[frozenset[str] | None, ...], tokens: Sequence[Token], first: int
) -> tuple[int, ...] | None:
    used: list[int] = []
    position, slack = first, 0
    for part in pattern:
        if part is None:
            slack = _LONGEST_GAP
            continue
        for place in range(position, min(position + slack + 1, len(tokens))):
            if not part.isdisjoint(tokens[place].keys):
                used.append(place)
                position, slack = place + 1, 0
                break
        else:
            return None
    return tuple(used)


@cache
def plain_analyser() -> Analyser:
    """One analyser without a table of forms, for lexicons and for sentences of documents."""
    return Analyser()


@cache
def lexicon_phrases(name: str, *keys: str) -> Phrases:
    """Some of the phrase lists of a lexicon."""
    data = lexicon(name)
    return Phrases({key: data[key] for key in keys}, plain_analyser())


def lemma_set(words: Iterable[str]) -> frozenset[str]:
    """Every lemma of every word."""
    return frozenset().union(*map(plain_analyser().lemma_set, words))


@cache
def lexicon_lemmas(name: str, key: str) -> frozenset[str]:
    """Every lemma of the words of one list of a lexicon."""
    return lemma_set(lexicon(name)[key])


@cache
def domain() -> frozenset[str]:
    """The lemmas of the field's own words: offices, benefits and services for families."""
    return frozenset(lemma for lemma in lemma_set(lexicon("domain")) if len(lemma) > 3)
