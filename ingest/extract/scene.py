"""A document as extraction reads it: statements with what leads into them.

A statement is a sentence of a paragraph, a list item or a table row. What an item leaves out
stands in the line that leads into its list, in the sentences around or in the headings above.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from ingest.extract.cards import CardLine, card_lines
from ingest.extract.sentences import sentences
from ingest.extract.slot_lines import is_slot_line
from ingest.read.blocks import Layout
from knowledge.model import PATH, Block, Citation, SourceDocument
from knowledge.phrases import Found, Phrases, lexicon
from knowledge.text import Analyser, Token

_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
_T = TypeVar("_T")


@dataclass(frozen=True)
class Statement:
    """text[start:end] of one block; `lead` is the statement that leads into its list."""

    text: str
    start: int
    end: int
    block: Block
    lead: "Statement | None" = None

    def leads(self) -> Iterator["Statement"]:
        """What leads into the statement, nearest first."""
        lead = self.lead
        while lead is not None:
            yield lead
            lead = lead.lead


class Scene:
    """All statements of a document in order, with the words of the office found in them."""

    def __init__(self, document: SourceDocument, layout: Layout, analyser: Analyser) -> None:
        self.document = document
        self.layout = layout
        self.analyser = analyser
        self._found: dict[str, list[Found]] = {}
        self._kept: dict[tuple[str, int], Any] = {}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Sentences, items and rows in order; lines about the document itself are left out."""
        return tuple(
            one for one in _statements(self.layout) if not self.names(one.text, "colophon")
        )

    def tokens(self, text: str) -> list[Token]:
        """The words of a text with their lemmas."""
        return self.analyser.tokens(text)

    def found(self, text: str, *names: str) -> list[Found]:
        """The office's phrases of those names in a text, in order."""
        if text not in self._found:
            self._found[text] = _phrases().find(self.tokens(text))
        return [one for one in self._found[text] if one.name in names]

    def names(self, text: str, *names: str) -> bool:
        """Whether a text holds a phrase of one of those names."""
        return bool(self.found(text, *names))

    def once(self, name: str, key: int, make: Callable[[], _T]) -> _T:
        """What `make` gives, made once for this document and key."""
        if (name, key) not in self._kept:
            self._kept[name, key] = make()
        return cast(_T, self._kept[name, key])

    def cite(self, statement: Statement) -> Citation:
        """A citation of a whole statement."""
        return self.cite_span(statement, statement.start, statement.end)

    def cite_span(self, statement: Statement, start: int, end: int) -> Citation:
        """A citation of a part of a statement's block."""
        block = statement.block
        return Citation(
            self.document.id,
            self.layout.text[start:end],
            start,
            end,
            block.page,
            PATH.join(block.headings),
        )

    def section(self, statement: Statement) -> list[Statement]:
        """The statements under the same headings."""
        return self._sections[statement.block.headings]

    @cached_property
    def _sections(self) -> dict[tuple[str, ...], list[Statement]]:
        found: dict[tuple[str, ...], list[Statement]] = {}
        for one in self.statements:
            found.setdefault(one.block.headings, []).append(one)
        return found

    def contexts(self, statement: Statement) -> list[str]:
        """What a statement is about: its own words, what leads into it, headings, nearest first."""
        leads = [lead.text for lead in statement.leads()]
        return [statement.text, *leads, *reversed(statement.block.headings)]


@cache
def _phrases() -> Phrases:
    return Phrases(lexicon("office"), Analyser())


def _of_card(line: CardLine) -> Statement:
    """What a card says under a label; the label leads into it, and who runs the service."""
    lead: Statement | None = None
    for cell in (line.unit, line.label, line.value):
        if cell is not None:
            block = replace(cell.block, kind="item")
            lead = Statement(cell.text, cell.start, cell.end, block, lead)
    assert lead is not None
    return lead


def _leads_into(item: str, other: str) -> bool:
    """Whether a numbered item, such as "1. Można:", opens a list beside it that has no numbers."""
    opens = item.rstrip().endswith(":") and _NUMBERED.match(item) is not None
    return opens and _NUMBERED.match(other) is None


def _statements(layout: Layout) -> Iterator[Statement]:
    path: list[tuple[int, Statement]] = []
    before: Statement | None = None
    cards = card_lines(layout)
    for block in layout.blocks:
        if block.kind == "header":
            if not is_slot_line([layout.text[start:end] for start, end in block.cells]):
                continue
            block = replace(block, kind="row")
        if block.kind == "heading":
            path, before = [], None
            yield Statement(layout.text[block.start : block.end], block.start, block.end, block)
        elif block.kind == "item":
            text = layout.text[block.start : block.end]
            path = [
                (level, one)
                for level, one in path
                if level < block.level or (level == block.level and _leads_into(one.text, text))
            ]
            lead = path[-1][1] if path else before
            item = Statement(text, block.start, block.end, block, lead)
            path.append((block.level, item))
            yield item
        elif block.start in cards:
            yield _of_card(cards[block.start])
        elif block.kind == "row":
            text = layout.text[block.start : block.end]
            yield Statement(text, block.start, block.end, block, before)
        else:
            path = []
            lead = before if before and before.text.rstrip().endswith(":") else None
            for start, end in sentences(layout.text, block.start, block.end):
                before = Statement(layout.text[start:end], start, end, block, lead)
                lead = None
                yield before
