"""Which columns of a table are those of a programme: names, units, years and money."""

from ingest.extract.tables import Table, cells, column
from ingest.extract.task_figures import YEAR, Columns, budget_years, budgets_of
from ingest.extract.year_columns import year_columns
from ingest.read.blocks import Layout
from knowledge.text import Analyser


def columns_of(table: Table, layout: Layout, analyser: Analyser) -> Columns | None:
    """The columns of a programme's table, None where it is another."""
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None  # proposals with positions, whatever years and units their headings name
    budgets = budgets_of(header, analyser)
    years, money = year_columns(table, layout, analyser, budgets)
    for year, index in money.items():
        budgets.setdefault(year, index)
    units = column("units", header, analyser, list(years.values()))
    taken = [units, *years.values(), *budgets.values()]
    counted = column("indicator", header, analyser, [one for one in taken if one is not None])
    if units is None or not (years or counted is not None):
        return None
    audience = column("audience", header, analyser, [units])
    others: set[int | None] = {units, audience, *budgets.values(), *years.values()}
    others.add(column("number", header[:1], analyser))
    free = [i for i in range(len(header)) if i not in others]
    apart = [i for i in range(len(header)) if i not in free or i == counted]
    called = column("task", header, analyser, apart)
    name = called if called is not None else next(iter(free), None)
    if name is None:
        return None
    counted = None if counted == name else counted
    covered = budget_years(header, budgets)
    return Columns(name, units, years, budgets, covered, audience, counted)


def unread(table: Table, layout: Layout, analyser: Analyser) -> str | None:
    """A doubt about a table that has two of a programme's units, years and money, but no tasks."""
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None
    money = set(budgets_of(header, analyser).values())
    named = [i for i, cell in enumerate(header) if len(YEAR.findall(cell)) == 1]
    units = column("units", header, analyser, named)
    years = [i for i in named if i not in money and i != units]
    if sum((units is not None, len(years) > 1, bool(money))) < 2 or not named:
        return None
    return f"Tabela wygląda na program, ale nie daje zadań: {' | '.join(header)[:80]}"
