"""Word forms looked up in the catalogue of a snapshot."""

from collections.abc import Iterable
from functools import lru_cache

from knowledge.catalogue import Catalogue


class StoredForms:
    """The table of word forms as `knowledge.text.Forms`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.lookup = lru_cache(maxsize=20_000)(self._lookup)

    def lookup_many(self, folded: Iterable[str]) -> dict[str, frozenset[str]]:
        """The lemmas of those of the forms that are known."""
        return self._catalogue.forms(folded)

    def _lookup(self, folded: str) -> frozenset[str]:
        return self._catalogue.forms([folded]).get(folded, frozenset())
