"""Compares retrieval and measures answers in one run: python -m evals.bench."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path, PurePath

from assistant.settings import load
from evals.bench.measure import Runner, race, table
from evals.bench.methods import Method, our_answer, our_search, plain_bm25, usual_recipe
from evals.bench.questions import with_evidence
from evals.cases import load_cases
from evals.fresh import fresh
from ingest.build import IngestError
from knowledge.embedding import NgramEmbedder

_COLD_RUNS = 3
_RECIPE = "splitter 1000/200 + Chroma"


def main(arguments: Sequence[str] | None = None) -> int:
    """Builds the documents, prints the table and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench", description=__doc__)
    parser.add_argument("--documents", type=Path, default=load().documents)
    chosen = parser.parse_args(arguments)
    try:
        return _bench(chosen.documents)
    except IngestError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1


def _bench(documents: Path) -> int:
    with fresh(documents) as (assistant, snapshots, data):
        with snapshots.reading() as snapshot:
            texts = {
                PurePath(document.file).stem: snapshot.text(document.id)
                for document in snapshot.documents.values()
            }
            questions = with_evidence(load_cases(), texts)
            if not questions:
                print("bench: no case has its evidence in these documents", file=sys.stderr)
                return 1
            runners = [
                Runner("ours: passages with neighbours, 800", our_search(snapshot)),
                Runner("ours: passages alone", our_search(snapshot, 0)),
                Runner(_RECIPE, usual_recipe(texts, NgramEmbedder())),
                Runner("plain BM25 over the same chunks", plain_bm25(texts)),
                *(Runner(name, peer) for name, peer in _peers(texts)),
            ]
            methods = race(runners, questions)
            whole = Runner("ours: quotes of the answer, all of them", our_answer(assistant), None)
            methods += race([whole], questions)
        print(f"{len(questions)} questions with evidence in {len(texts)} documents\n")
        print(table(methods, against=_RECIPE))
        answer = methods[-1]
        print(f"\nanswer in process: p50 {answer.p50:.1f} ms, p99 {answer.p99:.1f} ms")
        seconds = [_cold(questions[0].text, data) for _ in range(_COLD_RUNS)]
        print(f"assistant ask, a new process: {min(seconds):.2f} to {max(seconds):.2f} s")
    return 0


def _peers(texts: Mapping[str, str]) -> list[tuple[str, Method]]:
    """Haystack's pipeline where it is installed."""
    if find_spec("haystack") is None:
        print("Haystack is not installed: it is left out")
        return []
    from evals.bench.peers import haystack_hybrid

    return [("Haystack: BM25 and vectors, joined", haystack_hybrid(texts, NgramEmbedder()))]


def _cold(question: str, data: Path) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "assistant", "ask", question],
        env={**os.environ, "ASSISTANT_DATA": str(data)}, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
