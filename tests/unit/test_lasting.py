import pytest

from knowledge.audience import audience_of
from knowledge.model import Audience
from knowledge.text import Analyser

ANALYSER = Analyser()


def who(text: str) -> Audience:
    return audience_of(text, ANALYSER)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("od 4 lat jestem bez pracy, syn 8 lat", (96, 107)),
        ("czekamy 5 miesięcy na wizytę, córka 6 lat", (72, 83)),
        ("pracuję tu trzy lata", None),
        ("brat dostał 2 lata", None),
        ("żona od 6 lat choruje, a syn ma 11 lat", (132, 143)),
        ("4 lata po rozwodzie, córka 9 lat", (108, 119)),
        ("jestem w 7 miesiącu, mam trzylatka", (36, 47)),
        ("mieszkamy z dziadkiem 88 lat", (1056, 1067)),
        ("mieszkam z synem 3 lata", (36, 47)),
        ("córka 5 lat czeka na operację", (60, 71)),
        ("wnuczka ma już 4 lata", (48, 59)),
        ("klubik od 2 lat", (24, None)),
        ("dla dzieci od 3 lat, grupa działa od roku", (36, None)),
        ("dziecko w 6 miesiącu życia", (6, 6)),
    ],
)
def test_how_long_something_has_lasted_is_nobodys_age(
    text: str, ages: tuple[int, int | None] | None
) -> None:
    assert who(text).ages == ages


@pytest.mark.parametrize(
    ("text", "situations"),
    [
        ("tata moich dzieci siedzi już 3 lata", {"prison"}),
        ("syn siedzi 2 lata w domu", set()),
        ("jestem w ósmym miesiącu", {"pregnancy"}),
        ("jestem w tym miesiącu na urlopie", set()),
    ],
)
def test_what_has_lasted_may_be_a_situation(text: str, situations: set[str]) -> None:
    assert who(text).situations == situations
