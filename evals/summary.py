"""The results of several evaluations as one: python -m evals.summary RESULTS.json [...]

Says how many cases are right, how reliable the answers are, and which targets are not reached.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.answer import LANGUAGES
from evals.calibration import bins, calibration_lines
from evals.score import Share

_NEAR_MISSES = Path(__file__).with_name("near_misses.yaml")
_FEWEST = 5  # cases of a tag of which a share says something
_OVERALL, _TAG, _LANGUAGE, _GIVEN, _ANSWERED = 0.96, 0.90, 0.90, 0.97, 0.95
_UNANSWERABLE, _NEAR = 200, 0.5

Result = Mapping[str, Any]


@dataclass(frozen=True)
class Target:
    """Something to be reached: what it is, how far it is, and whether that is enough."""

    name: str
    found: str
    reached: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the summary; with `--require` returns 1 where a target is not reached."""
    parser = argparse.ArgumentParser(prog="python -m evals.summary", description=__doc__)
    parser.add_argument("results", type=Path, nargs="+", help="JSON files beside the reports")
    parser.add_argument("--require", action="store_true", help="fail where a target is missed")
    chosen = parser.parse_args(arguments)
    cases = [
        case for path in chosen.results for case in json.loads(path.read_text("utf-8"))["cases"]
    ]
    aims = targets(cases)
    print("\n".join(summary(cases, aims)))
    return 1 if chosen.require and not all(aim.reached for aim in aims) else 0


def summary(cases: Sequence[Result], aims: Iterable[Target]) -> list[str]:
    """The lines: targets, languages, tags that are behind, near misses, calibration."""
    lines = [f"{'reached' if aim.reached else 'MISSED ':8} {aim.name}: {aim.found}" for aim in aims]
    lines += ["", "language  cases       right of given   given of due"]
    for language in LANGUAGES:
        held = [case for case in cases if case["language"] == language]
        lines.append(f"{language:8}  {_all(held)}")
    tags = sorted({tag for case in cases for tag in case["tags"] if ":" not in tag})
    lines += ["", "tag               cases       right of given   given of due"]
    for tag in tags:
        held = [case for case in cases if tag in case["tags"]]
        behind = "  < 90%" if _behind(held) else ""
        lines.append(f"{tag:16}  {_all(held)}{behind}")
    answers = [
        (turn["sure"], not turn["faults"])
        for turn in _asked(cases)
        if turn["given"] and turn["sure"] is not None
    ]
    return [*lines, "", *calibration_lines(bins(answers))]


def targets(cases: Sequence[Result]) -> list[Target]:
    """What the answers have to reach, over all cases together."""
    missing = [case for case in cases if unanswerable(case)]
    near = {
        kind: sum(case["id"] in named for case in missing) for kind, named in near_misses().items()
    }
    tags = {tag for case in cases for tag in case["tags"] if ":" not in tag}
    behind = sorted(tag for tag in tags if _behind([case for case in cases if tag in case["tags"]]))
    slow = [
        language
        for language in LANGUAGES
        if (held := right([c for c in cases if c["language"] == language])).of
        and (held.rate or 0) < _LANGUAGE
    ]
    return [
        _share_target("all cases", right(cases), _OVERALL),
        _share_target("right among the given", given(cases), _GIVEN),
        _share_target("answered of the answerable", answered(cases), _ANSWERED),
        Target("every tag at 90%", ", ".join(behind) or "all", not behind),
        Target("every language at 90%", ", ".join(slow) or "all", not slow),
        Target("unanswerable cases", str(len(missing)), len(missing) >= _UNANSWERABLE),
        Target(
            "half of them near misses",
            f"{sum(near.values())} ({', '.join(f'{kind} {n}' for kind, n in near.items())})",
            sum(near.values()) >= _NEAR * max(_UNANSWERABLE, len(missing)),
        ),
    ]


def unanswerable(case: Result) -> bool:
    """Whether the last question of a case has no answer in the documents."""
    last = case["turns"][-1]
    return bool(last["asked"] and last["unanswerable"])


@cache
def near_misses() -> dict[str, dict[str, str]]:
    """Unanswerable cases by what makes them so, each with the answerable case it is near to."""
    found: dict[str, dict[str, str]] = yaml.safe_load(_NEAR_MISSES.read_text("utf-8"))
    return found


def right(cases: Sequence[Result]) -> Share:
    """The cases without any fault."""
    return Share(sum(case["passed"] for case in cases), len(cases))


def given(cases: Iterable[Result]) -> Share:
    """The right ones among the answers given."""
    turns = [turn for turn in _asked(cases) if turn["given"]]
    return Share(sum(not turn["faults"] for turn in turns), len(turns))


def answered(cases: Iterable[Result]) -> Share:
    """The answers given among the questions that can be answered."""
    turns = [turn for turn in _asked(cases) if turn["answerable"]]
    return Share(sum(turn["given"] for turn in turns), len(turns))


def _asked(cases: Iterable[Result]) -> list[Result]:
    return [turn for case in cases for turn in case["turns"] if turn["asked"]]


def _behind(cases: Sequence[Result]) -> bool:
    held = right(cases)
    return held.of >= _FEWEST and (held.rate or 0) < _TAG


def _share_target(name: str, share: Share, least: float) -> Target:
    return Target(f"{name} at {least:.0%}", _said(share), (share.rate or 0) >= least)


def _all(cases: Sequence[Result]) -> str:
    shares = (right(cases), given(cases), answered(cases))
    return "  ".join(f"{_said(share):>15}" for share in shares)


def _said(share: Share) -> str:
    return "-" if share.rate is None else f"{share.good}/{share.of} {share.rate:.1%}"


if __name__ == "__main__":
    sys.exit(main())
