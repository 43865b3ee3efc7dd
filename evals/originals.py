"""Evaluates the office's own documents with the same cases: python -m evals.originals FOLDER."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.__main__ import evaluate_folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Builds a snapshot of the folder, evaluates it and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.originals", description=__doc__)
    parser.add_argument("documents", type=Path, metavar="FOLDER")
    return evaluate_folder(parser, "originals", arguments)


if __name__ == "__main__":
    sys.exit(main())
