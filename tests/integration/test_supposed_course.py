"""Whether money grows from year to year, and whether as many came as a question supposes."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAMME = """# Program wspierania rodziny miasta Olchowo na lata 2031–2033

Rada Miasta Olchowo, 3 grudnia 2030 r.

## Budżet

| Zadanie | 2031 | 2032 | 2033 |
|---|---|---|---|
| Asystentura rodziny | 300 000 zł | 330 000 zł | 350 000 zł |
| Kluby malucha | 120 000 zł | 110 000 zł | 90 000 zł |
| Razem | 420 000 zł | 440 000 zł | 440 000 zł |
"""
MINUTES = """# Protokół ze spotkania z organizacjami w Olchowie

Olchowo, 20 stycznia 2031 r.

W spotkaniu 14 stycznia 2031 r. uczestniczyli przedstawiciele 6 organizacji pozarządowych.

## Postulaty

| Lp. | Postulat | Zgłaszający | Stanowisko |
|---|---|---|---|
| 1 | Więcej asystentów rodziny | Stowarzyszenie Wierzba | Uwzględniono: będzie nowy etat. |
| 2 | Bilety dla wolontariuszy | Fundacja Kładka | Nie uwzględniono: brak środków. |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """A programme with sums by year, and the minutes of a meeting."""
    folder = tmp_path_factory.mktemp("olchowo")
    with answering(folder, programme=PROGRAMME, minutes=MINUTES) as assistant:
        yield assistant


def ask(town: Assistant, question: str) -> Answer:
    return asked(town, question, "2031-02-03T09:00")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("prawda że budżet spada?", "Nie."),
        ("czy budżet programu rośnie?", "Tak."),
        ("czy budżet na kluby malucha rośnie?", "Nie."),
        ("czy wydatki na asystenturę rodziny rosną?", "Tak."),
        ("czy było 10 organizacji na spotkaniu?", "Nie."),
        ("Czy na spotkaniu było sześć organizacji?", "Tak."),
        ("Is the budget growing?", "Yes."),
        ("правда что бюджет уменьшается?", "Нет."),
        ("Were there 10 organisations at the meeting?", "No."),
    ],
)
def test_the_figures_decide(town: Assistant, question: str, begins: str) -> None:
    answer = ask(town, question)
    assert answer.text.startswith(begins)
    assert answer.statements


@pytest.mark.parametrize("question", ["czy budżet na żłobki rośnie?", "czy budżet policji spada?"])
def test_what_has_no_row_is_not_compared(town: Assistant, question: str) -> None:
    assert not ask(town, question).statements


@pytest.mark.parametrize(
    "question",
    [
        "co organizacje mówiły o asystentach",
        "co NGO zgłaszały w sprawie asystentów?",
        "What did the organisations say about assistants?",
    ],
)
def test_what_organisations_said_is_what_they_asked_for(town: Assistant, question: str) -> None:
    answer = ask(town, question)
    assert "Stowarzyszenie Wierzba" in answer.text
    assert "300 000" not in answer.text
    assert "Kładka" not in answer.text


def test_what_nobody_said_stays_refused(town: Assistant) -> None:
    assert not ask(town, "co organizacje mówiły o basenie?").statements
