"""Changes that a heading announces, that "zamiast" or "a nie" tells, or that bring back."""

from pathlib import Path

import pytest

from knowledge.model import Contact, Deadline, Event, SubmissionChannel
from tests.unit.linked import linked, page

WALK = page(
    "Spacer „Wózkiem po parku”",
    "2031-04-01",
    "<p>Spacer i warsztaty „Wózkiem po parku” odbędą się 10 maja 2031 r. o godz. 10.00"
    " w świetlicy, ul. Długa 3.</p>",
)
BOOKS = page(
    "Warsztaty „Pierwsza książka”",
    "2031-04-01",
    "<p>Warsztaty „Pierwsza książka” odbędą się 12 maja 2031 r. o godz. 10.00"
    " w bibliotece, ul. Leśna 8.</p>",
)


def held(folder: Path, *more: str, on: str = "2031-05-05") -> set[tuple[str, str]]:
    papers = {"a.html": WALK, "b.html": BOOKS}
    papers |= {f"c{i}.html": one for i, one in enumerate(more)}
    facts = linked(folder / "in", papers).on(on, "meeting", "duty_slot")
    return {(str(one.start), one.place or "") for one in facts if isinstance(one, Event)}


BOOKS_OLD = ("2031-05-12 10:00:00", "w bibliotece, ul. Leśna 8")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Warsztaty „Wózkiem po parku” 10 maja – zmiana miejsca",
            "Warsztaty odbędą się w Domu Sąsiada, ul. Krótka 9. Godzina bez zmian.",
            ("2031-05-10 10:00:00", "w Domu Sąsiada, ul. Krótka 9"),
        ),
        (
            "Zmiana lokalizacji warsztatów „Wózkiem po parku”",
            "Spotykamy się na warsztatach przy ul. Krótkiej 9.",
            ("2031-05-10 10:00:00", "przy ul. Krótkiej 9"),
        ),
        (
            "Zmiana terminu warsztatów „Wózkiem po parku”",
            "Warsztaty odbędą się 17 maja 2031 r. o godz. 11.30.",
            ("2031-05-17 11:30:00", "w świetlicy, ul. Długa 3"),
        ),
        (
            "Zmiana godziny warsztatów „Wózkiem po parku”",
            "Warsztaty 10 maja 2031 r. rozpoczną się o godz. 12.00.",
            ("2031-05-10 12:00:00", "w świetlicy, ul. Długa 3"),
        ),
        (
            "Komunikat",
            "Warsztaty „Wózkiem po parku” 10 maja 2031 r. rozpoczną się o godz. 12.00,"
            " a nie jak podano wcześniej o 10.00.",
            ("2031-05-10 12:00:00", "w świetlicy, ul. Długa 3"),
        ),
        (
            "Komunikat",
            "Warsztaty „Wózkiem po parku” 10 maja 2031 r. rozpoczną się o godz. 12.00"
            " (nie o godz. 10.00).",
            ("2031-05-10 12:00:00", "w świetlicy, ul. Długa 3"),
        ),
    ],
)
def test_an_event_is_as_the_notice_says(
    tmp_path: Path, title: str, text: str, expected: tuple[str, str]
) -> None:
    notice = page(title, "2031-05-04", f"<p>{text}</p>")
    assert held(tmp_path, notice) == {expected, BOOKS_OLD}


def test_a_timetable_under_such_a_heading_is_no_move(tmp_path: Path) -> None:
    notice = page(
        "Zmiana terminów zajęć",
        "2031-05-04",
        "<p>Warsztaty szycia odbędą się 20 maja 2031 r. o godz. 9.00.</p>"
        "<p>Warsztaty gotowania odbędą się 21 maja 2031 r. o godz. 9.00.</p>",
    )
    assert {("2031-05-10 10:00:00", "w świetlicy, ul. Długa 3"), BOOKS_OLD} <= held(
        tmp_path, notice
    )


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("odbędą się jednak 10 maja 2031 r. o godz. 18.00.", "2031-05-10 18:00:00"),
        ("jednak odbędą się 10 maja 2031 r., o godz. 18.00.", "2031-05-10 18:00:00"),
        ("odbędą się jednak 10 maja 2031 r.", "2031-05-10 10:00:00"),
    ],
)
def test_what_is_held_after_all_is_at_the_hour_told_then(
    tmp_path: Path, text: str, start: str
) -> None:
    off = page(
        "Odwołane warsztaty",
        "2031-05-02",
        "<p>Warsztaty „Wózkiem po parku”, które miały się odbyć 10 maja 2031 r.,"
        " zostały odwołane.</p>",
    )
    on = page("Komunikat", "2031-05-04", f"<p>Warsztaty „Wózkiem po parku” {text}</p>")
    assert held(tmp_path, off, on="2031-05-03") == {BOOKS_OLD}
    found = held(tmp_path / "later", off, on)
    assert found == {(start, "w świetlicy, ul. Długa 3"), BOOKS_OLD}


PAPERS = page(
    "Dodatek na wózek",
    "2031-03-01",
    "<p>Wnioski o dodatek na wózek można składać do 30 czerwca 2031 r. na adres"
    " wozki@gops.example.</p>",
)


@pytest.mark.parametrize(
    "text",
    [
        "W ogłoszeniu z 1 marca 2031 r. o dodatku na wózek zamiast „do 30 czerwca 2031 r.”"
        " powinno być „do 30 maja 2031 r.”.",
        "W informacji o dodatku na wózek jest: „do 30 czerwca 2031 r.”, powinno być:"
        " „do 30 maja 2031 r.”.",
        "W ogłoszeniu o dodatku na wózek błędnie podano „do 30 czerwca 2031 r.”,"
        " prawidłowo: „do 30 maja 2031 r.”.",
    ],
)
def test_an_erratum_of_last_days_corrects_a_deadline(tmp_path: Path, text: str) -> None:
    notice = page("Errata", "2031-04-10", f"<p>{text}</p>")
    found = linked(tmp_path / "in", {"a.html": PAPERS, "b.html": notice})
    last = {str(one.until)[:10] for one in found.on("2031-04-11", "deadline")
            if isinstance(one, Deadline)}  # fmt: skip
    assert last == {"2031-05-30"}
    assert not found.on("2031-04-11", "meeting", "duty_slot")


@pytest.mark.parametrize(
    "text",
    [
        "Wnioski prosimy wysyłać na adres rodzina@gops.example zamiast wozki@gops.example.",
        "Wnioski prosimy wysyłać na adres rodzina@gops.example, a nie na adres wozki@gops.example.",
        "Zamiast na adres wozki@gops.example wnioski prosimy wysyłać na nowy adres"
        " rodzina@gops.example.",
        "W miejsce adresu wozki@gops.example obowiązuje nowy adres rodzina@gops.example.",
    ],
)
def test_an_address_in_place_of_another_counts(tmp_path: Path, text: str) -> None:
    notice = page("Dodatek na wózek – zmiany", "2031-04-10", f"<p>{text}</p>")
    found = linked(tmp_path / "in", {"a.html": PAPERS, "b.html": notice})
    now = found.on("2031-04-11", "contact", "submission_channel")
    told = {mail for one in now if isinstance(one, Contact) for mail in one.emails}
    told |= {one.address for one in now if isinstance(one, SubmissionChannel) and one.address}
    assert told == {"rodzina@gops.example"}


@pytest.mark.parametrize(
    "text",
    [
        "Traci moc zarządzenie nr 3/2030 z dnia 7 lutego 2030 r.",
        "Traci moc zarządzenie Nr 3/2030 Wójta Gminy.",
        "Z dniem 1 maja 2031 r. uchyla się Zarządzenie nr 3/2030 z dnia 7 lutego 2030 r.",
    ],
)
def test_an_act_is_repealed_by_its_number(tmp_path: Path, text: str) -> None:
    first = (
        "Zarządzenie nr 3/2030 Wójta Gminy Lesznica z dnia 7 lutego 2030 r.\n"
        "w sprawie wypożyczania wózków\n\n1. Kaucja wynosi 50 zł.\n"
    )
    other = (
        "Zarządzenie nr 4/2030 Wójta Gminy Lesznica z dnia 8 lutego 2030 r.\n"
        "w sprawie placów zabaw\n\n1. Place są czynne cały rok.\n"
    )
    later = (
        "Zarządzenie nr 15/2031 Wójta Gminy Lesznica z dnia 12 kwietnia 2031 r.\n"
        f"w sprawie pomocy dla rodzin\n\n1. Kaucja wynosi 20 zł.\n\n2. {text}\n"
    )
    found = linked(tmp_path / "in", {"a.txt": first, "b.txt": other, "c.txt": later})
    (link,) = found.links.links
    assert (link.sure, found.files(*link.targets)) == (True, ["a.txt"])
