"""The lexical index: BM25 over lemmas, on disk."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

_WRITER_BYTES = 15_000_000
_CONTEXT_WEIGHT = 0.5
_FIELDS = ("body", "context", "towns")


class Entry(NamedTuple):
    """What the index holds of one passage: lemmas of its own words and of what stands above.

    `towns` are those of the towns that its document is about.
    """

    id: str
    body: Sequence[str]
    context: Sequence[str]
    towns: Sequence[str] = ()


class LexicalIndex:
    """BM25 over the lemmas of passages and of their titles and headings."""

    def __init__(self, folder: Path) -> None:
        """Opens the index in a folder, or makes an empty one there."""
        import tantivy

        folder.mkdir(parents=True, exist_ok=True)
        self._tantivy = tantivy
        self._schema = _schema(tantivy)
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._index.reload()
        self._ids: dict[tuple[int, int], str] = {}

    @contextmanager
    def changing(self, removed: Iterable[str]) -> Iterator[Callable[[Entry], None]]:
        """Takes passages out by id and gives a function that puts in others, in one commit."""
        writer = self._index.writer(heap_size=_WRITER_BYTES, num_threads=1)
        for passage_id in removed:
            writer.delete_documents_by_term("id", passage_id)

        def add(entry: Entry) -> None:
            document = self._tantivy.Document()
            document.add_text("id", entry.id)
            document.add_text("body", " ".join(entry.body))
            document.add_text("context", " ".join(entry.context))
            document.add_text("towns", " ".join(entry.towns))
            writer.add_document(document)

        try:
            yield add
        except BaseException:
            with suppress(ValueError, OSError):  # what went wrong first is what is to be told
                writer.rollback()
                writer.wait_merging_threads()  # they would write into a folder being removed
            raise
        writer.commit()
        writer.garbage_collect_files()
        writer.wait_merging_threads()
        self._index.reload()
        self._ids = {}

    def search(
        self, lemmas: Sequence[str], limit: int, towns: Collection[Collection[str]] = ()
    ) -> list[tuple[str, float]]:
        """Ids of the best passages with their BM25 scores, best first.

        Each of the `towns`, given by its lemmas, has to be named by a passage, by what stands
        above it, or to be one that its document is about.
        """
        searcher = self._index.searcher()
        if not lemmas or not searcher.num_docs:
            return []
        query = self._query(dict.fromkeys(lemmas), towns)
        hits = searcher.search(query, limit=limit, count=False).hits
        ids, found = self._ids, []
        for score, address in hits:
            place = address.segment_ord, address.doc
            if place not in ids:  # of a passage the id is read once
                ids[place] = str(searcher.doc(address)["id"][0])
            found.append((ids[place], score))
        return found

    def __len__(self) -> int:
        return int(self._index.searcher().num_docs)

    def close(self) -> None:
        """Lets go of the files."""
        del self._index

    def _query(self, lemmas: Iterable[str], towns: Iterable[Collection[str]]) -> Any:
        query, occur = self._tantivy.Query, self._tantivy.Occur
        parts = []
        for lemma in lemmas:
            body = query.term_query(self._schema, "body", lemma, "freq")
            context = query.term_query(self._schema, "context", lemma, "freq")
            parts += [body, query.boost_query(context, _CONTEXT_WEIGHT)]
        clauses = [(occur.Should, part) for part in parts]
        for town in towns:
            named = [query.term_set_query(self._schema, field, list(town)) for field in _FIELDS]
            either = query.boolean_query([(occur.Should, part) for part in named])
            clauses.append((occur.Must, query.const_score_query(either, 0.0)))
        return query.boolean_query(clauses)


def _schema(tantivy: Any) -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("body", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("context", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("towns", tokenizer_name="whitespace", index_option="basic")
    return builder.build()
