"""Hours and numbers of one unit among several, in one message, by day and by night."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

WYKAZ = """# Wykaz jednostek w Modrzewicy

Urząd Miasta w Modrzewicy, 4 stycznia 2027 r.

| Jednostka | Telefon | Godziny |
|---|---|---|
| Punkt Interwencji Rodzinnej | 14 300 70 11 | całą dobę, także w święta |
| Miejski Ośrodek Pomocy Społecznej | 14 300 70 20 | poniedziałek–piątek 7:30–15:30 |
| Biblioteka Miejska | 14 300 70 30 | wtorek–sobota 10:00–18:00 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("modrzewica"), wykaz=WYKAZ) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2027-03-01T09:00")


@pytest.mark.parametrize(
    "question",
    [
        "czy punkt interwencji rodzinnej jest czynny w nocy i w swieta? jaki tel",
        "Czy Punkt Interwencji Rodzinnej działa nocą? Proszę o numer telefonu.",
    ],
)
def test_the_number_is_that_of_the_unit_named_before(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert "całą dobę" in text
    assert "14 300 70 11" in text
    assert "14 300 70 20" not in text


def test_evening_hours_are_answered_with_the_hours_there_are(assistant: Assistant) -> None:
    text = ask(assistant, "czy biblioteka w modrzewicy jest czynna wieczorem").text
    assert "10:00–18:00" in text
    assert "7:30" not in text


def test_a_number_of_a_unit_that_no_paper_names_is_nobodys(assistant: Assistant) -> None:
    text = ask(assistant, "czy klub malucha bajka jest czynny w weekend? jaki tel").text
    assert "14 300" not in text
