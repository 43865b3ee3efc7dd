"""Marks inside a text: bold, tracked changes, footnotes; and where the cells of a table stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from evals.towns.content import Cell, TableBlock

_MARK = re.compile(r"(\*\*|\{\+|\+\}|\{-|-\}|\[\^\w+\])")
Change = Literal["", "ins", "del"]


@dataclass(frozen=True)
class Run:
    """A stretch of text of one kind; one with a `note` has no text."""

    text: str = ""
    bold: bool = False
    change: Change = ""
    note: str = ""


@dataclass(frozen=True)
class Placed:
    """A table cell at its line and column, from 0."""

    line: int
    column: int
    cell: Cell


def runs(text: str) -> Iterator[Run]:
    """The runs of a marked text, deleted ones too."""
    bold, change = False, ""
    for piece in _MARK.split(text):
        if piece == "**":
            bold = not bold
        elif piece in ("{+", "{-"):
            change = "ins" if piece == "{+" else "del"
        elif piece in ("+}", "-}"):
            change = ""
        elif _MARK.fullmatch(piece):
            yield Run(note=piece[2:-1])
        elif piece:
            yield Run(piece, bold, "ins" if change == "ins" else "del" if change else "")


def kept(text: str) -> list[Run]:
    """The runs that stay when all changes are accepted."""
    return [run for run in runs(text) if run.change != "del"]


def plain(text: str) -> str:
    """The text as accepted, without marks and footnotes."""
    return "".join(run.text for run in kept(text))


def placed(table: TableBlock) -> list[list[Placed]]:
    """The cells of each line with their columns, header lines first."""
    covered: set[tuple[int, int]] = set()
    lines = []
    for number, row in enumerate((*table.header, *table.rows)):
        line = []
        column = 0
        for cell in row:
            while (number, column) in covered:
                column += 1
            line.append(Placed(number, column, cell))
            covered |= {
                (number + down, column + right)
                for down in range(cell.rows)
                for right in range(cell.cols)
            }
            column += cell.cols
        lines.append(line)
    return lines


def matrix(table: TableBlock, *, repeat: bool = False) -> list[list[str]]:
    """The table as a full rectangle; covered places are empty, or repeat their cell's text."""
    lines = [[""] * table.columns for _ in (*table.header, *table.rows)]
    for one in (one for line in placed(table) for one in line):
        for down in range(one.cell.rows):
            for right in range(one.cell.cols):
                if repeat or not (down or right):
                    lines[one.line + down][one.column + right] = plain(one.cell.text)
    return lines


def number_of(mark: str, index: int) -> str:
    """The label of a numbered item, such as "3)"."""
    if mark == "a)":
        return f"{chr(ord('a') + index - 1)})"
    return f"§ {index}." if mark == "§" else f"{index}{mark[-1]}"
