"""Files are read by what they hold, and refused with one sentence where that is nothing."""

import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from ingest.read import read
from ingest.read.blocks import Unreadable
from ingest.sources import find

PAGE = "<!doctype html><html><body><main><h1>Nabór</h1><p>Zapraszamy.</p></main></body></html>"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.pdf", "a.doc", "a.xls", "a"])
def test_documents_are_read_whatever_their_name(tmp_path: Path, name: str) -> None:
    document = Document()
    document.add_paragraph("Zapraszamy.")
    document.save(str(tmp_path / "d"))
    book = Workbook()
    book.active.append(["Nazwa", "Adres"])
    book.active.append(["OPS", "ul. Długa"])
    book.save(str(tmp_path / "x"))
    (tmp_path / "h").write_text(PAGE, "utf-8")
    for kind, expected in (("d", ["paragraph"]), ("x", ["header", "row"]),
                           ("h", ["heading", "paragraph"])):  # fmt: skip
        (tmp_path / kind).rename(tmp_path / name)
        assert [block.kind for block in read(tmp_path / name).blocks] == expected


def test_a_text_without_an_ending_is_read_and_other_bytes_are_not(tmp_path: Path) -> None:
    (tmp_path / "ogloszenie").write_text("# Nabór\n\nZapraszamy do 3 maja.\n", "utf-8")
    (tmp_path / "program").write_bytes(bytes(range(256)) * 20)
    found = {one.name: one.problem for one in find([tmp_path])}
    assert found == {"ogloszenie": None, "program": None}
    assert "Zapraszamy" in read(tmp_path / "ogloszenie").blocks[-1].text
    with pytest.raises(Unreadable, match=r"^program is not a text file\.$"):
        read(tmp_path / "program")


@pytest.mark.parametrize(
    ("stream", "sentence"),
    [
        ("EncryptedPackage", "locked with a password"),
        ("WordDocument", "an old Word file"),
        ("Workbook", "an old Excel file"),
        ("", "an old Office file"),
    ],
)
def test_old_and_locked_files_are_told_apart(tmp_path: Path, stream: str, sentence: str) -> None:
    data = OLD_OFFICE + b"\0" * 5000 + (stream + "\0").encode("utf-16-le")
    (tmp_path / "a.doc").write_bytes(data)
    with pytest.raises(Unreadable, match=rf"^a\.doc is {sentence}.*\.$"):
        read(tmp_path / "a.doc")


def bomb(path: Path, part: str, megabytes: int) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "wordprocessingml.document.main+xml")
        with archive.open(part, "w") as file:
            for _ in range(megabytes):
                file.write(b" " * (1 << 20))


@pytest.mark.parametrize("part", ["word/document.xml", "word/media/image1.png"])
def test_archives_that_would_fill_the_memory_are_refused(tmp_path: Path, part: str) -> None:
    bomb(tmp_path / "a.docx", part, 100)
    with pytest.raises(Unreadable, match=r"^a\.docx would unpack to 100 MB in 2 parts.*\.$"):
        read(tmp_path / "a.docx")


def test_word_files_with_macros_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docm", "w") as archive:
        archive.writestr("[Content_Types].xml", "vnd.ms-word.document.macroEnabled.main+xml")
    with pytest.raises(Unreadable, match=r"^a\.docm is a Word template or holds macros.*\.$"):
        read(tmp_path / "a.docm")


def test_entities_are_refused(tmp_path: Path) -> None:
    text = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>'
    for encoding in ("utf-8", "utf-16"):
        with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
            archive.writestr("word/document.xml", text.encode(encoding))
        with pytest.raises(Unreadable, match=r"^a\.docx defines XML entities"):
            read(tmp_path / "a.docx")


@pytest.mark.parametrize(
    "data", [b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04" + b"\0" * 50, b"{\\rtf1 a}", b"GIF89a"]
)
def test_other_contents_are_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(Unreadable, match=r"^a\.docx is .*\.$"):
        read(tmp_path / "a.docx")
