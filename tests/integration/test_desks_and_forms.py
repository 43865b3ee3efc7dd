"""Where papers are taken in on some days alone, and what holds for every way of handing in."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

RULES = """# Regulamin Karty Rodziny w Modrzewiu

1. Wniosek składa się:

- osobiście w Ośrodku, ul. Cicha 22, pok. 5 (poniedziałek 8:00-17:30, środa i czwartek 8:00-15:00),
- przez ePUAP: /OPSModrzew/SkrytkaESP,
- w Filii nr 2 Biblioteki, os. Zielone 8 - tylko w pierwszą sobotę miesiąca, godz. 10:00-13:00.
"""
NOTES = """# Notatka ze spotkania z organizacjami 22 września 2033 r.

Organizacje prześlą propozycje zmian w karcie oceny ofert do 6 października 2033 r. na adres ngo@modrzew.example.
"""  # noqa: E501
NOTICE = """# Konsultacje „Planu dla Rodzin Modrzewia”

Opublikowano 3 maja 2033 r.

Konsultacje trwają od 9 maja do 6 czerwca 2033 r.

## Jak złożyć uwagi

Uwagi składa się wyłącznie na formularzu konsultacyjnym:

- pocztą elektroniczną na adres: konsultacje@modrzew.example,
- listownie: Urząd Miasta Modrzewia, Rynek 1, 09-777 Modrzew, z dopiskiem „Plan”.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"regulamin.md": RULES, "notatka.md": NOTES, "konsultacje.md": NOTICE}
    with asking(tmp_path_factory.mktemp("desks"), papers) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "czy mogę złożyć wniosek o kartę w sobotę?",
        "w którą sobotę mogę złożyć wniosek o kartę na osiedlu Zielonym?",
        "чи можна подати заяву на карту в суботу?",
    ],
)
def test_a_desk_that_takes_papers_on_some_saturdays(ask: Ask, question: str) -> None:
    told = ask(question, "2033-11-23T10:00").text
    assert "os. Zielone 8" in told
    assert "w pierwszą sobotę miesiąca" in told
    assert "października" not in told
    assert not told.splitlines()[1].startswith(("Nie.", "Ні."))


def test_a_day_without_any_desk_is_denied(ask: Ask) -> None:
    assert "Nie." in ask("czy mogę złożyć wniosek o kartę w piątek?", "2033-11-23T10:00").text


def test_a_form_that_every_way_asks_for_is_told(ask: Ask) -> None:
    told = ask("jak mogę złożyć uwagi do planu dla rodzin?", "2033-05-20T10:00").text
    assert "wyłącznie na formularzu konsultacyjnym" in told


def test_what_stands_on_the_envelope_is_told_without_the_form(ask: Ask) -> None:
    told = ask("co napisać na kopercie z uwagami?", "2033-05-20T10:00").text
    assert "„Plan”" in told
    assert "formularzu" not in told
