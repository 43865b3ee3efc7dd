"""Names that documents put in quotation marks, known in a question that leaves the marks out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.frame import Frame, Word
from assistant.retrieve import View

_MARKS = '„"«“'
_NAMED = re.compile(rf"([^\W\d_]+)\s+[{_MARKS}]([^\W\d_]{{3,}})")


def with_quoted_names(frame: Frame, view: View) -> Frame:
    """The frame in which a word is a name where near passages quote it after the same word.

    Another thing of the same kind, named otherwise or not at all, is then no answer.
    """
    open_words = [i for i, word in enumerate(frame.words) if i and _may_be_name(word)]
    if not open_words:
        return frame
    pairs = list(_pairs(frame, view))
    words = list(frame.words)
    for i in open_words:
        before, word = words[i - 1], words[i]
        if any(before.lemmas & kind and word.lemmas & name for kind, name in pairs):
            words[i] = replace(word, noun=True, name=True)
    return frame if tuple(words) == frame.words else replace(frame, words=tuple(words))


def _may_be_name(word: Word) -> bool:
    return word.role == "focus" and not (word.noun or word.place or word.attributes)


def _pairs(frame: Frame, view: View) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The quoted names near the question, each with the word before it, of any town."""
    for text in view.near_texts(frame):
        for kind, name in _named(text):
            yield view.lemmas(kind), view.lemmas(name)


@lru_cache(maxsize=20_000)
def _named(text: str) -> tuple[tuple[str, str], ...]:
    """Each name in quotation marks with the word before it."""
    return tuple(_NAMED.findall(text)) if any(mark in text for mark in _MARKS) else ()
