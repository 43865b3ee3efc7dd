"""Rows of a table that was flattened to lines: task, unit, a cell for each year, budget."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.read.flat_cells import Group, Lines, groups_at, is_budget
from ingest.read.office import OfficeWords

_WORD = re.compile(r"\S+")
_PREPOSITION = re.compile(r"\b(?:w|we|z|ze|do|na|dla|od|o|przy|przez|za|po|oraz|i)$", re.IGNORECASE)
_LONGEST_HEAD = 8
_LEFT_OVER = 1.0
_ROW = 0.3


@dataclass(frozen=True)
class FlatRow:
    """A row's fields as the lines they stood on; `blocks` is where it begins and ends.

    A `stacked` one holds cells of several rows, from columns that were read down.
    """

    task: Lines
    unit: Lines
    cells: tuple[Lines, ...]
    budget: Lines
    blocks: tuple[int, int]
    sure: bool
    stacked: bool = False


def flat_rows(
    blocks: Sequence[Lines], years: int, has_budget: bool, words: OfficeWords
) -> list[FlatRow]:
    """The rows that the first blocks are; blocks behind the last row are no rows."""
    best: list[tuple[float, FlatRow | None]] = [(0.0, None)]
    best += [(float("-inf"), None)] * len(blocks)
    for group in (
        group
        for first in range(len(blocks))
        for group in groups_at(blocks, first, years, has_budget, words)
    ):
        for start in range(max(0, group.first - _LONGEST_HEAD), group.first + 1):
            before = best[start][0]
            head = [*blocks[start : group.first], *([group.prefix] if group.prefix else [])]
            if before == float("-inf") or not head:
                continue
            found = _row(head, group, start, has_budget, words)
            if found and before + found[0] > best[group.end][0]:
                best[group.end] = (before + found[0], found[1])
    return _spread(_chain(best))


def _chain(best: Sequence[tuple[float, FlatRow | None]]) -> list[FlatRow]:
    size = len(best) - 1
    end = max(range(size + 1), key=lambda at: (best[at][0] - _LEFT_OVER * (size - at), at))
    rows: list[FlatRow] = []
    while (row := best[end][1]) is not None:
        rows.append(row)
        end = row.blocks[0]
    return rows[::-1]


def _row(
    head: Sequence[Lines], group: Group, start: int, has_budget: bool, words: OfficeWords
) -> tuple[float, FlatRow] | None:
    parted = _part(head, words)
    if parted is None or any(is_budget(block, words) for block in head):
        return None
    value, task, unit = parted
    score = _ROW + value + group.score
    if has_budget:
        score += 1.0 if group.budget else -0.5
    sure = value > 0 or group.score > 2
    row = FlatRow(task, unit, group.cells, group.budget, (start, group.end), sure, _left_over(head))
    return score, row


def _part(head: Sequence[Lines], words: OfficeWords) -> tuple[float, Lines, Lines] | None:
    """A row's first blocks as task and unit, with how sure that is."""
    for number in range(1, len(head)):
        if words.unit.match(head[number][0].strip()) and not _torn(head[number - 1]):
            loose = sum(_loose(head[at - 1], head[at]) for at in range(number + 1, len(head)))
            value = 2.0 - 0.9 * loose - 0.4 * (number - 1)
            return value, _flat(head[:number]), _flat(head[number:])
    glued = _part_block(head[0], words)
    if glued:
        value, task, unit = glued
        loose = sum(_loose(head[at - 1], head[at]) for at in range(1, len(head)))
        return value - 0.9 * loose, task, unit + _flat(head[1:])
    if len(head) < 2:
        return None
    number = len(head) - 1
    while number > 1 and head[number][0].strip()[:1].islower():
        number -= 1
    if head[number][0].strip()[:1].isdigit():
        return None
    return -0.4 * (number - 1), _flat(head[:number]), _flat(head[number:])


def _part_block(block: Lines, words: OfficeWords) -> tuple[float, Lines, Lines] | None:
    """A block that holds the task and then the unit, best where the unit begins a line."""
    middle: tuple[float, Lines, Lines] | None = None
    for line, text in enumerate(block):
        for match in _WORD.finditer(text):
            place = match.start()
            before = text[:place].rstrip()
            if (not line and not before) or not words.unit.match(text, place):
                continue
            above = before or block[line - 1].rstrip()
            if _PREPOSITION.search(above) or above.endswith(("„", "-", "–", ",")):
                continue
            task = tuple(part for part in (*block[:line], before) if part)
            parted = (1.0 if not before else 0.6, task, (text[place:], *block[line + 1 :]))
            if not before:
                return parted
            middle = middle or parted
    return middle


def _left_over(head: Sequence[Lines]) -> bool:
    """Whether a row begins with cells of the one above: columns were read down, not across."""
    return len(head) > 2 and all(block[0].strip()[:1].isdigit() for block in head[:2])


def _spread(rows: Sequence[FlatRow]) -> list[FlatRow]:
    """A row whose cells are left over to the next one is stacked as well."""
    below = [row.stacked for row in rows[1:]]
    return [
        replace(row, stacked=row.stacked or any(below[at : at + 1])) for at, row in enumerate(rows)
    ]


def _torn(block: Lines) -> bool:
    """Whether a block's last line cannot be the end of a name."""
    return bool(_PREPOSITION.search(block[-1].rstrip()))


def _loose(above: Lines, below: Lines) -> bool:
    """Whether a block does not seem to go on from the one above."""
    return not (below[0].strip()[:1].islower() or above[-1].rstrip().endswith((",", "-", "i")))


def _flat(blocks: Sequence[Lines]) -> Lines:
    return tuple(line for block in blocks for line in block)
