"""Rules of a benefit: days of every month, days of a desk, what is not taken, and appeals."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

RULES = """# Zasady przyznawania zapomogi „Start” w gminie Wierzchlas

Zarządzenie Wójta Gminy Wierzchlas z dnia 2 marca 2031 r.

## 1. Komu się należy

Zapomoga przysługuje rodzinie, która mieszka w gminie od roku.

Zapomoga wynosi 300 zł na rodzinę. Na dziecko z orzeczeniem zapomoga wynosi 520 zł.

## 2. Wnioski

Wnioski o zapomogę przyjmuje się od 5. do 18. dnia każdego miesiąca.

Wniosek składa się w Gminnym Ośrodku Opieki, ul. Sadowa 6, pokój 9, w poniedziałek i środę
w godz. 8:00–12:00, w czwartek w godz. 13:00–18:00.

Wniosek wysłany faksem pozostawia się bez rozpoznania.

## 3. Wypłata

Zapomogę wypłaca się do 7. dnia miesiąca, przelewem.

Od decyzji odmownej przysługuje odwołanie do Rady Skarg, które wnosi się w terminie 20 dni.

## 4. Kto pomoże

O zapomodze informuje Lena Sroka, tel. 44 222 91 10.
"""
LEAFLET = """# Gdzie po pomoc w Wierzchlesie

## Poradnia dla Młodych

ul. Klonowa 3, tel. 44 222 50 61

W poradni terapeutka Ada Lis ma dyżur w piątki w godzinach 15:00–18:00.

## Klub Rodzinny „Latawiec”

ul. Stawowa 1

Czynny: poniedziałek–piątek 9:00–15:00

## Grzybiarnia

Czynna codziennie przez całą dobę.

Od jesieni zbieramy też nakrętki, odbiór pod numerem 44 222 50 88.
"""
TENTH, TWENTIETH = "2031-04-10T09:00", "2031-04-20T09:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("rules"), zasady=RULES, ulotka=LEAFLET) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("czy mogę dzisiaj złożyć wniosek o zapomogę start?", "5. do 18. dnia"),
        ("do ktorego dnia miesiaca skladac wniosek o zapomoge", "5. do 18. dnia"),
        ("do ktorej w czwartek przyjmuja wnioski o zapomoge", "13:00–18:00"),
        ("w jakie dni i w którym pokoju złożyć wniosek o zapomogę", "pokój 9"),
        ("moge przeslac wniosek o zapomoge faksem?", "bez rozpoznania"),
        ("ile mam czasu na odwołanie od decyzji w sprawie zapomogi", "20 dni"),
        ("do kiedy moge zlozyc odwolanie w sprawie zapomogi", "20 dni"),
        ("gdzie się odwołać, jak odmówią zapomogi", "Rady Skarg"),
        (
            "Odmówili nam zapomogi Start, a jest nam ciężko. Do kogo i do kiedy się odwołać?",
            "20 dni",
        ),
    ],
)
def test_the_rule_that_is_asked_for_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = asked(assistant, question, TENTH)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


def test_a_day_outside_those_of_every_month_is_denied(assistant: Assistant) -> None:
    late = asked(assistant, "mogę dziś złożyć wniosek o zapomogę?", TWENTIETH)
    assert late.statements[0].text.startswith("Nie. Wnioski o zapomogę przyjmuje się od 5. do 18.")
    timely = asked(assistant, "mogę dziś złożyć wniosek o zapomogę?", TENTH)
    assert not any(one.text.startswith("Nie.") for one in timely.statements)


def test_two_sums_are_both_told(assistant: Assistant) -> None:
    told = asked(assistant, "ile wynosi zapomoga start a ile na dziecko z orzeczeniem", TENTH).text
    assert "300 zł" in told and "520 zł" in told


def test_a_day_of_some_month_tells_when_something_is_paid(assistant: Assistant) -> None:
    answer = asked(assistant, "do którego dnia wypłaca się zapomogę?", TENTH)
    assert "do 7. dnia miesiąca" in answer.text


def test_a_weekday_of_no_desk_is_denied(assistant: Assistant) -> None:
    answer = asked(assistant, "czy w piątek złożę wniosek o zapomogę?", TENTH)
    assert answer.statements[0].text.startswith("Nie.")


@pytest.mark.parametrize(
    "question",
    [
        "jak się odwołać od decyzji o mieszkaniu?",
        "do kiedy wypłacą stypendium?",
    ],
)
def test_what_the_rules_do_not_tell_is_not_told(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, TENTH).status is AnswerStatus.NOT_IN_DOCUMENTS


def test_a_number_below_a_heading_is_of_the_unit_that_it_names(assistant: Assistant) -> None:
    told = asked(assistant, "gdzie jest poradnia dla młodych w Wierzchlesie", TENTH).text
    assert "Poradnia dla Młodych, adres: ul. Klonowa 3" in told
    told = asked(assistant, "telefon do poradni dla młodych w Wierzchlesie", TENTH).text
    assert "Poradnia dla Młodych, telefon: 44 222 50 61" in told
    told = asked(assistant, "jaki numer ma klub latawiec", TENTH).text
    assert "50 61" not in told and "50 88" not in told
