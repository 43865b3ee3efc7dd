"""Ways to find pieces for a question: ours, and the two usual ones built from the same texts."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import bm25s
import chromadb
from chromadb.config import Settings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from assistant.retrieve import View
from assistant.stretches import stretches
from assistant.understand import Understanding
from evals.bench.questions import Asked, Piece
from evals.run import CannotAsk, in_process
from knowledge.embedding import Embedder
from knowledge.snapshot import Snapshot

if TYPE_CHECKING:
    from assistant.service import Assistant

Method = Callable[[Asked], list[Piece]]
DEEP = 12  # pieces a method gives; the first ones count
_SIZE, _OVERLAP = 1000, 200


def our_search(snapshot: Snapshot, characters: int = 800) -> Method:
    """The assistant's ranking of passages on the question's day, each with its neighbours.

    This is what its LangChain retriever gives; without `characters` the passages alone.
    """
    stems = {document.id: PurePath(document.file).stem for document in snapshot.documents.values()}
    understanding = Understanding(snapshot.analyser)

    def find(asked: Asked) -> list[Piece]:
        frame = understanding.frame(asked.text, asked.as_of.date(), native=True)
        hits = View(snapshot, asked.as_of).search(frame, 3 * DEEP)
        found = stretches(hits, snapshot, DEEP, characters)
        return [Piece(stems[one.hit.passage.document_id], one.text) for one in found]

    return find


def our_answer(assistant: "Assistant") -> Method:
    """The quotes that the whole assistant cites for the question on its day."""
    ask = in_process(assistant)

    def find(asked: Asked) -> list[Piece]:
        try:
            answer = ask(asked.text, asked.as_of, None)
        except CannotAsk:
            return []
        return [
            Piece(PurePath(cited["file"]).stem, cited["quote"]) for cited in answer["citations"]
        ]

    return find


def usual_recipe(texts: Mapping[str, str], embedder: Embedder) -> Method:
    """LangChain's recursive splitter, 1,000 characters with 200 overlap, and Chroma."""
    pieces = split(texts)
    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    collection = client.create_collection(
        "usual", embedding_function=None, metadata={"hnsw:space": "cosine"}
    )
    vectors = embedder.encode([piece.text for piece in pieces], "passage")
    collection.add(ids=[str(n) for n in range(len(pieces))], embeddings=vectors)

    def find(asked: Asked) -> list[Piece]:
        vector = embedder.encode([asked.text], "query")
        found: Any = collection.query(
            query_embeddings=vector, n_results=min(DEEP, len(pieces)), include=[]
        )
        return [pieces[int(number)] for number in found["ids"][0]]

    return find


def plain_bm25(texts: Mapping[str, str]) -> Method:
    """BM25 over lower-cased words of the same chunks."""
    pieces = split(texts)
    index = bm25s.BM25()
    index.index([_words(piece.text) for piece in pieces], show_progress=False)

    def find(asked: Asked) -> list[Piece]:
        count = min(DEEP, len(pieces))
        numbers, scores = index.retrieve([_words(asked.text)], k=count, show_progress=False)
        pairs = zip(numbers[0], scores[0], strict=True)
        return [pieces[int(number)] for number, score in pairs if score > 0]

    return find


def split(texts: Mapping[str, str]) -> list[Piece]:
    """The chunks of the usual recipe."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=_SIZE, chunk_overlap=_OVERLAP)
    return [
        Piece(stem, chunk) for stem, text in texts.items() for chunk in splitter.split_text(text)
    ]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
