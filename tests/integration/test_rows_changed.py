"""A later notice that calls off or moves one row of a table, and talks about such rows."""

from collections.abc import Iterator

import pytest

from assistant.answer import Question
from assistant.service import Assistant
from tests.integration.library import answering, asked

WARSZTATY = """# Letnie warsztaty ceramiczne w Lipowej 2030 – zapisy

Gminny Ośrodek Kultury w Lipowej, 2 kwietnia 2030 r.

## Grupy

| Grupa | Kiedy | Sala | Opłata |
|---|---|---|---|
| I | 1–5 lipca 2030 r. | Dom Kultury, ul. Młyńska 3 | 150 zł |
| II | 8–12 lipca 2030 r. | Remiza, ul. Strażacka 1 | 150 zł |
| III | 15–19 lipca 2030 r. | Dom Kultury, ul. Młyńska 3 | 180 zł |

Rodzeństwo płaci połowę. Dzieci z rodzin zastępczych nie płacą.

## Na miejscu

Glina i szkliwo są wliczone w opłatę.
"""
ZEGLARSTWO = """# Szkółka żeglarska nad jeziorem w Lipowej 2030

Ośrodek Sportu w Lipowej, 3 kwietnia 2030 r.

| Grupa | Kiedy | Miejsce | Opłata |
|---|---|---|---|
| I | 1–5 sierpnia 2030 r. | Przystań, ul. Wodna 1 | 300 zł |
| II | 8–12 sierpnia 2030 r. | Przystań, ul. Wodna 1 | 300 zł |
"""
ZMIANA = """Gminny Ośrodek Kultury w Lipowej
Lipowa, 20 maja 2030 r.

KOMUNIKAT
w sprawie zmiany zapisów na letnie warsztaty ceramiczne w Lipowej 2030

1. Grupa II (8–12 lipca 2030 r.) spotka się w Bibliotece, ul. Sadowa 9.
2. Grupa III zostaje odwołana.
3. Pozostałe zasady nie zmieniają się.
"""
BEFORE, AFTER = "2030-05-10T10:00", "2030-06-03T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("rows")
    with answering(folder, warsztaty=WARSZTATY, zeglarstwo=ZEGLARSTWO, zmiana=ZMIANA) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kiedy trzecia grupa warsztatów ceramicznych i ile kosztuje?", "Grupa III zostaje odwoł"),
        ("Czy trzecia grupa warsztatów ceramicznych się odbędzie?", "Grupa III zostaje odwołana"),
        ("Gdzie jest grupa II warsztatów ceramicznych?", "ul. Sadowa 9"),
        ("Ile kosztuje grupa 2 warsztatów ceramicznych i gdzie jest?", "ul. Sadowa 9"),
        ("Co się zmieniło w warsztatach ceramicznych?", "Grupa III zostaje odwołana"),
        ("Co się zmieniło w warsztatach ceramicznych?", "ul. Sadowa 9"),
    ],
)
def test_the_notice_is_told_with_the_row(assistant: Assistant, question: str, told: str) -> None:
    assert told in asked(assistant, question, AFTER).text


@pytest.mark.parametrize(
    ("question", "moment"),
    [
        ("Ile kosztuje trzecia grupa warsztatów ceramicznych?", BEFORE),
        ("Ile kosztuje pierwsza grupa warsztatów ceramicznych?", AFTER),
        ("Gdzie jest druga grupa szkółki żeglarskiej?", AFTER),
    ],
)
def test_no_other_row_and_no_earlier_day_is_changed(
    assistant: Assistant, question: str, moment: str
) -> None:
    text = asked(assistant, question, moment).text
    assert "odwołana" not in text
    assert "Sadowa" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Czy warsztaty ceramiczne są za darmo?",
        "Ile zapłacę za dwoje dzieci na warsztatach ceramicznych?",
        "Ile kosztują letnie warsztaty ceramiczne?",
    ],
)
def test_a_fee_is_told_with_its_rules(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, AFTER).text
    assert "150 zł" in text
    assert "połowę" in text
    assert "300 zł" not in text
    assert "wliczone" not in text


def test_what_is_included_is_told_where_it_is_asked(assistant: Assistant) -> None:
    text = asked(assistant, "Czy glina jest wliczona w opłatę za warsztaty ceramiczne?", AFTER).text
    assert "Glina i szkliwo są wliczone w opłatę" in text


def test_an_ordinal_is_of_the_groups_of_the_question_before(assistant: Assistant) -> None:
    told, talk = [], None
    when = asked(assistant, "Co się zmieniło?", AFTER).as_of
    for text in (
        "Jakie są grupy na warsztatach ceramicznych?",
        "a ile kosztuje pierwsza?",
        "a gdzie?",
        "a druga?",
    ):
        answer = assistant.answer(Question(text, when, talk))
        talk = answer.conversation_id
        told.append(answer.text)
    assert "1–5 lipca" in told[0]
    assert "15–19 lipca" in told[0]
    assert "150 zł" in told[1]
    assert "II" not in told[1]
    assert "ul. Młyńska 3" in told[2]
    assert "ul. Sadowa 9" in told[3]
