"""Word tables as full grids: cells merged across and down are repeated."""

from collections.abc import Callable, Iterator
from typing import Any

from ingest.read.docx_text import Texts, W
from ingest.read.grid import Cell, Row

_CONTAINERS = (W + "sdt", W + "sdtContent", W + "ins", W + "customXml")


def own_cells(table: Any) -> list[list[Any]]:
    """The w:tc elements of each row, without those of tables inside."""
    lines = [line for line in _children(table, "tr") if not _is_gone(line)]
    return [list(_children(line, "tc")) for line in lines]


def docx_rows(table: Any, texts: Texts, label_of: Callable[[Any], str]) -> list[Row]:
    """The rows of a w:tbl; `label_of` gives a paragraph's automatic number."""
    rows: list[Row] = []
    above: list[Cell] = []
    for line in _children(table, "tr"):
        if _is_gone(line):
            continue
        names = _is_on(line, f"{W}trPr/{W}tblHeader")
        cells = [Cell("") for _ in range(_number(line, f"{W}trPr/{W}gridBefore", 0))]
        for element in _children(line, "tc"):
            if element.find(f"{W}tcPr/{W}cellDel") is not None:
                continue
            merge = element.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and merge.get(W + "val", "continue") == "continue"
            column = len(cells)
            known = goes_on and column < len(above)
            cell = above[column] if known else _cell(element, texts, label_of, names)
            cells += [cell] * _number(element, f"{W}tcPr/{W}gridSpan", 1)
        rows.append(Row(cells))
        above = cells
    return rows


def _children(parent: Any, name: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _children(child, name)


def _number(element: Any, path: str, default: int) -> int:
    found = element.find(path)
    value = found.get(W + "val", "") if found is not None else ""
    return int(value) if value.isdecimal() else default


def _paragraphs(element: Any) -> Iterator[Any]:
    """The paragraphs of a cell and of tables inside, without those of text boxes."""
    for child in element:
        if child.tag == W + "p":
            yield child
        elif not (child.tag == W + "tr" and _is_gone(child)):
            yield from _paragraphs(child)


def _is_gone(line: Any) -> bool:
    return any(line.find(f"{W}trPr/{W}{name}") is not None for name in ("del", "moveFrom"))


def _is_on(element: Any, path: str) -> bool:
    found = element.find(path)
    return found is not None and found.get(W + "val", "1") not in ("0", "false", "off")


def _cell(element: Any, texts: Texts, label_of: Callable[[Any], str], names: bool) -> Cell:
    parts = []
    bold = []
    for paragraph in _paragraphs(element):
        label = label_of(paragraph)
        text = texts.line(paragraph)
        parts += [part for part in (label, text) if part]
        if text:
            bold.append(texts.is_bold(paragraph))
    return Cell(" ".join(parts), names or (bool(bold) and all(bold)))
