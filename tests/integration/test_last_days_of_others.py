"""Last days of several things in one paper, what comes late, and remarks that nobody takes."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

REPORT = """# Raport z konsultacji uchwały „Bon dla Malucha” w Modrzewiu

Konsultacje prowadzono od 3 do 21 marca 2033 r. Wpłynęły 44 uwagi.

## Co dalej

Wnioski o bon przyjmuje Ośrodek Rodziny, ul. Cicha 4, od 1 czerwca do 31 lipca 2033 r.
Wnioski złożone po terminie rozpatrujemy, a bon przysługuje od miesiąca złożenia wniosku.
"""
NOTICE = """# Konsultacje „Planu dla Rodzin Modrzewia”

Opublikowano 3 maja 2033 r.

Konsultacje trwają od 9 maja do 6 czerwca 2033 r. O zachowaniu terminu decyduje data wpływu do Urzędu. Uwagi, które wpłyną po tym terminie, nie będą rozpatrywane.

## Spotkania

- Spotkanie on-line – 27 maja 2033 r., godz. 18.30. Link zostanie wysłany osobom, które zgłoszą się na adres konsultacje@modrzew.example do 26 maja 2033 r. do godz. 12:00.

## Jak złożyć uwagi

Uwagi składa się na formularzu:

- pocztą elektroniczną na adres: konsultacje@modrzew.example,
- listownie: Urząd Miasta Modrzewia, Rynek 1, 09-777 Modrzew.

Nie przyjmujemy uwag telefonicznie ani anonimowych.
"""  # noqa: E501
CAMPS = """# Półkolonie letnie 2033 w Modrzewiu

## Zapisy

Zapisy trwają od 2 maja, godz. 9:00, do 20 maja 2033 r. w sekretariacie.

## Zimowisko – ferie 2034 (zapowiedź)

Zapisy od 9 do 16 stycznia 2034 r.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"raport.md": REPORT, "konsultacje.md": NOTICE, "polkolonie.md": CAMPS}
    with asking(tmp_path_factory.mktemp("modrzew"), papers) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "do kiedy trzeba złożyć wniosek o bon dla malucha",
        "złożyłam wniosek o bon 10 sierpnia, przepadło?",
        "до якого дня треба було подати заяву на бон?",
    ],
)
def test_the_end_of_consultations_is_not_that_of_applications(ask: Ask, question: str) -> None:
    told = ask(question, "2033-08-20T10:00").text
    assert "31 lipca" in told
    assert "21 marca" not in told
    assert "złożone po terminie rozpatrujemy" in told


def test_what_comes_late_is_not_told_while_there_is_time(ask: Ask) -> None:
    told = ask("do kiedy wniosek o bon dla malucha?", "2033-07-20T10:00").text
    assert "31 lipca" in told
    assert "po terminie" not in told


@pytest.mark.parametrize(
    "question",
    [
        "wysłałam uwagi listem 3 czerwca, dojdą 8, liczy się stempel?",
        "do kiedy mogę zgłosić uwagi do planu dla rodzin",
    ],
)
def test_signing_up_for_a_meeting_is_no_last_day_of_remarks(ask: Ask, question: str) -> None:
    told = ask(question, "2033-05-20T10:00").text
    assert "6 czerwca 2033" in told
    assert "26 maja" not in told
    assert "decyduje data wpływu" in told


@pytest.mark.parametrize(
    "question",
    [
        "czy mogę zadzwonić z uwagami?",
        "can I phone in my remarks?",
        "can I phone in my remarks or stay anonymous?",
    ],
)
def test_remarks_that_are_not_taken_by_telephone_or_unnamed(ask: Ask, question: str) -> None:
    told = ask(question, "2033-05-20T10:00").text
    assert told.count("Nie przyjmujemy uwag telefonicznie ani anonimowych") == 1


def test_an_opening_hour_is_not_that_of_the_last_day(ask: Ask) -> None:
    told = ask("do kiedy zapisy na półkolonie?", "2033-05-10T10:00").text
    assert "20 maja 2033 – zosta" in told
    assert "stycznia" not in told


def test_last_days_of_two_things_have_their_headings(ask: Ask) -> None:
    told = ask("do kiedy zapisy w Modrzewiu?", "2033-05-10T10:00").text
    assert "„Zimowisko – ferie 2034 (zapowiedź)”: Pierwszy dzień" in told
