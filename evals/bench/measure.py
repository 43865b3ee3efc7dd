"""How often a method finds the evidence, and how long it takes."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from evals.bench.methods import Method
from evals.bench.questions import Asked, Piece
from evals.score import percentile

TOP = 4
WITHIN = 1000


@dataclass(frozen=True)
class Measured:
    """Shares of questions with all their evidence, and times in milliseconds.

    `within` counts only the first characters of all pieces, the same for every method. `p50` and
    `p99` are of questions that nobody was asked before, `again` of the same ones a second time;
    `busy` is what the processor worked for one of the first.
    """

    name: str
    top1: float
    top4: float
    within: float
    characters: float
    p50: float
    p99: float
    again: float
    busy: float


@dataclass
class Runner:
    """One method in a race, and what was seen of it; `top` None counts all pieces as the top 4."""

    name: str
    method: Method
    top: int | None = TOP
    found: list[tuple[bool, bool, bool, int]] = field(default_factory=list)
    seconds: list[list[float]] = field(default_factory=lambda: [[], []])
    busy: list[float] = field(default_factory=list)

    def ask(self, asked: Asked, turn: int) -> None:
        """Asks one question and keeps what came of it; `turn` is 0 for the first time."""
        started, worked = time.perf_counter(), time.process_time()
        pieces = self.method(asked)
        self.seconds[turn].append(time.perf_counter() - started)
        if turn:
            return
        self.busy.append(time.process_time() - worked)
        top = pieces[: self.top]
        evidence = (asked.found_in(some) for some in (pieces[:1], top, _cut(pieces)))
        first, four, within = evidence
        self.found.append((first, four, within, sum(len(piece.text) for piece in top)))

    def measured(self) -> Measured:
        """The shares and times of all questions."""
        shares = (sum(column) / len(self.found) for column in zip(*self.found, strict=True))
        first, again = (sorted(one) for one in self.seconds)
        times = (percentile(first, 0.5), percentile(first, 0.99), percentile(again, 0.5))
        busy = percentile(sorted(self.busy), 0.5)
        return Measured(self.name, *shares, *(1000 * one for one in (*times, busy)))


def race(runners: Sequence[Runner], questions: Sequence[Asked]) -> list[Measured]:
    """Asks every question of all methods in turn, twice; another one begins with each question.

    So all see the same state of the machine, and what they share is warmed by each as often.
    """
    for runner in runners:
        runner.method(questions[0])
    for turn in range(2):
        for i, asked in enumerate(questions):
            for j in range(len(runners)):
                runners[(i + j) % len(runners)].ask(asked, turn)
    return [runner.measured() for runner in runners]


def measure(name: str, method: Method, questions: Sequence[Asked]) -> Measured:
    """One method alone."""
    return race([Runner(name, method)], questions)[0]


def table(measured: Sequence[Measured], against: str) -> str:
    """One line for each method, with evidence in ratio to the method named."""
    base = next(one for one in measured if one.name == against)
    lines = [
        f"{'method':<42}{'top 1':>8}{'ratio':>7}{'top 4':>8}{'ratio':>7}"
        f"{f'in {WITHIN} chars':>14}{'ratio':>7}{'chars':>7}"
        f"{'p50 ms':>9}{'p99 ms':>9}{'again':>9}{'cpu':>9}"
    ]
    lines += [
        f"{one.name:<42}{one.top1:>8.1%}{_ratio(one.top1, base.top1):>7}{one.top4:>8.1%}"
        f"{_ratio(one.top4, base.top4):>7}"
        f"{one.within:>14.1%}{_ratio(one.within, base.within):>7}{one.characters:>7.0f}"
        f"{one.p50:>9.2f}{one.p99:>9.2f}{one.again:>9.2f}{one.busy:>9.2f}"
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
