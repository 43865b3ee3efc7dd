"""Cards of places: what their lines tell is told with the place, its address and its hours."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

_PLACES = """# Gdzie po wsparcie w Jodłowej Dolinie

## Poradnia Rodzicielska

ul. Leśna 14, I piętro

### Godziny przyjęć

poniedziałek 12:00–18:00

czwartek 8:00–13:00

Kto przyjmuje: logopedka, mediator

Dostępność: brak windy

## Wypożyczalnia „Od Ręki”

ul. Polna 3, tel. 16 300 41 12

wtorek 10:00–15:00

Co można pożyczyć: laktatory, chodziki

Kaucja: 70 zł, oddawana przy zwrocie

## Klub „Strych”

ul. Rynkowa 6

poniedziałek–piątek 15:00–19:00

Dla kogo: młodzież od 13 do 18 lat
"""
_DAY = "2031-02-03T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("places"), gdzie=_PLACES) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("gdzie jest poradnia rodzicielska", ["Leśna 14"]),
        ("w jakich godzinach czynna jest poradnia rodzicielska", ["12:00", "13:00"]),
        ("Kto przyjmuje w poradni rodzicielskiej?", ["Poradnia Rodzicielska", "mediator"]),
        ("czy w poradni rodzicielskiej jest winda", ["brak windy"]),
        ("ile kaucji za laktator", ["Od Ręki", "70 zł"]),
        ("telefon do wypożyczalni od ręki", ["16 300 41 12"]),
        ("do której czynny jest klub strych", ["19:00"]),
    ],
)
def test_a_line_is_told_with_its_place(
    assistant: Assistant, question: str, told: list[str]
) -> None:
    answer = asked(assistant, question, _DAY)
    assert answer.status == "answered"
    assert all(one in answer.text for one in told)


@pytest.mark.parametrize(
    "question", ["ile osób mieści się w klubie strych", "ile kosztuje wypożyczenie roweru"]
)
def test_what_a_card_leaves_out_is_not_told(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question, _DAY)
    assert answer.status != "answered"
