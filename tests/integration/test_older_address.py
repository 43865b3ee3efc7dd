"""An e-mail of an older paper does not make what is open now look closed."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

OLD = """# Konsultacje diagnozy potrzeb rodzin w Lipniku

Ogłoszenie z dnia 2 marca 2029 r.

Uwagi należy przesłać na adres diagnoza@lipnik.example do 30 marca 2029 r.
"""
NEW = """# Konsultacje programu dla rodzin w Lipniku

Ogłoszenie z dnia 3 marca 2031 r.

Formularz konsultacyjny można przesłać na adres program@lipnik.example do 28 marca 2031 r.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("older"), dawne=OLD, nowe=NEW) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Czy formularz mogę przesłać na diagnoza@lipnik.example?", "Nie. "),
        ("Чи можна надіслати формуляр на diagnoza@lipnik.example?", "Ні. "),
        ("czy formularz wysłać na program@lipnik.example?", "Tak. "),
    ],
)
def test_the_open_form_is_told_with_its_own_address(
    town: Assistant, question: str, opening: str
) -> None:
    said = asked(town, question, "2031-03-10T09:00").text
    assert opening in said and "program@lipnik.example" in said, said


def test_before_it_the_older_one_is_told(town: Assistant) -> None:
    said = asked(town, "czy uwagi mogę przesłać na diagnoza@lipnik.example?", "2029-03-10T09:00")
    assert "Tak. " in said.text and "diagnoza@lipnik.example" in said.text
