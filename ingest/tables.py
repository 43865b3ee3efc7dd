"""The round trip of tables: the cells that a reader saw are those that the catalogue gives back."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ingest.read.blocks import CELL, RawBlock
from knowledge.model import Block

_LINES = ("header", "row")


def seen(raw: Iterable[RawBlock]) -> str:
    """A digest of every cell of a reading's tables, line by line."""
    return _digest(block.cells for block in raw if _is_line(block))


def stored(text: str, blocks: Iterable[Block]) -> str:
    """The same digest of a stored text, by the places of the cells."""
    return _digest(_cells(text, block) for block in blocks if block.cells)


def lost(raw: Iterable[RawBlock], text: str, blocks: Iterable[Block]) -> int:
    """How many characters of a reading's tables the stored cells do not hold."""
    read = Counter("".join("".join(block.cells) for block in raw if _is_line(block)))
    kept = Counter("".join("".join(_cells(text, block)) for block in blocks if block.cells))
    return sum((read - kept).values())


def misplaced(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Lines of tables whose cells, joined, are not the text at their place."""
    for block in blocks:
        if block.kind in _LINES and block.cells:
            joined = CELL.join(_cells(text, block))
            inside = all(block.start <= start <= end <= block.end for start, end in block.cells)
            if not inside or joined != text[block.start : block.end]:
                yield block


def uneven(blocks: Iterable[Block]) -> list[str]:
    """A sentence about each table with lines that have more or fewer cells than its header."""
    width: dict[int, int] = {}
    line: Counter[int] = Counter()
    odd: dict[int, list[int]] = {}
    for block in blocks:
        if block.table is None or not block.cells:
            continue
        if block.kind == "header":
            width[block.table] = len(block.cells)
            continue
        line[block.table] += 1
        if len(block.cells) != width.get(block.table, len(block.cells)):
            odd.setdefault(block.table, []).append(line[block.table])
    return [
        f"Tabela {table}: inną liczbę komórek niż nagłówek ({width[table]}) mają wiersze "
        f"{', '.join(map(str, lines))}."
        for table, lines in odd.items()
    ]


def _is_line(block: RawBlock) -> bool:
    return bool(block.cells) and bool(CELL.join(block.cells).strip())


def _cells(text: str, block: Block) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in block.cells)


def _digest(lines: Iterable[Sequence[str]]) -> str:
    digest = hashlib.sha256()
    for cells in lines:
        digest.update(f"{len(cells)}".encode())
        for cell in cells:
            digest.update(f"\0{len(cell)}\0{cell}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
