"""The snapshots that are kept: listed, compared, and an older one brought back."""

import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ingest.build import IngestError
from ingest.check import Flaw, check
from knowledge.catalogue import Catalogue
from knowledge.difference import Difference, compare
from knowledge.embedding import Embedder
from knowledge.lexical import LexicalIndex
from knowledge.shelf import Busy, Shelf
from knowledge.snapshot import CATALOGUE, CHROMA, FORMAT, LEXICAL, MANIFEST, place, read_manifest
from knowledge.store import read_vectors
from knowledge.vectors import Unreachable

_WARSAW = ZoneInfo("Europe/Warsaw")
_CURRENT = "current"
_SHORTEST = 4


class UnknownSnapshot(Exception):
    """No kept snapshot is called so; the message is one sentence."""


@dataclass(frozen=True)
class Kept:
    """A snapshot on the shelf; `built` and the counts are None where its manifest is damaged."""

    id: str
    current: bool
    built: datetime | None = None
    documents: int | None = None
    facts: int | None = None

    def __str__(self) -> str:
        mark = "*" if self.current else " "
        if self.built is None:
            return f"{mark} {self.id}  damaged"
        return (
            f"{mark} {self.id}  {self.built:%Y-%m-%d %H:%M}  "
            f"{self.documents} documents  {self.facts} facts"
        )

    def as_data(self) -> dict[str, Any]:
        """The same for programs."""
        built = self.built.isoformat(timespec="seconds") if self.built else None
        return {"id": self.id, "current": self.current, "built": built,
                "documents": self.documents, "facts": self.facts}  # fmt: skip


def listed(data: Path) -> list[Kept]:
    """Every snapshot that is kept, the current one first."""
    shelf = Shelf(data)
    return [_kept(shelf.folder(key), key, not number) for number, key in enumerate(shelf.ids())]


def compared(data: Path, before: str, after: str) -> tuple[str, str, Difference]:
    """What differs between two kept snapshots; raises UnknownSnapshot and IngestError."""
    shelf = Shelf(data)
    first, second = _found(shelf, before), _found(shelf, after)
    try:
        return first, second, compare(shelf.folder(first), shelf.folder(second))
    except (OSError, ValueError, KeyError, sqlite3.Error) as error:
        raise IngestError("One of the two snapshots is damaged.") from error


def restore(data: Path, name: str, embedder: Embedder, chroma_url: str | None = None) -> str:
    """Makes a kept snapshot the current one and gives its id; raises as `compared` does.

    All that a build checks is checked again, and one that does not pass stays where it is.
    """
    shelf = Shelf(data)
    snapshot_id = _found(shelf, name)
    try:
        with shelf.writing():
            snapshot_id = _found(shelf, snapshot_id)
            _sound(shelf.folder(snapshot_id), snapshot_id, embedder, chroma_url)
            shelf.point_to(snapshot_id)
    except Busy as error:
        raise IngestError(f"An ingest is running (process {error}).") from error
    return snapshot_id


def _kept(folder: Path, snapshot_id: str, current: bool) -> Kept:
    try:
        counts = read_manifest(folder)["counts"]
        built = datetime.fromtimestamp((folder / MANIFEST).stat().st_mtime, _WARSAW)
        return Kept(snapshot_id, current, built, counts["documents"], counts["facts"])
    except (OSError, ValueError, KeyError):
        return Kept(snapshot_id, current)


def _found(shelf: Shelf, name: str) -> str:
    """The one id that a name begins; "current" names the published one."""
    ids = shelf.ids()
    if name == _CURRENT:
        same: Sequence[str] = ids[:1]
    else:
        same = [key for key in ids if key == name]
        if not same and len(name) >= _SHORTEST:
            same = [key for key in ids if key.startswith(name)]
    if len(same) != 1:
        kept = ", ".join(ids) or "none"
        raise UnknownSnapshot(f"There is no snapshot {name!r}; kept are: {kept}.")
    return same[0]


def _sound(folder: Path, snapshot_id: str, embedder: Embedder, chroma_url: str | None) -> None:
    try:
        manifest = read_manifest(folder)
        made_by = manifest["made_by"]
        wanted = (FORMAT, embedder.id, place(chroma_url))
        if (made_by["format"], made_by["encoder"], made_by["place"]) != wanted:
            raise IngestError(
                f"Snapshot {snapshot_id} was made by another version or encoder and cannot "
                "be read by this one; ingest its documents again."
            )
        with ExitStack() as stack:
            catalogue = stack.enter_context(closing(Catalogue(folder / CATALOGUE)))
            lexical = stack.enter_context(closing(LexicalIndex(folder / LEXICAL)))
            vectors = stack.enter_context(
                closing(read_vectors(folder / CHROMA, snapshot_id, embedder.id, chroma_url))
            )
            every = [document.id for document in catalogue.documents()]
            if check(catalogue, lexical, vectors, every) != manifest["counts"]:
                raise Flaw("it does not hold what its manifest says.")
    except (IngestError, Unreachable):
        raise
    except Exception as error:  # whichever part is damaged has errors of its own
        raise IngestError(
            f"Snapshot {snapshot_id} is damaged and is not restored: {error}"
        ) from error
