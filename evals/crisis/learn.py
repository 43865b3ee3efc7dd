"""Learns the weights of likely danger from labelled messages and the evaluation's questions."""

import zlib
from base64 import b85encode
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

import numpy as np
from numpy.typing import NDArray

from assistant.answer import AnswerStatus
from assistant.likely_danger import CALM, buckets
from evals.cases import FOLDER as CASES
from evals.cases import load_cases
from evals.crisis.messages import load_messages
from evals.towns.evaluate import CASES as TOWNS
from knowledge import phrases
from knowledge.word_classes import words_of

TARGET = Path(phrases.__file__).parent / "language" / "crisis_weights.yaml"
_BUCKETS = 1 << 14
_STRENGTH = 30.0  # the inverse of how strongly weights are held down
_CALM_WEIGHT = 1.5  # what all calm messages weigh together against all others


def learn(target: Path = TARGET) -> str:
    """Writes the weights; one line on what they were learned from."""
    texts, kinds = zip(*_examples(), strict=True)
    table, bias, names = _fitted(list(texts), list(kinds))
    scale = float(np.abs(table).max()) / 127
    packed = b85encode(zlib.compress(np.round(table / scale).astype(np.int8).tobytes(), 9))
    lines = [
        "# Written by python -m evals.crisis learn; see assistant/likely_danger.py.",
        f"kinds: [{', '.join(names)}]",
        f"buckets: {_BUCKETS}",
        f"scale: {scale:.8f}",
        f"bias: [{', '.join(f'{value:.5f}' for value in bias)}]",
        "weights: |",
        *(f"  {line}" for line in wrap(packed.decode(), 2000, break_on_hyphens=False)),
    ]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    calm = sum(kind == CALM for kind in kinds)
    return f"{len(kinds) - calm} messages of danger, {calm} calm ones -> {target}"


def _examples() -> Iterator[tuple[str, str]]:
    """Texts with the kind that each tells of, none twice."""
    known: dict[str, str] = {}
    for by_kind in phrases.lexicon("crisis_examples").values():
        for kind, texts in by_kind.items():
            known.update(dict.fromkeys(texts, kind))
    known.update({one.text: one.kind for one in load_messages() if one.learned})
    for folder in (CASES, TOWNS):
        for case in load_cases(folder):
            for turn in case.turns:
                asked = turn.question
                crisis = turn.expect and AnswerStatus.CRISIS in turn.expect.status
                if not crisis:
                    known.setdefault(asked, CALM)
    yield from known.items()


def _fitted(
    texts: list[str], kinds: list[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64], list[str]]:
    """Weights (kinds × buckets), bias and the names of the kinds."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped,unused-ignore]
    from sklearn.linear_model import (  # type: ignore[import-untyped,unused-ignore]
        LogisticRegression,
    )

    places = [buckets(words_of(text), _BUCKETS) for text in texts]
    values = np.concatenate([np.full(len(one), 1 / np.sqrt(max(1, len(one)))) for one in places])
    bounds = np.cumsum([0, *map(len, places)])
    matrix = csr_matrix((values, np.concatenate(places), bounds), shape=(len(texts), _BUCKETS))
    calm = sum(kind == CALM for kind in kinds)
    share = (len(kinds) - calm) / calm * _CALM_WEIGHT
    weights = [share if kind == CALM else 1.0 for kind in kinds]
    model = LogisticRegression(C=_STRENGTH, max_iter=3000).fit(matrix, kinds, weights)
    return model.coef_, model.intercept_, list(model.classes_)
