"""Fits the weights of the decision to answer, and judges them on left-out towns.

    python -m evals.fit [--write]

All cases count, those on the shipped documents as one town more. Fitted weights replace the fixed
ones only where they are at least as good on every measure of the left-out towns and lose no case.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

import assistant.decision
from assistant.conversations import Conversations
from assistant.decision import Weights
from assistant.service import Assistant
from assistant.settings import load
from evals.cases import FOLDER, load_cases
from evals.decision.comparing import (
    RULES,
    Judged,
    Town,
    fixed,
    gated,
    judged,
    left_out,
    lost,
    ranked,
    trained,
)
from evals.decision.samples import Asked, asked_of
from evals.fresh import fresh
from evals.score import Share
from evals.towns.__main__ import write_all
from evals.towns.content import load_all
from evals.towns.evaluate import CASES as TOWN_CASES
from knowledge.snapshot import SnapshotStore

_OCR = "ocr"
_WEIGHTS = Path(assistant.decision.__file__).with_name("decision.yaml")
_HEAD = """\
# How sure an answer is: the weights of assistant/decision.py, fitted by `python -m evals.fit`.
# An answer that is less sure than `least` is not given.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Collects, fits, reports and, if asked to, writes the weights; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.fit", description=__doc__)
    parser.add_argument("--shipped", type=Path, help="a data folder of the shipped documents")
    parser.add_argument("--towns", type=Path, help="a data folder of the invented towns")
    parser.add_argument("--write", action="store_true", help="replace the weights in use")
    chosen = parser.parse_args(arguments)
    asked = collected(chosen.shipped, chosen.towns)
    towns = left_out(asked)
    print(table(towns))
    weights = trained(asked, gated)
    print(verdict(asked, towns, weights))
    if chosen.write:
        write(weights)
    return 0


def collected(shipped: Path | None, towns: Path | None) -> list[Asked]:
    """The options of all cases; what has no data folder is built in one of its own."""
    found: list[Asked] = []
    for data, build, folder in ((shipped, _shipped, FOLDER), (towns, _towns, TOWN_CASES)):
        cases = [case for case in load_cases(folder) if _OCR not in case.tags]
        opened = _opened(data) if data else build()
        with opened as (answering, store), store.reading() as snapshot:
            found += asked_of(cases, answering, snapshot.text)
    return found


@contextmanager
def _opened(data: Path) -> Iterator[tuple[Assistant, SnapshotStore]]:
    with closing(SnapshotStore(data)) as store:
        yield Assistant(store.reading, Conversations()), store


@contextmanager
def _shipped() -> Iterator[tuple[Assistant, SnapshotStore]]:
    with fresh(load().documents) as (answering, store, _):
        yield answering, store


@contextmanager
def _towns() -> Iterator[tuple[Assistant, SnapshotStore]]:
    contents = tuple(content for content in load_all() if not content.pictured)
    with TemporaryDirectory(prefix="towns-") as folder:
        write_all(contents, Path(folder))
        with fresh(Path(folder)) as (answering, store, _):
            yield answering, store


def table(towns: Sequence[Town]) -> str:
    """A line for each left-out town and one for all: AUC, then every rule's shares."""
    lines = [
        f"{'left out':24} {'asked':>5} {'AUC score':>9} {'fitted':>7}  "
        + "  ".join(f"{rule + ': decided rightly, right of given, answered':^46}" for rule in RULES)
    ]
    for town in towns:
        lines.append(_line(town.name, town.questions, town, [town.rules[one] for one in RULES]))
    total = [_added([town.rules[one] for town in towns]) for one in RULES]
    lines.append(_line("all", sum(town.questions for town in towns), None, total))
    return "\n".join(lines)


def _line(name: str, asked: int, town: Town | None, rules: Sequence[Judged]) -> str:
    aucs = (town.auc_score, town.auc_fitted) if town else (None, None)
    told = ["-" if one is None else f"{one:.3f}" for one in aucs]
    shares = "  ".join(
        " ".join(f"{_share(one):>15}" for one in (held.right, held.among_given, held.answered))
        for held in rules
    )
    return f"{name[:24]:24} {asked:>5} {told[0]:>9} {told[1]:>7}  {shares}"


def _share(share: Share) -> str:
    return "-" if share.rate is None else f"{share.good}/{share.of} {share.rate:.1%}"


def _added(parts: Sequence[Judged]) -> Judged:
    return Judged(*(
        Share(sum(one.good for one in shares), sum(one.of for one in shares))
        for shares in zip(*((p.right, p.among_given, p.answered) for p in parts), strict=True)
    ))  # fmt: skip


def verdict(asked: Sequence[Asked], towns: Sequence[Town], weights: Weights) -> str:
    """What was fitted on everything, what each way would lose, and which one is better."""
    lines = [f"Fitted on all: intercept {weights.intercept}, least {weights.least}"]
    lines += [f"  {name} {value}" for name, value in weights.features.items()]
    plain = judged(asked, fixed).right
    lines.append(f"fixed: {_share(plain)} on everything")
    for rule, how in (("gate", gated(weights)), ("ranked", ranked(trained(asked, ranked)))):
        away = lost(asked, how)
        before, after = (_added([town.rules[one] for town in towns]) for one in ("fixed", rule))
        good = not away and not any(
            (new.rate or 0) < (old.rate or 0)
            for new, old in zip(_measures(after), _measures(before), strict=True)
        )
        said = "at least as good" if good else "worse: the fixed weights stay"
        lines.append(
            f"{rule}: {_share(judged(asked, how).right)} on everything, loses "
            f"{len(away)} ({', '.join(away[:8])}); {said}"
        )
    return "\n".join(lines)


def _measures(held: Judged) -> tuple[Share, Share, Share]:
    return held.right, held.among_given, held.answered


def write(weights: Weights, path: Path = _WEIGHTS) -> None:
    """Replaces the weights in use."""
    data = {
        "intercept": weights.intercept,
        "features": dict(weights.features),
        "least": weights.least,
    }
    path.write_text(_HEAD + yaml.safe_dump(data, sort_keys=False), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
