"""How often a method finds the evidence, and how long it takes."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.bench.methods import Method
from evals.bench.questions import Asked, Piece
from evals.score import percentile

TOP = 4
WITHIN = 1000


@dataclass(frozen=True)
class Measured:
    """Shares of questions with all their evidence, and times in milliseconds.

    `within` counts only the first characters of all pieces, the same for every method.
    """

    name: str
    top1: float
    top4: float
    within: float
    characters: float
    p50: float
    p99: float


def measure(
    name: str, method: Method, questions: Sequence[Asked], top: int | None = TOP
) -> Measured:
    """Asks every question once after one to warm up; `top` None counts all pieces as the top 4."""
    method(questions[0])
    first = all_four = within = characters = 0
    seconds = []
    for asked in questions:
        started = time.perf_counter()
        pieces = method(asked)
        seconds.append(time.perf_counter() - started)
        first += asked.found_in(pieces[:1])
        all_four += asked.found_in(pieces[:top])
        within += asked.found_in(_cut(pieces))
        characters += sum(len(piece.text) for piece in pieces[:top])
    seconds.sort()
    count = len(questions)
    return Measured(
        name, first / count, all_four / count, within / count, characters / count,
        percentile(seconds, 0.5) * 1000, percentile(seconds, 0.99) * 1000,
    )  # fmt: skip


def table(measured: Sequence[Measured], against: str) -> str:
    """One line for each method, with evidence in ratio to the method named."""
    base = next(one for one in measured if one.name == against)
    lines = [
        f"{'method':<42}{'top 1':>8}{'ratio':>7}{'top 4':>8}{'ratio':>7}"
        f"{f'in {WITHIN} chars':>14}{'ratio':>7}{'chars':>7}"
        f"{'p50 ms':>9}{'p99 ms':>9}"
    ]
    lines += [
        f"{one.name:<42}{one.top1:>8.1%}{_ratio(one.top1, base.top1):>7}{one.top4:>8.1%}"
        f"{_ratio(one.top4, base.top4):>7}"
        f"{one.within:>14.1%}{_ratio(one.within, base.within):>7}{one.characters:>7.0f}"
        f"{one.p50:>9.2f}{one.p99:>9.2f}"
        for one in measured
    ]
    return "\n".join(lines)


def _cut(pieces: Sequence[Piece]) -> Iterator[Piece]:
    left = WITHIN
    for piece in pieces:
        yield Piece(piece.stem, piece.text[:left])
        left -= len(piece.text)
        if left <= 0:
            return


def _ratio(value: float, base: float) -> str:
    return f"{value / base:.2f}x" if base else "-"
