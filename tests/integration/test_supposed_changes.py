"""What a parent heard of other days and places is told as the papers know it, with a clear yes."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import DUTY_HOURS, answering, asked

MOMENT = "2031-03-08T09:00"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("supposed"), dyzury=DUTY_HOURS) as ready:
        yield ready


@pytest.mark.parametrize(
    "question",
    [
        "słyszałam że dyżur 11 marca przenieśli na inny dzień",
        "podobno dyżur przełożyli na inny termin",
        "czy dyżur jest przesunięty na inną godzinę?",
        "słyszałam że dyżur przenieśli w inne miejsce",
        "termin dyżuru przesunęli?",
        "podobno zmiana terminu dyżuru",
    ],
)
def test_a_move_that_no_paper_tells_of(town: Assistant, question: str) -> None:
    said = asked(town, question, MOMENT)
    assert "O takiej zmianie dokumenty nie mówią." in said.notices, said.text
    assert "11 marca 2031, 12:00–15:00" in said.text


@pytest.mark.parametrize("question", ["czy jest inny termin dyżuru?", "a są inne dyżury?"])
def test_another_date_is_one_of_those_to_come(town: Assistant, question: str) -> None:
    assert "11 marca 2031" in asked(town, question, MOMENT).text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("czy w przyszłym tygodniu są jakieś dyżury", "Tak. Dyżur: wtorek, 11 marca"),
        ("czy jest dyżur po 16?", "Tak. Dyżur: poniedziałek, 17 marca"),
        ("spotkanie 13 marca?", "Tak. Spotkanie: czwartek, 13 marca"),
        ("is there a meeting on 13 March?", "Yes. Meeting: Thursday, 13 March"),
        ("czy ostatni dyżur jest po południu", "Tak. Dyżur: poniedziałek, 17 marca"),
        ("czy ostatni dyżur jest rano", "Nie o tej godzinie (Dyżur): poniedziałek, 17 marca"),
        ("o której jest dyżur 11 marca", "Dyżur: wtorek, 11 marca"),
        ("spotkanie 13 marca", "Spotkanie: czwartek, 13 marca"),
    ],
)
def test_a_day_asked_for_is_confirmed_where_that_is_asked(
    town: Assistant, question: str, opening: str
) -> None:
    assert asked(town, question, MOMENT).statements[0].text.startswith(opening)
