"""A peer in the same run: Haystack's hybrid pipeline, BM25 and vectors joined by their ranks."""

import os
from collections.abc import Mapping

from evals.bench.methods import DEEP, Method
from evals.bench.questions import Asked, Piece
from knowledge.embedding import Embedder

_WORDS, _OVERLAP = 150, 30  # about a thousand characters


def haystack_hybrid(texts: Mapping[str, str], embedder: Embedder) -> Method:
    """Haystack's splitter, in-memory store, both its retrievers and its joiner, with our encoder.

    Nothing is sent anywhere: its telemetry is off before it is imported.
    """
    os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
    from haystack import Document, Pipeline
    from haystack.components.joiners import DocumentJoiner
    from haystack.components.preprocessors import DocumentSplitter
    from haystack.components.retrievers.in_memory import (
        InMemoryBM25Retriever,
        InMemoryEmbeddingRetriever,
    )
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    splitter = DocumentSplitter(split_by="word", split_length=_WORDS, split_overlap=_OVERLAP)
    whole = [Document(content=text, meta={"stem": stem}) for stem, text in texts.items()]
    chunks = splitter.run(documents=whole)["documents"]
    vectors = embedder.encode([chunk.content or "" for chunk in chunks], "passage")
    store = InMemoryDocumentStore(embedding_similarity_function="cosine")
    store.write_documents(
        [
            Document(content=chunk.content, meta=chunk.meta, embedding=vector.tolist())
            for chunk, vector in zip(chunks, vectors, strict=True)
        ]
    )
    pipeline = Pipeline()
    pipeline.add_component("words", InMemoryBM25Retriever(store, top_k=DEEP))
    pipeline.add_component("vectors", InMemoryEmbeddingRetriever(store, top_k=DEEP))
    joiner = DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=DEEP)
    pipeline.add_component("joined", joiner)
    pipeline.connect("words", "joined")
    pipeline.connect("vectors", "joined")

    def find(asked: Asked) -> list[Piece]:
        vector = embedder.encode([asked.text], "query")[0].tolist()
        given = {"words": {"query": asked.text}, "vectors": {"query_embedding": vector}}
        found = pipeline.run(given)["joined"]["documents"]
        return [Piece(one.meta["stem"], one.content) for one in found]

    return find
