import json
from datetime import datetime
from pathlib import Path

import pytest

from evals.baseline import BadBaseline, load_baseline, worse, write_baseline
from evals.cases import WARSAW, Case, Expectation, Turn
from evals.gold_check import GoldLine
from evals.report import RunReport, failures, table, write_html, write_json
from evals.run import Record
from evals.score import score

NOW = datetime(2031, 3, 1, 10, tzinfo=WARSAW)


@pytest.fixture
def report() -> RunReport:
    turn = Turn("Kiedy <dyżur>?", Expectation(says=(("4 marca 2031",),)))
    good = {
        "conversation_id": "c", "language": "pl", "status": "answered", "text": "4 marca 2031",
        "statements": [], "citations": [], "nearest": [], "notices": [], "facts": [],
    }  # fmt: skip
    records = [
        Record(Case("good", (turn,), NOW, tags=("slots",)), turn, good, None, 0.01),
        Record(Case("bad", (turn,), NOW, tags=("slots", "pl")), turn, None, "broken", 0.01),
    ]
    outcomes = tuple(score(records, lambda _: ""))
    gold = (GoldLine("tasks", "zadania", 3, 4, ("task 2: units",)),)
    return RunReport("shipped", "s1", NOW, outcomes, gold, worse=("bad",))


def test_the_table_has_a_row_for_each_tag_and_for_all(report: RunReport):
    lines = table(report).splitlines()
    assert [line.split()[0] for line in lines if line[:1].isalpha()] == [
        "tag", "pl", "slots", "all", "gold",
    ]  # fmt: skip
    assert "1/2  50%" in lines[-3]
    assert lines[-1] == "gold tasks: 3/4"
    assert failures(report).startswith("bad: Brak odpowiedzi")


def test_the_page_is_for_people_and_escapes_what_was_asked(report: RunReport, tmp_path: Path):
    write_html(report, tmp_path / "deep" / "report.html")
    page = (tmp_path / "deep" / "report.html").read_text(encoding="utf-8")
    assert "Dobrze wypadło 1 z 2" in page
    assert "Kiedy &lt;dyżur&gt;?" in page
    assert "Pogorszyło się" in page
    assert "zadania</th><td>3 z 4" in page
    assert "<script" not in page


def test_the_results_hold_everything_for_programs(report: RunReport, tmp_path: Path):
    write_json(report, tmp_path / "results.json")
    data = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert data["tags"]["all"]["cases"] == {"good": 1, "of": 2}
    assert [case["passed"] for case in data["cases"]] == [True, False]


def test_worse_is_what_passed_before_and_is_still_asked():
    assert worse({"a", "b", "gone"}, {"a"}, {"a", "b", "new"}) == ("b",)


def test_a_baseline_comes_back_as_written(tmp_path: Path):
    path = tmp_path / "baseline" / "own.json"
    assert load_baseline(path) == frozenset()
    write_baseline(path, ["b", "a"], 3)
    assert load_baseline(path) == {"a", "b"}
    assert [file.name for file in path.parent.iterdir()] == ["own.json"]


@pytest.mark.parametrize("text", ["nonsense", "[]", '{"passed": 3}'])
def test_a_broken_baseline_is_refused(tmp_path: Path, text: str):
    path = tmp_path / "own.json"
    path.write_text(text)
    with pytest.raises(BadBaseline):
        load_baseline(path)
