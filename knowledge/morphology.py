"""What Morfeusz knows of one word: lemmas, parts of speech and names.

A word typed without diacritics is tried with them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

import morfeusz2

from knowledge.folding import fold

_RESTORED = {
    "a": "aą", "c": "cć", "e": "eę", "l": "lł", "n": "nń", "o": "oó", "s": "sś", "z": "zżź",
}  # fmt: skip
_MOST_RESTORATIONS = 256
_NEVER_WRITTEN = re.compile(r"[ąęćńśź][aąeęioóuy]|^[ąęń]|łi")  # before a vowel stands "ci", "ni"
_NAMES = {"imię", "nazwisko", "nazwa_geograficzna", "człon_nazwy_geograficznej"}
_PARTS_OF_SPEECH = {
    "subst": "noun", "depr": "noun", "ger": "gerund", "adj": "adjective", "adja": "adjective",
    "adjp": "adjective", "adjc": "adjective", "pact": "adjective", "ppas": "adjective",
    "fin": "verb", "praet": "verb", "impt": "verb", "inf": "verb", "imps": "verb",
    "pcon": "verb", "pant": "verb", "bedzie": "verb", "winien": "verb", "pred": "verb",
    "cond": "verb", "adv": "adverb", "num": "number",
    "ppron12": "function", "ppron3": "function", "siebie": "function", "prep": "function",
    "conj": "function", "comp": "function", "part": "function", "qub": "function",
    "interj": "function", "aglt": "function",
}  # fmt: skip


@dataclass(frozen=True)
class Analysis:
    """Every reading of one word together."""

    lemmas: frozenset[str]
    pos: frozenset[str]
    names: frozenset[str]
    common: bool = True  # False where it can only be somebody's name or a place


def form_table(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Every inflected form, folded, of every lemma that the words may have."""
    lemmas = {raw for word in set(words) for raw, *_ in interpretations(word)}
    forms: dict[str, set[str]] = {}
    for raw in sorted(lemmas):
        plain = fold(raw.split(":")[0])
        for form, _, tag, *_ in _morfeusz().generate(raw):
            if form.isalpha():
                negated = "neg" in tag.split(":")
                forms.setdefault(fold(form), set()).add("nie" + plain if negated else plain)
        forms.setdefault(plain, set()).add(plain)
    return {form: frozenset(found) for form, found in sorted(forms.items())}


@lru_cache(maxsize=10_000)
def forms_of(lemma: str) -> tuple[tuple[str, str], ...]:
    """Every form of a lemma with its tag."""
    return tuple((form, tag) for form, _, tag, *_ in _morfeusz().generate(lemma))


@cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=False)


def interpretations(word: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Lemma, tag and labels of every reading of a word as it is written and in small letters."""
    yield from _readings(word)
    if word.lower() != word:
        yield from _readings(word.lower())


@lru_cache(maxsize=20_000)
def _readings(form: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return tuple(
        (lemma, tag, tuple(labels))
        for start, _, (_, lemma, tag, labels, _) in _morfeusz().analyse(form)
        if not tag.startswith(("ign", "brev")) and not (start > 0 and tag.startswith("aglt"))
    )


@lru_cache(maxsize=100_000)
def morphology(word: str) -> Analysis | None:
    """Every reading of a word as it is written, or None where it is unknown."""
    lemmas, pos, names = set(), set(), set()
    common = False
    for lemma, tag, labels in interpretations(word):
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
    if "gerund" in pos:  # one that is a noun of its own, such as "spotkanie", has that reading too
        pos = pos - {"gerund"} | (set() if "noun" in pos else {"verb"})
    return Analysis(frozenset(lemmas), frozenset(pos), frozenset(names), common)


def of_lemmas(lemmas: Iterable[str]) -> Analysis:
    """Parts of speech for lemmas that have lost their diacritics."""
    pos: set[str] = set()
    for lemma in lemmas:
        plain = morphology(lemma)
        own = plain if plain and plain.common else restored(lemma) or plain
        pos |= own.pos if own else {"noun"}
    return Analysis(frozenset(lemmas), frozenset(pos), frozenset())


@lru_cache(maxsize=20_000)
def restored(word: str) -> Analysis | None:
    """What a word typed without diacritics may mean, tried letter by letter."""
    choices = [_RESTORED.get(letter, letter) for letter in word]
    ways = 1
    for choice in choices:
        ways *= len(choice)
    if ways > _MOST_RESTORATIONS:
        choices = _fewest_changes(word)
    found = [
        analysis
        for written in map("".join, product(*choices))
        if not _NEVER_WRITTEN.search(written) and (analysis := _as_name_too(written)) is not None
    ]
    if not found:
        return None
    return Analysis(
        frozenset().union(*(one.lemmas for one in found)),
        frozenset().union(*(one.pos for one in found)),
        frozenset().union(*(one.names for one in found)),
    )


def _as_name_too(word: str) -> Analysis | None:
    """The readings of a word in small letters; where no noun is among them, as a name as well."""
    plain = morphology(word)
    if plain is not None and plain.pos != {"adjective"}:
        return plain
    return morphology(word.capitalize())


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
