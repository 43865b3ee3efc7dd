"""Days as an office writes them: told in full, and with a word where they are over."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

ROZTOKA = """# Co słychać w Roztoce

Gminny Ośrodek Kultury w Roztoce

5 kwietnia 2027 r.

Spotkanie o rodzicielstwie zastępczym odbędzie się 29 bm. o godz. 17.00 w świetlicy.

Spotkanie o jąkaniu odbędzie się dwudziestego szóstego maja o siedemnastej w bibliotece.

Spotkanie o astmie odbędzie się 12 lutego o godz. 9.00 w przychodni.

Kiermasz zabawek odbędzie się 8 maja 2027 r. przed południem.

Festyn rodzinny odbył się 3 kwietnia 2027 r. na boisku.

Warsztaty z gotowania odbędą się w przyszłym tygodniu, po południu.

Mediatorka przyjmuje w każdy czwartek w godz. 15-17, oprócz 15 kwietnia i świąt.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("roztoka"), roztoka=ROZTOKA) as found:
        yield found


def ask(assistant: Assistant, text: str, day: str) -> Answer:
    return asked(assistant, text, day)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("kiedy spotkanie o rodzicielstwie zastępczym?", "29 kwietnia 2027, 17:00"),
        ("kiedy jest spotkanie o jąkaniu", "26 maja 2027, 17:00"),
        ("Kiedy będzie spotkanie o astmie?", "12 lutego 2028, 9:00"),
    ],
)
def test_days_in_words_or_without_year_are_told_in_figures(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in ask(assistant, question, "2027-04-10").text


def test_an_announced_day_that_is_over_is_not_told_as_coming(assistant: Assistant) -> None:
    before = ask(assistant, "kiedy jest kiermasz zabawek?", "2027-05-07")
    after = ask(assistant, "kiedy jest kiermasz zabawek?", "2027-05-09")
    assert "8 maja 2027" in before.text and not before.notices
    assert any("minął" in notice and "8 maja 2027" in notice for notice in after.notices)


def test_what_is_told_as_past_needs_no_such_word(assistant: Assistant) -> None:
    assert not ask(assistant, "Kiedy był festyn rodzinny?", "2027-04-20").notices


def test_words_that_count_from_the_document_are_told_with_its_day(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy warsztaty z gotowania?", "2027-04-12")
    assert any("5 kwietnia 2027" in notice for notice in answer.notices)
    assert not ask(assistant, "kiedy warsztaty z gotowania?", "2027-04-05").notices


def test_a_rule_with_an_exception_is_not_called_over(assistant: Assistant) -> None:
    answer = ask(assistant, "Kiedy przyjmuje mediatorka?", "2027-05-03")
    assert "w każdy czwartek" in answer.text and not answer.notices
