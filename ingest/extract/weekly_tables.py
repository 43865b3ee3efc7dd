"""Tables of opening hours with the days of the week along one side and the units along another."""

from collections.abc import Iterator, Sequence

from ingest.extract.directory_entries import Entry, flat
from ingest.extract.scene import Scene
from ingest.extract.tables import Table, cells, cite, first_named
from knowledge.model import Block
from knowledge.recurring import recurring

_SAMPLE = " 8:00-9:00"
_LONGEST_DAY = 30  # characters
_FEWEST_DAYS = 2
_OTHERS = ("column_date", "column_hours", "column_begin", "column_end", "column_who", "column_room",
           "duty_slot", "meeting", "hand_in", "intake")  # fmt: skip


def day_columns(header: Sequence[str]) -> tuple[int, ...]:
    """The columns of a table that are headed by days of the week, where there are several."""
    found = tuple(index for index, cell in enumerate(header) if is_weekday(cell))
    return found if len(found) >= _FEWEST_DAYS else ()


def is_weekday(cell: str) -> bool:
    """Whether a short cell names nothing but days of the week."""
    bare = flat(cell)
    if not 0 < len(bare) <= _LONGEST_DAY or any(sign.isdigit() for sign in bare):
        return False
    return any(one.hours.begin and one.start == 0 for one in recurring(bare + _SAMPLE))


def units_by_day(scene: Scene, table: Table) -> Iterator[tuple[Entry, list[Block]]]:
    """The units that head columns of hours below days of the week; none of people or of duties."""
    header = cells(scene.layout, table.header)
    rows = [(row, cells(scene.layout, row)) for row in table.rows]
    sound = [held for _, held in rows if len(held) == len(header) and is_weekday(held[0])]
    if len(sound) != len(rows) or len(rows) < _FEWEST_DAYS or len(header) < _FEWEST_DAYS:
        return
    if any(not _may_be_unit(scene, cell) for cell in header[1:]) or not _tells_hours(sound):
        return
    over = cite(scene.document, scene.layout, table.header)
    for index, unit in list(enumerate(header))[1:]:
        entry = Entry(scene, flat(unit).strip(" ,;:"), {"unit": [over], "header": [over]})
        entry.at = table.header.cells[index][0]
        for row, held in rows:
            if any(sign.isalnum() for sign in held[index]):
                told = f"{flat(held[0])}\t{flat(held[index])}"
                entry.take("hours", told, cite(scene.document, scene.layout, row))
        yield entry, [block for block, _ in rows]


def _may_be_unit(scene: Scene, cell: str) -> bool:
    if not any(letter.isalpha() for letter in cell) or scene.names(cell, *_OTHERS):
        return False
    return first_named(cell, scene.analyser, "phone", "email", "address", "hours") is None


def _tells_hours(rows: Sequence[Sequence[str]]) -> bool:
    told = [cell for held in rows for cell in held[1:] if any(sign.isdigit() for sign in cell)]
    hours = [cell for cell in told if recurring(f"poniedziałek {cell}")]
    return bool(told) and len(hours) == len(told)
