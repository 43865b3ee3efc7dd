import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
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


def test_deleted_paragraph_marks_join_and_deleted_rows_go(tmp_path: Path) -> None:
    document = Document()
    first = document.add_paragraph("Dyżur odbędzie się")
    properties = first._p.get_or_add_pPr()
    marks = OxmlElement("w:rPr")
    marks.append(OxmlElement("w:del"))
    properties.append(marks)
    document.add_paragraph("we wtorek.")
    table = document.add_table(rows=3, cols=2)
    for cell, text in zip(table._cells, ["Kto", "Ile", "Dom", "4", "Klub", "5"], strict=True):
        cell.text = text
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
    table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:ins"))
    reading = saved(document, tmp_path)
    assert shown(reading) == [("paragraph", 0, "Dyżur odbędzie się we wtorek.")]
    assert tables(reading) == [("header", 1, ("Kto", "Ile")), ("row", 1, ("Klub", "5"))]


NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    '<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Bez niedziel.</w:t></w:r>'
    "</w:p></w:footnote></w:footnotes>"
)


def test_footnotes_follow_their_paragraph(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("Czynne codziennie")
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "4")
    paragraph.add_run()._r.append(reference)
    paragraph.add_run(".")
    document.add_paragraph("Zapraszamy.")
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        NOTES.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert shown(saved(document, tmp_path)) == [
        ("paragraph", 0, "Czynne codziennie."),
        ("paragraph", 0, "[1] Bez niedziel."),
        ("paragraph", 0, "Zapraszamy."),
    ]


BOX = """<mc:AlternateContent
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><mc:Choice Requires="wps">
<w:drawing><w:txbxContent><w:p><w:r><w:t>Ramka.</w:t></w:r></w:p></w:txbxContent></w:drawing>
</mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Ramka.</w:t></w:r></w:p>
</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>"""


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Treść.").add_run()._r.append(parse_xml(BOX))
    assert shown(saved(document, tmp_path)) == [
        ("paragraph", 0, "Treść."),
        ("paragraph", 0, "Ramka."),
    ]


def test_a_link_to_an_address_says_it(tmp_path: Path) -> None:
    document = Document()
    for text in ("Napisz", "dom@lipnica.example"):
        paragraph = document.add_paragraph("E-mail: ")
        relation = document.part.relate_to(
            "mailto:dom@lipnica.example?subject=x", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        wrap(paragraph.add_run(text)._r, "w:hyperlink")
        next(paragraph._p.iter(qn("w:hyperlink"))).set(qn("r:id"), relation)
    assert shown(saved(document, tmp_path)) == [
        ("paragraph", 0, "E-mail: Napisz (dom@lipnica.example)"),
        ("paragraph", 0, "E-mail: dom@lipnica.example"),
    ]


def test_styles_hide_and_embolden(tmp_path: Path) -> None:
    document = Document()
    hidden = document.styles.add_style("Notatka", WD_STYLE_TYPE.CHARACTER)
    hidden.font.hidden = True
    strong = document.styles.add_style("Śródtytuł", WD_STYLE_TYPE.PARAGRAPH)
    strong.font.bold = True
    document.add_paragraph("Kontakt", style=strong)
    document.add_paragraph("Pokój 7").add_run(" (szkic)", style=hidden)
    assert shown(saved(document, tmp_path)) == [
        ("heading", 1, "Kontakt"),
        ("paragraph", 0, "Pokój 7"),
    ]


@pytest.mark.parametrize(
    "name", ["nagłówek 2", "Überschrift 2", "Заголовок 2", "Nagłówek 2 – cele"]
)
def test_headings_by_the_names_of_styles(tmp_path: Path, name: str) -> None:
    document = Document()
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Cele", style=style)
    document.add_paragraph("Treść.")
    assert shown(saved(document, tmp_path))[0] == ("heading", 2, "Cele")


def test_contents_are_left_out(tmp_path: Path) -> None:
    document = Document()
    style = document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Cele 3", style=style)
    document.add_paragraph("Treść.")
    assert shown(saved(document, tmp_path)) == [("paragraph", 0, "Treść.")]


def test_header_of_two_lines(tmp_path: Path) -> None:
    for marked in (True, False):
        document = Document()
        table = document.add_table(rows=4, cols=3)
        texts = ["Kto", "Miejsca", "", "", "rano", "wieczorem", "Dom", "4", "5", "Klub", "6", "7"]
        for cell, text in zip(table._cells, texts, strict=True):
            cell.text = text
        table.cell(0, 1).merge(table.cell(0, 2))
        for row in table.rows[:2] if marked else ():
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        assert tables(saved(document, tmp_path))[0] == (
            "header", 1, ("Kto", "Miejsca rano", "Miejsca wieczorem"),
        )  # fmt: skip


def test_table_without_header_has_rows_only(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        table._cells, ["OPS", "12 345 67 89", "Dom", "12 345 67 88"], strict=True
    ):
        cell.text = text
    assert [kind for kind, _, _ in tables(saved(document, tmp_path))] == ["row", "row"]


def test_numbering_starts_again_and_goes_deeper(tmp_path: Path) -> None:
    document = Document()
    part = document.part.numbering_part.element
    for level, form, text in (
        (0, "decimal", "%1."),
        (1, "decimal", "%1.%2."),
        (2, "lowerLetter", "%3)"),
    ):
        if not level:
            abstract = OxmlElement("w:abstractNum")
            abstract.set(qn("w:abstractNumId"), "90")
            part.insert(0, abstract)
        one = OxmlElement("w:lvl")
        one.set(qn("w:ilvl"), str(level))
        for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
            child = OxmlElement(name)
            child.set(qn("w:val"), value)
            one.append(child)
        abstract.append(one)
    for number in ("91", "92"):
        num = OxmlElement("w:num")
        num.set(qn("w:numId"), number)
        reference = OxmlElement("w:abstractNumId")
        reference.set(qn("w:val"), "90")
        num.append(reference)
        if number == "92":
            override = OxmlElement("w:lvlOverride")
            override.set(qn("w:ilvl"), "0")
            start = OxmlElement("w:startOverride")
            start.set(qn("w:val"), "1")
            override.append(start)
            num.append(override)
        part.append(num)
    for text, number, level in (
        ("a", 91, 0),
        ("b", 91, 1),
        ("c", 91, 2),
        ("d", 91, 0),
        ("e", 91, 1),
        ("f", 92, 0),
    ):
        numbering = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
        numbering.get_or_add_numId().val = number
        numbering.get_or_add_ilvl().val = level
    assert [text for _, _, text in shown(saved(document, tmp_path))] == [
        "1. a", "1.1. b", "a) c", "2. d", "2.1. e", "1. f",
    ]  # fmt: skip


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


def test_labels_with_their_values_are_no_header(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    texts = ["Nazwa", "Ośrodek", "Adres", "ul. Długa 1", "Telefon", "12 345 67 89"]
    for cell, text in zip(table._cells, texts, strict=True):
        cell.text = text
    assert [kind for kind, _, _ in tables(saved(document, tmp_path))] == ["row"] * 3
