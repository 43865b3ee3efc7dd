"""Lemmas of one word family, such as a noun and its adjective, among all those of texts read."""

from collections import defaultdict
from collections.abc import Set
from functools import cache
from itertools import permutations

from rapidfuzz.distance import DamerauLevenshtein

from knowledge.folding import fold

_FIRST_LETTERS = 3
_SHARED_STEM = 5
_LONG_WORD = 6
_SHARED_PART = 0.7
_MOST = 500_000  # lemmas; a language has fewer
_KEPT = 20_000

MET: set[str] = set()  # until it grows, no family does
_alike: defaultdict[str, list[str]] = defaultdict(list)  # by how they begin, in the order met
_families: dict[str, tuple[frozenset[str], int]] = {}  # with how many of the alike were looked at


def meet(lemmas: Set[str]) -> None:
    """Notes the lemmas of a text, of which any may be of another's family."""
    if lemmas <= MET or len(MET) >= _MOST:
        return
    for lemma in lemmas - MET:
        if len(lemma) >= _SHARED_STEM:
            _alike[lemma[:_FIRST_LETTERS]].append(lemma)
        MET.add(lemma)  # last: who sees that one more was met finds it among the alike


def family(lemma: str) -> frozenset[str]:
    """The lemmas met that share a stem with this one, or are it but for one letter."""
    found, looked_at = _families.get(lemma, (frozenset[str](), 0))
    alike = _alike.get(lemma[:_FIRST_LETTERS], ())
    if looked_at < (there := len(alike)):
        new = alike[looked_at:there]
        found = found.union([o for o in new if _same_stem(lemma, o) or _one_slip(lemma, o)])
        if len(_families) >= _KEPT:
            _families.clear()
        _families[lemma] = found, there
    return found


def _same_stem(one: str, other: str) -> bool:
    """Whether two lemmas are likely of one word family, such as a noun and its adjective."""
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    alike = shared >= _SHARED_STEM and shared >= _SHARED_PART * min(len(one), len(other))
    return alike and not _are_unrelated(one, other)


def _are_unrelated(one: str, other: str) -> bool:
    """Whether two lemmas only look alike: "rozwód" and "rozwój"."""
    return any(
        one.startswith(first) and other.startswith(second)
        for first, second in _unrelated_beginnings()
    )


@cache
def _unrelated_beginnings() -> tuple[tuple[str, str], ...]:
    from knowledge.phrases import lexicon  # which reads texts, whose lemmas are met here

    groups = (tuple(map(fold, one)) for one in lexicon("synonyms")["unrelated"])
    return tuple(pair for group in groups for pair in permutations(group, 2))


def _one_slip(one: str, other: str) -> bool:
    """Whether a long word is the other but for one letter, as misprints in documents are."""
    if min(len(one), len(other)) < _LONG_WORD or abs(len(one) - len(other)) > 1:
        return False
    if _are_unrelated(one, other):
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1
