"""Documents that were published twice: the same words in another file or format."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from ingest.sketch import likeness, words_of
from knowledge.catalogue import Catalogue
from knowledge.model import SourceDocument

_ALIKE = 0.5
_COMMON = 40  # documents that share a run of words; more of them share a form
_LONGEST = 3000  # words between the first and the last difference that are compared
_AT_BEGIN, _AT_END = 60, 80  # words of a letterhead and of a foot
_MOST_EXTRA = 0.35  # of the shorter text
_PAGE = re.compile(r"(?:strona|str|s|z|page|of|\d{1,3})")
Shape = Mapping[str, frozenset[tuple[str, str]]]


def repeats(
    catalogue: Catalogue, documents: dict[str, SourceDocument]
) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of the same document, each and all in order of publication and file."""

    def order(key: str) -> tuple[date, str, str]:
        one = documents[key]
        return one.published or date.max, one.file, key

    first: dict[str, str] = {key: key for key in documents}

    def root(key: str) -> str:
        while first[key] != key:
            key = first[key]
        return key

    shape: Shape | None = None
    for one, other in _same_words(documents):
        first[max(root(one), root(other), key=order)] = min(root(one), root(other), key=order)
    for one, other in _alike(documents):
        if root(one) == root(other):
            continue
        shape = shape or _shape(catalogue)
        if shape.get(one) == shape.get(other) and _is_same(catalogue, documents, one, other):
            first[max(root(one), root(other), key=order)] = min(root(one), root(other), key=order)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(documents, key=order):
        groups[root(key)].append(key)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _same_words(documents: Mapping[str, SourceDocument]) -> list[tuple[str, str]]:
    by_words: dict[str, list[str]] = defaultdict(list)
    for key, one in documents.items():
        if one.words:
            by_words[one.words].append(key)
    return [(group[0], other) for group in by_words.values() for other in group[1:]]


def _alike(documents: Mapping[str, SourceDocument]) -> list[tuple[str, str]]:
    """Pairs that share much of their sketches, in a fixed order."""
    holding: dict[int, list[str]] = defaultdict(list)
    for key in sorted(documents):
        for value in documents[key].sketch:
            holding[value].append(key)
    shared: Counter[tuple[str, str]] = Counter()
    for group in holding.values():
        if 1 < len(group) <= _COMMON:
            shared.update(combinations(group, 2))
    return sorted(
        pair
        for pair, count in shared.items()
        if count > 1 and likeness(documents[pair[0]].sketch, documents[pair[1]].sketch) >= _ALIKE
    )


def _shape(catalogue: Catalogue) -> Shape:
    """The days that each document gives, and what it changes."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for _, kind, document_id, _, moment in catalogue.moments():
        found[document_id].add((kind, moment))
    for fact in catalogue.facts_of("change"):
        found[fact.document_id].add(("change", getattr(fact, "how", "")))
    return {key: frozenset(values) for key, values in found.items()}


def _is_same(
    catalogue: Catalogue, documents: Mapping[str, SourceDocument], one: str, other: str
) -> bool:
    """Whether two texts differ in nothing but letterhead, foot and page numbers."""
    a, b = words_of(catalogue.text(one)), words_of(catalogue.text(other))
    size_a, size_b = len(a), len(b)
    begin = _shared(a, b)
    end = _shared(a[begin:][::-1], b[begin:][::-1])
    middle_a, middle_b = a[begin : size_a - end], b[begin : size_b - end]
    if max(len(middle_a), len(middle_b)) > _LONGEST:
        return False
    names = {w for key in (one, other) for w in words_of(
        f"{documents[key].title} {documents[key].publisher or ''}")}  # fmt: skip
    extra = 0
    codes = SequenceMatcher(None, middle_a, middle_b, autojunk=False).get_opcodes()
    for tag, i, j, k, m in codes:
        if tag == "equal":
            continue
        left, right = middle_a[i:j], middle_b[k:m]
        if "".join(left) == "".join(right):
            continue
        if left and right:
            return False
        place, size = (begin + i, size_a) if left else (begin + k, size_b)
        if not _is_frame(left or right, place, size, names, _days(documents, one, other)):
            return False
        extra += len(left or right)
    return extra <= _MOST_EXTRA * min(size_a, size_b)


def _days(documents: Mapping[str, SourceDocument], *keys: str) -> set[str]:
    """The figures of the days of publication."""
    days = (documents[key].published for key in keys)
    return {
        figure
        for day in days
        if day is not None
        for figure in (str(day.year), str(day.month), f"{day.month:02}", str(day.day),
                       f"{day.day:02}")
    }  # fmt: skip


def _is_frame(
    words: Sequence[str], place: int, size: int, names: Iterable[str], days: set[str]
) -> bool:
    """Whether words that one text has more stand around what it says."""
    if all(_PAGE.fullmatch(word) for word in words) or set(words) <= set(names):
        return True
    if place >= size - _AT_END and place + len(words) == size:
        return True
    figures = {word for word in words if word.isdigit()}
    return place + len(words) <= _AT_BEGIN and figures <= days and "nie" not in words


def _shared(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words two texts begin with alike."""
    for i, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return i
    return min(len(a), len(b))
