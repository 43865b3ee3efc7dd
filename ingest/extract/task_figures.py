"""The figures of a programme's rows: what they count, in which money, for which years."""

import re
from dataclasses import dataclass

from ingest.extract.tables import (
    Table,
    cells,
    column,
    is_named,
)
from ingest.read.blocks import Layout
from knowledge.model import Block
from knowledge.text import Analyser

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_YEARS = re.compile(r"20\d\d\s*[-–—]\s*20\d\d")
_TITLE_WORDS = 5  # a heading of a column that long says what the tasks below it are for
_LETTER = re.compile(r"[^\W\d_]")
_CURRENCY = re.compile(
    r"(?:[(\[]|\bw\s)(?:w\s+)?((?:(?:tys\.|mln|mld)\s+)?(?:zł|PLN))(?!\w)", re.IGNORECASE
)
_EMPTY = {"", "-", "–", "—", "nd", "n/d", "brak"}


@dataclass(frozen=True)
class Columns:
    """Which column of a programme holds what; `budgets` by year, None for all years together."""

    name: int
    units: int
    years: dict[int, int]
    budgets: dict[int | None, int]
    budget_years: str | None
    audience: int | None
    counted: int | None


def budget_years(header: list[str], budgets: dict[int | None, int]) -> str | None:
    """The years that the heading of the only column of money names."""
    if None not in budgets:
        return None
    heading = header[budgets[None]]
    span = _YEARS.search(heading) or _YEAR.search(heading)
    return "".join(span[0].split()) if span else None


def budgets_of(header: list[str], analyser: Analyser) -> dict[int | None, int]:
    """The columns of money: by year where there is one for each year, else one under None."""
    found: list[int] = []
    while (index := column("budget", header, analyser, found)) is not None:
        found.append(index)
    years = {index: _YEAR.findall(header[index]) for index in found}
    if len(found) > 1 and all(len(named) == 1 for named in years.values()):
        return {int(years[index][0]): index for index in found}
    return {None: found[0]} if found else {}


def measure_of(
    table: Table, layout: Layout, row: Block, columns: Columns, analyser: Analyser
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


def budget_of(values: list[str], columns: Columns, header: list[str]) -> str | None:
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


def served(values: list[str], columns: Columns) -> str:
    """The words of a column of its own that says for whom the task is."""
    return " ".join(values[columns.audience].split()) if columns.audience is not None else ""
