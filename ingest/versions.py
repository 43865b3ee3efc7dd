"""A new version of a document: the same title and publisher, published later."""

from collections.abc import Collection

from ingest.link_papers import Papers
from knowledge.catalogue import Catalogue
from knowledge.changes import Link


def versions(catalogue: Catalogue, papers: Papers, replaced: Collection[str]) -> list[Link]:
    """A link for every document that a later version replaces without saying so."""
    return []
