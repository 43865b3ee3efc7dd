"""Excel, OpenDocument and CSV sheets: tables with their headers, values as they are shown."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from odfdo import Document as OdfDocument
from odfdo import Row as OdfRow
from odfdo import Table as OdfTable
from openpyxl import Workbook
from openpyxl.styles import Font

from ingest.read import read
from ingest.read.blocks import Reading, Unreadable
from ingest.read.shown import shown

Line = tuple[str, object]


def told(reading: Reading) -> list[Line]:
    return [(block.kind, block.cells or block.text) for block in reading.blocks]


def excel(folder: Path, *sheets: Iterable[Iterable[object]], name: str = "arkusz.xlsx") -> Any:
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        page = book.create_sheet(f"Plan {number}")
        for row in rows:
            page.append(list(row))
    book.path_here = folder / name
    return book


def saved(book: Any) -> Reading:
    book.save(str(book.path_here))
    return read(book.path_here)


def csv_reading(folder: Path, text: str, encoding: str = "utf-8", name: str = "a.csv") -> Reading:
    (folder / name).write_bytes(text.encode(encoding))
    return read(folder / name)


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (1234.5, "General", "1234,5"),
        (0.1 + 0.2, "General", "0,3"),
        (3.0, "General", "3"),
        (1234567, "#,##0", "1 234 567"),
        (1234567, "# ##0", "1 234 567"),
        (1234.5, '#,##0.00 "zł"', "1 234,50 zł"),
        (1234.5, r"#,##0.00\ [$zł-415]", "1 234,50 zł"),
        (1234.5, r'_-* #,##0.00\ "zł"_-;\-* #,##0.00\ "zł"_-;_-@_-', "1 234,50 zł"),
        (-5.5, r'#,##0.00\ "zł";-#,##0.00\ "zł"', "-5,50 zł"),
        (0.125, "0%", "13%"),
        (0.125, "0.0%", "12,5%"),
        (12.5, "0.##", "12,5"),
        (30529, r"00\-000", "30-529"),
        (600700800, "000 000 000", "600 700 800"),
        (5, '0 "osób"', "5 osób"),
        (1e20, "General", "100000000000000000000"),
        (float("nan"), "0", ""),
        (True, "General", "PRAWDA"),
        (datetime(2027, 1, 14), "dd.mm.yyyy", "14.01.2027"),
        (datetime(2027, 1, 14), r"[$-415]d\ mmmm\ yyyy;@", "14.01.2027"),
        (datetime(2027, 1, 14), "mmmm yyyy", "styczeń 2027"),
        (datetime(2027, 1, 14), "dddd", "czwartek"),
        (datetime(2027, 1, 14, 8, 5), "dd.mm.yyyy hh:mm", "14.01.2027 8:05"),
        (date(2027, 1, 14), "yyyy-mm-dd", "14.01.2027"),
        (time(8, 0), "h:mm", "8:00"),
        (timedelta(hours=26, minutes=30), "[h]:mm", "26:30"),
        (None, "General", ""),
    ],
)
def test_values_are_as_shown(value: object, form: str, expected: str) -> None:
    assert shown(value, form) == expected


def test_titles_stand_above_and_notes_below_a_table(tmp_path: Path) -> None:
    book = excel(
        tmp_path,
        [
            ["Dyżury w Lipnicy"],
            ["Stan na:", date(2027, 1, 5)],
            [],
            ["Data", "Od", "Koszt"],
            [date(2027, 1, 14), time(8, 0), 1200.5],
            [],
            [date(2027, 1, 15), time(9, 30), 300],
            [],
            ["Terminy mogą się zmienić."],
        ],
    )
    page = book.worksheets[0]
    page["C5"].number_format = '#,##0.00 "zł"'
    page.merge_cells("A1:C1")
    assert told(saved(book)) == [
        ("heading", "Plan 1"),
        ("paragraph", "Dyżury w Lipnicy"),
        ("paragraph", "Stan na: 05.01.2027"),
        ("header", ("Data", "Od", "Koszt")),
        ("row", ("14.01.2027", "8:00", "1 200,50 zł")),
        ("row", ("15.01.2027", "9:30", "300")),
        ("paragraph", "Terminy mogą się zmienić."),
    ]


def test_merged_cells_and_headers_over_two_lines(tmp_path: Path) -> None:
    rows = [
        ["Zadanie", "Kto", "Miejsca", None, "Uwagi"],
        [None, None, "stacjonarne", "zdalne", None],
        ["Dział I", None, None, None, None],
        ["Klub", "Dom", 1, 2, "a"],
        [None, "Biblioteka", 3, 4, "b"],
    ]
    book = excel(tmp_path, rows)
    page = book.worksheets[0]
    page.merge_cells("C1:D1")
    page.merge_cells("A4:A5")
    page["A3"].font = Font(bold=True)
    assert told(saved(book))[1:] == [
        ("header", ("Zadanie", "Kto", "Miejsca stacjonarne", "Miejsca zdalne", "Uwagi")),
        ("heading", "Dział I"),
        ("row", ("Klub", "Dom", "1", "2", "a")),
        ("row", ("Klub", "Biblioteka", "3", "4", "b")),
    ]


def test_what_is_hidden_is_left_out(tmp_path: Path) -> None:
    rows = [["Nazwa", "Tajne", "Adres"], ["OPS", "x", "ul. Długa"], ["Klub", "y", "ul. Krótka"]]
    book = excel(tmp_path, rows, [["ukryty"]])
    page, other = book.worksheets
    page.column_dimensions["B"].hidden = True
    page.row_dimensions[3].hidden = True
    other.sheet_state = "hidden"
    page["A2"].font = Font(strike=False)
    assert told(saved(book))[1:] == [
        ("header", ("Nazwa", "Adres")),
        ("row", ("OPS", "ul. Długa")),
    ]


def test_formulas_without_a_result_are_a_doubt(tmp_path: Path) -> None:
    reading = saved(excel(tmp_path, [["Nazwa", "Razem"], ["Klub", "=1+1"], ["Dom", 3]]))
    assert reading.blocks[2].cells == ("Klub", "")
    assert reading.doubts == (
        "The sheet 'Plan 1' has 1 formulas without a saved result; their cells are left empty.",
    )


def test_a_cell_at_the_far_end_does_not_make_the_sheet_endless(tmp_path: Path) -> None:
    book = excel(tmp_path, [["Nazwa", "Adres"], ["OPS", "ul. Długa"]])
    book.worksheets[0]["XFD1048576"] = "koniec"
    book.worksheets[0].merged_cells.add("A4:XFD1048000")
    assert told(saved(book))[1:] == [
        ("header", ("Nazwa", "Adres")),
        ("row", ("OPS", "ul. Długa")),
        ("paragraph", "koniec"),
    ]


def test_a_name_that_programs_give_is_no_heading(tmp_path: Path) -> None:
    book = excel(tmp_path, [["Wykaz placówek w Lipnicy"], ["Nazwa", "Adres"], ["OPS", "ul. Długa"]])
    book.worksheets[0].title = "Arkusz1"
    reading = saved(book)
    assert [block.kind for block in reading.blocks] == ["paragraph", "header", "row"]
    assert reading.title == "Wykaz placówek w Lipnicy"


def test_several_tables_of_one_sheet_are_kept_apart(tmp_path: Path) -> None:
    rows = [["Kontakt"], ["Nazwa", "Telefon"], ["OPS", "12 345 67 89"], [],
            ["Terminy"], ["Co", "Kiedy"], ["Nabór", date(2027, 3, 1)]]  # fmt: skip
    reading = saved(excel(tmp_path, rows, [["Jan", "jan@x.example"], ["Ewa", "ewa@x.example"]]))
    assert [(block.kind, block.table) for block in reading.blocks] == [
        ("heading", None), ("paragraph", None), ("header", 0), ("row", 0),
        ("paragraph", None), ("header", 1), ("row", 1),
        ("heading", None), ("row", 2), ("row", 2),
    ]  # fmt: skip


def test_open_document_sheets_are_read_alike(tmp_path: Path) -> None:
    document = OdfDocument("spreadsheet")
    document.body.clear()
    for name, rows in (
        ("Placówki", [["Lista"], [], ["Nazwa", "Od"], ["OPS", date(2027, 3, 4)], ["Klub", None]]),
        ("Puste", []),
    ):
        table = OdfTable(name)
        for values in rows:
            row = OdfRow()
            row.set_values(values)
            table.append_row(row)
        document.body.append(table)
    document.save(str(tmp_path / "a.ods"))
    assert told(read(tmp_path / "a.ods")) == [
        ("heading", "Placówki"),
        ("paragraph", "Lista"),
        ("header", ("Nazwa", "Od")),
        ("row", ("OPS", "04.03.2027")),
        ("row", ("Klub", "")),
    ]


def test_repeated_cells_and_rows_stay_few(tmp_path: Path) -> None:
    document = OdfDocument("spreadsheet")
    table = document.body.get_tables()[0]
    for row in table.get_rows():
        table.delete_row(row.y)
    table.append_row(OdfRow())
    row = OdfRow()
    row.set_values(["Nazwa", "Liczba"])
    table.append_row(row)
    far = OdfRow()
    far.set_values(["OPS", 3])
    far.set_attribute("table:number-rows-repeated", "1048574")
    table.append_row(far, clone=False)
    for cell in row.get_cells():
        cell.set_attribute("table:number-columns-repeated", "1")
    document.save(str(tmp_path / "a.ods"))
    assert len(read(tmp_path / "a.ods").blocks) < 200


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "iso-8859-2"])
def test_one_row_is_one_record(tmp_path: Path, mark: str, encoding: str) -> None:
    rows = [
        ["Nazwa", "Adres", "Uwagi"],
        ["Świetlica", f'"ul. Źródlana 1{mark} Łąki"', '"w ""parterze"",\nod wtorku"'],
        ["Klub", "ul. Krótka", ""],
    ]
    text = "\r\n".join(mark.join(row) for row in rows)
    reading = csv_reading(tmp_path, text, encoding)
    assert told(reading) == [
        ("header", ("Nazwa", "Adres", "Uwagi")),
        ("row", ("Świetlica", f"ul. Źródlana 1{mark} Łąki".replace("\t", " ").replace("  ", " "),
                 'w "parterze", od wtorku')),
        ("row", ("Klub", "ul. Krótka", "")),
    ]  # fmt: skip
    assert reading.doubts == ()


def test_records_without_header(tmp_path: Path) -> None:
    reading = csv_reading(tmp_path, "OPS;12 345 67 89;ul. Długa 1\nKlub;12 345 67 88;ul. Krótka\n")
    assert [block.kind for block in reading.blocks] == ["row", "row"]


def test_rows_of_unequal_length_are_a_doubt(tmp_path: Path) -> None:
    reading = csv_reading(tmp_path, "Wykaz\nNazwa;Adres\nOPS;ul. Długa;x\nKlub;ul. Krótka\n")
    assert reading.doubts == ("1 rows have more or fewer cells than the 2 of most: 3.",)
    assert told(reading)[0] == ("paragraph", "Wykaz")


def test_a_quote_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    rows = "".join(f"Klub {n};ul. Krótka {n}\n" for n in range(300))
    reading = csv_reading(tmp_path, f'Nazwa;Adres\n"OPS;ul. Długa\n{rows}')
    assert len(reading.blocks) == 302
    assert reading.doubts == ("A quotation mark is not closed; each line was read as a row.",)


def test_text_named_as_records_is_read_as_text(tmp_path: Path) -> None:
    reading = csv_reading(tmp_path, "Zapraszamy na dyżur. Odbędzie się we wtorek, 4 maja.\n")
    assert [block.kind for block in reading.blocks] == ["paragraph"]


def test_sheets_without_text_are_unreadable(tmp_path: Path) -> None:
    for make in (lambda: saved(excel(tmp_path, [[None]])), lambda: csv_reading(tmp_path, ";;\n;;")):
        with pytest.raises(Unreadable, match="holds no"):
            make()
