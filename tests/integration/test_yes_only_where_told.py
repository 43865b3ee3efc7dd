"""A yes is given only where the paper says the very thing that is asked, and a no where it does."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

DUTY = """# Konsultacje programu rodzinnego w Wiśniowcu

Ogłoszenie z dnia 3 marca 2031 r.

Dyżury eksperta odbędą się w ratuszu, ul. Lipowa 4, pok. 12, w następujących terminach:

- w piątek 7 marca 2031 r. w godzinach 8:00–11:00,
- we wtorek 11 marca 2031 r. w godzinach 12:00–15:00,
- w poniedziałek 17 marca 2031 r. w godzinach 16:00–18:00.

Otwarte spotkanie odbędzie się 13 marca 2031 r. o godz. 16:30 w bibliotece przy ul. Polnej 2.
"""
MOMENT = "2031-03-08T09:00"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("told"), dyzury=DUTY) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("czy dyżur 11 marca jest w środę?", "Nie. Dyżur: wtorek, 11 marca"),
        ("czy dyżur 11 marca to sobota?", "Nie. Dyżur: wtorek, 11 marca"),
        ("dyżur 11 marca w środę?", "Nie. Dyżur: wtorek, 11 marca"),
        ("czy dyżur 11 marca jest we wtorek?", "Tak. Dyżur: wtorek, 11 marca"),
        ("Is the duty on 11 March on Wednesday?", "No. Duty hours: Tuesday, 11 March"),
        ("Дежурство 11 марта в среду?", "Нет. Дежурство: вторник, 11 марта"),
        ("czy spotkanie 13 marca jest o 17:00?", "Nie. Spotkanie: czwartek, 13 marca"),
        ("czy spotkanie w Wiśniowcu jest o 17?", "Nie. Spotkanie: czwartek, 13 marca"),
        ("czy spotkanie w Wiśniowcu jest o 16:30?", "Tak. Spotkanie: czwartek, 13 marca"),
        ("czy 13 marca jest spotkanie?", "Tak. Spotkanie: czwartek, 13 marca"),
    ],
)
def test_the_weekday_and_the_hour_supposed_are_held_against_the_paper(
    town: Assistant, question: str, opening: str
) -> None:
    assert asked(town, question, MOMENT).text.startswith(opening)


@pytest.mark.parametrize(
    "question",
    [
        "czy spotkanie 13 marca jest online?",
        "czy spotkanie 13 marca będzie transmitowane?",
        "czy spotkanie 13 marca jest po ukraińsku?",
        "czy spotkanie 13 marca jest obowiązkowe?",
        "Чи чергування 11 березня о 10?",
    ],
)
def test_that_something_takes_place_says_nothing_of_what_it_is_like(
    town: Assistant, question: str
) -> None:
    said = asked(town, question, MOMENT)
    assert not said.text.startswith(("Tak", "Так")), said.text
