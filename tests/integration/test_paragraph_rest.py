"""Conditions behind a sentence that is told, and the place in its paragraph where one asks."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

GUIDE = """# Gdzie po pomoc w Modrzewiu

## Rzeczy

Wypożyczalnia fotelików „Druga Runda”, ul. Dworcowa 7A: środa 16:00–19:00. Kaucja 60 zł. Wypożyczenie najdłużej na 9 miesięcy. Tylko dla mieszkańców Modrzewia.

## Nauka

Punkt „Razem”, Rynek 5, wtorki 11:00–17:00. Kurs polskiego dla dorosłych: poniedziałki 18:00–19:30, bezpłatny.

## Ruch

Gimnastyka dla mam w hali przy ul. Polnej 3: piątki 9:00. Basen w sobotę rano. Tor dla rolkarzy.
"""  # noqa: E501
DAY = "2033-05-18T10:00"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("rest"), {"informator.md": GUIDE}) as one:
        yield one


def test_conditions_behind_what_is_told_come_with_it(ask: Ask) -> None:
    told = ask("gdzie wypożyczyć fotelik?", DAY).text
    assert "Kaucja 60 zł" in told
    assert "Tylko dla mieszkańców Modrzewia" in told


@pytest.mark.parametrize("question", ["gdzie jest kurs polskiego?", "где курс польского?"])
def test_a_place_told_before_comes_where_one_asks_for_it(ask: Ask, question: str) -> None:
    assert "Rynek 5" in ask(question, DAY).text


def test_a_place_is_not_told_where_nobody_asks_for_it(ask: Ask) -> None:
    assert "Rynek 5" not in ask("w jakie dni jest kurs polskiego?", DAY).text


def test_other_things_of_a_paragraph_stay_away(ask: Ask) -> None:
    told = ask("o której gimnastyka dla mam?", DAY).text
    assert "9:00" in told
    assert "rolkarzy" not in told


def test_a_street_does_not_end_a_quoted_sentence(ask: Ask) -> None:
    assert "ul. Dworcowa 7A" in ask("где взять напрокат автокресло?", DAY).text
