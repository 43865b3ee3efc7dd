"""OpenDocument texts: headings, paragraphs, list items and tables in their order."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.read.archive import parse_part, parse_parts
from ingest.read.blocks import RawBlock, Reading, Unreadable
from ingest.read.grid import Cell, Row, table_blocks, tidy
from ingest.read.odf import DRAW, OFFICE, STYLE, TABLE, TEXT, Styles, is_bold, line_of, number
from ingest.read.odf_cells import cell_rows
from ingest.read.odt_lists import Lists
from ingest.read.published import labelled_date

_CONTAINERS = (
    TEXT + "section", TEXT + "numbered-paragraph", DRAW + "text-box", DRAW + "frame", DRAW + "g",
    DRAW + "custom-shape", DRAW + "rect",
)  # fmt: skip
_FRAMES = (DRAW + "text-box", DRAW + "custom-shape")
_TITLE = re.compile(r"(?:title|tytuł)", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•▪●◦■\uf000-\uf0ff]\s*|[-–—]\s+)(?=\S)")
_LONGEST_BOLD_HEADING = 200


def read_odt(path: Path) -> Reading:
    """What an OpenDocument text says; raises Unreadable for one that holds no text."""
    content = parse_part(path, "content.xml")
    walker = _Walker(Styles(content, *parse_parts(path, "styles.xml")))
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    blocks = tuple(walker.inside(body)) if body is not None else ()
    if not blocks:
        raise Unreadable(f"{path.name} holds no text.")
    published = next((day for block in blocks if (day := labelled_date(block.text))), None)
    first = next((block for block in blocks if block.kind == "heading"), None)
    title = first.text if first is not None and first.level == 1 else None
    return Reading(blocks, title, None, published)


class _Walker:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._lists = Lists(styles)
        self._level = 0
        self._tables = 0

    def inside(self, parent: Any) -> Iterator[RawBlock]:
        """The blocks of everything in an element, in order."""
        for child in parent:
            if child.tag in (TEXT + "p", TEXT + "h"):
                yield from self._paragraph(child)
            elif child.tag == TEXT + "list":
                yield from self._list(child, 1, "")
            elif child.tag == TABLE + "table":
                yield from self._table(child)
            elif child.tag in _CONTAINERS and child.get(TEXT + "display") != "none":
                yield from self.inside(child)

    def _paragraph(self, element: Any, depth: int = 0, label: str = "") -> Iterator[RawBlock]:
        text = line_of(element, self._styles)
        name = element.get(TEXT + "style-name")
        if self._styles.is_hidden("paragraph", name):
            return
        level = self._heading_level(element)
        if text and level:
            self._level = level
            yield RawBlock("heading", f"{label} {text}".strip(), level=level)
        elif text and depth:
            yield RawBlock("item", f"{label} {text}".strip(), level=depth)
        elif text and (bullet := _BULLET.match(text)):
            yield RawBlock("item", text[bullet.end() :], level=1)
        elif text and self._looks_like_heading(element, text):
            yield RawBlock("heading", text, level=self._level + 1)
        elif text:
            yield RawBlock("paragraph", text)
        yield from self._beside(element)

    def _beside(self, element: Any) -> Iterator[RawBlock]:
        """Text boxes and notes of a paragraph."""
        for frame in _outermost(element, _FRAMES):
            yield from self.inside(frame)
        for note in _outermost(element, (TEXT + "note",)):
            mark = "".join(note.find(TEXT + "note-citation").itertext()).strip()
            body = note.find(TEXT + "note-body")
            lines = [line_of(line, self._styles) for line in body.iter(TEXT + "p")]
            if text := " ".join(filter(None, lines)):
                yield RawBlock("paragraph", f"[{mark}] {text}")

    def _heading_level(self, element: Any) -> int:
        if element.tag == TEXT + "h":
            return max(number(element, TEXT + "outline-level"), 1)
        for style in self._styles.chain("paragraph", element.get(TEXT + "style-name")):
            shown = style.get(STYLE + "display-name") or style.get(STYLE + "name", "")
            if _TITLE.fullmatch(shown):
                return 1
            if level := number(style, STYLE + "default-outline-level", 0):
                return level
        return 0

    def _looks_like_heading(self, element: Any, text: str) -> bool:
        return (
            len(text) <= _LONGEST_BOLD_HEADING
            and not text.endswith((".", ",", ";"))
            and is_bold(element, self._styles)
        )

    def _list(self, element: Any, depth: int, above: str) -> Iterator[RawBlock]:
        style = element.get(TEXT + "style-name") or above
        counter = self._lists.open(element, style, depth)
        for item in element.iterchildren(TEXT + "list-item", TEXT + "list-header"):
            numbered = item.tag == TEXT + "list-item" and any(
                child.tag != TEXT + "list" for child in item
            )
            label = self._lists.take(counter, style, depth, item) if numbered else ""
            for child in item:
                if child.tag == TEXT + "list":
                    yield from self._list(child, depth + 1, style)
                elif child.tag in (TEXT + "p", TEXT + "h"):
                    yield from self._paragraph(child, depth, label)
                    label = ""

    def _table(self, element: Any) -> Iterator[RawBlock]:
        cells = cell_rows(element, self._styles, self._cell)
        width = max((max(line, default=-1) + 1 for line in cells.values()), default=0)
        if width < 2 or _is_layout(element):
            for cell in _own_cells(element):
                yield from self.inside(cell)
            return
        lines = ([line.get(at) or Cell("") for at in range(width)] for line in cells.values())
        rows = tidy([Row(line) for line in lines])
        self._tables += 1
        yield from table_blocks(rows, self._tables, self._level + 1, first_is_header=True)
        for paragraph in element.iter(TEXT + "p"):
            yield from self._beside(paragraph)

    def _cell(self, element: Any) -> tuple[str, bool]:
        parts: list[str] = []
        bold: list[bool] = []
        for child in element:
            if child.tag == TEXT + "list":
                parts += [block.text for block in self._list(child, 1, "")]
                bold.append(False)
            elif child.tag in (TEXT + "p", TEXT + "h"):
                if text := line_of(child, self._styles):
                    parts.append(text)
                    bold.append(is_bold(child, self._styles))
            elif child.tag == TABLE + "table":
                inner = cell_rows(child, self._styles, self._cell)
                parts += [
                    " ".join(cell.text for cell in dict.fromkeys(line.values()))
                    for line in inner.values()
                ]
        return " ".join(parts), bool(bold) and all(bold)


def _outermost(element: Any, tags: tuple[str, ...]) -> Iterator[Any]:
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in (TEXT + "note", OFFICE + "annotation"):
            yield from _outermost(child, tags)


def _own_cells(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == TABLE + "table-cell":
            yield child
        elif child.tag.startswith(TABLE) and child.tag != TABLE + "table":
            yield from _own_cells(child)


def _is_layout(table: Any) -> bool:
    """Whether a table only places others side by side: one row with tables inside."""
    rows = {cell.getparent() for cell in _own_cells(table)}
    return len(rows) == 1 and any(True for _ in table.iterdescendants(TABLE + "table"))
