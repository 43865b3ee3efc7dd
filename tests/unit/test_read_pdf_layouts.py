"""Layouts that offices use: columns of text, tables with few rules or none, turned pages."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from ingest.read import read
from ingest.read.blocks import Reading

WIDTH, HEIGHT = 595, 842
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=5)
JUSTIFIED = ParagraphStyle("justified", BODY, alignment=TA_JUSTIFY)
ITEM = ParagraphStyle("item", BODY, leftIndent=14, bulletIndent=2)
CELL = ParagraphStyle("cell", BODY, fontSize=8.5, leading=10.5, spaceAfter=0)
HEAD = ParagraphStyle("head", CELL, fontName="Helvetica-Bold")
SECTION = ParagraphStyle("section", fontName="Helvetica-Bold", fontSize=13, leading=16)
TITLE = ParagraphStyle("title", SECTION, fontSize=18, leading=22)

FAMILY = "Gmina prowadzi wsparcie rodzin, które obejmuje porady, mediacje oraz pomoc asystenta. "
CLUBS = "Kluby pracuja w dni robocze od godz. 14.00 do 18.00 przy ul. Bielsko-Bialskiej 7. "
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
GRID = ("GRID", (0, 0), (-1, -1), 0.5, "black")
HEADER = ("Zadanie", "Jednostka", "2031", "2032")
ROWS = [
    ("Klub rodzinny dla dzieci do lat 3 oraz ich opiekunów z gminy", "Dom Kultury", "3", "4"),
    ("Poradnictwo", "Osrodek w Borowie", "120 porad", "150 porad"),
    ("Asystent rodziny i wsparcie rodzin w kryzysie, takze w soboty", "Parafia", "20", "25"),
    ("Klub", "Szkola nr 5", "2", "3"),
]


def table(rows: Sequence[Sequence[str]], widths: Sequence[int], *style: object) -> Table:
    data = [[Paragraph(text, CELL if at else HEAD) for text in row] for at, row in enumerate(rows)]
    return Table(data, colWidths=list(widths), style=[TOP, *style], hAlign="LEFT")


def plain(path: Path, story: list[Flowable]) -> Reading:
    SimpleDocTemplate(str(path), pagesize=(WIDTH, HEIGHT)).build(story)
    return read(path)


def framed(path: Path, frames: Sequence[tuple[int, int, int, int]], story: list[Flowable]) -> Path:
    document = BaseDocTemplate(str(path), pagesize=(WIDTH, HEIGHT))
    document.addPageTemplates(PageTemplate(frames=[Frame(*frame) for frame in frames]))
    document.build(story)
    return path


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if not block.cells]


def cells(reading: Reading) -> list[tuple[str, ...]]:
    return [block.cells for block in reading.blocks if block.cells]


def test_columns_are_read_one_after_another(tmp_path: Path) -> None:
    frames = [(50, 740, 495, 60), (50, 420, 238, 320), (307, 420, 238, 320)]
    frames += [(50, 280, 495, 130), (50, 60, 238, 210), (307, 60, 238, 210)]
    story = [
        *(Paragraph("Biuletyn gminy", TITLE), FrameBreak()),
        *(Paragraph("Porady", SECTION), Paragraph((FAMILY * 5).strip(), JUSTIFIED), FrameBreak()),
        *(Paragraph((CLUBS * 5).strip(), JUSTIFIED), FrameBreak()),
        *(table([HEADER, *ROWS], [200, 140, 70, 70], GRID), FrameBreak()),
        *(Paragraph((CLUBS * 4).strip(), JUSTIFIED), FrameBreak()),
        Paragraph((FAMILY * 4).strip(), JUSTIFIED),
    ]
    reading = read(framed(tmp_path / "biuletyn.pdf", frames, story))
    assert texts(reading) == [
        "Biuletyn gminy",
        "Porady",
        (FAMILY * 5).strip(),
        (CLUBS * 5).strip(),
        (CLUBS * 4).strip(),
        (FAMILY * 4).strip(),
    ]
    assert cells(reading) == [HEADER, *ROWS]


def test_sentence_goes_on_in_the_next_column(tmp_path: Path) -> None:
    sentence = "kluby, porady, mediacje oraz pomoc asystenta, " * 30 + "wszystkie bez oplat."
    path = framed(
        tmp_path / "ulotka.pdf",
        [(50, 500, 238, 300), (307, 500, 238, 300)],
        [Paragraph(f"Gmina prowadzi {sentence}", JUSTIFIED)],
    )
    assert texts(read(path)) == [f"Gmina prowadzi {sentence}"]


def test_articles_whose_lines_stand_apart_are_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    loose = ParagraphStyle("loose", BODY, leading=13.6, spaceAfter=0)
    heads = ParagraphStyle("heads", SECTION, fontSize=12, leading=16, spaceBefore=8)
    story: list[Flowable] = [Paragraph("Wiesci gminne", TITLE)]
    for number in range(4):
        story += [Paragraph(f"Artykul {number}", heads), Paragraph(FAMILY * 8, loose)]
    reading = read(framed(path, [(40, 40, 245, 750), (305, 40, 245, 750)], story))
    assert cells(reading) == []
    assert texts(reading)[1::2] == [f"Artykul {number}" for number in range(4)]


def test_articles_side_by_side_are_no_table(tmp_path: Path) -> None:
    article = "<b>Artykul {}</b><br/>" + FAMILY * 3
    rows = [[Paragraph(article.format(at + 3 * n), BODY) for n in range(2)] for at in range(3)]
    reading = plain(tmp_path / "a.pdf", [Table(rows, colWidths=[230, 230], style=[TOP])])
    assert cells(reading) == []
    assert texts(reading)[::2] == [f"Artykul {number}" for number in range(6)]


def test_leaflet_of_three_columns(tmp_path: Path) -> None:
    story: list[Flowable] = []
    for number, name in enumerate(("Dla kogo", "Gdzie", "Kiedy")):
        story += [
            *([FrameBreak()] if number else []),
            Paragraph(name, SECTION),
            Paragraph((FAMILY, CLUBS, FAMILY)[number].strip(), BODY),
            Paragraph("warsztaty dla rodziców i opiekunów", ITEM, bulletText="-"),
            Paragraph("zabawy dla dzieci od 3 do 6 lat", ITEM, bulletText="-"),
            Paragraph(f"tel. 12 345 67 8{number}", BODY),
        ]
    frames = [(40, 300, 165, 500), (215, 300, 165, 500), (390, 300, 165, 500)]
    reading = read(framed(tmp_path / "ulotka.pdf", frames, story))
    assert cells(reading) == []
    assert [text for text in texts(reading) if text in ("Dla kogo", "Gdzie", "Kiedy")] == [
        "Dla kogo",
        "Gdzie",
        "Kiedy",
    ]
    phones = [at for at, text in enumerate(texts(reading)) if text.startswith("tel.")]
    assert [texts(reading)[at] for at in phones] == [f"tel. 12 345 67 8{n}" for n in range(3)]
    assert texts(reading)[phones[0] - 1] == "zabawy dla dzieci od 3 do 6 lat"


@pytest.mark.parametrize(
    "style",
    [
        [],
        [("BACKGROUND", (0, 0), (-1, 0), "#cccccc")],
        [("LINEBELOW", (0, 0), (-1, 0), 1, "black"), ("LINEABOVE", (0, 0), (-1, 0), 1, "black"),
         ("LINEBELOW", (0, -1), (-1, -1), 1, "black")],
        [("ROWBACKGROUNDS", (0, 1), (-1, -1), ["#dddddd", None])],
    ],
    ids=["no rules", "shaded header", "three rules", "shaded rows"],
)  # fmt: skip
def test_tables_with_few_rules_or_none(tmp_path: Path, style: list[object]) -> None:
    story = [
        Paragraph((FAMILY * 3).strip(), BODY),
        Paragraph("Plan", SECTION),
        table([HEADER, *ROWS], [190, 140, 70, 70], *style),
        Paragraph("* liczba grup moze sie zmienic", CELL),
        Spacer(1, 20),
        Paragraph((CLUBS * 3).strip(), BODY),
    ]
    reading = plain(tmp_path / "plan.pdf", story)
    assert cells(reading) == [HEADER, *ROWS]
    assert texts(reading) == [
        (FAMILY * 3).strip(),
        "Plan",
        "* liczba grup moze sie zmienic",
        (CLUBS * 3).strip(),
    ]


def test_table_without_rules_whose_rows_are_numbered(tmp_path: Path) -> None:
    rows = [
        ("Lp.", "Postulat", "Stanowisko"),
        ("1.", (FAMILY * 2).strip(), (CLUBS * 2).strip()),
        ("2.", (CLUBS * 2).strip(), "Nie uwzgledniono, bo zadanie nie nalezy do gminy."),
        ("3.", "Wiecej klubów.", FAMILY.strip()),
    ]
    reading = plain(tmp_path / "wnioski.pdf", [table(rows, [30, 210, 210])])
    assert cells(reading) == rows


def test_small_tables_of_hours(tmp_path: Path) -> None:
    hours = [("Dzien", "Godziny"), ("poniedzialek", "8.00-15.00"), ("sroda", "9.00-17.00")]
    small = [("Jednostka", "Telefon"), ("Dom Kultury", "12 111 22 33")]
    lines = ("LINEBELOW", (0, 0), (-1, -1), 0.5, "black")
    story = [
        Paragraph(CLUBS, BODY),
        table(hours, [90, 90]),
        Paragraph(FAMILY, BODY),
        table(hours, [90, 90], lines),
        Paragraph("Kontakt", SECTION),
        table(small, [120, 120], GRID),
        Paragraph(CLUBS, BODY),
    ]
    assert cells(plain(tmp_path / "dyzury.pdf", story)) == [*hours, *hours, *small]


@pytest.mark.parametrize("middle", [True, False], ids=["rule under the group", "no such rule"])
@pytest.mark.parametrize("ruled", [True, False], ids=["rules", "no rules"])
def test_names_over_groups_of_columns(tmp_path: Path, ruled: bool, middle: bool) -> None:
    def head(text: str) -> Paragraph:
        return Paragraph(text, HEAD)

    data = [
        [head("Organizacja"), head("Kwota dotacji w calej gminie"), "", head("Uwagi")],
        ["", head("wnioskowana"), head("przyznana"), ""],
        ["Fundacja", "10 000", "8 000", "brak"],
        ["Dom Rodzin", "5 000", "5 000", "po korekcie"],
        ["Klub", "6 000", "3 000", ""],
    ]
    style: list[object] = [TOP, ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0))]
    style += [("SPAN", (3, 0), (3, 1))]
    if ruled:
        style += [("LINEABOVE", (0, 0), (-1, 0), 1, "black")]
        style += [("LINEBELOW", (0, row), (-1, row), 1, "black") for row in (1, -1)]
    if ruled and middle:
        style += [("LINEBELOW", (1, 0), (2, 0), 0.5, "black")]
    made = Table(data, colWidths=[120, 80, 80, 90], style=style)
    reading = plain(tmp_path / "dotacje.pdf", [Paragraph("Dotacje", SECTION), made])
    group = "Kwota dotacji w calej gminie"
    assert cells(reading) == [
        ("Organizacja", f"{group} wnioskowana", f"{group} przyznana", "Uwagi"),
        *(tuple(row) for row in data[2:]),
    ]


def test_names_of_parts_between_rows(tmp_path: Path) -> None:
    part = "Zadania podstawowe dla rodzin z dziecmi i seniorów"
    rows = [("Zadanie", "Kto", "Koszt"), (part, "", ""), ("Klub", "Dom", "1 zl")]
    rows += [("Swietlica", "Szkola", "2 zl")]
    lines = ("LINEBELOW", (0, 0), (-1, -1), 0.5, "black")
    top = ("LINEABOVE", (0, 0), (-1, 0), 0.5, "black")
    made = table(rows, [150, 120, 90], lines, top, ("SPAN", (0, 1), (-1, 1)))
    reading = plain(tmp_path / "plan.pdf", [made])
    assert cells(reading) == [rows[0], *rows[2:]]
    assert texts(reading) == [part]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("drawn", [0, 90, 270])
def test_turned_pages(tmp_path: Path, turn: int, drawn: int) -> None:
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    canvas.setPageRotation(turn)
    shift = {0: (0, 0), 90: (WIDTH, 0), 270: (0, HEIGHT)}[drawn]
    canvas.translate(*shift)
    canvas.rotate(drawn)
    made = table([HEADER, *ROWS], [200, 140, 70, 70], GRID)
    made.wrapOn(canvas, 500, 500)
    made.drawOn(canvas, 40, 300)
    canvas.drawString(40, 560, "Plan zadan gminy na dwa lata.")
    canvas.save()
    reading = read(path)
    assert texts(reading) == ["Plan zadan gminy na dwa lata."]
    assert cells(reading) == [HEADER, *ROWS]


def test_headers_set_upright_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for x in (60, 260, 320, 380):
        canvas.line(x, 700, x, 560)
    for y in (700, 600, 580, 560):
        canvas.line(60, y, 380, y)
    canvas.drawString(64, 640, "Zadanie")
    for x, text in ((290, "Liczba rodzin"), (350, "Liczba dzieci")):
        canvas.saveState()
        canvas.translate(x, 605)
        canvas.rotate(90)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
    for y, row in ((586, ("Klub", "3", "4")), (566, ("Porady", "5", "6"))):
        for x, text in zip((64, 264, 324), row, strict=True):
            canvas.drawString(x, y, text)
    canvas.save()
    assert cells(read(path)) == [
        ("Zadanie", "Liczba rodzin", "Liczba dzieci"),
        ("Klub", "3", "4"),
        ("Porady", "5", "6"),
    ]


def test_marks_of_footnotes_do_not_grow_numbers(tmp_path: Path) -> None:
    story = [
        Paragraph("Kwota wynosi 1200<super size=6>1</super> na 30 m<super>2</super>.", BODY),
        Spacer(1, 40),
        Paragraph("<super size=6>1</super> Bez kosztów wlasnych.", CELL),
    ]
    found = texts(plain(tmp_path / "dotacja.pdf", story))
    assert found == ["Kwota wynosi 1200 na 30 m².", "1 Bez kosztów wlasnych."]


def test_the_mark_of_a_note_stays_at_the_end_of_a_cell_alone(tmp_path: Path) -> None:
    mark = "<super size=5>1</super>"
    rows = [("Zadanie", "Jednostka"), (f"Klub Smyk{mark}", "Dom"), (f"Porady{mark} i inne", "Dom")]
    story = [
        Paragraph(f"Kluby{mark} prowadzi gmina.", BODY),
        table(rows, (200, 120), GRID),
        Spacer(1, 40),
        Paragraph("1 Udzial jest darmowy.", CELL),
    ]
    reading = plain(tmp_path / "kluby.pdf", story)
    assert texts(reading)[0] == "Kluby prowadzi gmina."
    assert cells(reading)[1:] == [("Klub Smyk ¹", "Dom"), ("Porady i inne", "Dom")]


def test_alternating_headers_go_and_text_at_the_same_height_stays(tmp_path: Path) -> None:
    def decorate(canvas: Canvas, document: BaseDocTemplate) -> None:
        odd = document.page % 2
        canvas.setFont("Helvetica", 7)
        canvas.drawString(50 if odd else 300, 570, "Gmina" if odd else "Strategia gminy")
        canvas.drawString(350 if odd else 50, 20, f"{document.page}/9")

    path = tmp_path / "strategia.pdf"
    document = BaseDocTemplate(str(path), pagesize=(420, 595))
    frame = Frame(50, 40, 320, 515)
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=decorate))
    document.build([Paragraph(f"{number}. {CLUBS * 3}".strip(), BODY) for number in range(1, 70)])
    found = texts(read(path))
    assert found == [f"{number}. {CLUBS * 3}".strip() for number in range(1, 70)]


def test_a_dash_of_a_sentence_stays_in_it(tmp_path: Path) -> None:
    style = ParagraphStyle("wide", BODY, spaceAfter=0)
    lines = [
        "1. Zasilek pomaga rodzinie dziecka, ktore w dniu pierwszego wrzesnia tego roku 2031 r.",
        "rozpoczyna nauke w klasie pierwszej szkoly podstawowej.",
        "2. Zasilek wynosi jednorazowo 400 zl na dziecko, a na dziecko z orzeczeniem o stopniu",
        "- 650 zl.",
        "a) kopie orzeczenia - jezeli dotyczy.",
    ]
    reading = plain(tmp_path / "zasilek.pdf", [Paragraph("<br/>".join(lines), style)])
    texts = [block.text for block in reading.blocks]
    assert any(text.endswith("o stopniu - 650 zl.") for text in texts)
    assert any("2031 r. rozpoczyna" in text for text in texts)
    assert any(text.endswith("orzeczenia - jezeli dotyczy.") for text in texts)
