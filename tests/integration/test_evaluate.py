"""A whole evaluation of an invented town: build, ask, score, report, compare."""

import json
from pathlib import Path

import pytest

from assistant.desk.evaluation import latest
from evals.__main__ import main
from evals.cases import load_cases
from evals.faults import faults_of
from evals.fresh import fresh
from evals.run import in_process, run

NOTICE = """<html lang="pl"><head><title>Dyżury w konsultacjach planu pomocy</title></head>
<body><main>
<h1>Dyżury w konsultacjach planu pomocy</h1><time datetime="2031-02-20">20 lutego 2031</time>
<p>Uwagi mogą zgłaszać organizacje pozarządowe z gminy Wierzbno.</p>
<p>Dyżury ekspertów odbędą się w Ośrodku Pomocy w Wierzbnie, ul. Długa 5, pok. 7
(tel. 12 345 67 89), w następujących terminach:</p>
<ul><li>we wtorek 4 marca 2031 roku, w godzinach 8:00–11:00,</li>
<li>w czwartek 6 marca 2031 roku, w godzinach 15:00–17:00.</li></ul></main></body></html>"""
CASES = """
- id: next
  question: kiedy następny dyżur?
  as_of: 2031-03-01
  expect: {says: [4.03.2031, 8:00-11:00], cites: [dyzury]}
- id: another-year
  question: kiedy są dyżury w 2035 roku?
  as_of: 2031-03-01
  expect: {status: not_in_documents, never: [4.03.2031]}
"""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "dyzury.html").write_text(NOTICE, encoding="utf-8")
    return folder


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(CASES, encoding="utf-8")
    return path


def evaluate(town: Path, cases: Path, *more: str) -> int:
    report = cases.with_name("report.html")
    return main(["--documents", str(town), "--cases", str(cases), "--report", str(report), *more])


def test_right_answers_pass_and_are_reported(town: Path, cases: Path, capsys):
    assert evaluate(town, cases) == 0
    results = json.loads(cases.with_name("report.json").read_text(encoding="utf-8"))
    assert results["tags"]["all"]["cases"] == {"good": 2, "of": 2}
    assert "Dobrze wypadło 2 z 2" in cases.with_name("report.html").read_text(encoding="utf-8")
    assert "all" in capsys.readouterr().out


def test_a_case_that_passed_before_fails_the_evaluation(
    town: Path, cases: Path, data: Path, capsys
):
    baseline = cases.with_name("baseline.json")
    assert evaluate(town, cases, "--baseline", str(baseline), "--update-baseline") == 0
    (town / "dyzury.html").write_text(NOTICE.replace("4 marca", "5 marca"), encoding="utf-8")
    assert evaluate(town, cases, "--baseline", str(baseline)) == 1
    assert "Passed before, not now: next" in capsys.readouterr().err
    worse = latest(data)
    assert worse is not None and worse.compared
    assert [one.question for one in worse.worse] == ["kiedy następny dyżur?"]
    assert worse.worse[0].faults == ("Nie powiedziano: 4.03.2031",)
    assert (worse.total.cases, worse.better) == ((1, 2), ())


def test_a_case_that_did_not_pass_before_is_a_better_one(town: Path, cases: Path, data: Path):
    baseline = cases.with_name("baseline.json")
    baseline.write_text(json.dumps({"passed": ["another-year"]}), encoding="utf-8")
    assert evaluate(town, cases, "--baseline", str(baseline)) == 0
    better = latest(data)
    assert better is not None
    assert [one.question for one in better.better] == ["kiedy następny dyżur?"]


def test_a_data_folder_that_takes_nothing_costs_only_the_desk(town, cases, data, capsys):
    data.mkdir()
    (data / "evaluation").write_text("no folder", encoding="utf-8")
    assert evaluate(town, cases) == 0
    assert "not kept for the desk" in capsys.readouterr().err


def test_a_failing_case_of_ones_own_fails_the_evaluation(town: Path, cases: Path):
    cases.write_text(CASES.replace("8:00-11:00", "9:00-11:00"), encoding="utf-8")
    assert evaluate(town, cases) == 1


def test_a_wrong_case_or_folder_is_one_line(town: Path, cases: Path, tmp_path: Path, capsys):
    cases.write_text("- {id: a, question: x, as_of: never}", encoding="utf-8")
    assert evaluate(town, cases) == 1
    assert evaluate(tmp_path / "nowhere", cases) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "evaluate: own.yaml: a: as_of never is not a date or time"
    assert lines[1].startswith("evaluate: ")
    assert len(lines) == 2


def test_answers_over_an_invented_town_have_no_fault(town: Path, cases: Path):
    with fresh(town) as (assistant, snapshots, _), snapshots.reading() as snapshot:
        for record in run(load_cases(cases), in_process(assistant)):
            assert record.answer is not None
            assert faults_of(record.answer, record.case.as_of, snapshot.text) == []
