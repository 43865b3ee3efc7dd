"""What a document says about itself: title, kind, publisher, day of publication."""

import re
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from ingest.extract.labelled import labelled_proposals
from ingest.extract.scene import Scene
from ingest.extract.tables import cells, column, tables
from ingest.extract.units import base_form, unit_at, units_of
from ingest.read.blocks import Layout, Reading
from knowledge.dates import find_dates
from knowledge.model import Block, DocumentKind, SourceDocument
from knowledge.text import Analyser

_LONGEST_TITLE = 220
_OPENING = 6  # blocks in which a document says what it is
_OPENING_CHARACTERS = 900
_LONGEST_DATE_LINE = 60
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_HEAD = re.compile(rf"\w+(?:\s+(?:[{_UPPER}][\w-]*|i|nad))*\s+[{_UPPER}][\w-]*")
_IN_TOWN = re.compile(rf"we?\s+[{_UPPER}][\w-]*(?:\s+[{_UPPER}][\w-]*)?")
_TOWN_OR_NOTHING = re.compile(
    rf"(?:[{_UPPER}][\w-]*(?:\s+[{_UPPER}][\w-]*){{0,3}},\s*(?:dn(?:ia|\.)\s*)?)?[\s.,r]*"
)


class Metadata(NamedTuple):
    """Title, kind, publisher and publication day; None where the document does not say."""

    title: str
    kind: DocumentKind
    publisher: str | None
    published: date | None


def metadata(file: str, reading: Reading, layout: Layout, analyser: Analyser) -> Metadata:
    """What a document says about itself, never taken from the file's own times."""
    title = " ".join((reading.title or _title(file, layout, analyser)).split())
    document = SourceDocument("", file, title, "other", "")
    scene = Scene(document, layout, analyser)
    title = _below_letterhead(scene, title)
    kind = _kind(scene, title)
    publisher = reading.publisher or _publisher(scene)
    return Metadata(title, kind, publisher, reading.published or _published(scene))


def _below_letterhead(scene: Scene, title: str) -> str:
    """The next heading where the first is nothing but the name of an office."""
    opening = scene.statements[:2]
    if len(opening) < 2 or " ".join(opening[0].text.split()) != title:
        return title
    first, second = opening
    below = second.block.kind == "heading" and _is_unit(scene, first.text)
    return " ".join(second.text.split()) if below else title


def _title(file: str, layout: Layout, analyser: Analyser) -> str:
    for block in layout.blocks[:_OPENING]:
        text = layout.text[block.start : block.end]
        if block.kind == "heading":
            return text
        if block.kind == "header":
            return _title_of_table(layout, block, analyser)
        if block.kind == "paragraph" and len(text) <= _LONGEST_TITLE and not _is_date(text):
            return text.rstrip(".")
    return PurePath(file).stem.replace("-", " ").replace("_", " ")


def _title_of_table(layout: Layout, header: Block, analyser: Analyser) -> str:
    """A table without a title is called by its columns."""
    names = cells(layout, header)
    number = column("number", names[:1], analyser)
    return " – ".join(" ".join(name.split()) for i, name in enumerate(names) if i != number)


def _is_date(text: str) -> bool:
    return bool(find_dates(text)) and len(text) <= _LONGEST_DATE_LINE


def _kind(scene: Scene, title: str) -> DocumentKind:
    layout = scene.layout
    opening = title + "\n" + layout.text[:_OPENING_CHARACTERS]
    headers = [cells(layout, table.header) for table in tables(layout)]
    if scene.names(title, "minutes") or (
        scene.names(layout.text[:_OPENING_CHARACTERS], "took_place")
        and scene.names(title, "meeting", "minutes")
    ):
        return "minutes"
    if any(column("position", header, scene.analyser) is not None for header in headers):
        return "positions"
    if len(labelled_proposals(scene.document, layout)) > 1:
        return "positions"
    planned = any(
        column("units", header, scene.analyser) is not None
        and (column("indicator", header, scene.analyser) is not None or _has_years(header))
        for header in headers
    )
    first = scene.found(title, "programme", "notice")
    if planned or (first and first[0].name == "programme" and first[0].first == 0):
        return "programme"
    if scene.names(opening, "notice"):
        return "notice"
    return "programme" if first else "other"


def _has_years(header: list[str]) -> bool:
    return sum(bool(re.fullmatch(r"\s*20\d\d\s*(?:r\.?|rok)?\s*", cell)) for cell in header) > 0


def _publisher(scene: Scene) -> str | None:
    """Who invites or announces: "Dyrektor ... zaprasza" speaks for its unit."""
    for one in scene.statements[:12]:
        inviter = scene.found(one.text, "inviter")
        invites = scene.found(one.text, "invites")
        if invites and not inviter:
            unit = _inviting_unit(scene, one.text, invites[0].first)
            if unit is not None:
                return unit
        if not inviter or not invites or inviter[0].first > 2:
            continue
        unit = _head_of_town(scene, one.text) or unit_at(scene, one.text, inviter[0].last)
        if unit is not None:
            return unit
    return _letterhead(scene)


def _inviting_unit(scene: Scene, text: str, invites: int) -> str | None:
    """A unit whose name begins the sentence and ends right before it invites."""
    spans = units_of(scene, text)
    if not spans or spans[0][0] > 0:
        return None
    between = text[spans[0][1] : scene.tokens(text)[invites].start].strip()
    rest = _IN_TOWN.fullmatch(between)
    return (
        base_form(scene, text[: spans[0][1]]) + (" " + between if between else "")
        if (rest or not between)
        else None
    )


def _letterhead(scene: Scene) -> str | None:
    """A line at the very top that is nothing but the head of a town or the name of an office."""
    first = scene.statements[0].text if scene.statements else ""
    named = bool(first) and (_head_of_town(scene, first) == first or _is_unit(scene, first))
    return first if named else None


def _is_unit(scene: Scene, text: str) -> bool:
    spans = units_of(scene, text)
    if not spans or spans[0][0] > 0:
        return False
    rest = text[spans[0][1] :].strip()
    return not rest or bool(_IN_TOWN.fullmatch(rest))


def _head_of_town(scene: Scene, text: str) -> str | None:
    """A mayor with the name of the town, as the document writes it."""
    heads = scene.found(text, "head_of_town")
    name = _HEAD.match(text, scene.tokens(text)[heads[0].first].start) if heads else None
    return name[0] if name else None


def _published(scene: Scene) -> date | None:
    """A day that stands alone below the title, or in a line that calls it that of publication."""
    layout = scene.layout
    for i, block in enumerate(layout.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        text = layout.text[block.start : block.end]
        days = [m for m in find_dates(text) if m.precision == "day" and m.first == m.last]
        if len(days) != 1 or len(text) > _LONGEST_DATE_LINE:
            continue
        around = text[: days[0].start] + text[days[0].end :]
        alone = i < _OPENING and bool(_TOWN_OR_NOTHING.fullmatch(around))
        if alone or scene.names(text, "published"):
            return days[0].first
    return None
