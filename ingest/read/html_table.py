"""HTML tables as full grids: spans repeated, header cells marked."""

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from ingest.read.grid import Cell, Row

_WIDEST_SPAN = 100
_TALLEST_SPAN = 1000


def own_rows(table: HtmlElement) -> Iterator[list[HtmlElement]]:
    """The cells of each row of a table, without those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield [cell for cell in child if cell.tag in ("td", "th")]
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from own_rows(child)


def is_layout(table: HtmlElement) -> bool:
    """Whether a table only places things on the page."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = [row for row in own_rows(table) if row]
    if any(cell.tag == "th" for row in rows for cell in row):
        return False
    holds_blocks = any(
        inner.tag in ("table", "h1", "h2", "h3") for row in rows for inner in _inside(row)
    )
    return holds_blocks or max((len(row) for row in rows), default=0) < 2


def _inside(row: list[HtmlElement]) -> Iterator[HtmlElement]:
    for cell in row:
        yield from cell.iterdescendants()


def table_rows(table: HtmlElement, text_of: Callable[[HtmlElement], str]) -> list[Row]:
    """The rows of a table, each complete, with cells that span several places repeated."""
    open_cells: dict[int, tuple[Cell, int]] = {}
    rows = []
    for elements in own_rows(table):
        line: list[Cell] = []
        pending = iter(elements)
        while True:
            column = len(line)
            if column in open_cells:
                cell, left = open_cells.pop(column)
                if left > 1:
                    open_cells[column] = (cell, left - 1)
                line.append(cell)
                continue
            element = next(pending, None)
            if element is None:
                if any(waiting > column for waiting in open_cells):
                    line.append(Cell(""))
                    continue
                break
            cell = Cell(text_of(element), _is_head(element))
            down = _span(element, "rowspan", _TALLEST_SPAN)
            for place in range(column, column + _span(element, "colspan", _WIDEST_SPAN)):
                line.append(cell)
                if down > 1:
                    open_cells[place] = (cell, down - 1)
        rows.append(Row(line))
    return rows


def _is_head(element: HtmlElement) -> bool:
    parent = element.getparent()
    group = parent.getparent() if parent is not None else None
    if element.tag == "th" or (group is not None and group.tag == "thead"):
        return True
    bold = "".join("".join(part.itertext()) for part in element.iter("b", "strong"))
    return bool(bold.strip()) and bold.split() == "".join(element.itertext()).split()


def _span(element: HtmlElement, name: str, most: int) -> int:
    value = element.get(name, "1").strip()
    return min(max(int(value), 1), most) if value.isdecimal() else 1
