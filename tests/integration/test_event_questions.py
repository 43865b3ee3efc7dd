"""Duty hours and meetings asked about in the ways of parents: by person, by phone, for whom."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

LIPNIK = """# Porady dla rodzin w Lipniku Wielkim

Gminny Ośrodek Wsparcia w Lipniku Wielkim. Opublikowano 1 marca 2027 r.

## Logopedka

Logopedka dyżuruje w każdą środę w godz. 14.00-16.30 pod numerem 44 510 20 30.

## Radca prawny

Radca prawny przyjmuje na dyżurze w każdy piątek w godz. 8.00-10.00 w Domu Ludowym, ul. Wiejska 2.
"""
ZALESIE = """# Konsultacje projektu Programu Wspierania Rodziny w Zalesiu Suchym

Urząd Gminy w Zalesiu Suchym. Opublikowano 1 marca 2027 r.

## Dyżury

| Kto dyżuruje | Kiedy | Gdzie |
|---|---|---|
| Zastępczyni wójta | poniedziałek, 15 marca 2027 r., godz. 9.00-11.00 | Urząd Gminy, pok. 4 |
| Asystent rodziny | środa, 17 marca 2027 r., godz. 15.00-17.00 | Urząd Gminy, pok. 9 |

## Spotkania

- dla rodziców: wtorek 23 marca 2027 r., godz. 17.00, Szkoła Podstawowa, ul. Szkolna 1;
- dla stowarzyszeń: czwartek 25 marca 2027 r., godz. 12.00, Urząd Gminy, pok. 4.

Podczas spotkania dla rodziców zapewniamy kącik dla dzieci.
"""
ODWOLANE = """# Spotkanie dla rodziców w Zalesiu Suchym odwołane

Urząd Gminy w Zalesiu Suchym. Opublikowano 20 marca 2027 r.

Informujemy, że spotkanie dla rodziców w sprawie Programu Wspierania Rodziny zaplanowane na
wtorek 23 marca 2027 r., godz. 17.00, nie odbędzie się. O nowym terminie powiadomimy osobno.
"""
NOTATKA = """# Notatka ze spotkania Rady Organizacji w Zalesiu Suchym

Urząd Gminy w Zalesiu Suchym. 22 lutego 2027 r.

Spotkanie Rady Organizacji odbyło się 18 lutego 2027 r. o godz. 16.00 w Urzędzie Gminy, pok. 4.

Uczestniczyły w nim:

- Stowarzyszenie „Nasza Wieś”,
- Koło Gospodyń „Malwa”.

Kolejne posiedzenie Rady zaplanowano na 20 maja 2027 r., godz. 16.00, w Urzędzie Gminy, pok. 4.
"""
WYKAZ = """# Oferta dla seniorów w Zalesiu Suchym w 2027 roku

Urząd Gminy w Zalesiu Suchym. Opublikowano 1 marca 2027 r.

| Forma wsparcia | Dla kogo | Prowadzący |
|---|---|---|
| Obiady „Ciepły stół” | osoby samotne | Gminna Stołówka |
| Biblioteka „Na kółkach” | osoby powyżej 70 lat | Dom Kultury |

## Gdzie zapytać

- Gminna Stołówka, zapisy na posiłki: tel. 44 510 60 60, czynna w dni robocze 8.00-14.00
- Dom Kultury, ul. Rynek 5, tel. 44 510 70 70 – we wtorki i w co drugą sobotę 10.00-13.00
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    papers = {"lipnik": LIPNIK, "zalesie": ZALESIE, "odwolane": ODWOLANE, "notatka": NOTATKA}
    papers["wykaz"] = WYKAZ
    with answering(tmp_path_factory.mktemp("lipnik"), **papers) as found:
        yield found


def ask(assistant: Assistant, text: str, moment: str = "2027-03-10T08:00") -> Answer:
    return asked(assistant, text, moment)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("W jakich godzinach i pod jakim numerem jest logopedka w Lipniku Wielkim?",
         ("14:00–16:30", "44 510 20 30")),
        ("kiedy mozna dzwonic do logopedki w lipniku wielkim", ("10 marca", "44 510 20 30")),
        ("o ktorej jest radca prawny w lipniku wielkim", ("12 marca 2027, 8:00–10:00",)),
        ("kto dyżuruje 15 marca w Zalesiu Suchym?", ("Zastępczyni wójta",)),
        ("Kto ma dyżur 17 marca w Zalesiu Suchym?", ("Asystent rodziny", "15:00–17:00")),
        ("kto prowadzi dyżur w Domu Ludowym w Lipniku Wielkim", ("Radca prawny",)),
        ("When are the duty hours in Zalesie Suche?", ("15 March", "17 March")),
        ("kiedy są dyżury w Zalesiu Suchym", ("15 marca", "17 marca")),
        ("czy na spotkaniu dla rodzicow w zalesiu suchym ktos zajmie sie dziecmi", ("kącik",)),
        ("Jakie organizacje były na lutowym spotkaniu Rady w Zalesiu Suchym?",
         ("Nasza Wieś", "Malwa")),
        ("jaki numer zeby zamowic posilki cieply stol w zalesiu suchym", ("44 510 60 60",)),
        ("czy Dom Kultury w Zalesiu Suchym działa w sobotę", ("co drugą sobotę 10.00-13.00",)),
    ],
)  # fmt: skip
def test_what_is_asked_is_told(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert all(one in answer.text for one in told), answer.text


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("jak sie nazywa logopedka ktora dyzuruje w lipniku wielkim", "14:00"),
        ("W jakich godzinach jest psycholog w Lipniku Wielkim?", "14:00"),
        ("czy w niedzielę 14 marca można dzwonić do logopedki w Lipniku Wielkim?", "14 510"),
        ("kiedy konsultacje Karty Dużej Rodziny w Zalesiu Suchym?", "15 marca"),
        ("kiedy dyżury w sprawie programu rodziny w Lipniku Wielkim", "14:00"),
        ("Kto prowadził spotkanie Rady w Zalesiu Suchym 18 lutego?", "Malwa"),
        ("Kiedy Rada Organizacji w Zalesiu Suchym spotyka się w listopadzie 2027?", "20 maja"),
        ("czy na spotkaniu dla rodziców w Zalesiu Suchym będzie tłumacz migowy?", "17:00"),
        ("jaki telefon do biblioteki na kółkach w Zalesiu Suchym", "44 510 70 70"),
        ("czy przychodnia w Zalesiu Suchym jest otwarta w sobotę", "10.00"),
    ],
)
def test_what_is_not_told_is_not_said(assistant: Assistant, question: str, never: str) -> None:
    answer = ask(assistant, question)
    assert answer.status in (AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.PARTLY_ANSWERED)
    assert never not in answer.text


def test_a_cancelled_one_is_not_replaced_by_that_for_others(assistant: Assistant) -> None:
    question = "jaki jest nowy termin spotkania dla rodziców w Zalesiu Suchym"
    answer = ask(assistant, question, "2027-03-21T08:00")
    assert "23 marca" in answer.text and "nie odbędzie" in answer.text
    assert "25 marca" not in answer.text


def test_that_for_others_still_takes_place(assistant: Assistant) -> None:
    question = "kiedy spotkanie dla stowarzyszeń w Zalesiu Suchym?"
    assert "25 marca" in ask(assistant, question, "2027-03-21T08:00").text


def test_whether_one_gets_there_in_time_asks_for_the_hour(assistant: Assistant) -> None:
    text = "o której jutro jest dyżur asystenta rodziny w Zalesiu Suchym bo nie wiem czy zdążę"
    assert "15:00–17:00" in ask(assistant, text, "2027-03-16T20:00").text
