"""Ways of handing something in that a later document does away with."""

from collections.abc import Iterator

from ingest.extract.places import place_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.model import Change
from knowledge.numbers import values

GONE_OF = ("submission_channel",)
_ADDRESSES = ("email", "phone")


def ways_gone(scene: Scene, statement: Statement) -> Iterator[Change]:
    """The address, place or number of each way that a statement says is there no more."""
    text = statement.text
    if statement.block.kind in ("heading", "row") or not scene.names(text, "taken_away"):
        return
    if not scene.names(text, "hand_in", "papers", "box", "email", "in_person_hand"):
        return
    named = [value.value for value in values(text) if value.kind in _ADDRESSES]
    place = place_of(scene, text)
    if place is not None:
        named.append(text[place.start : place.end])
    for address in named:
        yield Change(
            id=fact_id(scene.document, "change", statement.start, "gone", address),
            document_id=scene.document.id,
            citations={"change": (scene.cite(statement),)},
            how="cancelled",
            of=GONE_OF,
            about=" ".join(text.split()),
            before=address,
        )
