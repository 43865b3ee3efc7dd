"""How near passages are to a question: by their lemmas and by their letters together."""

import threading
from collections.abc import Callable, Sequence
from typing import NamedTuple

from knowledge.embedding import Embedder
from knowledge.lexical import LexicalIndex
from knowledge.store import VectorReader

_DENSE_WEIGHT = 0.7


class Score(NamedTuple):
    """`both` sums the two parts, each relative to its best."""

    both: float
    lexical: float
    dense: float


class Nearness:
    """Both indexes of a snapshot; Chroma is loaded with the first search."""

    def __init__(
        self, lexical: LexicalIndex, embedder: Embedder, opened: Callable[[], VectorReader]
    ) -> None:
        self._lexical = lexical
        self._embedder = embedder
        self._opened = opened
        self._opening = threading.Lock()
        self._vectors: VectorReader | None = None

    @property
    def vectors(self) -> VectorReader:
        """The vectors of the passages; raises what opening them raises."""
        with self._opening:
            if self._vectors is None:
                self._vectors = self._opened()
            return self._vectors

    def ranked(self, text: str, lemmas: Sequence[str], wide: int) -> dict[str, Score]:
        """The ids of the `wide` nearest passages of either part with their scores, best first."""
        lexical = dict(self._lexical.search(lemmas, wide))
        vector = self._embedder.encode([text], "query")[0]
        dense = {key: max(0.0, near) for key, near in self.vectors.query(vector, wide)}
        most = max(lexical.values(), default=0.0) or 1.0
        nearest = max(dense.values(), default=0.0) or 1.0
        found = {
            key: Score(
                lexical.get(key, 0.0) / most + _DENSE_WEIGHT * dense.get(key, 0.0) / nearest,
                lexical.get(key, 0.0),
                dense.get(key, 0.0),
            )
            for key in {**lexical, **dense}
        }
        return dict(sorted(found.items(), key=lambda one: (-one[1].both, one[0])))

    def close(self) -> None:
        """Lets go of the files of both."""
        self._lexical.close()
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
