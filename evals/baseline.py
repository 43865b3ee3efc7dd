"""Which cases passed before: a committed list of ids per document set, never their texts."""

import json
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).with_name("baseline")


class BadBaseline(Exception):
    """A baseline file that cannot be used; the message is one line."""


def load_baseline(path: Path) -> frozenset[str]:
    """The ids that passed; a file that is not there yet holds none. Raises BadBaseline."""
    if not path.exists():
        return frozenset()
    try:
        passed = json.loads(path.read_text(encoding="utf-8"))["passed"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadBaseline(f"{path}: not a baseline ({error})") from error
    if not isinstance(passed, list) or not all(isinstance(name, str) for name in passed):
        raise BadBaseline(f"{path}: passed must be a list of ids")
    return frozenset(passed)


def worse(before: Iterable[str], passed: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """The ids that passed before, are still asked, and do not pass now."""
    return tuple(sorted((set(before) & set(known)) - set(passed)))


def better(before: Iterable[str], passed: Iterable[str]) -> tuple[str, ...]:
    """The ids that pass now and did not before."""
    return tuple(sorted(set(passed) - set(before)))


def write_baseline(path: Path, passed: Iterable[str], asked: int) -> None:
    """Replaces the baseline in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    listed = sorted(set(passed))
    draft.write_text(json.dumps({"asked": asked, "passed": listed}, indent=1) + "\n", "utf-8")
    draft.replace(path)
