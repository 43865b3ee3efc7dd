"""The minutes of the meeting with NGOs as a DOCX, the same bytes on each run."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table

from knowledge.sources.load import Numbered, Part, parts, source

STEM = "spotkanie-branzowe-ngo"
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_WIDTHS = (Cm(1.2), Cm(3.4), Cm(4.4), Cm(8.0))


def make_minutes(folder: Path) -> Path:
    """Writes the minutes into `folder`."""
    data = source(STEM)
    document = docx.Document()
    _describe(document, data["title"])
    document.add_heading(data["title"], level=1)
    for part in parts(data["parts"]):
        _add_part(document, part)
    rows = [
        (f"{number}.", row["organisation"], row["proposal"], row["position"])
        for number, row in enumerate(data["rows"], start=1)
    ]
    _add_table(document, [tuple(data["header"]), *rows])
    document.add_paragraph()
    document.add_paragraph(data["basis"])
    path = folder / f"{STEM}.docx"
    path.write_bytes(_repacked(document))
    return path


def _describe(document: Document, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.language = title, "pl-PL"
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = _EPOCH
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "pl-PL")
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _add_part(document: Document, part: Part) -> None:
    document.add_heading(part.heading, level=2)
    for piece in part.text:
        if isinstance(piece, str):
            document.add_paragraph(piece)
            continue
        counted = isinstance(piece, Numbered)
        for item in piece.items if isinstance(piece, Numbered) else piece:
            document.add_paragraph(item, style="List Number" if counted else "List Bullet")


def _add_table(document: Document, rows: Sequence[tuple[str, ...]]) -> None:
    table: Table = document.add_table(rows=len(rows), cols=len(_WIDTHS), style="Table Grid")
    table.autofit = False
    for line, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(line.cells, texts, _WIDTHS, strict=True):
            cell.text, cell.width = text, width
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)


def _repacked(document: Document) -> bytes:
    """The file with its parts in one order and no time of making in the archive."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()
