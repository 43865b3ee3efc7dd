"""Tables that stand on their side, turned: their lines hold what others keep in columns.

"Dla kogo", "Realizator" and "Zapisy" down the first column, a service over each other column; and
cards of two columns, each with a proposal and what became of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ingest.extract.slot_lines import is_day
from ingest.extract.tables import label_kinds
from ingest.extract.task_figures import YEAR
from ingest.extract.weekly_tables import is_weekday
from ingest.read.blocks import RawBlock, Reading
from knowledge.text import Analyser

_LONGEST_LABEL = 45
_LONGEST_OVER = 80  # characters of what heads a column
_LEAST_KINDS = 2
_MOST_OTHERS = 0.25  # of the lines of a turned table, those whose label is none that we know
_CARD = {"proposal", "position"}
_FIGURES = {"budget", "indicator"}
_LABELS = frozenset(
    {*_CARD, *_FIGURES, "organisation", "reason", "units", "audience", "terms", "term", "place"}
    | {"fee", "enrolling", "phone", "email", "address", "hours", "reached", "accessibility", "who"}
)  # what stands over columns and is no name of a thing itself, as "Zajęcia plastyczne" is


def upright(reading: Reading, analyser: Analyser) -> Reading:
    """The reading with each table that stands on its side turned."""
    blocks = [
        block
        for table, group in groupby(reading.blocks, key=lambda one: one.table)
        for block in (_turned(list(group), analyser) if table is not None else group)
    ]
    return replace(reading, blocks=tuple(blocks))


def _turned(lines: list[RawBlock], analyser: Analyser) -> Sequence[RawBlock]:
    width = len(lines[0].cells)
    if width < 2 or any(len(one.cells) != width for one in lines):
        return lines
    if not (_is_card(lines, analyser) if width == 2 else _lies(lines, analyser)):
        return lines
    return list(_columns(lines))


def _columns(lines: Sequence[RawBlock]) -> Iterator[RawBlock]:
    """The columns of a table as lines, the first of them as the header."""
    for at, cells in enumerate(zip(*(one.cells for one in lines), strict=True)):
        yield replace(lines[0], kind="row" if at else "header", cells=cells)


def _is_card(lines: Sequence[RawBlock], analyser: Analyser) -> bool:
    """Whether a table of two columns is one proposal with its answer, and nothing said twice."""
    kinds = [_kinds(one.cells[0], analyser) for one in lines]
    told = [kind for found in kinds for kind in _CARD & found]
    return sorted(told) == sorted(_CARD) and all(kinds)


def _lies(lines: Sequence[RawBlock], analyser: Analyser) -> bool:
    """Whether the first column holds what a header does, and the first line does not."""
    first, *others = lines
    if any(len(cell) > _LONGEST_OVER for cell in first.cells) or len(others) < _LEAST_KINDS:
        return False
    over = first.cells[1:]
    if not all(any(sign.isalnum() for sign in cell) for cell in over):
        return False
    if any(_is_label(cell, analyser, whole=True) for cell in over):
        return False
    labels = [one.cells[0] for one in others]
    unknown = sum(not _is_label(label, analyser) for label in labels)
    named = [label for label in labels if _kinds(label, analyser)]
    kinds = {min(_kinds(label, analyser)) for label in named}
    known = unknown <= _MOST_OTHERS * len(labels) and len(kinds) >= _LEAST_KINDS
    return known and not kinds <= _FIGURES


def _is_label(cell: str, analyser: Analyser, whole: bool = False) -> bool:
    text = cell.strip()
    return bool(_kinds(text, analyser, whole)) or bool(YEAR.fullmatch(text)) or is_weekday(text)


def _kinds(cell: str, analyser: Analyser, whole: bool = False) -> frozenset[str]:
    text = " ".join(cell.split()).rstrip(":")
    if not text or len(text) > _LONGEST_LABEL or is_day(text):
        return frozenset()
    return label_kinds(text, analyser, whole) & _LABELS
