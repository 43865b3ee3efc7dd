"""Which clauses of an earlier paper a sentence words anew, strikes out or adds to."""

from pathlib import Path

import pytest

from knowledge.model import Change
from tests.unit.linked import linked, page


def _amended(folder: Path, text: str) -> list[tuple[str, str]]:
    paper = page("Zmiana regulaminu klubu malucha", "2031-03-02", f"<p>{text}</p>")
    found = linked(folder / "in", {"zmiana.html": paper}).facts
    return [(one.after, one.before) for one in found
            if isinstance(one, Change) and one.how == "amended"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "clause", "old"),
    [
        ("W § 4 ust. 2 otrzymuje brzmienie: „2. Zajęcia są płatne.”", "§ 4 ust. 2", "§ 4 ust. 2"),
        ("§ 1. W § 7 regulaminu kwotę 5 zł zastępuje się kwotą 6 zł.", "§ 7", "§ 7"),
        ("W regulaminie uchyla się § 3.", "§ 3", "§ 3"),
        ("W § 3 skreśla się ust. 1.", "§ 3 ust. 1", "§ 3 ust. 1"),
        ("W § 5 dodaje się ust. 4 w brzmieniu: „4. Klub jest czynny w soboty.”", "§ 5", ""),
        ("§ 6 otrzymuje następujące brzmienie: „§ 6. Klub prowadzi gmina.”", "§ 6", "§ 6"),
    ],
)
def test_a_clause_is_known_with_what_becomes_of_its_words(
    tmp_path: Path, text: str, clause: str, old: str
) -> None:
    assert _amended(tmp_path, text) == [(clause, old)]


@pytest.mark.parametrize(
    "text",
    [
        "Zgodnie z § 4 regulaminu zmienia się termin spotkania z 5 maja na 7 maja 2031 r.",
        "§ 3. Uchyla się zarządzenie nr 5/2030 w sprawie opłat za klub.",
        "Opłaty określa § 5 regulaminu.",
    ],
)
def test_a_clause_that_is_only_named_is_not_changed(tmp_path: Path, text: str) -> None:
    assert _amended(tmp_path, text) == []
