"""Plain text files: what is a heading, a list, a table or page furniture is told by its form."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ingest.read.aligned import aligned_tables
from ingest.read.blocks import RawBlock, Reading
from ingest.read.delimited import delimited_tables
from ingest.read.encoding import decode
from ingest.read.flat_lists import flat_lists
from ingest.read.flat_minutes import flat_minutes
from ingest.read.flat_programme import flat_programmes
from ingest.read.flat_table import flat_tables
from ingest.read.gridded import gridded_tables
from ingest.read.keyed import keyed_tables
from ingest.read.noise import drop_page_noise
from ingest.read.pieces import split_pieces
from ingest.read.prose import judge
from ingest.read.published import labelled_date, stamped_date
from ingest.read.region import Region
from ingest.read.ruled import ruled_tables
from ingest.read.sums_below import with_sums
from ingest.read.two_columns import two_column_tables

_FINDERS: tuple[Callable[[Sequence[str]], list[Region]], ...] = (
    gridded_tables,
    delimited_tables,
    ruled_tables,
    aligned_tables,
    flat_tables,
    flat_programmes,
    flat_minutes,
    two_column_tables,
    keyed_tables,
    flat_lists,
)
_FIRST_BLOCKS = 8


def read_text(path: Path) -> Reading:
    """What a plain text file says; raises Unreadable for one that is empty or not text."""
    text = decode(path.read_bytes(), path.name)
    lines = drop_page_noise([line.rstrip() for line in text.replace("\f", "\n\n\n").split("\n")])
    regions = _regions(lines)
    tables = {region.start: (region.end, region.blocks) for region in regions if region.blocks}
    title, blocks = judge(split_pieces(lines, tables))
    doubts = tuple(doubt for region in regions for doubt in region.doubts)
    return Reading(_numbered(blocks), title, published=_published(blocks), doubts=doubts)


def _regions(lines: Sequence[str]) -> list[Region]:
    """The tables in order; where two finders claim the same lines the first one has them."""
    taken: list[Region] = []
    for find in _FINDERS:
        claimed = {index for region in taken for index in range(region.start, region.end)}
        taken += [
            region for region in find(lines) if claimed.isdisjoint(range(region.start, region.end))
        ]
    return with_sums(lines, sorted(taken, key=lambda region: region.start))


def _numbered(blocks: Sequence[RawBlock]) -> tuple[RawBlock, ...]:
    """The blocks with their tables counted from 0 in the order of the document."""
    numbers: dict[int, int] = {}
    counted = []
    for block in blocks:
        if block.table is not None:
            number = numbers.setdefault(block.table, len(numbers))
            block = replace(block, table=number)
        counted.append(block)
    return tuple(counted)


def _published(blocks: Sequence[RawBlock]) -> date | None:
    """The date that a program stamped near the top, or of a line that calls it that of issue."""
    prose = [block for block in blocks if not block.cells]
    stamped = (stamped_date(block.text) for block in prose[:_FIRST_BLOCKS] if block.kind != "item")
    labelled = (labelled_date(block.text) for block in prose)
    return next((day for days in (stamped, labelled) for day in days if day), None)
