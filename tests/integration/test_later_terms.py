"""A later notice that moves a workshop also tells its new fee, and that sign-up is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

FIRST = """# Warsztaty dla rodziców w Jaworzynce

Opublikowano: 4 maja 2031

Warsztaty rozpoczynają się 22 września 2031 o godz. 17:00 w świetlicy przy ul. Szkolnej 2.
Na warsztaty trzeba się zapisać najpóźniej 7 dni przed rozpoczęciem.
Opłata za warsztaty wynosi 40 zł. W czasie warsztatów zapewniamy opiekę nad dziećmi.
"""
LATER = """# Zmiana w sprawie warsztatów dla rodziców w Jaworzynce

Opublikowano: 29 sierpnia 2031

Warsztaty dla rodziców, które rozpoczynają się 22 września 2031, zostały przeniesione ze świetlicy
do sali nr 5 w Szkole Podstawowej nr 1, ul. Kwiatowa 10. Opłata za warsztaty wynosi 25 zł.
Opieki nad dziećmi w czasie warsztatów nie będzie.
Zapisy zakończono 25 sierpnia 2031, ponieważ zajęto wszystkie miejsca.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("later")
    with answering(folder, warsztaty=FIRST, zmiana=LATER) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("ile kosztują warsztaty", "25 zł", "40 zł"),
        ("скільки коштують майстер-класи для батьків", "25 zł", "40 zł"),
        ("czy na warsztatach będzie opieka nad dziećmi", "Nie.", "Tak"),
        ("do kiedy zapisy na warsztaty", "zakończono 25 sierpnia", "7 dni"),
    ],
)
def test_the_later_notice_is_told(
    assistant: Assistant, question: str, right: str, wrong: str
) -> None:
    text = asked(assistant, question, "2031-09-01").text
    assert right in text
    assert wrong not in text


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("ile kosztują warsztaty", "40 zł"),
        ("czy na warsztatach będzie opieka nad dziećmi", "Tak"),
    ],
)
def test_until_then_the_first_one_stands(assistant: Assistant, question: str, right: str) -> None:
    assert right in asked(assistant, question, "2031-08-01").text
