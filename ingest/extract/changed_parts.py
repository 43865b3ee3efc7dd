"""What a notice of changes says of one numbered part: "Turnus II odbędzie się w szkole"."""

import re
from collections.abc import Iterator

from ingest.extract.change_words import cues
from ingest.extract.in_force import since_day
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.parts import part_named
from knowledge.folding import fold
from knowledge.model import Change

PART_OF = ("part",)  # what such a change is of: a row of a table, and no fact made of it
_OF_CHANGES = re.compile(r"\b(?:zmian\w*|zmieni\w*|sprostowani\w*|korekt\w*|aneks\w*|odwolan\w*)\b")


def changed_parts(scene: Scene, statement: Statement) -> Iterator[Change]:
    """The sentence of a notice whose name says that it changes something, if it names a part."""
    text = statement.text
    if statement.block.kind in ("heading", "row") or part_named(text) is None:
        return
    if not _OF_CHANGES.search(fold(scene.document.title)):
        return
    if cues(scene, text) & {"unchanged", "hypothetical"}:
        return
    yield Change(
        id=fact_id(scene.document, "change", statement.start, "part"),
        document_id=scene.document.id,
        citations={"change": (scene.cite(statement),)},
        how="corrected",
        of=PART_OF,
        about=" ".join(text.split()),
        valid_from=since_day(text, scene.document.published),
    )
