"""Every sentence of the readers has its Polish one in the report."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import ingest
from ingest.in_polish import in_polish
from ingest.read import read
from ingest.read.blocks import Unreadable
from ingest.sources import find

ROOT = Path(ingest.__file__).parent


def _refusals() -> Iterator[str]:
    for path in (*ROOT.glob("read/*.py"), ROOT / "sources.py", ROOT / "reading.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Unreadable":
                yield from map(_said, node.args)
            elif isinstance(node, ast.keyword) and node.arg == "problem":
                yield _said(node.value)


def _said(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "Xx" for part in node.values
        )
    return str(node.value) if isinstance(node, ast.Constant) else ""


def test_every_refusal_is_told_in_polish() -> None:
    said = {text for text in _refusals() if text and text != "Xx Xx."}
    assert len(said) > 25
    assert [text for text in said if in_polish(text) == text or " It " in in_polish(text)] == []


@pytest.mark.parametrize(
    ("note", "polish"),
    [
        ("skan.png holds no text, only pictures: Page 1 of skan.png cannot be recognised:"
         " tesseract-ocr is not installed.",
         "W pliku skan.png nie ma tekstu, są same obrazy: Strony 1 pliku skan.png nie da się"
         " rozpoznać: nie zainstalowano tesseract-ocr."),
        ("Pages 2-4, 7 of a.pdf could not be recognised in time.",
         "Stron 2-4, 7 pliku a.pdf nie udało się rozpoznać na czas."),
        ("The table 'Zadanie' has rows of unequal length.",
         "Tabela 'Zadanie' ma wiersze różnej długości."),
        ("It is empty.", "Plik jest pusty."),
        ("Coś po polsku.", "Coś po polsku."),
    ],
)  # fmt: skip
def test_a_note_with_what_it_names(note: str, polish: str) -> None:
    assert in_polish(note) == polish


def test_empty_files_are_empty_and_no_copies_of_one_another(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.docx"):
        (tmp_path / name).touch()
    assert [source.problem for source in find([tmp_path])] == ["It is empty."] * 2


def test_a_picture_of_too_many_dots_is_called_too_large(tmp_path: Path) -> None:
    Image.new("1", (30_000, 30_000)).save(tmp_path / "plan.png")
    with pytest.raises(Unreadable, match="too large a picture"):
        read(tmp_path / "plan.png")
