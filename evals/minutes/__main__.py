"""Asks about forty minutes of one body: python -m evals.minutes."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.__main__ import evaluate_folder
from evals.minutes.write import write_minutes

CASES = Path(__file__).with_name("cases")


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes, builds, evaluates and returns the exit code."""
    with TemporaryDirectory(prefix="minutes-") as folder:
        parser = argparse.ArgumentParser(prog="python -m evals.minutes", description=__doc__)
        parser.set_defaults(documents=write_minutes(Path(folder)))
        given = sys.argv[1:] if arguments is None else list(arguments)
        return evaluate_folder(parser, "minutes", ["--cases", str(CASES), *given])


if __name__ == "__main__":
    sys.exit(main())
