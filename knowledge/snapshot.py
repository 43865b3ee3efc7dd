"""Published knowledge: a snapshot that is read, and the store that knows the current one."""

import hashlib
import json
import logging
import math
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.changes import Links
from knowledge.embedding import Embedder, NgramEmbedder
from knowledge.errors import NoSnapshot as NoSnapshot
from knowledge.folding import fold
from knowledge.hits import Hit, hits_of
from knowledge.kept_facts import KeptFacts
from knowledge.kept_passages import KeptPassages
from knowledge.lexical import LexicalIndex
from knowledge.model import Block, Fact, Passage, SourceDocument
from knowledge.nearness import Nearness, Ranked
from knowledge.reranking import Reranker
from knowledge.shelf import Shelf
from knowledge.store import read_vectors
from knowledge.stored_forms import StoredForms
from knowledge.text import Analyser
from knowledge.vectors import NoVectors, Unopened, Unreachable, VectorReader, WrongEncoder

FORMAT = 4
MANIFEST = "manifest.json"
CATALOGUE = "catalogue.sqlite"
LEXICAL = "lexical"
CHROMA = "chroma"

_LOG = logging.getLogger(__name__)
_MANY = 60  # documents; of more than these only the nearest are looked through for facts
_WIDE = 200  # passages of either part that are then ranked
_CANDIDATES = 100
_KEPT = 2_000  # texts of documents, and their blocks


class Snapshot:
    """One published state of the documents; read only, from any thread."""

    def __init__(
        self,
        folder: Path,
        embedder: Embedder,
        chroma_url: str | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        """Opens a snapshot's folder; raises OSError."""
        self.manifest = read_manifest(folder)
        self.id: str = self.manifest["id"]
        self._folder = folder
        self._embedder = embedder
        self._chroma_url = chroma_url
        self._reranker = reranker
        self._catalogue = Catalogue(folder / CATALOGUE)
        lexical = LexicalIndex(folder / LEXICAL)
        self._nearness = Nearness(lexical, embedder, self._open_vectors)
        self.analyser = Analyser(StoredForms(self._catalogue))
        self.documents: dict[str, SourceDocument] = {d.id: d for d in self._catalogue.documents()}
        self.text = lru_cache(maxsize=_KEPT)(self._catalogue.text)
        self._passages = int(self.manifest["counts"]["passages"])
        self._passages_with = lru_cache(maxsize=20_000)(self._catalogue.passages_with)
        self._kept = KeptPassages(self._catalogue)
        order = {key: number for number, key in enumerate(self.documents)}
        self._facts = KeptFacts(self._catalogue, order)
        self.idf = lru_cache(maxsize=20_000)(self._idf)
        self._blocks = lru_cache(maxsize=_KEPT)(self._catalogue.blocks)

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """The blocks of a document in order; raises KeyError."""
        return self._blocks(document_id)

    def facts(
        self,
        *kinds: str,
        ids: Collection[str] | None = None,
        document_ids: Collection[str] | None = None,
    ) -> list[Fact]:
        """Facts of these kinds (all where none is named), in the order of documents and places."""
        return list(self._facts.facts(kinds, ids, document_ids))

    def in_order(self, document_ids: Collection[str]) -> list[str]:
        """Documents in the order of their files."""
        return self._facts.ordered(document_ids)

    def ranked(
        self,
        text: str,
        lemmas: Sequence[str],
        least: int = _CANDIDATES,
        said: str = "",
        towns: Collection[Collection[str]] = (),
    ) -> Ranked:
        """The passages nearest to a question, `least` or more; `said` is it as it was typed.

        Of many documents only those of the `towns` that it names, by their lemmas, if any are.
        """
        many = len(self.documents) > _MANY
        wide = max(_WIDE if many else _CANDIDATES, least)
        return self._nearness.ranked(text, lemmas, wide, said, towns if many else ())

    def near(self, ranked: Ranked, limit: int) -> list[str]:
        """The documents of the first passages, nearest first."""
        papers: dict[str, None] = {}
        ids = iter(ranked)
        while len(papers) < limit and (some := list(islice(ids, limit))):
            papers.update(dict.fromkeys(self._kept.documents_of(some)))
        return list(papers)[:limit]

    def passages(self, ids: Sequence[str]) -> list[Passage]:
        """The passages of these ids that exist, in the order of the ids."""
        return self._kept.passages(ids)

    def passages_of(self, document_id: str) -> list[Passage]:
        """The passages of one document in order."""
        return self._catalogue.passages_of(document_id)

    def knows(self, lemma: str) -> bool:
        """Whether any passage, title or heading holds a lemma."""
        return self._passages_with(lemma) > 0

    def _idf(self, lemma: str) -> float:
        """How rare a lemma is among the passages, as BM25 weighs it; highest where unknown."""
        held = min(self._passages_with(lemma), self._passages)
        return math.log(1 + (self._passages - held + 0.5) / (held + 0.5))

    def search(self, text: str, lemmas: Sequence[str], limit: int = 20) -> list[Hit]:
        """Passages near a question by its lemmas and by its letters, best first."""
        return self.hits(self.ranked(text, lemmas, limit), limit, text)

    def hits(self, ranked: Ranked, limit: int, text: str) -> list[Hit]:
        """The first of ranked passages with what they say, the best for a question first."""
        found = self.passages(list(islice(ranked, limit)))
        return hits_of(found, ranked, text, self._reranker)

    @property
    def vectors(self) -> VectorReader:
        """The vectors of the passages."""
        return self._nearness.vectors

    def _open_vectors(self) -> VectorReader:
        folder = self._folder / CHROMA
        try:
            vectors = read_vectors(folder, self.id, self._embedder.id, self._chroma_url)
        except (Unreachable, WrongEncoder) as error:
            raise NoSnapshot(f"Wektorów dokumentów nie da się otworzyć: {error}") from error
        except Unopened as error:
            _LOG.warning("Documents are searched by their words alone: %s", error)
            return NoVectors()
        if len(vectors) != self._passages:
            vectors.close()
            raise NoSnapshot("Wektory opublikowanych dokumentów są niekompletne.")
        return vectors

    def close(self) -> None:
        """Lets go of every file, so that the folder can be removed."""
        self._catalogue.close()
        self._nearness.close()

    @cached_property
    def units(self) -> tuple[tuple[str, str, bool], ...]:
        """The id of every contact, its unit, folded, and whether it holds from a day on.

        Thousands of contacts need not be read to find the one that is asked for.
        """
        return tuple((key, fold(unit), dated) for key, unit, dated in self._catalogue.units())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What contacts, offers and tasks are called."""
        return tuple(self._catalogue.names())

    @cached_property
    def links(self) -> Links:
        """Which change is about what, and which documents are the same."""
        return self._catalogue.links()


class SnapshotStore:
    """Gives readers the current snapshot and takes up a new one between questions."""

    def __init__(
        self,
        data: Path,
        embedder: Embedder | None = None,
        chroma_url: str | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        self._shelf = Shelf(data)
        self._embedder = embedder or NgramEmbedder()
        self._chroma_url = chroma_url
        self._reranker = reranker
        self._lock = threading.Lock()
        self._held: _Held | None = None

    def ids(self) -> list[str]:
        """Published snapshots that are kept, the current one first."""
        return self._shelf.ids()

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        """The current snapshot, which stays open until the reader is done; raises NoSnapshot."""
        with self._lock:
            held = self._current()
            held.readers += 1
        try:
            yield held.snapshot
        finally:
            with self._lock:
                held.readers -= 1
                if held is not self._held and not held.readers:
                    held.snapshot.close()

    def current(self) -> Snapshot:
        """The current snapshot, for a program that reads one alone; raises NoSnapshot."""
        with self._lock:
            held = self._current()
            held.readers += 1
            return held.snapshot

    def close(self) -> None:
        """Closes the snapshot that is held, whoever reads it."""
        with self._lock:
            if self._held is not None:
                self._held.snapshot.close()
                self._held = None

    def _current(self) -> "_Held":
        ids = self._shelf.ids()
        if not ids:
            raise NoSnapshot(
                "Nie ma jeszcze opublikowanych dokumentów. Wczytuje je `assistant ingest`."
            )
        if self._held is None or self._held.snapshot.id != ids[0]:
            old, self._held = self._held, _Held(self._open(ids[0]))
            if old is not None and not old.readers:
                old.snapshot.close()
        return self._held

    def _open(self, snapshot_id: str) -> Snapshot:
        folder = self._shelf.folder(snapshot_id)
        try:
            made_by = read_manifest(folder)["made_by"]
            if (made_by["format"], made_by["encoder"]) != (FORMAT, self._embedder.id):
                how = "inną wersją programu lub innym modelem"
            elif made_by["place"] != place(self._chroma_url):
                how = "dla innego serwera Chroma"
            else:
                return Snapshot(folder, self._embedder, self._chroma_url, self._reranker)
            raise NoSnapshot(
                f"Opublikowane dokumenty przygotowano {how}; "
                "trzeba je wczytać ponownie poleceniem `assistant ingest`."
            )
        except (OSError, ValueError, KeyError) as error:
            reason = f" ({folder}: {error.strerror})" if isinstance(error, OSError) else ""
            raise NoSnapshot(f"Opublikowanych dokumentów nie da się otworzyć{reason}.") from error


@dataclass
class _Held:
    snapshot: Snapshot
    readers: int = 0


def read_manifest(folder: Path) -> dict[str, Any]:
    """What a snapshot says of itself; raises OSError and ValueError."""
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
    return manifest


def place(chroma_url: str | None) -> str:
    """Where vectors are kept, as a manifest says it: an address may hold a password."""
    return hashlib.sha256(chroma_url.encode()).hexdigest()[:16] if chroma_url else "folder"
