"""Times whole answers over libraries of growing size: python -m evals.bench.answer_speed [SIZE...].

A size is a number of notices beside the shipped documents, each of about nine passages.
"""

import random
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.answer import Question
from assistant.service import Assistant
from assistant.settings import load
from evals.bench.library import ask_about_notices, write_notices
from evals.cases import WARSAW, load_cases
from evals.fresh import fresh
from evals.score import percentile

SIZES = (1_100, 11_000)
_QUESTIONS = 300
_NOW = datetime(2029, 1, 10, 10, tzinfo=WARSAW)  # when every notice is out


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a line for each size."""
    given = sys.argv[1:] if arguments is None else arguments
    for size in [int(one) for one in given] or SIZES:
        with TemporaryDirectory(prefix="answers-") as folder:
            documents = write_notices(Path(folder), size)
            for path in load().documents.iterdir():
                shutil.copy(path, documents / path.name)
            with fresh(documents) as (assistant, snapshots, _):
                with snapshots.reading() as snapshot:
                    passages = int(snapshot.manifest["counts"]["passages"])
                assistant.read_ahead(_NOW)  # as a server does once it runs
                for turn in ("asked first", "again"):
                    print(f"{passages} passages, {turn}: {_told(assistant, size)}", flush=True)
    return 0


def _told(assistant: Assistant, size: int) -> str:
    wall, busy = [], []
    for text in _questions(size):
        started, worked = time.perf_counter(), time.process_time()
        assistant.answer(Question(text, _NOW))
        wall.append((time.perf_counter() - started) * 1000)
        busy.append((time.process_time() - worked) * 1000)
    return ", ".join(
        f"{name} p50 {percentile(sorted(ms), 0.5):.1f} ms p99 {percentile(sorted(ms), 0.99):.1f} ms"
        for name, ms in (("answer", wall), ("of the processor", busy))
    )


def _questions(size: int) -> Iterator[str]:
    """Questions about the notices and about the shipped documents, in turn."""
    chance = random.Random(7)
    shipped = [case.turns[0].question for case in load_cases()]
    for _ in range(_QUESTIONS // 2):
        yield ask_about_notices(chance, size)
        yield chance.choice(shipped)


if __name__ == "__main__":
    sys.exit(main())
