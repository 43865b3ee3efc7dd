"""Encodings are told apart by the bytes, whatever a file says of itself."""

from pathlib import Path

import pytest

from ingest.read import read
from ingest.read.blocks import Unreadable

LINES = [
    "Zażółć gęślą jaźń",
    "Źródło i ścieżka",
    "ŁÓDŹ, ŚRODA, ĄĘ",
    "„Rodzina” – bezpłatnie w świetlicy",
    "Żłobek",
    "pokój 7",
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "iso-8859-2"]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_texts(tmp_path: Path, line: str, encoding: str) -> None:
    if encoding == "iso-8859-2":
        line = line.replace("„", '"').replace("”", '"').replace("–", "-")
    for name in ("a.txt", "a.md", "a.csv"):
        (tmp_path / name).write_bytes(line.encode(encoding))
        assert [block.text for block in read(tmp_path / name).blocks] == [line]


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-2", "windows-1250", "iso-8859-1", "nic"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_pages_that_declare_another(tmp_path: Path, declared: str, encoding: str) -> None:
    line = "Świetlica przy Źródlanej: zażółć gęślą jaźń"
    source = f'<html><head><meta charset="{declared}"></head><body><p>{line}</p></body></html>'
    (tmp_path / "a.html").write_bytes(source.encode(encoding))
    assert [block.text for block in read(tmp_path / "a.html").blocks] == [line]


def test_a_damaged_letter_does_not_spoil_the_others(tmp_path: Path) -> None:
    data = ("Zażółć gęślą jaźń. " * 5).encode() + b"\xc5 koniec"
    (tmp_path / "a.txt").write_bytes(data)
    assert read(tmp_path / "a.txt").blocks[0].text.startswith("Zażółć gęślą jaźń.")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    with pytest.raises(Unreadable, match=r"^a\.txt is not a text file\.$"):
        read(tmp_path / "a.txt")
