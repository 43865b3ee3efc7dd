"""Base forms of Ukrainian, Russian and English words; dictionaries load when first needed."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_DOUBLED = frozenset("bdgklmnprt")
_IRREGULAR = {
    "children": "child", "women": "woman", "men": "man", "people": "person", "held": "hold",
    "ran": "run", "took": "take", "taken": "take", "sent": "send", "told": "tell", "came": "come",
    "found": "find", "gave": "give", "given": "give", "went": "go", "left": "leave", "paid": "pay",
    "said": "say", "kids": "kid", "met": "meet", "bring": "bring", "brought": "bring",
}  # fmt: skip


@lru_cache(maxsize=50_000)
def base_forms(word: str, language: str) -> frozenset[str]:
    """The word itself and every base form that it may have; lower case in, lower case out."""
    if language == "en":
        return frozenset({word, *_english(word)})
    return frozenset({word, *(parse.normal_form for parse in _morphology(language).parse(word))})


@lru_cache(maxsize=50_000)
def is_word(word: str, language: str) -> bool:
    """Whether the dictionary of Ukrainian or Russian has the word."""
    return bool(_morphology(language).word_is_known(word))


def is_base_form(word: str, language: str) -> bool:
    """Whether a Ukrainian or Russian word may be the base form of itself."""
    return any(parse.normal_form == word for parse in _morphology(language).parse(word))


@lru_cache(maxsize=5_000)
def grammemes(word: str, language: str) -> tuple[frozenset[str], ...]:
    """The grammemes of each reading of a Ukrainian or Russian word; empty where it is unknown."""
    if not is_word(word, language):
        return ()
    return tuple(frozenset(parse.tag.grammemes) for parse in _morphology(language).parse(word))


def _english(word: str) -> set[str]:
    word = word.removesuffix("'s").removesuffix("'")
    found = {word, _IRREGULAR.get(word, word)}
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ves", "f")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found.add(word.removesuffix(ending) + instead)
    for ending in ("s", "es", "ed", "d", "ing"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3 or (ending == "d" and stem[-1] != "e"):
            continue
        found |= {stem, stem + "e"} if ending == "ing" else {stem}
        if ending in ("ed", "ing") and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
            found.add(stem[:-1])
    return found


@cache
def _morphology(language: str) -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer  # its dictionaries take a moment to load

    return MorphAnalyzer(lang=language)
