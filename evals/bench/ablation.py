"""What each part contributes: python -m evals.bench.ablation asks everything with one part away.

Parts are taken away here alone, by replacing what the product looks up while a variant runs.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any
from unittest.mock import patch

from assistant.answer import AnswerStatus
from assistant.conversations import Conversations
from assistant.service import Assistant
from assistant.settings import load
from assistant.topics import passages
from evals.bench.measure import measure
from evals.bench.methods import our_search
from evals.bench.questions import with_evidence
from evals.cases import Case, load_cases
from evals.fresh import fresh
from evals.run import in_process, run
from evals.score import score
from ingest.build import IngestError
from knowledge.snapshot import SnapshotStore

_Change = tuple[str, Any]


def _nothing(*_: object, **__: object) -> tuple[()]:
    return ()


def _no_lemmas(*_: object, **__: object) -> frozenset[str]:
    return frozenset()


VARIANTS: dict[str, tuple[_Change, ...]] = {
    "all parts": (),
    "no folded forms": (("knowledge.snapshot.StoredForms", lambda catalogue: None),),
    "no lemmas: words as typed": (
        ("knowledge.text.Analyser._analyse", lambda self, word: _as_typed(word)),
    ),
    "no vectors of Chroma's": (("knowledge.nearness._DENSE_WEIGHT", 0.0),),
    "vectors alone": (("knowledge.lexical.LexicalIndex.search", _nothing),),
    "no synonyms": (("assistant.match.SYNONYM_CREDIT", 0.0),),
    "no titles and headings": (("assistant.retrieve.View.context", _no_lemmas),),
    "no facts: passages alone": (("assistant.decide._TOPICS", (passages,)),),
    "no vetoes": (("assistant.match.Match.vetoes", _nothing),),
}


@dataclass(frozen=True)
class Ablated:
    """Shares of a variant: evidence in the first and in four passages, cases and refusals right."""

    name: str
    top1: float
    top4: float
    right: float
    refused: float


def _as_typed(word: str) -> tuple[Any, bool]:
    from knowledge.morphology import Analysis

    return Analysis(frozenset({word.lower()}), frozenset({"noun"}), frozenset()), True


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.ablation", description=__doc__)
    parser.add_argument("--documents", type=Path, default=load().documents)
    chosen = parser.parse_args(arguments)
    try:
        with fresh(chosen.documents) as (_, _, data):
            print(f"{'variant':<28}{'top 1':>8}{'top 4':>8}{'cases right':>13}{'refusals':>10}")
            for name, changes in VARIANTS.items():
                one = ablated(name, changes, data)
                print(f"{name:<28}{one.top1:>8.1%}{one.top4:>8.1%}{one.right:>13.1%}"
                      f"{one.refused:>10.1%}", flush=True)  # fmt: skip
    except IngestError as error:
        print(f"ablation: {error}", file=sys.stderr)
        return 1
    return 0


def ablated(name: str, changes: Sequence[_Change], data: Path) -> Ablated:
    """What is reached over published documents with some parts replaced."""
    with _without(changes, data) as (assistant, store), store.reading() as snapshot:
        texts = {PurePath(one.file).stem: snapshot.text(one.id)
                 for one in snapshot.documents.values()}  # fmt: skip
        cases = load_cases()
        found = measure(name, our_search(snapshot, 0), with_evidence(cases, texts))
        outcomes = list(score(run(cases, in_process(assistant)), snapshot.text))
        none = [one for one in outcomes if _is_unanswerable(one.case)]
        return Ablated(
            name,
            found.top1,
            found.top4,
            sum(one.passed for one in outcomes) / len(outcomes),
            sum(one.passed for one in none) / max(1, len(none)),
        )


@contextmanager
def _without(changes: Sequence[_Change], data: Path) -> Iterator[tuple[Assistant, SnapshotStore]]:
    with ExitStack() as stack:
        for target, value in changes:
            stack.enter_context(patch(target, value))
        store = SnapshotStore(data)
        stack.callback(store.close)
        yield Assistant(store.reading, Conversations()), store


def _is_unanswerable(case: Case) -> bool:
    expected = case.turns[-1].expect
    return expected is not None and AnswerStatus.NOT_IN_DOCUMENTS in expected.status


if __name__ == "__main__":
    sys.exit(main())
