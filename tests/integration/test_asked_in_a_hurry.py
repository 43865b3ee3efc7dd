"""Questions without a word that asks, stories round whom to call, and halves that lean on each
other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

RULES = """# Regulamin Klubu „Topola” w Grabinie Małej

## § 1. Opłaty

Wejście na zabawy ogólne jest bezpłatne. Za pracownię szycia pobiera się 22 zł od rodziny.

## § 2. Budynek

Budynek przy ul. Krętej 8 ma podjazd. W budynku nie ma windy.

## § 3. Kontakt

Klub „Topola”, ul. Kręta 8, 62-300 Grabina Mała, tel. 45 611 20 31
"""
UNITS = """# Placówki w Grabinie Małej

| Jednostka | Adres | Telefon | Godziny otwarcia |
|---|---|---|---|
| Świetlica „Sowa” | ul. Prosta 4, 62-300 Grabina Mała | 45 611 20 40 | wt, czw 13.00-18.00 |
| Poradnia Rodzinna | ul. Prosta 6, 62-300 Grabina Mała | 45 611 20 41 | śr 13.00-19.00 |
"""
NOTICE = """# Konsultacje programu „Grabina Mała dla rodzin”

Ogłoszenie z dnia 4 stycznia 2031 r.

Uwagi do programu przyjmujemy do 31 stycznia 2031 r. na adres uwagi@grabina.example.
Uwag anonimowych nie rozpatrujemy.

Informacji udziela Referat Rodziny w Grabinie Małej, tel. 45 611 20 50.
"""
LOANS = """# Usługi w Grabinie Małej

| Usługa | Dla kogo | Kto prowadzi | Telefon | Opłata |
|---|---|---|---|---|
| Wypożyczalnia wózków | osoby z niepełnosprawnością | Koło Razem | 45 611 20 60 | kaucja 40 zł |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("grabina")
    with answering(folder, klub=RULES, punkty=UNITS, uwagi=NOTICE, uslugi=LOANS) as ready:
        yield ready


def ask(assistant: Assistant, question: str) -> Answer:
    return asked(assistant, question, "2031-01-10T09:00")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("poradnia rodzinna w grabinie malej, w srode o 18 jeszcze otwarte?", "Tak."),
        ("swietlica Sowa w grabinie malej otwarta w piatek?", "Nie."),
        ("czy za zabawy ogolne w klubie Topola sie placi", "Nie."),
        ("jestem na wozku, czy w klubie Topola jest winda", "Nie."),
        ("czy uwagi anonimowe do programu tez rozpatruja?", "Nie."),
    ],
)
def test_what_is_only_supposed_gets_its_clear_word(
    assistant: Assistant, question: str, says: str
) -> None:
    assert says in ask(assistant, question).text


@pytest.mark.parametrize(
    "question",
    ["adres i telefon poradni rodzinnej w grabinie malej?", "jakie godziny ma Sowa w środę?"],
)
def test_a_question_that_supposes_nothing_gets_no_yes(assistant: Assistant, question: str) -> None:
    assert "Tak." not in ask(assistant, question).text


@pytest.mark.parametrize(
    ("question", "phone"),
    [
        ("corka zgubila czapke w Sowie w grabinie malej, jaki tam tel?", "45 611 20 40"),
        ("spoznimy sie z mala do Topoli w grabinie malej, gdzie zadzwonic", "45 611 20 31"),
        ("numer do wypozyczalni wozkow w grabinie malej", "45 611 20 60"),
    ],
)
def test_whom_to_call_is_found_through_the_story(
    assistant: Assistant, question: str, phone: str
) -> None:
    assert phone in ask(assistant, question).text


def test_the_half_that_leans_on_the_other_keeps_its_own_question(assistant: Assistant) -> None:
    answer = ask(assistant, "na jaki numer dzwonic w sprawie konsultacji i do kiedy termin")
    assert "45 611 20 50" in answer.text
    assert "31 stycznia 2031" in answer.text
