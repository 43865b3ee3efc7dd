"""Notices laid out for tests, read as the build reads them."""

from dataclasses import dataclass
from typing import TypeVar

from ingest.extract import Extraction, Metadata, extract, metadata
from ingest.read.blocks import RawBlock, Reading, lay_out
from knowledge.model import Event, SourceDocument
from knowledge.text import Analyser

_Fact = TypeVar("_Fact")


@dataclass(frozen=True)
class Read:
    text: str
    meta: Metadata
    found: Extraction

    def of(self, kind: type[_Fact]) -> list[_Fact]:
        return [fact for fact in self.found.facts if isinstance(fact, kind)]


def head(text: str, level: int = 1) -> RawBlock:
    return RawBlock("heading", text, level=level)


def para(text: str) -> RawBlock:
    return RawBlock("paragraph", text)


def item(text: str, level: int = 1) -> RawBlock:
    return RawBlock("item", text, level=level)


def table(*rows: tuple[str, ...]) -> list[RawBlock]:
    first, *rest = rows
    return [
        RawBlock("header", cells=first, table=1),
        *(RawBlock("row", cells=cells, table=1) for cells in rest),
    ]


def read(*blocks: RawBlock) -> Read:
    analyser = Analyser()
    layout = lay_out(blocks)
    meta = metadata("pismo.txt", Reading(tuple(blocks)), layout, analyser)
    document = SourceDocument(
        "d", "pismo.txt", meta.title, meta.kind, "x", meta.publisher, meta.published
    )
    found = extract(document, layout, analyser)
    for fact in found.facts:
        for citations in fact.citations.values():
            for citation in citations:
                assert layout.text[citation.start : citation.end] == citation.quote
    return Read(layout.text, meta, found)


def when(event: Event) -> tuple[str, str | None]:
    assert event.start is not None
    return f"{event.start:%Y-%m-%d %H:%M}", f"{event.end:%H:%M}" if event.end else None
