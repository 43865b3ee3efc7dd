"""OpenDocument texts: structure, lists, tables, notes and tracked changes."""

import zipfile
from pathlib import Path

import pytest

from ingest.read import read
from ingest.read.blocks import Reading, Unreadable

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="U" style:family="text"><style:text-properties text:display="none"/>
</style:style>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
<text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>"""


def odt(folder: Path, body: str, name: str = "a.odt", **parts: str) -> Reading:
    content = (
        f'<office:document-content {NAMES} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", parts.get("content", content))
        archive.writestr("styles.xml", f"<office:document-styles {NAMES}/>")
        archive.writestr("META-INF/manifest.xml", parts.get("manifest", "<x/>"))
    return read(folder / name)


def told(reading: Reading) -> list[tuple[str, int, object]]:
    return [(block.kind, block.level, block.cells or block.text) for block in reading.blocks]


def test_headings_paragraphs_and_lists_stay_in_order(tmp_path: Path) -> None:
    body = """<text:p text:style-name="P1">Nabór w Lipnicy</text:p>
    <text:h text:outline-level="2">Kiedy</text:h>
    <text:p>Od<text:s text:c="3"/>1<text:tab/>marca<text:line-break/>do końca<text:soft-page-break/>
    roku, <text:a xlink:href="mailto:ops@lipnica.example?subject=x">napisz</text:a>.</text:p>
    <text:list text:style-name="L1"><text:list-item><text:p>wniosek</text:p>
    <text:list><text:list-item><text:p>kopia</text:p></text:list-item>
    <text:list-item><text:p>skan</text:p></text:list-item></text:list></text:list-item>
    <text:list-item><text:p>dowód</text:p></text:list-item></text:list>
    <text:p><text:span text:style-name="B">Kontakt</text:span></text:p>
    <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>
    <text:p>zdjęcie</text:p></text:list-item></text:list>
    <text:list text:style-name="L1"><text:list-item><text:p>od nowa</text:p></text:list-item>
    </text:list><text:list text:style-name="L2"><text:list-item><text:p>kropka</text:p>
    </text:list-item></text:list>"""
    reading = odt(tmp_path, body)
    assert reading.title == "Nabór w Lipnicy"
    assert told(reading) == [
        ("heading", 1, "Nabór w Lipnicy"),
        ("heading", 2, "Kiedy"),
        ("paragraph", 0, "Od 1 marca do końca roku, napisz (ops@lipnica.example)."),
        ("item", 1, "1. wniosek"),
        ("item", 2, "a) kopia"),
        ("item", 2, "b) skan"),
        ("item", 1, "2. dowód"),
        ("heading", 3, "Kontakt"),
        ("item", 1, "3. zdjęcie"),
        ("item", 1, "1. od nowa"),
        ("item", 1, "kropka"),
    ]


def test_deleted_and_hidden_text_is_left_out_and_notes_follow(tmp_path: Path) -> None:
    body = """<text:tracked-changes><text:changed-region><text:deletion>
    <text:p>w maju</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p>Dyżur <text:change-start/>w czerwcu<text:change-end/><text:note
    text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
    <text:p>Bez niedziel.</text:p></text:note-body></text:note><office:annotation><text:p>uwaga
    </text:p></office:annotation><text:span text:style-name="U">tajne</text:span>, pok. 7.</text:p>
    <text:p><draw:frame><draw:text-box><text:p>Ramka.</text:p></draw:text-box></draw:frame></text:p>
    <text:section text:display="none"><text:p>ukryta</text:p></text:section>
    <text:table-of-content><text:index-body><text:p>Spis 1</text:p></text:index-body>
    </text:table-of-content>"""
    assert told(odt(tmp_path, body)) == [
        ("paragraph", 0, "Dyżur w czerwcu, pok. 7."),
        ("paragraph", 0, "[1] Bez niedziel."),
        ("paragraph", 0, "Ramka."),
    ]


def test_table_rows_are_complete_under_merged_cells(tmp_path: Path) -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"

    covered = "<table:covered-table-cell/>"
    body = f"""<table:table><table:table-column table:number-columns-repeated="3"/>
    <table:table-header-rows><table:table-row>
    {cell("Kto", 'table:number-rows-spanned="2"')}
    {cell("Ile", 'table:number-columns-spanned="2"')}{covered}</table:table-row>
    <table:table-row>{covered}{cell("rano")}{cell("wieczorem")}</table:table-row>
    </table:table-header-rows>
    <table:table-row>{cell("Dom", 'table:number-rows-spanned="2"')}
    {cell("5", 'table:number-columns-repeated="2"')}</table:table-row>
    <table:table-row>{covered}{cell("6")}{cell("")}</table:table-row></table:table>"""
    assert told(odt(tmp_path, body)) == [
        ("header", 0, ("Kto", "Ile rano", "Ile wieczorem")),
        ("row", 0, ("Dom", "5", "5")),
        ("row", 0, ("Dom", "6", "")),
    ]


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"content": "<zepsuty"}, "damaged"),
        ({"content": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "defines XML entities"),
        ({"manifest": "<m:encryption-data/>"}, "locked with a password"),
        ({}, "holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    tmp_path: Path, parts: dict[str, str], sentence: str
) -> None:
    with pytest.raises(Unreadable, match=rf"^a\.odt .*{sentence}.*\.$"):
        odt(tmp_path, "", **parts)


def test_a_text_without_a_part_for_styles_is_read(tmp_path: Path) -> None:
    odt(tmp_path, "<text:p>Zapisy od 4 maja.</text:p>")
    with (
        zipfile.ZipFile(tmp_path / "a.odt") as whole,
        zipfile.ZipFile(tmp_path / "b.odt", "w") as less,
    ):
        for part in whole.namelist():
            if part != "styles.xml":
                less.writestr(part, whole.read(part))
    assert told(read(tmp_path / "b.odt")) == told(read(tmp_path / "a.odt"))
