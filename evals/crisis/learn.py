"""Learns the weights of likely danger from labelled messages and the evaluation's questions."""

import zlib
from base64 import b85encode
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.answer import AnswerStatus
from assistant.danger import heard_in
from assistant.likely_danger import CALM, KIND_BUCKETS, SIZE, features
from evals.cases import FOLDER as CASES
from evals.cases import load_cases
from evals.crisis.messages import load_messages
from evals.towns.evaluate import CASES as TOWNS
from knowledge import phrases
from knowledge.word_classes import words_of

_LANGUAGE = Path(phrases.__file__).parent / "language"
TARGET = _LANGUAGE / "crisis_weights.yaml"
_STRENGTH = 30.0  # the inverse of how strongly weights are held down
_EVERY, _STEP = 2, 7  # of the messages of danger, and between the calm ones that are joined
_PEOPLE = 4  # of whom each doing is told in turn
_CALM_WEIGHT = 5.0  # what all calm messages weigh together against all others


def learn(target: Path = TARGET) -> str:
    """Writes the weights; one line on what they were learned from."""
    examples = tuple(_examples())
    texts, kinds = zip(*examples, *_with_another(examples), strict=True)
    seen = [features(text, heard_in(text)) for text in texts]
    danger = _whether(seen, [kind != CALM for kind in kinds])
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


def _examples() -> Iterator[tuple[str, str]]:
    """Texts with the kind that each tells of, none twice."""
    known: dict[str, str] = {}
    for file in sorted(_LANGUAGE.glob("crisis_examples*.yaml")):
        for by_kind in phrases.lexicon(file.stem).values():
            for kind, texts in by_kind.items():
                known.update(dict.fromkeys(texts, kind))
    known.update(_framed())
    known.update({one.text: one.kind for one in load_messages() if one.learned})
    for folder in (CASES, TOWNS):
        for case in load_cases(folder):
            for turn in case.turns:
                asked = turn.question
                crisis = turn.expect and AnswerStatus.CRISIS in turn.expect.status
                if not crisis:
                    known.setdefault(asked, CALM)
    yield from ((text, kind) for text, kind in known.items() if words_of(text))


def _with_another(examples: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Messages of danger that go on to ask something else, and as many calm ones of two parts."""
    asked = [text for text, kind in examples if kind == CALM and text.endswith("?")]
    told = [text for text, kind in examples if kind == CALM and not text.endswith("?")]
    danger = [(text, kind) for text, kind in examples if kind != CALM]
    for i, (text, kind) in enumerate(danger):
        if i % _EVERY == 0:
            question = asked[i * _STEP % len(asked)]
            yield f"{text}. {question}", kind
            yield f"{told[i * _STEP % len(told)]}. {question}", CALM


def _framed() -> Iterator[tuple[str, str]]:
    """Everyday and dangerous doings, each of several people in turn, alone and with a question."""
    for frames in phrases.lexicon("crisis_frames").values():
        people, questions = frames["who"], frames["asks"]
        for kind in sorted(frames.keys() - {"who", "asks"}):
            for i, does in enumerate(frames[kind]):
                for j in range(_PEOPLE):
                    who = people[(i * _STEP + j * _PEOPLE) % len(people)]
                    asks = f", {questions[(i + j) % len(questions)]}" if j % 2 else ""
                    yield f"{who} {does}{asks}", kind


_Features = tuple[NDArray[np.int64], NDArray[np.float32]]


def _whether(seen: Sequence[_Features], danger: list[bool]) -> Any:
    """The model that tells danger from calm."""
    from sklearn.linear_model import (  # type: ignore[import-untyped,unused-ignore]
        LogisticRegression,
    )

    share = sum(danger) / (len(danger) - sum(danger)) * _CALM_WEIGHT
    weights = [1.0 if one else share for one in danger]
    model = LogisticRegression(C=_STRENGTH, solver="liblinear")
    return model.fit(_matrix(seen, SIZE), danger, weights)


def _which(seen: Sequence[_Features], kinds: list[str]) -> Any:
    """The model that tells the kinds of danger from one another."""
    from sklearn.linear_model import (  # type: ignore[import-untyped,unused-ignore]
        LogisticRegression,
    )

    folded = [(places % KIND_BUCKETS, values) for places, values in seen]
    model = LogisticRegression(C=_STRENGTH, max_iter=3000)
    return model.fit(_matrix(folded, KIND_BUCKETS), kinds)


def _matrix(seen: Sequence[_Features], width: int) -> Any:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped,unused-ignore]

    places, values = zip(*seen, strict=True)
    bounds = np.cumsum([0, *map(len, places)])
    inside = (np.concatenate(values), np.concatenate(places), bounds)
    return csr_matrix(inside, shape=(len(seen), width))
