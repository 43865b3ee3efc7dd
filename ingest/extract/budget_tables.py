"""Money told in a table of its own, joined to tasks by their numbers and names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.extract.money_columns import currency_above, money_columns
from ingest.extract.row_kinds import is_sum, plain_name
from ingest.extract.tables import Table, cells, cite, column, tables
from ingest.extract.task_figures import Columns, budget_of, budget_years, budgets_of
from ingest.read.blocks import Layout
from knowledge.folding import fold
from knowledge.model import Block, Offer, SourceDocument, Task
from knowledge.text import Analyser

_NUMBER = re.compile(r"(?:[a-z]{1,4}\s?)?\d+(?:\.\d+)*\.?|[ivx]+(?:\.\d+)*\.?", re.IGNORECASE)
_LEADING = re.compile(
    rf"(?:zad(?:anie|\.)\s*(?:nr\s*)?)?(?P<number>{_NUMBER.pattern})[.)\s:–-]+(?=\D)", re.I
)
_OF_TASK = re.compile(r"(?:zada|działa)[ńn]", re.IGNORECASE)
_SHORTENED = 2  # words that a shortened name must have to stand for the longer


@dataclass(frozen=True)
class _Columns:
    """Where a table of money has the names and numbers of tasks, and the money."""

    name: int | None
    number: int | None
    money: Columns
    currency: str | None


@dataclass(frozen=True)
class _Called:
    """What a row calls a task by."""

    number: str
    name: str


def with_budgets(
    document: SourceDocument, layout: Layout, analyser: Analyser, found: Sequence[Task | Offer]
) -> list[Task | Offer]:
    """The tasks without money, each with what another table gives for its number and name."""
    lacking = [one for one in found if isinstance(one, Task) and not one.budget]
    if not lacking:
        return list(found)
    rows = {c.start for one in found for c in one.citations["row"]}
    called = _called(layout, analyser, [one for one in found if isinstance(one, Task)])
    given: dict[str, Task] = {}
    for table in tables(layout):
        if any(row.start in rows for row in table.rows):
            continue
        columns = _columns(table, layout, analyser)
        if columns is not None:
            given |= _given(document, layout, table, columns, called)
    return [
        _joined(one, given[one.id])
        if isinstance(one, Task) and not one.budget and one.id in given
        else one
        for one in found
    ]


def _called(layout: Layout, analyser: Analyser, tasks: Sequence[Task]) -> dict[str, _Called]:
    """The numbers and names of the tasks by their ids."""
    of_rows: dict[int, str] = {}
    for table in tables(layout):
        if column("number", cells(layout, table.header)[:1], analyser) is not None:
            of_rows |= {row.start: _number(cells(layout, row)[0]) for row in table.rows}
    called = {}
    for task in tasks:
        number, name = _apart(task.name)
        called[task.id] = _Called(of_rows.get(task.citations["row"][0].start, "") or number, name)
    return called


def _columns(table: Table, layout: Layout, analyser: Analyser) -> _Columns | None:
    header = cells(layout, table.header)
    budgets = budgets_of(header, analyser)
    if not budgets or None in budgets:
        yearly = money_columns(table, layout, analyser)
        budgets = yearly if len(yearly) > len(budgets) else budgets
    if not budgets:
        return None
    taken = list(budgets.values())
    number = column("number", header, analyser, taken)
    name = column("task", header, analyser, [*taken, *([] if number is None else [number])])
    if name is None and (number is None or not _OF_TASK.search(header[number])):
        return None  # a plain "Lp." counts the rows of its own table
    covered = budget_years(header, budgets)
    money = Columns(-1, -1, {}, budgets, covered, None, None)
    return _Columns(name, number, money, currency_above(table, layout))


def _given(
    document: SourceDocument,
    layout: Layout,
    table: Table,
    columns: _Columns,
    called: Mapping[str, _Called],
) -> dict[str, Task]:
    """Tasks that hold nothing but their money and where it is said, by the ids of those meant."""
    given: dict[str, Task] = {}
    twice: set[str] = set()
    header = cells(layout, table.header)
    for row in table.rows:
        values = cells(layout, row)
        if len(values) != len(header) or is_sum(values):
            continue
        meant = _meant(_row_called(values, columns, layout), called)
        budget = budget_of(values, columns.money, header, columns.currency)
        if meant is None or budget is None:
            continue
        if meant in given:
            twice.add(meant)  # whose of two sums it is, no row says
        given[meant] = _money(document, layout, table, row, budget, columns)
    return {meant: one for meant, one in given.items() if meant not in twice}


def _row_called(values: Sequence[str], columns: _Columns, layout: Layout) -> _Called:
    number = _number(values[columns.number]) if columns.number is not None else ""
    if columns.name is None:
        return _Called(number, "")
    own, name = _apart(plain_name(" ".join(values[columns.name].split()), layout.text))
    return _Called(number or own, name)


def _meant(row: _Called, called: Mapping[str, _Called]) -> str | None:
    """The only task of the row's name, or of its number where their names do not differ."""
    key = _key(row.name)
    same = [one for one, task in called.items() if key and _key(task.name) == key]
    if len(same) > 1:
        same = [one for one in same if called[one].number == row.number]
    numbered = [one for one, task in called.items() if row.number and task.number == row.number]
    if not same and len(numbered) == 1 and _is_short(row.name, called[numbered[0]].name):
        same = numbered
    return same[0] if len(same) == 1 else None


def _is_short(one: str, other: str) -> bool:
    """Whether two names may be of one thing: all words of the shorter are in the longer."""
    words = [_words(one), _words(other)]
    short, long = sorted(words, key=len)
    return not short or (len(short) >= _SHORTENED and short <= long)


def _money(
    document: SourceDocument,
    layout: Layout,
    table: Table,
    row: Block,
    budget: str,
    columns: _Columns,
) -> Task:
    places = (cite(document, layout, row), cite(document, layout, table.header))
    return Task(
        id="",
        document_id=document.id,
        citations={"budget": places},
        budget=budget,
        budget_years=columns.money.budget_years,
    )


def _joined(task: Task, money: Task) -> Task:
    return replace(
        task,
        budget=money.budget,
        budget_years=money.budget_years,
        citations={**task.citations, **money.citations},
    )


def _apart(name: str) -> tuple[str, str]:
    """A number at the beginning of a name, and the name without it."""
    found = _LEADING.match(name)
    return (_number(found["number"]), name[found.end() :]) if found else ("", name)


def _number(cell: str) -> str:
    told = "".join(cell.split()).rstrip(".)").lower()
    told = re.sub(r"^(?:zadanie|zad\.?|nr)+", "", told)
    return told if _NUMBER.fullmatch(told) else ""


def _words(name: str) -> set[str]:
    return {word[:6] for word in re.findall(r"\w{3,}", fold(name))}


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
