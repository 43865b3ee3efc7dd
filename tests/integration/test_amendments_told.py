"""Single clauses of a regulation that a later paper words anew."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

RULES = """# Regulamin korzystania z domu dziennego pobytu w Cisowie

Gminny Ośrodek Pomocy Społecznej w Cisowie. Opublikowano 4 lutego 2031 r.

## § 1. Kto korzysta

1. Z domu korzystają osoby, które ukończyły 60 lat.
2. Pierwszeństwo mają osoby samotne.

## § 2. Odpłatność

1. Opłata za jeden dzień pobytu wynosi 20 zł.
2. Opłatę za obiad ustala kierownik ośrodka na kwotę 9 zł.

## § 3. Godziny

Dom dziennego pobytu jest czynny od poniedziałku do piątku w godzinach 8.00–16.00.
"""
CHANGE = """# Zarządzenie w sprawie zmiany regulaminu korzystania z domu dziennego pobytu w Cisowie

Gminny Ośrodek Pomocy Społecznej w Cisowie. Opublikowano 2 czerwca 2031 r.

W regulaminie korzystania z domu dziennego pobytu w Cisowie wprowadza się następujące zmiany:

W § 2 ust. 1 otrzymuje brzmienie: „1. Opłata za jeden dzień pobytu wynosi 26 zł.”.

W § 1 uchyla się ust. 2.

Zarządzenie wchodzi w życie z dniem 1 lipca 2031 r.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("amended"), rules=RULES, change=CHANGE) as found:
        yield found


def ask(assistant: Assistant, text: str, day: str) -> Answer:
    return asked(assistant, text, f"{day}T08:00")


def test_the_new_words_of_a_clause_count_from_their_day(assistant: Assistant) -> None:
    asked = "ile wynosi opłata za jeden dzień pobytu w domu dziennego pobytu w Cisowie?"
    before, between, after = (
        ask(assistant, asked, day).text for day in ("2031-03-01", "2031-06-10", "2031-07-05")
    )
    assert "20 zł" in before
    assert "20 zł" in between
    assert between.index("20 zł") < between.index("26 zł") < between.index("1 lipca 2031")
    assert "26 zł" in after
    assert "20 zł" not in after


def test_a_clause_that_was_left_alone_is_told_as_it_stands(assistant: Assistant) -> None:
    told = ask(
        assistant, "ile wynosi opłata za obiad w domu dziennego pobytu w Cisowie?", "2031-07-05"
    )
    assert "9 zł" in told.text
    assert "26 zł" not in told.text
    told = ask(
        assistant, "w jakich godzinach czynny jest dom dziennego pobytu w Cisowie", "2031-07-05"
    )
    assert "16.00" in told.text
    assert "Zmiana" not in told.text


def test_a_clause_that_was_struck_out_is_not_told_as_if_it_counted(assistant: Assistant) -> None:
    asked = "kto ma pierwszeństwo w domu dziennego pobytu w Cisowie?"
    assert "samotne" in ask(assistant, asked, "2031-03-01").text
    assert "Pierwszeństwo mają osoby samotne" not in ask(assistant, asked, "2031-07-05").text


def test_what_was_changed_in_the_regulation_is_told(assistant: Assistant) -> None:
    asked = "co się zmieniło w regulaminie domu dziennego pobytu w Cisowie?"
    told = ask(assistant, asked, "2031-07-05").text
    assert "26 zł" in told
    assert "uchyla się ust. 2" in told
