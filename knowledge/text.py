"""Words: folding, tokens and Polish lemmas, the same for the index, the question and the guards.

Lemmas are folded, so that what is typed without diacritics meets what is printed with them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from threading import Lock
from typing import NamedTuple, Protocol

import snowballstemmer

from knowledge.folding import fold
from knowledge.morphology import Analysis, morphology, of_lemmas, restored
from knowledge.word_families import meet

EXACT = "="  # before a word of a lexicon that counts in that form alone
_WORD = re.compile(r"\d+|[^\W\d_]+")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST_REPAIRED = 4
# Words that are others by their letters, yet are never meant as them.
_PLAINLY = {
    "sie": "się", "odwolanie": "odwołanie", "email": "mail", "musze": "muszę",
    "dzwonie": "dzwonię", "zloty": "złoty", "zlotych": "złotych", "boje": "boję",
    "pietra": "piętra", "pietrze": "piętrze", "pietrem": "piętrem", "pieter": "pięter",
}  # fmt: skip
_LONGEST_WORD = 50  # letters; what is longer is no word, and trying its spellings takes long
_LONGEST_KEPT = 2_000  # characters: one sentence is read by many in turn, a whole paper seldom


class Token(NamedTuple):
    """A word or a run of digits in a text, with every lemma it may have.

    `keys` is what phrases of a lexicon know it by: its lemmas, and its very form after "=".
    """

    text: str
    start: int
    end: int
    folded: str
    lemmas: frozenset[str]
    known: bool
    pos: frozenset[str]
    names: frozenset[str]
    proper: bool  # whether it can only be the name of a person or place
    keys: frozenset[str]

    @property
    def is_number(self) -> bool:
        """Whether the token is a run of digits."""
        return self.folded.isdecimal()  # a superscript is a digit, yet no number

    @property
    def is_content(self) -> bool:
        """Whether the token carries meaning of its own, by its parts of speech."""
        return not self.is_number and not (self.pos and self.pos <= {"function"})


def words(text: str) -> Iterator[str]:
    """Every word of a text as it is written, without numbers and unread."""
    for match in _WORD.finditer(text):
        if not fold(match.group()).isdecimal():
            yield match.group()


class Forms(Protocol):
    """A table of folded inflected forms and the folded lemmas they may belong to."""

    def lookup(self, folded: str) -> frozenset[str]:
        """The lemmas of one form, empty where unknown."""
        ...

    def lookup_many(self, folded: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The lemmas of those of the forms that are known."""
        ...


class FormTable:
    """Forms held in memory."""

    def __init__(self, forms: Mapping[str, frozenset[str]]) -> None:
        self._forms = forms

    def lookup(self, folded: str) -> frozenset[str]:
        """The lemmas of one form, empty where unknown."""
        return self._forms.get(folded, frozenset())

    def lookup_many(self, folded: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """The lemmas of those of the forms that are known."""
        return {form: self._forms[form] for form in folded if form in self._forms}


class Analyser:
    """Tokens and lemmas of Polish text; with a form table also of text typed without diacritics."""

    def __init__(self, forms: Forms | None = None) -> None:
        self._forms = forms
        self._word = lru_cache(maxsize=50_000)(self._read)
        self._kept = lru_cache(maxsize=20_000)(self._tokens)

    def tokens(self, text: str) -> list[Token]:
        """Every word and number of a text with its lemmas."""
        return list(self._kept(text) if len(text) <= _LONGEST_KEPT else self._tokens(text))

    def lemma_set(self, text: str) -> frozenset[str]:
        """Every lemma of a text, without the places."""
        words = dict.fromkeys(_WORD.findall(text))
        lemmas = frozenset().union(*(self._word(word).lemmas for word in words))
        meet(lemmas)
        return lemmas

    def lemmas(self, text: str) -> list[str]:
        """Every lemma of every token in order, for an index."""
        return [lemma for token in self.tokens(text) for lemma in sorted(token.lemmas)]

    def _tokens(self, text: str) -> tuple[Token, ...]:
        return tuple(_at(match, self._word(match[0])) for match in _WORD.finditer(text))

    def _read(self, word: str) -> Token:
        """A word as it would stand alone."""
        analysis, known = self._analyse(word)
        folded, lemmas = fold(word), analysis.lemmas
        return Token(
            word, 0, len(word), folded, lemmas, known, analysis.pos, analysis.names,
            not analysis.common, lemmas | {EXACT + folded},
        )  # fmt: skip

    def _analyse(self, word: str) -> tuple[Analysis, bool]:
        folded = fold(word)
        if not word[0].isalpha():
            return Analysis(frozenset({word}), frozenset({"number"}), frozenset()), True
        if len(word) > _LONGEST_WORD:
            return Analysis(frozenset({folded}), frozenset({"noun"}), frozenset()), False
        own = morphology(_PLAINLY.get(folded, word))
        typed_plainly = word.isascii()
        table = self._forms.lookup(folded) if self._forms and typed_plainly else frozenset()
        if own and (not table or (own.common and own.lemmas & table)):
            return own, True
        if table:
            extra = of_lemmas(table)
            base = own if own and own.common else Analysis(frozenset(), frozenset(), frozenset())
            return (
                Analysis(base.lemmas | table, base.pos | extra.pos, base.names | extra.names),
                True,
            )
        if self._forms and not typed_plainly and (known := self._forms.lookup(folded)):
            return Analysis(known, frozenset({"noun"}), frozenset()), True
        whole = restored(word.lower()) if typed_plainly else None
        repaired = self._repaired(folded) if not whole or whole.names == {"person"} else None
        if whole and not (repaired and word.islower() and _is_common(repaired)):
            return whole, True
        if repaired:
            return Analysis(repaired, of_lemmas(repaired).pos, frozenset()), True
        with _STEMMING:  # a stemmer holds the word it works on
            stem = str(_stemmer().stemWord(folded))
        return Analysis(frozenset({stem}), frozenset({"noun"}), frozenset()), False

    def _repaired(self, folded: str) -> frozenset[str]:
        if self._forms is None or len(folded) < _SHORTEST_REPAIRED or not folded.isascii():
            return frozenset()
        near = self._forms.lookup_many(dict.fromkeys(_one_edit(folded)))
        for candidate in _one_edit(folded):
            if candidate in near and candidate[:2] == folded[:2]:
                return near[candidate]
        return next(iter(near.values()), frozenset()) if len(folded) > 4 else frozenset()


def _at(match: re.Match[str], word: Token) -> Token:
    _, _, _, folded, lemmas, known, pos, names, proper, keys = word
    return Token(match[0], *match.span(), folded, lemmas, known, pos, names, proper, keys)


def _is_common(lemmas: frozenset[str]) -> bool:
    """Whether words of the documents are no names, so that a rare surname gives way to them."""
    return not any(of_lemmas(frozenset({one})).names for one in lemmas)


_STEMMING = Lock()


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("polish")


def _one_edit(word: str) -> Iterator[str]:
    """Every word one typing slip away: swapped, missing, wrong, then extra letters."""
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    for left, right in splits:
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
    for left, right in splits:
        for letter in _ALPHABET:
            yield left + letter + right
    for left, right in splits:
        if right:
            for letter in _ALPHABET:
                yield left + letter + right[1:]
    for left, right in splits:
        if right:
            yield left + right[1:]
