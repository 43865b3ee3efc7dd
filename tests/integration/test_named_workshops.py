"""Workshops told under a heading of their own: whose children they are for, and no other's."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

DAY = "2026-12-02T10:00"
PAGE = """# Co nowego w Centrum Rodziny w Brzezinkach

## Warsztaty „Dobre słowo”

Pięć spotkań w czwartki od 14 stycznia do 11 lutego 2027 r., godz. 17:00–19:00, sala 4 w Centrum.
Dla rodziców dzieci w wieku 4–9 lat. Grupa: 10 osób.
Zapisy do 20 grudnia 2026 r. telefonicznie 55 123 45 67. Udział jest bezpłatny.
W czasie zajęć zapewniamy opiekę nad dziećmi od 3 lat.

Warsztaty „Bunt i spokój” (dla rodziców dzieci 12–17 lat) zaczną się wiosną; termin podamy w marcu.
"""
HOUSES = """# Świetlice i kluby w Brzezinkach

| Nazwa | Dla kogo | Adres i telefon | Godziny |
|---|---|---|---|
| Klub „Iskra” | dzieci 7–12 lat | ul. Cicha 2, tel. 55 200 10 10 | pon.–pt. 16:00–19:00 |
| Świetlica „Zakątek” | dzieci 6–10 lat | ul. Polna 8, tel. 55 200 10 20 | pon.–czw. 12:30–17:00 |
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(
        tmp_path_factory.mktemp("workshops"), {"nowosci.md": PAGE, "kluby.md": HOUSES}
    ) as told:
        yield told


def test_a_child_too_young_for_a_named_workshop_is_told_no_with_its_ages(ask: Ask) -> None:
    text = ask("warsztaty dobre słowo, córka 2 lata - mogę przyjść?", DAY).text

    assert text.startswith("Nie.")
    assert "4–9 lat" in text
    assert "Bunt i spokój" not in text and "w marcu" not in text


@pytest.mark.parametrize("other", ["a syn 12 lat?", "a syn 12?"])
def test_another_child_is_told_of_the_same_workshop(ask: Ask, other: str) -> None:
    first = ask("czy mogę iść na warsztaty dobre słowo, syn ma 5 lat", DAY)
    then = ask(other, DAY, first.conversation_id)

    assert "Nie" not in first.text.split()[0]
    assert then.text.startswith("Nie.") and "4–9 lat" in then.text


def test_the_day_of_a_workshop_is_still_told(ask: Ask) -> None:
    assert "14 stycznia 2027" in ask("kiedy są warsztaty dobre słowo", DAY).text


def test_lessons_of_something_not_told_are_not_answered_with_the_hours_of_the_house(
    ask: Ask,
) -> None:
    assert (
        ask("o której są zajęcia z angielskiego w klubie Iskra", DAY).status == "not_in_documents"
    )
    assert "16:00" in ask("o której jest klub Iskra", DAY).text


def test_how_many_may_come_is_how_many_places_there_are(ask: Ask) -> None:
    text = ask("ile jest miejsc na warsztaty dobre słowo", DAY).text

    assert "Grupa: 10 osób" in text
    assert "bezpłatny" not in text


def test_a_workshop_without_a_day_is_told_with_its_season(ask: Ask) -> None:
    assert "zaczną się wiosną" in ask("kiedy są warsztaty bunt i spokój", DAY).text
