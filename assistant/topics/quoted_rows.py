"""Rows of tables as they are quoted: each value after the name of its column."""

import re
from collections.abc import Sequence

from assistant.draft import Claim
from assistant.retrieve import View
from knowledge.model import PATH, Block, Citation, Passage

_LONGEST_NAME = 60  # characters of a column's name that is worth telling
_NUMBERED = re.compile(r"(?:l\.?\s?p|nr|no|poz|#|№)?\.?", re.IGNORECASE)
_FEWEST_COLUMNS = 3


def row_claim(passage: Passage, view: View) -> Claim | None:
    """The row that a passage is, its cells set apart; None where it is no row of a table."""
    blocks = view.snapshot.blocks(passage.document_id)
    row = next((b for b in blocks if b.start == passage.start and b.kind == "row"), None)
    if row is None or len(row.cells) < 2:
        return None
    return claim_of(passage.document_id, row, view)


def claim_of(document_id: str, row: Block, view: View, shown: Sequence[int] | None = None) -> Claim:
    """A row of a table, its cells set apart and each named where its heading is short.

    Of its columns those that are `shown` alone, in their order, where they are given.
    """
    blocks = view.snapshot.blocks(document_id)
    text = view.snapshot.text(document_id)
    header = next((b for b in reversed(blocks) if _heads(b, row)), None)
    values = _cells(row, text)
    names = _cells(header, text) if header else []
    citation = _cited(document_id, row, text)
    if header is None or len(names) != len(values) or len(values) < _FEWEST_COLUMNS:
        return Claim("; ".join(value for value in values if value), (citation,))
    said = [
        f"{name}: {value}" if 0 < len(name) <= _LONGEST_NAME else value
        for at in (range(len(names)) if shown is None else shown)
        for name, value in ((names[at], values[at]),)
        if value and not (_NUMBERED.fullmatch(name) and value.rstrip(".").isdigit())
    ]
    return Claim("; ".join(said), (citation, _cited(document_id, header, text)))


def _heads(block: Block, row: Block) -> bool:
    return block.kind == "header" and block.table == row.table and block.start < row.start


def _cells(block: Block, text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in block.cells]


def _cited(document_id: str, block: Block, text: str) -> Citation:
    quote = text[block.start : block.end]
    return Citation(
        document_id, quote, block.start, block.end, block.page, PATH.join(block.headings)
    )
