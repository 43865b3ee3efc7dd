"""Lines that only say who signs and when."""

from datetime import date

import pytest

from knowledge.signatures import is_signature

DAY = date(2031, 3, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Burmistrz Lesznicy 2 marca 2031 r.",
        "Lesznica, dnia 2 marca 2031 r.",
        "Dyrektor Żłobka nr 3 w Lesznicy Anna Wilk, 2.03.2031",
    ],
)
def test_names_and_the_day_of_publication_are_a_signature(text: str) -> None:
    assert is_signature(text, DAY)


@pytest.mark.parametrize(
    "text",
    [
        "Burmistrz Lesznicy 9 maja 2031 r.",
        "Festyn 2 marca 2031 r. o godz. 10.00",
        "Burmistrz zaprasza 2 marca 2031 r.",
        "Rynek w Lesznicy",
    ],
)
def test_anything_that_tells_more_is_none(text: str) -> None:
    assert not is_signature(text, DAY)
