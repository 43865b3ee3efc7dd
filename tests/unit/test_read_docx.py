import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ingest.read import read
from ingest.read.blocks import Reading, Unreadable


def saved(document: Any, tmp_path: Path, name: str = "notatka.docx") -> Reading:
    path = tmp_path / name
    document.save(str(path))
    return read(path)


def shown(reading: Reading) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in reading.blocks if not block.cells]


def tables(reading: Reading) -> list[tuple[str, int | None, tuple[str, ...]]]:
    return [(block.kind, block.table, block.cells) for block in reading.blocks if block.cells]


def wrap(element: Any, name: str) -> None:
    wrapper = OxmlElement(name)
    element.addprevious(wrapper)
    wrapper.append(element)


def test_headings_paragraphs_lists_and_tables_stay_in_order(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Spotkanie w Borowie", 0)
    document.add_paragraph("Obecni – 7 osób.")
    document.add_heading("Przebieg", 1)
    document.add_paragraph("klub", style="List Bullet")
    document.add_paragraph("po południu", style="List Bullet 2")
    document.add_paragraph("otwarcie", style="List Number")
    document.add_paragraph("zamknięcie", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Lp.", "Wniosek", "1.", "Więcej\nmiejsc"), strict=True):
        cell.text = text
    document.add_paragraph("Koniec.")
    document.sections[0].footer.paragraphs[0].text = "Strona 1"
    document.core_properties.created = datetime(2031, 1, 2)
    reading = saved(document, tmp_path)
    assert [(block.kind, block.text or block.cells) for block in reading.blocks] == [
        ("heading", "Spotkanie w Borowie"),
        ("paragraph", "Obecni – 7 osób."),
        ("heading", "Przebieg"),
        ("item", "klub"),
        ("item", "po południu"),
        ("item", "1. otwarcie"),
        ("item", "2. zamknięcie"),
        ("header", ("Lp.", "Wniosek")),
        ("row", ("1.", "Więcej miejsc")),
        ("paragraph", "Koniec."),
    ]
    assert reading.blocks[4].level == 2
    assert reading.title == "Spotkanie w Borowie"
    assert reading.published is None
    assert reading.pages is None


def test_merged_cells_are_repeated(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=5, cols=3)
    texts = ["Plan", "", "", "Kto", "Co", "Ile", "Dom", "klub", "3", "", "kurs", "4", "", "", "5"]
    for cell, text in zip(table._cells, texts, strict=True):
        cell.text = text
    table.cell(0, 0).merge(table.cell(0, 2))
    table.cell(2, 0).merge(table.cell(4, 0))
    table.cell(3, 1).merge(table.cell(4, 1))
    reading = saved(document, tmp_path)
    assert shown(reading) == [("heading", 1, "Plan")]
    assert tables(reading) == [
        ("header", 1, ("Kto", "Co", "Ile")),
        ("row", 1, ("Dom", "klub", "3")),
        ("row", 1, ("Dom", "kurs", "4")),
        ("row", 1, ("Dom", "kurs", "5")),
    ]


def test_bold_line_is_a_heading_below_the_last_one(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Ustalenia", 1)
    document.add_paragraph().add_run("Propozycje organizacji:").bold = True
    document.add_paragraph().add_run("Przyjęto wszystkie wnioski.").bold = True
    assert shown(saved(document, tmp_path)) == [
        ("heading", 1, "Ustalenia"),
        ("heading", 2, "Propozycje organizacji:"),
        ("paragraph", 0, "Przyjęto wszystkie wnioski."),
    ]


def test_inserted_text_counts_and_deleted_does_not(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("Dyżur ")
    wrap(paragraph.add_run("w maju")._r, "w:del")
    wrap(paragraph.add_run("w czerwcu")._r, "w:ins")
    paragraph.add_run(" (szkic)").font.hidden = True
    paragraph.add_run(", pok.\u00a07")
    for text in paragraph._p.iter(qn("w:del")):
        for run_text in text.iter(qn("w:t")):
            run_text.tag = qn("w:delText")
    assert shown(saved(document, tmp_path)) == [("paragraph", 0, "Dyżur w czerwcu, pok. 7")]


def test_text_in_content_controls_is_read(tmp_path: Path) -> None:
    document = Document()
    wrap(document.add_paragraph("Treść w polu.")._p, "w:sdtContent")
    content = next(document.element.body.iter(qn("w:sdtContent")))
    wrap(content, "w:sdt")
    assert shown(saved(document, tmp_path)) == [("paragraph", 0, "Treść w polu.")]


def test_numbers_that_word_counts_fill_the_cells(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    texts = ["Lp.", "Wniosek", "", "klub", "", "kurs"]
    for cell, text in zip(table._cells, texts, strict=True):
        cell.text = text
    for row in (1, 2):
        table.cell(row, 0).paragraphs[0].style = document.styles["List Number"]
    assert tables(saved(document, tmp_path))[1:] == [
        ("row", 1, ("1.", "klub")),
        ("row", 1, ("2.", "kurs")),
    ]


def test_table_of_one_column_is_running_text(tmp_path: Path) -> None:
    document = Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Ramka z uwagą."
    assert shown(saved(document, tmp_path)) == [("paragraph", 0, "Ramka z uwagą.")]


def test_document_named_as_text_is_read_by_its_content(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Treść.")
    document.save(str(tmp_path / "notatka.docx"))
    (tmp_path / "notatka.docx").rename(tmp_path / "notatka.txt")
    assert shown(read(tmp_path / "notatka.txt")) == [("paragraph", 0, "Treść.")]


def test_document_without_text_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"notatka\.docx holds no text\."):
        saved(Document(), tmp_path)


def test_damaged_documents_are_unreadable(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Treść.")
    document.save(str(tmp_path / "cała.docx"))
    data = (tmp_path / "cała.docx").read_bytes()
    (tmp_path / "ucięta.docx").write_bytes(data[: len(data) // 2])
    with zipfile.ZipFile(tmp_path / "pusta.docx", "w") as archive:
        archive.writestr("word/document.xml", "<zepsuty")
    with zipfile.ZipFile(tmp_path / "arkusz.docx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    for name in ("ucięta.docx", "pusta.docx", "arkusz.docx"):
        with pytest.raises(Unreadable, match=name):
            read(tmp_path / name)
