"""How likely a message tells of danger, by its likeness to labelled messages.

Words that nobody listed are met by parts of words and by how words near one another begin, in one
alphabet for four languages, and by the classes of signs that `assistant.danger` hears in them,
alone and in pairs: what was learned of "drunk" and "hide" in one language holds in the others, and
so does what was learned of what its words are about (`assistant.meanings`) and of whether it asks
or laughs. A linear model over the labelled messages (knowledge/language/crisis_examples*.yaml,
evals/crisis/messages and the evaluation's questions), whose weights are
knowledge/language/crisis_weights.yaml; `python -m evals.crisis learn` writes them anew. It needs
numpy alone.
"""

import re
import zlib
from base64 import b85decode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.meanings import meanings, sentences
from knowledge.one_alphabet import one_alphabet
from knowledge.phrases import lexicon
from knowledge.word_classes import words_of

CALM = "none"
BUCKETS, SIGN_BUCKETS, MEANING_BUCKETS, NEAR_BUCKETS = 1 << 17, 1 << 12, 1 << 15, 1 << 17
TONE_BUCKETS = 1 << 6
SIZE = BUCKETS + SIGN_BUCKETS + MEANING_BUCKETS + NEAR_BUCKETS + TONE_BUCKETS
KIND_BUCKETS = 1 << 16  # with 1 << 12, nine in a hundred more kinds are told wrongly
_SIGNS_WEIGH, _MEANINGS_WEIGH, _NEAR_WEIGH = 0.5, 1.0, 1.0  # beside the pieces of a message
_TONE_WEIGHS = 0.5
_NEXT = 6  # meanings after one that are joined with it
_NEAR = 4  # words after one that are joined with it, each by its beginning
_BEGINNING = 5  # letters, so that most endings do not matter
_LENGTHS = (3, 4, 5)
_FEWEST_WORDS = 3
# beyond how many words or sentences a message is long: every word adds a little to the likeness,
# and a long story of an ordinary day is no danger for that
_MANY_WORDS, _MANY_SENTENCES = (4, 8, 14, 22, 32, 48, 70), (1, 2, 4)
_LAUGH = re.compile(
    r"\b(?:x+d+|(?:ha){2,}\w*|(?:he){2,}\w*|lo+l|lmao|(?:а*ха+-?){2,}\w*)\b"
    r"|[:;]-?[)dp](?!\w)|[\U0001F600-\U0001F606\U0001F60A\U0001F642\U0001F648\U0001F923]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Likely:
    """The likeliest kind of danger, and how likely there is any (0..1)."""

    kind: str
    chance: float


@dataclass(frozen=True)
class _Weights:
    kinds: tuple[str, ...]
    danger: NDArray[np.float32]  # pieces, signs, meanings, words near one another, tone
    bias: float
    kind: NDArray[np.float32]  # kinds × all of these, folded together
    kind_bias: NDArray[np.float32]


def likely(text: str, heard: Iterable[str]) -> Likely | None:
    """What a message with these signs most likely tells of; None for too few words."""
    words = words_of(text)
    if sum(not word[0].isdigit() for word in words) < _FEWEST_WORDS:
        return None
    weights = _weights()
    places, values = features(text, heard)
    score = float(weights.danger[places] @ values) + weights.bias
    scores = weights.kind[:, places % KIND_BUCKETS] @ values + weights.kind_bias
    return Likely(weights.kinds[int(scores.argmax())], float(1 / (1 + np.exp(-score))))


def features(text: str, heard: Iterable[str]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Where a message's pieces, signs and meanings are among the weights, and what each counts."""
    groups = (
        (_pieces(words_of(text)), BUCKETS, 1.0),
        (_joined(heard), SIGN_BUCKETS, _SIGNS_WEIGH),
        (_meant(text), MEANING_BUCKETS, _MEANINGS_WEIGH),
        (_near(text), NEAR_BUCKETS, _NEAR_WEIGH),
        (_tone(text), TONE_BUCKETS, _TONE_WEIGHS),
    )
    places: list[int] = []
    values: list[float] = []
    first = 0
    for said, count, weigh in groups:
        own = [first + place for place in _places(said, count)]
        places += own
        values += [weigh / max(1, len(own)) ** 0.5] * len(own)
        first += count
    return np.array(places, dtype=np.int64), np.array(values, dtype=np.float32)


def _pieces(words: list[str]) -> set[str]:
    """Words, pairs of neighbours and pieces of words; figures aside."""
    said = [one_alphabet(word) for word in words if not word[0].isdigit()]
    pieces = {f"{one} {other}" for one, other in pairwise(said)}
    for word in said:
        whole = f"<{word}>"
        pieces.add(whole)
        for length in _LENGTHS:
            pieces.update(whole[i : i + length] for i in range(len(whole) - length + 1))
    return pieces


def _joined(heard: Iterable[str]) -> set[str]:
    """The signs alone and in pairs."""
    signs = sorted(set(heard))
    return {*signs, *(f"{one}+{other}" for one, other in combinations(signs, 2))}


def _meant(text: str) -> set[str]:
    """The meanings of each sentence alone, and with those that follow soon."""
    said: set[str] = set()
    for sentence in meanings(text):
        for i, name in enumerate(sentence):
            said.add(name)
            said.update(f"{name}>{after}" for after in sentence[i + 1 : i + 1 + _NEXT])
    return said


def _near(text: str) -> set[str]:
    """How the words of each sentence begin, alone and with those that follow soon."""
    said: set[str] = set()
    for sentence in sentences(text):
        starts = [one_alphabet(word)[:_BEGINNING] for word in sentence if not word[0].isdigit()]
        for i, start in enumerate(starts):
            said.add(start)
            said.update(f"{start}>{after}" for after in starts[i + 1 : i + 1 + _NEAR])
    return said


def _tone(text: str) -> set[str]:
    """How long a message is, and whether it asks, asks last or laughs, be it by a lone bracket."""
    said = {"asks"} if "?" in text else set()
    if text.rstrip().endswith("?"):
        said.add("asks last")
    if _LAUGH.search(text) or text.count(")") > text.count("("):
        said.add("laughs")
    told = [len(words) for words in sentences(text) if words]
    said.update(f"words>{many}" for many in _MANY_WORDS if sum(told) > many)
    said.update(f"sentences>{many}" for many in _MANY_SENTENCES if len(told) > many)
    return said


def _places(pieces: Iterable[str], count: int) -> list[int]:
    return sorted({zlib.crc32(piece.encode()) % count for piece in pieces})


@cache
def _weights() -> _Weights:
    data = lexicon("crisis_weights")
    kinds = tuple(data["kinds"])
    raw = zlib.decompress(b85decode("".join(data["weights"].split())))
    table = np.frombuffer(raw, dtype=np.int8).astype(np.float32)
    return _Weights(
        kinds,
        table[:SIZE] * np.float32(data["scale"]),
        float(data["bias"]),
        table[SIZE:].reshape(len(kinds), KIND_BUCKETS) * np.float32(data["kind_scale"]),
        np.array(data["kind_bias"], dtype=np.float32),
    )
