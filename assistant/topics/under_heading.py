"""Sentences of several sections, each told with the heading that says what it is of."""

from collections.abc import Sequence

from assistant.draft import Claim
from assistant.topics.quoting import passage_citation
from knowledge.model import Passage

Told = tuple[Passage, int, int]  # a passage, and where a sentence of it stands in the paper


def under_headings(told: Sequence[Told]) -> tuple[Claim, ...]:
    """The sentences, where they are of several sections each with the heading it stands below."""
    several = len({passage.headings for passage, *_ in told}) > 1
    return tuple(_claim(*one, named=several) for one in told)


def _claim(passage: Passage, start: int, end: int, *, named: bool) -> Claim:
    place = passage_citation(passage, start, end)
    said = " ".join(place.quote.split())
    heading = passage.headings[-1] if named and passage.headings else ""
    return Claim(f"{heading}: {said}" if heading else said, (place,))
