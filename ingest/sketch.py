"""What tells that two texts are the same or nearly so, without keeping either."""

import hashlib
import re
from collections.abc import Sequence
from zlib import crc32

from knowledge.folding import fold

_WORD = re.compile(r"\w+")
_SHINGLE = 4  # words
_KEPT = 24  # of the smallest digests of a text's shingles
_SHORTEST = 20  # words; shorter texts say too little to be called the same


def words_of(text: str) -> list[str]:
    """The words and figures of a text without case, marks and layout."""
    return _WORD.findall(fold(text))


def digest(text: str) -> str:
    """A digest of a text's words; empty for a text of a few words."""
    words = words_of(text)
    if len(words) < _SHORTEST:
        return ""
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def sketch(text: str) -> tuple[int, ...]:
    """The smallest digests of the text's runs of four words, in order."""
    words = words_of(text)
    runs = (" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))
    return tuple(sorted({crc32(run.encode("utf-8", "surrogatepass")) for run in runs})[:_KEPT])


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """How much of two texts is shared, from 0 to 1, by their sketches."""
    both = sorted({*one, *other})[:_KEPT]
    return len(set(one) & set(other) & set(both)) / len(both) if both else 0.0
