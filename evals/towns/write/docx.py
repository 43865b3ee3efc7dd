"""Word documents: lists, merged cells, footnotes, tracked changes, a text box, running lines."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph

from evals.towns.content import Block, Content, Item, TableBlock
from evals.towns.write.archive import settle
from evals.towns.write.docx_parts import Numbering, add_footnotes, note_reference, text_box
from evals.towns.write.inline import placed, runs

_WHEN = datetime(2026, 1, 1)
_BY = {qn("w:author"): "Redakcja", qn("w:date"): "2026-01-01T08:00:00Z"}


def write_docx(content: Content, path: Path) -> None:
    """Writes the document with its changes tracked."""
    document = docx.Document()
    writer = _Writer(document, content.notes)
    writer.blocks(content.blocks)
    if content.notes:
        add_footnotes(document, content.notes)
    _running(document, content)
    properties = document.core_properties
    properties.title, properties.author = content.title, content.publisher or ""
    properties.created = properties.modified = _WHEN
    document.save(str(path))
    settle(path)


def _running(document: Document, content: Content) -> None:
    section = document.sections[0]
    if head := content.render.running_header:
        section.header.paragraphs[0].text = head
    if foot := content.render.running_footer:
        paragraph = section.footer.paragraphs[0]
        before, field, after = foot.partition("{page}")
        paragraph.add_run(before)
        if field:
            simple = OxmlElement("w:fldSimple", {qn("w:instr"): "PAGE"})
            simple.append(parse_xml(f"<w:r {_W}><w:t>1</w:t></w:r>"))
            paragraph._p.append(simple)
        paragraph.add_run(after)


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class _Writer:
    def __init__(self, document: Document, notes: dict[str, str]) -> None:
        self._document = document
        self._notes = list(notes)
        self._numbering = Numbering(document)
        self._changes = 0

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        if block.heading is not None:
            self._fill(self._document.add_heading("", block.level), block.heading, block.centred)
        elif block.text is not None:
            self._fill(self._document.add_paragraph(), block.text, block.centred)
        elif block.list is not None:
            self._items(block.list, self._numbering.bullets(), 0)
        elif block.numbered is not None:
            self._items(block.numbered, self._numbering.numbers(block.marks, block.start), 0)
        elif block.terms is not None:
            for line in block.term_lines:
                self._fill(self._document.add_paragraph(), line)
        elif block.table is not None:
            self._table(block.table)
        elif block.sidebar is not None:
            lines = tuple(line for line in (block.sidebar.title, *block.sidebar.text) if line)
            self._document.add_paragraph()._p.append(text_box(lines))
        elif block.columns is not None:
            self.blocks(block.columns.blocks)
        else:
            self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _items(self, items: Iterable[Item], number: int, level: int) -> None:
        for item in items:
            paragraph = self._document.add_paragraph(style="List Paragraph")
            self._numbering.apply(paragraph, number, level)
            self._fill(paragraph, item.text)
            self._items(item.items, number, level + 1)

    def _table(self, block: TableBlock) -> None:
        if block.caption:
            self._fill(self._document.add_paragraph(), block.caption)
        lines = placed(block)
        style = "Table Grid" if block.style in (None, "grid") else "Normal Table"
        table = self._document.add_table(len(lines), block.columns, style=style)
        for one in (one for line in lines for one in line):
            cell = table.cell(one.line, one.column)
            if one.cell.cols > 1 or one.cell.rows > 1:
                last = table.cell(one.line + one.cell.rows - 1, one.column + one.cell.cols - 1)
                cell = cell.merge(last)
            for number, text in enumerate(one.cell.text.split("\n")):
                paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
                self._fill(paragraph, text)
        if block.repeat_header:
            for number in range(len(block.header)):
                row = table.rows[number]._tr.get_or_add_trPr()
                row.append(OxmlElement("w:tblHeader"))

    def _fill(self, paragraph: Paragraph, text: str, centred: bool = False) -> None:
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for run in runs(text):
            if run.note:
                paragraph._p.append(note_reference(self._notes.index(run.note) + 1))
                continue
            made = paragraph.add_run(run.text)
            made.bold = run.bold or None
            if run.change:
                self._track(made._r, run.change)

    def _track(self, run: Any, change: str) -> None:
        """Wraps a run as inserted or deleted."""
        self._changes += 1
        wrap = OxmlElement(f"w:{change}", {qn("w:id"): str(1000 + self._changes), **_BY})
        run.addprevious(wrap)
        wrap.append(run)
        if change == "del":
            for text in run.findall(qn("w:t")):
                text.tag = qn("w:delText")
