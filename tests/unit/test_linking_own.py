from pathlib import Path

import pytest

from knowledge.model import Deadline
from tests.unit.linked import linked, page

CALL = "<p>Wnioski o przyjęcie do klubu można składać do 15 kwietnia 2031 r.</p>"


def days(folder: Path, text: str) -> list[str]:
    papers = {"nabor.html": page("Nabór do klubu", "2031-03-01", text)}
    facts = linked(folder / "in", papers).on("2031-04-12", "deadline")
    return sorted(str(fact.until) for fact in facts if isinstance(fact, Deadline))


@pytest.mark.parametrize(
    "text",
    [
        "Termin składania wniosków zostaje przesunięty na 30 kwietnia 2031 r.",
        "Termin składania wniosków przedłużono do 30 kwietnia 2031 r.",
    ],
)
def test_a_notice_moves_the_last_day_it_gives_above(tmp_path: Path, text: str) -> None:
    changed = f"{CALL}<h2>Zmiana z 10 kwietnia 2031 r.</h2><p>{text}</p>"
    assert [one[:10] for one in days(tmp_path, changed)] == ["2031-04-30"]


def test_of_two_last_days_none_is_guessed_to_have_moved(tmp_path: Path) -> None:
    two = f"{CALL}<p>Uwagi do regulaminu można zgłaszać do 18 kwietnia 2031 r.</p>"
    moved = "<h2>Zmiana</h2><p>Termin zostaje przesunięty na 30 kwietnia 2031 r.</p>"
    found = [one[:10] for one in days(tmp_path, two + moved)]
    assert {"2031-04-15", "2031-04-18"} <= set(found)
