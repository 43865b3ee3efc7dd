"""Tables of two columns: what was, and what is from now on, days or contacts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.change_moves import where
from ingest.extract.change_values import corrected
from ingest.extract.change_words import DEADLINES, EVENTS, cues, things
from ingest.extract.month_ends import month_ends
from ingest.extract.places import rooms_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import cells, fact_id, tables
from ingest.extract.until import is_until
from knowledge.dates import DateMatch, find_dates, find_times
from knowledge.folding import fold
from knowledge.model import PATH, Block, Change, Citation

_OLD = re.compile(
    r"\b(?:dotychczas|pierwotn|poprzedni|bylo\b|stary|stara|odwolan|przed zmian|jest\b)"
)
_NEW = re.compile(r"\b(?:now[yaei]|po zmian|aktualn|obecn|bedzie|powinno|zmienion|jest\b)")


def table_changes(scene: Scene) -> Iterator[Change]:
    """A change for every row that gives a day or a contact that was and the one that is."""
    for table in tables(scene.layout):
        heads = [fold(one) for one in cells(scene.layout, table.header)]
        old = next((i for i, one in enumerate(heads) if _OLD.search(one)), None)
        new = next((i for i, one in enumerate(heads) if i != old and _NEW.search(one)), None)
        if old is None or new is None:
            continue
        for row in table.rows:
            change = _of_row(scene, table.header, row, old, new)
            if change is not None:
                yield change


def _of_row(scene: Scene, header: Block, row: Block, old: int, new: int) -> Change | None:
    said = cells(scene.layout, row)
    if max(old, new) >= len(said):
        return None
    text = scene.layout.text[row.start : row.end]
    statement = Statement(text, row.start, row.end, row)
    cell_of = {at: _of_cell(scene, row, at) for at in (old, new)}
    before, after = _day(scene, cell_of[old]), _day(scene, cell_of[new])
    if before is None or after is None:
        return corrected(scene, statement, said[old], said[new], _cited(scene, header))
    heads = scene.layout.text[header.start : header.end]
    of = _things(scene, statement, cell_of[old], cell_of[new], f"{heads} {scene.document.title}")
    rest = [one for i, one in enumerate(said) if i != old]
    place, room, phones = _where(scene, cell_of[new])
    times = [t for one in rest for t in find_times(one, bare=True) if t.relation == "at"]
    return Change(
        id=fact_id(scene.document, "change", row.start, before.first, after.first),
        document_id=scene.document.id,
        citations={"change": (scene.cite(statement), _cited(scene, header))},
        how="moved",
        of=of,
        about="" if cues(scene, text) else " ".join(
            one for i, one in enumerate(said) if i not in (old, new) and not find_times(one)
        ),
        old=before.first,
        new=after.first,
        begin=times[0].begin if times else None,
        end=times[0].until if times else None,
        place=place,
        room=room,
        phones=phones,
    )  # fmt: skip


def _where(scene: Scene, cell: Statement) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The place, room and telephones of a cell; a room alone leaves the place as it was."""
    place, room, phones = where(scene, [cell])
    rooms = rooms_of(cell.text)
    if place is not None and rooms and cell.text[slice(*rooms[0])].startswith(place):
        return None, cell.text[rooms[0][0] :].strip(" ,."), phones
    return place, room, phones


def _of_cell(scene: Scene, row: Block, at: int) -> Statement:
    """One cell of a row as a statement of its own."""
    start = row.start
    for before in scene.layout.text[row.start : row.end].split("\t")[:at]:
        start += len(before) + 1
    text = scene.layout.text[start : row.end].split("\t")[0]
    return Statement(text, start, start + len(text), row)


def _things(
    scene: Scene, row: Statement, before: Statement, after: Statement, title: str
) -> tuple[str, ...]:
    """The kinds of facts a row is about: by its own words, by what its days are, by its title."""
    own = things(scene, replace(row, lead=None, block=replace(row.block, headings=())), "")
    if own:
        return own
    ends = [_day(scene, one) for one in (before, after)]
    if all(
        day and is_until(one.text, day.start)
        for day, one in zip(ends, (before, after), strict=True)
    ):
        return DEADLINES
    if all(any(at.relation == "at" for at in find_times(one.text)) for one in (before, after)):
        return EVENTS
    return things(scene, row, title) or EVENTS


def _ends(scene: Scene, cell: Statement) -> bool:
    """Whether the day of a cell is a last one."""
    day = _day(scene, cell)
    return day is not None and is_until(cell.text, day.start)


def _day(scene: Scene, cell: Statement) -> DateMatch | None:
    """The one day of a cell, which may be the end of a month."""
    found = find_dates(cell.text, scene.document.published, relative_words=False)
    days = [one for one in found if one.precision == "day"] or month_ends(scene, cell)
    return days[0] if len(days) == 1 else None


def _cited(scene: Scene, block: Block) -> Citation:
    text = scene.layout.text[block.start : block.end]
    return Citation(
        scene.document.id, text, block.start, block.end, block.page, PATH.join(block.headings)
    )
