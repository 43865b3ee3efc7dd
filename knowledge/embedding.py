"""Texts to vectors: the built-in encoder, or any sentence-transformers model."""

import math
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.folding import fold
from knowledge.hub_models import loaded
from knowledge.prefixes import Prefixes, known_prefixes, own_prefixes

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]
TextKind = Literal["passage", "query"]

_SIZES = range(2, 6)
_PLACES = 8  # coordinates that one n-gram moves
_MULTIPLIERS = np.array(
    [0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019 * 2 * n & 0xFFFFFFFFFFFFFFFF for n in range(_PLACES)],
    dtype=np.uint64,
)


class Embedder(Protocol):
    """Something that turns texts into unit vectors; vectors of unlike `id` never meet."""

    @property
    def id(self) -> str:
        """What made the vectors; kept with them."""
        ...

    @property
    def dimension(self) -> int:
        """How many coordinates a vector has."""
        ...

    def encode(self, texts: Sequence[str], kind: TextKind = "passage") -> Vectors:
        """One unit vector a text, as rows; a text without words gives zeros."""
        ...


class NgramEmbedder:
    """The built-in encoder: folded character n-grams of words, projected by a fixed hash.

    It is fitted on nothing, so that a vector never changes with the other documents.
    """

    def __init__(self, dimension: int = 1024) -> None:
        self._dimension = dimension
        self._shift = np.uint64(64 - int(math.log2(dimension)))

    @property
    def id(self) -> str:
        """The name of the projection and its size."""
        return f"ngrams-1-{self._dimension}"

    @property
    def dimension(self) -> int:
        """How many coordinates a vector has."""
        return self._dimension

    def encode(self, texts: Sequence[str], kind: TextKind = "passage") -> Vectors:
        """One unit vector a text, as rows; a text without words gives zeros."""
        rows = np.zeros((len(texts), self._dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            self._project(text, row)
        return rows

    def _project(self, text: str, row: Vectors) -> None:
        weights: dict[int, float] = {}
        for word, count in Counter(_words(text)).items():
            own = _ngrams(word) if count == 1 else _times(count, _ngrams(word))
            shared = [(gram, weights[gram] + own[gram]) for gram in weights.keys() & own.keys()]
            weights.update(own)
            weights.update(shared)
        if not weights:
            return
        grams = np.fromiter(weights, dtype=np.uint64, count=len(weights))
        tempered = np.sqrt(np.fromiter(weights.values(), dtype=np.float32, count=len(weights)))
        mixed = grams[:, None] * _MULTIPLIERS
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        places = (mixed >> self._shift).astype(np.intp)
        signs = 1.0 - 2.0 * ((mixed >> np.uint64(7)) & np.uint64(1)).astype(np.float32)
        moved = (signs * tempered[:, None]).ravel()
        row += np.bincount(places.ravel(), moved, minlength=self._dimension).astype(np.float32)
        length = float(np.linalg.norm(row))
        if length > 0:
            row /= length


def _words(text: str) -> Iterator[str]:
    letters = (letter if letter.isalnum() else " " for letter in fold(text))
    yield from "".join(letters).split()


@lru_cache(maxsize=50_000)
def _ngrams(word: str) -> dict[int, float]:
    """Hashed n-grams of a word with its borders; a long n-gram is rare and weighs more."""
    bordered = f" {word} "
    weights: dict[int, float] = {}
    for size in _SIZES:
        for start in range(len(bordered) - size + 1):
            gram = zlib.crc32(bordered[start : start + size].encode()) + (size << 32)
            weights[gram] = weights.get(gram, 0.0) + float(size - 1)
    return weights


def _times(count: int, weights: dict[int, float]) -> dict[int, float]:
    return {gram: weight * count for gram, weight in weights.items()}


class SentenceTransformersEmbedder:
    """Any sentence-transformers model, by name or folder; loaded when first used.

    Without `prefixes` those that come with the model count, else those of its family.
    """

    def __init__(
        self,
        name: str,
        model: "SentenceTransformer | None" = None,
        prefixes: Prefixes | None = None,
    ) -> None:
        self._name = name
        self._model = model
        self._given = prefixes

    @property
    def id(self) -> str:
        """The name of the model, with what was said to be put before passages."""
        before = f"|{self._given.passage}" if self._given and self._given.passage else ""
        return f"sentence-transformers:{self._name}{before}"

    @cached_property
    def prefixes(self) -> Prefixes:
        """What is put before questions and passages."""
        own = own_prefixes(self._loaded().prompts or {})
        return self._given or own or known_prefixes(self._name)

    @property
    def dimension(self) -> int:
        """How many coordinates a vector has."""
        return int(self._loaded().get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str], kind: TextKind = "passage") -> Vectors:
        """One unit vector a text, as rows; raises NoModel."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        before = self.prefixes.query if kind == "query" else self.prefixes.passage
        rows = self._loaded().encode(
            [before + text for text in texts],
            prompt="",  # what the model brings with it is in the texts already
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(rows, dtype=np.float32)

    def _loaded(self) -> "SentenceTransformer":
        if self._model is None:
            self._model = loaded(_sentence_transformer, self._name, "ASSISTANT_EMBEDDING_MODEL")
        return self._model


def _sentence_transformer(name: str) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer  # takes seconds

    return SentenceTransformer(name)
