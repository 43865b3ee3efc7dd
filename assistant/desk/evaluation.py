"""The latest evaluation as the desk shows it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError


@dataclass(frozen=True)
class Figures:
    """The numbers of all cases or of those with one tag; pairs are good ones of how many."""

    cases: tuple[int, int]
    answers: tuple[int, int]
    citations: tuple[int, int]
    abstentions: tuple[int, int]
    false_abstentions: int
    quote_faults: int
    number_faults: int
    past_faults: int


@dataclass(frozen=True)
class AskedCase:
    """A case by what it asks, and what is wrong with its answer."""

    question: str
    as_of: datetime
    faults: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evaluation:
    """One run; `better` and `worse` are against what passed before, if it was compared at all."""

    made: datetime
    snapshot: str
    total: Figures
    tags: dict[str, Figures]
    failed: tuple[AskedCase, ...]
    facts: tuple[tuple[str, int, int], ...] = ()
    compared: bool = False
    better: tuple[AskedCase, ...] = ()
    worse: tuple[AskedCase, ...] = ()
    facts_worse: tuple[str, ...] = ()


_EVALUATIONS = TypeAdapter(Evaluation)


def latest(folder: Path) -> Evaluation | None:
    """The last evaluation that was kept in a data folder, or None."""
    try:
        return _EVALUATIONS.validate_json(_file(folder).read_bytes())
    except (OSError, ValidationError):
        return None


def keep(evaluation: Evaluation, folder: Path) -> Path:
    """Makes this the latest evaluation of a data folder in one step; raises OSError."""
    path = _file(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    draft.write_bytes(_EVALUATIONS.dump_json(evaluation))
    draft.replace(path)
    return path


def _file(folder: Path) -> Path:
    return folder / "evaluation" / "latest.json"
