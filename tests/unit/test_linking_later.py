"""Changes that count from a later day on, and what is replaced until then."""

from pathlib import Path

import pytest

from knowledge.model import Contact, Event
from tests.unit.linked import linked, page
from tests.unit.test_linking import notice, starts


@pytest.mark.parametrize(
    "text",
    [
        "Od 1 lutego 2031 r. zmienia się numer telefonu asystenta. "
        "Stary numer: 17 555 01 02, nowy numer: 17 555 01 20.",
        "Z dniem 1 lutego 2031 r. zmieniamy numer 17 555 01 02 na nowy numer 17 555 01 20.",
        "Od dnia 1 lutego 2031 r. zamiast numeru 17 555 01 02 nowy numer: 17 555 01 20.",
    ],
)
def test_a_new_number_counts_from_its_day(tmp_path: Path, text: str) -> None:
    old = page(
        "Asystent rodziny",
        "2030-05-05",
        "<p>Asystent rodziny: ul. Lipowa 5, tel. 17 555 01 02.</p>",
    )
    found = linked(tmp_path / "in", {"a.html": old, "b.html": notice("2031-01-08", text)})

    def phones(on: str) -> set[str]:
        contacts = found.on(on, "contact")
        return {number for one in contacts if isinstance(one, Contact) for number in one.phones}

    assert phones("2031-01-31") == {"17 555 01 02"}
    assert phones("2031-02-01") == {"17 555 01 20"}


GROUP = page(
    "Grupa wsparcia dla ojców",
    "2031-01-02",
    "<p>Spotkania grupy wsparcia dla ojców odbywają się w każdy wtorek w godz. 10.00–12.00"
    " w GOPS, ul. Krótka 4.</p>",
)


@pytest.mark.parametrize(
    "text",
    [
        "Od 1 marca 2031 r. spotkania grupy wsparcia dla ojców odbywają się w czwartki w godz. "
        "16.00–18.00.",
        "Z dniem 1 marca 2031 r. spotkania grupy wsparcia odbywać się będą w każdy czwartek w godz."
        " 16.00–18.00.",
    ],
)
def test_the_old_weekday_holds_until_the_new_one(tmp_path: Path, text: str) -> None:
    found = linked(tmp_path / "in", {"a.html": GROUP, "b.html": notice("2031-02-10", text)})

    def days(on: str) -> set[tuple[int, str, str]]:
        return {
            (one.recurs[0].weekdays[0], str(one.valid_from), str(one.valid_until))
            for one in found.on(on, "meeting")
            if isinstance(one, Event) and one.recurs
        }

    assert days("2031-02-09") == {(1, "None", "None")}
    assert days("2031-02-10") == {(1, "None", "2031-02-28"), (3, "2031-03-01", "None")}
    assert days("2031-03-01") == {(3, "2031-03-01", "None")}


def test_more_hours_and_other_groups_leave_the_old_ones(tmp_path: Path) -> None:
    for i, text in enumerate(
        (
            "Od 1 marca 2031 r. spotkania grupy wsparcia dla ojców odbywają się dodatkowo w "
            "czwartki w godz. 16.00–18.00.",
            "Od 1 marca 2031 r. zajęcia z ceramiki odbywają się w czwartki w godz. 16.00–18.00.",
        )
    ):
        papers = {"a.html": GROUP, "b.html": notice("2031-02-10", text)}
        assert not linked(tmp_path / str(i) / "in", papers).links.links


HIRE = "<p>Sprzęt wypożycza się na {months} miesiące. Opłata wynosi {fee} zł. {rest}</p>"


@pytest.mark.parametrize(
    "rest",
    [
        "Traci moc Regulamin wypożyczalni z dnia 3 maja 2029 r. Niniejszy regulamin obowiązuje od "
        "1 kwietnia 2031 r.",
        "Regulamin wchodzi w życie z dniem 1 kwietnia 2031 r. Z tym dniem traci moc Regulamin "
        "wypożyczalni z dnia 3 maja 2029 r.",
        "Z dniem 1 kwietnia 2031 r. traci moc Regulamin wypożyczalni z dnia 3 maja 2029 r.",
    ],
)
def test_the_old_rules_hold_until_the_day_of_the_new_ones(tmp_path: Path, rest: str) -> None:
    old = page("Regulamin wypożyczalni", "2029-05-03", HIRE.format(months=3, fee=100, rest=""))
    new = page("Regulamin wypożyczalni", "2031-02-01", HIRE.format(months=6, fee=150, rest=rest))
    found = linked(tmp_path / "in", {"a.html": old, "b.html": new})
    (link,) = found.links.links
    assert link.change.how == "replaced"
    assert str(link.change.valid_from) == "2031-04-01"
    assert found.files(*link.targets) == ["a.html"]


TASKS = (
    "<table><tr><th>Lp.</th><th>Zadanie</th><th>Realizator</th></tr><tr><td>1</td>"
    "<td>Asystent rodziny</td><td>{who}</td></tr></table>"
)


def test_a_programme_of_the_same_years_is_replaced_by_the_later_one(tmp_path: Path) -> None:
    def programme(years: str, day: str, who: str) -> str:
        return page(f"Gminny Program Wspierania Rodziny na lata {years}", day,
                    TASKS.format(who=who))  # fmt: skip

    old = programme("2031-2033", "2031-01-04", "Szkoła")
    same = programme("2031-2033", "2031-05-01", "Dom Kultury")
    found = linked(tmp_path / "in", {"a.html": old, "b.html": same})
    assert [found.files(*one.targets) for one in found.links.links] == [["a.html"]]
    other = programme("2034-2036", "2031-05-01", "Dom Kultury")
    assert not linked(tmp_path / "2" / "in", {"a.html": old, "b.html": other}).links.links


def test_the_meeting_of_the_group_that_is_named_is_called_off(tmp_path: Path) -> None:
    both = page(
        "Zebrania",
        "2031-01-02",
        "<p>Zebranie rodziców grupy „Żabki” odbędzie się 12 stycznia 2031 r. o godz. 17.00,"
        " a grupy „Jeże” 13 stycznia 2031 r. o godz. 17.00.</p>",
    )
    off = notice("2031-01-08", "Zebranie rodziców grupy „Jeże” nie odbędzie się.")
    assert starts({"a.html": both, "b.html": off}, tmp_path, "2031-01-08") == [
        "2031-01-12 17:00:00"
    ]


CAMP = page(
    "Półkolonie",
    "2031-03-01",
    "<p>Półkolonie odbędą się od 5 do 16 lipca 2031 r. w Szkole Podstawowej, ul. Wiejska 7,"
    " codziennie w godz. 8.00–16.00.</p>",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Półkolonie rozpoczną się 12 lipca zamiast 5 lipca i potrwają do 23 lipca 2031 r.",
         ("2031-07-12", "2031-07-23")),
        ("Półkolonie odbędą się od 12 do 23 lipca zamiast od 5 do 16 lipca 2031 r.",
         ("2031-07-12", "2031-07-23")),
        ("Półkolonie rozpoczną się 12 lipca zamiast 5 lipca 2031 r.",
         ("2031-07-05", "2031-07-16")),
    ],
)  # fmt: skip
def test_days_in_a_row_are_moved_together_or_doubted(
    tmp_path: Path, text: str, expected: tuple[str, str]
) -> None:
    found = linked(tmp_path / "in", {"a.html": CAMP, "b.html": notice("2031-06-01", text)})
    (event,) = [
        one for one in found.on("2031-06-02", "meeting", "duty_slot") if isinstance(one, Event)
    ]
    assert (str(event.valid_from), str(event.valid_until)) == expected
    assert [one.sure for one in found.links.links] == [expected[0] == "2031-07-12"]


WEEKLY = page(
    "Dyżury psychologa",
    "2031-01-02",
    "<p>Psycholog pełni dyżur w każdy wtorek w godz. 9:00–12:00, przy ul. Lipowej 5, pok. 12.</p>",
)


def test_a_new_place_is_that_of_hours_that_come_again(tmp_path: Path) -> None:
    moved = notice("2031-01-08", "Nowe miejsce dyżuru psychologa: ul. Polna 3, pok. 2.")
    facts = linked(tmp_path / "in", {"dyzury.html": WEEKLY, "zmiana.html": moved})
    now = [one for one in facts.on("2031-01-09", "duty_slot") if isinstance(one, Event)]
    assert {(one.place, one.room, one.recurs[0].begin.hour) for one in now if one.recurs} == {  # type: ignore[union-attr]
        ("ul. Polna 3", "pok. 2", 9)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nowe miejsca w żłobku przy ul. Brzozowej 4 powstaną w przyszłym roku.",
        "Tworzymy nowe miejsca w świetlicy przy ul. Polnej 3.",
        "Utworzenie nowych miejsc noclegowych przy ul. Długiej 8.",
    ],
)
def test_new_places_for_children_move_no_duty(tmp_path: Path, text: str) -> None:
    papers = {"dyzury.html": WEEKLY, "program.html": notice("2031-01-08", text, "Program rodzin")}
    facts = linked(tmp_path / "in", papers).on("2031-01-09", "duty_slot")
    assert [one.place for one in facts if isinstance(one, Event)] == ["przy ul. Lipowej 5"]
