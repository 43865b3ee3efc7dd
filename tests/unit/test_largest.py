"""The largest scores: what sorting all of them would give first, at less cost."""

import numpy as np
import pytest

from knowledge.folder_vectors import largest


@pytest.mark.parametrize("limit", [1, 4, 40, 400, 500])
@pytest.mark.parametrize("decimals", [0, 1, 6])
def test_largest_are_those_a_stable_sort_gives_first(limit: int, decimals: int) -> None:
    scores = np.round(np.random.default_rng(3).random(400), decimals).astype(np.float32)

    found = largest(scores, limit)

    assert found.tolist() == np.argsort(-scores, kind="stable")[:limit].tolist()


def test_a_score_that_is_no_number_comes_last() -> None:
    scores = np.array([0.2, np.nan, 0.9, 0.4], dtype=np.float32)

    assert largest(scores, 2).tolist() == [2, 3]
