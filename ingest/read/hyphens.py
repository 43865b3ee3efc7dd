"""Joins the lines of a paragraph or a cell: words cut at a line's end are mended."""

import re
from collections.abc import Iterable
from functools import cache

from knowledge.text import Analyser

_CUT = re.compile(r"(?P<front>[^\W\d_]+)[-\u2010\u00ad]$")
_LAST = re.compile(r"[^\W\d_]+$")
_START = re.compile(r"[^\W\d_]+")
_YEARS_CUT = re.compile(r"\d[-–\u2010]$")
_ADDRESS_CUT = re.compile(r"\S+@(?:\S*[-.])?$|(?:https?://|www\.)\S*[-./]$")
_JOINING_PREFIX = re.compile(r"\w{4,}(?:n|w|cz|sk|ck|j|dz|t)o")


def join_lines(lines: Iterable[str]) -> str:
    """The lines as one text; a hyphen at a line's end goes where it only cuts a word."""
    text = ""
    for raw in lines:
        line = raw.strip()
        if line:
            text = _join(text, line) if text else line
    return text


def is_torn(above: str, below: str) -> bool:
    """Whether a line was broken inside a word and without a hyphen, as narrow cells break it."""
    if below[0] in ".,;:)" and above[-1].isalnum():
        return True
    front, rest = _LAST.search(above), _START.match(below)
    if front is None or rest is None or not rest[0].islower():
        return False
    first, second = front[0].lower(), rest[0]
    return not (_known(first) and _known(second)) and _known(first + second)


def _join(before: str, line: str) -> str:
    if _YEARS_CUT.search(before) and line[0].isdigit():
        return before + line
    if _ADDRESS_CUT.search(before) and not line[0].isupper():
        return before + line
    cut = _CUT.search(before)
    start = _START.match(line)
    if cut is None or start is None:
        return f"{before} {line}"
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if start[0][0].isupper() or _is_compound(cut["front"], start[0]):
        return before + line
    return before[:-1] + line


def _is_compound(front: str, rest: str) -> bool:
    """Whether a cut word keeps its hyphen: "opiekuńczo-wychowawczy", but not "spo-łeczny"."""
    if _JOINING_PREFIX.fullmatch(front) and "adjective" in _parts_of_speech(rest):
        return True
    # Nearly any two words joined are known as one: only a cut piece that is no word is telling.
    return not _known(front + rest) and _known(front) and _known(rest)


@cache
def _analyser() -> Analyser:
    return Analyser()


def _known(word: str) -> bool:
    return all(token.known for token in _analyser().tokens(word))


def _parts_of_speech(word: str) -> frozenset[str]:
    tokens = _analyser().tokens(word)
    return tokens[0].pos if tokens and tokens[0].known else frozenset()
