"""Whether a text tells of a talk by telephone, and not only of a visit that is booked so."""

import re

from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import cells, tables
from knowledge.folding import fold

_BOOKING = r"(?:umowi|umawia|zapis|rejestr|rezerw|uzgodni|uzgadnia)\w*"
_BOOKED = re.compile(
    rf"\b{_BOOKING}\s+(?:\w+\s+)?telefoniczn\w*|\btelefoniczn\w*\s+(?:\w+\s+)?{_BOOKING}"
)

_SIGNING = re.compile(r"\b(?:zapis|rejestrac|rezerwac|zgloszen|umawian)")


def calls(scene: Scene, one: Statement, name: str) -> bool:
    """Whether a statement has words of `name` for the telephone where nothing is booked by it."""
    text = _without_booking(scene, one)
    booked = _BOOKED.search(fold(text))
    said = text[: booked.start()] + text[booked.end() :] if booked else text
    return scene.names(said, name)


def _without_booking(scene: Scene, one: Statement) -> str:
    """The text of a statement, of a row without the cells that say how one signs up."""
    if one.block.kind != "row":
        return one.text
    table = next((t for t in tables(scene.layout) if one.block in t.rows), None)
    if table is None:
        return one.text
    heads = cells(scene.layout, table.header)
    own = cells(scene.layout, one.block)
    if len(heads) != len(own):
        return one.text
    kept = (cell for head, cell in zip(heads, own, strict=True) if not _SIGNING.search(fold(head)))
    return "\t".join(kept)
