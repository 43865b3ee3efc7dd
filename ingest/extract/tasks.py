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
    is_named,
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
_LETTER = re.compile(r"[^\W\d_]")
_CURRENCY = re.compile(
    r"(?:[(\[]|\bw\s)(?:w\s+)?((?:(?:tys\.|mln|mld)\s+)?(?:zł|PLN))(?!\w)", re.IGNORECASE
)
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
            if doubt := _unread(table, layout, analyser):
                doubts.append(doubt)
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
    counted: int | None


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
    budget_years = _budget_years(header, budgets)
    return _Columns(name, units, years, budgets, budget_years, audience, counted)


def _unread(table: Table, layout: Layout, analyser: Analyser) -> str | None:
    """A doubt about a table that has two of a programme's units, years and money, but no tasks."""
    header = cells(layout, table.header)
    if column("position", header, analyser) is not None:
        return None
    money = set(_budgets(header, analyser).values())
    named = [i for i, cell in enumerate(header) if len(_YEAR.findall(cell)) == 1]
    units = column("units", header, analyser, named)
    years = [i for i in named if i not in money and i != units]
    if sum((units is not None, len(years) > 1, bool(money))) < 2 or not named:
        return None
    return f"Tabela wygląda na program, ale nie daje zadań: {' | '.join(header)[:80]}"


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
    measure, counted = _measure(table, layout, row, columns, analyser)
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
        budget=_budget(values, columns, cells(layout, table.header)),
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


def _measure(
    table: Table, layout: Layout, row: Block, columns: _Columns, analyser: Analyser
) -> tuple[str | None, tuple[int, int] | None]:
    """What bare numbers of a row count, and where it is said.

    A column of its own says it for the row, or else the names of the columns of years.
    """
    header, values = cells(layout, table.header), cells(layout, row)
    if columns.counted is not None:
        told = " ".join(values[columns.counted].split())
        if told.lower() in _EMPTY:
            return None, None
        if _LETTER.search(told):
            return told, row.cells[columns.counted]
        if not columns.years:
            named = " ".join(header[columns.counted].split())
            return f"{named}: {told}", row.cells[columns.counted]
    said = {_counted_in(header[index], analyser): index for index in columns.years.values()}
    if len(said) != 1 or None in said:
        return None, None
    ((told_by_all, index),) = said.items()
    return told_by_all, table.header.cells[index]


def _counted_in(heading: str, analyser: Analyser) -> str | None:
    """The words of a yearly column's name that say what its numbers count."""
    tokens = [
        token
        for token in analyser.tokens(heading)
        if token.folded.isalpha() and not is_named(token, "plain_figure")
    ]
    if not tokens:
        return None
    return " ".join(heading[tokens[0].start : tokens[-1].end].split())


def _budget(values: list[str], columns: _Columns, header: list[str]) -> str | None:
    """The money as the row gives it; of several columns each with its year.

    A bare number has the currency that its column is headed with.
    """
    given = {}
    for year, index in columns.budgets.items():
        amount = " ".join(values[index].split())
        if amount.lower() in _EMPTY:
            continue
        currency = _CURRENCY.search(header[index])
        bare = currency is not None and not _LETTER.search(amount)
        given[year] = f"{amount} {currency[1]}" if currency and bare else amount
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
