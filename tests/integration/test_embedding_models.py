from pathlib import Path

import numpy as np
import pytest

from ingest.build import build
from knowledge.embedding import NgramEmbedder, SentenceTransformersEmbedder
from knowledge.snapshot import SnapshotStore
from tests.integration.library import CLUBS, write

TEXTS = ["Dyżur eksperta", "klub", ""]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A saved model with random vectors for a handful of words."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = ["[UNK]", "Klub", "seniora", "gier", "dla", "młodzieży"]
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    weights = np.random.default_rng(7).standard_normal((len(words), 16)).astype(np.float32)
    folder = tmp_path_factory.mktemp("model") / "tiny"
    module = StaticEmbedding(tokenizer, embedding_weights=weights)
    SentenceTransformer(modules=[module], device="cpu").save(str(folder))
    return str(folder)


def test_any_sentence_transformers_model_serves(tiny: str, tmp_path: Path) -> None:
    embedder = SentenceTransformersEmbedder(tiny)
    rows = embedder.encode(["Klub seniora", "Klub gier dla młodzieży"])
    assert rows.shape == (2, embedder.dimension) and rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    assert embedder.encode([]).shape == (0, 16)
    documents = write(tmp_path / "documents", clubs=CLUBS)
    build([documents], tmp_path / "data", embedder)
    store = SnapshotStore(tmp_path / "data", SentenceTransformersEmbedder(tiny))
    with store.reading() as snapshot:
        assert snapshot.search("Klub seniora", [])[0].dense > 0
    store.close()


def test_the_built_in_encoder_is_a_model_like_any_other() -> None:
    from knowledge.ngram_module import ngram_model

    embedder = SentenceTransformersEmbedder("ngrams", ngram_model(64))
    assert embedder.dimension == 64
    assert np.allclose(embedder.encode(TEXTS), NgramEmbedder(64).encode(TEXTS), atol=1e-6)
