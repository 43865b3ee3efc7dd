"""Lines that were broken for their width, as running text again."""

import re
from collections.abc import Iterable
from functools import lru_cache

from knowledge.text import Analyser

_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HYPHENS = "-‐"
_DASHES = "-‐–"


def join_lines(lines: Iterable[str]) -> str:
    """The lines as one, single-spaced; a word torn at a line end is mended.

    The hyphen goes where both halves make one Polish word and stays in a compound.
    """
    parts: list[str] = []
    for line in lines:
        line = " ".join(line.split())
        if not line:
            continue
        if parts:
            parts[-1], gap = _seam(parts[-1], line)
            parts.append(gap)
        parts.append(line)
    return "".join(parts)


def _seam(above: str, below: str) -> tuple[str, str]:
    """The end of a line as it goes on in the next one, and what stands between them."""
    if len(above) < 2 or above[-1] not in _DASHES:
        return above, " "
    if above[-2].isdigit() and below[0].isdigit():
        return above, ""
    left = _LAST_WORD.search(above.rpartition(" ")[2][:-1])
    right = _FIRST_WORD.match(below)
    if above[-1] not in _HYPHENS or left is None or right is None:
        return above, " "
    if _is_compound(left[0].lower(), right[0]) or not _is_word(left[0].lower() + right[0]):
        return above, ""
    return above[:-1], ""


def _is_compound(left: str, right: str) -> bool:
    """Whether two halves are an adjective like społeczno-gospodarczy, which keeps its hyphen."""
    return left.endswith("o") and len(left) > 4 and len(right) > 3 and _is_word(right)


@lru_cache(maxsize=4096)
def _is_word(word: str) -> bool:
    return word.islower() and all(token.known for token in Analyser().tokens(word))
