"""Tables as extraction sees them: rows with named columns, and citations of their cells."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.read.blocks import Layout
from knowledge.model import PATH, Block, Citation, SourceDocument
from knowledge.phrases import Phrases, lexicon
from knowledge.text import Analyser, Token

_LEAST_BARE_ROWS = 2
_MARK = re.compile(r" [⁰¹²³⁴⁵⁶⁷⁸⁹*]+$")

# What a cell says that gives nothing.
EMPTY = frozenset(
    {"", "-", "–", "—", "nd", "nd.", "n/d", "n.d.", "bd", "b/d", "b.d.", "brak", "brak danych"}
    | {"nie dotyczy", "nie określono", "nie podano"}
)


@dataclass(frozen=True)
class Table:
    """A header line and the rows below it."""

    header: Block
    rows: tuple[Block, ...]


def tables(layout: Layout) -> list[Table]:
    """Every table of a document that has a header line."""
    found: list[Table] = []
    header: Block | None = None
    rows: list[Block] = []
    for block in (*layout.blocks, None):
        if block is not None and block.kind == "row" and header and block.table == header.table:
            rows.append(block)
            continue
        if block is not None and block.kind in ("row", "paragraph", "heading", "item"):
            continue
        if header is not None and rows:
            found.append(Table(header, tuple(rows)))
        header, rows = block, []
    return found


def bare_tables(layout: Layout) -> list[list[Block]]:
    """The rows of every table of two or more lines that has no header."""
    headed = {block.table for block in layout.blocks if block.kind == "header"}
    groups: dict[int, list[Block]] = {}
    for block in layout.blocks:
        if block.kind == "row" and block.table is not None and block.table not in headed:
            groups.setdefault(block.table, []).append(block)
    return [rows for rows in groups.values() if len(rows) >= _LEAST_BARE_ROWS]


def cells(layout: Layout, block: Block) -> list[str]:
    """The cells of a table line as they stand in the text, without marks of notes set apart."""
    return [_MARK.sub("", layout.text[start:end]) for start, end in block.cells]


def column(
    name: str, header: Sequence[str], analyser: Analyser, taken: Sequence[int] = ()
) -> int | None:
    """Which column is headed like `name` in knowledge/language/columns.yaml."""
    for index, cell in enumerate(header):
        tokens = analyser.tokens(cell)
        if index not in taken and any(one.name == name for one in _headings().find(tokens)):
            return index
    return None


def first_named(cell: str, analyser: Analyser, *names: str) -> str | None:
    """Which of the columns' names a heading says first: "Propozycje organizacji" is a proposal."""
    found = _headings().find(analyser.tokens(cell))
    return next((one.name for one in found if one.name in names), None)


def label_kinds(cell: str, analyser: Analyser, whole: bool) -> frozenset[str]:
    """The kinds of column whose heading a cell begins with, or which it is as a whole."""
    tokens = [one for one in analyser.tokens(cell) if not one.is_number]
    found = [one for one in _headings().find(tokens) if one.first == 0]
    return frozenset(one.name for one in found if not whole or one.last == len(tokens))


def is_named(token: Token, name: str) -> bool:
    """Whether a single word is one of those that knowledge/language/columns.yaml has as `name`."""
    return any(one.name == name for one in _headings().find([token]))


@cache
def _headings() -> Phrases:
    data = dict(lexicon("columns"))
    for words in ("unit_nouns", "inner_units"):
        data.pop(words)
    return Phrases(data, Analyser())


def cite(
    document: SourceDocument, layout: Layout, block: Block, span: tuple[int, int] | None = None
) -> Citation:
    """A citation of a block, or of a span within it."""
    start, end = span or (block.start, block.end)
    return Citation(
        document.id, layout.text[start:end], start, end, block.page, PATH.join(block.headings)
    )


def heading_above(layout: Layout, block: Block) -> Block | None:
    """The nearest heading that stands over a block."""
    if not block.headings:
        return None
    above = [b for b in layout.blocks if b.kind == "heading" and b.start < block.start]
    return next(
        (b for b in reversed(above) if layout.text[b.start : b.end] == block.headings[-1]), None
    )


def fact_id(document: SourceDocument, kind: str, start: int, *more: object) -> str:
    """A stable id of a fact at its place."""
    key = "|".join(map(str, (document.id, kind, start, *more)))
    return f"{kind}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def split_units(text: str) -> Iterator[str]:
    """Single units of a cell: a comma divides only where the next part begins a name of its own.

    "OPS, Dział Usług" is one: a part of the office before it.
    """
    nouns = frozenset(lexicon("columns")["unit_nouns"])
    inner = frozenset(lexicon("columns")["inner_units"])
    unit = ""
    for part in " ".join(text.split()).rstrip(" ,;").replace(";", ",").split(","):
        first = part.strip().split(" ")[0].lower().rstrip(".")
        within = first in inner and unit.strip().split(" ")[0].lower() not in nouns & inner
        if unit and (first not in nouns or within):
            unit += "," + part
            continue
        if unit.strip():
            yield unit.strip()
        unit = part
    if unit.strip():
        yield unit.strip()
