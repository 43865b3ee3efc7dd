"""Columns that hold money though no heading of theirs names it, only years."""

import re

from ingest.extract.row_kinds import is_sum, money
from ingest.extract.tables import EMPTY, Table, cells, column
from ingest.extract.task_figures import CURRENCY, YEAR
from ingest.read.blocks import Layout
from knowledge.text import Analyser

_DIGIT = re.compile(r"\d")
_SUM_OF_MONEY = re.compile(r"\d[\d\s\u00a0.,]*(?:tys\.|mln|mld)?\s*(?:zł|PLN)\.?", re.IGNORECASE)


def money_columns(table: Table, layout: Layout, analyser: Analyser) -> dict[int | None, int]:
    """The columns headed with one year each whose every filled cell is a sum of money.

    Bare numbers are money where the line above the table says the currency or names a budget.
    """
    header = cells(layout, table.header)
    found: dict[int | None, int] = {}
    told = names_money(_above(table, layout), analyser)
    for index, cell in enumerate(header):
        years = YEAR.findall(cell)
        if len(years) != 1 or int(years[0]) in found:
            continue
        if is_money(table, layout, index, told_above=told):
            found[int(years[0])] = index
    return found


def currency_above(table: Table, layout: Layout) -> str | None:
    """The currency that the heading or the line above a table gives for its numbers."""
    found = CURRENCY.search(_above(table, layout))
    return found[1] if found else None


def names_money(line: str, analyser: Analyser) -> bool:
    """Whether a line over figures says that they are money."""
    return CURRENCY.search(line) is not None or column("budget", [line], analyser) is not None


def is_money(table: Table, layout: Layout, index: int, *, told_above: bool) -> bool:
    """Whether a column's filled cells are all sums of money.

    Bare numbers are, where the column's name has a currency or it is `told_above`.
    """
    held = [
        " ".join(values[index].split())
        for row in table.rows
        for values in [cells(layout, row)]
        if index < len(values) and not is_sum(values)
    ]
    told = [one for one in held if one.lower() not in EMPTY | {"x"} and _DIGIT.search(one)]
    if not told:
        return False
    if all(_SUM_OF_MONEY.fullmatch(one) for one in told):
        return True
    if not all(money(one) is not None and not any(c.isalpha() for c in one) for one in told):
        return False
    return told_above or CURRENCY.search(cells(layout, table.header)[index]) is not None


def _above(table: Table, layout: Layout) -> str:
    """The heading over a table and the last line before it."""
    before = [one for one in layout.blocks if one.end <= table.header.start]
    line = layout.text[before[-1].start : before[-1].end] if before else ""
    return "\n".join((*table.header.headings[-1:], line))
