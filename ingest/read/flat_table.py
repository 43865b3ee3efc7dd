"""Tables of yearly indicators that were flattened to lines."""

from collections.abc import Sequence

from ingest.read.region import Region


def flat_tables(lines: Sequence[str]) -> list[Region]:
    """The rebuilt tables of a text."""
    return []
