"""Rows without a name that count something more of the task above: "| | Liczba miejsc | 90"."""

from dataclasses import replace

from ingest.extract.tables import EMPTY, Table, cells, cite
from ingest.extract.task_figures import Columns, indicators_of, measure_of
from ingest.extract.yearly_rows import Served
from ingest.read.blocks import Layout
from knowledge.model import Block, SourceDocument
from knowledge.text import Analyser


def goes_on(
    document: SourceDocument,
    layout: Layout,
    table: Table,
    row: Block,
    columns: Columns,
    analyser: Analyser,
    told: list[Served],
) -> bool:
    """Whether a row counts more of the task in the row before, which it is then put into."""
    at = table.rows.index(row)
    if not told or not at or told[-1][0].citations["row"][-1].start != table.rows[at - 1].start:
        return False
    task, whom = told[-1]
    values = cells(layout, row)
    if len(values) != len(table.header.cells) or not columns.years or not task.indicators:
        return False
    named = (columns.name, columns.units, *columns.budgets.values())
    if any(values[column].strip().lower() not in EMPTY for column in named):
        return False
    more = indicators_of(values, columns, "")
    measure, counted = measure_of(table, layout, row, columns, analyser)
    own = {year: _counted(value, task.measure) for year, value in task.indicators.items()}
    further = {year: _counted(value, measure) for year, value in more.items()}
    if not further or not all([*own.values(), *further.values()]):
        return False  # bare numbers that nothing tells apart
    citations = {**task.citations, "row": (*task.citations["row"], cite(document, layout, row))}
    if counted is not None and counted[0] > row.start:
        said = cite(document, layout, row, counted)
        citations["measure"] = (*task.citations.get("measure", ()), said)
    both = {
        year: "; ".join(filter(None, (own.get(year), further.get(year))))
        for year in sorted(own.keys() | further.keys())
    }
    measures = "; ".join(filter(None, (task.measure, measure))) or None
    told[-1] = replace(task, indicators=both, measure=measures, citations=citations), whom
    return True


def _counted(value: str, measure: str | None) -> str:
    """A figure with what it counts, or nothing where that is not told."""
    if any(character.isalpha() for character in value):
        return value
    return f"{measure}: {value}" if measure else ""
