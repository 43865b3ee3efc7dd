"""OpenDocument sheets: every visible sheet is a table under its name, with its cells as shown."""

import re
from pathlib import Path
from typing import Any

from ingest.read.archive import parse_part, parse_parts
from ingest.read.blocks import Reading
from ingest.read.odf import OFFICE, TABLE, TEXT, Styles, is_bold, line_of
from ingest.read.odf_cells import cell_rows, value_of
from ingest.read.sheet import Sheet, sheets_reading

_SPACE = re.compile(r"\s+")


def read_ods(path: Path) -> Reading:
    """What an OpenDocument sheet says; raises Unreadable for one that holds no text."""
    content = parse_part(path, "content.xml")
    styles = Styles(content, *parse_parts(path, "styles.xml"))
    body = content.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    sheets = []
    for table in body.iterchildren(TABLE + "table") if body is not None else ():
        style = table.get(TABLE + "style-name")
        if styles.value("table", style, "table", TABLE + "display") == "false":
            continue
        cells = cell_rows(table, styles, lambda cell: _text(cell, styles))
        sheets.append(Sheet(table.get(TABLE + "name", ""), cells))
    return sheets_reading(sheets, path.name)


def _text(cell: Any, styles: Styles) -> tuple[str, bool]:
    style = cell.get(TABLE + "style-name")
    if styles.is_hidden("table-cell", style):
        return "", False
    lines = list(cell.iterchildren(TEXT + "p", TEXT + "h"))
    shown = _SPACE.sub(" ", " ".join(line_of(line, styles) for line in lines)).strip()
    text = value_of(cell) or shown or cell.get(OFFICE + "value", "")
    bold = styles.is_bold("table-cell", style) or any(is_bold(line, styles) for line in lines)
    return text, bold
