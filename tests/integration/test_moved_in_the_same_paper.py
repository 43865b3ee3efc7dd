"""A paper that moves one of its own meetings is told to who asks of the old day."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

MEETINGS = """# Konsultacje programu „Blisko” w Orzechowie

Ogłoszenie z dnia 1 marca 2031 r.

## Spotkania

- Szkoła, ul. Klonowa 6: poniedziałek, 10 marca 2031 r., godz. 17.00 – spotkanie otwarte
- Biblioteka, ul. Cicha 2: środa, 19 marca 2031 r., godz. 16.30 – spotkanie dla rodziców

## Aktualizacja z 12 marca 2031 r.

Spotkanie w bibliotece przenosimy z 19 na 24 marca 2031 r., godz. 17.30.
"""
FAR = """# Gdzie szukać pomocy w Zatorowie

Stan na 4 stycznia 2031 r.

| Jednostka | Adres | Telefon | Godziny |
|---|---|---|---|
| Ośrodek Interwencji Kryzysowej | ul. Długa 1, Zatorowo | 45 700 62 00 | całodobowo |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("moved")
    with answering(folder, spotkania=MEETINGS, wykaz=FAR) as ready:
        yield ready


@pytest.mark.parametrize(
    "question",
    [
        "czy spotkanie w bibliotece 19 marca się odbędzie",
        "spotkanie 19 marca w Orzechowie o której?",
    ],
)
def test_the_move_is_told_with_the_new_day(town: Assistant, question: str) -> None:
    said = asked(town, question, "2031-03-14")
    assert said.status is AnswerStatus.ANSWERED, said.text
    assert "przenosimy z 19 na 24 marca" in said.text


def test_a_day_that_nothing_was_moved_from_has_nothing(town: Assistant) -> None:
    said = asked(town, "spotkanie w Orzechowie 20 marca?", "2031-03-14")
    assert said.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_help_of_the_town_that_is_named_stands_on_the_card(town: Assistant) -> None:
    near = asked(town, "mąż mnie bije, mieszkam w Zatorowie", "2031-03-14")
    far = asked(town, "mąż mnie bije, mieszkam w Orzechowie", "2031-03-14")
    assert "45 700 62 00" in near.text
    assert far.status is AnswerStatus.CRISIS
    assert "45 700 62 00" not in far.text
