"""Writes the documents of the invented towns into a folder: python -m evals.towns FOLDER."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from evals.towns.content import BadContent, Content, load_all
from evals.towns.write import write


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the documents and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.towns", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--only", default="", help="parts of file names, with commas between")
    chosen = parser.parse_args(arguments)
    try:
        contents = chosen_contents(chosen.only)
    except BadContent as error:
        print(f"towns: {error}", file=sys.stderr)
        return 1
    write_all(contents, chosen.folder)
    return 0


def chosen_contents(only: str = "") -> tuple[Content, ...]:
    """The contents whose file name has one of the parts, all without any; raises BadContent."""
    parts = [part for part in only.split(",") if part]
    every = load_all()
    return tuple(one for one in every if not parts or any(part in one.file for part in parts))


def write_all(contents: Sequence[Content], folder: Path) -> None:
    """Writes the documents into the folder and shows how far it is."""
    folder.mkdir(parents=True, exist_ok=True)
    for content in tqdm(contents, desc="Documents", unit="file"):
        write(content, folder)


if __name__ == "__main__":
    sys.exit(main())
