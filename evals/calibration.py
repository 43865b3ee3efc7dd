"""Whether answers of which the assistant is surer are more often right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

BORDERS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


@dataclass(frozen=True)
class Bin:
    """The answers between two borders: how many, how many of them right, and how sure on average.

    A calibrated assistant is right in as many of them as it is sure.
    """

    low: float
    high: float
    count: int
    right: int
    sure: float

    @property
    def rate(self) -> float:
        """The share of right answers, 0 to 1."""
        return self.right / self.count


def bins(answers: Iterable[tuple[float, bool]]) -> list[Bin]:
    """The answers by how sure the assistant was of them; empty bins are left out."""
    answers = list(answers)
    found = []
    for low, high in pairwise(BORDERS):
        held = [one for one in answers if low <= one[0] < high or one[0] == high == BORDERS[-1]]
        if held:
            mean = sum(sure for sure, _ in held) / len(held)
            found.append(Bin(low, high, len(held), sum(right for _, right in held), mean))
    return found


def calibration_lines(found: Sequence[Bin]) -> list[str]:
    """The bins for a terminal, one a line, and how far they are off on average."""
    if not found:
        return []
    lines = ["sure of an answer   answers   right   sure on average"]
    lines += [
        f"{one.low:.2f} to {one.high:.2f}        {one.count:7}  {one.rate:6.1%}   {one.sure:6.1%}"
        for one in found
    ]
    return [*lines, f"off by {off(found):.1%} on average"]


def off(found: Sequence[Bin]) -> float:
    """The expected calibration error: how far the share of right answers is from how sure."""
    total = sum(one.count for one in found)
    return sum(one.count * abs(one.rate - one.sure) for one in found) / total if total else 0.0
