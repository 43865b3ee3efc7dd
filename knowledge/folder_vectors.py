"""The vectors of a published folder, read through the core of Chroma."""

import logging
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.vectors import COLLECTION, Unopened, check_encoder, near

_LOG = logging.getLogger(__name__)
_TENANT, _DATABASE = "default_tenant", "default_database"  # Chroma's own names
_FEW = 12_000  # vectors that are each compared with a question's: exact, and quicker till here
_READ = 1_000  # vectors read at once: Chroma gives each of their numbers as an object
_INDEXES = 8  # how many Chroma may hold open; a snapshot has one


class FolderVectors:
    """The vectors in a published folder, through Chroma's core; its client loads for a second."""

    def __init__(self, folder: Path, encoder: str) -> None:
        import chromadb_rust_bindings as core

        files = core.SqliteDBConfig(
            url=str(folder / "chroma.sqlite3"),
            hash_type=core.MigrationHash.MD5,
            migration_mode=core.MigrationMode.Validate,
        )
        try:
            self._core = core.Bindings(
                allow_reset=False,
                sqlite_db_config=files,
                persist_path=str(folder),
                hnsw_cache_size=_INDEXES,
            )
        except Exception as error:  # Chroma writes a little even where it only reads
            if isinstance(error, ImportError | AttributeError | TypeError):
                raise
            raise Unopened(str(error)) from error
        collection = self._core.get_collection(COLLECTION, _TENANT, _DATABASE)
        self._id = str(collection.id)
        check_encoder(collection.metadata, encoder)

    def query(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Ids of the nearest passages with their cosine similarity, nearest first."""
        if not np.any(vector):
            return []
        try:
            return self._nearest(vector, limit)
        except Exception as error:  # files of the index are gone or damaged
            _LOG.warning("Documents are searched by their words alone: %s", error)
            return []

    def _nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        if self._few is not None:
            return self._few.nearest(vector, limit)
        found = self._core.query(
            self._id, None, [vector], limit, None, None, ["distances"], _TENANT, _DATABASE
        )
        return near(found.ids[0], found.distances[0])

    def __len__(self) -> int:
        return int(self._core.count(self._id, _TENANT, _DATABASE))

    @cached_property
    def _few(self) -> "_InMemory | None":
        """All vectors where they are so few that comparing each is quicker than the graph."""
        if (size := len(self)) > _FEW:
            return None
        ids: list[str] = []
        rows: list[Vectors] = []
        for first in range(0, size, _READ):
            found = self._core.get(
                self._id, None, None, _READ, first, None, ["embeddings"], _TENANT, _DATABASE
            )
            ids += found.ids
            rows.append(np.asarray(found.embeddings, dtype=np.float32))
        return _InMemory(ids, np.concatenate(rows) if rows else np.zeros((0, 0), np.float32))

    def close(self) -> None:
        """Lets go of the files."""
        del self._core


class _InMemory:
    """Vectors compared one by one."""

    def __init__(self, ids: Sequence[str], vectors: Vectors) -> None:
        self._ids = [str(key) for key in ids]
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True) if len(ids) else 1.0
        self._vectors = vectors / np.maximum(lengths, 1e-12)

    def nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        if not self._ids:
            return []
        # Not by BLAS: its threads wait for one another on a busy machine, for milliseconds.
        scores = np.einsum("ij,j->i", self._vectors, vector / np.linalg.norm(vector))
        first = largest(scores, limit)
        ids = self._ids
        return [
            (ids[i], score) for i, score in zip(first.tolist(), scores[first].tolist(), strict=True)
        ]


def largest(scores: Vectors, limit: int) -> NDArray[np.intp]:
    """Places of the largest scores, largest first; of equal ones the first come first."""
    falling = -scores
    if limit >= len(scores):
        return np.argsort(falling, kind="stable")
    # Sorting all of ten thousand takes ten times as long as finding the last that counts.
    likely = np.flatnonzero(falling <= np.partition(falling, limit - 1)[limit - 1])
    return likely[np.argsort(falling[likely], kind="stable")][:limit]
