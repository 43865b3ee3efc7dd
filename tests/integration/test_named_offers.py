"""One offer asked for by its plain name, in the edition and the year that are meant."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAWNA = """# Zajęcia dla rodzin w Sosnowej Górze, jesień 2031

Dom Kultury w Sosnowej Górze, 20 sierpnia 2031 r.

| Nazwa | Dla kogo | Kiedy | Opłata |
|---|---|---|---|
| Akademia dla ojców | ojcowie dzieci do 10 lat | soboty, 9:00–11:00 | 20 zł za spotkanie |
"""
NOWA = """# Zajęcia dla rodzin w Sosnowej Górze, jesień 2032

Dom Kultury w Sosnowej Górze, 18 sierpnia 2032 r.

| Nazwa | Dla kogo | Kiedy | Opłata |
|---|---|---|---|
| Akademia dla ojców | ojcowie dzieci do 12 lat | niedziele, 10:00–12:00 | 30 zł za spotkanie |
| Klub „Iglak” | uczniowie akademii plastycznej i ojcowie | piątki, 17:00–19:00 | 5 zł |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("sosnowa"), dawna=DAWNA, nowa=NOWA) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2032-09-01T09:00")


@pytest.mark.parametrize(
    "question", ["ile kosztuje akademia dla ojcow", "Ile się płaci za „Akademię dla ojców”?"]
)
def test_of_two_editions_the_latest_is_told(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert "30 zł" in text
    assert "20 zł" not in text
    assert "Iglak" not in text


def test_the_year_asked_for_chooses_the_edition(assistant: Assistant) -> None:
    assert "20 zł" in ask(assistant, "Ile kosztowała Akademia dla ojców w 2031 roku?").text


def test_no_edition_is_of_another_year(assistant: Assistant) -> None:
    answer = ask(assistant, "Ile kosztowała Akademia dla ojców w 2029 roku?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert "zł" not in answer.text
