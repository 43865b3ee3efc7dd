"""Questions that name two things of which one is the answer."""

import pytest

from assistant.supposed import offers_choice


@pytest.mark.parametrize(
    "asked",
    [
        "Formularz mailem czy osobiście?",
        "Dyżur jest we wtorek czy w środę?",
        "Spotkanie jest o 16 czy o 17?",
        "Na jaki mail, a@gmina.pl czy b@gmina.pl?",
        "Klub prowadzi MOPS czy biblioteka?",
        "Wysłać na a@gmina.pl czy na b@gmina.pl?",
    ],
)
def test_one_thing_or_the_other(asked: str) -> None:
    assert offers_choice(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Dzień dobry czy jest dyżur",
        "Czy dyżur jest we wtorek?",
        "Chciałam zapytać czy trzeba się zapisać",
        "Kiedy jest spotkanie i czy trzeba się zapisać?",
        "2 września czy będzie dyżur",
        "synek ma 4 lata, czy dostanę 500 zł?",
        "o 17 czy ktoś będzie",
    ],
)
def test_whether_one_thing_is_so(asked: str) -> None:
    assert not offers_choice(asked)
