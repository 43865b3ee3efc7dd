"""The last step: a built snapshot is compared and asked, and goes live or does not."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.gate import Gate, GateReport
from ingest.report import Report
from knowledge.difference import Difference, compare
from knowledge.embedding import Embedder
from knowledge.shelf import Shelf
from knowledge.snapshot import Snapshot

Pages = Callable[[Path, Report], Report]


@dataclass(frozen=True)
class Release:
    """Who is asked before a snapshot goes live, whether that can be overruled, and who is told."""

    gate: Gate | None
    anyway: bool
    pages: Pages


def examined(
    folder: Path,
    report: Report,
    shelf: Shelf,
    embedder: Embedder,
    chroma_url: str | None,
    gate: Gate | None,
) -> Report:
    """The report with what differs from the published snapshot and what the gate says."""
    return replace(
        report,
        difference=_difference(shelf, folder),
        gate=_asked(folder, embedder, chroma_url, gate) if gate else None,
    )


def _difference(shelf: Shelf, folder: Path) -> Difference | None:
    for published in shelf.ids()[:1]:
        try:
            return compare(shelf.folder(published), folder)
        except (OSError, ValueError, KeyError, sqlite3.Error):
            return None  # it is of another version or damaged, and is about to be replaced
    return None


def _asked(folder: Path, embedder: Embedder, chroma_url: str | None, gate: Gate) -> GateReport:
    candidate = Snapshot(folder, embedder, chroma_url)
    try:
        return gate(candidate)
    finally:
        candidate.close()
