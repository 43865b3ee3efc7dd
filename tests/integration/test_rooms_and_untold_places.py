"""Where a unit or a place is: in its room, or nowhere that the paper tells."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

GUIDE = """# Informator o wsparciu rodzin w Wierzbnie

Miejski Ośrodek Pomocy Społecznej w Wierzbnie, 4 stycznia 2031 r.

Miejski Ośrodek Pomocy Społecznej w Wierzbnie, ul. Topolowa 6, tel. 61 300 20 10.

| Komórka | Pokój | Telefon |
|---|---|---|
| Dział Dodatków | 14 | 61 300 20 14 |
| Dział Usług | 22 | 61 300 20 22 |

## Zajęcia

Zajęcia dla maluchów prowadzi Centrum Rodzin „Kasztanek” (bezpłatnie, od wtorku do piątku).
Porad prawnych udziela Punkt „Latarnia”, ul. Cicha 4, w środy.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """A guide with a table of units and with places, one of them without an address."""
    with answering(tmp_path_factory.mktemp("wierzbno"), guide=GUIDE) as assistant:
        yield assistant


def ask(town: Assistant, question: str) -> Answer:
    return asked(town, question, "2031-02-03T09:00")


@pytest.mark.parametrize(
    ("question", "room"),
    [
        ("Gdzie jest pokój działu dodatków?", "Pokój: 14"),
        ("w którym pokoju jest dział usług", "Pokój: 22"),
        ("gdzie jest dział dodatków i jaki ma telefon?", "Pokój: 14"),
        ("Where is the Dział Usług?", "Room: 22"),
    ],
)
def test_a_unit_is_in_the_room_of_its_row(town: Assistant, question: str, room: str) -> None:
    answer = ask(town, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert room in answer.text


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("gdzie jest Centrum Rodzin?", "Tego dokumenty nie podają: adres."),
        ("jaki adres ma Kasztanek", "Tego dokumenty nie podają: adres."),
        ("jaka jest strona internetowa Centrum Rodzin Kasztanek?", "strona internetowa"),
        ("Where is Centrum Rodzin?", "do not say this: address"),
    ],
)
def test_that_an_address_is_not_told_is_said(town: Assistant, question: str, untold: str) -> None:
    answer = ask(town, question)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert untold in answer.text
    assert "Cicha" not in answer.text


def test_an_address_that_is_told_is_given(town: Assistant) -> None:
    assert "ul. Cicha 4" in ask(town, "gdzie jest Latarnia?").text


def test_a_place_that_no_paper_names_stays_refused(town: Assistant) -> None:
    assert not ask(town, "gdzie jest centrum handlowe?").statements
