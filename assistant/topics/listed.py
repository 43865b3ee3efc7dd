"""The lists of a paper: its items or rows, with the line or heading that says what they are."""

from dataclasses import dataclass
from functools import lru_cache

from assistant.draft import Claim
from assistant.topics.quoting import unnumbered
from knowledge.model import PATH, Block, Citation
from knowledge.snapshot import Snapshot

_FEWEST = 2
_MOST_COLUMNS = 3  # of a table that tells of one matter


@dataclass(frozen=True)
class Listed:
    """Items or rows that stand together; `over` opens them, `beside` follows in their section."""

    paper: str
    lines: tuple[Block, ...]
    over: Block | None
    header: Block | None
    beside: tuple[Block, ...]
    heading: str

    @property
    def is_wide(self) -> bool:
        """Whether it is a table of records, each with many cells, rather than of one matter."""
        return self.header is not None and len(self.header.cells) > _MOST_COLUMNS


@lru_cache(maxsize=2_000)
def lists_of(snapshot: Snapshot, paper: str) -> tuple[Listed, ...]:
    """Every list and table of a paper."""
    text, blocks = snapshot.text(paper), snapshot.blocks(paper)
    found = []
    i = 0
    while i < len(blocks):
        if blocks[i].kind not in ("item", "row"):
            i += 1
            continue
        end = i
        while end < len(blocks) and _together(blocks[i], blocks[end]):
            end += 1
        lines, path = blocks[i:end], blocks[i].headings
        header = next((one for one in reversed(blocks[:i]) if _heads(one, blocks[i])), None)
        before = blocks[i - 1 - (header is not None)] if i > (header is not None) else None
        over = before if before is not None and _opens(before, path, text) else None
        beside = tuple(b for b in blocks[end:] if b.headings == path and b.kind == "paragraph")
        if len(lines) >= _FEWEST:
            heading = path[-1] if path else ""
            found.append(Listed(paper, tuple(lines), over, header, beside, heading))
        i = end
    return tuple(found)


def _together(first: Block, other: Block) -> bool:
    return other.kind == first.kind and other.table == first.table and (
        other.headings == first.headings
    )  # fmt: skip


def _opens(block: Block, path: tuple[str, ...], text: str) -> bool:
    """Whether a paragraph of the same section opens what follows it."""
    ends = text[block.start : block.end].rstrip()[-1:]
    return block.kind == "paragraph" and block.headings == path and ends == ":"


def _heads(block: Block, row: Block) -> bool:
    return block.kind == "header" and row.kind == "row" and block.table == row.table


def line_claim(snapshot: Snapshot, paper: str, block: Block) -> Claim:
    """A paragraph or item as it stands, without the number that it has in its list."""
    quote = snapshot.text(paper)[block.start : block.end]
    place = Citation(paper, quote, block.start, block.end, block.page, PATH.join(block.headings))
    return Claim(unnumbered(quote), (place,))
