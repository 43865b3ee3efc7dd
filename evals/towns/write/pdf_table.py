"""Tables of a PDF: full grid, horizontal lines only, shading only, or nothing at all."""

from collections.abc import Callable
from typing import Any

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table

from evals.towns.content import Render, TableBlock, TableStyle
from evals.towns.write.inline import placed
from knowledge.sources.sheet import BOLD, REGULAR

_RULE, _SHADE, _BAND = colors.HexColor("#555555"), colors.HexColor("#d5dde5"), colors.whitesmoke
_LEAST_SPLIT = 30  # points of a row before it breaks over a page
Command = tuple[Any, ...]


def table_of(
    table: TableBlock, render: Render, width: float, markup: Callable[[str], str]
) -> Flowable:
    """The table over this width in points."""
    size = min(render.font_size, 9.0)
    cell = ParagraphStyle("cell", fontName=REGULAR, fontSize=size, leading=size * 1.3)
    head = ParagraphStyle("head", parent=cell, fontName=BOLD)
    count, lines = len(table.header), placed(table)
    cells: list[list[Any]] = [[""] * table.columns for _ in lines]
    commands: list[Command] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    for one in (one for line in lines for one in line):
        cells[one.line][one.column] = Paragraph(
            markup(one.cell.text), head if one.line < count else cell
        )
        if one.cell.cols > 1 or one.cell.rows > 1:
            end = (one.column + one.cell.cols - 1, one.line + one.cell.rows - 1)
            commands.append(("SPAN", (one.column, one.line), end))
    shares = table.widths or (1.0,) * table.columns
    return Table(
        cells,
        [width * share / sum(shares) for share in shares],
        repeatRows=count if table.repeat_header else 0,
        splitByRow=0 if table.split_rows else 1,
        splitInRow=_LEAST_SPLIT if table.split_rows else 0,
        style=[*commands, *_look(table.style or render.table_style, count, len(lines))],
        spaceBefore=6,
        spaceAfter=10,
    )


def _look(style: TableStyle, header: int, lines: int) -> list[Command]:
    if style == "grid":
        return [
            ("GRID", (0, 0), (-1, -1), 0.6, _RULE),
            *_header_shade(header),
            ("LINEBELOW", (0, "inrowsplitstart"), (-1, "inrowsplitstart"), 0.6, _RULE),
            ("LINEABOVE", (0, "inrowsplitend"), (-1, "inrowsplitend"), 0.6, _RULE),
        ]
    if style == "lines":
        return [
            ("LINEABOVE", (0, 0), (-1, 0), 1.0, _RULE),
            ("LINEBELOW", (0, header - 1 if header else 0), (-1, -1), 0.5, _RULE),
        ]
    if style == "shading":
        bands = [
            ("BACKGROUND", (0, line), (-1, line), _BAND if (line - header) % 2 else colors.white)
            for line in range(header, lines)
        ]
        return [*_header_shade(header), *bands]
    return []


def _header_shade(header: int) -> list[Command]:
    return [("BACKGROUND", (0, 0), (-1, header - 1), _SHADE)] if header else []
