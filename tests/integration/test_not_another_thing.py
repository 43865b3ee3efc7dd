"""What is told of another thing, another season or nothing that was named answers no question."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

CAMPS = """# Półkolonie letnie 2033 w Modrzewiu

Zapisy trwają od 2 do 20 maja 2033 r. w sekretariacie.

## Zimowisko – ferie 2034 (zapowiedź)

Zapisy od 9 do 16 stycznia 2034 r. Dla dzieci w wieku 7–12 lat.
"""
HOURS = """# Dyżury ekspertów w Modrzewiu

Dyżury są bezpłatne.

| Ekspert | Data | Godziny | Miejsce |
|---|---|---|---|
| Logopeda | 26.05.2033 | 16:00–19:00 | Przedszkole nr 2, ul. Jasna 5 |
"""
CARD = """# Karta Rodziny w Modrzewiu

Karta jest bezpłatna. Wydaje ją Ośrodek Rodziny.
"""
DAY = "2033-05-18T10:00"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"polkolonie.md": CAMPS, "dyzury.md": HOURS, "karta.md": CARD}
    with asking(tmp_path_factory.mktemp("other"), papers) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "kiedy zapisy na półkolonie letnie 2034?",
        "когда запись на летние полуколонии 2034",
        "when can we sign up for the summer day camps 2034?",
    ],
)
def test_the_sign_up_of_winter_is_not_that_of_summer(ask: Ask, question: str) -> None:
    assert "stycznia" not in ask(question, "2033-11-18T10:00").text


def test_the_sign_up_of_winter_is_told_to_who_asks_for_it(ask: Ask) -> None:
    assert "stycznia 2034" in ask("kiedy zapisy na zimowisko?", "2033-11-18T10:00").text


@pytest.mark.parametrize("question", ["ile kosztuje przedszkole?", "скільки коштує дитячий садок?"])
def test_free_duty_hours_in_a_house_are_no_price_of_the_house(ask: Ask, question: str) -> None:
    assert "bezpłatne" not in ask(question, DAY).text


def test_free_duty_hours_are_told_to_who_asks_for_them(ask: Ask) -> None:
    assert "bezpłatne" in ask("ile kosztuje dyżur logopedy?", DAY).text


@pytest.mark.parametrize(
    "question",
    ["syn 4 lata, gdzie bezpłatnie?", "сыну 4 года плохо говорит, куда обратиться бесплатно?"],
)
def test_a_card_that_is_free_is_no_help_that_is(ask: Ask, question: str) -> None:
    assert "Karta jest" not in ask(question, DAY).text
