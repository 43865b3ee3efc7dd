"""The cells of one row among blocks of lines: alike once their digits are masked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from ingest.read.office import OfficeWords
from knowledge.folding import fold

Lines = tuple[str, ...]

_TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\S+")
_WORD = re.compile(r"\S+")
_DIGITS = re.compile(r"\d[\d \u00a0]*(?:[.,]\d+)?")
_MONEY = re.compile(
    r"(?:^|(?<=\s))(?:ok\.\s*)?(?:\d{1,3}(?:[ \u00a0.]\d{3})+|\d+)(?:,\d{1,2})?\s*"
    r"(?:tys\.|mln|tysięcy)?\s*(?:zł(?:otych)?|PLN)\s*[.,]?\s*$"
)
_SPACE = re.compile(r"\s+")
_ALIKE = 75
_NEAR = 58
_MOST_TOKENS = 60


@dataclass(frozen=True)
class Group:
    """The cells of a row in blocks first to end (not included), and what stands around them.

    `prefix` are lines of the first block before the first cell, `budget` the lines of the amount;
    `score` tells how much like a row's cells they are.
    """

    first: int
    end: int
    prefix: Lines
    cells: tuple[Lines, ...]
    budget: Lines
    score: float


def groups_at(
    blocks: Sequence[Lines], first: int, count: int, has_budget: bool, words: OfficeWords
) -> Iterator[Group]:
    """Every way to see `count` cells from block `first` on."""
    for prefix, cells, end, penalty in _ways(blocks, first, count):
        budget: Lines = ()
        if has_budget:
            cells, budget = _inner_budget(cells)
            if not budget and end < len(blocks) and is_budget(blocks[end], words):
                budget, end = blocks[end], end + 1
        if all(cells) and all(any(line.strip() for line in cell) for cell in cells):
            score = likeness(cells) - penalty
            yield Group(first, end, prefix, cells, budget, score)


def is_budget(block: Lines, words: OfficeWords) -> bool:
    """Whether a block is an amount of money, or what stands for one, and nothing else."""
    text = _text(block)
    money = _MONEY.search(text)
    return (money is not None and not text[: money.start()].strip()) or bool(
        words.no_amount.match(text)
    )


def likeness(cells: Sequence[Lines]) -> float:
    """How alike cells are: from -1.5 for strangers to 4 for the same words with other numbers."""
    texts = [_text(cell) for cell in cells]
    led = all(text[:1].isdigit() for text in texts)
    if len(texts) == 1:
        return 1.0 if led else -0.5
    masked = [_mask(text) for text in texts]
    least = min(ratio(one, other) for one, other in pairwise(masked))
    if least >= _ALIKE:
        return 2.5 + (least - _ALIKE) / (100 - _ALIKE) + 0.5 * led
    return 1.0 + 0.5 * led if least >= _NEAR else -1.5 + 0.5 * led


def _ways(
    blocks: Sequence[Lines], first: int, count: int
) -> Iterator[tuple[Lines, tuple[Lines, ...], int, float]]:
    """Prefix, cells, the block after them and a penalty for each way."""
    if first + count <= len(blocks):
        cells = tuple(blocks[first : first + count])
        yield (), cells, first + count, 0.0
        yield from _glued(cells, first + count)
    if count > 1 and first + 2 * count <= len(blocks):
        pairs = range(first, first + 2 * count, 2)
        torn = tuple(blocks[at] + blocks[at + 1] for at in pairs)
        yield (), torn, first + 2 * count, 1.0
    for here in range(2, count + 1):
        for prefix, cells in _split_block(blocks[first], here):
            after = first + 1 + count - here
            if after <= len(blocks):
                yield prefix, cells + tuple(blocks[first + 1 : after]), after, 0.2
    for here in range(2, count):
        at = first + count - here
        if at < len(blocks):
            for prefix, cells in _split_block(blocks[at], here):
                if not prefix:
                    yield (), tuple(blocks[first:at]) + cells, at + 1, 0.3


def _glued(
    cells: tuple[Lines, ...], end: int
) -> Iterator[tuple[Lines, tuple[Lines, ...], int, float]]:
    """The first block holds something else before the cell: it is cut where the others are like."""
    block = cells[0]
    pattern = _mask(_text(cells[1])) if len(cells) > 1 else ""
    whole = ratio(_mask(_text(block)), pattern) if pattern else 0.0
    best: tuple[float, Lines, Lines] | None = None
    for place, (line, start) in enumerate(_places(block)):
        if not place:
            continue
        before, after = _cut(block, line, start)
        if not pattern:
            if after[0][:1].isdigit():
                yield before, (after,), end, 0.3
            continue
        value = ratio(_mask(_text(after)), pattern)
        if value >= _ALIKE and value > whole + 3 and (best is None or value > best[0]):
            best = (value, before, after)
    if best:
        yield best[1], (best[2], *cells[1:]), end, 0.2


def _places(block: Lines) -> list[tuple[int, int]]:
    places = [
        (number, match.start())
        for number, line in enumerate(block)
        for match in _TOKEN.finditer(line)
    ]
    return places[:_MOST_TOKENS]


def _cut(block: Lines, line: int, start: int) -> tuple[Lines, Lines]:
    before = (*block[:line], block[line][:start])
    return tuple(part for part in before if part.strip()), (block[line][start:], *block[line + 1 :])


def _split_block(block: Lines, count: int) -> Iterator[tuple[Lines, tuple[Lines, ...]]]:
    """A block that ends in `count` cells: on its last line, or in runs of as many lines each."""
    amount = _MONEY.search(block[-1])
    line = block[-1][: amount.start()] if amount else block[-1]
    tail = block[-1][amount.start() :] if amount else ""
    best = _split_line(line, count)
    if best and line.strip():
        prefix, cells = best
        last = (cells[-1], tail) if tail else (cells[-1],)
        before = tuple(part for part in (*block[:-1], prefix) if part.strip())
        yield before, (*((cell,) for cell in cells[:-1]), last)
    for height in range(1, len(block) // count + 1):
        start = len(block) - count * height
        runs = tuple(
            block[start + number * height : start + (number + 1) * height]
            for number in range(count)
        )
        if likeness(runs) > 2:
            yield block[:start], runs


def _split_line(line: str, count: int) -> tuple[str, list[str]] | None:
    """The end of a line as `count` cells that are alike, and what stands before them."""
    best: tuple[float, str, list[str]] | None = None
    for pattern in (_TOKEN, _WORD):
        starts = [match.start() for match in pattern.finditer(line)][-_MOST_TOKENS:]
        for cuts in _cuttings(line, starts, count):
            ends = [*cuts[1:], len(line)]
            cells = [line[start:end] for start, end in zip(cuts, ends, strict=True)]
            value = likeness([(cell,) for cell in cells])
            if value > 2 and (best is None or value > best[0] + 0.01):
                best = (value, line[: cuts[0]], cells)
        if best:
            break
    return (best[1], best[2]) if best else None


def _cuttings(line: str, starts: Sequence[int], count: int) -> Iterator[list[int]]:
    """Where cells may begin: runs of as many words each, or numbers that lead each cell."""
    for length in range(1, len(starts) // count + 1):
        yield [starts[len(starts) - length * (count - number)] for number in range(count)]
    led = [start for start in starts if line[start].isdigit()]
    for step in range(1, len(led) // count + 1):
        yield [led[len(led) - step * (count - number)] for number in range(count)]


def _inner_budget(cells: tuple[Lines, ...]) -> tuple[tuple[Lines, ...], Lines]:
    """The cells without the amount that ends the last of them."""
    last = cells[-1]
    for height in (1, 2):
        tail = "\n".join(last[-height:])
        money = _MONEY.search(tail)
        if money and len(last) >= height:
            kept = (*last[:-height], *tail[: money.start()].split("\n"))
            filled = tuple(line for line in kept if line.strip())
            if filled:
                amount = tuple(line for line in money[0].split("\n") if line.strip())
                return (*cells[:-1], filled), amount
    return cells, ()


def _text(lines: Sequence[str]) -> str:
    return _SPACE.sub(" ", " ".join(lines)).strip()


def _mask(text: str) -> str:
    return _DIGITS.sub("#", fold(text)).strip(" .,;")
