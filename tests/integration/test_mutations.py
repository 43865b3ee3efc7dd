"""No altered number passes the check of rewordings, and hardly any harmless rewording fails it."""

from datetime import datetime
from pathlib import Path

from assistant.wording import WARSAW
from evals.bench.models import BEHAVIOURS, compared
from evals.bench.mutations import good_statements, harmless, main, measure
from evals.cases import Case, Turn
from evals.fresh import fresh
from tests.integration import town

QUESTIONS = (
    "Kiedy jest najbliższy dyżur?",
    "Jak złożyć formularz?",
    "Kto prowadzi poradnictwo rodzinne?",
    "Ile rodzin ma objąć asystent rodziny w 2032 roku?",
    "Jaki jest budżet poradnictwa rodzinnego?",
    "Co gmina odpowiedziała w sprawie dowozu dzieci?",
    "mam dziecko niesłyszące, gdzie szukać wsparcia",
    "klub malucha",
    "when are the next duty hours?",
    "коли наступне чергування?",
    "когда следующее дежурство?",
)
NOW = datetime(2031, 3, 5, tzinfo=WARSAW)
CASES = [Case(str(n), (Turn(one, None),), NOW) for n, one in enumerate(QUESTIONS)]


def test_every_altered_number_of_an_invented_town_is_caught(tmp_path: Path):
    with fresh(town.write(tmp_path / "town")) as (assistant, snapshots, _):
        goods = good_statements(assistant, CASES)
        with snapshots.reading() as snapshot:
            tally = measure(goods, snapshot)
    assert len(goods) > 20
    assert sum(tally.altered.values()) > 150
    assert tally.numbers_missed == 0, tally.missed
    assert tally.refused == []
    assert {"day", "weekday", "time", "phone", "two swapped", "e-mail"} <= set(tally.altered)


def test_no_kind_of_model_costs_an_answer(tmp_path: Path, capsys):
    with fresh(town.write(tmp_path / "town")) as (_, store, _):
        lost = compared(store, CASES[:6])
    assert lost == {name: set() for name in BEHAVIOURS}
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["without", "a", "model", "6", "of", "6"]
    assert next(line for line in lines if "alters" in line).split()[7] == "0"


def test_harmless_rewordings_pass():
    tried, refused = harmless()
    assert tried >= 100
    assert len(refused) <= tried * 0.02, refused


def test_the_command_explains_itself(capsys):
    try:
        main(["--help"])
    except SystemExit as end:
        assert end.code == 0
    assert "mutations" in capsys.readouterr().out
