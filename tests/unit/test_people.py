import pytest

from knowledge.audience import GROWN_UP, audience_of, fits
from knowledge.model import Audience
from knowledge.people import people
from knowledge.text import Analyser

ANALYSER = Analyser()


def told(text: str) -> list[tuple[object, set[str]]]:
    whole = audience_of(text, ANALYSER)
    return [(one.ages, set(one.disabilities)) for one in people(text, whole, ANALYSER)]


@pytest.mark.parametrize(
    ("text", "each"),
    [
        (
            "zdrowa córka 5 lat i syn 9 lat z autyzmem, gdzie iść",
            [((60, 71), set()), ((108, 119), {"autism"})],
        ),
        ("niewidomy ojciec, dziecko zdrowe 3 lata", [((36, 47), set()), (GROWN_UP, {"sight"})]),
        ("syn 9 lat z autyzmem", [((108, 119), {"autism"})]),
        ("zdrowe odżywianie, syn 9 lat z autyzmem", [((108, 119), {"autism"})]),
    ],
)
def test_what_one_has_another_has_not(text: str, each: list[tuple[object, set[str]]]) -> None:
    assert told(text) == each


def test_nobody_is_disabled_by_not_being_so() -> None:
    asked = audience_of("dziecko bez orzeczenia, 8 lat", ANALYSER)
    assert asked.disabilities == set()
    assert fits(asked, audience_of("dzieci z niepełnosprawnościami do 12 lat", ANALYSER)) is None


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("osoba z niepełnosprawnością ruchową 67 lat", (804, 815)),
        ("brat z zespołem Downa 44 lata", (528, 539)),
        ("uczniów ostatnich klas miejskich szkół średnich", (204, 239)),
        ("ostatnie klasy podstawówki", (84, 239)),
    ],
)
def test_ages_told_after_other_words(text: str, ages: tuple[int, int]) -> None:
    who: Audience = audience_of(text, ANALYSER)
    assert who.ages == ages
