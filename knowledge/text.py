"""Words: folding, tokens and Polish lemmas, the same for the index, the question and the guards.

Lemmas are folded, so that what is typed without diacritics meets what is printed with them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Protocol

import morfeusz2
import snowballstemmer

_WORD = re.compile(r"\d+|[^\W\d_]+")
_RESTORED = {
    "a": "aą", "c": "cć", "e": "eę", "l": "lł", "n": "nń", "o": "oó", "s": "sś", "z": "zżź",
}  # fmt: skip
_MOST_RESTORATIONS = 256
_NAMES = {"imię", "nazwisko", "nazwa_geograficzna", "człon_nazwy_geograficznej"}
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST_REPAIRED = 4
_PARTS_OF_SPEECH = {
    "subst": "noun", "depr": "noun", "ger": "noun", "adj": "adjective", "adja": "adjective",
    "adjp": "adjective", "adjc": "adjective", "pact": "adjective", "ppas": "adjective",
    "fin": "verb", "praet": "verb", "impt": "verb", "inf": "verb", "imps": "verb",
    "pcon": "verb", "pant": "verb", "bedzie": "verb", "winien": "verb", "pred": "verb",
    "cond": "verb", "adv": "adverb", "num": "number",
    "ppron12": "function", "ppron3": "function", "siebie": "function", "prep": "function",
    "conj": "function", "comp": "function", "part": "function", "qub": "function",
    "interj": "function", "aglt": "function",
}  # fmt: skip


class _Folding(dict[int, int]):
    def __missing__(self, code: int) -> int:
        lower = chr(code).lower()
        base = unicodedata.normalize("NFD", lower)[0] if len(lower) == 1 else chr(code)
        latin = base.isascii() and base.isalpha()
        folded = ord(base) if latin else (ord(lower) if len(lower) == 1 else code)
        self[code] = folded
        return folded


_FOLDING = _Folding({ord("ł"): ord("l"), ord("Ł"): ord("l")})


def fold(text: str) -> str:
    """Lower case without Latin diacritics, character for character (the length stays)."""
    return text.translate(_FOLDING)


@dataclass(frozen=True)
class Token:
    """A word or a run of digits in a text, with every lemma it may have."""

    text: str
    start: int
    end: int
    folded: str
    lemmas: frozenset[str]
    known: bool
    pos: frozenset[str]
    names: frozenset[str] = frozenset()
    proper: bool = False  # whether it can only be the name of a person or place

    @property
    def is_number(self) -> bool:
        """Whether the token is a run of digits."""
        return self.folded.isdigit()

    @property
    def is_content(self) -> bool:
        """Whether the token carries meaning of its own, by its parts of speech."""
        return not self.is_number and not (self.pos and self.pos <= {"function"})


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


@dataclass(frozen=True)
class _Analysis:
    lemmas: frozenset[str]
    pos: frozenset[str]
    names: frozenset[str]
    common: bool = True  # False where it can only be somebody's name or a place


class Analyser:
    """Tokens and lemmas of Polish text; with a form table also of text typed without diacritics."""

    def __init__(self, forms: Forms | None = None) -> None:
        self._forms = forms
        self._token = lru_cache(maxsize=50_000)(self._analyse)

    def tokens(self, text: str) -> list[Token]:
        """Every word and number of a text with its lemmas."""
        found = []
        for match in _WORD.finditer(text):
            word = match.group()
            analysis, known = self._token(word)
            found.append(
                Token(
                    text=word,
                    start=match.start(),
                    end=match.end(),
                    folded=fold(word),
                    lemmas=analysis.lemmas,
                    known=known,
                    pos=analysis.pos,
                    names=analysis.names,
                    proper=not analysis.common,
                )
            )
        return found

    def lemmas(self, text: str) -> list[str]:
        """Every lemma of every token in order, for an index."""
        return [lemma for token in self.tokens(text) for lemma in sorted(token.lemmas)]

    def _analyse(self, word: str) -> tuple[_Analysis, bool]:
        folded = fold(word)
        if not word[0].isalpha():
            return _Analysis(frozenset({word}), frozenset({"number"}), frozenset()), True
        own = _morphology(word)
        typed_plainly = word.isascii()
        table = self._forms.lookup(folded) if self._forms and typed_plainly else frozenset()
        if own and (not table or (own.common and own.lemmas & table)):
            return own, True
        if table:
            extra = _of_lemmas(table)
            base = own if own and own.common else _Analysis(frozenset(), frozenset(), frozenset())
            return (
                _Analysis(base.lemmas | table, base.pos | extra.pos, base.names | extra.names),
                True,
            )
        if self._forms and not typed_plainly and (known := self._forms.lookup(folded)):
            return _Analysis(known, frozenset({"noun"}), frozenset()), True
        restored = _restored(word.lower()) if typed_plainly else None
        if restored:
            return restored, True
        repaired = self._repaired(folded)
        if repaired:
            return _Analysis(repaired, _of_lemmas(repaired).pos, frozenset()), True
        stem = str(_stemmer().stemWord(folded))
        return _Analysis(frozenset({stem}), frozenset({"noun"}), frozenset()), False

    def _repaired(self, folded: str) -> frozenset[str]:
        if self._forms is None or len(folded) < _SHORTEST_REPAIRED or not folded.isascii():
            return frozenset()
        near = self._forms.lookup_many(dict.fromkeys(_one_edit(folded)))
        for candidate in _one_edit(folded):
            if candidate in near and candidate[:2] == folded[:2]:
                return near[candidate]
        return next(iter(near.values()), frozenset()) if len(folded) > 4 else frozenset()


def form_table(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Every inflected form, folded, of every lemma that the words may have."""
    lemmas = {raw for word in set(words) for raw, *_ in _interpretations(word)}
    forms: dict[str, set[str]] = {}
    for raw in sorted(lemmas):
        plain = fold(raw.split(":")[0])
        for form, _, tag, *_ in _morfeusz().generate(raw):
            if form.isalpha():
                negated = "neg" in tag.split(":")
                forms.setdefault(fold(form), set()).add("nie" + plain if negated else plain)
        forms.setdefault(plain, set()).add(plain)
    return {form: frozenset(found) for form, found in sorted(forms.items())}


@cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=False)


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("polish")


def _interpretations(word: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for form in dict.fromkeys((word, word.lower())):
        for start, _, (_, lemma, tag, labels, _) in _morfeusz().analyse(form):
            if not tag.startswith(("ign", "brev")) and not (start > 0 and tag.startswith("aglt")):
                yield lemma, tag, tuple(labels)


@lru_cache(maxsize=100_000)
def _morphology(word: str) -> _Analysis | None:
    lemmas, pos, names = set(), set(), set()
    common = False
    for lemma, tag, labels in _interpretations(word):
        plain = fold(lemma.split(":")[0])
        if "_" in plain or not plain:
            continue
        parts = tag.split(":")
        lemmas.add("nie" + plain if "neg" in parts else plain)
        pos.add(_PARTS_OF_SPEECH.get(parts[0], "other"))
        if "nazwa_geograficzna" in labels:
            names.add("place")
        if "imię" in labels or "nazwisko" in labels:
            names.add("person")
        common = common or not _NAMES & set(labels)
    if not lemmas:
        return None
    return _Analysis(frozenset(lemmas), frozenset(pos), frozenset(names), common)


def _of_lemmas(lemmas: Iterable[str]) -> _Analysis:
    """Parts of speech for lemmas that have lost their diacritics."""
    pos: set[str] = set()
    for lemma in lemmas:
        plain = _morphology(lemma)
        own = plain if plain and plain.common else _restored(lemma) or plain
        pos |= own.pos if own else {"noun"}
    return _Analysis(frozenset(lemmas), frozenset(pos), frozenset())


@lru_cache(maxsize=20_000)
def _restored(word: str) -> _Analysis | None:
    """What a word typed without diacritics may mean, tried letter by letter."""
    choices = [_RESTORED.get(letter, letter) for letter in word]
    ways = 1
    for choice in choices:
        ways *= len(choice)
    if ways > _MOST_RESTORATIONS:
        choices = _fewest_changes(word)
    found = [
        analysis
        for letters in product(*choices)
        if (analysis := _morphology("".join(letters))) is not None
    ]
    if not found:
        return None
    return _Analysis(
        frozenset().union(*(one.lemmas for one in found)),
        frozenset().union(*(one.pos for one in found)),
        frozenset().union(*(one.names for one in found)),
    )


def _fewest_changes(word: str) -> list[str]:
    """The letters most often written plainly, as many as the limit allows."""
    left = _MOST_RESTORATIONS
    choices = []
    for letter in reversed(word):
        options = _RESTORED.get(letter, letter) if letter not in "ao" else letter
        if left // len(options) < 1:
            options = letter
        left //= len(options)
        choices.append(options)
    return choices[::-1]


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
