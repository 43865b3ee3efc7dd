"""Rows that tell what is to be done and until when: "Składanie wniosków | od 8 do 26 marca"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import Table, bare_tables, cells, cite, tables
from ingest.extract.until import is_until
from ingest.extract.way_rows import row_means
from ingest.extract.when import days_of
from knowledge.dates import DateMatch
from knowledge.model import Block, Citation

_LATEST_WORD = 3  # of an activity by which it must say what is done
_LONGEST = 120


@dataclass(frozen=True)
class TermRow:
    """The last day `day` of what `name` says, in the cell `term` of a row."""

    name: str
    term: Statement
    day: DateMatch
    cited: tuple[Citation, ...]


def term_rows(scene: Scene) -> Iterator[TermRow]:
    """Every last day of tables of activities and their terms, with a header or without."""
    known = {one.start for one in scene.statements if one.block.kind == "row"}
    for table in tables(scene.layout):
        header = cells(scene.layout, table.header)
        rows = [row for row in table.rows if row.start in known]
        what = _column(scene, header, "column_activity")
        terms = _terms(scene, header)
        handing = [at for at, cell in enumerate(header) if _hands_in(scene, cell)]
        if what is not None and what not in terms:
            handing = []
            for row in rows if terms else ():
                yield from _of_row(scene, row, what, terms, table)
        for row in rows if handing else ():
            yield from _of_things(scene, row, handing, table)
        ends = [at for at, cell in enumerate(header) if scene.names(cell, "column_end")]
        for row in rows if ends and not handing else ():
            yield from _of_ways(scene, row, ends)
    for rows in bare_tables(scene.layout):
        for row in rows:
            if row.start in known and len(row.cells) == 2:
                yield from _of_row(scene, row, 0, [1], None)


def _column(scene: Scene, header: Sequence[str], name: str) -> int | None:
    return next((at for at, cell in enumerate(header) if scene.names(cell, name)), None)


def _terms(scene: Scene, header: Sequence[str]) -> list[int]:
    """The columns of terms; where one gives the beginning and one the end, that of the end."""
    ends = [
        at
        for at, cell in enumerate(header)
        if scene.names(cell, "column_end") and not scene.names(cell, "column_begin")
    ]
    begins = [at for at, cell in enumerate(header) if scene.names(cell, "column_begin")]
    if ends and begins:
        return ends
    return [at for at, cell in enumerate(header) if scene.names(cell, "column_date")]


def _of_row(
    scene: Scene, row: Block, what: int, terms: Sequence[int], table: Table | None
) -> Iterator[TermRow]:
    if max(what, *terms) >= len(row.cells):
        return
    layout = scene.layout
    activity = " ".join(cells(layout, row)[what].split()).strip(" :;,.")
    if not _is_own(scene, activity):
        return
    header = cells(layout, table.header) if table else []
    for at in terms:
        if at == what:
            continue
        start, end = row.cells[at]
        term = Statement(layout.text[start:end], start, end, row)
        ending = bool(header) and scene.names(header[at], "column_end")
        days = [
            day
            for day in days_of(scene, term)
            if ending or day.first != day.last or is_until(term.text, day.start)
        ]
        name = f"{activity} – {_lowered(header[at])}" if len(terms) > 1 else activity
        cited = [cite(scene.document, layout, row)]
        cited += [cite(scene.document, layout, table.header)] if table and len(terms) > 1 else []
        for day in days[-1:]:
            yield TermRow(name, term, day, tuple(cited))


def _hands_in(scene: Scene, cell: str) -> bool:
    """Whether a column is headed as that of last days for papers: "Termin składania wniosków"."""
    if not scene.names(cell, "column_date", "column_end"):
        return False
    papers = scene.names(cell, "hand_in", "column_end") and scene.names(cell, "remarks")
    return papers or scene.names(cell, "signing_up")


def _of_things(scene: Scene, row: Block, terms: Sequence[int], table: Table) -> Iterator[TermRow]:
    """The last days that columns of them give for what the first words of a row name."""
    layout = scene.layout
    held = cells(layout, row)
    what = next((at for at, cell in enumerate(held) if any(c.isalpha() for c in cell)), None)
    if what is None or what in terms or len(held[what]) > _LONGEST:
        return
    header = cells(layout, table.header)
    for at in terms:
        if at >= len(row.cells):
            continue
        start, end = row.cells[at]
        term = Statement(layout.text[start:end], start, end, row)
        cited = (cite(scene.document, layout, row), cite(scene.document, layout, table.header))
        name = f"{' '.join(held[what].split())} – {_lowered(header[at])}"
        for day in days_of(scene, term)[-1:]:
            yield TermRow(name, term, day, cited)


def _of_ways(scene: Scene, row: Block, terms: Sequence[int]) -> Iterator[TermRow]:
    """The last day that a row of a table of ways of handing in gives to its own way."""
    statement = next(one for one in scene.statements if one.start == row.start)
    if not row_means(scene, statement):
        return
    held = [" ".join(cell.split()) for cell in cells(scene.layout, row)]
    for at in (one for one in terms if 0 < one < len(row.cells)):
        start, end = row.cells[at]
        term = Statement(scene.layout.text[start:end], start, end, row)
        for day in days_of(scene, term)[-1:]:
            name = " – ".join(one for one in held[:at] if one)[:_LONGEST]
            yield TermRow(name, term, day, (cite(scene.document, scene.layout, row),))


def _lowered(header: str) -> str:
    """A column's name as it stands behind a dash; one in capitals stays."""
    flat = " ".join(header.split())
    return flat[:1].lower() + flat[1:] if flat[1:2].islower() else flat


def _is_own(scene: Scene, activity: str) -> bool:
    """Whether a row tells what people do, and not what the office does."""
    if not activity or len(activity) > _LONGEST:
        return False
    if scene.names(activity, "office_step", "office_does", "duty_slot", "meeting"):
        return False
    hits = scene.found(activity, "hand_in", "intake", "own_step")
    return bool(hits) and hits[0].first <= _LATEST_WORD
