"""Words of one family, among all the words that any text has brought."""

import pytest

from assistant.frame import Word
from assistant.match import credited
from knowledge.phrases import plain_analyser


@pytest.mark.parametrize(
    ("asked", "evidence"),
    [
        ("rodzicielski", "rodzicielstwo"),
        ("konsultacja", "konsultacyjny"),
        ("wypożyczalnia", "wypozyczania"),
    ],
)
def test_a_word_of_a_text_read_later_is_of_the_family_too(asked: str, evidence: str) -> None:
    analyser = plain_analyser()
    word = Word(asked, analyser.lemma_set(asked))
    assert credited(word, analyser.lemma_set("sąsiad")) == 0.0
    assert 0.0 < credited(word, analyser.lemma_set(evidence)) < 1.0
    assert credited(word, word.lemmas) == 1.0


def test_words_that_only_begin_alike_are_strangers() -> None:
    analyser = plain_analyser()
    word = Word("żłobek", analyser.lemma_set("żłobek"))
    assert credited(word, analyser.lemma_set("żłób żłopać")) == 0.0
