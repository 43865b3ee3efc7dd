"""The pages of a PDF as lines and tables; what is only a picture is recognised."""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from ingest.read.blocks import Unreadable
from ingest.read.ocr import MOST_PAGES, MissingTool, recognise
from ingest.read.ocr_sizes import level_sizes
from ingest.read.pdf_aligned import aligned_tables
from ingest.read.pdf_columns import regions
from ingest.read.pdf_lines import Line, Word, to_lines
from ingest.read.pdf_sheet import Sheet, pdf_sheet, scan_sheet
from ingest.read.pdf_tables import PageTable, page_tables

_BROKEN = re.compile(
    r"\S\s?(?:\(cid:\d+\)|[\ue000-\uf8ff\ufffd])|^(?:\(cid:\d+\)|[\ue000-\uf8ff\ufffd])\S"
)
_MANY_BROKEN = 0.1  # of the words
_LARGE = 0.6  # of the page: a picture this large is a scan
_FEW_WORDS = 15
_UNSURE = 0.6
_SHOWN = 60
_SCANNED_LAYER = "GlyphLess"  # the typeface of the text that recognition puts under a picture


@dataclass
class Part:
    """Lines and tables that are read from top to bottom before the next part of a page."""

    lines: list[Line]
    tables: list[PageTable]


@dataclass
class Page:
    """What stands on one page, in reading order; `blank` is one on which nothing is drawn."""

    number: int
    height: float
    parts: list[Part] = field(default_factory=list)
    cell_lines: list[Line] = field(default_factory=list)
    blank: bool = False
    turned: str = ""
    broken: bool = False

    @property
    def lines(self) -> list[Line]:
        """The lines outside of tables."""
        return [line for part in self.parts for line in part.lines]

    @property
    def tables(self) -> list[PageTable]:
        """The tables."""
        return [table for part in self.parts for table in part.tables]

    @property
    def has_text(self) -> bool:
        """Whether anything can be read on the page."""
        return bool(self.lines or self.tables)


def read_pages(path: Path, name: str) -> tuple[list[Page], list[str]]:
    """The pages of a PDF and sentences about what cannot be read; raises Unreadable."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        read = list(_pages(path))
    except PdfminerException as error:
        locked = any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args)
        state = "is locked with a password" if locked else "is damaged and cannot be read"
        raise Unreadable(f"{name} {state}.") from error
    pages = [page for page, _ in read]
    pictures = [page.number for page, is_picture in read if is_picture]
    doubts = _recognised(path, name, pages, pictures)
    if not any(page.has_text for page in pages):
        reason = doubts[0] if doubts else "run text recognition first."
        raise Unreadable(f"{name} holds no text, only pictures: {reason}")
    return pages, [*doubts, *_page_doubts(name, pages)]


def _pages(path: Path) -> Iterator[tuple[Page, bool]]:
    """Each page, and whether it has to be recognised."""
    with path.open("rb") as file, pdfplumber.open(file) as document:
        for page in document.pages:
            sheet = pdf_sheet(page)
            content = _content(sheet)
            content.blank = not (sheet.words or page.images or page.objects)
            content.broken = _is_broken(sheet.words)
            yield content, not content.blank and _is_picture(page, sheet.words, content.broken)
            page.close()


def _content(sheet: Sheet) -> Page:
    ruled, rest = page_tables(sheet)
    parts = []
    outside: set[Word] = set()
    for number, region in enumerate(regions(rest, ruled, sheet.width)):
        tables, words = aligned_tables(region.words, sheet.number)
        lines = to_lines(words, sheet.number, number)
        parts.append(Part(lines, [*region.tables, *tables]))
        outside.update(words)
    cells = to_lines([word for word in sheet.words if word not in outside], sheet.number)
    turned = " ".join(word.text for word in sheet.turned)[:_SHOWN]
    return Page(sheet.number, sheet.height, parts, cells, turned=turned)


def _is_picture(page: Any, words: Sequence[Word], broken: bool) -> bool:
    if not words or broken:
        return True
    area = float(page.width) * float(page.height)
    large = any(
        float(image["width"]) * float(image["height"]) >= _LARGE * area for image in page.images
    )
    hidden = any(_SCANNED_LAYER in char["fontname"] for char in page.chars[:1])
    return large and (len(words) < _FEW_WORDS or hidden)


def _is_broken(words: Sequence[Word]) -> bool:
    broken = sum(_BROKEN.search(word.text) is not None for word in words)
    return broken > 2 and broken > _MANY_BROKEN * len(words)


def _recognised(path: Path, name: str, pages: list[Page], pictures: list[int]) -> list[str]:
    """Puts the recognised pages in their places; sentences about those that are left out."""
    doubts = []
    if len(pictures) > MOST_PAGES:
        left = _named(pictures[MOST_PAGES:])
        doubts.append(f"{left} of {name} left out: {MOST_PAGES} pages are recognised at most.")
    wanted = pictures[:MOST_PAGES]
    sheets: list[Sheet] = []
    tried: set[int] = set()
    try:
        for scan in recognise(path, wanted) if wanted else ():
            tried.add(scan.page)
            if scan.words:
                sheets.append(scan_sheet(scan))
    except MissingTool as error:
        return [f"{_named(wanted)} of {name} cannot be recognised: {error}.", *doubts]
    late = [number for number in wanted if number not in tried]
    if late:
        doubts.append(f"{_named(late)} of {name} could not be recognised in time.")
    level_sizes(sheets)
    for sheet in sheets:
        page = _content(sheet)
        if len(sheet.words) >= sum(len(line.text.split()) for line in pages[page.number - 1].lines):
            pages[page.number - 1] = page
    return doubts


def _page_doubts(name: str, pages: Sequence[Page]) -> Iterator[str]:
    for page in pages:
        if not page.has_text and not page.blank:
            yield f"Page {page.number} of {name} holds no text."
        elif page.broken or any(
            _BROKEN.search(line.text) for line in (*page.lines, *page.cell_lines)
        ):
            yield f"Page {page.number} of {name} has letters that cannot be read."
        unread = sum(table.unread for table in page.tables)
        if unread:
            cells = "a table cell" if unread == 1 else f"{unread} table cells"
            yield f"Page {page.number} of {name} has {cells} that could not be recognised."
        if page.turned:
            yield f"Page {page.number} of {name} leaves out text set upright: {page.turned!r}."
        sure = [one for line in (*page.lines, *page.cell_lines) for one in line.ocr]
        if sure and sum(sure) / len(sure) < _UNSURE:
            yield f"Page {page.number} of {name} is a poor scan: its text is not to be relied on."


def _named(pages: Sequence[int]) -> str:
    """The numbers of pages as "Page 3" or "Pages 1-4, 7"."""
    spans = []
    for _, run in groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        spans.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}")
    return f"{'Page' if len(pages) == 1 else 'Pages'} {', '.join(spans)}"
