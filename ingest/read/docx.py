"""Word files: headings, paragraphs, list items and tables in the order of the document."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.exceptions import OpcError
from lxml import etree

from ingest.read.blocks import RawBlock, Reading, Unreadable
from ingest.read.docx_numbers import Numbers
from ingest.read.docx_table import docx_rows, own_cells
from ingest.read.docx_text import Texts, W, mark_is_gone
from ingest.read.grid import table_blocks, tidy
from ingest.read.published import labelled_date

_HEADING = re.compile(
    r"(?:heading|nag[łl]?[óo]?wek|überschrift|titre|título|titolo|kop|заголовок)\s*(\d)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"title|tytuł|titel|назва|название", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|spis treści)\s*\d|spis ilustracji|table of figures", re.IGNORECASE)
_LIST = re.compile(r"list(?! paragraph)|lista", re.IGNORECASE)
_LIST_LEVEL = re.compile(r"\d$")
_BULLET = re.compile(r"(?:[•▪●◦■\uf000-\uf0ff]\s*|[-–—]\s+)(?=\S)")
_LONGEST_BOLD_HEADING = 200
_CONTAINERS = (W + "sdt", W + "sdtContent", W + "ins", W + "customXml", W + "smartTag")


def read_docx(path: Path) -> Reading:
    """What a Word file says; raises Unreadable for one that is damaged or holds no text."""
    try:
        document = Document(str(path))
        blocks = tuple(_Walker(document).blocks())
    except (OpcError, zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError) as error:
        raise Unreadable(f"{path.name} is damaged or no Word document.") from error
    if not blocks:
        raise Unreadable(f"{path.name} holds no text.")
    published = next((day for block in blocks if (day := labelled_date(block.text))), None)
    return Reading(blocks, _title(blocks), None, published)


def _title(blocks: tuple[RawBlock, ...]) -> str | None:
    first = next((block for block in blocks if block.kind == "heading"), None)
    return first.text if first is not None and first.level == 1 else None


class _Walker:
    def __init__(self, document: Any) -> None:
        self._body = document.element.body
        self._styles = {style.style_id: style for style in document.styles}
        self._default = next(
            (key for key, style in self._styles.items() if style.name == "Normal"), ""
        )
        self._numbers = Numbers(document)
        self._texts = Texts(document)
        self._carried = ""
        self._level = 0
        self._tables = 0

    def blocks(self) -> Iterator[RawBlock]:
        """All blocks of the body, in order."""
        yield from self._inside(self._body)
        yield from self._carry_out()

    def _inside(self, parent: Any) -> Iterator[RawBlock]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tbl":
                yield from self._carry_out()
                yield from self._table(child)
                yield from self._beside(child)
            elif child.tag in _CONTAINERS:
                yield from self._inside(child)

    def _paragraph(self, element: Any) -> Iterator[RawBlock]:
        yield from self._block(element)
        yield from self._beside(element)

    def _beside(self, element: Any) -> Iterator[RawBlock]:
        """The notes and text boxes of a paragraph or table."""
        for note in self._texts.notes(element):
            yield RawBlock("paragraph", note)
        for box in self._texts.boxes(element):
            yield from self._inside(box)

    def _carry_out(self) -> Iterator[RawBlock]:
        text, self._carried = self._carried, ""
        if text:
            yield RawBlock("paragraph", text)

    def _block(self, element: Any) -> Iterator[RawBlock]:
        text = f"{self._carried} {self._texts.line(element)}".strip()
        self._carried = text if mark_is_gone(element) else ""
        if self._carried or any(
            _CONTENTS.match(style.name or "") for style in self._chain(element)
        ):
            return
        number = self._numbers.take(element, self._chain(element)) if text else None
        level = self._heading_level(element)
        if not text:
            return
        if level:
            self._level = level
            label = f"{number.label} " if number is not None and number.label else ""
            yield RawBlock("heading", label + text, level=level)
        elif number is not None:
            label = f"{number.label} " if number.label else ""
            depth = max(number.level, self._list_style(element))
            yield RawBlock("item", label + text, level=depth)
        elif depth := self._list_style(element):
            yield RawBlock("item", text, level=depth)
        elif bullet := _BULLET.match(text):
            yield RawBlock("item", text[bullet.end() :], level=1)
        elif self._looks_like_heading(element, text):
            yield RawBlock("heading", text, level=self._level + 1)
        else:
            yield RawBlock("paragraph", text)

    def _table(self, element: Any) -> Iterator[RawBlock]:
        lines = own_cells(element)
        if max((len(cells) for cells in lines), default=0) < 2 or _only_places(element, lines):
            for cell in (cell for cells in lines for cell in cells):
                yield from self._inside(cell)
            return
        rows = tidy(docx_rows(element, self._texts, self._cell_label))
        if not rows:
            return
        self._tables += 1
        yield from table_blocks(rows, self._tables, self._level + 1, first_is_header=True)

    def _cell_label(self, paragraph: Any) -> str:
        number = self._numbers.take(paragraph, self._chain(paragraph))
        return number.label if number is not None else ""

    def _chain(self, paragraph: Any) -> list[Any]:
        """The paragraph's style and those that it is based on."""
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        style = self._styles.get(found.get(W + "val") if found is not None else self._default)
        chain: list[Any] = []
        while style is not None and style not in chain:
            chain.append(style)
            style = getattr(style, "base_style", None)
        return chain

    def _heading_level(self, paragraph: Any) -> int:
        chain = self._chain(paragraph)
        for style in chain:
            name = style.name or ""
            if match := _HEADING.match(name):
                return int(match[1])
            if _TITLE.fullmatch(name):
                return 1
        outlines = [paragraph, *(style.element for style in chain)]
        for element in outlines:
            outline = element.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None:
                level = int(outline.get(W + "val", "9"))
                return level + 1 if level < 9 else 0
        return 0

    def _list_style(self, paragraph: Any) -> int:
        for style in self._chain(paragraph):
            if _LIST.match(style.name or ""):
                level = _LIST_LEVEL.search(style.name)
                return int(level[0]) if level else 1
        return 0

    def _looks_like_heading(self, paragraph: Any, text: str) -> bool:
        return (
            len(text) <= _LONGEST_BOLD_HEADING
            and not text.endswith((".", ",", ";"))
            and self._texts.is_bold(paragraph)
        )


def _only_places(table: Any, lines: list[list[Any]]) -> bool:
    """Whether a table has one line and only places others side by side."""
    return len(lines) == 1 and next(table.iterdescendants(W + "tbl"), None) is not None
