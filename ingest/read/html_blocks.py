"""Walks a tree of HTML elements in reading order and gives its blocks."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.html import HtmlElement

from ingest.read.blocks import RawBlock
from ingest.read.grid import table_blocks, tidy
from ingest.read.html_lines import join_broken
from ingest.read.html_table import is_layout, own_rows, table_rows
from ingest.read.mending import mend_addresses, shielded_address

_HEADING = re.compile(r"h[1-6]")
_BLOCKS_NAMES = (
    "address article blockquote body center details div fieldset figcaption figure footer form"
    " header legend main p pre section summary td th tr tbody thead tfoot caption"
)
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_APART = _BLOCKS | {"br", "li", "ul", "ol", "dl", "dt", "dd", "table", "hr"}
_BOLD = frozenset(("b", "strong"))
_LONGEST_BOLD_HEADING = 150
_SPACE = re.compile(r"[\s\u200b\ufeff]+")
_INVISIBLE = re.compile(r"[\u00ad\u2060\u200c\u200d]")
_TERM_ENDS = (":", "?", "!", "–", "-")


def clean(text: str) -> str:
    """The text with runs of white space as one space and without invisible characters."""
    return mend_addresses(_SPACE.sub(" ", _INVISIBLE.sub("", text)).strip())


def inline_text(element: HtmlElement) -> str:
    """All text of an element on one line; nested blocks are kept apart by a space."""
    return clean("".join(_pieces(element)))


def html_blocks(root: HtmlElement) -> list[RawBlock]:
    """The blocks of everything under an element."""
    walker = _Walker()
    walker.visit(root)
    walker.flush()
    return walker.blocks


def _address(element: HtmlElement) -> str:
    """The e-mail address of a link that does not show it."""
    shielded = shielded_address(element.get("data-cfemail", ""))
    if shielded:
        return shielded
    target = element.get("href", "") if element.tag == "a" else ""
    if target[:7].lower() != "mailto:":
        return ""
    address = unquote(target[7:].partition("?")[0]).strip()
    told = "".join(element.itertext())
    shown = "@" in mend_addresses(told) or any(part.get("data-cfemail") for part in element.iter())
    return "" if shown or "@" not in address else f" ({address})" if told.strip() else address


def _pieces(element: HtmlElement) -> Iterator[str]:
    if element.get("data-cfemail"):
        yield _address(element)
        return
    apart = " " if element.tag in _APART else ""
    yield apart + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield _address(element)
    yield apart


class _Walker:
    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self._line: list[tuple[str, bool]] = []
        self._bold = 0
        self._depth = 0
        self._level = 1
        self._tables = 0
        self._numbers: list[int | None] = []
        self._marker = ""

    def visit(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str):
            return
        if element.get("data-cfemail"):
            self._add(_address(element))
            return
        if _HEADING.fullmatch(tag):
            self._heading(element, int(tag[1]))
        elif tag == "br":
            self._line.append(("\n", True))
        elif tag in ("ul", "ol", "menu", "dl"):
            self._list(element)
        elif tag in ("li", "dt"):
            self._item(element)
        elif tag in ("summary", "button"):
            self._unfolding(element)
        elif tag == "table":
            self._table(element)
        elif tag in _BLOCKS and not self._depth:
            self.flush()
            self._children(element)
            self.flush()
        elif tag in _APART:
            self._add(" ")
            self._children(element)
            self._add(" ")
        else:
            self._bold += tag in _BOLD
            self._children(element)
            self._add(_address(element))
            self._bold -= tag in _BOLD

    def flush(self) -> None:
        """Ends the block at hand; lines of a broken paragraph that are a list become items."""
        line, self._line = self._line, []
        text = "".join(piece for piece, _ in line)
        bold = all(is_bold for piece, is_bold in line if piece.strip())
        marker, self._marker = self._marker, ""
        lines = [clean(part) for part in text.split("\n")]
        for kind, content in join_broken(lines):
            if kind == "item":
                self.blocks.append(RawBlock("item", content, level=self._depth + 1))
            elif self._depth:
                has_marker = not marker or content.startswith(marker)
                full = content if has_marker else f"{marker} {content}"
                self.blocks.append(RawBlock("item", full, level=self._depth))
                marker = ""
            elif bold and _may_head(content):
                self.blocks.append(RawBlock("heading", content, level=self._level + 1))
            else:
                self.blocks.append(RawBlock("paragraph", content))

    def _add(self, text: str | None) -> None:
        if text:
            self._line.append((_SPACE.sub(" ", text), bool(self._bold)))

    def _children(self, element: HtmlElement) -> None:
        self._add(element.text)
        for child in element:
            self.visit(child)
            self._add(child.tail)

    def _heading(self, element: HtmlElement, level: int) -> None:
        self.flush()
        text = inline_text(element)
        if text:
            self._level = level
            self.blocks.append(RawBlock("heading", text, level=level))

    def _unfolding(self, element: HtmlElement) -> None:
        """The line that unfolds a part is its heading, unless it is part of one."""
        text = inline_text(element)
        if self._depth or not _may_head(text):
            self._add(f" {text} ")
            return
        self.flush()
        self.blocks.append(RawBlock("heading", text, level=self._level + 1))

    def _list(self, element: HtmlElement) -> None:
        self.flush()
        start = element.get("start", "1")
        first = int(start) if start.isdecimal() else 1
        self._numbers.append(first if element.tag == "ol" else None)
        self._depth += 1
        self._children(element)
        self.flush()
        self._depth -= 1
        self._numbers.pop()

    def _item(self, element: HtmlElement) -> None:
        self.flush()
        number = self._numbers[-1] if self._numbers else None
        if number is not None and element.tag == "li":
            value = element.get("value", "")
            number = int(value) if value.isdecimal() else number
            self._numbers[-1] = number + 1
            self._marker = f"{number}."
        if element.tag == "dt":
            term = inline_text(element)
            self._add(f"{term} " if not term or term.endswith(_TERM_ENDS) else f"{term}: ")
            return
        self._children(element)
        self.flush()

    def _table(self, element: HtmlElement) -> None:
        self.flush()
        if is_layout(element):
            depth, self._depth = self._depth, 0
            for row in own_rows(element):
                for cell in row:
                    self.visit(cell)
                    self.flush()
            self._depth = depth
            return
        level = self._level + 1
        rows = tidy(table_rows(element, inline_text))
        wide = bool(rows) and len(rows[0].cells) > 2
        for caption in element.iterchildren("caption"):
            if text := inline_text(caption):
                self.blocks.append(_named(text, level, wide=wide))
        self._tables += 1
        self.blocks += table_blocks(rows, self._tables, level, first_is_header=wide)


def _named(caption: str, level: int, *, wide: bool) -> RawBlock:
    """The name of a table: a heading, or a line over labels and values, which are of a card."""
    return RawBlock("heading", caption, level=level) if wide else RawBlock("paragraph", caption)


def _may_head(text: str) -> bool:
    return len(text) <= _LONGEST_BOLD_HEADING and not text.endswith((".", ",", ";", "!"))
