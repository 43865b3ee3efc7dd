"""A matter that was left open is not decided, and another paper's later day prolongs nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTICE = """# Konsultacje planu opieki w Sitowiu na lata 2032-2034

Ogłoszenie Urzędu Gminy w Sitowiu z dnia 1 marca 2031 r.

Wypełnione ankiety konsultacyjne przyjmujemy do 28 marca 2031 r. na adres plan@sitowie.example.
"""
PAGE = """# Kontakt i oferta dla mieszkańców – Urząd Gminy w Sitowiu

Stan na 1 marca 2031 r.

## Poradnia

Bezpłatne konsultacje prawnika w środy, ul. Trzcinowa 2.

## Szukamy opiekunów

Zgłoszenia przyjmujemy do 18 kwietnia 2031 r. w pokoju 4.
"""
MINUTES = """# Notatka ze spotkania zespołu w Sitowiu

Spotkanie odbyło się 10 lutego 2031 r. o godz. 12:00 w Urzędzie Gminy, ul. Trzcinowa 1.

## Ustalenia

1. Sprawa dyżurów pielęgniarki w niedziele wymaga dalszych ustaleń. Nie podjęto decyzji.
2. Warsztaty kulinarne ruszą w maju 2031 r.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over a notice, a page of offers and minutes of one invented town."""
    folder: Path = tmp_path_factory.mktemp("sitowie")
    with answering(folder, ankiety=NOTICE, oferta=PAGE, notatka=MINUTES) as answers:
        yield answers


@pytest.mark.parametrize(
    "question",
    [
        "czy zapadła decyzja o dyżurach pielęgniarki w niedziele",
        "Czy podjęto już decyzję w sprawie dyżurów pielęgniarki w niedziele?",
        "czy postanowiono coś o dyżurach pielęgniarki w niedziele",
    ],
)
def test_what_was_left_open_is_not_decided(assistant: Assistant, question: str) -> None:
    """The word for a day of the week in the matter does not make opening hours of it."""
    told = asked(assistant, question, "2031-03-01").text
    assert told.startswith("Nie.")
    assert "wymaga dalszych ustaleń" in told


@pytest.mark.parametrize(
    "question",
    [
        "czy mogę jeszcze złożyć ankietę konsultacyjną?",
        "Czy można jeszcze oddać ankietę konsultacyjną",
    ],
)
def test_a_later_day_of_another_paper_is_not_told(assistant: Assistant, question: str) -> None:
    """The last day of the form that is named is over, though others are still looked for."""
    told = asked(assistant, question, "2031-04-02").text
    assert "28 marca 2031" in told
    assert "18 kwietnia" not in told
