"""Tables of two columns, days and hours, below a label that makes them a unit's opening hours."""

from collections.abc import Iterator

from ingest.extract.contact_units import named, units_in, usual_unit
from ingest.extract.directory_entries import Entry, flat
from ingest.extract.scene import Scene
from ingest.extract.tables import Table, cells, cite, first_named, label_kinds
from ingest.extract.weekly_tables import is_weekday
from knowledge.model import Block
from knowledge.recurring import recurring

_COLUMNS = 2
_FEWEST_DAYS = 2
_LONGEST_LABEL = 8  # words


def unit_by_day(scene: Scene, table: Table) -> Iterator[tuple[Entry, list[Block]]]:
    """The unit whose opening hours a table gives a day a row; none of a duty or of classes."""
    rows = [(row, cells(scene.layout, row)) for row in table.rows]
    if len(rows) < _FEWEST_DAYS or not all(_is_day(held) for _, held in rows):
        return
    header = cells(scene.layout, table.header)
    if len(header) != _COLUMNS or first_named(header[1], scene.analyser, "hours") is None:
        return
    if not any(recurring("\t".join(held)) for _, held in rows):
        return
    unit = _unit_over(scene, table)
    if unit is None:
        return
    entry = Entry(scene, unit[0], {"unit": [cite(scene.document, scene.layout, unit[1])]})
    for row, held in rows:
        told = f"{flat(held[0])}\t{flat(held[1])}"
        entry.take("hours", told, cite(scene.document, scene.layout, row))
    yield entry, [block for block, _ in rows]


def _is_day(held: list[str]) -> bool:
    return len(held) == _COLUMNS and is_weekday(held[0]) and bool(held[1].strip())


def _unit_over(scene: Scene, table: Table) -> tuple[str, Block] | None:
    """Whose hours they are by the line or heading over a table, with the block that says so."""
    own = [one for one in scene.layout.blocks if one.end <= table.header.start]
    label = own[-1] if own else None
    if label is None or not (label.kind == "heading" or _is_label(scene, label)):
        label = next((one for one in reversed(own) if one.kind == "heading"), None)
    if label is None:
        return None
    text = flat(scene.layout.text[label.start : label.end]).strip(" :.")
    spans = units_in(scene, text)
    rest = text
    for one in reversed(spans):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    if not _is_of_hours(scene, rest):
        return None
    if spans:
        return named(scene, spans[-1].name), label
    return _above(scene, label)


def _above(scene: Scene, label: Block) -> tuple[str, Block] | None:
    """The unit that the headings over a label name, the nearest first, or the paper's own."""
    headings = [one for one in scene.layout.blocks
                if one.kind == "heading" and one.end <= label.start]  # fmt: skip
    over = [one for one in headings if flat(_text(scene, one)) in map(flat, label.headings)]
    for one in reversed(over):
        text = flat(_text(scene, one))
        if spans := units_in(scene, text):
            return named(scene, spans[0].name), one
    usual = usual_unit(scene)
    return (usual, label) if usual else None


def _is_label(scene: Scene, block: Block) -> bool:
    text = _text(scene, block)
    short = len(scene.tokens(text)) <= _LONGEST_LABEL
    return block.kind == "paragraph" and short and scene.names(text, "opening")


def _is_of_hours(scene: Scene, rest: str) -> bool:
    """Whether a label says nothing besides the unit but that it is open: no "Kasa" of its own."""
    words = [one.text for one in scene.tokens(rest) if any(sign.isalpha() for sign in one.text)]
    words = [one for one in words if not (scene.names(one, "venue") or len(one) == 1)]
    return not words or "hours" in label_kinds(" ".join(words), scene.analyser, whole=True)


def _text(scene: Scene, block: Block) -> str:
    return scene.layout.text[block.start : block.end]
