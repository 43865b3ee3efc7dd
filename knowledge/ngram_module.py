"""The built-in encoder as a sentence-transformers module; loads torch, so imported on demand."""

from collections.abc import Sequence
from typing import Any

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules.input_module import InputModule

from knowledge.embedding import NgramEmbedder


class NgramModule(InputModule):
    """Gives a text the vector that NgramEmbedder gives it."""

    save_in_root = False
    config_keys = ["dimension"]  # noqa: RUF012

    def __init__(self, dimension: int = 1024) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.dimension = dimension
        self._encoder = NgramEmbedder(dimension)

    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **more: Any
    ) -> dict[str, torch.Tensor | Any]:
        """The vectors of texts."""
        rows = self._encoder.encode([(prompt or "") + str(text) for text in inputs])
        return {"sentence_embedding": torch.from_numpy(rows)}

    def forward(self, features: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Nothing more is to be done."""
        return features

    def get_embedding_dimension(self) -> int:
        """How many coordinates a vector has."""
        return self.dimension

    def save(
        self, output_path: str, *args: Any, safe_serialization: bool = True, **kwargs: Any
    ) -> None:
        """Writes the size, which is all there is to know."""
        self.save_config(output_path)


def ngram_model(dimension: int = 1024) -> SentenceTransformer:
    """The built-in encoder as a model like any other."""
    return SentenceTransformer(modules=[NgramModule(dimension)], device="cpu")
