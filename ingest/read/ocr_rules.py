"""The rules of tables in the picture of a page."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_INK = 150  # of 255: darker is ink
_SHORTEST = 0.3  # inches: longer than any stroke of a letter
_SOLID = 0.93  # of a rule is ink, the rest is noise
_THICKEST = 0.06  # inches
_POOL = 3  # rows looked at together, so that a rule may slant a little

Span = tuple[float, float, float]  # place across, start and end along, in dots


def picture_ink(picture: Path) -> NDArray[np.bool_]:
    """Where the picture of a page is dark."""
    with Image.open(picture) as image:
        return np.asarray(image.convert("L")) < _INK


def coarse(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The same in a third of the dots each way."""
    height, width = (size // _POOL * _POOL for size in ink.shape)
    pooled = ink[:height, :width].reshape(height // _POOL, _POOL, width // _POOL, _POOL)
    return np.asarray(pooled.any(axis=(1, 3)))


def rules(ink: NDArray[np.bool_], dpi: float) -> tuple[list[Span], list[Span]]:
    """The level rules as (y, x0, x1) and the upright ones as (x, top, bottom), in dots."""
    return list(_spans(ink, dpi)), list(_spans(ink.T, dpi))


def _spans(ink: NDArray[np.bool_], dpi: float) -> Iterator[Span]:
    height = ink.shape[0] // _POOL * _POOL
    pooled = ink[:height].reshape(-1, _POOL, ink.shape[1]).any(axis=1)
    length = int(_SHORTEST * dpi)
    if pooled.shape[1] <= length:
        return
    sums = np.zeros((pooled.shape[0], pooled.shape[1] + 1), dtype=np.int32)
    np.cumsum(pooled, axis=1, dtype=np.int32, out=sums[:, 1:])
    solid = sums[:, length:] - sums[:, :-length] >= _SOLID * length
    runs = [
        run
        for row in np.flatnonzero(solid.any(axis=1)).tolist()
        for run in _runs(solid, row, length)
    ]
    for stack in _stacks(runs):
        rows = [row for row, _, _ in stack]
        start, end = min(run[1] for run in stack), max(run[2] for run in stack)
        middle = (min(rows) + max(rows) + 1) / 2 * _POOL
        if (max(rows) - min(rows)) * _POOL <= _THICKEST * dpi:
            yield middle, start, end


def _runs(solid: NDArray[np.bool_], row: int, length: int) -> Iterator[tuple[int, int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], solid[row].view(np.int8), [0]))))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield int(row), int(start), int(end) + length - 1


def _stacks(runs: list[tuple[int, int, int]]) -> list[list[tuple[int, int, int]]]:
    """Runs of neighbouring rows that overlap: one rule each."""
    done: list[list[tuple[int, int, int]]] = []
    active: list[list[tuple[int, int, int]]] = []
    for row, start, end in runs:
        still = [stack for stack in active if stack[-1][0] >= row - 1]
        done += [stack for stack in active if stack[-1][0] < row - 1]
        touching = [
            stack
            for stack in still
            if any(left <= end and start <= right for _, left, right in stack)
        ]
        merged = sorted([*(run for stack in touching for run in stack), (row, start, end)])
        active = [stack for stack in still if stack not in touching] + [merged]
    return done + active
