"""Checks the lexicons that staff edit: python -m knowledge.lexicon_check [FOLDER].

Prints one sentence for each problem, with file and line, and returns 1 where there is one.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from knowledge.crisis_rules import looked_up_by
from knowledge.lexicon_rules import RULES, Rule, no_key_twice
from knowledge.lexicon_source import Problem, entries, problem_of_yaml

CRISIS = "crisis.yaml"
FOLDER = Path(__file__).with_name("language")


@dataclass(frozen=True)
class Finding:
    """A problem in a file of lexicons."""

    file: str
    problem: Problem

    def line(self) -> str:
        """The finding for a terminal."""
        return f"{self.file}:{self.problem.line}: {self.problem.text}"


def check(folder: Path = FOLDER, today: date | None = None) -> list[Finding]:
    """Every problem of the checked lexicons of a folder, by file and line.

    Days after `today`, where it is given, are problems of the numbers for people in danger.
    """
    late = (lambda root: looked_up_by(root, today),) if today else ()
    others = {one.name: (no_key_twice,) for one in folder.glob("*.yaml")}
    return [
        Finding(name, problem)
        for name, rules in sorted((others | RULES | {CRISIS: (*RULES[CRISIS], *late)}).items())
        for problem in sorted(_problems(folder / name, rules), key=lambda one: one.line)
    ]


def _problems(file: Path, rules: Iterable[Rule]) -> Iterator[Problem]:
    try:
        root = entries(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        yield Problem(1, f"pliku nie da się przeczytać ({error})")
        return
    except yaml.YAMLError as error:
        yield problem_of_yaml(error)
        return
    for rule in rules:
        yield from rule(root)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what is wrong and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.lexicon_check", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER, metavar="FOLDER")
    folder = parser.parse_args(arguments).folder
    findings = check(folder, date.today())
    for finding in findings:
        print(f"{folder / finding.line()}")
    if not findings:
        print("Słowniki są w porządku.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
