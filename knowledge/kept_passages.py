"""The passages of a snapshot, held in memory once they were read."""

from collections.abc import Sequence

from knowledge.catalogue import Catalogue
from knowledge.model import Passage

_KEPT_PASSAGES, _KEPT_PAPERS = 50_000, 200_000


class KeptPassages:
    """Passages and their documents by the ids of passages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._read: dict[str, Passage] = {}
        self._paper_of: dict[str, str] = {}

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        """The passages of these ids that exist, in the order of the ids."""
        read = self._read
        if missing := [key for key in ids if key not in read]:
            if len(read) > _KEPT_PASSAGES:
                read, missing = {}, list(ids)
                self._read = read
            read.update((found.id, found) for found in self._catalogue.passages(missing))
        return [read[key] for key in ids if key in read]

    def documents_of(self, ids: Sequence[str]) -> list[str]:
        """The documents of those of the passages that exist, in the order of the ids."""
        held = self._paper_of
        if missing := [key for key in ids if key not in held]:
            if len(held) > _KEPT_PAPERS:
                held, missing = {}, list(ids)
                self._paper_of = held
            held.update(self._catalogue.documents_of_passages(missing))
        return [held[key] for key in ids if key in held]
