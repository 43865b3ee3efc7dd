"""The shipped documents: what their sources hold, and that the command makes them byte for byte."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import docx
import pdfplumber
import pytest

from knowledge.sources import __main__ as command
from knowledge.sources import sheet
from knowledge.sources.load import parts, sections, source
from knowledge.sources.minutes import make_minutes
from knowledge.sources.programme import make_programme
from knowledge.sources.proposals import make_proposals

PROGRAMME = "program-wspierania-rodziny-2025-2027"
MINUTES = "spotkanie-branzowe-ngo"
BASIS = "Opracowanie własne na podstawie"

needs_font = pytest.mark.skipif(
    not all((sheet.FONTS / f"{name}.ttf").is_file() for name in (sheet.REGULAR, sheet.BOLD)),
    reason="the DejaVu Sans font is not installed",
)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(make_programme, id="programme", marks=needs_font),
        pytest.param(make_proposals, id="proposals", marks=needs_font),
        pytest.param(make_minutes, id="minutes"),
    ],
)
def test_sources_make_the_shipped_bytes(make: Callable[[Path], Path], tmp_path: Path) -> None:
    made = make(tmp_path)
    assert made.read_bytes() == (command.DOCUMENTS / made.name).read_bytes()


def test_missing_font_is_one_line_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sheet, "FONTS", tmp_path)
    assert command.main() == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_programme_holds_51_tasks_in_seven_sections() -> None:
    tables = sections(source(PROGRAMME)["sections"])
    assert [len(table.tasks) for table in tables] == [4, 4, 6, 1, 19, 2, 15]
    assert Counter(table.kind for table in tables) == {"podstawowe": 3, "komplementarne": 4}
    for table in tables:
        assert all(bool(task.budget) == (table.kind == "podstawowe") for task in table.tasks)
        assert all(task.name and task.units and all(task.indicators) for task in table.tasks)
    names = [task.name for table in tables for task in table.tasks]
    assert len(set(names)) == len(names) == 51


@pytest.mark.parametrize(("stem", "rows"), [("propozycje-ngo-stanowisko-mops", 18), (MINUTES, 6)])
def test_table_sources_hold_every_row(stem: str, rows: int) -> None:
    data = source(stem)
    assert len(data["rows"]) == rows
    assert all(row["proposal"] and row["position"] for row in data["rows"])


def test_one_indicator_a_year_or_one_for_all() -> None:
    row = {"name": "Zadanie", "units": "Jednostka", "indicators": ["1 spotkanie", "2 spotkania"]}
    with pytest.raises(ValueError, match="one indicator a year"):
        sections([{"kind": "podstawowe", "title": "tytuł", "tasks": [row]}])


def test_a_row_of_the_programme_breaks_over_a_page() -> None:
    with pdfplumber.open(command.DOCUMENTS / f"{PROGRAMME}.pdf") as pdf:
        tables = [table for page in pdf.pages for table in page.extract_tables()]
    rows = [row for table in tables for row in table[2:]]
    assert len(rows) > 51
    assert all(table[0][0] == "Zadanie" for table in tables)


def test_each_document_says_whose_document_it_restates() -> None:
    for path in sorted(command.DOCUMENTS.iterdir()):
        assert BASIS in _text(path), path.name


def test_prose_parts_have_headings_and_text() -> None:
    data = source(PROGRAMME)
    for part in parts([*data["before"], *data["after"], *source(MINUTES)["parts"]]):
        assert part.heading and part.text


def _text(path: Path) -> str:
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            return "\n".join(page.extract_text() for page in (pdf.pages[0], pdf.pages[-1]))
    if path.suffix == ".docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    return path.read_text("utf-8")
