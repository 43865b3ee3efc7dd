"""Money told in a table of its own, joined to tasks by their names."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.row_kinds import is_sum, plain_name
from ingest.extract.tables import Table, cells, cite, column, tables
from ingest.extract.task_figures import Columns, budget_of, budget_years, budgets_of
from ingest.read.blocks import Layout
from knowledge.folding import fold
from knowledge.model import Offer, SourceDocument, Task
from knowledge.text import Analyser


def with_budgets(
    document: SourceDocument, layout: Layout, analyser: Analyser, found: Sequence[Task | Offer]
) -> list[Task | Offer]:
    """The tasks without money, each with what another table gives for its name."""
    lacking = {_key(one.name) for one in found if isinstance(one, Task) and not one.budget}
    if not lacking:
        return list(found)
    rows = {block.start for one in found for c in one.citations["row"] for block in (c,)}
    given: dict[str, Task] = {}
    for table in tables(layout):
        if any(row.start in rows for row in table.rows):
            continue
        columns = _columns(table, layout, analyser)
        if columns is not None:
            given |= _given(document, layout, table, columns, lacking)
    return [
        _joined(one, given[_key(one.name)])
        if isinstance(one, Task) and not one.budget and _key(one.name) in given
        else one
        for one in found
    ]


def _columns(table: Table, layout: Layout, analyser: Analyser) -> Columns | None:
    header = cells(layout, table.header)
    budgets = budgets_of(header, analyser)
    if not budgets:
        return None
    name = column("task", header, analyser, list(budgets.values()))
    if name is None:
        return None
    return Columns(name, -1, {}, budgets, budget_years(header, budgets), None, None)


def _given(
    document: SourceDocument, layout: Layout, table: Table, columns: Columns, wanted: set[str]
) -> dict[str, Task]:
    """Tasks that hold nothing but their name, their money and where it is said."""
    given: dict[str, Task] = {}
    header = cells(layout, table.header)
    for row in table.rows:
        values = cells(layout, row)
        if len(values) != len(header) or is_sum(values):
            continue
        name = plain_name(" ".join(values[columns.name].split()), layout.text)
        budget = budget_of(values, columns, header)
        if _key(name) not in wanted or budget is None:
            continue
        given[_key(name)] = Task(
            id="",
            document_id=document.id,
            citations={
                "budget": (cite(document, layout, row), cite(document, layout, table.header))
            },
            name=name,
            budget=budget,
            budget_years=columns.budget_years,
        )
    return given


def _joined(task: Task, money: Task) -> Task:
    return replace(
        task,
        budget=money.budget,
        budget_years=money.budget_years,
        citations={**task.citations, **money.citations},
    )


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
