"""What a build has to do: the files that count, the name of the result, and what can stay."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from ingest.sources import Source
from knowledge.shelf import Shelf
from knowledge.snapshot import FORMAT, read_manifest

_CODE = {"ingest": (".py",), "knowledge": (".py", ".yaml")}


@dataclass(frozen=True)
class Plan:
    """The sources to publish, and of the snapshot that is copied the documents that stay.

    `made_by` is what the result depends on beside the files: format, code, encoder, vector store.
    """

    sources: tuple[Source, ...]
    left_out: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]
    snapshot_id: str
    made_by: dict[str, Any]
    base: str | None
    known: dict[tuple[str, str], dict[str, Any]]


def plan(found: Sequence[Source], shelf: Shelf, encoder: str, place: str) -> Plan:
    """How the published snapshot becomes one of exactly these files."""
    sources: dict[str, Source] = {}
    doubts = []
    for source in found:
        if source.problem is None:
            first = sources.setdefault(source.digest, source)
            if first is not source:
                doubts.append(f"{source.name} is the same as {first.name} and counts once.")
    made_by = {"format": FORMAT, "code": code_version(), "encoder": encoder, "place": place}
    base = _base(shelf, made_by)
    return Plan(
        sources=tuple(sources.values()),
        left_out=tuple((s.name, s.problem) for s in found if s.problem is not None),
        doubts=tuple(doubts),
        snapshot_id=_digest([made_by, [(s.name, s.digest) for s in sources.values()]])[:16],
        made_by=made_by,
        base=base["id"] if base else None,
        known={(one["file"], one["digest"]): one for one in base["files"]} if base else {},
    )


def without_base(whole: Plan) -> Plan:
    """The same plan from nothing."""
    return Plan(
        whole.sources, whole.left_out, whole.doubts, whole.snapshot_id, whole.made_by, None, {}
    )


@cache
def code_version() -> str:
    """A digest of all code and lexicons that a snapshot's content depends on."""
    digest = hashlib.sha256()
    for package, suffixes in _CODE.items():
        for name, content in sorted(_contents(files(package), suffixes)):
            digest.update(f"{package}/{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _contents(folder: Traversable, suffixes: tuple[str, ...]) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name.isidentifier() and entry.name != "__pycache__":
            inner = _contents(entry, suffixes)
            found += [(f"{entry.name}/{name}", content) for name, content in inner]
        elif entry.name.endswith(suffixes):
            found.append((entry.name, entry.read_bytes()))
    return found


def _base(shelf: Shelf, made_by: dict[str, Any]) -> dict[str, Any] | None:
    for snapshot_id in shelf.ids()[:1]:
        try:
            manifest = read_manifest(shelf.folder(snapshot_id))
        except (OSError, ValueError):
            return None
        if manifest.get("made_by") == made_by:
            return manifest
    return None


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value).encode("utf-8", "surrogatepass")).hexdigest()
