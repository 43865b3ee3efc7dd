"""The documents are made here, in the standard PDF typefaces: hence words without diacritics."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from ingest.read import read
from ingest.read.blocks import Reading, Unreadable

WIDTH = 842
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=6)
ITEM = ParagraphStyle("item", BODY, leftIndent=14, bulletIndent=4)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10)
HEAD = ParagraphStyle("head", CELL, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=10)
SECTION = ParagraphStyle("section", TITLE, fontSize=12, leading=15, spaceAfter=6)

HEADER = ("Zadanie", "Jednostka", "2031", "2032", "Koszt 2031-2032")
LONG = "Prowadzenie placówek wsparcia dziennego dla dzieci z gminy Borów, " * 6
GRID = ("GRID", (0, 0), (-1, -1), 0.5, "black")
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")


def task(number: int) -> tuple[str, ...]:
    name = f"Zadanie {number} " + (LONG.strip() if number % 4 == 3 else "krótkie")
    cost = "1 000 zl" if number % 3 else ""
    return name, "Dom Rodziny", f"{number} grup, {number * 10} osób", f"{number + 1} grup", cost


def grid(rows: Sequence[Sequence[str]], style: Sequence[tuple[object, ...]] = (GRID, TOP)) -> Table:
    data = [[Paragraph(text, HEAD) for text in HEADER]]
    data += [[Paragraph(text, CELL) for text in row] for row in rows]
    widths = [220, 140, 120, 120, 120]
    return Table(data, colWidths=widths, repeatRows=1, splitInRow=1, style=list(style))


def pdf(path: Path, story: list[Flowable], height: int = 595) -> Path:
    def footer(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 7)
        canvas.drawString(40, 20, "Program gminy Borów")
        canvas.drawRightString(780, 20, f"Strona {document.page} z 9")

    size = (WIDTH, height)
    document = SimpleDocTemplate(
        str(path), pagesize=size, leftMargin=40, rightMargin=40, topMargin=40, bottomMargin=40
    )
    document.build(story, onFirstPage=footer, onLaterPages=footer)
    return path


def shown(reading: Reading) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in reading.blocks if not block.cells]


def rows(reading: Reading) -> list[tuple[str, ...]]:
    return [block.cells for block in reading.blocks if block.kind == "row"]


@pytest.mark.parametrize("height", [300, 372, 400, 595])
def test_rows_are_whole_wherever_the_page_breaks(tmp_path: Path, height: int) -> None:
    tasks = [task(number) for number in range(1, 16)]
    story = [
        Paragraph("Program gminy Borów 2031-2032", TITLE),
        Paragraph("Zadania podstawowe", SECTION),
        grid(tasks),
        Spacer(1, 20),
        Paragraph("Zadania dodatkowe", SECTION),
        grid(tasks[:3]),
    ]
    reading = read(pdf(tmp_path / "program.pdf", story, height))
    assert rows(reading) == [*tasks, *tasks[:3]]
    headers = [(block.cells, block.table) for block in reading.blocks if block.kind == "header"]
    assert headers == [(HEADER, 1), (HEADER, 2)]
    assert shown(reading) == [
        ("heading", 1, "Program gminy Borów 2031-2032"),
        ("heading", 2, "Zadania podstawowe"),
        ("heading", 2, "Zadania dodatkowe"),
    ]
    assert reading.title == "Program gminy Borów 2031-2032"
    assert reading.pages is not None
    assert all(1 <= (block.page or 0) <= reading.pages for block in reading.blocks)
    assert reading.doubts == ()


def test_continued_section_and_its_table_stay_one(tmp_path: Path) -> None:
    story = [
        Paragraph("Zadania podstawowe - dla rodzin z dziećmi".replace("ć", "c"), SECTION),
        grid([task(1), task(2)]),
        PageBreak(),
        Paragraph("Zadania podstawowe - c.d.", SECTION),
        grid([task(4)]),
        PageBreak(),
        Paragraph("Zadania dodatkowe", SECTION),
        grid([task(5)]),
    ]
    reading = read(pdf(tmp_path / "program.pdf", story))
    assert [text for kind, _, text in shown(reading) if kind == "heading"] == [
        "Zadania podstawowe - dla rodzin z dziecmi",
        "Zadania dodatkowe",
    ]
    placed = [(block.table, block.page) for block in reading.blocks if block.kind == "row"]
    assert placed == [(1, 1), (1, 1), (1, 2), (2, 3)]


def test_table_without_header_on_the_next_page_goes_on(tmp_path: Path) -> None:
    first = grid([task(1)])
    second = Table([[Paragraph(text, CELL) for text in task(2)]], colWidths=first._argW)
    second.setStyle([GRID, TOP])
    reading = read(pdf(tmp_path / "program.pdf", [first, PageBreak(), second]))
    assert rows(reading) == [task(1), task(2)]
    assert {block.table for block in reading.blocks} == {1}


@pytest.mark.parametrize(
    "style",
    [
        [TOP, ("LINEBELOW", (0, 0), (-1, -1), 0.5, "black")],
        [TOP, ("LINEABOVE", (0, 0), (-1, -1), 0.5, "black")],
        [TOP, ("ROWBACKGROUNDS", (0, 0), (-1, -1), ["#cccccc", None])],
    ],
    ids=["rules below", "rules above", "shades"],
)
def test_tables_without_upright_rules_are_read(
    tmp_path: Path, style: list[tuple[object, ...]]
) -> None:
    tasks = [task(number) for number in range(1, 13)]
    story = [
        Paragraph("Program gminy Borów jest wieloletni. " * 6, BODY),
        Paragraph("Zadania podstawowe", SECTION),
        grid(tasks, style),
        Spacer(1, 20),
        Paragraph("Zadania dodatkowe", SECTION),
        Paragraph("Brak.", BODY),
    ]
    reading = read(pdf(tmp_path / "program.pdf", story))
    assert rows(reading) == tasks
    headings = [text for kind, _, text in shown(reading) if kind == "heading"]
    assert headings == ["Zadania podstawowe", "Zadania dodatkowe"]


def test_row_that_fills_the_next_page_is_not_taken_for_the_rest_of_another(tmp_path: Path) -> None:
    first = ("Gazeta mlodych Borowa", "Dom Rodziny", "4 wydania", "4 wydania", "1 zl")
    second = ("Wolontariat w szkolach", "Dom Rodziny", "dwa spotkania", "gala", "brak")
    story = [grid([first]), PageBreak(), grid([second])]
    assert rows(read(pdf(tmp_path / "program.pdf", story))) == [first, second]


def test_small_headings_over_tables_are_chapters(tmp_path: Path) -> None:
    small = ParagraphStyle("small", SECTION, fontSize=9, leading=11)
    story = [
        Paragraph("Program", TITLE),
        Paragraph("Cele", SECTION),
        Paragraph("Program gminy Borów jest wieloletni. " * 20, BODY),
        PageBreak(),
        Paragraph("Zadania podstawowe", small),
        grid([task(1)]),
        Paragraph("Zadania dodatkowe", small),
        grid([task(2)]),
        Paragraph("Nadzór", SECTION),
        Paragraph("Nadzór ma gmina.", BODY),
    ]
    headings = [
        (level, text)
        for kind, level, text in shown(read(pdf(tmp_path / "program.pdf", story)))
        if kind == "heading"
    ]
    assert headings == [
        (1, "Program"),
        (2, "Cele"),
        (2, "Zadania podstawowe"),
        (2, "Zadania dodatkowe"),
        (2, "Nadzór"),
    ]


def test_merged_cells_are_repeated_and_full_lines_are_headings(tmp_path: Path) -> None:
    data = [
        ["Plan na dwa lata", "", "", ""],
        ["Zadanie", "Kto", "Wskaznik", ""],
        ["", "", "2031", "2032"],
        ["Klub", "Dom", "3", "4"],
        ["", "Szkola", "5", "6"],
    ]
    spans = [("SPAN", (0, 0), (3, 0)), ("SPAN", (2, 1), (3, 1)), ("SPAN", (0, 3), (0, 4))]
    spans += [("SPAN", (0, 1), (0, 2)), ("SPAN", (1, 1), (1, 2))]
    table = Table(data, colWidths=[120, 90, 80, 80], style=[GRID, *spans])
    reading = read(pdf(tmp_path / "plan.pdf", [Paragraph("Zal. 2", BODY), table]))
    assert [block.cells for block in reading.blocks if block.cells] == [
        ("Zadanie", "Kto", "2031", "2032"),
        ("Klub", "Dom", "3", "4"),
        ("Klub", "Szkola", "5", "6"),
    ]
    assert ("heading", 1, "Plan na dwa lata") in shown(reading)


def test_words_cut_at_the_end_of_a_line_are_mended(tmp_path: Path) -> None:
    data = [
        ["Lp.", "Wniosek"],
        ["1.", "Pomoc opiekunczo-\nwychowawcza i spe-\ncjalistyczna na lata 2031-\n2032"],
    ]
    reading = read(pdf(tmp_path / "wnioski.pdf", [Table(data, style=[GRID])]))
    expected = "Pomoc opiekunczo-wychowawcza i specjalistyczna na lata 2031-2032"
    assert rows(reading) == [("1.", expected)]


def test_running_text_headings_and_lists(tmp_path: Path) -> None:
    text = "Gmina Borów przyjmuje program, który sluzy rodzinom. " * 8
    tail = "oraz ich rodziców, dziadków i opiekunów zastepczych, takze w soboty, " * 2 + "i swieta,"
    story: list[Flowable] = [
        Paragraph("Program", TITLE),
        Paragraph("1. Cele", SECTION),
        Paragraph(text, BODY),
        Paragraph(text, BODY),
        Paragraph("Cele:", BODY),
        Paragraph(f"rozwój klubów {tail}", ITEM, bulletText="-"),
        Paragraph("rozwój szkól.", ITEM, bulletText="-"),
        Paragraph("Koniec czesci.", BODY),
    ]
    reading = read(pdf(tmp_path / "program.pdf", story))
    assert shown(reading) == [
        ("heading", 1, "Program"),
        ("heading", 2, "1. Cele"),
        ("paragraph", 0, text.strip()),
        ("paragraph", 0, text.strip()),
        ("paragraph", 0, "Cele:"),
        ("item", 1, f"rozwój klubów {tail}"),
        ("item", 1, "rozwój szkól."),
        ("paragraph", 0, "Koniec czesci."),
    ]


def test_sentence_over_a_page_break_is_whole_and_footers_are_gone(tmp_path: Path) -> None:
    sentence = "Program obejmuje rodziny z dziecmi oraz kluby, " * 150 + "wszystkie bez oplat."
    reading = read(pdf(tmp_path / "program.pdf", [Paragraph(sentence, BODY)], height=300))
    assert reading.pages is not None
    assert reading.pages > 2
    assert shown(reading) == [("paragraph", 0, sentence)]
    assert reading.blocks[0].page == 1


def test_locked_file_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "umowa.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("haslo", canPrint=0))
    canvas.drawString(50, 700, "Tajne")
    canvas.save()
    with pytest.raises(Unreadable, match=r"umowa\.pdf is locked with a password\."):
        read(path)


def test_pictures_without_text_are_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "skan.pdf"
    canvas = Canvas(str(path))
    canvas.rect(50, 50, 200, 200, fill=1)
    canvas.save()
    with pytest.raises(Unreadable, match=r"skan\.pdf holds no text"):
        read(path)


def test_page_without_text_is_a_doubt(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(50, 700, "Pierwsza strona planu.")
    canvas.showPage()
    canvas.rect(50, 50, 200, 200, fill=1)
    canvas.save()
    assert read(path).doubts == ("Page 2 of plan.pdf holds no text.",)


@pytest.mark.parametrize("kept", [20, 400, 900])
def test_damaged_file_is_unreadable(tmp_path: Path, kept: int) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(50, 700, "Tekst")
    canvas.save()
    path = tmp_path / "plan.pdf"
    path.write_bytes(buffer.getvalue()[:kept])
    with pytest.raises(Unreadable, match=r"plan\.pdf"):
        read(path)


def test_pdf_named_as_text_is_read_by_its_content(tmp_path: Path) -> None:
    path = pdf(tmp_path / "program.txt", [Paragraph("Tresc programu.", BODY)])
    assert [block.text for block in read(path).blocks] == ["Tresc programu."]
