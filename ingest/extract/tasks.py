"""Rows of a programme: tasks with units, indicators by year and budget, and their offers."""

import re
from dataclasses import dataclass, replace

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
from ingest.read.blocks import Layout
from knowledge.audience import audience_of
from knowledge.folding import fold
from knowledge.model import Audience, Block, Citation, Offer, SourceDocument, Task
from knowledge.text import Analyser

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_YEARS = re.compile(r"20\d\d\s*[-–—]\s*20\d\d")
_TITLE_WORDS = 5  # a heading of a column that long says what the tasks below it are for
_EMPTY = {"", "-", "–", "—", "nd", "n/d", "brak"}


def tasks(
    document: SourceDocument, layout: Layout, analyser: Analyser
) -> tuple[list[Task | Offer], list[str]]:
    """Every task and offer of the document's tables, with sentences about rows in doubt."""
    found: list[Task | Offer] = []
    doubts: list[str] = []
    for table in tables(layout):
        columns = _columns(table, layout, analyser)
        if columns is None:
            continue
        for row in table.rows:
            task, doubt = _task(document, layout, table, row, columns, analyser)
            if doubt:
                doubts.append(doubt)
            if task is None:
                continue
            served = _served(cells(layout, row), columns)
            offer = offer_of(task, analyser, served=bool(served))
            if offer is not None:
                task = replace(task, offer_id=offer.id)
                found += [task, offer]
            else:
                found.append(task)
    return found, doubts


@dataclass(frozen=True)
class _Columns:
    name: int
    units: int
    years: dict[int, int]
    budgets: dict[int | None, int]
    budget_years: str | None
    audience: int | None


def _columns(table: Table, layout: Layout, analyser: Analyser) -> _Columns | None:
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None  # proposals with positions, whatever years and units their headings name
    budgets = _budgets(header, analyser)
    years: dict[int, int] = {}
    for index, cell in enumerate(header):
        named = _YEAR.findall(cell)
        if len(named) == 1 and index not in budgets.values():
            years[int(named[0])] = index
    units = column("units", header, analyser)
    if units is None or not (years or column("indicator", header, analyser) is not None):
        return None
    audience = column("audience", header, analyser, [units])
    others: set[int | None] = {units, audience, *budgets.values(), *years.values()}
    others.add(column("number", header[:1], analyser))
    name = next((i for i in range(len(header)) if i not in others), None)
    if name is None:
        return None
    return _Columns(name, units, years, budgets, _budget_years(header, budgets), audience)


def _budget_years(header: list[str], budgets: dict[int | None, int]) -> str | None:
    """The years that the heading of the only column of money names."""
    if None not in budgets:
        return None
    heading = header[budgets[None]]
    span = _YEARS.search(heading) or _YEAR.search(heading)
    return "".join(span[0].split()) if span else None


def _budgets(header: list[str], analyser: Analyser) -> dict[int | None, int]:
    """The columns of money: by year where there is one for each year, else one under None."""
    found: list[int] = []
    while (index := column("budget", header, analyser, found)) is not None:
        found.append(index)
    years = {index: _YEAR.findall(header[index]) for index in found}
    if len(found) > 1 and all(len(named) == 1 for named in years.values()):
        return {int(years[index][0]): index for index in found}
    return {None: found[0]} if found else {}


def _task(
    document: SourceDocument,
    layout: Layout,
    table: Table,
    row: Block,
    columns: _Columns,
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
        budget=_budget(values, columns),
        budget_years=columns.budget_years,
        audience=_audience(f"{name} {_served(values, columns)}".strip(), section, analyser),
    ), doubt


def _section(
    document: SourceDocument, layout: Layout, table: Table, columns: _Columns, row: Block
) -> tuple[str, Citation | None]:
    """What the row belongs to: the column of names may carry the title, else the heading above."""
    name = " ".join(cells(layout, table.header)[columns.name].split())
    if len(name.split()) >= _TITLE_WORDS:
        span = table.header.cells[columns.name]
        return name, cite(document, layout, table.header, span)
    heading = heading_above(layout, row)
    section = row.headings[-1] if row.headings else ""
    return section, cite(document, layout, heading) if heading is not None else None


def _budget(values: list[str], columns: _Columns) -> str | None:
    """The money as the row gives it; of several columns each with its year."""
    given = {
        year: " ".join(values[index].split())
        for year, index in columns.budgets.items()
        if values[index].strip().lower() not in _EMPTY
    }
    return ", ".join(f"{year}: {sum_}" if year else sum_ for year, sum_ in given.items()) or None


def _served(values: list[str], columns: _Columns) -> str:
    """The words of a column of its own that says for whom the task is."""
    return " ".join(values[columns.audience].split()) if columns.audience is not None else ""


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
