"""How much of a question a piece of evidence accounts for, and what forbids it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.retrieve import View
from assistant.understand import Frame, Word

_SHARED_STEM = 5
_SHARED_PART = 0.7
_STEM_CREDIT = 0.8
_SYNONYM_CREDIT = 0.9
_GENERIC_WEIGHT = 0.15
_QUALIFIER_WEIGHT = 0.5  # verbs and adjectives
_AUDIENCE_WEIGHT = 0.5


@dataclass(frozen=True)
class Match:
    """The share of the question's weight that evidence covers, and the words that it does not."""

    coverage: float
    missing: tuple[Word, ...] = ()
    heaviest_missing: float = 0.0

    def vetoes(self, *, lenient: bool = False) -> tuple[str, ...]:
        """The words whose absence means that something else was asked for.

        `lenient` lets unknown lower-case words pass, for questions whose kind is certain.
        """
        return tuple(word.text for word in self.missing if _forbids(word, lenient))


def _forbids(word: Word, lenient: bool) -> bool:
    if word.role != "focus" or not word.noun:
        return False
    if word.known or word.name:
        return True
    return not lenient


def match(
    frame: Frame,
    lemmas: frozenset[str],
    view: View,
    *,
    kinds: Iterable[str] = (),
    attributes: Iterable[str] = (),
    places: Collection[str] = (),
) -> Match:
    """How the words of a question stand against the lemmas of one piece of evidence.

    Words that name the evidence's own kind or the attribute asked for count as accounted for.
    """
    kinds, attributes = frozenset(kinds), frozenset(attributes)
    total = covered = heaviest = 0.0
    missing = []
    for word in frame.words:
        if word.role in ("function", "time"):
            continue
        weight = _weight(word, view)
        if word.kinds & kinds or word.attributes & attributes:
            continue
        total += weight
        credit = _credit(word, lemmas)
        if not credit and word.place and word.lemmas & frozenset(places):
            credit = 1.0
        covered += weight * credit
        if not credit:
            missing.append(word)
            heaviest = max(heaviest, weight)
    return Match(covered / total if total else 1.0, tuple(missing), heaviest)


def _weight(word: Word, view: View) -> float:
    idf = max((view.snapshot.idf(lemma) for lemma in word.lemmas), default=1.0)
    if word.role == "focus":
        return (1.0 if word.noun else _QUALIFIER_WEIGHT) * idf
    return (_AUDIENCE_WEIGHT if word.role == "audience" else _GENERIC_WEIGHT) * idf


def _credit(word: Word, lemmas: frozenset[str]) -> float:
    if not word.lemmas.isdisjoint(lemmas):
        return 1.0
    if any(all(not part.isdisjoint(lemmas) for part in phrase) for phrase in word.synonyms):
        return _SYNONYM_CREDIT
    stems = _stems(lemmas)
    for own in word.lemmas:
        if any(_same_stem(own, other) for other in stems.get(own[:_SHARED_STEM], ())):
            return _STEM_CREDIT
    return 0.0


@lru_cache(maxsize=20_000)
def _stems(lemmas: frozenset[str]) -> dict[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for lemma in lemmas:
        if len(lemma) >= _SHARED_STEM:
            stems.setdefault(lemma[:_SHARED_STEM], []).append(lemma)
    return stems


def _same_stem(one: str, other: str) -> bool:
    """Whether two lemmas are likely of one word family, such as a noun and its adjective."""
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return shared >= _SHARED_STEM and shared >= _SHARED_PART * min(len(one), len(other))
