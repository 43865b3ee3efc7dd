"""A cross-encoder that reads question and passage together and puts the first passages in order."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from knowledge.hub_models import loaded

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

RERANKED = 24  # passages that are read again


class Reranker(Protocol):
    """Something that tells how well each passage fits a question."""

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """One score a passage, higher where it fits better."""
        ...


class CrossEncoderReranker:
    """Any cross-encoder of sentence-transformers, by name or folder; loaded when first used."""

    def __init__(self, name: str, model: "CrossEncoder | None" = None) -> None:
        self._name = name
        self._model = model

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """One score a passage, higher where it fits better; raises NoModel."""
        if not passages:
            return []
        if self._model is None:
            self._model = loaded(_cross_encoder, self._name, "ASSISTANT_RERANKING_MODEL")
        found = self._model.predict(
            [(question, passage) for passage in passages], show_progress_bar=False
        )
        return [float(score) for score in found]


def _cross_encoder(name: str) -> "CrossEncoder":
    from sentence_transformers import CrossEncoder  # takes seconds

    model: CrossEncoder = CrossEncoder(name)
    return model
