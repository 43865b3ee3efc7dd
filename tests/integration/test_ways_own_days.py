"""Ways of handing in with last days and rules of their own, and days on which a desk is shut."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

PAGE = """# Zimowisko miejskie w Borowinie – nabór

Opublikowano: 3 listopada 2031 r.

## Jak się zgłosić

Zgłoszenia przyjmujemy od 10 listopada do 5 grudnia 2031 r. Kartę zgłoszenia można:

- wysłać na adres zimowisko@borowina.example,
- wrzucić do skrzynki przy wejściu do świetlicy, ul. Krótka 9 – do 3 grudnia 2031 r., godz. 16:00,
- przynieść do sekretariatu, ul. Krótka 9, pokój 2, poniedziałek–czwartek 8:00–15:00; w środy
  sekretariat nie przyjmuje zgłoszeń,
- wysłać pocztą – decyduje data wpływu.
"""
REMARKS = """# Konsultacje uchwały o placach zabaw w Starym Dworze

Burmistrz zaprasza mieszkańców do konsultacji uchwały. Ogłoszono 2 listopada 2031 r.

Konsultacje trwają od 4 listopada do 28 listopada 2031 r.

## Jak zgłosić uwagi

1. E-mail: place@starydwor.example – do 28 listopada 2031 r.
2. Papierowo w skrzynce w holu urzędu, Rynek 3 – do 21 listopada 2031 r., do godz. 15:00.
3. Pocztą na adres: Urząd, Rynek 3, 11-111 Stary Dwór – liczy się data stempla pocztowego.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("winter"), {"zimowisko.md": PAGE}) as told:
        yield told


@pytest.fixture(scope="module")
def remarks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("remarks"), {"konsultacje.md": REMARKS}) as told:
        yield told


def test_a_box_that_closes_earlier_is_told_as_closed_with_what_is_still_open(ask: Ask) -> None:
    text = ask("zdążę jeszcze wrzucić kartę do skrzynki?", "2031-12-03T17:00").text

    assert "Nie." in text and "Termin minął dziś" in text
    assert "zimowisko@borowina.example" in text and "5 grudnia 2031" in text


def test_a_box_is_a_way_that_the_paper_gives(ask: Ask) -> None:
    text = ask("czy mogę wrzucić kartę zgłoszenia do skrzynki?", "2031-11-20T10:00").text

    assert "ul. Krótka 9" in text and "nie podaje" not in text


@pytest.mark.parametrize(
    ("question", "moment", "verdict"),
    [
        ("czy w środę mogę zanieść zgłoszenie do sekretariatu?", "2031-11-20T10:00", "Nie."),
        ("czy dziś zaniosę zgłoszenie do sekretariatu?", "2031-11-26T09:00", "Nie."),
        ("czy w piątek przyniosę zgłoszenie osobiście?", "2031-11-20T10:00", "Nie."),
    ],
)
def test_a_desk_is_shut_on_the_days_that_its_line_leaves_out(
    ask: Ask, question: str, moment: str, verdict: str
) -> None:
    text = ask(question, moment).text

    assert verdict in text and text.count("nie przyjmuje zgłoszeń") == 1


def test_a_letter_posted_on_the_last_day_does_not_come_in_time(ask: Ask) -> None:
    text = ask("wyślę zgłoszenie pocztą 5 grudnia, wystarczy?", "2031-11-20T10:00").text

    assert "Nie." in text and "data wpływu" in text


def test_a_letter_posted_a_day_before_gets_no_yes(ask: Ask) -> None:
    text = ask("wyślę zgłoszenie pocztą 4 grudnia, zdążę?", "2031-11-20T10:00").text

    assert "Tak." not in text and "data wpływu" in text


def test_a_stamp_of_the_last_day_counts(remarks: Ask) -> None:
    text = ask_on(remarks, "wyślę uwagi pocztą 28 listopada, wystarczy?")

    assert "Tak." in text and "stempla" in text


def test_the_earlier_last_day_of_one_way_is_told_with_its_line(remarks: Ask) -> None:
    text = ask_on(remarks, "do kiedy można zgłaszać uwagi?")

    assert "28 listopada 2031" in text and "skrzynce w holu" in text and "15:00" in text


def test_paper_and_mail_have_their_own_last_days(remarks: Ask) -> None:
    text = ask_on(remarks, "do kiedy uwagi na papierze a do kiedy mailem?")

    assert "21 listopada 2031" in text and "28 listopada 2031" in text


def test_who_asks_how_is_not_told_that_residents_are_invited(remarks: Ask) -> None:
    assert "zaprasza" not in ask_on(remarks, "jak zgłosić uwagi?")


def ask_on(ask: Ask, question: str) -> str:
    return ask(question, "2031-11-10T10:00").text


ROUND = """# Nabór do kółek świetlicy w Starym Dworze

Opublikowano: 3 sierpnia 2031 r.

## Wnioski

Wnioski o przyjęcie składa rodzic do 5 września 2031 r. osobiście w świetlicy, ul. Polna 4, albo
pocztą elektroniczną na adres kolka@starydwor.example.

## Wyniki

Rodzice przyjętych dzieci potwierdzają udział do 12 września 2031 r., dzwoniąc do świetlicy.
"""


def test_a_last_day_in_the_line_of_every_way_is_that_of_the_application(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with asking(tmp_path_factory.mktemp("round"), {"kolka.md": ROUND}) as told:
        text = told("do kiedy wnioski do kółek?", "2031-08-20T10:00").text

    assert "5 września 2031" in text and "12 września" not in text
