"""What an address says of a lift, asked on in a talk, and duty hours that are also online."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

LIST = """# Gdzie po pomoc w Modrzewiu

| Jednostka | Adres | Telefon | Godziny |
|---|---|---|---|
| Poradnia Rodzinna | ul. Cicha 9, I piętro (bez windy) | 46 555 33 61 | śr. 12:00–18:00 |
| Dom Kultury | ul. Lipowa 2, parter | 46 555 10 10 | pn.–pt. 9:00–20:00 |

## Dyżury ekspertów

| Ekspert | Data | Godziny | Miejsce |
|---|---|---|---|
| Doradca ds. uzależnień | 26.05.2033 | 16:00–19:00 | pok. 11, także on-line |
| Prawnik | 27.05.2033 | 15:00–18:00 | pok. 6 |
"""
DAY = "2033-05-18T10:00"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("lifts"), {"informator.md": LIST}) as one:
        yield one


@pytest.mark.parametrize(
    "question", ["czy w poradni rodzinnej jest winda?", "is there a lift at the family clinic?"]
)
def test_a_lift_that_an_address_denies(ask: Ask, question: str) -> None:
    told = ask(question, DAY).text
    assert "bez windy" in told
    assert told.startswith(("Nie.", "No."))


def test_nothing_is_made_up_of_a_house_without_a_word_on_lifts(ask: Ask) -> None:
    told = ask("czy w domu kultury jest winda?", DAY).text
    assert "bez windy" not in told
    assert not told.startswith(("Tak.", "Nie."))


def test_the_unit_stays_meant_when_its_hours_are_asked_on(ask: Ask) -> None:
    first = ask("czy w poradni rodzinnej jest winda?", DAY)
    told = ask("a do której czynna w środę?", DAY, first.conversation_id).text
    assert "12:00–18:00" in told
    assert "9:00–20:00" not in told


@pytest.mark.parametrize(
    "question",
    [
        "czy dyżur doradcy ds. uzależnień jest online?",
        "da się z doradcą od uzależnień przez internet?",
        "is the addiction adviser available online?",
    ],
)
def test_duty_hours_that_are_online_as_well(ask: Ask, question: str) -> None:
    told = ask(question, DAY).text
    assert told.startswith(("Tak.", "Yes."))
    assert "także on-line" in told


def test_duty_hours_that_no_word_puts_online(ask: Ask) -> None:
    assert not ask("czy dyżur prawnika jest online?", DAY).text.startswith("Tak.")
