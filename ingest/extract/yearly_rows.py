"""Tables that give each task a row for every year: one task with what is planned for each."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.extract.tables import Table, cells
from ingest.extract.task_figures import Columns
from ingest.read.blocks import Layout
from knowledge.folding import fold
from knowledge.model import Block, Task

_HEADED = re.compile(r"(?:rok|lata)(?: (?:realizacji|budzetowy|wykonania))?")
_YEAR = re.compile(r"(20\d\d)(?:\s*(?:r\.?|rok))?")
_FEWEST = 2

Served = tuple[Task, str]


def year_column(table: Table, layout: Layout) -> int | None:
    """The column that tells which year a row is for, where several years are told."""
    for index, cell in enumerate(cells(layout, table.header)):
        if not _HEADED.fullmatch(fold(" ".join(cell.split()))):
            continue
        years = [year_of(layout, row, index) for row in table.rows]
        if None not in years and len(set(years)) >= _FEWEST:
            return index
    return None


def year_of(layout: Layout, row: Block, index: int) -> int | None:
    """The year that a cell of a row is."""
    held = cells(layout, row)
    found = _YEAR.fullmatch(held[index].strip()) if index < len(held) else None
    return int(found[1]) if found else None


def of_year(task: Task, year: int | None, values: list[str], columns: Columns) -> Task:
    """The task of one row as what its year is to bring."""
    if year is None:
        return task
    counted = " ".join(values[columns.counted].split()) if columns.counted is not None else ""
    indicators = {year: counted} if counted.strip("-– ") else task.indicators
    budget = f"{year}: {task.budget}" if task.budget else None
    return replace(task, indicators=indicators, measure=None, budget=budget)


def joined_years(rows: Iterable[Served]) -> list[Served]:
    """The tasks with the rows of their further years, each once."""
    found: dict[tuple[str, tuple[str, ...]], Served] = {}
    for task, served in rows:
        key = (task.name, task.units)
        if key not in found or set(found[key][0].indicators) & set(task.indicators):
            key = key if key not in found else (task.id, task.units)
            found[key] = (task, served)
            continue
        first, own = found[key]
        rows_of_both = (*first.citations["row"], *task.citations["row"])
        money = ", ".join(one for one in (first.budget, task.budget) if one)
        whole = replace(
            first,
            citations={**first.citations, "row": rows_of_both},
            indicators={**first.indicators, **task.indicators},
            budget=money or None,
        )
        found[key] = (whole, own)
    return list(found.values())
