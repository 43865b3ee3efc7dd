"""Lists of units: a table with a row for each, or a heading with labelled lines below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.contact_units import units_in
from ingest.extract.directory_entries import Entry, flat
from ingest.extract.further_conditions import footnote
from ingest.extract.hours_tables import unit_by_day
from ingest.extract.place_cards import Line, bare_lines, sections
from ingest.extract.places import is_fax, phones_of
from ingest.extract.row_kinds import mark_of
from ingest.extract.scene import Scene
from ingest.extract.slot_lines import is_day
from ingest.extract.tables import (
    Table,
    bare_tables,
    cells,
    cite,
    column,
    first_named,
    tables,
)
from ingest.extract.units import is_short_name
from ingest.extract.weekly_tables import day_columns, is_weekday, units_by_day
from knowledge.addresses import addresses
from knowledge.model import Block, Citation, Contact
from knowledge.numbers import values

FIELDS = ("phone", "email", "address", "hours", "reached", "accessibility")
_LABEL = re.compile(
    r"\s*(?P<label>[^\W\d][^:\t\n]{0,60}?)\s*(?::(?!\d\d\b)|\t)\s*(?P<value>\S.*)", re.DOTALL
)
_LEAST_LABELS = 2
_QUOTED = re.compile(r"[„\"«][^„”\"»]{2,40}[”\"»]")
_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Listed:
    """The contacts of a document's lists, and the starts of the blocks that hold them."""

    contacts: tuple[Contact, ...]
    blocks: frozenset[int]


def directories(scene: Scene) -> Listed:
    """Every unit that a table or a section of labelled lines lists."""
    found: list[Contact] = []
    taken: set[int] = set()
    for entries in (_of_tables, _of_days, _of_bare_tables, _of_sections):
        for entry, blocks in entries(scene):
            contact = entry.contact(blocks[0].start)
            if contact is not None:
                found.append(contact)
                taken |= {block.start for block in blocks}
    return Listed(tuple(found), frozenset(taken))


def _of_tables(scene: Scene) -> Iterator[tuple[Entry, list[Block]]]:
    for table in tables(scene.layout):
        columns = _columns(scene, table)
        if columns is None:
            continue
        name, fields = columns
        header = cite(scene.document, scene.layout, table.header)
        named = cells(scene.layout, table.header)
        for row in table.rows:
            held = cells(scene.layout, row)
            told = flat(held[name]).strip(" ,;") if name < len(held) else ""
            unit, where = _apart(told)
            if not unit or not any(letter.isalpha() for letter in unit):
                continue
            place = cite(scene.document, scene.layout, row)
            entry = Entry(scene, unit, {"unit": [place], "header": [header]})
            for index, kind in fields.items():
                if index < len(held) and held[index].strip():
                    by_day = kind == "hours" and is_weekday(named[index])
                    if by_day and not any(sign.isalnum() for sign in held[index]):
                        continue
                    value = f"{flat(named[index])}\t{held[index]}" if by_day else held[index]
                    entry.take(
                        kind, value, place, flat(named[index]), _note(scene, row, held[index])
                    )
            if where:
                entry.take("address", where, place)
            entry.take_numbers(scene.layout.text[row.start : row.end], place)
            yield entry, [row]


def _columns(scene: Scene, table: Table) -> tuple[int, dict[int, str]] | None:
    """The column of names and those of the fields, where the table is a list of units."""
    header = cells(scene.layout, table.header)
    days = day_columns(header)
    fields: dict[int, str] = dict.fromkeys(days, "hours")
    for index, cell in enumerate(header):
        kind = first_named(cell, scene.analyser, *FIELDS)
        if kind is not None:
            fields[index] = kind
    names = [cells(scene.layout, row)[0] for row in table.rows]
    listed = days and all(_named_by(scene, one) for one in names)
    reached = set(fields.values()) & {"phone", "email", "reached"}
    if not (listed or reached):
        return None
    taken = tuple(fields)
    unnamed = not flat(header[0]) and len(set(fields.values())) > 1
    if (listed or unnamed) and 0 not in fields:
        return 0, fields
    for kind in ("listed_unit", "units"):
        name = column(kind, header, scene.analyser, taken)
        if name is not None:
            others = (*taken, name)
            about = ("task",) if not _is_of_positions(scene, header) else ("task", "proposal")
            if all(column(other, header, scene.analyser, others) is None for other in about):
                return name, fields
    return None


def _note(scene: Scene, row: Block, cell: str) -> Citation | None:
    """The footnote of a cell."""
    mark = mark_of(cell.rstrip(), scene.layout.text)
    told = footnote(scene.layout, mark, row.end) if mark else None
    return cite(scene.document, scene.layout, told[1], told[0]) if told else None


def _apart(name: str) -> tuple[str, str]:
    """A unit and the address that stands behind its name in one cell."""
    found = addresses(name)
    if not found or not found[0].start:
        return name, ""
    return name[: found[0].start].strip(" ,;(–-"), name[found[0].start : found[0].end]


def _of_days(scene: Scene) -> Iterator[tuple[Entry, list[Block]]]:
    for table in tables(scene.layout):
        yield from units_by_day(scene, table)
        yield from unit_by_day(scene, table)


def _is_of_positions(scene: Scene, header: list[str]) -> bool:
    """Whether a table tells what became of what somebody asked for: no list of units."""
    return column("position", header, scene.analyser) is not None


def _of_bare_tables(scene: Scene) -> Iterator[tuple[Entry, list[Block]]]:
    """Rows of tables without a header that all begin with a unit and tell how it is reached."""
    for rows in bare_tables(scene.layout):
        if not all(_is_bare_entry(scene, cells(scene.layout, row)) for row in rows):
            continue
        for row in rows:
            name, *held = cells(scene.layout, row)
            place = cite(scene.document, scene.layout, row)
            entry = Entry(scene, flat(name).strip(" ,;:"), {"unit": [place]})
            for value in held:
                if is_day(value) or not value.strip():
                    continue
                entry.take("reached", value, place)
            entry.take_numbers(scene.layout.text[row.start : row.end], place)
            yield entry, [row]


def _is_bare_entry(scene: Scene, held: list[str]) -> bool:
    if len(held) < 2 or _named_by(scene, held[0]) is None:
        return False
    return any(v.kind in ("phone", "email") for value in held[1:] for v in values(value))


def _of_sections(scene: Scene) -> Iterator[tuple[Entry, list[Block]]]:
    """Sections whose heading names a unit and whose lines tell how it is reached."""
    for heading, lines in sections(scene):
        entry = _section(scene, heading, lines)
        if entry is not None:
            yield entry, lines


def _section(scene: Scene, heading: Block, lines: list[Block]) -> Entry | None:
    title = scene.layout.text[heading.start : heading.end]
    told: list[Line] = []
    left: dict[int, list[str]] = {}
    for line in lines:
        parts = _BREAK.split(scene.layout.text[line.start : line.end])
        own = {part: said for part in parts if (said := _labelled(scene, part))}
        told += [Line(line, *said) for said in own.values()]
        if own:
            left[line.start] = [part for part in parts if part not in own]
    if not scene.names(title, "duty_slot", "meeting") or _quotes_place(scene, title):
        told += bare_lines(scene, lines, left)
    kinds = {one.kind for one in told}
    if len(kinds & set(FIELDS)) < _LEAST_LABELS:
        return None
    unit = _named_by(scene, title) or _place_named(title, kinds)
    if unit is None:
        return None
    place = cite(scene.document, scene.layout, heading)
    entry = Entry(scene, unit, {"unit": [place]}, matter=title)
    for one in sorted(told, key=lambda one: one.block.start):
        entry.take(one.kind, one.value, cite(scene.document, scene.layout, one.block), one.label)
    for line in lines:
        text = scene.layout.text[line.start : line.end]
        entry.take_numbers(text, cite(scene.document, scene.layout, line))
    return entry


def _quotes_place(scene: Scene, title: str) -> bool:
    """Whether a heading is the quoted name of a house that people may meet in."""
    return _QUOTED.search(title) is not None and scene.names(title.split()[0], "venue")


def _place_named(title: str, kinds: set[str]) -> str | None:
    """A heading that quotes a name over an address and hours: "Kawiarenka „U Zosi”"."""
    name = " ".join(title.split())
    quoted = _QUOTED.search(name) is not None
    return name if quoted and "hours" in kinds and kinds & {"address", "reached"} else None


def _named_by(scene: Scene, title: str) -> str | None:
    """The unit that a heading is the name of, without a number before it."""
    name = re.sub(r"^(?:\d+[.)]|[a-zA-Z]\)|[IVX]+\.)\s*", "", " ".join(title.split()))
    spans = units_in(scene, name)
    named = spans[0].start <= 1 if spans else is_short_name(scene, name)
    return _without_label(scene, name) if named else None


def _without_label(scene: Scene, name: str) -> str:
    """A unit without what its heading says of the page: "Ośrodek Pomocy – kontakt i godziny"."""
    unit, dash, label = name.partition(" – ")
    labels = ("reached", "hours", "phone", "address")
    is_of_page = dash and first_named(label, scene.analyser, *labels) and not units_in(scene, label)
    return unit if is_of_page and not any(sign.isdigit() for sign in label) else name


def _labelled(scene: Scene, line: str) -> tuple[str, str, str] | None:
    """What a line says, with the kind of its label and the label."""
    found = _LABEL.fullmatch(line)
    if found is None or is_fax(line, found.start("value")):
        return None
    if phones_of(found["label"]):  # "tel. 12 345 67 89, e-mail: ..."
        return "reached", "", line
    kind = first_named(found["label"], scene.analyser, *FIELDS)
    return (kind, found["label"], found["value"].strip()) if kind else None
