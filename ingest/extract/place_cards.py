"""Cards of places: a heading with an address, telephones and hours below it, labelled or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ingest.extract.places import phones_of, place_of
from ingest.extract.scene import Scene
from ingest.extract.tables import first_named
from knowledge.model import Block
from knowledge.numbers import values
from knowledge.recurring import recurring

_LONGEST_CARD = 24  # lines
_LONGEST_LINE = 14  # words of a line that is nothing but an address, a telephone or hours
_LONGEST_LABEL = 3  # words
_NEAR = 4  # characters before what a line tells


@dataclass(frozen=True)
class Line:
    """What one line of a card tells: the kind of a column of lists, and the words."""

    block: Block
    kind: str
    label: str
    value: str


def bare_lines(scene: Scene, lines: list[Block], parts: Mapping[int, list[str]]) -> list[Line]:
    """The lines without labels that tell where a place is, its telephones, and its hours.

    What follows hours and says when it is closed belongs to them. Of a block whose start is among
    `parts` these parts alone have no label.
    """
    if len(lines) > _LONGEST_CARD or _is_happening(scene, lines):
        return []
    found: list[Line] = []
    under = ""
    for block, told in _told(scene, lines, parts):
        if label := _bare_label(scene, told):
            under = label
            continue
        kind = _kind(scene, told)
        after = bool(found) and found[-1].kind == "hours"
        if kind is None and (under == "hours" or after) and scene.names(told, "closed_then"):
            kind = "hours"
        if kind is not None:
            found.append(Line(block, kind, "", told))
        elif not block.cells:
            under = ""
    return found


def _told(
    scene: Scene, lines: list[Block], parts: Mapping[int, list[str]]
) -> Iterator[tuple[Block, str]]:
    for block in lines:
        whole = scene.layout.text[block.start : block.end]
        for text in parts.get(block.start, [whole]):
            yield block, " ".join(text.split())


def is_label(scene: Scene, heading: str) -> bool:
    """Whether a heading only says what stands below it, such as "Godziny otwarcia"."""
    return bool(_bare_label(scene, heading))


def _bare_label(scene: Scene, text: str) -> str:
    words = text.rstrip(": ").split()
    if len(words) > _LONGEST_LABEL or any(letter.isdigit() for letter in text):
        return ""
    kind = first_named(text, scene.analyser, "hours", "address", "reached", "phone")
    return kind or ""


def _kind(scene: Scene, told: str) -> str | None:
    if len(told.split()) > _LONGEST_LINE or ":" in told.split(" ")[0]:
        return None
    hours = recurring(told)
    if hours and hours[0].start <= _NEAR and hours[0].hours.begin is not None:
        return "hours"
    where = place_of(scene, told)
    if where is not None and where.street and where.start <= _NEAR:
        return "reached"
    reached = [start for start, _ in phones_of(told)]
    reached += [value.start for value in values(told) if value.kind == "email"]
    return "reached" if reached and len(told.split()) <= 2 * _NEAR else None


def _is_happening(scene: Scene, lines: list[Block]) -> bool:
    """Whether the lines tell of something that takes place rather than of a place."""
    return any(
        scene.names(scene.layout.text[block.start : block.end], "duty_slot", "meeting")
        for block in lines
    )


def sections(scene: Scene) -> Iterator[tuple[Block, list[Block]]]:
    """Headings with the lines below them; one that is a label stays in the section above."""
    heading: Block | None = None
    lines: list[Block] = []
    for block in (*scene.layout.blocks, None):
        deeper = heading is not None and block is not None and block.level > heading.level
        title = "" if block is None else scene.layout.text[block.start : block.end]
        if block is not None and (block.kind != "heading" or (deeper and is_label(scene, title))):
            lines.append(block)
            continue
        if heading is not None:
            yield heading, lines
        heading, lines = block, []
