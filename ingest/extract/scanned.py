"""Facts that stand where the reading of a scan is not sure."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from ingest.read.blocks import Layout
from knowledge.model import Block, Fact

_SURE = 0.6
_LONGEST = 90
_Kind = TypeVar("_Kind", bound=Fact)


def doubt_scanned(facts: Iterable[Fact], layout: Layout) -> list[Fact]:
    """The facts, those read with little confidence with a doubt that says so."""
    if all(block.ocr is None for block in layout.blocks):
        return list(facts)
    starts = [block.start for block in layout.blocks]
    return [_doubted(fact, layout.blocks, starts) for fact in facts]


def _doubted(fact: _Kind, blocks: tuple[Block, ...], starts: list[int]) -> _Kind:
    least, quote = 1.0, ""
    for group in fact.citations.values():
        for citation in group:
            block = blocks[max(bisect_right(starts, citation.start) - 1, 0)]
            if block.ocr is not None and block.ocr < least:
                least, quote = block.ocr, " ".join(citation.quote.split())[:_LONGEST]
    if least >= _SURE:
        return fact
    doubt = f"Odczytano ze skanu z pewnością {least:.0%}: {quote}"
    return replace(fact, confidence=min(fact.confidence, least), doubts=(*fact.doubts, doubt))
