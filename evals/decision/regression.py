"""A small logistic regression in numpy: the same weights from the same samples every time."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.decision import Weights

_RIDGE = 1.0  # how strongly weights are held near 0, so that few samples say little
_STEPS = 50
_CLOSE = 1e-9
Floats = NDArray[np.float64]


def fitted(samples: Sequence[tuple[Mapping[str, float], bool]], names: Sequence[str]) -> Weights:
    """The weights under which these samples are most likely; `least` is left at 0."""
    rows = np.array([[told.get(name, 0.0) for name in names] for told, _ in samples])
    right = np.array([float(one) for _, one in samples])
    design = np.column_stack([np.ones(len(rows)), rows.reshape(len(rows), len(names))])
    held = np.full(design.shape[1], _RIDGE)
    held[0] = 1e-6  # the intercept is free
    weights = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (right - chance) - held * weights
        spread = np.maximum(chance * (1.0 - chance), 1e-6)
        curve = (design.T * spread) @ design + np.diag(held)
        step = np.linalg.solve(curve, slope)
        weights += step
        if float(np.abs(step).max()) < _CLOSE:
            break
    told = {name: round(float(weight), 4) for name, weight in zip(names, weights[1:], strict=True)}
    return Weights(round(float(weights[0]), 4), told, 0.0)


def auc(values: Sequence[float], right: Sequence[bool]) -> float | None:
    """How often a right one has the higher value than a wrong one; None without one of each."""
    good = [value for value, one in zip(values, right, strict=True) if one]
    bad = [value for value, one in zip(values, right, strict=True) if not one]
    if not good or not bad:
        return None
    above: Floats = np.subtract.outer(np.array(good), np.array(bad))
    return float(((above > 0).sum() + 0.5 * (above == 0).sum()) / above.size)
