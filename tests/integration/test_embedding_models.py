from pathlib import Path

import numpy as np
import pytest

from assistant.bootstrap import embedder
from assistant.settings import Settings
from ingest.build import build
from knowledge.embedding import NgramEmbedder, SentenceTransformersEmbedder
from knowledge.prefixes import Prefixes
from knowledge.snapshot import NoSnapshot, SnapshotStore
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

    words = ["[UNK]", "Klub", "seniora", "gier", "dla", "młodzieży", "табір"]
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    weights = np.random.default_rng(7).standard_normal((len(words), 16)).astype(np.float32)
    weights[words.index("табір")] = weights[words.index("seniora")]  # a model of two languages
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
        ranked = snapshot.ranked("gier", [], said="табір")  # read as it was typed too
        senior = next(one for one in snapshot.passages(list(ranked)) if "seniora" in one.text)
        assert ranked[senior.id][2] > snapshot.ranked("gier", [])[senior.id][2]
    store.close()


def test_the_built_in_encoder_is_a_model_like_any_other() -> None:
    from knowledge.ngram_module import ngram_model

    embedder = SentenceTransformersEmbedder("ngrams", ngram_model(64))
    assert embedder.dimension == 64
    assert np.allclose(embedder.encode(TEXTS), NgramEmbedder(64).encode(TEXTS), atol=1e-6)


class Noted:
    """A model that remembers the texts it was given."""

    def __init__(self, **prompts: str) -> None:
        self.prompts = {"query": "", "document": "", **prompts}
        self.texts: list[str] = []

    def encode(self, texts: list[str], **_: object) -> np.ndarray:
        self.texts += texts
        return np.ones((len(texts), 2), dtype=np.float32)


@pytest.mark.parametrize(
    ("name", "query", "passage"),
    [
        ("intfloat/multilingual-e5-small", "query: ", "passage: "),
        ("/models/multilingual-e5-base/", "query: ", "passage: "),
        ("sdadas/mmlw-retrieval-e5-large", "query: ", "passage: "),
        ("sdadas/mmlw-retrieval-roberta-base", "zapytanie: ", ""),
        ("sdadas/mmlw-retrieval-roberta-large-v2", "[query]: ", ""),
        ("BAAI/bge-m3", "", ""),
        (
            "BAAI/bge-base-en-v1.5",
            "Represent this sentence for searching relevant passages: ",
            "",
        ),
        ("a/model-of-ours", "", ""),
    ],
)
def test_families_of_models_get_the_prefixes_they_were_taught_with(
    name: str, query: str, passage: str
) -> None:
    model = Noted()
    embedder = SentenceTransformersEmbedder(name, model)  # type: ignore[arg-type]
    embedder.encode(["klub"], "query")
    embedder.encode(["klub"], "passage")
    assert model.texts == [f"{query}klub", f"{passage}klub"]


def test_what_a_model_brings_with_it_counts_more_and_what_is_set_most() -> None:
    model = Noted(query="Q: ", document="D: ")
    own = SentenceTransformersEmbedder("multilingual-e5-small", model)  # type: ignore[arg-type]
    own.encode(["klub"], "query")
    own.encode(["klub"])
    given = Prefixes("pytanie: ", "tekst: ")
    told = SentenceTransformersEmbedder("e5-small", model, given)  # type: ignore[arg-type]
    told.encode(["klub"], "query")
    told.encode(["klub"])
    assert model.texts == ["Q: klub", "D: klub", "pytanie: klub", "tekst: klub"]
    assert told.id != SentenceTransformersEmbedder("e5-small").id  # its passages are others


def test_prefixes_of_the_settings_reach_the_model_and_its_vectors(
    tiny: str, tmp_path: Path
) -> None:
    settings = Settings(
        data=tmp_path, embedding_model=tiny, embedding_passage_prefix="Klub ",
        embedding_query_prefix="seniora ",
    )  # fmt: skip
    made = embedder(settings)
    plain = SentenceTransformersEmbedder(tiny)
    assert np.allclose(made.encode(["gier"]), plain.encode(["Klub gier"]))
    assert np.allclose(made.encode(["gier"], "query"), plain.encode(["seniora gier"]))


def test_a_collection_of_one_model_is_refused_by_another(tiny: str, tmp_path: Path) -> None:
    documents = write(tmp_path / "documents", clubs=CLUBS)
    build([documents], tmp_path / "data", SentenceTransformersEmbedder(tiny))
    others = (
        NgramEmbedder(),
        SentenceTransformersEmbedder("other"),
        SentenceTransformersEmbedder(tiny, prefixes=Prefixes("", "tekst: ")),
    )
    for other in others:
        store = SnapshotStore(tmp_path / "data", other)
        with pytest.raises(NoSnapshot, match="innym modelem"):
            store.current()
        store.close()
