"""How near passages are to a question: by their lemmas and by their letters together."""

import threading
from collections.abc import Callable, Collection, Sequence

from knowledge.embedding import Embedder, SentenceTransformersEmbedder, Vectors
from knowledge.lexical import LexicalIndex
from knowledge.vectors import VectorReader

_DENSE_WEIGHT = 0.7


# Both parts together, each relative to its best; the lexical part; the part of the vectors.
Score = tuple[float, float, float]
Ranked = dict[str, Score]  # passage ids, best first
_NOTHING = (0.0, 0.0, 0.0)


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

    def ranked(
        self,
        text: str,
        lemmas: Sequence[str],
        wide: int,
        said: str = "",
        towns: Collection[Collection[str]] = (),
    ) -> Ranked:
        """The ids of the `wide` nearest passages of either part with their scores, best first.

        Where any passage is of all the `towns`, each given by its lemmas, only such are told.
        """
        vector = self._vector(text, said)
        dense = self.vectors.query(vector, wide)
        lexical = self._lexical.search(lemmas, wide, towns) if towns else []
        if lexical:
            of_them = {key for key, _ in lexical}
            dense = [one for one in dense if one[0] in of_them]
        else:
            lexical = self._lexical.search(lemmas, wide)
        by_words = 1.0 / ((lexical[0][1] if lexical else 0.0) or 1.0)
        by_letters = _DENSE_WEIGHT / (max(0.0, dense[0][1] if dense else 0.0) or 1.0)
        found = {key: (by_words * score, score, 0.0) for key, score in lexical}
        for key, near in dense:
            near = near if near > 0.0 else 0.0
            both, score, _ = found.get(key, _NOTHING)
            found[key] = (both + by_letters * near, score, near)
        order = sorted([(-score[0], key) for key, score in found.items()])
        return {key: found[key] for _, key in order}

    def _vector(self, text: str, said: str) -> Vectors:
        """The vector of a question; a model of many languages reads it as it was typed too."""
        many = said and isinstance(self._embedder, SentenceTransformersEmbedder)
        rows = self._embedder.encode([text, said] if many else [text], "query")
        vector: Vectors = rows.mean(axis=0) if many else rows[0]
        return vector

    def close(self) -> None:
        """Lets go of the files of both."""
        self._lexical.close()
        with self._opening:
            if self._vectors is not None:
                self._vectors.close()
