"""Which columns headed with years hold indicators and which hold money."""

from collections.abc import Mapping, Sequence

from ingest.extract.money_columns import is_money, names_money
from ingest.extract.tables import Table, cells
from ingest.extract.task_figures import YEAR
from ingest.read.blocks import Layout
from knowledge.text import Analyser

_LONGEST_NAME = 8  # words of a line that names the columns below it


def year_columns(
    table: Table, layout: Layout, analyser: Analyser, budgets: Mapping[int | None, int]
) -> tuple[dict[int, int], dict[int, int]]:
    """The columns of indicators and of money by year, without those of `budgets`.

    Where years come twice and nothing tells what either of them is, neither is given.
    """
    header = cells(layout, table.header)
    free = [
        index
        for index, cell in enumerate(header)
        if len(YEAR.findall(cell)) == 1 and index not in budgets.values()
    ]
    once = len({YEAR.findall(header[index])[0] for index in free}) == len(free)
    above = once and _names_money(table, layout, analyser)
    money = [index for index in free if is_money(table, layout, index, told_above=above)]
    plain = [index for index in free if index not in money]
    return _by_year(plain, header), {} if any(budgets) else _by_year(money, header)


def _by_year(columns: Sequence[int], header: Sequence[str]) -> dict[int, int]:
    """The columns by their years, none where several have one name, such as the year alone."""
    names = {" ".join(header[index].split()).lower() for index in columns}
    if len(names) < len(columns):
        return {}
    return {int(YEAR.findall(header[index])[0]): index for index in columns}


def _names_money(table: Table, layout: Layout, analyser: Analyser) -> bool:
    """Whether the line over a table is short and says that the figures below are money."""
    before = [one for one in layout.blocks if one.end <= table.header.start]
    if not before or before[-1].kind != "paragraph":
        return False
    line = layout.text[before[-1].start : before[-1].end]
    return len(line.split()) <= _LONGEST_NAME and names_money(line, analyser)
