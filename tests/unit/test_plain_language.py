"""Our own Polish stays plain: short sentences, few long words."""

import pytest

from evals.plain import HARDEST, own_texts, plainness, syllables, too_long


@pytest.mark.parametrize(
    ("word", "count"),
    [("dom", 1), ("miasto", 2), ("dziecko", 2), ("rodzina", 3), ("niepełnosprawność", 5),
     ("autobus", 3), ("w", 1), ("opiekunka", 4), ("Kraków", 2)],
)  # fmt: skip
def test_syllables_of_polish_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_no_sentence_of_ours_is_over_twenty_words() -> None:
    assert too_long(own_texts()) == []


def test_our_texts_ask_for_no_more_than_nine_years_of_school() -> None:
    assert 3 < plainness(own_texts().values()).fog <= HARDEST


def test_a_sentence_of_office_polish_is_told_to_be_hard() -> None:
    office = (
        "Uprzejmie informuje się zainteresowanych mieszkańców o możliwości przedkładania "
        "pisemnych uwag dotyczących projektowanego dokumentu za pośrednictwem elektronicznej "
        "platformy usług administracji publicznej w nieprzekraczalnym terminie"
    )
    assert too_long({"office": office}) == [("office", 23)]
    assert plainness([office]).fog > 2 * HARDEST
