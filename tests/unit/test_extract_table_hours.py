"""Tables whose hours stand in two columns: one slot from the first to the second."""

from datetime import date, datetime
from pathlib import Path

import pytest
from notices import head, para, read, table
from openpyxl import Workbook

from ingest.read.xlsx import read_xlsx
from knowledge.model import Event

_TITLE = (head("Dyżury specjalistów w Brzezinach"), para("Brzeziny, 3 lutego 2031 r."))


def slots(*blocks: object) -> list[tuple[str, str | None]]:
    found = read(*_TITLE, *blocks).of(Event)  # type: ignore[arg-type]
    return [
        (
            f"{one.start:%d.%m %H:%M}" if one.start else "",
            f"{one.end:%H:%M}" if one.end else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Od", "Do"),
        ("Początek", "Koniec"),
        ("Godz. od", "Godz. do"),
        ("Godzina rozpoczęcia", "Godzina zakończenia"),
        ("Start", "Stop"),
        ("Godziny", "Godziny"),
        ("Godziny", ""),
    ],
)
def test_two_columns_of_hours_are_one_slot(first: str, second: str) -> None:
    rows = table(
        ("Kto", "Data", first, second, "Pokój"),
        ("Logopeda", "6.03.2031", "8:30", "11:00", "12"),
        ("Radca prawny", "7 marca 2031 r.", "14.00", "16.30", "9"),
    )
    assert slots(*rows) == [("06.03 08:30", "11:00"), ("07.03 14:00", "16:30")]


def test_hours_may_be_whole_numbers_and_the_day_may_stand_with_them() -> None:
    whole = table(("Dzień", "Od", "Do"), ("6.03.2031", "8", "11"))
    assert slots(*whole) == [("06.03 08:00", "11:00")]
    dated = table(
        ("Początek", "Koniec", "Kto"),
        ("2031-03-06 08:30:00", "2031-03-06 11:00:00", "Logopeda"),
    )
    assert slots(*dated) == [("06.03 08:30", "11:00")]


def test_a_midnight_behind_a_day_is_no_hour() -> None:
    rows = table(
        ("Data", "Od", "Do"),
        ("2031-03-06 00:00:00", "8:30:00", "11:00:00"),
        ("07.03.2031 0:00", "9:00", "10:00"),
    )
    assert slots(*rows) == [("06.03 08:30", "11:00"), ("07.03 09:00", "10:00")]
    rows = table(("Data", "Godziny"), ("2031-03-06 00:00:00", "8.30-11.00"))
    assert slots(*rows) == [("06.03 08:30", "11:00")]


def test_without_a_header_two_bare_hours_side_by_side_are_one_slot() -> None:
    rows = table(("6.03.2031", "8:30", "11:00"), ("7.03.2031", "9:00", "10:00"))
    assert slots(*rows) == [("06.03 08:30", "11:00"), ("07.03 09:00", "10:00")]


def test_columns_of_two_groups_stay_two_slots() -> None:
    rows = table(("Data", "Grupa I", "Grupa II", "Miejsce"), ("6.03.2031", "8:30", "11:00", "Dom"))
    assert slots(*rows) == [("06.03 08:30", None), ("06.03 11:00", None)]


def test_two_groups_stay_two_slots_without_a_column_of_places() -> None:
    rows = table(("Data", "Grupa I", "Grupa II"), ("6.03.2031", "8:30", "11:00"))
    assert slots(*rows) == [("06.03 08:30", None), ("06.03 11:00", None)]


def test_an_end_before_the_beginning_is_in_doubt_and_no_slot() -> None:
    found = read(*_TITLE, *table(("Data", "Od", "Do"), ("6.03.2031", "14:00", "11:00")))
    assert not found.of(Event)
    assert any("6.03.2031" in doubt for doubt in found.found.doubts)


def test_the_last_day_for_signing_up_is_no_slot() -> None:
    rows = table(("Data", "Od", "Do", "Zapisy do"), ("6.03.2031", "8:30", "11:00", "1.03.2031"))
    assert slots(*rows) == [("06.03 08:30", "11:00")]


def test_two_people_on_duty_at_the_same_hour_are_two_slots() -> None:
    rows = table(
        ("Specjalista", "Data", "Od", "Do"),
        ("Logopeda", "6.03.2031", "8:30", "11:00"),
        ("Radca prawny", "6.03.2031", "8:30", "11:00"),
    )
    assert len(slots(*rows)) == 2


def test_a_column_of_telephones_does_not_make_a_duty_one_by_phone() -> None:
    rows = table(("Data", "Od", "Do", "Telefon"), ("6.03.2031", "8:30", "11:00", "44 613 20 20"))
    (event,) = read(*_TITLE, *rows).of(Event)
    assert event.phones == ("44 613 20 20",)
    assert not event.by_phone


def test_a_sheet_s_day_at_midnight_is_shown_as_a_day(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Data", "Od"])
    sheet.append([datetime(2031, 3, 6), date(2031, 3, 7)])
    sheet.append([datetime(2031, 3, 6, 9, 30), "x"])
    sheet["A2"].number_format = "yyyy-mm-dd h:mm:ss"
    book.save(tmp_path / "plan.xlsx")
    cells = [block.cells for block in read_xlsx(tmp_path / "plan.xlsx").blocks if block.cells]
    assert cells[1:] == [("06.03.2031", "07.03.2031"), ("06.03.2031 9:30", "x")]
