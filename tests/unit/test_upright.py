"""Which tables stand on their side, and which are as they should be."""

import pytest

from ingest.read.blocks import RawBlock, Reading
from ingest.upright import upright
from knowledge.text import Analyser
from tests.unit.notices import para, table

ANALYSER = Analyser()
SERVICES = (
    ("Nazwa", "Klub Malucha", "Szkoła rodziców"),
    ("Dla kogo", "dzieci do lat 3", "rodzice"),
    ("Realizator", "Biblioteka", "Poradnia"),
    ("2031", "6 grup", "4 grupy"),
)
DUTIES = (
    ("", "6 maja 2031 r.", "8 maja 2031 r."),
    ("Dyżuruje", "prawnik", "psycholog"),
    ("Godziny", "9–12", "15–18"),
    ("Miejsce", "Biblioteka", "pok. 5"),
)
UNITS = (
    ("", "Biuro", "Poradnia"),
    ("Adres", "ul. Polna 5", "ul. Lipowa 9"),
    ("Telefon", "14 500 10 00", "14 500 10 20"),
    ("poniedziałek", "8–15", "12–19"),
)
CARD = (
    ("Kto wnosi", "Fundacja"),
    ("Treść wniosku", "Drugi autobus."),
    ("Rozstrzygnięcie", "odmowa"),
)


def lines(*rows: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    reading = Reading((para("Wstęp."), *table(*rows), para("Koniec.")))
    turned = upright(reading, ANALYSER).blocks
    assert [one.text for one in turned if one.kind == "paragraph"] == ["Wstęp.", "Koniec."]
    return [(one.kind, one.cells) for one in turned if one.cells]


@pytest.mark.parametrize("rows", [SERVICES, DUTIES, UNITS, CARD])
def test_labels_down_the_first_column_become_the_header(rows: tuple[tuple[str, ...], ...]) -> None:
    first, *others = zip(*rows, strict=True)
    assert lines(*rows) == [("header", first), *(("row", one) for one in others)]


@pytest.mark.parametrize(
    "rows",
    [
        (("Zadanie", "Realizator", "2031"), ("Klub", "Biblioteka", "6"), ("Kurs", "GOK", "8")),
        (("Źródło", "2031", "2032"), ("Budżet gminy", "100 zł", "200 zł"), ("Dotacja", "5", "6")),
        (("", "wtorek", "czwartek"), ("Biblioteka", "9–12", "–"), ("Poradnia", "–", "15–18")),
        (("Dzień", "Biblioteka", "Poradnia"), ("wtorek", "9–12", "–"), ("środa", "–", "15–18")),
        (("Forma", "Rodzina A", "Rodzina B"), ("Urlop", "14", "30"), ("Superwizja", "nie", "tak")),
        (("Dla kogo", "dzieci"), ("Gdzie", "Biblioteka"), ("Kiedy", "wtorek 9–12")),
    ],
)
def test_other_tables_stay_as_they_are(rows: tuple[tuple[str, ...], ...]) -> None:
    assert [cells for _, cells in lines(*rows)] == list(rows)


def test_a_table_of_uneven_lines_stays_as_it_is() -> None:
    uneven = [*table(*SERVICES), RawBlock("row", cells=("Zapisy", "tel. 1"), table=1)]
    assert upright(Reading(tuple(uneven)), ANALYSER).blocks == tuple(uneven)
