"""Questions to be answered with yes or no, by the form that each language gives them."""

import re
from collections.abc import Sequence
from functools import cache

from knowledge.lemmas import base_forms, grammemes
from knowledge.phrases import lexicon

_ASKING_VERBS = frozenset(
    {
        "do", "does", "did", "is", "are", "has", "have", "will", "can", "could", "was", "were",
        "should", "must", "would",
    }
)  # fmt: skip
_SENTENCE = frozenset({"", *".;:?!"})
_CLAUSE = frozenset({"and", "or", "but", "so", "please", ","})
_SUBJECTS = frozenset(
    {
        "i", "we", "it", "they", "he", "she", "there", "the", "this", "that", "these", "my", "our",
        "his", "her", "any", "a", "an",
    }
)  # fmt: skip
_OF_US = frozenset({"you", "u"})
_END = re.compile(r"[.!?;]")
_TELLING = frozenset({"VERB", "PRTS", "PRED", "ADJS"})
_ALONE = frozenset({"можно", "можна"})  # asks even where nobody types a question mark


def begins_question(place: int, tokens: Sequence[str]) -> bool:
    """Whether an English verb such as "does" begins a question or its second part."""
    before = tokens[place - 1].lower() if place else ""
    after = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
    begins = before in _SENTENCE or (before in _CLAUSE and after in _SUBJECTS)
    return tokens[place].lower() in _ASKING_VERBS and begins and after not in _OF_US


def whether_at(tokens: Sequence[str], language: str) -> int | None:
    """Before which token of a Ukrainian or Russian message "czy" belongs.

    None where a word asks, such as "когда" or "ли", or where nothing is asked.
    """
    if language not in lexicon("languages")["asking"]:
        return None
    first = 0
    for i, token in enumerate(tokens):
        if _END.fullmatch(token):
            if token == "?" and (found := _in_sentence(tokens, first, i, language)) is not None:
                return found
            first = i + 1
    if first < len(tokens) and tokens[first].lower() in _ALONE:
        return _in_sentence(tokens, first, len(tokens), language)
    return None


def _in_sentence(tokens: Sequence[str], first: int, end: int, language: str) -> int | None:
    words = [token.lower() for token in tokens[first:end]]
    asking = _words("asking", language) | _words("whether", language)
    if any(base_forms(word, language) & asking for word in words):
        return None
    found, begins = None, first
    for i, word in enumerate(words, start=first):
        if word in ",:":
            begins = i + 1
        elif _tells(word, language, last=i + 1 == end):
            found = begins
    return found


def _tells(word: str, language: str, *, last: bool) -> bool:
    """Whether a word says that something is or can be done; an adjective does at the end alone."""
    if word in _words("confirming", language):
        return False
    if word in _words("telling", language):
        return True
    first = next(iter(grammemes(word, language)), frozenset[str]())
    described = last and {"ADJF", "nomn"} <= first
    return described or (bool(first & _TELLING) and "impr" not in first)


@cache
def _words(name: str, language: str) -> frozenset[str]:
    return frozenset(map(str, lexicon("languages")[name][language]))
