"""A specialist of a section and the section as a whole, of which only the former is told."""

from collections.abc import Sequence

from assistant.draft import cited
from knowledge.model import Citation, Offer


def without_wholes(offers: Sequence[Offer]) -> list[Offer]:
    """The offers but for those below whose heading another of them is named."""
    names = [(one.id, place) for one in offers for place in cited(one, "name")]
    return [
        one
        for one in offers
        if not any(
            owner != one.id and _holds(line, place)
            for line in cited(one, "row")[1:]
            for owner, place in names
        )
    ]


def _holds(line: Citation, place: Citation) -> bool:
    """Whether a name stands in a line of prose."""
    same = line.document_id == place.document_id and "\t" not in line.quote
    return same and line.start <= place.start and place.end <= line.end
