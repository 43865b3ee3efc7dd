"""The work of a build: learn what is new, and change a copy of the published snapshot by it."""

import json
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.check import check
from ingest.forms import word_forms
from ingest.learn import Learned, learn
from ingest.plan import Plan
from ingest.read.blocks import Unreadable
from ingest.sources import Source
from knowledge.catalogue import Catalogue
from knowledge.embedding import Embedder
from knowledge.lexical import LexicalIndex
from knowledge.shelf import Shelf
from knowledge.snapshot import CATALOGUE, CHROMA, LEXICAL, MANIFEST
from knowledge.store import VectorStore, open_vectors
from knowledge.text import Analyser

Progress = Callable[[str, int, int], None]

_BATCH = 256


@dataclass(frozen=True)
class News:
    """What the new files give, and the manifest's line of every file."""

    learned: tuple[Learned, ...]
    files: tuple[dict[str, Any], ...]


def learn_new(todo: Plan, progress: Progress) -> News:
    """Reads the files that the published snapshot does not know."""
    analyser = Analyser()
    learned = []
    lines = []
    for number, source in enumerate(todo.sources):
        progress(f"Reading {source.name}", number, len(todo.sources))
        line = todo.known.get((source.name, source.digest))
        if line is None:
            one, problem = _attempt(source, analyser)
            if one is not None:
                learned.append(one)
            document = one.record.document.id if one else None
            line = {
                "file": source.name,
                "digest": source.digest,
                "document": document,
                "problem": problem,
            }
        lines.append(line)
    progress("Reading", len(todo.sources), len(todo.sources))
    return News(tuple(learned), tuple(lines))


def _attempt(source: Source, analyser: Analyser) -> tuple[Learned | None, str | None]:
    try:
        return learn(source, analyser), None
    except Unreadable as error:
        return None, str(error)
    except Exception as error:  # one file's flaw must not keep the others from being published
        return None, f"It cannot be read ({type(error).__name__}: {error})."


def make(
    todo: Plan,
    news: News,
    shelf: Shelf,
    embedder: Embedder,
    progress: Progress,
    chroma_url: str | None,
) -> Path:
    """A checked folder with exactly the planned files; raises Flaw."""
    folder = shelf.begin(todo.base)
    kept = {line["document"] for line in news.files}
    gone = [line["document"] for line in todo.known.values() if line["document"] not in kept]
    with ExitStack() as stack:
        catalogue = stack.enter_context(closing(Catalogue(folder / CATALOGUE, writable=True)))
        lexical = stack.enter_context(closing(LexicalIndex(folder / LEXICAL)))
        vectors = stack.enter_context(
            closing(open_vectors(folder / CHROMA, todo.snapshot_id, embedder.id, chroma_url))
        )
        removed = catalogue.passage_ids([key for key in gone if key])
        catalogue.remove([key for key in gone if key])
        if chroma_url and todo.base:
            _take_over(vectors, catalogue, todo.base, embedder.id, chroma_url)
        for one in news.learned:
            catalogue.add(one.record)
        catalogue.replace_forms(word_forms(catalogue.words()))
        lexical.change(removed, [entry for one in news.learned for entry in one.entries])
        vectors.delete(removed)
        _embed(news.learned, embedder, vectors, progress)
        progress("Checking", 0, 1)
        counts = check(catalogue, lexical, vectors)
    manifest = {
        "id": todo.snapshot_id,
        "made_by": todo.made_by,
        "counts": counts,
        "files": news.files,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf-8")
    progress("Checking", 1, 1)
    return folder


def _take_over(
    vectors: VectorStore, catalogue: Catalogue, base: str, encoder: str, chroma_url: str
) -> None:
    """Copies the vectors that stay from the collection of the published snapshot."""
    with closing(open_vectors(Path(), base, encoder, chroma_url)) as old:
        vectors.copy_from(old, catalogue.passage_ids())


def _embed(
    learned: tuple[Learned, ...], embedder: Embedder, vectors: VectorStore, progress: Progress
) -> None:
    ids = [entry.id for one in learned for entry in one.entries]
    texts = [text for one in learned for text in one.texts]
    for first in range(0, len(ids), _BATCH):
        progress("Indexing", first, len(ids))
        batch = texts[first : first + _BATCH]
        vectors.add(ids[first : first + _BATCH], embedder.encode(batch))
    progress("Indexing", len(ids), len(ids))
