"""Plain text with its tables flattened in one of six ways, and one table as CSV."""

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.towns.content import Block, Content, Item, Render, TableBlock
from evals.towns.write.inline import matrix, number_of, placed, plain

_WIDTH = 78
_PAGE = 50


def write_txt(content: Content, path: Path) -> None:
    """Writes the text in its encoding; a sign the encoding lacks becomes a question mark."""
    lines = list(_blocks(content.blocks, content.render))
    lines += [f"{mark}) {plain(text)}" for mark, text in content.notes.items()]
    text = "\n".join(_paged(lines, content.render)) + "\n"
    _write(path, text, content.render)


def write_csv(content: Content, path: Path) -> None:
    """Writes the one table of the document."""
    table = next(block.table for block in content.blocks if block.table is not None)
    out = io.StringIO()
    writer = csv.writer(
        out,
        delimiter=content.render.delimiter,
        quoting=csv.QUOTE_ALL if content.render.quote_all else csv.QUOTE_MINIMAL,
        lineterminator="\n",
    )
    writer.writerows(matrix(table))
    _write(path, out.getvalue(), content.render)


def _write(path: Path, text: str, render: Render) -> None:
    ended = text.replace("\n", "\r\n") if render.newline == "crlf" else text
    encoding = "utf-16-le" if render.encoding == "utf-16" else render.encoding
    mark = b"\xff\xfe" if render.encoding == "utf-16" else b""
    path.write_bytes(mark + ended.encode(encoding, "replace"))


def _paged(lines: list[str], render: Render) -> Iterator[str]:
    flat = [line for text in lines for line in text.split("\n")]
    if not (render.running_header or render.running_footer):
        yield from flat
        return
    for number, start in enumerate(range(0, len(flat), _PAGE), 1):
        if render.running_header:
            yield from (render.running_header.replace("{page}", str(number)), "")
        yield from flat[start : start + _PAGE]
        if render.running_footer:
            yield from ("", render.running_footer.replace("{page}", str(number)), "")


def _blocks(blocks: Iterable[Block], render: Render) -> Iterator[str]:
    for block in blocks:
        if block.columns is not None:
            yield from _blocks(block.columns.blocks, render)
        else:
            yield from _block(block, render)
            yield ""


def _block(block: Block, render: Render) -> Iterator[str]:
    if block.heading is not None or block.text is not None:
        text = _wrapped(block.heading or block.text or "", render)
        yield _centred(text) if block.centred else text
    elif block.list is not None:
        yield from _items(block.list, render, 0)
    elif block.numbered is not None:
        for number, item in enumerate(block.numbered, block.start):
            yield _wrapped(f"{number_of(block.marks, number)} {item.text}", render)
            yield from _items(item.items, render, 1)
    elif block.terms is not None:
        yield from (_wrapped(line, render) for line in block.term_lines)
    elif block.table is not None:
        if block.table.caption:
            yield from (_wrapped(block.table.caption, render), "")
        yield from _table(block.table, render)
    elif block.sidebar is not None:
        yield from (plain(line) for line in (block.sidebar.title, *block.sidebar.text) if line)
    else:
        yield "\f"


def _wrapped(text: str, render: Render, indent: str = "") -> str:
    said = plain(text)
    if not render.wrap:
        return indent + said
    return "\n".join(
        textwrap.fill(line, render.wrap, initial_indent=indent, subsequent_indent=indent)
        for line in said.split("\n")
    )


def _centred(text: str) -> str:
    return "\n".join(line.center(_WIDTH).rstrip() for line in text.split("\n"))


def _items(items: Iterable[Item], render: Render, level: int) -> Iterator[str]:
    for item in items:
        yield _wrapped(f"- {item.text}", render, "  " * level)
        yield from _items(item.items, render, level + 1)


def _table(table: TableBlock, render: Render) -> Iterator[str]:
    if render.tables == "aligned":
        yield from _aligned(table)
    elif render.tables in ("lines", "blank_lines"):
        for line in placed(table):
            for one in line:
                yield plain(one.cell.text).replace("\n", " ")
                if render.tables == "blank_lines":
                    yield ""
    else:
        between = {"spaces": "   ", "pipes": " | ", "tabs": "\t"}[render.tables]
        for row in matrix(table):
            cells = [cell.replace("\n", " ") for cell in row]
            said = between.join(cells)
            yield f"| {said} |" if render.tables == "pipes" else said.rstrip()


def _aligned(table: TableBlock) -> Iterator[str]:
    shares = table.widths or (1.0,) * table.columns
    widths = [max(4, int(_WIDTH * share / sum(shares)) - 2) for share in shares]
    for line in placed(table):
        columns = [[""] for _ in widths]
        for one in line:
            width = sum(widths[one.column : one.column + one.cell.cols]) + 2 * (one.cell.cols - 1)
            columns[one.column] = textwrap.wrap(plain(one.cell.text), width) or [""]
        for number in range(max(map(len, columns))):
            parts = [
                (column[number] if number < len(column) else "").ljust(width)
                for column, width in zip(columns, widths, strict=True)
            ]
            yield "  ".join(parts).rstrip()
        yield ""
