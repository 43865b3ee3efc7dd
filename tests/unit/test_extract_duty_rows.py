"""Rows of duty schedules: who is on duty, for whom, in which room of which building."""

import pytest
from notices import head, para, read, table

from ingest.read.blocks import RawBlock
from knowledge.model import Event

_TITLE = head("Grafik dyżurów w Poradni Rodzinnej „Most” w Jeżynowie – maj 2031 r.")
_ADDRESS = para(
    "Poradnia Rodzinna „Most”, ul. Krótka 4, 11-222 Jeżynów. Ogłoszono 24 kwietnia 2031 r."
)


def slots(*blocks: RawBlock) -> list[Event]:
    found = read(*blocks).of(Event)
    return [one for one in found if isinstance(one, Event) and one.kind == "duty_slot"]


def test_a_row_tells_who_is_on_duty_for_whom_and_where() -> None:
    rows = table(
        ("Gabinet", "Adresaci", "Kto przyjmuje", "Termin", "Od", "Do"),
        ("7", "młodzież w wieku 13–18 lat", "terapeutka uzależnień", "8.05.2031", "9:00", "12:30"),
        ("3a", "rodziny zastępcze", "mediator", "15.05.2031", "14:00", "16:00"),
    )
    first, second = slots(_TITLE, _ADDRESS, *rows)
    assert first.name == "dyżur – terapeutka uzależnień"
    assert first.room == "gabinet 7"
    assert first.place == "Poradnia Rodzinna „Most”, ul. Krótka 4, 11-222 Jeżynów"
    assert first.audience.eligible == "młodzież w wieku 13–18 lat"
    assert first.audience.ages == (13 * 12, 18 * 12 + 11)
    assert [one.quote for one in first.citations["place"]][1].startswith("Poradnia Rodzinna")
    assert (second.name, second.room) == ("dyżur – mediator", "gabinet 3a")
    assert second.audience.eligible == "rodziny zastępcze"


def test_a_place_of_its_own_row_stands_before_the_one_of_the_title() -> None:
    rows = table(
        ("Specjalistka", "Kiedy", "Miejsce", "Sala"),
        ("doradczyni laktacyjna", "12 maja 2031 r., 10.00–12.00", "Klub Mam, ul. Lipowa 1", "2"),
        ("dietetyczka", "13 maja 2031 r., 10.00–12.00", "", "nr 5"),
    )
    first, second = slots(_TITLE, _ADDRESS, *rows)
    assert (first.place, first.room) == ("Klub Mam, ul. Lipowa 1", "sala 2")
    assert second.name == "dyżur – dietetyczka"


def test_two_buildings_of_one_name_leave_the_street_open() -> None:
    other = para("Poradnia Rodzinna „Most”, ul. Długa 9, 11-222 Jeżynów.")
    rows = table(("Data", "Godziny", "Kto", "Pokój"), ("8 maja 2031", "9-12", "mediator", "7"))
    (only,) = slots(_TITLE, other, _ADDRESS, *rows)
    assert only.place == "w Poradni Rodzinnej „Most” w Jeżynowie"
    assert only.room == "pokój 7"


@pytest.mark.parametrize("none", ["", "–", "-"])
def test_a_room_that_is_left_out_is_none(none: str) -> None:
    rows = table(("Data", "Godziny", "Kto", "Pokój"), ("8 maja 2031", "9-12", "mediator", none))
    (only,) = slots(_TITLE, _ADDRESS, *rows)
    assert only.room is None


def test_where_one_signs_up_is_not_where_duty_hours_are() -> None:
    signing = para("Zapisy na dyżury w sekretariacie Urzędu Gminy, ul. Polna 8.")
    rows = table(("Data", "Godziny", "Kto", "Pokój"), ("8 maja 2031", "9-12", "mediator", "7"))
    (only,) = slots(_TITLE, _ADDRESS, signing, *rows)
    assert only.place == "Poradnia Rodzinna „Most”, ul. Krótka 4, 11-222 Jeżynów"


def test_a_room_alone_is_in_the_house_where_the_office_sits() -> None:
    found = read(
        head("Dyżury w marcu"),
        para("Centrum działa przy ul. Brzozowej 11."),
        head("Dyżury specjalistów", 2),
        para("Dyżury odbywają się w pokoju 6."),
        *table(("Data", "Godziny", "Specjalista"), ("7 marca 2028 r.", "15.00–18.00", "mediator")),
    )
    (one,) = found.of(Event)
    assert (one.place, one.room) == ("ul. Brzozowej 11", "pokoju 6")
