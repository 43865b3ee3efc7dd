"""Where the office of a paper sits: "siedziba: ul. …", "Centrum działa przy ul. …"."""

import re

from ingest.extract.scene import Scene, Statement
from knowledge.addresses import addresses
from knowledge.folding import fold

_SEAT = re.compile(
    r"\bsiedzib\w*\b[^.;]{0,60}$|\bbiur\w*\s+przy\s+$"
    r"|^[^.;:]{0,70}\b(?:miesci\w*\s+sie|znajduj\w+\s+sie|dziala\w*|jestesmy)\s+"
    r"(?:[^.;:\d]{0,25}\s)?(?:przy|na|pod\s+adresem:?)\s+$"
)
# Words of an organisation, which sits elsewhere than the office of the paper.
_OF_ANOTHER = re.compile(r"\b(?:swoj\w+|swej)\s+siedzib|\b(?:fundacj|stowarzyszen|towarzystw)\w*")

Seat = tuple[str, Statement]


def leads_to_seat(text: str) -> bool:
    """Whether the words before an address say that the office sits there."""
    return _SEAT.search(fold(text)) is not None


def seat(scene: Scene) -> Seat | None:
    """The only address at which a paper says that its office sits, and the sentence."""
    return scene.once("seat", 0, lambda: _seat(scene))


def _whose(scene: Scene) -> str:
    """What a paper is called and who publishes it; minutes only name many that were there."""
    document = scene.document
    return f"{document.title} {'' if document.kind == 'minutes' else document.publisher}"


def _seat(scene: Scene) -> Seat | None:
    found: dict[str, Seat] = {}
    own = bool(_OF_ANOTHER.search(fold(_whose(scene))))
    for one in scene.statements:
        if one.block.kind in ("row", "heading"):
            continue
        if not own and _OF_ANOTHER.search(fold(one.text)):
            continue
        for place in addresses(one.text):
            if leads_to_seat(one.text[: place.start]):
                told = one.text[place.start : place.end].rstrip(" ,;")
                found.setdefault(fold(told), (told, one))
    return next(iter(found.values())) if len(found) == 1 else None
