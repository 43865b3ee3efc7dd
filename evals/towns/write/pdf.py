"""PDF with text: paragraphs, lists, tables of four looks, columns, running header and footer."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BalancedColumns,
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
)

from evals.towns.content import Block, Content, Item, Render, Sidebar
from evals.towns.write.hyphens import softened
from evals.towns.write.inline import kept, number_of
from evals.towns.write.pdf_table import table_of
from knowledge.sources.sheet import BOLD, REGULAR, register_fonts

_MARGIN, _GAP = 20 * mm, 8 * mm
_HEADINGS = {1: 1.5, 2: 1.2, 3: 1.08, 4: 1.0}


class Sheet:
    """Styles and widths of one document."""

    def __init__(self, render: Render) -> None:
        self.render = render
        self.page = landscape(A4) if render.landscape else A4
        inner = self.page[0] - 2 * _MARGIN
        self.width = (inner - (render.columns - 1) * _GAP) / render.columns
        size = render.font_size
        self.body = ParagraphStyle(
            "body", fontName=REGULAR, fontSize=size, leading=size * 1.35, spaceAfter=size * 0.6,
            alignment=TA_JUSTIFY if render.justify else 0,
        )  # fmt: skip
        self.small = ParagraphStyle("small", parent=self.body, fontSize=size * 0.8, alignment=0)

    def heading(self, level: int) -> ParagraphStyle:
        """The style of a heading."""
        size = self.render.font_size * _HEADINGS[level]
        return ParagraphStyle(
            f"h{level}", fontName=BOLD, fontSize=size, leading=size * 1.25, spaceBefore=size * 0.8,
            spaceAfter=size * 0.5, keepWithNext=1,
        )  # fmt: skip

    def paragraph(self, text: str, style: ParagraphStyle, bullet: str | None = None) -> Flowable:
        """A paragraph with bold runs and footnote marks."""
        return Paragraph(self.markup(text), style, bulletText=bullet)

    def markup(self, text: str) -> str:
        """Runs as the markup of reportlab, hyphenated where the text is justified."""
        parts = []
        for run in kept(text):
            said = escape(softened(run.text) if self.render.justify else run.text)
            said = said.replace("\n", "<br/>")
            parts.append(f'<font name="{BOLD}">{said}</font>' if run.bold else said)
            if run.note:
                parts.append(f"<super size=6>{run.note}</super>")
        return "".join(parts)


def write_pdf(content: Content, path: Path) -> None:
    """Writes the document as a PDF with text."""
    path.write_bytes(pdf_bytes(content))


def pdf_bytes(content: Content) -> bytes:
    """The PDF; FileNotFoundError without the fonts."""
    register_fonts()
    sheet = Sheet(content.render)
    out = io.BytesIO()
    document = BaseDocTemplate(
        out, pagesize=sheet.page, title=content.title, author=content.publisher or "", lang="pl",
        invariant=1,
    )  # fmt: skip
    frames = [
        Frame(
            _MARGIN + number * (sheet.width + _GAP), _MARGIN, sheet.width,
            sheet.page[1] - 2 * _MARGIN, 0, 0, 0, 0, id=f"column-{number}",
        )
        for number in range(content.render.columns)
    ]  # fmt: skip

    def running(canvas: Canvas, _: BaseDocTemplate) -> None:
        _running(canvas, sheet)

    document.addPageTemplates([PageTemplate("page", frames, onPage=running)])
    document.build([*_flow(content.blocks, sheet), *_notes(content.notes, sheet)])
    return out.getvalue()


def _running(canvas: Canvas, sheet: Sheet) -> None:
    width, height = sheet.page
    page = str(canvas.getPageNumber())
    canvas.setFont(REGULAR, 8)
    if head := sheet.render.running_header:
        canvas.drawString(_MARGIN, height - 12 * mm, head.replace("{page}", page))
        canvas.line(_MARGIN, height - 13.5 * mm, width - _MARGIN, height - 13.5 * mm)
    if foot := sheet.render.running_footer:
        canvas.drawCentredString(width / 2, 11 * mm, foot.replace("{page}", page))


def _flow(blocks: Iterable[Block], sheet: Sheet) -> list[Flowable]:
    return [flowable for block in blocks for flowable in _block(block, sheet)]


def _block(block: Block, sheet: Sheet) -> Iterator[Flowable]:
    if block.heading is not None:
        yield sheet.paragraph(block.heading, _placed(sheet.heading(block.level), block))
    elif block.text is not None:
        yield sheet.paragraph(block.text, _placed(sheet.body, block))
    elif block.list is not None:
        yield from _items(block.list, sheet, 1)
    elif block.numbered is not None:
        for number, item in enumerate(block.numbered, block.start):
            yield from _item(item, sheet, 1, number_of(block.marks, number))
    elif block.terms is not None:
        yield from (sheet.paragraph(line, sheet.body) for line in block.term_lines)
    elif block.table is not None:
        if block.table.caption:
            yield sheet.paragraph(block.table.caption, sheet.body)
        yield table_of(block.table, sheet.render, sheet.width, sheet.markup)
    elif block.sidebar is not None:
        yield _sidebar(block.sidebar, sheet)
    elif block.columns is not None:
        yield _columns(block, sheet)
    else:
        yield PageBreak()


def _placed(style: ParagraphStyle, block: Block) -> ParagraphStyle:
    if not block.centred:
        return style
    return ParagraphStyle(f"{style.name}-centred", parent=style, alignment=TA_CENTER)


def _items(items: Iterable[Item], sheet: Sheet, level: int) -> Iterator[Flowable]:
    for item in items:
        yield from _item(item, sheet, level, "•" if level == 1 else "–")


def _item(item: Item, sheet: Sheet, level: int, label: str) -> Iterator[Flowable]:
    style = ParagraphStyle(
        f"item{level}", parent=sheet.body, leftIndent=18 * level, bulletIndent=18 * level - 13,
        spaceAfter=2,
    )  # fmt: skip
    yield sheet.paragraph(item.text, style, label)
    yield from _items(item.items, sheet, level + 1)


def _columns(block: Block, sheet: Sheet) -> Flowable:
    assert block.columns is not None
    narrow = Sheet(sheet.render)
    count = block.columns.count
    narrow.width = (sheet.width - (count - 1) * _GAP) / count
    return BalancedColumns(
        _flow(block.columns.blocks, narrow), nCols=count, innerPadding=_GAP, needed=60
    )


def _sidebar(box: Sidebar, sheet: Sheet) -> Flowable:
    lines: list[Any] = [sheet.paragraph(f"**{box.title}**", sheet.small)] if box.title else []
    lines += [sheet.paragraph(line, sheet.small) for line in box.text]
    style = [
        ("BOX", (0, 0), (-1, -1), 0.8, colors.grey),
        ("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#eef2f6")),
    ]
    return Table([[lines]], [sheet.width * 0.6], style=style, hAlign="RIGHT", spaceBefore=6)


def _notes(notes: dict[str, str], sheet: Sheet) -> list[Flowable]:
    if not notes:
        return []
    rule = HRFlowable(width="30%", thickness=0.5, hAlign="LEFT", spaceBefore=10, spaceAfter=3)
    return [
        rule,
        *(Paragraph(f"<super size=6>{mark}</super> {sheet.markup(text)}", sheet.small)
          for mark, text in notes.items()),
    ]  # fmt: skip
