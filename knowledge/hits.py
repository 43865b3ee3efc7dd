"""Passages near a question, the best first."""

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.model import Passage
from knowledge.nearness import Ranked
from knowledge.reranking import RERANKED, Reranker


class Hit(NamedTuple):
    """A passage near a question; `score` sums both parts, each relative to its best."""

    passage: Passage
    score: float
    lexical: float
    dense: float


def hits_of(
    passages: Sequence[Passage], ranked: Ranked, text: str, reranker: Reranker | None
) -> list[Hit]:
    """Passages with their scores; the first as a reranker puts them, where there is one."""
    hits = [Hit(one, *ranked[one.id]) for one in passages]
    if reranker is None:
        return hits
    first = [hit.passage.text for hit in hits[:RERANKED]]
    fits = reranker.scores(text, first)
    order = sorted(range(len(first)), key=lambda i: -fits[i])
    return [*(hits[i] for i in order), *hits[RERANKED:]]
