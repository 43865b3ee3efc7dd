"""A change fact out of the statements that say it."""

from collections.abc import Sequence

from ingest.extract.change_words import EVENTS, called
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.model import Change, ChangeHow


def change_of(
    scene: Scene, used: Sequence[Statement], how: ChangeHow, of: Sequence[str], **said: object
) -> Change:
    """A change in what `used` say, the first of which tells what it is about."""
    first = used[0]
    return Change(
        id=fact_id(scene.document, "change", first.start, how, *said.values()),
        document_id=scene.document.id,
        citations={"change": tuple(scene.cite(one) for one in used)},
        how=how,
        of=tuple(of),
        about=called(scene, first.text) if set(of) & set(EVENTS) else " ".join(first.text.split()),
        **said,  # type: ignore[arg-type]
    )
