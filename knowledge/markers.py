"""Words on which the sense of a sentence turns: "nie", "minął", "co najmniej", "bezpłatnie"."""

import re
from functools import cache, lru_cache

from knowledge.folding import fold
from knowledge.phrases import lexicon, plain_analyser

_ANY = "*"
_KEPT, _NEGATORS = "kept", "negators"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def markers(text: str) -> frozenset[str]:
    """The kinds of such words that a text in any of the four languages holds."""
    rest, found = fold(text), set()
    for phrase, kind in _phrases():
        rest, count = phrase.subn(" ; ", rest)
        if count:
            found.add(kind)
    words = _words()
    for match in _WORD.finditer(rest):
        found |= {kind for kind, pattern in words if pattern.fullmatch(match[0])}
    return frozenset(found)


def kept_markers() -> frozenset[str]:
    """The kinds that other words for the same may not lose."""
    return frozenset(lexicon("markers")[_KEPT])


def is_turned(text: str, original: str) -> bool:
    """Whether a text denies what the original says, or says what that denies, word by word."""
    said_not, said = _denied(text)
    was_not, was = _denied(original)
    return bool(said_not & (was - was_not) or (said - said_not) & (was_not - was))


@lru_cache(maxsize=5_000)
def _denied(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of words that follow a "nie", and of all others that carry meaning."""
    denied, plain, negated = set[str](), set[str](), False
    negators = frozenset(map(fold, lexicon("markers")[_NEGATORS]))
    for token in plain_analyser().tokens(text):
        if token.folded in negators:
            negated = True
            continue
        if token.is_content or negated:
            (denied if negated else plain).update(token.lemmas)
        negated = False
    return frozenset(denied), frozenset(plain)


def _forms() -> list[tuple[str, str]]:
    data = lexicon("markers")
    return [
        (fold(form), kind) for kind in data if kind not in (_KEPT, _NEGATORS) for form in data[kind]
    ]


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Phrases of several words, the longest first, so that "bez opłat" is no negation."""
    several = sorted((pair for pair in _forms() if " " in pair[0]), key=lambda p: -len(p[0]))
    return tuple((re.compile(rf"\b{_pattern(form)}\b"), kind) for form, kind in several)


@cache
def _words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds: dict[str, list[str]] = {}
    for form, kind in _forms():
        if " " not in form:
            kinds.setdefault(kind, []).append(_pattern(form))
    return tuple((kind, re.compile("|".join(forms))) for kind, forms in kinds.items())


def _pattern(form: str) -> str:
    return re.escape(form).replace(r"\ ", r"\s+").replace(re.escape(_ANY), r"\w*")
