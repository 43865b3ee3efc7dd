"""What rows of services and tables of money tell: place, days and cost, and a task's own sums."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

SERVICES = """# Gdzie z dzieckiem w Wierzbnie w 2031 roku

Centrum Usług Społecznych w Wierzbnie. Wierzbno, 9 stycznia 2031 r.

| Lp. | Nazwa zajęć | Dla kogo | Prowadzący | Miejsce | Dni i godziny | Cena |
|---|---|---|---|---|---|---|
| 1 | Klubik „Gawra” | dzieci od 1 roku do 3 lat | Biblioteka | ul. Leśna 2 | środy 10.00–11.30 | bezpłatnie |
| 2 | Zajęcia z hydroterapii | dzieci w wieku 4–9 lat z orzeczeniem o niepełnosprawności | Pływalnia | ul. Wodna 5 | piątki 15.00–16.00 | 25 zł |
| 3 | Dowóz „Pod próg” | osoby po 65. roku życia; w pierwszej kolejności osoby samotne | Straż | zamówienia pod nr tel. 44 123 45 67 | dwa dni wcześniej | 4 zł |
"""  # noqa: E501
PROGRAMME = """# Program „Blisko” gminy Wierzbno na lata 2031–2032

Centrum Usług Społecznych w Wierzbnie. Wierzbno, 5 stycznia 2031 r.

| Nr | Zadanie | Realizator | Wskaźnik | 2031 | 2032 |
|---|---|---|---|---|---|
| 1.1 | Mediacje rodzinne | Poradnia | liczba mediacji | 30 | 35 |
| 1.2 | Kawiarenka dla opiekunów | Biblioteka | liczba spotkań | 10 | 10 |
| 1.3 | Szkoła dla rodziców | Poradnia | liczba spotkań | 8 | 9 |

## Finansowanie

| Nr | Zadanie | 2031 | 2032 |
|---|---|---|---|
| 1.1 | Mediacje rodzinne | 21 000 zł | 23 500 zł |
"""
PLAN = """# Podział pieniędzy programu „Blisko” gminy Wierzbno w latach 2031–2032

Centrum Usług Społecznych w Wierzbnie. Wierzbno, 7 stycznia 2031 r.

| Pozycja | 2031 | 2032 |
|---|---|---|
| Kawiarenka dla opiekunów | 6 400 zł | 6 900 zł |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    papers = {"wykaz": SERVICES, "program": PROGRAMME, "podzial": PLAN}
    with answering(tmp_path_factory.mktemp("services"), **papers) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2031-03-04T10:00")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Co jest dla dwulatka w Wierzbnie?", ("Gawra", "ul. Leśna 2", "10.00–11.30")),
        ("Gdzie na zajęcia z dzieckiem w wieku 2 lat?", ("Gawra", "ul. Leśna 2")),
        ("Czy klubik Gawra jest płatny?", ("Cena: bezpłatnie",)),
        ("Ile kosztuje hydroterapia?", ("25 zł",)),
        ("Jak zamówić dowóz Pod próg?", ("44 123 45 67", "dwa dni wcześniej")),
        ("Kto ma pierwszeństwo w dowozie Pod próg?", ("w pierwszej kolejności",)),
    ],
)
def test_a_service_is_told_with_place_days_and_cost(
    assistant: Assistant, question: str, told: tuple[str, ...]
) -> None:
    text = ask(assistant, question).text
    assert all(one in text for one in told) and "Lp." not in text


@pytest.mark.parametrize(
    ("question", "sum_", "other"),
    [
        ("Ile pieniędzy na mediacje rodzinne w 2032 roku?", "23 500 zł", "21 000"),
        ("Ile na mediacje rodzinne w 2032 roku?", "23 500 zł", "21 000"),
        ("Jaki budżet ma kawiarenka dla opiekunów w 2031 roku?", "6 400 zł", "6 900"),
    ],
)
def test_money_of_another_table_is_told_and_never_denied(
    assistant: Assistant, question: str, sum_: str, other: str
) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert sum_ in answer.text and other not in answer.text and "nie podaje" not in answer.text


def test_who_pays_nothing_is_not_what_a_service_costs(assistant: Assistant) -> None:
    answer = ask(assistant, "Kto jest zwolniony z opłaty za dowóz Pod próg?")
    assert "Cena" not in answer.text or answer.status is not AnswerStatus.ANSWERED


def test_a_task_without_money_anywhere_is_told_so(assistant: Assistant) -> None:
    answer = ask(assistant, "Jaki budżet ma szkoła dla rodziców w 2031 roku?")
    assert answer.status is AnswerStatus.PARTLY_ANSWERED and "nie podaje" in answer.text
