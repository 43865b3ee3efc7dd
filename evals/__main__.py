"""Evaluates a folder of documents in a data folder of its own: python -m evals."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.settings import load
from evals.command import evaluate, evaluate_over_http
from evals.fresh import fresh
from ingest.build import IngestError


def main(arguments: Sequence[str] | None = None) -> int:
    """Builds, evaluates and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("--documents", type=Path, default=load().documents)
    parser.add_argument("--url", help="ask an assistant that serves the API here instead")
    return evaluate_folder(parser, "shipped", arguments)


def evaluate_folder(
    parser: argparse.ArgumentParser, name: str, arguments: Sequence[str] | None
) -> int:
    """Adds the common options, builds `documents` and evaluates them under this set's name."""
    parser.add_argument("--cases", type=Path, help="a file or folder of cases")
    parser.add_argument("--report", type=Path, help="where the HTML report goes")
    parser.add_argument("--baseline", type=Path, help="the ids that passed before")
    parser.add_argument("--update-baseline", action="store_true")
    chosen = parser.parse_args(arguments)
    if url := getattr(chosen, "url", None):
        return evaluate_over_http(url, chosen.cases, chosen.report)
    try:
        with fresh(chosen.documents) as (assistant, snapshots, _):
            return evaluate(
                assistant, snapshots, chosen.cases, chosen.report, chosen.baseline,
                name=name, update=chosen.update_baseline,
            )  # fmt: skip
    except IngestError as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
