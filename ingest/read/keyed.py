"""Records of lines such as "Adres: ul. Długa 1", which follow one another with the same labels."""

import re
from collections.abc import Sequence

from ingest.read.blocks import RawBlock
from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.region import Region

_LABEL = re.compile(r"\s*(?P<name>[^\W\d_a-ząćęłńóśźż][^:.!?;]{1,40}):(?:\s+(?P<value>\S.*))?$")
_FEWEST_LABELS = 2
_FEWEST_RECORDS = 2
_MOST_BLANK = 2

Record = dict[str, list[str]]


def keyed_tables(lines: Sequence[str]) -> list[Region]:
    """Records with the same labels, as a table with a column for each label."""
    found = []
    index = 0
    while index < len(lines):
        records, end = _records(lines, index) if _LABEL.match(lines[index]) else ([], index)
        names = list(dict.fromkeys(name for record in records for name in record))
        if len(records) >= _FEWEST_RECORDS and _alike(records, names):
            found.append(_region(records, names, index, end))
        index = max(end, index + 1)
    return found


def _records(lines: Sequence[str], start: int) -> tuple[list[Record], int]:
    """The records from a line on; each begins with the label of the first one."""
    records: list[Record] = []
    first = ""
    blank = 0
    end = start
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.strip():
            blank += 1
            if blank > _MOST_BLANK:
                break
            continue
        label = _LABEL.match(line)
        if label:
            name = plain(label["name"])
            first = first or name
            if blank and name != first:
                break
            if name == first or not records:
                records.append({})
            if name in records[-1]:
                break
            records[-1][name] = [label["value"] or ""]
        elif blank or not (line.startswith("  ") or line.strip()[0].islower()):
            break
        else:
            records[-1][list(records[-1])[-1]].append(line)
        blank = 0
        end = at + 1
    return records, end


def _alike(records: Sequence[Record], names: Sequence[str]) -> bool:
    """Whether records are of one kind: most of them have most of the labels."""
    if not _FEWEST_LABELS <= len(names) <= 12:
        return False
    filled = sum(len(record) for record in records)
    least = min(len(record) for record in records)
    return least >= _FEWEST_LABELS and filled * 4 >= 3 * len(records) * len(names)


def _region(records: Sequence[Record], names: Sequence[str], start: int, end: int) -> Region:
    blocks = [RawBlock("header", cells=tuple(names), table=start)]
    for record in records:
        cells = tuple(plain(join_lines(record.get(name, []))) for name in names)
        blocks.append(RawBlock("row", cells=cells, table=start))
    return Region(start, end, tuple(blocks))
