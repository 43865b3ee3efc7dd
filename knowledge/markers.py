"""Words on which the sense of a sentence turns: "nie", "minął", "co najmniej", "bezpłatnie"."""

import re
from functools import cache

from knowledge.folding import fold
from knowledge.phrases import lexicon

_ANY = "*"
_KEPT = "kept"


def markers(text: str) -> frozenset[str]:
    """The kinds of such words that a text in any of the four languages holds."""
    rest, found = fold(text), set()
    for phrase, kind in _phrases():
        rest, count = phrase.subn(" ; ", rest)
        if count:
            found.add(kind)
    words = _words()
    for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)*", rest):
        found |= {kind for kind, pattern in words if pattern.fullmatch(match[0])}
    return frozenset(found)


def kept_markers() -> frozenset[str]:
    """The kinds that other words for the same may not lose."""
    return frozenset(lexicon("markers")[_KEPT])


def _forms() -> list[tuple[str, str]]:
    data = lexicon("markers")
    return [(fold(form), kind) for kind in data if kind != _KEPT for form in data[kind]]


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
