"""The figures of a programme's rows: what they count, in which money, for which years."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extract.tables import (
    EMPTY,
    Table,
    cells,
    column,
    is_named,
)
from ingest.read.blocks import Layout
from knowledge.model import Block
from knowledge.text import Analyser

YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_YEARS = re.compile(r"20\d\d\s*[-–—]\s*20\d\d")
_TITLE_WORDS = 5  # a heading of a column that long says what the tasks below it are for
_YEAR_WORDS = (
    r"(?:(?:w\s+(?:roku|latach)|na\s+(?:rok|lata)|rok|w|na|za)\s+)?"
    r"(?P<years>20\d\d(?:\s*(?:[-–—,/]|i|oraz)\s*20\d\d)*)(?:\s*(?:r\.|rok(?:u|iem)?\b))?"
)
_AFTER = re.compile(
    rf"(?P<figure>\d(?:(?!20\d\d)[^;:(])*?)\s*[(–-]?\s*(?<!\d){_YEAR_WORDS}\)?(?:\s*[,;]\s*|\s+(?:i|oraz|a)\s+|$)"
)
_BEFORE = re.compile(
    rf"{_YEAR_WORDS}\s*[:–—-]?\s*(?P<figure>\d(?:(?!20\d\d)[^;])*?)"
    rf"(?=[,;]?\s*(?:\b(?:i|oraz|a)\s+)?{_YEAR_WORDS.replace('P<years>', ':')}|[;.]?\s*$)"
)
_FIGURE = re.compile(r"\d")
_EACH_YEAR = re.compile(
    r"\brocznie\b|\b(?:w\s+)?każd\w+\s+rok|\bco\s?rok|\bw\s+roku\b", re.IGNORECASE
)
_FOR_YEAR = re.compile(
    r"(?<!\d)(20\d\d)(?=\s*(?:r\.|rok))|\b(?:rok|roku|w|na)\s+(20\d\d)(?!\d)", re.IGNORECASE
)
_LONGEST_PLAN = 12  # years
_LETTER = re.compile(r"[^\W\d_]")
CURRENCY = re.compile(
    r"(?:[(\[]|\bw\s)(?:w\s+)?((?:(?:tys\.|mln|mld)\s+)?(?:zł|PLN))(?!\w)", re.IGNORECASE
)
_WHOLE = re.compile(
    rf"\b(?:razem|ogółem|łącznie|suma|w\s+sumie|łączn\w+|całkowit\w+)\b|{_YEARS.pattern}",
    re.IGNORECASE,
)
TOGETHER = "razem"  # before the sum of all years, in money given for each of them


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


def indicators_of(values: list[str], columns: Columns, said_above: str) -> dict[int, str]:
    """What the row plans for each year, in columns of years or with the years in one cell."""
    if columns.years:
        return {
            year: " ".join(values[index].split())
            for year, index in sorted(columns.years.items())
            if values[index].strip().lower() not in EMPTY
        }
    if columns.counted is None:
        return {}
    return by_year(values[columns.counted], programme_years(said_above))


def by_year(text: str, programme: Sequence[int] = ()) -> dict[int, str]:
    """Figures with their years in one text: "30 miejsc w 2027 r., 36 miejsc w 2028 r.".

    "Rocznie" is every year of the programme; what names no year is meant for its only one.
    """
    text = " ".join(text.split())
    if text.lower() in EMPTY or not any(letter.isdigit() for letter in text):
        return {}
    for pattern in (_AFTER, _BEFORE):
        found = list(pattern.finditer(text))
        if found and not _FIGURE.search(pattern.sub("", text)):
            years = {year: m["figure"].strip(" ,;:") for m in found for year in _years(m["years"])}
            return dict(sorted(years.items()))
    if YEAR.search(text):
        return {}
    if _EACH_YEAR.search(text) or len(programme) == 1:
        return {year: text for year in programme}
    return {}


def programme_years(text: str) -> list[int]:
    """The years that a title names: "na lata 2027–2028", "na 2028 rok"."""
    span = _YEARS.search(text)
    if span:
        first, last = (int(year) for year in YEAR.findall(span[0]))
        return list(range(first, last + 1)) if first <= last <= first + _LONGEST_PLAN else []
    return sorted({int(m[1] or m[2]) for m in _FOR_YEAR.finditer(text)})


def _years(text: str) -> list[int]:
    span = _YEARS.search(text)
    return programme_years(span[0]) if span else [int(year) for year in YEAR.findall(text)]


def budget_years(header: list[str], budgets: dict[int | None, int]) -> str | None:
    """The years that the heading of the only column of money names."""
    if None not in budgets:
        return None
    heading = header[budgets[None]]
    span = _YEARS.search(heading) or YEAR.search(heading)
    return "".join(span[0].split()) if span else None


def budgets_of(header: list[str], analyser: Analyser) -> dict[int | None, int]:
    """The columns of money: by year where there is one for each year, else one under None.

    Beside those of the years, None is what they make together.
    """
    found: list[int] = []
    while (index := column("budget", header, analyser, found)) is not None:
        found.append(index)
    named = {index: YEAR.findall(header[index]) for index in found}
    yearly = [index for index in found if len(named[index]) == 1]
    whole = [index for index in found if index not in yearly and _WHOLE.search(header[index])]
    years = {int(named[index][0]) for index in yearly}
    if len(yearly) > 1 and len(years) == len(yearly):
        together: dict[int | None, int] = {None: whole[0]} if len(whole) == 1 else {}
        return {int(named[index][0]): index for index in yearly} | together
    if len(yearly) > 1:  # money of several kinds for one year: only their sum is the task's
        return {None: whole[0]} if len(whole) == 1 else {}
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
        if told.lower() in EMPTY:
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


def budget_of(
    values: list[str], columns: Columns, header: list[str], above: str | None = None
) -> str | None:
    """The money as the row gives it; of several columns each with its year.

    A bare number has the currency that its column is headed with, or the one told `above`.
    """
    given = {}
    for year, index in columns.budgets.items():
        amount = " ".join(values[index].split())
        if amount.lower() in EMPTY:
            continue
        headed = CURRENCY.search(header[index])
        currency = headed[1] if headed else above
        bare = currency is not None and not _LETTER.search(amount)
        given[year] = f"{amount} {currency}" if bare else amount
    if len(given) == 1 and None in given:
        return given[None]
    return ", ".join(f"{year or TOGETHER}: {sum_}" for year, sum_ in given.items()) or None


def served(values: list[str], columns: Columns) -> str:
    """The words of a column of its own that says for whom the task is."""
    return " ".join(values[columns.audience].split()) if columns.audience is not None else ""
