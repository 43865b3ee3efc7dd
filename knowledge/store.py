"""Passage vectors in Chroma: in a folder of the snapshot, or on a server by its address."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from knowledge.embedding import Vectors
from knowledge.folder_vectors import FolderVectors
from knowledge.vectors import (
    COLLECTION,
    Unreachable,
    VectorReader,
    WrongEncoder,
    check_encoder,
    near,
)

_BATCH = 2000
_SEARCHED = 200  # how widely the graph is searched: at least the number of hits asked for
_WRITTEN_AT_ONCE = 2  # the least Chroma takes; what waits in memory is written again by readers


class VectorStore:
    """The vectors of one snapshot's passages, all made by one encoder."""

    def __init__(self, client: Any, name: str, encoder: str) -> None:
        self._client = client
        self._collection = client.get_or_create_collection(
            name,
            embedding_function=None,
            metadata={"encoder": encoder},
            configuration={
                "hnsw": {
                    "space": "cosine",
                    "ef_search": _SEARCHED,
                    "batch_size": _WRITTEN_AT_ONCE,
                    "sync_threshold": _WRITTEN_AT_ONCE,
                }
            },
        )
        try:
            check_encoder(self._collection.metadata, encoder)
        except WrongEncoder:
            _close(client)
            raise

    def add(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Puts in the vectors of passages, one row an id."""
        for first in range(0, len(ids), _BATCH):
            self._collection.upsert(
                ids=list(ids[first : first + _BATCH]),
                embeddings=vectors[first : first + _BATCH],
            )

    def delete(self, ids: Iterable[str]) -> None:
        """Takes out the vectors of passages."""
        for batch in _batches(ids):
            self._collection.delete(ids=batch)

    def query(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Ids of the nearest passages with their cosine similarity, nearest first."""
        if not np.any(vector):
            return []
        found = self._collection.query(
            query_embeddings=vector[None, :], n_results=limit, include=["distances"]
        )
        return near(found["ids"][0], found["distances"][0])

    def copy_from(self, other: "VectorStore", ids: Iterable[str]) -> None:
        """Takes over the vectors that another collection holds of these passages."""
        for batch in _batches(ids):
            found = other._collection.get(ids=batch, include=["embeddings"])
            if found["ids"]:
                self.add(found["ids"], np.asarray(found["embeddings"], dtype=np.float32))

    def __len__(self) -> int:
        return int(self._collection.count())

    def close(self) -> None:
        """Lets go of files and connections."""
        _close(self._client)


def read_vectors(
    folder: Path, snapshot_id: str, encoder: str, chroma_url: str | None
) -> VectorReader:
    """A published snapshot's vectors; raises WrongEncoder, Unreachable and Unopened."""
    if chroma_url is None and (folder / "chroma.sqlite3").exists():
        try:
            return FolderVectors(folder, encoder)
        except (ImportError, AttributeError, TypeError):
            pass  # a Chroma whose core is called otherwise; its client still reads the folder
    return open_vectors(folder, snapshot_id, encoder, chroma_url)


def open_vectors(
    folder: Path, snapshot_id: str, encoder: str, chroma_url: str | None
) -> VectorStore:
    """A snapshot's vectors, in a folder or on a server, empty where new; raises WrongEncoder."""
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if chroma_url is None:
        client = chromadb.PersistentClient(path=str(folder), settings=settings)
        return VectorStore(client, COLLECTION, encoder)
    return VectorStore(_server(chroma_url), _name(snapshot_id), encoder)


def drop_from_server(chroma_url: str, snapshot_ids: Iterable[str]) -> None:
    """Removes the collections of snapshots that are kept no longer."""
    client = _server(chroma_url)
    held = {collection.name for collection in client.list_collections()}
    for snapshot_id in snapshot_ids:
        if _name(snapshot_id) in held:
            client.delete_collection(_name(snapshot_id))
    _close(client)


def _server(chroma_url: str) -> Any:
    import chromadb
    from chromadb.config import Settings

    parts = urlsplit(chroma_url)
    secure = parts.scheme == "https"
    host, port = parts.hostname or "localhost", parts.port or (443 if secure else 80)
    settings = Settings(anonymized_telemetry=False)
    try:
        return chromadb.HttpClient(host=host, port=port, ssl=secure, settings=settings)
    except ValueError as error:
        raise Unreachable(f"No Chroma server answers at {host}:{port}.") from error


def _close(client: Any) -> None:
    client.close()
    for part in (client, client._admin_client):  # Chroma leaves its connections open
        session = getattr(part._server, "_session", None)
        if session is not None:
            session.close()


def _name(snapshot_id: str) -> str:
    return f"snapshot-{snapshot_id}"


def _batches(values: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(values)
    while batch := list(islice(rest, _BATCH)):
        yield batch
