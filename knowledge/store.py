"""Passage vectors in Chroma: in a folder of the snapshot, or on a server by its address."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from knowledge.embedding import Vectors

_BATCH = 2000
_SEARCHED = 200  # how widely the graph is searched: at least the number of hits asked for


class WrongEncoder(Exception):
    """Vectors of one encoder are asked for with another; the message is one sentence."""


class VectorStore:
    """The vectors of one snapshot's passages, all made by one encoder."""

    def __init__(self, client: Any, name: str, encoder: str) -> None:
        self._client = client
        self._collection = client.get_or_create_collection(
            name,
            embedding_function=None,
            metadata={"encoder": encoder},
            configuration={"hnsw": {"space": "cosine", "ef_search": _SEARCHED}},
        )
        made_by = (self._collection.metadata or {}).get("encoder")
        if made_by != encoder:
            client.close()
            raise WrongEncoder(
                f"The documents were indexed with the encoder {made_by}, not with {encoder}; "
                "run `assistant ingest` to index them again."
            )

    def change(self, removed: Sequence[str], ids: Sequence[str], vectors: Vectors) -> None:
        """Takes vectors out by passage id and puts others in."""
        for batch in _batches(removed):
            self._collection.delete(ids=batch)
        for first in range(0, len(ids), _BATCH):
            self._collection.upsert(
                ids=list(ids[first : first + _BATCH]),
                embeddings=vectors[first : first + _BATCH],
            )

    def query(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Ids of the nearest passages with their cosine similarity, nearest first."""
        if not np.any(vector):
            return []
        found = self._collection.query(
            query_embeddings=vector[None, :], n_results=limit, include=["distances"]
        )
        distances = found["distances"]
        assert distances is not None
        return [
            (key, 1.0 - float(distance))
            for key, distance in zip(found["ids"][0], distances[0], strict=True)
        ]

    def vectors(self, ids: Sequence[str]) -> dict[str, Any]:
        """The stored vectors of those of the passages that are held."""
        held: dict[str, Any] = {}
        for batch in _batches(ids):
            found = self._collection.get(ids=batch, include=["embeddings"])
            embeddings = found["embeddings"]
            assert embeddings is not None
            held.update(zip(found["ids"], embeddings, strict=True))
        return held

    def __len__(self) -> int:
        return self._collection.count()

    def close(self) -> None:
        """Lets go of files and connections."""
        self._client.close()


def open_folder(folder: Path, encoder: str) -> VectorStore:
    """The vectors in a folder, empty where it is new; raises WrongEncoder."""
    import chromadb

    client = chromadb.PersistentClient(path=str(folder), settings=_settings())
    return VectorStore(client, "passages", encoder)


def open_server(url: str, snapshot: str, encoder: str) -> VectorStore:
    """A snapshot's vectors on a Chroma server; raises WrongEncoder."""
    import chromadb

    parts = urlsplit(url)
    client = chromadb.HttpClient(
        host=parts.hostname or "localhost",
        port=parts.port or (443 if parts.scheme == "https" else 80),
        ssl=parts.scheme == "https",
        settings=_settings(),
    )
    return VectorStore(client, f"snapshot-{snapshot}", encoder)


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def _batches(values: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(values)
    while batch := list(islice(rest, _BATCH)):
        yield batch
