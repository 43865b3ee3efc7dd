"""Lines that were broken for their width, as running text again."""

import re
from collections.abc import Iterable
from functools import lru_cache

from knowledge.text import Analyser

_SPACE = re.compile(r"\s+")
_RANGE = re.compile(r"\d[-–]\n\d")
_TORN = re.compile(r"([^\W\d_]+)[-‐]$")
_REST = re.compile(r"[^\W\d_]+")


def join_lines(lines: Iterable[str]) -> str:
    """The lines as one, single-spaced; a word torn at a line end is mended.

    The hyphen goes where both halves make one Polish word and stays in a compound.
    """
    joined = ""
    for line in lines:
        line = _SPACE.sub(" ", line).strip()
        if not line:
            continue
        torn = _TORN.search(joined)
        rest = _REST.match(line) if torn else None
        if torn is None or rest is None:
            apart = joined and not _RANGE.match(f"{joined[-2:]}\n{line[:1]}")
            joined += f" {line}" if apart else line
        elif not _is_compound(torn[1].lower(), rest[0]) and _is_word(torn[1].lower() + rest[0]):
            joined = joined[:-1] + line
        else:
            joined += line
    return joined


def _is_compound(left: str, right: str) -> bool:
    """Whether two halves are an adjective like społeczno-gospodarczy, which keeps its hyphen."""
    return left.endswith("o") and len(left) > 4 and len(right) > 3 and _is_word(right)


@lru_cache(maxsize=4096)
def _is_word(word: str) -> bool:
    return word.islower() and all(token.known for token in Analyser().tokens(word))
