"""The figures of a rewording: each from what it cites, in its order, bound to the same words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.draft import Claim
from assistant.llm.days import day_fault
from knowledge.folding import fold
from knowledge.number_words import spoken_numbers
from knowledge.numbers import values
from knowledge.phrases import lexicon, plain_analyser
from knowledge.translate import to_polish

_COUNTED = frozenset({"number", "amount", "percent"})
_PERCENT = re.compile(r"\s*(?:%|proc\b|procent|percent|відсот|процент)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 4  # letters of a word whose full stop ends no clause: "pok.", "ul."
_OFFICE = "pl"  # the language of the documents


@dataclass(frozen=True)
class Figure:
    """A value with the lemmas of the words beside it; `claim` is the one it stands in.

    `further` is the second word after it, which tells "228 partnerów miejskich" from others.
    """

    kind: str
    value: str
    claim: int
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    further: frozenset[str] = frozenset()

    @property
    def beside(self) -> frozenset[str]:
        """The lemmas on both sides."""
        return self.before | self.after | self.further


def figures(text: str, language: str, claim: int = 0) -> list[Figure]:
    """Every value of a text in order, numbers in words among them."""
    found: list[tuple[int, int, str, str]]
    found = [(v.start, v.end, v.kind, v.value) for v in values(text)]
    taken = [(start, end) for start, end, _, _ in found]
    found += [
        (one.start, one.end, "number", str(one.value))
        for one in spoken_numbers(text, dict.fromkeys((_OFFICE, language)))
        if all(one.end <= start or end <= one.start for start, end in taken)
    ]
    made = []
    for start, end, kind, value in sorted(found, key=lambda one: _place(text, *one)):
        if kind == "number" and _PERCENT.match(text, end):
            kind = "percent"
        made.append(Figure(kind, value, claim, *_beside(text, start, end, language)))
    return made


def _place(text: str, start: int, end: int, kind: str, value: str) -> tuple[int, int, str]:
    """Where a value stands; the two years of one range apart, in the order they are written."""
    year = text.find(value, start, end) if kind == "date" else -1
    return (start, year, value)


def fault(text: str, claims: Sequence[Claim], language: str) -> str | None:
    """What is wrong with the figures of a rewording of these claims, or None."""
    held = [one for i, c in enumerate(claims) for one in figures(_own(c), language, i)]
    said = figures(text, language)
    for one in said:
        if not any(same(one, other) for other in held):
            return f"{one.kind} {one.value}"
    if any(_too_often(one, said, held) for one in said):
        return "repeated"
    if day := day_fault(text, [_own(claim) for claim in claims]):
        return day
    return None if _in_place(said, held) else "order"


def is_dated(text: str) -> bool:
    """Whether a text names a day or an hour."""
    return any(value.kind in ("date", "time") for value in values(text))


def same(said: Figure, held: Figure) -> bool:
    """Whether a value is the one that is held; a date may leave out its year or day."""
    if said.kind == held.kind and said.value == held.value:
        return True
    if held.kind != "date":
        return False
    if said.kind == "date":
        if said.value.startswith("--"):
            return held.value.endswith(said.value[1:])
        return held.value.startswith(f"{said.value}-")
    return said.kind == "number" and len(said.value) == 4 and held.value.startswith(said.value)


def _too_often(one: Figure, said: Sequence[Figure], held: Sequence[Figure]) -> bool:
    """Whether a value stands more often than where it comes from: "2026, 2026 i 2027"."""
    equal = sum(other.kind == one.kind and other.value == one.value for other in said)
    return equal > sum(same(one, other) for other in held)


def _own(claim: Claim) -> str:
    """What a claim says of itself, without the words that code worked out."""
    text = claim.text
    for words in claim.computed:
        text = text.replace(words, " ; ")
    return text


def _in_place(said: Sequence[Figure], held: Sequence[Figure]) -> bool:
    """Whether the values stand in the order of the claims, or beside the words they stand by."""
    if any(_belongs_to_another(one, held) for one in said):
        return False
    for kinds in _kinds_together(held):
        spoken = [one for one in said if _kind(one) in kinds]
        written = [one for one in held if _kind(one) in kinds]
        whole = len(kinds) > 1
        if _follows(spoken, written, whole=whole) and (whole or not _leaves_out(spoken, written)):
            continue
        if not all(_is_bound(one, written) for one in spoken):
            return False
    return True


def _kind(one: Figure) -> str:
    return "number" if one.kind in _COUNTED else one.kind


def _kinds_together(held: Sequence[Figure]) -> list[frozenset[str]]:
    """Every kind alone, and those together of which several values go by turns."""
    runs = [one for i, one in enumerate(held) if i == 0 or _kind(held[i - 1]) != _kind(one)]
    names = [_kind(one) for one in runs]
    turning = frozenset(name for name in names if names.count(name) > 1)
    alone = [frozenset({name}) for name in dict.fromkeys(names)]
    return [*alone, turning] if len(turning) > 1 else alone


def _follows(said: Sequence[Figure], held: Sequence[Figure], *, whole: bool) -> bool:
    """Whether the values come in the order held; `whole` allows none to be left out between."""
    if whole:
        return any(
            all(same(one, other) for one, other in zip(said, held[i:], strict=False))
            for i in range(max(1, len(held) - len(said) + 1))
        )
    place = 0
    for one in said:
        found = next((i for i in range(place, len(held)) if same(one, held[i])), None)
        if found is None:
            return False
        place = found + 1
    return True


def _leaves_out(said: Sequence[Figure], held: Sequence[Figure]) -> bool:
    """Whether one number of several of a claim is given without the others."""
    if not said or _kind(said[0]) != "number":
        return False
    used = {other.claim for one in said for other in held if same(one, other)}
    return (
        any(not any(same(one, other) for one in said) for other in held if other.claim in used)
        and len({(one.kind, one.value) for one in held}) > 1
    )


def _is_bound(one: Figure, held: Sequence[Figure]) -> bool:
    """Whether a value stands by a word that it alone stands by where it comes from."""
    own = [other for other in held if same(one, other)]
    others = frozenset(lemma for other in held if not same(one, other) for lemma in other.beside)
    return any(one.beside & other.beside - others for other in own)


def _belongs_to_another(one: Figure, held: Sequence[Figure]) -> bool:
    """Whether a value stands by a word by which only other values stand in the claims."""
    if _kind(one) != "number":
        return False
    mine = [other for other in held if same(one, other)]
    own = frozenset(lemma for other in mine for lemma in other.beside)
    others = [other for other in held if _kind(other) == "number" and not same(one, other)]
    sides = [(one.before, [other.before for other in others])]
    sides.append((one.after, [other.after for other in others]))
    if any(one.after & other.after for other in mine):
        sides.append((one.further, [other.further for other in others]))
    return any(
        lemmas and not lemmas & own and any(lemmas & theirs for theirs in found)
        for lemmas, found in sides
    )


def _beside(text: str, start: int, end: int, language: str) -> tuple[frozenset[str], ...]:
    """The lemmas of the nearest word before, and of the two nearest words after, in the clause."""
    before, after = frozenset[str](), []
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    for first, last in reversed([w for w in words if w[1] <= start]):
        if not _joined(text[last:start], last - first):
            break
        if before := _lemmas(text[first:last], language):
            break
    for first, last in [w for w in words if w[0] >= end]:
        if not _joined(text[end:first], 0) or any(c.isdigit() for c in text[end:first]):
            break
        if lemmas := _lemmas(text[first:last], language):
            after.append(lemmas)
    return before, *(*after, frozenset[str](), frozenset[str]())[:2]


def _joined(between: str, letters: int) -> bool:
    if between.startswith(".") and 0 < letters <= _SHORT:
        between = between[1:]
    return not any(mark in between for mark in ".,;:!?()–—\n\t")


@lru_cache(maxsize=20_000)
def _lemmas(word: str, language: str) -> frozenset[str]:
    """The lemmas of a word that means something by itself, as Polish."""
    full = lexicon("abbreviations")["full"].get(fold(word))
    texts = {word, full or word} if language == "pl" else {word, to_polish(word, language)}
    return frozenset(
        lemma
        for text in texts
        for token in plain_analyser().tokens(text)
        if token.is_content and len(token.text) > 1
        for lemma in token.lemmas
    )
