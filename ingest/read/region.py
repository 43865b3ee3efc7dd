"""Lines of a text that are one table: where, its blocks, and what is doubtful about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.read.blocks import RawBlock


@dataclass(frozen=True)
class Region:
    """The lines start to end (not included) and the blocks they stand for.

    `table` of the blocks is the line their table starts at, so that it is unique in the file.
    """

    start: int
    end: int
    blocks: tuple[RawBlock, ...]
    doubts: tuple[str, ...] = ()


def nothing_lost(lines: Iterable[str], cells: Iterable[str]) -> bool:
    """Whether cells hold every character of lines in order; white space and hyphens aside."""
    return _ink(lines) == _ink(cells)


def _ink(texts: Iterable[str]) -> str:
    return "".join("".join(text.split()) for text in texts).replace("-", "").replace("‐", "")
