"""What is shut in one month of each year, first days that are left out, and a sum beside a part."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

RULE = "-" * 84
PROGRAMME = f"""PROGRAM WSPIERANIA RODZINY GMINY KALINÓW NA LATA 2031–2033

Rozdział III. Gdzie szukać pomocy

3.1. Punkt Poradnictwa, ul. Brzozowa 7, tel. 14 555 02 30.

Specjalista                  Osoba                 Dzień            Godziny          Zapisy
{RULE}
mediator rodzinny            Igor Pawlak           czwartek         16.00–19.00      bez zapisów(1)
pedagog                      Lena Wójt             wtorek            9.00–12.00      telefonicznie
{RULE}
(1) W pierwszy czwartek miesiąca mediator nie przyjmuje.

3.2. Placówki wsparcia dziennego
PWD „Kasztan": dzieci 7–12 lat, poniedziałek–piątek 13.00–18.00; w ferie 9.00–15.00,
z wyjątkiem lipca, kiedy placówka jest zamknięta.

Rozdział VI. Finansowanie

Źródło                               2031           2032           2033           Razem
{RULE}
Budżet gminy                      640 000        655 000        670 000       1 965 000
Dotacja Wojewody                   92 000         92 000         95 000         279 000
{RULE}
Ogółem                            732 000        747 000        765 000       2 244 000
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("kalinow"), {"program.txt": PROGRAMME}) as told:
        yield told


@pytest.mark.parametrize(
    "question",
    [
        "czy placówka wsparcia dziennego Kasztan działa w lipcu?",
        "is the Kasztan day centre open in July? my son is 9",
    ],
)
def test_a_month_in_which_a_house_is_shut_every_year_is_told(ask: Ask, question: str) -> None:
    assert "placówka jest zamknięta" in ask(question, "2032-06-20T10:00").text


def test_a_month_of_a_year_behind_the_programme_is_not(ask: Ask) -> None:
    text = ask("czy placówka Kasztan działa w lipcu 2035?", "2032-06-20T10:00").text

    assert "zamknięta" not in text


@pytest.mark.parametrize(
    "question", ["czy mediator przyjmuje jutro?", "jutro jest mediator? bo w piątek nie dam rady"]
)
def test_a_day_that_a_note_leaves_out_gets_no_and_the_next_one(ask: Ask, question: str) -> None:
    text = ask(question, "2032-02-04T10:00").text  # a Wednesday before the first Thursday

    assert "Nie." in text and "Tak" not in text
    assert "12 lutego 2032" in text and "W pierwszy czwartek miesiąca" in text


@pytest.mark.parametrize(
    "question",
    [
        "ile z budżetu gminy jest na program w 2032, a ile wynosi całość ze wszystkich źródeł?",
        "ile pieniędzy z budżetu gminy zapisano na program w 2032 roku, a ile ogółem?",
        "ile program kosztuje ogółem w 2032, a ile z tego z budżetu gminy?",
    ],
)
def test_a_part_and_the_sum_beside_it_are_both_told(ask: Ask, question: str) -> None:
    text = ask(question, "2032-02-04T10:00").text

    assert "655 000" in text and "747 000" in text
