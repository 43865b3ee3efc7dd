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
from knowledge.model import Audience, Block, Citation, Offer, SourceDocument, Task
from knowledge.text import Analyser, fold

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_YEARS = re.compile(r"20\d\d\s*[-–—]\s*20\d\d")
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
            offer = offer_of(task, analyser)
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
    budget: int | None
    budget_years: str | None


def _columns(table: Table, layout: Layout, analyser: Analyser) -> _Columns | None:
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None  # proposals with positions, whatever years and units their headings name
    budget = column("budget", header, analyser)
    years: dict[int, int] = {}
    for index, cell in enumerate(header):
        named = _YEAR.findall(cell)
        if len(named) == 1 and index != budget:
            years[int(named[0])] = index
    units = column("units", header, analyser)
    if units is None or not (years or column("indicator", header, analyser) is not None):
        return None
    others = {units, budget, *years.values()}
    others.add(column("number", header[:1], analyser))
    name = next((i for i in range(len(header)) if i not in others), None)
    if name is None:
        return None
    span = _YEARS.search(header[budget]) if budget is not None else None
    return _Columns(name, units, years, budget, "".join(span[0].split()) if span else None)


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
    section = row.headings[-1] if row.headings else ""
    heading = heading_above(layout, row)
    indicators = {
        year: " ".join(values[index].split())
        for year, index in sorted(columns.years.items())
        if values[index].strip().lower() not in _EMPTY
    }
    budget = " ".join(values[columns.budget].split()) if columns.budget is not None else ""
    path = fold(" ".join((*row.headings, *cells(layout, table.header)[:1])))
    citations: dict[str, tuple[Citation, ...]] = {
        "row": (cite(document, layout, row),),
        "header": (cite(document, layout, table.header),),
        "name": (cite(document, layout, row, row.cells[columns.name]),),
    }
    if values[columns.units].strip():
        citations["units"] = (cite(document, layout, row, row.cells[columns.units]),)
    if heading is not None:
        citations["section"] = (cite(document, layout, heading),)
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
        budget=budget if budget.lower() not in _EMPTY else None,
        budget_years=columns.budget_years,
        audience=_audience(name, section, analyser),
    ), doubt


def _basic(path: str) -> bool | None:
    """Basic or complementary by the nearest word above the row, None where nothing says it."""
    basic, complementary = path.rfind("podstawow"), path.rfind("komplementarn")
    return None if basic == complementary else basic > complementary


def _audience(name: str, section: str, analyser: Analyser) -> Audience:
    """Who the name says a task is for, and what the section adds that the name leaves open."""
    own, above = audience_of(name, analyser), audience_of(section, analyser)
    return Audience(
        ages=own.ages or above.ages,
        disabilities=own.disabilities or above.disabilities,
        situations=own.situations,
        groups=own.groups or above.groups,
    )
