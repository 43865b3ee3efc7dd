"""A yes is given only where the paper says the very thing that is asked, and a no where it does."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import DUTY_HOURS, answering, asked

MOMENT = "2031-03-08T09:00"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("told"), dyzury=DUTY_HOURS) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("czy dyżur 11 marca jest w środę?", "Nie. Dyżur: wtorek, 11 marca"),
        ("czy dyżur 11 marca to sobota?", "Nie. Dyżur: wtorek, 11 marca"),
        ("dyżur 11 marca w środę?", "Nie. Dyżur: wtorek, 11 marca"),
        ("czy dyżur 11 marca jest we wtorek?", "Tak. Dyżur: wtorek, 11 marca"),
        ("Is the duty on 11 March on Wednesday?", "No. Duty hours: Tuesday, 11 March"),
        ("Дежурство 11 марта в среду?", "Нет. Дежурство: вторник, 11 марта"),
        ("czy spotkanie 13 marca jest o 17:00?", "Nie. Spotkanie: czwartek, 13 marca"),
        ("czy spotkanie w Wiśniowcu jest o 17?", "Nie. Spotkanie: czwartek, 13 marca"),
        ("czy spotkanie w Wiśniowcu jest o 16:30?", "Tak. Spotkanie: czwartek, 13 marca"),
        ("czy 13 marca jest spotkanie?", "Tak. Spotkanie: czwartek, 13 marca"),
    ],
)
def test_the_weekday_and_the_hour_supposed_are_held_against_the_paper(
    town: Assistant, question: str, opening: str
) -> None:
    assert asked(town, question, MOMENT).text.startswith(opening)


@pytest.mark.parametrize(
    "question",
    [
        "czy spotkanie 13 marca jest online?",
        "czy spotkanie 13 marca będzie transmitowane?",
        "czy spotkanie 13 marca jest po ukraińsku?",
        "czy spotkanie 13 marca jest obowiązkowe?",
        "Чи чергування 11 березня о 10?",
    ],
)
def test_that_something_takes_place_says_nothing_of_what_it_is_like(
    town: Assistant, question: str
) -> None:
    said = asked(town, question, MOMENT)
    assert not said.text.startswith(("Tak", "Так")), said.text


CLUB = """# Klub gier „Kostka” w Wiśniowcu

Biblioteka w Wiśniowcu, 3 marca 2031 r.

Klub jest dla dzieci w wieku od 6 do 12 lat.

Zapisy do klubu gier trwają od 10 marca do 20 marca 2031 r. w bibliotece przy ul. Polnej 2.
"""
FORM = """# Konsultacje planu placów zabaw w Wiśniowcu

Urząd w Wiśniowcu, 3 marca 2031 r.

Formularz konsultacyjny można złożyć do 28 marca 2031 r. na adres place@wisniowiec.example.
"""


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("last"), klub=CLUB, plac=FORM) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "moment", "opening"),
    [
        (
            "czy mogę się jeszcze zapisać do klubu gier?",
            "2031-03-21T09:00",
            "Nie. Termin minął",
        ),
        (
            "czy zapisy do klubu gier nadal trwają?",
            "2031-03-21T09:00",
            "Nie. Termin minął",
        ),
        ("czy jest jeszcze zapis do klubu gier?", "2031-03-25T09:00", "Nie. Zapisy"),
        (
            "czy mogę się jeszcze zapisać do klubu gier?",
            "2031-03-20T09:00",
            "Tak. Termin mija",
        ),
    ],
)
def test_signing_up_that_is_over_is_told_with_a_no(
    lists: Assistant, question: str, moment: str, opening: str
) -> None:
    assert asked(lists, question, moment).statements[0].text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("czy termin formularzy to 30 marca?", "Nie. Ostatni dzień: piątek, 28 marca"),
        ("czy termin formularzy mija 15 kwietnia?", "Nie. Ostatni dzień: piątek, 28 marca"),
        ("czy termin formularzy to 28 marca?", "Tak. Ostatni dzień: piątek, 28 marca"),
        ("czy zdążę złożyć formularz do 20 marca?", "Tak. Ostatni dzień: piątek, 28 marca"),
    ],
)
def test_another_last_day_than_is_supposed(lists: Assistant, question: str, opening: str) -> None:
    said = asked(lists, question, "2031-03-10T09:00")
    assert said.statements[0].text.startswith(opening), said.text


STOP = """# Regulamin Domu Rodziny „Przystanek” w Wiśniowcu

Wiśniowiec, 3 marca 2031 r.

Z Domu Rodziny „Przystanek” korzystają rodzice z dziećmi w wieku od 1 roku do 5 lat.

Kontakt: Dom Rodziny „Przystanek”, ul. Młyńska 6, tel. 48 300 70 11.

Budynek przy ul. Młyńskiej 6 jest dostosowany do potrzeb osób na wózkach.
"""
HAVEN = """# Placówki wsparcia dziennego w Wiśniowcu

Urząd w Wiśniowcu, 3 marca 2031 r.

| Placówka | Dla kogo | Adres | Telefon |
|---|---|---|---|
| Placówka „Przystań” | dzieci w wieku od 6 do 15 lat | ul. Szkolna 9 | 48 300 70 55 |
| Placówka „Latarnia” | dzieci w wieku od 7 do 12 lat | ul. Leśna 2 | 48 300 70 66 |
"""


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("houses"), przystanek=STOP, przystan=HAVEN) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "says", "never"),
    [
        ("telefon do Przystanku", "48 300 70 11", "48 300 70 55"),
        ("telefon do przystanku?", "48 300 70 11", "48 300 70 55"),
        ("telefon do Przystani", "48 300 70 55", "48 300 70 11"),
        ("czy dziecko 6 lat może przyjść do Przystanku?", "Nie.", "Przystań"),
        ("czy 7-latek może przyjść do Przystani?", "od 6 do 15 lat", "Przystanek"),
        ("czy 3-latek może przyjść do Przystani?", "Nie.", "Przystanek"),
        ("dla kogo jest Przystań?", "od 6 do 15 lat", "Przystanek"),
    ],
)
def test_a_name_is_not_another_that_sounds_alike(
    houses: Assistant, question: str, says: str, never: str
) -> None:
    said = asked(houses, question, "2031-03-10T09:00").text
    assert says in said and never not in said, said


@pytest.mark.parametrize(
    "question",
    [
        "czy na Dekerta 24 jest podjazd dla wózków?",
        "czy ul. Wiśniowa 5 ma podjazd?",
        "Is there a ramp for wheelchairs at ul. Dekerta 24?",
    ],
)
def test_another_house_is_not_told_as_the_one_asked_about(houses: Assistant, question: str) -> None:
    assert "Młyńskiej" not in asked(houses, question, "2031-03-10T09:00").text


def test_the_house_asked_about_is_told_by_its_street(houses: Assistant) -> None:
    said = asked(houses, "czy na Młyńskiej 6 wejdę z wózkiem inwalidzkim?", "2031-03-10T09:00")
    assert "Młyńskiej 6 jest dostosowany" in said.text


@pytest.mark.parametrize("question", ["na 30.02.2031 jest dyżur?", "czy 31 kwietnia jest dyżur?"])
def test_a_day_that_no_calendar_has(town: Assistant, question: str) -> None:
    said = asked(town, question, MOMENT)
    assert "Takiego dnia nie ma w kalendarzu." in said.notices
    assert not said.text.startswith("Tak.")


TRIP = """# Nabór na zimowisko „Biały Szlak”

Ośrodek Sportu w Wiśniowcu, 3 marca 2031 r.

Karty zgłoszenia przyjmujemy do 20 marca 2031 r. pocztą na adres: ul. Lodowa 9, 62-411 Wiśniowiec.

Wpłaty przyjmuje kasa Ośrodka do 14 kwietnia 2031 r.
"""


def test_the_last_day_of_paying_is_not_that_of_handing_in(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with answering(tmp_path_factory.mktemp("trip"), zimowisko=TRIP) as ready:
        said = asked(ready, "gdzie złożyć zgłoszenie?", "2031-03-10T09:00").text
        assert "20 marca 2031" in said and "14 kwietnia" not in said
        paying = asked(ready, "do kiedy trzeba zapłacić?", "2031-03-10T09:00").text
        assert "14 kwietnia 2031" in paying


SERVICES = """# Usługi dla rodzin w Wiśniowcu

Urząd w Wiśniowcu

| Usługa | Dla kogo | Kto prowadzi | Kiedy | Opłata |
|---|---|---|---|---|
| Logopeda dla dzieci | dzieci 2–5 lat | Fundacja Mowa | poniedziałki 14.00–18.00 | bezpłatnie |
| Wypożyczalnia wózków | osoby z orzeczeniem | Koło Pomocy | środy 12.00–15.00 | kaucja 50 zł |
| Korepetycje | uczniowie klas 4–8 | Biblioteka Gminna | soboty 10.00–12.00 | bezpłatnie |
"""


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("czy logopeda przyjmuje we wtorki?", "Nie."),
        ("czy logopeda przyjmuje w poniedziałki?", "Tak."),
        ("czy korepetycje są w niedzielę?", "Nie."),
        ("czy wypożyczalnia wózków jest czynna w sobotę?", "Nie."),
    ],
)
def test_the_weekly_hours_of_a_service_answer_for_every_weekday(
    services: Assistant, question: str, opening: str
) -> None:
    assert asked(services, question, MOMENT).statements[0].text.startswith(opening)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("weekly"), uslugi=SERVICES) as ready:
        yield ready
