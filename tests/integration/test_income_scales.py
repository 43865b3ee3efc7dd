"""No is said to nobody for whom a higher step of a scale, or an exception, still holds."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

PAGE = """# Dopłaty do opieki w Lipowcu

Opublikowano: 4 marca 2031 r.

## Dopłata do żłobka niepublicznego

Dopłata przysługuje miesięcznie na dziecko: dochód na osobę do 1 200 zł – 350 zł; powyżej 1 200 zł
do 2 000 zł – 200 zł.

## Dopłata do kolonii

Dopłata do kolonii przysługuje, jeżeli dochód na osobę nie przekracza 1 600 zł, chyba że rodzina
wychowuje dziecko z orzeczeniem.

## Dopłata do obiadów

Dopłata do obiadów przysługuje, jeżeli dochód na osobę nie przekracza 1 600 zł.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("scales"), {"doplaty.md": PAGE}) as told:
        yield told


def said(ask: Ask, question: str) -> str:
    return ask(question, "2031-04-10T09:00").text


def test_who_earns_more_than_the_first_step_of_a_scale_gets_no_no(ask: Ask) -> None:
    text = said(ask, "mamy dochód 1500 zł na osobę, czy dostaniemy dopłatę do żłobka?")

    assert "200 zł" in text and "Nie." not in text


def test_who_earns_more_than_every_step_is_told_no(ask: Ask) -> None:
    assert "Nie." in said(ask, "mamy dochód 2600 zł na osobę, czy dostaniemy dopłatę do żłobka?")


def test_where_some_are_left_in_all_the_same_the_sentence_decides(ask: Ask) -> None:
    text = said(ask, "mamy dochód 1900 zł na osobę, czy dostaniemy dopłatę do kolonii?")

    assert "chyba że rodzina" in text and "Nie." not in text


def test_a_limit_alone_is_a_no_to_who_earns_more(ask: Ask) -> None:
    assert "Nie." in said(ask, "mamy dochód 1900 zł na osobę, czy dostaniemy dopłatę do obiadów?")
