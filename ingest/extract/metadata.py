"""What a document says about itself: title, kind, publisher, day of publication."""

import re
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from ingest.extract.labelled import labelled_proposals
from ingest.extract.publisher import is_letterhead, publisher_of, signed_day
from ingest.extract.scene import Scene
from ingest.extract.tables import cells, column, tables
from ingest.read.blocks import Layout, Reading
from knowledge.dates import find_dates
from knowledge.model import Block, DocumentKind, SourceDocument
from knowledge.text import Analyser

_LONGEST_TITLE = 220
_OPENING = 6  # blocks in which a document says what it is
_OPENING_CHARACTERS = 900
_LONGEST_DATE_LINE = 60
_LONGEST_SAID_LINE = 160  # that calls its day the day of publication
_LAST = 3  # blocks that may hold place and day at the end
_CHAPTER = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s|(?:§|[Rr]ozdział|[Cc]zęść)\s")
_LISTS = frozenset({".csv", ".tsv", ".xlsx", ".ods"})
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
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
    title = reading.title
    if title is None or _CHAPTER.match(title):
        title = _title(file, layout, analyser)
    title = " ".join(title.split())
    document = SourceDocument("", file, title, "other", "")
    scene = Scene(document, layout, analyser)
    title = _below_letterhead(scene, title)
    kind = _kind(scene, title)
    publisher = reading.publisher or publisher_of(scene)
    return Metadata(title, kind, publisher, reading.published or _published(scene))


def _below_letterhead(scene: Scene, title: str) -> str:
    """The next heading where the first is nothing but the name of an office."""
    opening = scene.statements[:2]
    if len(opening) < 2 or " ".join(opening[0].text.split()) != title:
        return title
    first, second = opening
    below = second.block.kind == "heading" and is_letterhead(scene, first.text)
    return " ".join(second.text.split()) if below else title


def _title(file: str, layout: Layout, analyser: Analyser) -> str:
    path = PurePath(file)
    scene = Scene(SourceDocument("", file, "", "other", ""), layout, analyser)
    for block in layout.blocks[:_OPENING]:
        text = layout.text[block.start : block.end]
        if block.kind == "heading" and not _CHAPTER.match(text):
            return text
        if block.kind == "header" and path.suffix.lower() not in _LISTS:
            return _title_of_table(layout, block, analyser)
        short = block.kind == "paragraph" and len(text) <= _LONGEST_TITLE
        if short and not _is_date(text) and not is_letterhead(scene, text):
            return text.rstrip(".")
    return re.sub(r"[-_\s]+", " ", path.stem).strip().capitalize()


def _title_of_table(layout: Layout, header: Block, analyser: Analyser) -> str:
    """A table without a title is called by its columns."""
    names = cells(layout, header)
    number = column("number", names[:1], analyser)
    return " – ".join(" ".join(name.split()) for i, name in enumerate(names) if i != number)


def _is_date(text: str) -> bool:
    days = any(one.precision == "day" for one in find_dates(text))
    return days and len(text) <= _LONGEST_DATE_LINE


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


def _published(scene: Scene) -> date | None:
    """A day alone, beside who writes, or in a line that calls it that of publication."""
    blocks = scene.layout.blocks
    last = len(blocks) - _LAST
    lines = [(i, scene.layout.text[b.start : b.end], b) for i, b in enumerate(blocks)]
    lines = [one for one in lines if one[2].kind in ("paragraph", "item", "heading")]
    for i, text, block in lines:
        days = [m for m in find_dates(text) if m.precision == "day" and m.first == m.last]
        if len(days) != 1 or len(text) > _LONGEST_SAID_LINE or (i and block.kind == "heading"):
            continue
        before, after = text[: days[0].start], text[days[0].end :]
        bare = len(text) <= _LONGEST_DATE_LINE and _TOWN_OR_NOTHING.fullmatch(before + after)
        signed = bool(bare) and before.strip() != "" and i >= last
        if (i < _OPENING and (bare or signed_day(scene, text))) or signed:
            return days[0].first
        if scene.names(text, "published") and i not in range(_OPENING, last):
            return days[0].first
        if scene.names(text, "published") and len(text) <= _LONGEST_DATE_LINE:
            return days[0].first
    return _updated(scene, lines)


def _updated(scene: Scene, lines: list[tuple[int, str, Block]]) -> date | None:
    """The day of the last change, where no other is given."""
    for _, text, _ in lines:
        if len(text) <= _LONGEST_DATE_LINE and scene.names(text, "updated"):
            days = [m for m in find_dates(text) if m.precision == "day" and m.first == m.last]
            if len(days) == 1:
                return days[0].first
    return None
