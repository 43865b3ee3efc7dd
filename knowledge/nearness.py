"""How near passages are to a question: by their lemmas and by their letters together."""

import threading
from collections.abc import Callable, Sequence
from typing import NamedTuple

from knowledge.embedding import Embedder
from knowledge.lexical import LexicalIndex
from knowledge.vectors import VectorReader

_DENSE_WEIGHT = 0.7


class Score(NamedTuple):
    """`both` sums the two parts, each relative to its best."""

    both: float
    lexical: float
    dense: float


Ranked = dict[str, Score]  # passage ids, best first
_NOTHING = Score(0.0, 0.0, 0.0)


def _best_first(found: tuple[str, Score]) -> tuple[float, str]:
    return -found[1][0], found[0]


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

    def ranked(self, text: str, lemmas: Sequence[str], wide: int) -> Ranked:
        """The ids of the `wide` nearest passages of either part with their scores, best first."""
        vector = self._embedder.encode([text], "query")[0]
        dense = self.vectors.query(vector, wide)
        lexical = self._lexical.search(lemmas, wide)
        by_words = 1.0 / ((lexical[0][1] if lexical else 0.0) or 1.0)
        by_letters = _DENSE_WEIGHT / (max(0.0, dense[0][1] if dense else 0.0) or 1.0)
        found = {key: Score(by_words * score, score, 0.0) for key, score in lexical}
        for key, near in dense:
            near = max(0.0, near)
            both, score, _ = found.get(key, _NOTHING)
            found[key] = Score(both + by_letters * near, score, near)
        return dict(sorted(found.items(), key=_best_first))

    def close(self) -> None:
        """Lets go of the files of both."""
        self._lexical.close()
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
