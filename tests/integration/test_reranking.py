import subprocess
import sys
from pathlib import Path

import pytest

from assistant.bootstrap import reranker, snapshots
from assistant.settings import Settings
from knowledge.reranking import CrossEncoderReranker
from knowledge.snapshot import SnapshotStore
from tests.integration.library import BATHS, CLUBS, publish, write

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "klub", "seniora", "gier", "pływalnia"]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A saved cross-encoder of a few random weights."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    folder = tmp_path_factory.mktemp("model") / "tiny"
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(WORDS), "utf-8")
    tokenizer = BertTokenizerFast(vocab_file=str(folder / "vocab.txt"))
    tokenizer.save_pretrained(str(folder))
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=16, num_labels=1,
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(str(folder))
    return str(folder)


def test_a_saved_cross_encoder_tells_how_each_passage_fits(tiny: str) -> None:
    encoder = CrossEncoderReranker(tiny)
    passages = ["klub seniora", "pływalnia", "klub gier"]
    found = encoder.scores("klub", passages)
    assert len(found) == 3 and len(set(found)) > 1
    assert encoder.scores("klub", passages[:1]) == pytest.approx(found[:1], abs=1e-4)
    assert encoder.scores("klub", []) == []


class LongestFirst:
    def scores(self, question: str, passages: list[str]) -> list[float]:
        return [float(len(passage)) for passage in passages]


def test_the_first_passages_stand_as_the_cross_encoder_puts_them(tmp_path: Path) -> None:
    publish(write(tmp_path / "documents", clubs=CLUBS, baths=BATHS), tmp_path / "data")
    plain = SnapshotStore(tmp_path / "data")
    ranked = SnapshotStore(tmp_path / "data", reranker=LongestFirst())
    lemmas = ["klub", "plywalnia"]
    before = [hit.passage for hit in plain.current().search("klub", lemmas)]
    after = [hit.passage for hit in ranked.current().search("klub", lemmas)]
    assert after == sorted(before, key=lambda one: -len(one.text)) != before
    plain.close()
    ranked.close()


def test_without_a_model_there_is_none_and_nothing_of_it_is_loaded(tmp_path: Path) -> None:
    assert reranker(Settings(data=tmp_path)) is None
    assert snapshots(Settings(data=tmp_path, reranking_model="some/model")) is not None
    loaded = "import assistant.bootstrap, sys; sys.exit('sentence_transformers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 0
