"""Whether a text tells of a talk by telephone, and not only of a visit that is booked so."""

import re

from ingest.extract.scene import Scene
from knowledge.folding import fold

_BOOKING = r"(?:umowi|umawia|zapis|rejestr|rezerw|uzgodni|uzgadnia)\w*"
_BOOKED = re.compile(
    rf"\b{_BOOKING}\s+(?:\w+\s+)?telefoniczn\w*|\btelefoniczn\w*\s+(?:\w+\s+)?{_BOOKING}"
)


def calls(scene: Scene, text: str, name: str) -> bool:
    """Whether a text has words of `name` for the telephone where nothing is booked by it."""
    booked = _BOOKED.search(fold(text))
    said = text[: booked.start()] + text[booked.end() :] if booked else text
    return scene.names(said, name)
