"""Programmes with a year in each column's name come back from one cell a line."""

from pathlib import Path

import pytest

from ingest.read.text import read_text

HEADER = ("Przedsięwzięcie", "Kto realizuje", "Plan na 2031 r.", "Plan na 2032 r.", "Koszt 2031")
ROWS = [
    ("Lekcje pływania dla uczniów", "Dom Kultury", "20 lekcji", "25 lekcji", "4 000 zł"),
    ("Porady prawnika dla rodziców", "GOPS", "30 porad", "–", "6 000 zł"),
]
TITLE = "Program Jodłowa dla rodzin na lata 2031-2032"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_rows_go_on_over_footers(tmp_path: Path, between: str) -> None:
    parts = [TITLE, "", "Obszar 1: Rodzina", "", between.join(HEADER)]
    for page, row in enumerate(ROWS, 6):
        parts += ["", between.join(row), "", f"{TITLE} – str. {page}/9"]
    path = tmp_path / "program.txt"
    path.write_text("\n".join([*parts, "", "Program przyjęto jednogłośnie.", ""]), encoding="utf-8")
    reading = read_text(path)
    assert [block.cells for block in reading.blocks if block.cells] == [HEADER, *ROWS]
    assert reading.blocks[-1].text == "Program przyjęto jednogłośnie."
    assert reading.doubts == ()


def test_what_does_not_fit_is_in_doubt(tmp_path: Path) -> None:
    torn = ("Kurs", "4 000 zł", "Dom Kultury", "20 lekcji", "25 lekcji")
    path = tmp_path / "program.txt"
    for rows, kept in (([torn], 0), ([ROWS[0], torn], 1)):
        text = "\n\n".join([TITLE, *HEADER, *(cell for row in rows for cell in row)])
        path.write_text(text, encoding="utf-8")
        reading = read_text(path)
        assert len([block for block in reading.blocks if block.kind == "row"]) == kept
        assert len(reading.doubts) == 1
