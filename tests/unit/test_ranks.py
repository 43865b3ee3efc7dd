"""Which of several things in a row a text names."""

import pytest

from assistant.ranks import numbers_told, ranks

TURN = frozenset({"turnus"})


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("kiedy jest trzeci turnus?", ["3"]),
        ("turnus III", ["3"]),
        ("w turnusie ii", ["2"]),
        ("2. turnus", ["2"]),
        ("2. Turnus III zostaje odwołany", ["3"]),
        ("2. turnus 13–24 lipca", ["2"]),
        ("Cel 2. Małe dzieci", ["2"]),
        ("na cel B w strategii", ["b"]),
        ("gdzie w pierwszym turnusie, a gdzie w trzecim", ["1", "3"]),
        ("gdzie w trzecim odbywa się w pierwszym turnusie", ["3"]),
    ],
)
def test_names_what_stands_in_a_row(text: str, numbers: list[str]) -> None:
    assert [one.number for one in ranks(text)] == numbers


@pytest.mark.parametrize(
    "text", ["ile kosztują 2 turnusy", "turnus 14 dni", "turnus i miejsce", "drugie dziecko"]
)
def test_takes_no_count_for_a_place_in_a_row(text: str) -> None:
    assert ranks(text) == ()


@pytest.mark.parametrize("cell", ["III", "3", "trzeci", "3."])
def test_reads_a_cell_by_the_name_of_its_column(cell: str) -> None:
    assert numbers_told(TURN, [cell, "3–14 sierpnia"], ["Turnus", "Termin"]) == {"3"}


def test_reads_no_cell_under_another_name() -> None:
    assert numbers_told(TURN, ["3", "6 dni"], ["Miejsca", "Termin"]) == set()
