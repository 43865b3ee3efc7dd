"""Rows of a programme: tasks with units, indicators by year and budget, and their offers."""

from dataclasses import replace

from ingest.extract.offers import offer_of
from ingest.extract.tables import (
    Table,
    cells,
    cite,
    column,
    fact_id,
    heading_above,
    split_units,
    tables,
)
from ingest.extract.task_figures import (
    _EMPTY,
    _TITLE_WORDS,
    _YEAR,
    Columns,
    budget_of,
    budget_years,
    budgets_of,
    measure_of,
    served,
)
from ingest.read.blocks import Layout
from knowledge.audience import audience_of
from knowledge.folding import fold
from knowledge.model import Audience, Block, Citation, Offer, SourceDocument, Task
from knowledge.text import Analyser


def tasks(
    document: SourceDocument, layout: Layout, analyser: Analyser
) -> tuple[list[Task | Offer], list[str]]:
    """Every task and offer of the document's tables, with sentences about rows in doubt."""
    found: list[Task | Offer] = []
    doubts: list[str] = []
    for table in tables(layout):
        columns = _columns(table, layout, analyser)
        if columns is None:
            if doubt := _unread(table, layout, analyser):
                doubts.append(doubt)
            continue
        for row in table.rows:
            task, doubt = _task(document, layout, table, row, columns, analyser)
            if doubt:
                doubts.append(doubt)
            if task is None:
                continue
            offer = offer_of(task, analyser, served=bool(served(cells(layout, row), columns)))
            if offer is not None:
                task = replace(task, offer_id=offer.id)
                found += [task, offer]
            else:
                found.append(task)
    return found, doubts


def _columns(table: Table, layout: Layout, analyser: Analyser) -> Columns | None:
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None  # proposals with positions, whatever years and units their headings name
    budgets = budgets_of(header, analyser)
    years: dict[int, int] = {}
    for index, cell in enumerate(header):
        named = _YEAR.findall(cell)
        if len(named) == 1 and index not in budgets.values():
            years[int(named[0])] = index
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


def _unread(table: Table, layout: Layout, analyser: Analyser) -> str | None:
    """A doubt about a table that has two of a programme's units, years and money, but no tasks."""
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None
    money = set(budgets_of(header, analyser).values())
    named = [i for i, cell in enumerate(header) if len(_YEAR.findall(cell)) == 1]
    units = column("units", header, analyser, named)
    years = [i for i in named if i not in money and i != units]
    if sum((units is not None, len(years) > 1, bool(money))) < 2 or not named:
        return None
    return f"Tabela wygląda na program, ale nie daje zadań: {' | '.join(header)[:80]}"


def _task(
    document: SourceDocument,
    layout: Layout,
    table: Table,
    row: Block,
    columns: Columns,
    analyser: Analyser,
) -> tuple[Task | None, str | None]:
    values = cells(layout, row)
    name = " ".join(values[columns.name].split()) if columns.name < len(values) else ""
    if not name:
        return None, f"Wiersz tabeli bez nazwy zadania: {' '.join(' '.join(values).split())[:80]}"
    if len(values) != len(table.header.cells):
        return None, f"Wiersz tabeli ma inną liczbę kolumn niż nagłówek: {name[:80]}"
    section, titled = _section(document, layout, table, columns, row)
    indicators = {
        year: " ".join(values[index].split())
        for year, index in sorted(columns.years.items())
        if values[index].strip().lower() not in _EMPTY
    }
    path = fold(" ".join((*row.headings, *cells(layout, table.header)[:1])))
    citations: dict[str, tuple[Citation, ...]] = {
        "row": (cite(document, layout, row),),
        "header": (cite(document, layout, table.header),),
        "name": (cite(document, layout, row, row.cells[columns.name]),),
    }
    if values[columns.units].strip():
        citations["units"] = (cite(document, layout, row, row.cells[columns.units]),)
    if titled is not None:
        citations["section"] = (titled,)
    measure, counted = measure_of(table, layout, row, columns, analyser)
    if counted is not None:
        block = table.header if counted[0] < row.start else row
        citations["measure"] = (cite(document, layout, block, counted),)
    doubt = None
    if len(indicators) < len(columns.years):
        doubt = f"Zadanie bez wskaźnika dla każdego roku: {name[:80]}"
    return Task(
        id=fact_id(document, "task", row.start),
        document_id=document.id,
        citations=citations,
        name=name,
        section=section,
        basic=_basic(path),
        units=tuple(split_units(values[columns.units])),
        indicators=indicators,
        measure=measure,
        budget=budget_of(values, columns, cells(layout, table.header)),
        budget_years=columns.budget_years,
        audience=_audience(f"{name} {served(values, columns)}".strip(), section, analyser),
    ), doubt


def _section(
    document: SourceDocument, layout: Layout, table: Table, columns: Columns, row: Block
) -> tuple[str, Citation | None]:
    """What the row belongs to: the column of names may carry the title, else the heading above."""
    name = " ".join(cells(layout, table.header)[columns.name].split())
    if len(name.split()) >= _TITLE_WORDS:
        span = table.header.cells[columns.name]
        return name, cite(document, layout, table.header, span)
    heading = heading_above(layout, row)
    section = row.headings[-1] if row.headings else ""
    return section, cite(document, layout, heading) if heading is not None else None


def _basic(path: str) -> bool | None:
    """Basic or complementary by the nearest word above the row, None where nothing says it."""
    basic, complementary = path.rfind("podstawow"), path.rfind("komplementarn")
    return None if basic == complementary else basic > complementary


def _audience(name: str, section: str, analyser: Analyser) -> Audience:
    """Who the name says a task is for, and what the section adds that the name leaves open."""
    own, above = audience_of(name, analyser), audience_of(section, analyser)
    return Audience(
        ages=own.ages or (None if own.situations else above.ages),
        disabilities=own.disabilities or above.disabilities,
        situations=own.situations,
        groups=own.groups or above.groups,
    )
