"""Learns the weights of likely danger from labelled messages and the evaluation's questions."""

import zlib
from base64 import b85encode
from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.danger import heard_in
from assistant.likely_danger import CALM, KIND_BUCKETS, SIZE, features
from assistant.meanings import language_of
from evals.crisis.examples import LANGUAGE, examples
from knowledge.word_classes import words_of

TARGET = LANGUAGE / "crisis_weights.yaml"
_STRENGTH = 30.0  # the inverse of how strongly weights are held down
_KIND_STRENGTH = 5.0  # the same for the kinds
_CALM_WEIGHT = 6.0  # what all calm messages of a language weigh against its others
_FEWEST = 2  # texts that a piece must be in: of one alone nothing can be learned
# the logarithm of how many times fewer texts than all have a piece that counts wholly
_RARE, _KIND_RARE = 7.0, 5.0


def learn(target: Path = TARGET) -> str:
    """Writes the weights; one line on what they were learned from."""
    texts, kinds = zip(*examples(), strict=True)
    seen = [features(text, heard_in(text)) for text in texts]
    danger = _whether(seen, [kind != CALM for kind in kinds], texts)
    told = [(one, kind) for one, kind in zip(seen, kinds, strict=True) if kind != CALM]
    which = _which([one for one, _ in told], [kind for _, kind in told])
    target.write_text(_written(danger, which), encoding="utf-8")
    return f"{len(told)} messages of danger, {len(texts) - len(told)} calm ones -> {target}"


def _written(danger: Any, which: Any) -> str:
    whether, scale = _rounded(danger.coef_)
    kind, kind_scale = _rounded(which.coef_)
    packed = b85encode(zlib.compress(whether + kind, 9)).decode()
    lines = [
        "# Written by python -m evals.crisis learn; see assistant/likely_danger.py.",
        f"kinds: [{', '.join(which.classes_)}]",
        f"scale: {scale:.8f}",
        f"bias: {danger.intercept_[0]:.5f}",
        f"kind_scale: {kind_scale:.8f}",
        f"kind_bias: [{', '.join(f'{value:.5f}' for value in which.intercept_)}]",
        "weights: |",
        *(f"  {line}" for line in wrap(packed, 2000, break_on_hyphens=False)),
    ]
    return "\n".join(lines) + "\n"


def _rounded(table: NDArray[np.float64]) -> tuple[bytes, float]:
    """The weights in one byte each, and the unit they are in."""
    scale = float(np.abs(table).max()) / 127
    return np.round(table / scale).astype(np.int8).tobytes(), scale


_Features = tuple[NDArray[np.int64], NDArray[np.float32]]


def _whether(seen: Sequence[_Features], danger: list[bool], texts: Sequence[str]) -> Any:
    """The model that tells danger from calm; what many texts have counts for less."""
    from scipy.sparse import diags  # type: ignore[import-untyped,unused-ignore]
    from sklearn.linear_model import (  # type: ignore[import-untyped,unused-ignore]
        LogisticRegression,
    )

    table = _matrix(seen, SIZE)
    scale = _worth(table, _RARE)
    model = LogisticRegression(C=_STRENGTH, solver="liblinear")
    model.fit(table @ diags(scale), danger, _balanced(danger, texts))
    model.coef_ = model.coef_ * scale
    return model


def _worth(table: Any, rare: float) -> NDArray[np.float64]:
    """What each piece counts: less where many texts have it, nothing where one alone does."""
    texts_with = np.asarray((table > 0).sum(axis=0)).ravel()
    worth = np.minimum(1, np.log((table.shape[0] + 1) / (texts_with + 1)) / rare)
    worth[texts_with < _FEWEST] = 0
    return np.asarray(worth)


def _balanced(danger: list[bool], texts: Sequence[str]) -> NDArray[np.float64]:
    """What each text weighs, so that calm weighs as much against danger in every language."""
    is_danger = np.array(danger)
    weights = np.ones(len(texts))
    written = np.array([language_of(words_of(text)) for text in texts])
    for language in np.unique(written):
        calm = (written == language) & ~is_danger
        own = (written == language) & is_danger
        weights[calm] = own.sum() / calm.sum() * _CALM_WEIGHT
    return weights


def _which(seen: Sequence[_Features], kinds: list[str]) -> Any:
    """The model that tells the kinds of danger from one another."""
    from scipy.sparse import diags  # type: ignore[import-untyped,unused-ignore]
    from sklearn.linear_model import (  # type: ignore[import-untyped,unused-ignore]
        LogisticRegression,
    )

    folded = [(places % KIND_BUCKETS, values) for places, values in seen]
    table = _matrix(folded, KIND_BUCKETS)
    worth = _worth(table, _KIND_RARE)
    model = LogisticRegression(C=_KIND_STRENGTH, max_iter=3000)
    model.fit(table @ diags(worth), kinds)
    model.coef_ = model.coef_ * worth
    return model


def _matrix(seen: Sequence[_Features], width: int) -> Any:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped,unused-ignore]

    places, values = zip(*seen, strict=True)
    bounds = np.cumsum([0, *map(len, places)])
    inside = (np.concatenate(values), np.concatenate(places), bounds)
    return csr_matrix(inside, shape=(len(seen), width))
