"""Families with too few children, and those who live elsewhere, are told no by the condition."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2033-02-14T09:00"
GUIDE = """# Informator ośrodka pomocy w Sośnicy

Ośrodek Pomocy Społecznej w Sośnicy, luty 2033 r.

## Karta Liczna Rodzina

Karta Liczna Rodzina przysługuje rodzinom z co najmniej czworgiem dzieci, mieszkającym w gminie
Sośnica. Wniosek składa się w pokoju nr 4.

## Kryta pływalnia

Pływalnia jest czynna codziennie 8:00–20:00, ul. Wodna 1. Rodziny z co najmniej czworgiem dzieci,
mieszkające w gminie Sośnica, płacą 5 zł.
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("sosnica"), informator=GUIDE) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "no"),
    [
        ("mamy troje dzieci, dostaniemy kartę liczna rodzina?", "Nie."),
        ("mam 3 dzieci, czy należy mi się karta liczna rodzina", "Nie."),
        ("mieszkamy w innej gminie, czy dostaniemy kartę liczna rodzina", "Nie."),
        ("nie mieszkamy w gminie, czy dostaniemy kartę liczna rodzina", "Nie."),
    ],
)
def test_whom_a_condition_leaves_out_is_told_no(guide: Assistant, question: str, no: str) -> None:
    told = asked(guide, question, DAY).text
    assert told.startswith(no)
    assert "z co najmniej czworgiem dzieci" in told


@pytest.mark.parametrize(
    "question",
    [
        "mamy czworo dzieci, dostaniemy kartę liczna rodzina?",
        "mamy pięcioro dzieci, czy należy nam się karta liczna rodzina",
        "mamy dwoje dzieci, czy możemy wejść na pływalnię",
        "mieszkamy w innej gminie, czy możemy wejść na pływalnię",
    ],
)
def test_others_are_told_neither_yes_nor_no(guide: Assistant, question: str) -> None:
    assert not asked(guide, question, DAY).text.startswith(("Tak", "Nie."))
