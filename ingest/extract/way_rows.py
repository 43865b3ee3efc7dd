"""Tables of ways of handing in: "E-mail | uwagi@… | w tytule wpisz …"."""

import re
from collections.abc import Sequence

from ingest.extract.cues import cues_of
from ingest.extract.places import place_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import cells, tables
from knowledge.model import SubmissionMeans

_LEAST = 2  # different ways that make a table of them
_LONGEST = 60  # characters of a cell that names a way
_AT = re.compile(r"(?:we?|do)\s+\w+", re.IGNORECASE)  # "W urzędzie | ul. Polna 3"


def row_means(scene: Scene, row: Statement) -> tuple[SubmissionMeans, ...]:
    """The ways that the first cell of a row names, where its table is one of ways."""
    return scene.once("way rows", 0, lambda: _rows(scene)).get(row.block.start, ())


def _rows(scene: Scene) -> dict[int, tuple[SubmissionMeans, ...]]:
    found: dict[int, tuple[SubmissionMeans, ...]] = {}
    for table in tables(scene.layout):
        over = (*table.header.headings[-1:], *cells(scene.layout, table.header))
        if not any(scene.names(text, "hand_in", "papers", "handed") for text in over):
            continue
        named = {row.start: _named(scene, cells(scene.layout, row)) for row in table.rows}
        if len({one for means in named.values() for one in means}) >= _LEAST:
            found |= {start: means for start, means in named.items() if means}
    return found


def _named(scene: Scene, row: Sequence[str]) -> tuple[SubmissionMeans, ...]:
    if len(row[0]) > _LONGEST:
        return ()
    found = [means for means, *_ in cues_of(scene, row[0])]
    if not found and scene.names(row[0], "box_alone"):
        found.append("box")
    if not found and _is_brought(scene, row):
        found.append("in_person")
    return tuple(dict.fromkeys(found))


def _is_brought(scene: Scene, row: Sequence[str]) -> bool:
    """Whether a row tells of paper, or of an office, and gives a house and no way of sending."""
    if not (scene.names(row[0], "on_paper") or _AT.match(row[0])):
        return False
    if any(cues_of(scene, cell) for cell in row[1:] if not scene.names(cell, "in_person_hand")):
        return False
    places = [place_of(scene, cell) for cell in row[1:]]
    return any(place is not None and place.street for place in places)
