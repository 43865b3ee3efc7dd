"""PDF files: ruled tables with complete rows, and the text around them in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from ingest.read.blocks import RawBlock, Reading
from ingest.read.grid import table_blocks
from ingest.read.hyphens import join_lines
from ingest.read.ocr_mend import mended, unread_addresses
from ingest.read.pdf_breaks import join_over_break, repeats_name
from ingest.read.pdf_flow import Group, Look, body_look, goes_on, group_lines, set_levels
from ingest.read.pdf_lines import Line
from ingest.read.pdf_marks import settle_marks
from ingest.read.pdf_pages import Page, read_pages
from ingest.read.pdf_running import without_running
from ingest.read.pdf_tables import PageTable
from ingest.read.published import labelled_date


def read_pdf(path: Path) -> Reading:
    """What a PDF file says; raises Unreadable for one that is locked, damaged or not readable."""
    return read_document(path, path.name)


def read_document(path: Path, name: str) -> Reading:
    """What the PDF at the path says, under the name of the file that people know."""
    pages, doubts = read_pages(path, name)
    elements = _joined(list(_elements(pages)))
    set_levels([element for element in elements if isinstance(element, Group)])
    _raise_table_sections(elements)
    blocks = mended(tuple(settle_marks(_blocks(elements))))
    doubts += [
        f"{name} has an e-mail address that cannot be read: {one!r}."
        for one in unread_addresses(blocks)
    ]
    published = next((day for block in blocks if (day := labelled_date(block.text))), None)
    return Reading(blocks, _title(blocks), None, published, len(pages), tuple(doubts))


def _elements(pages: Sequence[Page]) -> Iterator[Group | PageTable]:
    """Groups of lines and tables of all pages in reading order, without running lines."""
    lines = [line for page in pages for line in page.lines]
    cells = [line for page in pages for line in page.cell_lines]
    look = body_look(lines, cells)
    heights = {page.number: page.height for page in pages}
    dropped = without_running([page.lines for page in pages], heights, look.size)
    for page in pages:
        for part in page.parts:
            part.lines = [line for line in part.lines if line not in dropped]
    ends = [line.bottom for page in pages for line in page.lines]
    lowest = max([*ends, *(table.bottom for page in pages for table in page.tables)], default=0.0)
    for page in pages:
        for table in page.tables:
            table.room = lowest - table.bottom
        for part in page.parts:
            yield from _in_order(part.lines, part.tables, look)


def _in_order(
    lines: Sequence[Line], tables: Sequence[PageTable], look: Look
) -> Iterator[Group | PageTable]:
    right = max((line.x1 for line in lines), default=0.0)
    left = list(lines)
    below_table = False
    for table in sorted(tables, key=lambda table: table.top):
        above = [line for line in left if line.top < table.top]
        left = left[len(above) :]
        yield from _notes_kept(group_lines(above, look, right), below_table)
        yield table
        below_table = True
    yield from _notes_kept(group_lines(left, look, right), below_table)


def _notes_kept(groups: Sequence[Group], below_table: bool) -> Sequence[Group]:
    """The groups; a star that opens the first one below a table is a mark and no bullet."""
    first = groups[0] if groups else None
    if below_table and first and first.kind == "item" and first.lines[0].text.startswith("*"):
        first.kind, first.text = "paragraph", f"* {first.text}"
    return groups


def _joined(elements: Iterable[Group | PageTable]) -> list[Group | PageTable]:
    """The elements with tables and sentences that go on over a page break made whole."""
    joined: list[Group | PageTable] = []
    section = ""
    for element in elements:
        last = joined[-1] if joined else None
        if last is None or not _continues(last, element, section):
            joined.append(element)
        if isinstance(joined[-1], Group) and joined[-1].kind == "heading":
            section = joined[-1].text
    return joined


def _continues(last: Group | PageTable, element: Group | PageTable, section: str) -> bool:
    """Whether an element only carries on the last one, which has then taken it in."""
    if isinstance(element, PageTable):
        if not isinstance(last, PageTable) or element.page != last.page + 1:
            return False
        return join_over_break(last, element, section)
    if isinstance(last, PageTable):
        again = element.kind == "heading" and element.page > last.page
        return again and repeats_name(element.text, section)
    end, start = last.lines[-1], element.lines[0]
    if (end.page, end.part) == (start.page, start.part) or not goes_on(last, element):
        return False
    last.text = join_lines((last.text, element.text))
    last.lines += element.lines
    return True


def _raise_table_sections(elements: Sequence[Group | PageTable]) -> None:
    """Puts a run of small headings, each over a table, beside the chapters before it.

    Where the run opens a page its headings are chapters, set small to leave room for the tables.
    """
    heads = [element for element in elements if isinstance(element, Group) and element.level]
    heads = [head for head in heads if head.kind == "heading"]
    deepest = max((head.level for head in heads), default=0)
    places = [place for place, head in enumerate(heads) if head.level == deepest]
    run = heads[places[0] : places[-1] + 1] if places else []
    if deepest < 3 or len(run) != len(places):
        return
    over_tables = [
        head
        for head, below in pairwise(elements)
        if head in run and isinstance(below, PageTable) and isinstance(head, Group)
    ]
    before = elements[elements.index(run[0]) - 1]
    if len(over_tables) == len(run) and before.page < run[0].page:
        for head in run:
            head.level -= 1


def _blocks(elements: Sequence[Group | PageTable]) -> Iterator[RawBlock]:
    level = 0
    tables = 0
    for element in elements:
        if isinstance(element, PageTable):
            tables += 1
            yield from table_blocks(element.rows, tables, level + 1, first_is_header=True)
        elif element.kind == "heading":
            level = element.level
            yield RawBlock("heading", element.text, element.page, level, ocr=element.ocr)
        elif element.kind == "item":
            yield RawBlock("item", element.text, element.page, element.level, ocr=element.ocr)
        else:
            yield RawBlock("paragraph", element.text, element.page, ocr=element.ocr)


def _title(blocks: Sequence[RawBlock]) -> str | None:
    heads = [block for block in blocks if block.kind == "heading" and block.page == 1]
    return heads[0].text if heads and heads[0].level == min(head.level for head in heads) else None
