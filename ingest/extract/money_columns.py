"""Columns that hold money though no heading of theirs names it, only years."""

import re

from ingest.extract.row_kinds import is_sum, money
from ingest.extract.tables import Table, cells, column
from ingest.extract.task_figures import CURRENCY, YEAR
from ingest.read.blocks import Layout
from knowledge.text import Analyser

_EMPTY = frozenset({"", "-", "–", "—", "x", "nd", "n/d", "brak"})
_SUM_OF_MONEY = re.compile(r"\d[\d\s\u00a0.,]*(?:tys\.|mln|mld)?\s*(?:zł|PLN)\.?", re.IGNORECASE)


def money_columns(table: Table, layout: Layout, analyser: Analyser) -> dict[int | None, int]:
    """The columns headed with one year each whose every filled cell is a sum of money.

    Bare numbers are money where the line above the table says the currency or names a budget.
    """
    header = cells(layout, table.header)
    found: dict[int | None, int] = {}
    for index, cell in enumerate(header):
        years = YEAR.findall(cell)
        if len(years) != 1 or int(years[0]) in found:
            continue
        if _is_money(table, layout, index, analyser):
            found[int(years[0])] = index
    return found


def currency_above(table: Table, layout: Layout) -> str | None:
    """The currency that the heading or the line above a table gives for its numbers."""
    found = CURRENCY.search(_above(table, layout))
    return found[1] if found else None


def _is_money(table: Table, layout: Layout, index: int, analyser: Analyser) -> bool:
    held = [
        " ".join(values[index].split())
        for row in table.rows
        for values in [cells(layout, row)]
        if index < len(values) and not is_sum(values)
    ]
    told = [one for one in held if one.lower() not in _EMPTY]
    if not told:
        return False
    if all(_SUM_OF_MONEY.fullmatch(one) for one in told):
        return True
    if not all(money(one) is not None and not any(c.isalpha() for c in one) for one in told):
        return False
    head = cells(layout, table.header)[index]
    if CURRENCY.search(head) or currency_above(table, layout):
        return True
    return column("budget", [_above(table, layout)], analyser) is not None


def _above(table: Table, layout: Layout) -> str:
    """The heading over a table and the last line before it."""
    before = [one for one in layout.blocks if one.end <= table.header.start]
    line = layout.text[before[-1].start : before[-1].end] if before else ""
    return "\n".join((*table.header.headings[-1:], line))
