"""How likely a message tells of danger, by its likeness to labelled messages.

Words that nobody listed are met by parts of words: a linear model over the pieces of two thousand
labelled messages and questions (knowledge/language/crisis_examples.yaml and the evaluation's
questions), whose weights are knowledge/language/crisis_weights.yaml. `python -m evals.crisis learn`
writes them anew. It needs numpy alone.
"""

import zlib
from base64 import b85decode
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.phrases import lexicon
from knowledge.word_classes import words_of

CALM = "none"
_LENGTHS = (3, 4, 5)
_FEWEST_WORDS = 3


@dataclass(frozen=True)
class Likely:
    """The likeliest kind of danger, and how likely there is any (0..1)."""

    kind: str
    chance: float


@dataclass(frozen=True)
class _Weights:
    kinds: tuple[str, ...]
    table: NDArray[np.float32]  # kinds × buckets
    bias: NDArray[np.float32]


def likely(text: str) -> Likely | None:
    """What a message most likely tells of; None for one of too few words to say."""
    words = words_of(text)
    if sum(not word[0].isdigit() for word in words) < _FEWEST_WORDS:
        return None
    weights = _weights()
    places = buckets(words, weights.table.shape[1])
    scores = weights.table[:, places].sum(axis=1) / np.sqrt(len(places)) + weights.bias
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    calm = weights.kinds.index(CALM)
    worst = max((i for i in range(len(chances)) if i != calm), key=lambda i: float(chances[i]))
    return Likely(weights.kinds[worst], 1.0 - float(chances[calm]))


def buckets(words: list[str], count: int) -> list[int]:
    """The places, below `count`, of a message's words, their pairs and pieces; figures aside."""
    words = [word for word in words if not word[0].isdigit()]
    pieces = {f"{one} {other}" for one, other in pairwise(words)}
    for word in words:
        whole = f"<{word}>"
        pieces.add(whole)
        for length in _LENGTHS:
            pieces.update(whole[i : i + length] for i in range(len(whole) - length + 1))
    return sorted({zlib.crc32(piece.encode()) % count for piece in pieces})


@cache
def _weights() -> _Weights:
    data = lexicon("crisis_weights")
    kinds = tuple(data["kinds"])
    raw = zlib.decompress(b85decode("".join(data["weights"].split())))
    table = np.frombuffer(raw, dtype=np.int8).reshape(len(kinds), data["buckets"])
    return _Weights(
        kinds,
        table.astype(np.float32) * np.float32(data["scale"]),
        np.array(data["bias"], dtype=np.float32),
    )
