"""Passages that follow the document: a paragraph, a list item, a table row."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.read.blocks import Layout
from knowledge.model import Block, Passage, SourceDocument
from knowledge.sentences import sentences

LONGEST = 700  # characters of a paragraph that stay one passage
_LONGEST_SENTENCE = 2_800  # characters: what has no end beyond them is cut all the same


@dataclass(frozen=True)
class Indexed:
    """A passage with what is indexed beside its own text.

    `lead` is the line that introduces a list or the header of a table; `context` holds the title
    of the document and the headings above.
    """

    passage: Passage
    lead: str
    context: str

    @property
    def body(self) -> str:
        """The words of the passage and of the line that introduces it."""
        return f"{self.lead}\n{self.passage.text}" if self.lead else self.passage.text

    @property
    def text(self) -> str:
        """All that goes into an index as one text."""
        return f"{self.context}\n{self.body}"


def split(document: SourceDocument, layout: Layout) -> list[Indexed]:
    """Every passage of a document in order."""
    found = []
    for block, lead, header in _led(layout):
        headings = tuple(dict.fromkeys((document.title, *block.headings)))
        for start, end in _spans(layout.text, block):
            text = layout.text[start:end]
            passage = Passage(
                id=_passage_id(document.id, start, end, text),
                document_id=document.id,
                text=text,
                start=start,
                end=end,
                page=block.page,
                headings=block.headings,
                kind=block.kind,
                header=(header.start, header.end) if header else None,
                ocr=block.ocr,
            )
            found.append(Indexed(passage, lead, "\n".join(headings)))
    return found


def _led(layout: Layout) -> Iterator[tuple[Block, str, Block | None]]:
    """Blocks that become passages, each with its lead text and its table's header line."""
    items: list[Block] = []
    before: Block | None = None
    header: Block | None = None
    for position, block in enumerate(layout.blocks):
        if block.kind != "item":
            items = []
        if block.kind == "header":
            header = block
        elif block.kind == "row":
            own = header if header and header.table == block.table else None
            yield block, _text(layout, [own] if own else []), own
        elif block.kind == "item":
            while items and items[-1].level >= block.level:
                items.pop()
            leads = [before, *items] if before else items
            yield block, _text(layout, leads), None
            items.append(block)
        elif block.kind == "paragraph" or _stands_alone(layout.blocks, position):
            yield block, "", None
        if block.kind in ("paragraph", "heading"):
            before = block


def _stands_alone(blocks: Sequence[Block], position: int) -> bool:
    """Whether a heading has nothing below it, so that only a passage of its own can show it."""
    if position + 1 == len(blocks):
        return True
    following = blocks[position + 1]
    return following.kind == "heading" and following.level <= blocks[position].level


def _text(layout: Layout, blocks: Sequence[Block]) -> str:
    return "\n".join(layout.text[block.start : block.end] for block in blocks)


def _spans(text: str, block: Block) -> list[tuple[int, int]]:
    if block.kind == "row" or block.end - block.start <= LONGEST:
        return [(block.start, block.end)]
    spans: list[tuple[int, int]] = []
    for start, end in _sentences(text, block):
        if spans and end - spans[-1][0] <= LONGEST:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _sentences(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The sentences of a block, in pieces where one goes on without end."""
    for first, last in sentences(text[block.start : block.end]):
        start, last = block.start + first, block.start + last
        while last - start > _LONGEST_SENTENCE:
            space = text.rfind(" ", start + LONGEST, start + _LONGEST_SENTENCE)
            end = space if space > 0 else start + _LONGEST_SENTENCE
            yield start, end
            start = end + (space > 0)
        if start < last:
            yield start, last


def _passage_id(document_id: str, start: int, end: int, text: str) -> str:
    key = f"{document_id}|{start}|{end}|{text}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:24]
