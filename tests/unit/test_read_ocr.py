"""Scans are made here: a PDF is drawn, rendered, turned, soiled and read again."""

import shutil
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from ingest.read import ocr, read
from ingest.read.blocks import RawBlock, Reading, Unreadable
from ingest.read.ocr_mend import mend, mended, unread_addresses
from ingest.read.ocr_straight import skew

FONTS = Path("/usr/share/fonts/truetype/dejavu")
NAMES = {"Scan": "DejaVuSans.ttf", "ScanBold": "DejaVuSans-Bold.ttf"}
BODY = ParagraphStyle("body", fontName="Scan", fontSize=10.5, leading=14, spaceAfter=6)
CELL = ParagraphStyle("cell", BODY, fontSize=9, leading=11, spaceAfter=0)
TITLE = ParagraphStyle("title", fontName="ScanBold", fontSize=17, leading=21, spaceAfter=10)
HEADER = ("Lp.", "Zadanie", "Jednostka", "Termin")
ROWS = [
    ("1", "Prowadzenie klubu rodzinnego dla dzieci", "Dom Kultury „Orzeł”", "do 15 marca 2031 r."),
    ("2", "Poradnictwo psychologiczne i prawne", "MOPS w Borowie", "cały rok"),
    ("3", "Świetlica środowiskowa", "Fundacja „Świt”", "od 1 września"),
]
TEXT = (
    "Urząd Miasta Borów zaprasza rodziców oraz opiekunów na dyżury ekspertów, które odbędą się "
    "5 września 2031 r. w godz. 9.00-11.00. Zgłoszenia: dyzury@mops.borow.pl, tel. 12 345 67 89."
)


def _missing() -> str | None:
    try:
        ocr.check_tools()
    except ocr.MissingTool as error:
        return str(error)
    return None if all((FONTS / name).is_file() for name in NAMES.values()) else "no DejaVu Sans"


reads_scans = pytest.mark.skipif(_missing() is not None, reason=str(_missing()))


def page(path: Path, story: list[Flowable] | None = None) -> Path:
    for name, file in NAMES.items():
        pdfmetrics.registerFont(TTFont(name, FONTS / file))
    data = [[Paragraph(text, CELL) for text in row] for row in (HEADER, *ROWS)]
    style = [("GRID", (0, 0), (-1, -1), 0.7, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    table = Table(data, colWidths=[30, 190, 140, 110], style=style)
    usual = [Paragraph("Ogłoszenie o dyżurach", TITLE), Paragraph(TEXT, BODY), Spacer(1, 8), table]
    SimpleDocTemplate(str(path), leftMargin=60, rightMargin=60).build(story or usual)
    return path


def scan(source: Path, target: Path, dpi: int, turn: float = 0, noise: float = 0) -> Path:
    with pypdfium2.PdfDocument(source) as document:
        picture = document[0].render(scale=dpi / 72).to_pil().convert("L")
    if noise:
        values = np.asarray(picture) * 0.85 + 20
        values += np.random.default_rng(1).normal(0, noise, values.shape)
        picture = Image.fromarray(values.clip(0, 255).astype("uint8"))
    turned = picture.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=235)
    turned.save(target, resolution=dpi, dpi=(dpi, dpi))
    return target


def shown(reading: Reading) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in reading.blocks if not block.cells]


def _without_spaces(cells: tuple[str, ...]) -> list[str]:
    return [cell.replace(" ", "") for cell in cells]


@reads_scans
@pytest.mark.parametrize(
    ("name", "dpi", "turn", "noise"),
    [("skan.pdf", 150, 2, 12), ("skan.png", 200, -5, 8), ("skan.tif", 200, 180, 5)],
)
def test_scans_are_read_with_their_tables(
    tmp_path: Path, name: str, dpi: int, turn: float, noise: float
) -> None:
    reading = read(scan(page(tmp_path / "a.pdf"), tmp_path / name, dpi, turn, noise))
    assert shown(reading) == [("heading", "Ogłoszenie o dyżurach"), ("paragraph", TEXT)]
    table = [_without_spaces(block.cells[1:]) for block in reading.blocks if block.cells]
    assert table == [_without_spaces(row[1:]) for row in (HEADER, *ROWS)]
    assert all(block.ocr is not None and 0.8 < block.ocr <= 1 for block in reading.blocks)
    unread = sum(not block.cells[0] for block in reading.blocks if block.cells)
    assert len(reading.doubts) == bool(unread)


def test_scans_without_tools_are_a_doubt_beside_pages_of_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "_languages", lambda tesseract: {"eng"})
    monkeypatch.setattr(shutil, "which", lambda name: "tesseract")
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(50, 700, "Pierwsza strona planu.")
    canvas.showPage()
    canvas.rect(50, 50, 200, 200, fill=1)
    canvas.save()
    reading = read(path)
    assert shown(reading) == [("paragraph", "Pierwsza strona planu.")]
    expected = "Page 2 of plan.pdf cannot be recognised: tesseract-ocr-pol is not installed."
    assert expected in reading.doubts


@reads_scans
def test_only_the_pages_that_are_pictures_are_recognised(tmp_path: Path) -> None:
    scanned = scan(page(tmp_path / "a.pdf"), tmp_path / "b.pdf", 200)
    mixed = pypdfium2.PdfDocument.new()
    for name in (tmp_path / "a.pdf", scanned):
        with pypdfium2.PdfDocument(name) as part:
            mixed.import_pages(part)
    mixed.save(tmp_path / "mixed.pdf")
    mixed.close()
    blocks = read(tmp_path / "mixed.pdf").blocks
    assert {(block.page, block.ocr is None) for block in blocks} == {(1, True), (2, False)}


@pytest.mark.parametrize("angle", [-5.0, -0.6, 0.0, 0.4, 3.0])
def test_skew_is_measured(tmp_path: Path, angle: float) -> None:
    lines = np.full((800, 600), 255, dtype=np.uint8)
    for top in range(60, 740, 20):
        lines[top : top + 8, 60:540:3] = 0
    picture = Image.fromarray(lines).rotate(angle, expand=True, fillcolor=255)
    assert skew(picture) == pytest.approx(-angle, abs=0.15)


def test_missing_language_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    Image.new("L", (800, 800), 255).save(tmp_path / "skan.png")
    with pytest.raises(Unreadable, match=r"skan\.png .*: tesseract-ocr is not installed\."):
        read(tmp_path / "skan.png")


def test_damaged_picture_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "skan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    with pytest.raises(Unreadable, match=r"skan\.png is a damaged picture"):
        read(tmp_path / "skan.png")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Pisz: dyzury @ mops.miasto.pl do piątku.", "Pisz: dyzury@mops.miasto.pl do piątku."),
        ("jan.kowalski@mops.borow .pl", "jan.kowalski@mops.borow.pl"),
        ("kontakt(a)urzad.pl", "kontakt@urzad.pl"),
        ("dm©mops.borow.pl.", "dm@mops.borow.pl."),
        ("Strona www. borow.pl/formularze", "Strona www.borow.pl/formularze"),
        ("https: //www.borow .pl", "https://www.borow.pl"),
        ("Zapraszamy. Pisz na adres a@b.pl", "Zapraszamy. Pisz na adres a@b.pl"),
        ("Ustawa z dnia 5 maja (a) uchwała", "Ustawa z dnia 5 maja (a) uchwała"),
    ],
)
def test_broken_addresses_are_mended(broken: str, whole: str) -> None:
    assert mend(broken) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("e-mail: bonyQcus-lesznica.example", "e-mail: bony@cus-lesznica.example"),
        ("Pisz: klub.maluchaQlesznica.online.", "Pisz: klub.malucha@lesznica.online."),
        ("bony©lesznica.gmina, tel. 1", "bony@lesznica.gmina, tel. 1"),
        ("bony (a) lesznica.info.example", "bony@lesznica.info.example"),
        ("bony @ lesznica .org.example", "bony@lesznica.org.example"),
        ("bony[at]lesznica.malopolska", "bony@lesznica.malopolska"),
    ],
)
def test_addresses_with_any_ending_are_mended(broken: str, whole: str) -> None:
    assert mend(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Zapytaj Quiz.klub o plan",
        "www.rodzinaQ.example",
        "© lesznica.example",
        "Cena 5€.Zapisy od maja",
        "Wejście a) od ulicy. b) od parku",
    ],
)
def test_what_is_no_address_stays(text: str) -> None:
    assert mend(text) == text


def test_an_announced_address_that_cannot_be_read_is_told() -> None:
    blocks = [
        RawBlock("paragraph", "E-mail: bonyGlesznica.pl, tel. 22 111 22 33", ocr=0.9),
        RawBlock("paragraph", "e-mail: klub@lesznica.pl", ocr=0.9),
        RawBlock("paragraph", "E-mail: bonyGlesznica.pl"),
    ]
    assert unread_addresses(blocks) == ["bonyGlesznica.pl"]


def test_address_is_mended_by_the_same_one_elsewhere() -> None:
    blocks = [
        RawBlock("paragraph", "Pisz: jan. nowak@mops.pl", ocr=0.9),
        RawBlock("paragraph", "dyzuryGmops.pl i ul. Nowa 5. dyzury@mops.pl", ocr=0.9),
        RawBlock("row", cells=("Kierownik", "jan.nowak@mops.pl"), ocr=0.9),
    ]
    first, second, _ = mended(blocks)
    assert first.text == "Pisz: jan.nowak@mops.pl"
    assert second.text == "dyzury@mops.pl i ul. Nowa 5. dyzury@mops.pl"


def test_only_scanned_blocks_are_mended() -> None:
    text = "dyzury @ mops.pl"
    blocks = mended([RawBlock("paragraph", text), RawBlock("paragraph", text, ocr=0.9)])
    assert [block.text for block in blocks] == [text, "dyzury@mops.pl"]
