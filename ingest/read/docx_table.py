"""Word tables as full grids: cells merged across and down are repeated."""

from collections.abc import Callable, Iterator
from typing import Any

from ingest.read.docx_text import W, paragraph_text, whole_bold
from ingest.read.grid import Cell, Row

_CONTAINERS = (W + "sdt", W + "sdtContent", W + "ins", W + "customXml")


def own_cells(table: Any) -> list[list[Any]]:
    """The w:tc elements of each row, without those of tables inside."""
    return [list(_children(line, "tc")) for line in _children(table, "tr")]


def docx_rows(table: Any, label_of: Callable[[Any], str]) -> list[Row]:
    """The rows of a w:tbl; `label_of` gives a paragraph's automatic number."""
    rows: list[Row] = []
    above: list[Cell] = []
    for line in _children(table, "tr"):
        if line.find(f"{W}trPr/{W}del") is not None:
            continue
        cells = [Cell("") for _ in range(_number(line, f"{W}trPr/{W}gridBefore", 0))]
        for element in _children(line, "tc"):
            merge = element.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and merge.get(W + "val", "continue") == "continue"
            column = len(cells)
            known = goes_on and column < len(above)
            cell = above[column] if known else _cell(element, label_of)
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


def _cell(element: Any, label_of: Callable[[Any], str]) -> Cell:
    parts = []
    bold = []
    for paragraph in element.iter(W + "p"):
        label = label_of(paragraph)
        text = paragraph_text(paragraph)
        parts += [part for part in (label, text) if part]
        if text:
            bold.append(whole_bold(paragraph))
    return Cell(" ".join(parts), bool(bold) and all(bold))
