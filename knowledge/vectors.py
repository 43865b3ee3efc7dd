"""What reading the vectors of passages means, whatever holds them."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from knowledge.embedding import Vectors

COLLECTION = "passages"


class WrongEncoder(Exception):
    """Vectors of one encoder are asked for with another; the message is one sentence."""


class Unreachable(Exception):
    """No Chroma server answers; the message is one sentence."""


class Unopened(Exception):
    """Chroma cannot open a folder, as on a disk that is full; the message says why."""


class VectorReader(Protocol):
    """Vectors that are searched and never changed."""

    def query(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Ids of the nearest passages with their cosine similarity, nearest first."""
        ...

    def __len__(self) -> int: ...

    def close(self) -> None:
        """Lets go of files and connections."""
        ...


class NoVectors:
    """Nothing near anything: for a snapshot whose vectors cannot be opened."""

    def query(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """No passage."""
        return []

    def __len__(self) -> int:
        return 0

    def close(self) -> None:
        """Has nothing to let go of."""


def check_encoder(metadata: Mapping[str, Any] | None, encoder: str) -> None:
    """Raises WrongEncoder where a collection was made by another encoder."""
    made_by = (metadata or {}).get("encoder")
    if made_by != encoder:
        raise WrongEncoder(
            f"The documents were indexed with the encoder {made_by}, not with {encoder}; "
            "run `assistant ingest` to index them again."
        )


def near(ids: Sequence[str], distances: Sequence[float]) -> list[tuple[str, float]]:
    """Ids with similarities instead of distances."""
    return [(str(key), 1.0 - float(far)) for key, far in zip(ids, distances, strict=True)]
