"""Conditions that leave somebody out, and numbers of children at most, against what is told."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

PAGE = """# Dodatek opiekuńczy gminy Sitno

Ogłoszenie z dnia 4 listopada 2031 r.

Dodatek przysługuje rodzicom dzieci do lat 3, którzy mieszkają w Sitnie co najmniej 12 miesięcy.

Dodatek nie przysługuje, jeżeli jedno z rodziców przebywa na urlopie wychowawczym albo dziecko
chodzi do żłobka prowadzonego przez gminę.

Wnioski przyjmujemy od 10 listopada do 31 grudnia 2031 r. w urzędzie, ul. Polna 1, pokój 4.
"""
CAMP = """# Półkolonie w Sitnie

Ogłoszenie z dnia 5 listopada 2031 r.

Jeden rodzic może zgłosić najwyżej dwoje dzieci na jeden tydzień półkolonii. Zgłoszenia przyjmuje
świetlica, ul. Krótka 2.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"dodatek.md": PAGE, "polkolonie.md": CAMP}
    with asking(tmp_path_factory.mktemp("excluded"), papers) as told:
        yield told


def said(ask: Ask, question: str) -> str:
    return ask(question, "2031-11-20T10:00").text


@pytest.mark.parametrize(
    "question",
    [
        "jestem na urlopie wychowawczym, dostanę dodatek opiekuńczy?",
        "czy należy mi się dodatek, jeśli córka chodzi do żłobka prowadzonego przez gminę?",
        "я у відпустці по догляду за дитиною (urlop wychowawczy), мені дадуть dodatek?",
    ],
)
def test_whom_a_sentence_leaves_out_is_told_no_by_that_sentence(ask: Ask, question: str) -> None:
    text = said(ask, question)

    assert ("Nie." in text or "Ні." in text) and "nie przysługuje" in text


@pytest.mark.parametrize(
    "question",
    [
        "jestem na urlopie wypoczynkowym, dostanę dodatek opiekuńczy?",
        "córka chodzi do prywatnego żłobka, dostanę dodatek?",
        "moja córka nie chodzi do żłobka, dostanę dodatek?",
    ],
)
def test_who_is_not_left_out_gets_no_no(ask: Ask, question: str) -> None:
    assert "Nie." not in said(ask, question)


@pytest.mark.parametrize(
    "question",
    [
        "mam trójkę dzieci, mogę zgłosić wszystkie na jeden tydzień półkolonii?",
        "możemy zgłosić troje dzieci na półkolonie?",
    ],
)
def test_more_children_than_one_may_sign_up_get_a_no(ask: Ask, question: str) -> None:
    text = said(ask, question)

    assert "Nie." in text and "najwyżej dwoje" in text


def test_as_many_children_as_one_may_sign_up_get_no_no(ask: Ask) -> None:
    text = said(ask, "czy mogę zgłosić dwoje dzieci na półkolonie?")

    assert "Nie." not in text and "najwyżej dwoje" in text


def test_too_short_a_time_lived_there_gets_no_yes_by_the_last_day(ask: Ask) -> None:
    assert "Tak." not in said(ask, "mieszkam w Sitnie od pół roku, czy mogę złożyć o dodatek?")


def test_too_short_a_time_lived_there_gets_a_no(ask: Ask) -> None:
    text = said(ask, "mieszkam w Sitnie od pół roku, dostanę dodatek?")

    assert "Nie." in text and "12 miesięcy" in text
