import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import AnswerStatus
from assistant.decision import Weights, weights
from evals import summary
from evals.calibration import bins, off
from evals.cases import FOLDER, load_cases
from evals.decision.comparing import fixed, gated, judged, left_out, lost, ranked, trained
from evals.decision.regression import auc, fitted
from evals.decision.samples import Asked, Option
from evals.fit import table, verdict, write
from evals.score import ABSTAINED
from evals.towns.evaluate import CASES as TOWN_CASES


def option(score: float, told: float, right: bool) -> Option:
    return Option(score, {"told": told}, right)


ASKED = [
    *(Asked(f"a{i}", "Lipiny", True, (option(0.8, 0.9, True),)) for i in range(6)),
    *(Asked(f"b{i}", "Dębie", True, (option(0.7, 0.8, True),)) for i in range(6)),
    *(Asked(f"c{i}", "Lipiny", False, (option(0.6, 0.1, False),)) for i in range(3)),
    *(Asked(f"d{i}", "Dębie", False, (option(0.5, 0.1, False),)) for i in range(3)),
    Asked("none", "Dębie", False, ()),
]


def test_the_chance_grows_with_what_went_with_right_answers():
    held = fitted([({"told": 1.0}, True), ({"told": 0.0}, False)] * 20, ["told"])
    assert held.sure({"told": 1.0}) > 0.8 > 0.2 > held.sure({"told": 0.0})
    assert held == fitted([({"told": 1.0}, True), ({"told": 0.0}, False)] * 20, ["told"])


@pytest.mark.parametrize(
    ("values", "right", "expected"),
    [
        ([0.9, 0.8, 0.1], [True, True, False], 1.0),
        ([0.1, 0.9], [True, False], 0.0),
        ([0.5, 0.5], [True, False], 0.5),
        ([0.5], [True], None),
    ],
)
def test_how_often_a_right_one_stands_higher(values, right, expected):
    assert auc(values, right) == expected


def test_fitted_weights_hold_back_what_fixed_ones_give():
    plain, held = judged(ASKED, fixed), judged(ASKED, gated(trained(ASKED, gated)))
    assert (plain.right.good, held.right.good) == (13, 19)
    assert held.among_given.rate == 1.0 and held.answered.rate == 1.0
    assert lost(ASKED, gated(trained(ASKED, gated))) == []


def test_every_town_is_judged_by_the_others():
    towns = left_out(ASKED)
    assert [town.name for town in towns] == ["Dębie", "Lipiny"]
    assert all(town.rules["ranked"].right.rate == 1.0 for town in towns)
    assert "Lipiny" in table(towns)
    assert "at least as good" in verdict(ASKED, towns, trained(ASKED, ranked))


def test_weights_are_written_as_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    held = Weights(-1.5, {"coverage": 2.0}, 0.4)
    write(held, tmp_path / "decision.yaml")
    monkeypatch.setattr("assistant.decision.files", lambda _: tmp_path)
    weights.cache_clear()
    assert weights() == held
    weights.cache_clear()


def test_answers_are_binned_by_how_sure_they_were():
    found = bins([(1.0, True), (0.99, True), (0.6, True), (0.6, False)])
    assert [(one.count, one.right) for one in found] == [(2, 1), (2, 2)]
    assert off(found) == pytest.approx((2 * 0.1 + 2 * 0.005) / 4)


def result(passed: bool = True, **changes: Any) -> dict[str, Any]:
    turn = {
        "asked": True, "answerable": True, "unanswerable": False, "given": True, "sure": 0.97,
        "faults": [] if passed else [{"kind": "says"}],
    }  # fmt: skip
    case = {"id": "x", "language": "pl", "tags": ["slots"], "passed": passed, "turns": [turn]}
    return case | changes


@pytest.fixture
def results(tmp_path: Path) -> Callable[..., list[str]]:
    def written(*sets: list[dict[str, Any]]) -> list[str]:
        for number, cases in enumerate(sets):
            (tmp_path / f"{number}.json").write_text(json.dumps({"cases": cases}), "utf-8")
        return [str(tmp_path / f"{number}.json") for number in range(len(sets))]

    return written


def test_the_summary_counts_all_sets_together(results, capsys):
    paths = results([result()] * 8, [result(), result(False, language="uk")])
    assert summary.main(paths) == 0
    said = capsys.readouterr().out
    assert "9/10 90.0%" in said and "every language at 90%: uk" in said
    assert "MISSED" in said and summary.main([*paths, "--require"]) == 1


def test_near_misses_are_counted_by_their_kind():
    turn = result()["turns"][0] | {"answerable": False, "unanswerable": True, "given": False}
    years = summary.near_misses()["year"]
    aims = {
        aim.name: aim for aim in summary.targets([result(id=one, turns=[turn]) for one in years])
    }
    assert f"year {len(years)}" in aims["half of them near misses"].found
    assert aims["unanswerable cases"].found == str(len(years))


def test_every_near_miss_is_near_to_a_case_that_holds():
    cases = {case.id: case for folder in (FOLDER, TOWN_CASES) for case in load_cases(folder)}
    named = [pair for kind in summary.near_misses().values() for pair in kind.items()]
    assert len(named) >= 200 and len({miss for miss, _ in named}) == len(named)
    for miss, near in named:
        statuses = cases[miss].turns[-1].expect.status
        assert AnswerStatus.ANSWERED not in statuses and set(statuses) & ABSTAINED, miss
        assert AnswerStatus.ANSWERED in cases[near].turns[-1].expect.status, near
