"""What a whole programme costs, in all its years or in one: the one sum of its tables for that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.draft import Claim
from assistant.ranks import ranks
from assistant.topics.figure_columns import is_money, label_of, names_sum, years_named
from assistant.topics.totals import opens_total
from knowledge.model import PATH, Block, Citation
from knowledge.numbers import values
from knowledge.snapshot import Snapshot

_EMPTY = frozenset({"", "-", "–", "—"})


@dataclass(frozen=True)
class Sum:
    """A sum of a whole paper for some years; all of them where it names none."""

    years: frozenset[int]
    amount: float
    row: Block
    header: Block
    column: int


@lru_cache(maxsize=2_000)
def sums_of(snapshot: Snapshot, paper: str) -> tuple[Sum, ...]:
    """The sums of a paper's tables, but those of its goals and parts."""
    found: list[Sum] = []
    blocks = snapshot.blocks(paper)
    for header in (block for block in blocks if block.kind == "header"):
        rows = [one for one in blocks if one.kind == "row" and one.table == header.table]
        found += _of_table(snapshot.text(paper), header, rows)
    return tuple(found)


def _of_table(text: str, header: Block, rows: Sequence[Block]) -> Iterator[Sum]:
    names = [" ".join(text[a:b].split()) for a, b in header.cells]
    above = header.headings[-1] if header.headings else ""
    for row in rows:
        cells = [" ".join(text[a:b].split()) for a, b in row.cells]
        if len(cells) != len(names) or (row.headings and ranks(row.headings[-1])):
            continue
        first = next((cell for cell in cells if cell), "")
        held = [i for i, cell in enumerate(cells) if _amount(names[i], cell, above) is not None]
        of_year = years_named(first) if first.removesuffix(" r.").strip().isdigit() else None
        whole = opens_total(first) and not ranks(first)
        single = len(rows) == 1 and any(names_sum(name) for name in names)
        if not (of_year or whole or single):
            continue
        for i in held:
            if of_year and cells[i] == first:
                continue
            years = of_year or years_named(names[i])
            if not years and len(held) > 1 and not names_sum(names[i]):
                continue
            yield Sum(years, _amount(names[i], cells[i], above) or 0.0, row, header, i)


def _amount(name: str, cell: str, above: str) -> float | None:
    if cell in _EMPTY or not is_money(name, cell, above):
        return None
    found = [one for one in values(cell) if one.kind in ("amount", "number")]
    return float(found[0].value) if len(found) == 1 else None


def meant(found: Sequence[Sum], years: frozenset[int], every: frozenset[int]) -> Sum | None:
    """The sum for the years asked about; of several different ones the sum of the others."""
    if years and years != every:
        own = [one for one in found if one.years == years]
    else:
        own = [one for one in found if not one.years or one.years == every]
    amounts = sorted({one.amount for one in own})
    if len(amounts) > 1 and amounts[-1] != sum(amounts[:-1]):
        return None
    return next((one for one in own if one.amount == amounts[-1]), None)


def sum_claim(one: Sum, paper: str, snapshot: Snapshot) -> Claim:
    """A sum after the names of its row and column."""
    text = snapshot.text(paper)
    names, cells = (
        [" ".join(text[a:b].split()) for a, b in block.cells] for block in (one.header, one.row)
    )
    label = label_of(cells) or (cells[0] if one.column and years_named(cells[0]) else "")
    named = " – ".join(part for part in (label, names[one.column]) if part)
    places = tuple(
        Citation(
            paper, text[block.start : block.end], block.start, block.end, block.page,
            PATH.join(block.headings),
        )
        for block in (one.row, one.header)
    )  # fmt: skip
    return Claim(f"{named}: {cells[one.column]}.", places)
