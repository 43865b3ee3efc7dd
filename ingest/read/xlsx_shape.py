"""What a sheet of an Excel file hides and merges, beside the values of its cells."""

from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from openpyxl.utils import range_boundaries

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_TAGS = ("col", "row", "c", "mergeCell")
_OFF = ("0", "false")
LAST_ROW = 1 << 20
LAST_COLUMN = 1 << 14

Area = tuple[int, int, int, int]


@dataclass
class Shape:
    """Hidden rows and columns, merged areas (first and last column, first and last row).

    `unknown` counts formulas without a saved result.
    """

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)
    unknown: int = 0


def sheet_shape(source: Any) -> Shape:
    """The shape of the sheet that an open file holds, read in passing."""
    shape = Shape()
    tags = [name + tag for name in (_MAIN, _STRICT) for tag in _TAGS]
    number = 0
    for _, element in etree.iterparse(source, tag=tags, resolve_entities=False):
        kind = etree.QName(element).localname
        if kind == "c":
            namespace = element.tag[:-1]
            formula = element.find(namespace + "f")
            shape.unknown += formula is not None and not element.findtext(namespace + "v")
            continue
        if kind == "row":
            told = element.get("r", "")
            number = int(told) if told.isdecimal() else number + 1
            if _is_on(element, "hidden"):
                shape.rows.add(number)
        else:
            _note(shape, kind, element)
        element.clear()
    return shape


def _note(shape: Shape, kind: str, element: Any) -> None:
    if kind == "col" and _is_on(element, "hidden"):
        first, last = int(element.get("min", "0")), int(element.get("max", "0"))
        shape.columns.update(range(first, min(last, LAST_COLUMN) + 1))
    elif kind == "mergeCell":
        left, top, right, bottom = range_boundaries(element.get("ref", "A1"))
        shape.merged.append((left or 1, right or LAST_COLUMN, top or 1, bottom or LAST_ROW))


def _is_on(element: Any, name: str) -> bool:
    return element.get(name, "0") not in _OFF
