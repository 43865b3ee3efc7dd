"""Stands in for the extraction of facts until all of it is here."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.extract.proposals import proposals
from ingest.extract.tasks import tasks
from ingest.read.blocks import Layout, Reading
from knowledge.model import DocumentKind, Fact, SourceDocument
from knowledge.text import Analyser


@dataclass(frozen=True)
class Extraction:
    """Facts and doubts of one document."""

    facts: tuple[Fact, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True)
class Metadata:
    """What a document says of itself."""

    title: str
    kind: DocumentKind
    publisher: str | None
    published: date | None


def metadata(file: str, reading: Reading, layout: Layout) -> Metadata:
    """What a document says of itself."""
    first = layout.text[layout.blocks[0].start : layout.blocks[0].end] if layout.blocks else ""
    title = reading.title or first[:200] or Path(file).stem
    return Metadata(title, "other", reading.publisher, reading.published)


def extract(document: SourceDocument, layout: Layout, analyser: Analyser) -> Extraction:
    """Facts of the tables."""
    facts, doubts = tasks(document, layout, analyser)
    more, further = proposals(document, layout, analyser)
    return Extraction((*facts, *more), (*doubts, *further))
