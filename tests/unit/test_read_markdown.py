from datetime import date
from pathlib import Path

import pytest

from ingest.read import read
from ingest.read.blocks import Reading, Unreadable


def note(tmp_path: Path, source: str) -> Reading:
    path = tmp_path / "notatka.md"
    path.write_text(source, encoding="utf-8")
    return read(path)


def test_headings_lists_and_tables(tmp_path: Path) -> None:
    reading = note(
        tmp_path,
        "# Spotkanie w **Borowie**\n\nObecni – 7 osób\ni [goście](http://x.example).\n\n"
        "- klub\n  - po 16:00\n- świetlica\n\n2) drugi\n\n"
        "| Lp. | Wniosek |\n|---|---|\n| 1 | *Więcej* miejsc |\n",
    )
    assert [(block.kind, block.level, block.text or block.cells) for block in reading.blocks] == [
        ("heading", 1, "Spotkanie w Borowie"),
        ("paragraph", 0, "Obecni – 7 osób i goście."),
        ("item", 1, "klub"),
        ("item", 2, "po 16:00"),
        ("item", 1, "świetlica"),
        ("item", 1, "2. drugi"),
        ("header", 0, ("Lp.", "Wniosek")),
        ("row", 0, ("1", "Więcej miejsc")),
    ]
    assert reading.title == "Spotkanie w Borowie"


def test_front_matter_states_title_publisher_and_date(tmp_path: Path) -> None:
    reading = note(
        tmp_path, "---\ntitle: Nabór\ndate: 2031-02-03\npublisher: Gmina Borów\n---\nTreść.\n"
    )
    assert (reading.title, reading.published) == ("Nabór", date(2031, 2, 3))
    assert reading.publisher == "Gmina Borów"
    assert [block.text for block in reading.blocks] == ["Treść."]


def test_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    reading = note(tmp_path, "---\nPierwszy akapit.\n\n---\n\nDrugi.\n")
    assert "Pierwszy akapit." in [block.text for block in reading.blocks]


@pytest.mark.parametrize("source", ["", "\n \n", "---\ntitle: Nabór\n---\n"])
def test_note_without_text_is_unreadable(tmp_path: Path, source: str) -> None:
    with pytest.raises(Unreadable, match=r"notatka\.md"):
        note(tmp_path, source)
