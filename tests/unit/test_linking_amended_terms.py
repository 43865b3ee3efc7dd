"""Last days that an amendment words anew, and parts of something that are called off."""

from pathlib import Path

import pytest

from knowledge.model import Deadline, Event
from tests.unit.linked import linked, page

CALL = page(
    "Nabór do programu „Sąsiad na telefon”",
    "2031-03-03",
    "<p>§ 1. Program jest dla osób po 70. roku życia.</p>"
    "<p>§ 2. Zgłoszenia przyjmuje się do 31 marca 2031 r. w pok. 4.</p>"
    "<p>§ 3. Umowy podpisuje się do 30 kwietnia 2031 r.</p>",
)
OTHER = page(
    "Nabór do klubu „Bez barier”",
    "2031-03-04",
    "<p>Zgłoszenia do klubu przyjmuje się do 28 marca 2031 r.</p>",
)


def _last_days(folder: Path, text: str, day: str = "2031-03-25") -> list[str]:
    """The last days on a day on which the notice with the text is out, by paper."""
    later = page("Zmiana naboru do programu „Sąsiad na telefon”", "2031-03-24", f"<p>{text}</p>")
    papers = {"a.html": CALL, "b.html": OTHER, "c.html": later}
    found = linked(folder / "in", papers).on(day, "deadline")
    return sorted(str(one.until)[:10] for one in found if isinstance(one, Deadline))


@pytest.mark.parametrize(
    "text",
    [
        "W ogłoszeniu z 3 marca 2031 r. zmienia się § 2: zgłoszenia przyjmuje się do"
        " 14 kwietnia 2031 r.",
        "W § 2 wyrazy „do 31 marca 2031 r.” zastępuje się wyrazami „do 14 kwietnia 2031 r.”.",
        "§ 2 otrzymuje brzmienie: „Zgłoszenia przyjmuje się do 14 kwietnia 2031 r. w pok. 4.”",
        "Zmianie ulega § 2 ogłoszenia z dnia 3 marca 2031 r.: zgłoszenia można składać do"
        " 14 kwietnia 2031 r.",
    ],
)
def test_an_amended_clause_gives_another_last_day(tmp_path: Path, text: str) -> None:
    assert _last_days(tmp_path, text) == ["2031-03-28", "2031-04-14", "2031-04-30"]
    before = _last_days(tmp_path / "2", text, "2031-03-20")
    assert before == ["2031-03-28", "2031-03-31", "2031-04-30"]


@pytest.mark.parametrize(
    "text",
    [
        "W ogłoszeniu z 3 marca 2031 r. § 2 nie zmienia się: zgłoszenia przyjmuje się do"
        " 31 marca 2031 r.",
        "W ogłoszeniu z 3 marca 2031 r. zmienia się § 1: program jest dla osób po 65. roku życia.",
    ],
)
def test_what_changes_no_last_day_leaves_it(tmp_path: Path, text: str) -> None:
    assert "2031-03-31" in _last_days(tmp_path, text)


CAMP = page(
    "Obóz żeglarski w Brzozowej Górze",
    "2031-03-05",
    "<p>Grupy: 1 – od 1 do 7 lipca, 2 – od 8 do 14 lipca, 3 – od 15 do 21 lipca 2031 r.</p>"
    "<p>Zapisy do 30 maja 2031 r. Wpłaty do 6 czerwca 2031 r.</p>"
    "<p>Dyżur instruktora: 20 czerwca 2031 r., godz. 16.00–18.00, ul. Wodna 1.</p>",
)


@pytest.mark.parametrize("text", ["Grupa 2 nie odbędzie się.", "Druga grupa została odwołana."])
def test_a_part_that_is_off_warns_where_it_is_told_and_takes_nothing_else_away(
    tmp_path: Path, text: str
) -> None:
    later = page("Obóz żeglarski w Brzozowej Górze – zmiany", "2031-05-20", f"<p>{text}</p>")
    town = linked(tmp_path / "in", {"a.html": CAMP, "b.html": later})
    (link,) = town.links.links
    assert not link.sure and len(link.targets) == 1 and "#" in link.targets[0]
    assert len(town.on("2031-05-21", "deadline")) == 1


def test_another_part_of_another_paper_is_not_meant(tmp_path: Path) -> None:
    later = page("Obóz żeglarski w Brzozowej Górze", "2031-05-20", "<p>Grupa 7 odwołana.</p>")
    town = linked(tmp_path / "in", {"a.html": CAMP, "b.html": later})
    assert not town.links.links


def test_the_term_of_payments_is_no_term_of_a_duty_nor_of_enrolling(tmp_path: Path) -> None:
    text = "<p>Termin wpłat przesuwa się na 13 czerwca 2031 r.</p>"
    later = page("Obóz żeglarski w Brzozowej Górze – zmiany", "2031-05-20", text)
    town = linked(tmp_path / "in", {"a.html": CAMP, "b.html": later})
    found = [one for one in town.on("2031-05-21", "deadline") if isinstance(one, Deadline)]
    assert sorted(str(one.until)[:10] for one in found) == ["2031-05-30"]
    (duty,) = town.on("2031-05-21", "duty_slot")
    assert isinstance(duty, Event) and str(duty.start) == "2031-06-20 16:00:00"
