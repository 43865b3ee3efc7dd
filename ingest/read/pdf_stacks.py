"""Level rules of one width that follow one another down a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.read.pdf_headers import Rule
from ingest.read.pdf_lines import Word, word_rows
from ingest.read.pdf_sheet import Box, Sheet

GUTTER = 4.0  # points
NEAR = 3.0  # points
_GUTTER_SIZES = 0.45  # type sizes: more than the space between two words
_FEWEST_RULES = 3
_LEAST_WIDTH = 0.2  # of the page
_SIDE_BY_SIDE = 6  # pieces of rules on one height
_LARGER = 1.12
_TALLEST_ROW = 3.0  # type sizes
_HEADER_LINES = 3
_TALLEST_GAP = 24.0  # points: a higher empty place ends a table


@dataclass
class Rules:
    """Rules from x0 to x1 at heights `ys`, and the narrower ones between them."""

    x0: float
    x1: float
    ys: list[float]
    parts: list[Rule] = field(default_factory=list)
    is_open: bool = True


def stacks(sheet: Sheet, words: Sequence[Word], taken: Sequence[Box]) -> Iterator[Rules]:
    """The rules that may belong to one table each; `taken` are the places of ruled tables."""
    for stack in _stacks(sheet, taken):
        inside = [word for word in words if stack.x0 - NEAR <= word.centre[0] <= stack.x1 + NEAR]
        for ys in _runs(stack.ys, inside):
            if len(ys) >= _FEWEST_RULES:
                parts = [part for part in stack.parts if ys[0] < part[0] < ys[-1]]
                yield Rules(stack.x0, stack.x1, ys, parts)


def gutters(words: Sequence[Word]) -> list[tuple[float, float]]:
    """The empty strips between the words, whatever their heights."""
    found = []
    end: float | None = None
    for word in sorted(words, key=lambda word: word.x0):
        if end is not None and word.x0 - end >= max(GUTTER, _GUTTER_SIZES * word.size):
            found.append((end, word.x0))
        end = word.x1 if end is None else max(end, word.x1)
    return found


def _runs(ys: Sequence[float], words: Sequence[Word]) -> Iterator[list[float]]:
    """The heights in runs between which the words keep to common columns."""
    run: list[float] = [ys[0]]
    own: list[Word] = []
    for low, high in pairwise(ys):
        held = [word for word in words if low <= word.centre[1] <= high]
        alone = bool(held) and len(word_rows(held)) == 1 and not gutters(held)
        if alone:
            if own and not _is_part_name(held, own, high - low):
                yield _trimmed(run, own)
                own = []
            if not own:
                run = []
        elif held:
            together = gutters([*own, *held])
            if not together and own and not _is_header(own, held):
                yield _trimmed(run, own)
                run, own = [low], []
            if gutters(held) or together:
                own += held
            else:
                run, own = [], []
        elif high - low > _TALLEST_GAP:
            if own:
                yield _trimmed(run, own)
            run, own = [], []
        run.append(high)
    if own:
        yield _trimmed(run, own)


def _is_part_name(held: Sequence[Word], own: Sequence[Word], height: float) -> bool:
    """Whether one undivided line stands like a row between others, as the name of a part does."""
    size, usual = max(word.size for word in held), max(word.size for word in own)
    return size < _LARGER * usual and height < _TALLEST_ROW * size


def _is_header(own: Sequence[Word], held: Sequence[Word]) -> bool:
    """Whether only names over several columns hide the columns that the next words keep to."""
    rows = word_rows(own)
    return len(rows) <= _HEADER_LINES and any(gutters(row) for row in rows) and bool(gutters(held))


def _trimmed(ys: Sequence[float], words: Sequence[Word]) -> list[float]:
    """The heights without empty places at both ends."""
    first = min(word.centre[1] for word in words)
    last = max(word.centre[1] for word in words)
    start = max((at for at, y in enumerate(ys) if y <= first), default=0)
    end = min((at for at, y in enumerate(ys) if y >= last), default=len(ys) - 1)
    return list(ys[start : end + 1])


def _stacks(sheet: Sheet, taken: Sequence[Box]) -> list[Rules]:
    found: list[Rules] = []
    for y, x0, x1 in _rules(sheet):
        held = [stack for stack in found if stack.is_open and stack.x0 < x1 and x0 < stack.x1]
        if any(
            top - NEAR <= y <= bottom + NEAR and left < x1 and x0 < right
            for left, top, right, bottom in taken
        ):
            for stack in held:
                stack.is_open = False
            continue
        same = [s for s in held if abs(s.x0 - x0) <= NEAR and abs(s.x1 - x1) <= NEAR]
        wider = [s for s in held if s.x0 - NEAR <= x0 and x1 <= s.x1 + NEAR]
        if same:
            same[0].ys.append(y)
        elif wider:
            wider[0].parts.append((y, x0, x1))
        elif x1 - x0 >= _LEAST_WIDTH * sheet.width:
            for stack in held:
                stack.is_open = False
            found.append(Rules(x0, x1, [y]))
    return [stack for stack in found if len(stack.ys) >= _FEWEST_RULES]


def _rules(sheet: Sheet) -> list[Rule]:
    """The level rules from top to bottom, each of its touching pieces."""
    lines: list[Rule] = []
    for edge in sorted(sheet.edges, key=lambda edge: (edge["top"], edge["x0"])):
        if edge["orientation"] != "h":
            continue
        y, x0, x1 = float(edge["top"]), float(edge["x0"]), float(edge["x1"])
        near = [
            line
            for line in lines[-_SIDE_BY_SIDE:]
            if abs(line[0] - y) <= NEAR and x0 - line[2] <= NEAR and line[1] - x1 <= NEAR
        ]
        for line in near:
            lines.remove(line)
            y, x0, x1 = line[0], min(line[1], x0), max(line[2], x1)
        lines.append((y, x0, x1))
    return lines
