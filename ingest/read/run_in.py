"""Names that open a numbered clause and hold for what follows it: "4.2. Punkt Rodziny, ul. ..."."""

import re
from collections.abc import Iterable

from ingest.read.blocks import RawBlock

_CLAUSE = re.compile(
    r"(?P<number>\d{1,2}\.\d{1,2})\.?\s+(?P<name>[A-ZĄĆĘŁŃÓŚŹŻ][^.:;,–—]{2,70}?)\s*(?:[.:;,]|\s[–—-]\s|$)"
)
_FEWEST = 2
_LONGEST_LEAD = 160
_CELLS = ("header", "row")


def names_over(raw: Iterable[RawBlock]) -> dict[int, str]:
    """The name over each block that goes on with a numbered clause, or table that a line leads to.

    Keys are places in the order of the blocks.
    """
    blocks = list(raw)
    matches = {at: _CLAUSE.match(one.text) for at, one in enumerate(blocks) if one.kind == "item"}
    clauses = {at: match["name"].strip() for at, match in matches.items() if match}
    if len(clauses) < _FEWEST:
        clauses = {}
    found: dict[int, str] = {}
    name = lead = None
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            name = None if block.table is None and not _goes_on(blocks, at) else name
        elif block.kind == "item":
            name = clauses.get(at)
        elif block.kind in _CELLS:
            if at and blocks[at - 1].kind not in _CELLS:
                lead = _lead(blocks[at - 1])
            if over := name or lead:
                found[at] = over
        elif name:
            found[at] = name
    return found


def _goes_on(blocks: list[RawBlock], at: int) -> bool:
    """Whether a heading is the name of a group of rows within one table."""
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    before = blocks[at - 1] if at else None
    return bool(after and before and after.table is not None and after.table == before.table)


def _lead(block: RawBlock) -> str | None:
    """A line that ends in a colon right above a table, as the table's name."""
    text = block.text.strip()
    if block.kind not in ("paragraph", "item") or not text.endswith(":"):
        return None
    return text.rstrip(": ") if len(text) <= _LONGEST_LEAD else None
