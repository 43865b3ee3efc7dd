"""Somebody without a roof is told of the house of the named town that is open by night."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

SHELTER = """Urząd Gminy Brzezie Dolne
Brzezie Dolne, 4 listopada 2031 r.

Ogrzewalnia i schronisko dla kobiet z dziećmi – zima 2031/2032

Ogrzewalnia przy ul. Kolejowej 4 działa od 10 listopada 2031 r. do 15 marca 2032 r., codziennie w godz. 18:00–8:00. Do ogrzewalni nie przyjmujemy dzieci.

Kobiety z dziećmi przyjmuje Dom „Latarnia”, ul. Sadowa 9, całodobowo. Telefon: 75 600 41 22. Nie jest potrzebne skierowanie.
"""  # noqa: E501
OFFICE = """# Ośrodek Pomocy Społecznej w Brzeziu Górnym

Ośrodek Pomocy Społecznej w Brzeziu Górnym, ul. Rynek 1, telefon: 75 611 30 50, czynny od poniedziałku do piątku w godz. 8:00-15:00.
"""  # noqa: E501
PLANS = """Urząd Gminy Olszany
Olszany, 4 listopada 2031 r.

Nowe miejsca pomocy

Gmina planuje otwarcie całodobowej noclegowni przy ul. Krótkiej 2. Telefon urzędu: 75 622 10 10.

Schronisko dla zwierząt przy ul. Leśnej 7 przyjmuje psy całodobowo. Telefon: 75 622 20 20.
"""
WINTER, SUMMER = "2031-12-09T22:00", "2032-06-09T22:00"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"zima.txt": SHELTER, "osrodek.md": OFFICE, "plany.txt": PLANS}
    with asking(tmp_path_factory.mktemp("night"), papers) as ready:
        yield ready


@pytest.mark.parametrize(
    "question",
    [
        "Nie mam gdzie spać z dzieckiem dziś w nocy, Brzezie Dolne",
        "Jestem z dziećmi na ulicy w Brzeziu Dolnym, nie mamy gdzie nocować",
        "Mąż mnie pobił, uciekłam z dziećmi. Brzezie Dolne",
        "Нам з дитиною ніде ночувати, ми в Бжезє Дольне",
        "I have nowhere to sleep tonight with my child in Brzezie Dolne",
        "Мне с ребенком негде ночевать, Бжезе Дольне",
    ],
)
def test_the_house_of_that_town_is_told(ask: Ask, question: str) -> None:
    said = ask(question, WINTER).text
    assert "Latarnia" in said and "75 600 41 22" in said, said
    assert "75 611 30 50" not in said
    assert "Kolejowej" not in said  # children are not taken in there


@pytest.mark.parametrize("question", ["Nie mam gdzie spać, jestem w Brzeziu Górnym"])
def test_the_house_of_another_town_is_not(ask: Ask, question: str) -> None:
    said = ask(question, WINTER).text
    assert "Latarnia" not in said
    assert "75 611 30 50" in said


def test_a_house_is_told_in_its_season(ask: Ask) -> None:
    question = "Nie mam gdzie spać, jestem sam w Brzeziu Dolnym"
    assert "Kolejowej" in ask(question, WINTER).text
    assert "Kolejowej" not in ask(question, SUMMER).text


def test_what_is_planned_or_for_animals_is_no_house(ask: Ask) -> None:
    said = ask("Nie mam gdzie spać dziś w nocy, Olszany", WINTER).text
    assert "Krótkiej" not in said and "Leśnej" not in said
