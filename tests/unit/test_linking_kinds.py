"""Changes of changes, changes taken back, denied or only of how long something lasts."""

from pathlib import Path

import pytest

from knowledge.model import Change, Deadline, Event
from tests.unit.linked import linked, page
from tests.unit.test_linking import OFFERS, SLOTS, notice, starts

HALL = page(
    "Warsztaty „Zgrana rodzina”",
    "2031-01-02",
    "<p>Warsztaty „Zgrana rodzina” odbędą się 12 stycznia 2031 r. o godz. 17.00"
    " w Miejskiej Bibliotece, ul. Lipowa 5.</p>",
)


@pytest.mark.parametrize(
    "text",
    [
        "Warsztaty „Zgrana rodzina”, przeniesione na 14 stycznia 2031 r., odbędą się 20 stycznia "
        "2031 r. o godz. 16.00 w Szkole Podstawowej nr 2, ul. Leśna 9.",
        "Warsztaty przełożone na 14 stycznia zostają ponownie przeniesione na 20 stycznia 2031 r., "
        "godz. 16.00.",
        "Warsztaty z dnia 14 stycznia przesuwamy na 20 stycznia 2031 r., godz. 16.00.",
        "Warsztaty zaplanowane na 14 stycznia odbędą się 20 stycznia 2031 r. o godz. 16.00.",
        "Zamiast 14 stycznia warsztaty odbędą się 20 stycznia 2031 r. o godz. 16.00.",
    ],
)
def test_a_change_is_changed_by_the_day_between(tmp_path: Path, text: str) -> None:
    first = "Warsztaty „Zgrana rodzina” zaplanowane na 12 stycznia 2031 r. zostają przeniesione na "
    papers = {
        "a.html": HALL,
        "b.html": notice("2031-01-05", first + "14 stycznia 2031 r., godz. 18.00."),
        "c.html": notice("2031-01-10", text),
    }
    assert starts(papers, tmp_path, "2031-01-06") == ["2031-01-14 18:00:00"]
    found = linked(tmp_path / "2" / "in", papers).on("2031-01-10", "meeting")
    (event,) = [one for one in found if isinstance(one, Event)]
    assert str(event.start) == "2031-01-20 16:00:00"
    assert ("Leśna" in text) == ("Leśna 9" in (event.place or ""))


@pytest.mark.parametrize(
    "text",
    [
        "Dyżur 12 stycznia 2031 r. NIE jest odwołany.",
        "Dyżur asystenta rodziny 12 stycznia nie został przeniesiony na 14 stycznia.",
        "Dyżur 12 stycznia nie zostaje odwołany, odbędzie się zgodnie z planem.",
        "Wbrew pogłoskom nie odwołujemy dyżuru 12 stycznia 2031 r.",
        "Ośrodek jest nieczynny 12 i 14 stycznia oraz 1 maja.",
        "W dniach 12 i 14 stycznia ośrodek jest zamknięty.",
    ],
)
def test_what_is_denied_or_merely_closed_moves_nothing(tmp_path: Path, text: str) -> None:
    found = linked(tmp_path / "in", {"a.html": SLOTS, "b.html": notice("2031-01-08", text)})
    changes = [one for one in found.facts if isinstance(one, Change)]
    assert not [one for one in changes if one.how != "suspended"]
    assert not found.links.links  # a closed office is no move of a slot


def last_days(papers: dict[str, str], folder: Path, on: str) -> list[str]:
    found = linked(folder / "in", papers).on(on, "deadline")
    return [str(one.until)[:10] for one in found if isinstance(one, Deadline)]


@pytest.mark.parametrize(
    "text",
    [
        "Ogłoszenie z 5 kwietnia 2031 r. o przedłużeniu terminu składania ofert zostaje "
        "unieważnione. Nabór zakończył się 15 kwietnia 2031 r.",
        "Unieważnia się komunikat z dnia 5 kwietnia 2031 r. o przedłużeniu naboru ofert.",
        "Komunikat o przedłużeniu naboru ofert unieważnia się.",
        "Zmiana terminu składania ofert nie obowiązuje.",
        "Wycofujemy informację o przedłużeniu terminu składania ofert.",
        "Przedłużenie terminu składania ofert zostało odwołane.",
        "Informujemy, że komunikat z dnia 5 kwietnia 2031 r. jest nieaktualny.",
    ],
)
def test_an_extension_is_taken_back(tmp_path: Path, text: str) -> None:
    extended = "Termin składania ofert przedłużono do 30 kwietnia 2031 r."
    papers = {
        "a.html": OFFERS,
        "b.html": notice("2031-04-05", extended),
        "c.html": notice("2031-04-20", text),
    }
    assert last_days(papers, tmp_path, "2031-04-19") == ["2031-04-30"]
    assert last_days(papers, tmp_path / "2", "2031-04-20") == ["2031-04-15"]


@pytest.mark.parametrize(
    "text",
    [
        "Nabór ofert kończymy wcześniej, 10 kwietnia 2031 r.",
        "Wcześniej zakończymy nabór ofert: 10 kwietnia 2031 r.",
        "Z dniem 10 kwietnia 2031 r. zamykamy nabór ofert.",
        "Przyjmowanie ofert zakończy się wcześniej, bo już 10 kwietnia 2031 r.",
        "Nabór ofert zostanie zamknięty wcześniej, tj. 10 kwietnia 2031 r.",
    ],
)
def test_an_intake_may_end_sooner(tmp_path: Path, text: str) -> None:
    papers = {"a.html": OFFERS, "b.html": notice("2031-04-05", text)}
    assert last_days(papers, tmp_path, "2031-04-04") == ["2031-04-15"]
    assert last_days(papers, tmp_path / "2", "2031-04-05") == ["2031-04-10"]


@pytest.mark.parametrize(
    "text",
    [
        "Wypoczynek rozpocznie się 14 stycznia zamiast 12 stycznia i potrwa do 20 stycznia 2031 r.",
        "Dyżur odbędzie się 14 stycznia zamiast 12 stycznia i będzie trwał do 20 stycznia 2031 r.",
    ],
)
def test_how_long_something_lasts_is_not_the_day_it_is_moved_to(tmp_path: Path, text: str) -> None:
    found = linked(tmp_path / "in", {"b.html": notice("2031-01-05", text)})
    days = [(str(one.old), str(one.new)) for one in found.facts if one.kind == "change"]
    assert days == [("2031-01-12", "2031-01-14")]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Dyżur 12 stycznia przeniesiono na 14 stycznia, miejsce bez zmian.", True),
        ("Termin dyżuru 12 stycznia pozostaje bez zmian.", False),
        ("Godziny dyżuru 12 stycznia nie ulegają zmianie.", False),
    ],
)
def test_what_stays_beside_a_change_is_none(tmp_path: Path, text: str, moved: bool) -> None:
    papers = {"a.html": SLOTS, "b.html": notice("2031-01-08", text)}
    day = "14" if moved else "12"
    assert starts(papers, tmp_path, "2031-01-08")[0] == f"2031-01-{day} 09:00:00"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Warsztaty „Zgrana rodzina” zaplanowane na 12 stycznia 2031 r. nie odbędą się w tym "
            "dniu z powodu remontu w Miejskiej Bibliotece. Nowy termin: 20 stycznia 2031 r., "
            "godz. 16.00. Miejsce: Szkoła Podstawowa nr 2, ul. Leśna 9.",
            "Leśna 9",
        ),
        (
            "W związku z awarią w Miejskim Domu Kultury, ul. Stawowa 3, warsztaty „Zgrana rodzina” "
            "z 12 stycznia przenosimy na 20 stycznia 2031 r., godz. 16.00.",
            "Lipowa 5",
        ),
    ],
)
def test_where_something_broke_down_is_not_where_it_takes_place(
    tmp_path: Path, text: str, place: str
) -> None:
    papers = {"a.html": HALL, "b.html": notice("2031-01-08", text)}
    found = linked(tmp_path / "in", papers).on("2031-01-10", "meeting")
    (event,) = [one for one in found if isinstance(one, Event)]
    assert str(event.start) == "2031-01-20 16:00:00"
    assert place in (event.place or "")
