"""Who is entitled to a card, told with the whole list that its sentence opens."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

RULES = """REGULAMIN
Modrzewskiej Karty Rodziny

§ 1. Kto może otrzymać Kartę
1. Karta przysługuje osobom, które mieszkają w Modrzewiu:
   1) rodzinom z co najmniej dwojgiem dzieci w wieku do 18 lat;
   2) rodzicom samotnie wychowującym co najmniej jedno dziecko;
2. Karta nie przysługuje rodzicom, których sąd pozbawił władzy rodzicielskiej.

§ 2. Wniosek
Do wglądu należy mieć dowód osobisty. Kartę wydaje się w terminie 14 dni od złożenia wniosku.
"""
DAY = "2033-05-18T10:00"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("entitled"), {"regulamin.txt": RULES}) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "komu przysługuje karta rodziny?",
        "należy mi się karta rodziny?",
        "jestem sama z jednym synem 9 lat, należy mi się karta rodziny?",
    ],
)
def test_conditions_come_with_the_whole_list(ask: Ask, question: str) -> None:
    told = ask(question, DAY).text
    assert "Karta przysługuje osobom, które mieszkają w Modrzewiu" in told
    assert "rodzicom samotnie wychowującym co najmniej jedno dziecko" in told
    assert "należy mieć dowód" not in told


def test_for_whom_it_is_not_does_not_stand_alone(ask: Ask) -> None:
    first = ask("komu przysługuje karta rodziny?", DAY).text.split(" [1]")[0]
    assert "nie przysługuje" not in first
