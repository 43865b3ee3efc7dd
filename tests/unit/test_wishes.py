"""Sentences that only tell what somebody asked for, and abbreviations that end no sentence."""

import pytest

from knowledge.sentences import sentences
from knowledge.wishes import is_wished


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lis zaproponowała, żeby świetlica była otwarta w soboty do 20:00.",
        "Rada Osiedla wnioskowała o otwarcie biblioteki w niedziele.",
        "Fundacja prosiła, aby dyżur trwał do godz. 19:00.",
    ],
)
def test_a_wish_is_told_from_what_holds(text: str) -> None:
    assert is_wished(text)


@pytest.mark.parametrize(
    "text",
    [
        "Świetlica jest otwarta w soboty do 20:00.",
        "Prosimy, aby dzwonić w godz. 8:00–15:00.",
        "Wnioski można składać od 8:00.",
    ],
)
def test_what_holds_is_no_wish(text: str) -> None:
    assert not is_wished(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mł. insp. Ewa Turek spytała o ochronę danych.",
        "Głos zabrał asp. szt. Piotr Rogal z komendy.",
        "Ks. Jan Wilk i kpt. Adam Sum byli za.",
    ],
)
def test_a_rank_before_a_name_ends_no_sentence(text: str) -> None:
    assert len(sentences(text)) == 1
