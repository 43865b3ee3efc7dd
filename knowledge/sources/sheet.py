"""What both PDF documents look like: fonts, paragraphs, tables with a full grid, running footer."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from knowledge.sources.load import Numbered, Part

FONTS = Path("/usr/share/fonts/truetype/dejavu")
REGULAR, BOLD = "DejaVuSans", "DejaVuSans-Bold"
MARGIN = 15 * mm
WIDTH = landscape(A4)[0] - 2 * MARGIN
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")
_LEAST_SPLIT = 30  # points of a row before it breaks over a page
_RULE, _SHADE = colors.HexColor("#555555"), colors.whitesmoke

TITLE = ParagraphStyle("title", fontName=BOLD, fontSize=22, leading=30, spaceAfter=8 * mm)
HEADING = ParagraphStyle(
    "heading", fontName=BOLD, fontSize=16, leading=21, spaceBefore=20, spaceAfter=8
)
SECTION = ParagraphStyle(
    "section", fontName=BOLD, fontSize=10.5, leading=14, spaceBefore=24, spaceAfter=8
)
BODY = ParagraphStyle(
    "body", fontName=REGULAR, fontSize=10.5, leading=14.5, spaceBefore=6, spaceAfter=6
)
ITEM = ParagraphStyle(
    "item", parent=BODY, leftIndent=20, bulletIndent=6, spaceBefore=0, spaceAfter=2
)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8.5, leading=12)
CELL = ParagraphStyle(
    "cell", fontName=REGULAR, fontSize=8, leading=11, allowWidows=0, allowOrphans=0
)
HEAD = ParagraphStyle("head", parent=CELL, fontName=BOLD)


def register_fonts() -> None:
    """Makes DejaVu Sans known to reportlab; FileNotFoundError where the font is not installed."""
    for name in (REGULAR, BOLD):
        path = FONTS / f"{name}.ttf"
        if not path.is_file():
            raise FileNotFoundError(f"{path} is missing: install the package fonts-dejavu-core.")
        pdfmetrics.registerFont(TTFont(name, str(path)))


def paragraph(text: str, style: ParagraphStyle, bullet: str | None = None) -> Flowable:
    """A paragraph of plain text; the digits of one number stay on one line."""
    held = _THOUSANDS.sub("\u00a0", escape(text))
    return Paragraph(held, style, bulletText=bullet)


def prose(part: Part) -> list[Flowable]:
    """A part's heading, paragraphs and lists."""
    flow = [paragraph(part.heading, HEADING)]
    for piece in part.text:
        if isinstance(piece, str):
            flow.append(paragraph(piece, BODY))
        elif isinstance(piece, Numbered):
            counted = enumerate(piece.items, start=1)
            flow += [paragraph(item, ITEM, f"{number}.") for number, item in counted]
        else:
            flow += [paragraph(item, ITEM, "•") for item in piece]
    return flow


def grid(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    header: int,
    spans: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
    *,
    breaks: bool,
) -> Flowable:
    """A table whose `header` first rows repeat on each page; `breaks` lets rows go over pages."""
    cells = [
        [paragraph(text, HEAD if number < header else CELL) for text in row]
        for number, row in enumerate(rows)
    ]
    style: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.6, _RULE),
        ("BACKGROUND", (0, 0), (-1, header - 1), _SHADE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LINEBELOW", (0, "inrowsplitstart"), (-1, "inrowsplitstart"), 0.6, _RULE),
        ("LINEABOVE", (0, "inrowsplitend"), (-1, "inrowsplitend"), 0.6, _RULE),
        *(("SPAN", start, end) for start, end in spans),
    ]
    return Table(
        cells,
        list(widths),
        repeatRows=header,
        splitByRow=not breaks,
        splitInRow=_LEAST_SPLIT if breaks else 0,
        style=style,
    )


def write(path: Path, title: str, flow: list[Flowable]) -> None:
    """Writes a landscape PDF, the same bytes on each run, with title and page in its footer."""

    def footer(canvas: Canvas, _: SimpleDocTemplate) -> None:
        canvas.setFont(REGULAR, 8)
        canvas.drawString(MARGIN, 9 * mm, title)
        canvas.drawRightString(MARGIN + WIDTH, 9 * mm, f"strona {canvas.getPageNumber()}")

    SimpleDocTemplate(
        str(path),
        pagesize=landscape(A4),
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=17 * mm,
        title=title,
        lang="pl",
        invariant=1,
    ).build(flow, onFirstPage=footer, onLaterPages=footer)
