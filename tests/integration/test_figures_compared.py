"""Figures beside a limit, beside another year's, and two sums asked for with one word."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAMME = """# Program Wsparcia Rodzin w Jodłowej na lata 2031-2033

Gminny Ośrodek Pomocy Społecznej w Jodłowej. Jodłowa, 9 stycznia 2031 r.

| Zadania podstawowe | Realizator | 2031 | 2032 | 2033 | Środki 2031-2033 |
|---|---|---|---|---|---|
| Mediacje rodzinne | GOPS | 40 mediacji | 45 mediacji | 45 mediacji | 1 250 000 zł |
| Wypożyczalnia sprzętu rehabilitacyjnego | GOPS | 30 urządzeń | 28 urządzeń | 25 urządzeń | 640 000 zł |
| Rodziny zaprzyjaźnione | GOPS | 3 rodziny zaprzyjaźnione, 5 wspieranych dzieci | 4 rodziny zaprzyjaźnione, 5 wspieranych dzieci | 4 rodziny zaprzyjaźnione, 9 wspieranych dzieci | 90 000 zł |
"""
WISHES = """# Stanowisko Urzędu Gminy Jodłowa wobec propozycji

| Lp. | Propozycja | Stanowisko |
|---|---|---|
| 13. | Możliwość zmniejszenia całości zadania, gdy w sumie brakuje środków finansowych na program | Umowa może zostać rozwiązana. |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("jodlowa"), program=PROGRAMME, uwagi=WISHES) as ready:
        yield ready


def ask(assistant: Assistant, question: str) -> Answer:
    return asked(assistant, question, "2031-03-10T08:00")


@pytest.mark.parametrize(
    ("question", "verdict", "amount"),
    [
        ("czy na mediacje rodzinne idzie więcej niż milion złotych?", "Tak.", "1 250 000 zł"),
        ("czy budzet na mediacje to ponad 2 mln?", "Nie.", "1 250 000 zł"),
        ("Czy na wypożyczalnię sprzętu zaplanowano co najmniej 640 tys. zł?", "Tak.", "640 000 zł"),
        ("czy wypozyczalnia sprzetu kosztuje mniej niz 600 000 zl", "Nie.", "640 000 zł"),
        ("is the budget for mediation more than 1 million?", "Yes.", "1 250 000 zł"),
        ("бюджет на медиации больше 2 миллионов?", "Нет.", "1 250 000 zł"),
    ],
)
def test_a_sum_is_held_against_a_limit(
    assistant: Assistant, question: str, verdict: str, amount: str
) -> None:
    told = ask(assistant, question).text
    assert told.startswith(verdict), told
    assert amount in told


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("czy w 2032 będzie więcej mediacji niż w 2031?", "Tak."),
        ("czy w 2033 bedzie wiecej mediacji niz w 2032", "Nie."),
        ("czy liczba mediacji wzrośnie w 2032?", "Tak."),
        ("czy liczba urządzeń w wypożyczalni spadnie w 2033?", "Tak."),
        ("czy w 2033 będzie więcej rodzin zaprzyjaźnionych niż w 2032?", "Nie."),
        ("will there be more mediations in 2032 than in 2031?", "Yes."),
    ],
)
def test_a_year_is_held_against_another(assistant: Assistant, question: str, verdict: str) -> None:
    assert ask(assistant, question).text.startswith(verdict)


def test_the_difference_of_two_years_is_told(assistant: Assistant) -> None:
    told = ask(assistant, "o ile wiecej mediacji bedzie w 2032 niz w 2031").text
    assert "Różnica: 5." in told, told
    assert "2031: 40 mediacji" in told


def test_two_sums_are_told_where_the_second_leans_on_the_first(assistant: Assistant) -> None:
    told = ask(assistant, "ile kosztują mediacje a ile wypożyczalnia sprzętu").text
    assert "1 250 000 zł" in told
    assert "640 000 zł" in told


def test_no_wish_is_the_budget_of_a_programme(assistant: Assistant) -> None:
    answer = ask(assistant, "ile wynosi budzet calego programu")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS, answer.text


def test_most_money_may_be_called_by_everyday_words(assistant: Assistant) -> None:
    assert "1 250 000 zł" in ask(assistant, "na co idzie najwięcej kasy?").text


def test_a_sum_of_all_years_is_not_told_as_one_of_each(assistant: Assistant) -> None:
    told = ask(assistant, "ile pieniędzy rocznie idzie na mediacje?").text
    assert "1 250 000 zł" in told
    assert "na sam jeden rok dokument jej nie podaje" in told
