"""The facts of a snapshot, read a document at a time and held by kind."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from knowledge.catalogue import Catalogue
from knowledge.model import Fact

_KEPT_DOCUMENTS = 2_000  # whose facts are held in memory once they were read


class KeptFacts:
    """Facts by kind, document and id; `order` gives documents their place."""

    def __init__(self, catalogue: Catalogue, order: Mapping[str, int]) -> None:
        self._catalogue = catalogue
        self._order = order
        self._of = lru_cache(maxsize=_KEPT_DOCUMENTS)(self._read)
        self._holding = lru_cache(maxsize=_KEPT_DOCUMENTS)(self._documents)
        self._of_kinds = lru_cache(maxsize=8 * _KEPT_DOCUMENTS)(self._chosen)

    def facts(
        self,
        kinds: tuple[str, ...],
        ids: Collection[str] | None = None,
        document_ids: Collection[str] | None = None,
    ) -> Iterator[Fact]:
        """Facts of these kinds (all where none is named), in the order of documents and places."""
        if ids is None:
            papers = self._order if document_ids is None else document_ids
            for key in self.ordered(papers):
                yield from self._of_kinds(key, kinds)
            return
        wanted = frozenset(ids)
        found = self._holding(wanted)
        if document_ids is not None:
            found = found.intersection(document_ids)
        for key in self.ordered(found):
            yield from (fact for fact in self._of_kinds(key, kinds) if fact.id in wanted)

    def ordered(self, document_ids: Collection[str]) -> list[str]:
        """Documents in their places."""
        if document_ids is self._order:
            return list(document_ids)
        order = self._order
        return sorted(filter(order.__contains__, document_ids), key=order.__getitem__)

    def _documents(self, fact_ids: frozenset[str]) -> frozenset[str]:
        return frozenset(self._catalogue.documents_of_facts(fact_ids) if fact_ids else ())

    def _read(self, document_id: str) -> tuple[Fact, ...]:
        return tuple(self._catalogue.facts([document_id]))

    def _chosen(self, document_id: str, kinds: tuple[str, ...]) -> tuple[Fact, ...]:
        found = self._of(document_id)
        return tuple(fact for fact in found if fact.kind in kinds) if kinds else found
