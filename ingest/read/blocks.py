"""What a reader gives: pages of raw blocks, laid out into one stored text with exact offsets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from knowledge.model import Block, BlockKind

CELL = "\t"


class Unreadable(Exception):
    """A file that cannot be read; the message is one sentence for people."""


@dataclass(frozen=True)
class RawBlock:
    """A block as a reader saw it: `text`, or the `cells` of a table line.

    `ocr` is how sure the reading of a scan is, from 0 to 1.
    """

    kind: BlockKind
    text: str = ""
    page: int | None = None
    level: int = 0
    cells: tuple[str, ...] = ()
    table: int | None = None
    ocr: float | None = None


@dataclass(frozen=True)
class Reading:
    """What one file says, before it has offsets.

    `title`, `publisher` and `published` only where the file's own markup states them; `doubts`
    are sentences about what could not be read or rebuilt.
    """

    blocks: tuple[RawBlock, ...]
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    pages: int | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """The stored text of a document and its blocks in order."""

    text: str
    blocks: tuple[Block, ...] = field(default_factory=tuple)


def lay_out(raw: Iterable[RawBlock], names: Mapping[int, str] | None = None) -> Layout:
    """Joins raw blocks into the stored text and gives each its offsets and heading path.

    `names` are further names over some of them, by their places.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    path: list[tuple[int, str]] = []
    offset = 0
    previous: RawBlock | None = None
    for at, block in enumerate(raw):
        over = (names or {}).get(at)
        text = CELL.join(block.cells) if block.cells else block.text
        if not text.strip():
            continue
        gap = "" if previous is None else _gap(previous, block)
        parts.append(gap + text)
        start = offset + len(gap)
        offset = start + len(text)
        if block.kind == "heading":
            path = [(level, name) for level, name in path if level < block.level]
        blocks.append(
            Block(
                kind=block.kind,
                start=start,
                end=offset,
                page=block.page,
                level=block.level,
                headings=(*(name for _, name in path), *((over,) if over else ())),
                cells=_cell_spans(start, block.cells),
                table=block.table,
                ocr=block.ocr,
            )
        )
        if block.kind == "heading":
            path.append((block.level, text))
        previous = block
    return Layout("".join(parts), tuple(blocks))


def _gap(previous: RawBlock, block: RawBlock) -> str:
    same_list = previous.kind == block.kind == "item"
    same_table = block.table is not None and previous.table == block.table
    return "\n" if same_list or same_table else "\n\n"


def _cell_spans(start: int, cells: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    spans = []
    for cell in cells:
        spans.append((start, start + len(cell)))
        start += len(cell) + len(CELL)
    return tuple(spans)
