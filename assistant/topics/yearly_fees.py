"""Rows of a table of fees: all that are of one thing, each with the fee of the year first."""

import re
from collections.abc import Sequence

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.column_years import years_of
from assistant.topics.quoted_rows import claim_of
from assistant.topics.quoting import FoundSentence
from assistant.wording import local
from knowledge.folding import fold
from knowledge.model import Block
from knowledge.numbers import values

_MOST = 4  # rows of one thing
_FEWEST = 2  # columns of years that make a table one of them
_APART = re.compile(r"\s[–—-]\s|\s*\(")  # "Klub malucha – dzień"


def fee_claims(frame: Frame, top: FoundSentence, view: View) -> list[Claim]:
    """What is paid for the thing of a row, none where the row gives no fee of several years.

    Whoever asks whether it is free is told the year that is meant alone.
    """
    passage = top.passage
    if "price" not in frame.attributes or passage.kind != "row" or passage.header is None:
        return []
    blocks = view.snapshot.blocks(passage.document_id)
    text = view.snapshot.text(passage.document_id)
    header = next((one for one in blocks if one.start == passage.header[0]), None)
    row = next((one for one in blocks if one.start == passage.start), None)
    if header is None or row is None or len(header.cells) != len(row.cells):
        return []
    heads = _cells(header, text)
    yearly = [at for at, head in enumerate(heads) if years_of(head)]
    cells = _cells(row, text)
    if len(yearly) < _FEWEST or not any(_is_fee(cells[at]) for at in yearly):
        return []
    year = next((y for y in frame.asked_years), local(view.now).year)
    meant = [at for at in yearly if year in years_of(heads[at])]
    if not meant:
        return []
    rest = [at for at in range(len(heads)) if at not in yearly]
    later = [] if says("free_of_charge", frame.text) else [at for at in yearly if at not in meant]
    order = [*[at for at in rest if at < yearly[0]], *meant, *[at for at in rest if at > yearly[0]]]
    rows = [one for one in blocks if one.table == row.table and one.kind == "row"
            and len(one.cells) == len(heads)]  # fmt: skip
    told = _of_one_thing(frame, row, rows, yearly[0], text, view)[:_MOST]
    shown = (*order, *later)
    return [claim_of(passage.document_id, one, view, shown) for one in told]


def _of_one_thing(
    frame: Frame, row: Block, rows: Sequence[Block], first: int, text: str, view: View
) -> list[Block]:
    """The rows of the same thing as one, those alone whose own words a question says."""
    name = _thing(_cells(row, text)[:first])
    alike = [one for one in rows if _thing(_cells(one, text)[:first]) == name]
    asked = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    own = [view.lemmas(" ".join(_cells(one, text)[:first])) for one in alike]
    common = frozenset.intersection(*own) if own else frozenset()
    said = [one for one, lemmas in zip(alike, own, strict=True) if (lemmas - common) & asked]
    return said or alike


def _thing(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(_APART.split(one)[0]) for one in cells)


def _cells(block: Block, text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in block.cells]


def _is_fee(cell: str) -> bool:
    return any(one.kind == "amount" for one in values(cell)) or says("free_of_charge", cell)
