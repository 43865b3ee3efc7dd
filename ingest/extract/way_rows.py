"""Tables of ways of handing in: "E-mail | uwagi@… | w tytule wpisz …"."""

from ingest.extract.cues import cues_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import cells, tables
from knowledge.model import SubmissionMeans

_LEAST = 2  # different ways that make a table of them
_LONGEST = 60  # characters of a cell that names a way


def row_means(scene: Scene, row: Statement) -> tuple[SubmissionMeans, ...]:
    """The ways that the first cell of a row names, where its table is one of ways."""
    return scene.once("way rows", 0, lambda: _rows(scene)).get(row.block.start, ())


def _rows(scene: Scene) -> dict[int, tuple[SubmissionMeans, ...]]:
    found: dict[int, tuple[SubmissionMeans, ...]] = {}
    for table in tables(scene.layout):
        over = (*table.header.headings[-1:], *cells(scene.layout, table.header))
        if not any(scene.names(text, "hand_in", "papers", "handed") for text in over):
            continue
        named = {row.start: _named(scene, cells(scene.layout, row)[0]) for row in table.rows}
        if len({one for means in named.values() for one in means}) >= _LEAST:
            found |= {start: means for start, means in named.items() if means}
    return found


def _named(scene: Scene, cell: str) -> tuple[SubmissionMeans, ...]:
    if len(cell) > _LONGEST:
        return ()
    found = [means for means, *_ in cues_of(scene, cell)]
    if not found and scene.names(cell, "box_alone"):
        found.append("box")
    return tuple(dict.fromkeys(found))
