import time

import numpy as np
import pytest

from knowledge.embedding import NgramEmbedder


def nearness(embedder: NgramEmbedder, one: str, other: str) -> float:
    first, second = embedder.encode([one, other])
    return float(first @ second)


@pytest.fixture(scope="module")
def embedder() -> NgramEmbedder:
    return NgramEmbedder()


def test_vectors_are_unit_rows_of_the_stated_size(embedder: NgramEmbedder) -> None:
    rows = embedder.encode(["klub rodzica", "Асистент сім'ї", "a"])
    assert rows.shape == (3, embedder.dimension) and rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_no_text_and_no_words_give_zeros(embedder: NgramEmbedder) -> None:
    assert embedder.encode([]).shape == (0, embedder.dimension)
    assert not embedder.encode(["", " –!? "]).any()


def test_a_vector_depends_on_nothing_but_its_text(embedder: NgramEmbedder) -> None:
    alone = NgramEmbedder().encode(["dyżur eksperta"])[0]
    assert np.array_equal(alone, embedder.encode(["coś innego", "dyżur eksperta"])[1])
    # Vectors of published snapshots were made so; another value needs another id.
    assert embedder.id == "ngrams-1-1024"
    strongest = np.argsort(-np.abs(NgramEmbedder(64).encode(["dyżur eksperta"])[0]))[:4]
    assert strongest.tolist() == [5, 54, 40, 39]


def test_case_and_diacritics_make_no_difference(embedder: NgramEmbedder) -> None:
    assert nearness(embedder, "Dyżur Żółty", "dyzur zolty") == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize(
    ("asked", "near", "far"),
    [
        ("konsultacje społeczne", "konsultacja spoleczna", "wypoczynek letni dzieci"),
        ("asystent rodizny", "asystent rodziny", "karta dużej osoby"),
        ("psycholog", "wsparcie psychologiczne", "wsparcie finansowe"),
        ("dla niesłyszących", "osoba niesłysząca", "osoba niewidoma"),
    ],
)
def test_inflected_and_mistyped_words_stay_near(
    embedder: NgramEmbedder, asked: str, near: str, far: str
) -> None:
    assert nearness(embedder, asked, near) > nearness(embedder, asked, far) + 0.1


def test_a_question_is_encoded_in_well_under_a_millisecond(embedder: NgramEmbedder) -> None:
    question = "Jakie są oferty dla dziecka z niepełnosprawnością słuchu w tym roku?"
    embedder.encode([question])
    runs = []
    for _ in range(50):
        began = time.perf_counter()
        embedder.encode([question])
        runs.append(time.perf_counter() - began)
    assert min(runs) < 0.001
