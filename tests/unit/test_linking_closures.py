"""Days on which what is open every week is closed, told in another paper."""

from pathlib import Path

import pytest

from knowledge.model import Contact
from tests.unit.linked import linked, page

POINT = page(
    "Wypożyczalnia zabawek",
    "2031-03-01",
    "<p>Wypożyczalnia zabawek, ul. Cicha 1, czynna w poniedziałki i środy 12.00-16.00,"
    " tel. 41 500 10 10.</p>",
)
OTHER = page(
    "Punkt porad prawnych",
    "2031-03-01",
    "<p>Punkt porad prawnych, ul. Długa 2, czynny we wtorki 9.00-12.00, tel. 41 500 10 11.</p>",
)


@pytest.mark.parametrize(
    "text",
    [
        "W dniach 28 kwietnia – 7 maja 2031 r. wypożyczalnia zabawek będzie nieczynna.",
        "Informujemy, że wypożyczalnia zabawek będzie zamknięta od 28 kwietnia do 7 maja 2031 r.",
        "Z powodu remontu w dniach 28.04–7.05.2031 nieczynna będzie wypożyczalnia zabawek.",
        "Wypożyczalnia zabawek nie będzie pracować w dniach 28 kwietnia – 7 maja 2031 r.",
    ],
)
def test_a_closure_is_of_the_place_that_it_names(tmp_path: Path, text: str) -> None:
    notice = page("Komunikat", "2031-04-25", f"<p>{text}</p>")
    found = linked(tmp_path / "in", {"a.html": POINT, "b.html": OTHER, "c.html": notice})
    (link,) = found.links.links
    assert (link.sure, found.files(*link.targets)) == (True, ["a.html"])
    assert (str(link.change.old), str(link.change.new)) == ("2031-04-28", "2031-05-07")
    now = [one for one in found.on("2031-05-03", "contact") if isinstance(one, Contact)]
    assert any("Wypożyczalnia" in (one.opening_hours or "") for one in now)


@pytest.mark.parametrize(
    "text",
    [
        "Basen w dniach 28 kwietnia – 7 maja 2031 r. będzie nieczynny.",
        "Nabór wniosków zostanie zamknięty 7 maja 2031 r.",
        "Wypożyczalnia zabawek jest nieczynna w piątki.",
    ],
)
def test_other_closures_are_not_told_of_it(tmp_path: Path, text: str) -> None:
    notice = page("Komunikat", "2031-04-25", f"<p>{text}</p>")
    found = linked(tmp_path / "in", {"a.html": POINT, "c.html": notice})
    assert not found.links.links
