"""Sums that stand on lines of their own under a table of one cell a line."""

from pathlib import Path

import pytest

from ingest.read.text import read_text

TABLE = """Plan zadań gminy Mokrzany na lata 2031-2032

Lp.
Zadanie
Podmiot odpowiedzialny
Miernik 2031
Miernik 2032
Nakłady 2031-2032
1.
Prowadzenie świetlicy dla dzieci
GOPS
20 miejsc
24 miejsca
54 600 zł
2.
Zajęcia ruchowe dla seniorów
Dom Kultury
30 osób
32 osoby
12 000 zł
3.
Poradnictwo prawne dla rodzin
GOPS
40 porad
44 porady
9 000 zł
"""


def cells_of_last_row(tmp_path: Path, below: str) -> tuple[str, ...]:
    path = tmp_path / "plan.txt"
    path.write_text(TABLE + below, "utf-8")
    return [block for block in read_text(path).blocks if block.kind == "row"][-1].cells


@pytest.mark.parametrize("name", ["Razem", "Ogółem:", "Łącznie nakłady"])
def test_a_sum_under_the_table_is_its_last_row(tmp_path: Path, name: str) -> None:
    cells = cells_of_last_row(tmp_path, f"\n{name}\n\n\n\n75 600 zł\n\nPlan przyjęto w maju.\n")
    assert cells == ("", name, "", "", "", "75 600 zł")


@pytest.mark.parametrize(
    "below",
    ["\nRazem z gminą działają parafie.\n", "\nRazem\n\nPlan przyjęto w maju.\n", "\n75 600 zł\n"],
)
def test_what_names_no_sum_or_holds_none_stays_below(tmp_path: Path, below: str) -> None:
    assert cells_of_last_row(tmp_path, below)[0] == "3."
