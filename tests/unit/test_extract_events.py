"""Where the days of a notice take place, written in the ways of different offices."""

import pytest

from ingest.extract import extract, metadata
from ingest.read.blocks import RawBlock, Reading, lay_out
from knowledge.model import Event, SourceDocument
from knowledge.text import Analyser


def events(*blocks: RawBlock) -> list[Event]:
    analyser = Analyser()
    layout = lay_out(blocks)
    meta = metadata("pismo.txt", Reading(tuple(blocks)), layout, analyser)
    document = SourceDocument("d", "pismo.txt", meta.title, meta.kind, "x", None, meta.published)
    return [one for one in extract(document, layout, analyser).facts if isinstance(one, Event)]


def head(text: str, level: int = 2) -> RawBlock:
    return RawBlock("heading", text, level=level)


def para(text: str) -> RawBlock:
    return RawBlock("paragraph", text)


def item(text: str) -> RawBlock:
    return RawBlock("item", text, level=1)


def test_rows_take_hours_without_minutes_and_their_kind_from_the_heading() -> None:
    rows = [
        ("Dzień", "Godz.", "Gdzie", "Telefon"),
        ("6 maja 2031 r. (wtorek)", "9-12", "Ratusz, sala narad", "33 811 10 10"),
        ("8 maja 2031 r.", "14.00–16.00", "tylko telefonicznie", "33 811 10 11"),
    ]
    found = events(
        head("Konsultacje programu", 1),
        head("Dyżury pracowników"),
        *(RawBlock("row" if i else "header", cells=row, table=1) for i, row in enumerate(rows)),
    )
    assert [(e.kind, f"{e.start:%d.%m %H}", e.place, e.in_person, e.by_phone) for e in found] == [
        ("duty_slot", "06.05 09", "Ratusz, sala narad", True, False),
        ("duty_slot", "08.05 14", None, False, True),
    ]


def test_each_day_of_a_sentence_has_its_own_room() -> None:
    found = events(
        para("Zapraszamy na dyżury ekspertki."),
        para(
            "Dyżury odbędą się w środę 7 maja 2031 r. od godz. 12 do godz. 15 w pokoju nr 4, "
            "a 9 maja 2031 r. od godz. 8 do godz. 10 w pokoju nr 9 Urzędu Gminy, ul. Dolna 1."
        ),
    )
    assert [(e.place, e.room) for e in found] == [
        ("Urzędu Gminy, ul. Dolna 1", "pokoju nr 4"),
        ("Urzędu Gminy, ul. Dolna 1", "pokoju nr 9"),
    ]


def test_a_slot_held_through_the_network_is_not_in_person() -> None:
    (found,) = events(
        head("Dyżury"),
        item("wtorek, 6 maja 2031 r. (on-line, platforma Teams), godz. 18.00"),
    )
    assert (found.place, found.in_person) == ("on-line, platforma Teams", False)


def test_listed_days_of_an_invitation_are_what_its_title_invites_to() -> None:
    found = events(
        head("Zaproszenie na warsztaty dla ojców", 1),
        head("Kiedy i gdzie"),
        item("6 maja 2031 r., godz. 17.00–19.00"),
        para("Spotykamy się w Bibliotece Gminnej, ul. Leśna 2."),
    )
    assert [(e.kind, e.name) for e in found] == [("meeting", "warsztaty")]


def test_the_next_meeting_may_be_at_the_same_place() -> None:
    found = events(
        head("Protokół ze spotkania rady", 1),
        para(
            "Dnia 6 maja 2031 r. o godz. 16.30 w Domu Kultury przy ul. Wąskiej 3 spotkali się ..."
        ),
        para("Kolejne spotkanie odbędzie się 3 czerwca 2031 r. o godz. 17.00 w tym samym miejscu."),
    )
    assert [(e.name, e.place) for e in found] == [
        ("spotkanie", "w Domu Kultury przy ul. Wąskiej 3"),
        ("Kolejne spotkanie", "w Domu Kultury przy ul. Wąskiej 3"),
    ]


def test_a_list_by_phone_and_a_list_in_person_stay_apart() -> None:
    found = events(
        head("Konsultacje planu", 1),
        item("Dyżury telefoniczne – nr tel. 77 404 10 15:"),
        RawBlock("item", "12 kwietnia 2032 r. 10:00-12:00", level=2),
        item("Dyżury stacjonarne – Urząd Miejski, ul. Zamkowa 1, pok. 14:"),
        RawBlock("item", "13.04.2032, godz. 9-11", level=2),
    )
    assert [(e.place, e.room, e.phones, e.in_person, e.by_phone) for e in found] == [
        (None, None, ("77 404 10 15",), False, True),
        ("Urząd Miejski, ul. Zamkowa 1", "pok. 14", (), True, False),
    ]


def test_a_day_that_another_sentence_calls_off_is_none() -> None:
    found = events(
        para("Dyżury odbędą się 13 i 20 września 2032 r. w godz. 9.00-12.00 w Domu Kultury."),
        para("Dyżur w dniu 20 września 2032 r. zostaje odwołany."),
    )
    assert [f"{e.start:%d.%m}" for e in found] == ["13.09"]


def table(*rows: tuple[str, ...], header: bool = True) -> list[RawBlock]:
    kinds = ["header" if header and not i else "row" for i in range(len(rows))]
    return [RawBlock(kind, cells=row, table=1) for kind, row in zip(kinds, rows, strict=True)]


def test_the_place_of_a_row_counts_over_the_line_that_leads_into_the_table() -> None:
    found = events(
        head("Dyżury w Olszowej", 1),
        para("Dyżury pełnimy w Czytelni Gminnej (ul. Długa 4) i telefonicznie:"),
        *table(
            ("Data", "Godziny", "Lokalizacja", "Telefon"),
            ("6.05.2031", "9.00 - 11.00", "Czytelnia, sala nr 3", "33 811 10 10"),
            ("7.05.2031", "9.00 - 11.00", "Przedszkole w Lipach", "33 811 10 10"),
            ("8.05.2031", "9.00 - 11.00", "dyżur telefoniczny", "33 811 10 11"),
        ),
    )
    assert [(e.place, e.in_person, e.by_phone, e.phones) for e in found] == [
        ("Czytelnia, sala nr 3", True, True, ("33 811 10 10",)),
        ("Przedszkole w Lipach", True, True, ("33 811 10 10",)),
        (None, False, True, ("33 811 10 11",)),
    ]


def test_a_room_alone_is_in_the_building_named_above() -> None:
    found = events(
        para("Zapraszamy na dyżury w Urzędzie Gminy Olszowa, ul. Długa 1."),
        *table(
            ("Kiedy", "O której", "Gdzie"),
            ("6 maja 2031 r.", "10–12", "pok. 4"),
            ("7 maja 2031 r.", "10–12", "pok. 5"),
        ),
    )
    building = "w Urzędzie Gminy Olszowa, ul. Długa 1"
    assert [(e.place, e.room) for e in found] == [(building, "pok. 4"), (building, "pok. 5")]
    assert [len(e.citations["place"]) for e in found] == [2, 2]


def test_a_slot_keeps_the_place_of_its_own_sentence() -> None:
    found = events(
        para("Dyżury pełnimy w Bibliotece Gminnej i telefonicznie."),
        para(
            "Ponadto dyżur odbędzie się 10 maja 2031 r. od 9 do 11 w namiocie na Placu Targowym; "
            "w razie burzy – w Remizie przy ul. Wodnej 2."
        ),
    )
    assert [(e.place, e.in_person) for e in found] == [("w namiocie na Placu Targowym", True)]


def test_a_table_without_a_header_gives_its_slots() -> None:
    rows = (("6 maja 2031", "10:00–12:00", "pok. 4"), ("7 maja 2031", "14:00–16:00", "pok. 5"))
    for header in (False, True):
        found = events(
            para("Zapraszamy na dyżury w Urzędzie Gminy Olszowa, ul. Długa 1:"),
            *table(*rows, header=header),
            item("Termin składania ankiet: 20 maja 2031 r., godz. 12:00"),
        )
        assert [(f"{e.start:%d.%m %H}", e.room) for e in found] == [
            ("06.05 10", "pok. 4"),
            ("07.05 14", "pok. 5"),
        ]


def test_a_slot_that_is_moved_is_on_its_new_day_alone() -> None:
    rows = (("Kiedy", "Godziny", "Gdzie"), ("6 maja 2031", "10–12", "Ratusz, sala 2"))
    for told, hours, place in (
        ("na tę samą godzinę", "10:00-12:00", "Ratusz, sala 2"),
        ("godz. 15:00–16:00, w Bibliotece Gminnej", "15:00-16:00", "w Bibliotece Gminnej"),
    ):
        (found,) = events(
            head("Dyżury doradców", 1),
            *table(*rows),
            para(f"Dyżur 6 maja 2031 r. został przeniesiony na 9 maja 2031 r., {told}."),
        )
        assert found.start and found.end and found.place == place
        assert (f"{found.start:%d.%m}", f"{found.start:%H:%M}-{found.end:%H:%M}") == (
            "09.05",
            hours,
        )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kiermasz książek odbędzie się 5 maja 2031 r. o godz. 9.00 w holu urzędu.",
            "Kiermasz książek",
        ),
        ("Dnia 5 maja 2031 r. o godz. 9.00 w świetlicy odbędzie się wywiadówka.", "wywiadówka"),
        ("Jak zawsze, rodzinny rajd odbędzie się 5 maja 2031 r. o godz. 9.00.", "rodzinny rajd"),
    ],
)
def test_whatever_takes_place_is_an_event_of_its_own_name(text: str, name: str) -> None:
    (event,) = events(head("Aktualności"), para(text))
    assert (event.kind, event.name) == ("meeting", name)
    assert str(event.start) == "2031-05-05 09:00:00"
    assert "odbędzie" not in (event.place or "")


@pytest.mark.parametrize(
    "text",
    [
        "Nabór do klubu odbędzie się 5 maja 2031 r. o godz. 9.00.",
        "Kiermasz nie odbędzie się 5 maja 2031 r. o godz. 9.00.",
        "Odbędzie się 5 maja 2031 r. o godz. 9.00.",
    ],
)
def test_what_names_no_event_is_none(text: str) -> None:
    assert events(head("Aktualności"), para(text)) == []


def test_the_hours_in_which_papers_are_taken_in_are_no_meeting() -> None:
    found = events(
        head("Spotkanie dla organizacji"),
        para("Spotkanie odbędzie się 28 października 2027 r. o godz. 17:00 w sali nr 3."),
        para("Uwagi do projektu można przesłać do 5 listopada 2027 r.:"),
        item("e-mailem na adres plan@sowin.example,"),
        item("osobiście w sekretariacie, pokój 2, od poniedziałku do piątku w godz. 7:30–15:00."),
    )
    assert [(one.start and one.start.isoformat(), one.recurs) for one in found] == [
        ("2027-10-28T17:00:00", ())
    ]


def test_an_announcement_in_minutes_lends_no_place_and_takes_no_name_from_them() -> None:
    found = events(
        head("Protokół nr 2/2031 z posiedzenia Rady Rodziny", 1),
        para("Posiedzenie odbyło się 4 marca 2031 r. o godz. 16:00 w Urzędzie Gminy, sala 3."),
        head("Sprawy różne"),
        item("Stowarzyszenie „Start” zbiera zabawki do 20 marca 2031 r. w siedzibie, ul. Polna 8."),
        item("Stowarzyszenie „Start” zaprasza na Święto Ulicy 3 maja 2031 r. o godz. 11:00."),
        item("Następne posiedzenie odbędzie się 6 maja 2031 r. o godz. 16:00 w sali 12."),
    )
    assert [(one.name, one.place) for one in found] == [
        ("Posiedzenie", "w Urzędzie Gminy"),
        ("Następne posiedzenie", None),
    ]


def _minutes(line: str) -> list[Event]:
    found = events(
        head("Notatka ze spotkania z organizacjami pozarządowymi w sprawie programu", 1),
        RawBlock(
            "paragraph", "Data i miejsce: 6 maja 2031 r., godz. 16.00, sala nr 2, ul. Polna 1."
        ),
        RawBlock("paragraph", "Obecni: wójt oraz przedstawiciele organizacji."),
        head("Ustalenia", 2),
        RawBlock("item", "Projekt zostanie opublikowany 12 maja 2031 r.", level=1),
        RawBlock("item", line, level=1),
    )
    return [one for one in found if one.start and one.start.month == 6]


def test_the_next_meeting_of_minutes_is_with_those_of_the_one_they_tell_of() -> None:
    (event,) = _minutes("Kolejne spotkanie odbędzie się 3 czerwca 2031 r. o godz. 17.00 w szkole.")
    assert event.name == "Kolejne spotkanie z organizacjami pozarządowymi"
    (event,) = _minutes("Następne spotkanie z rodzicami odbędzie się 3 czerwca 2031 r. o 17.00.")
    assert "organizacjami" not in event.name
    (event,) = _minutes("Warsztaty dla rodziców odbędą się 3 czerwca 2031 r. o godz. 17.00.")
    assert "organizacjami" not in event.name
