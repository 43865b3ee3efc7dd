"""Questions that suppose who runs something, and names and lists that stand in a paper's items."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PLAN = """# Program rodzinny miasta Jawornik na lata 2030-2031

Miejski Ośrodek Pomocy Społecznej w Jaworniku. Opublikowano 4 stycznia 2030 r.

## Realizatorzy zadań

Zadania realizują instytucje kultury:

- Capella Javornensis
- Teatr Pod Lipą

## Powiązania

Program pokazuje związki wsparcia rodziny z innymi dziedzinami. Są to przede wszystkim:

- edukacja
- sport i rekreacja

## Zadania

| Zadanie | Jednostka odpowiedzialna | 2030 | 2031 |
|---|---|---|---|
| Klub rodziców z dzieckiem niewidomym | Wydział Zdrowia | 1 klub | 1 klub |
| Organizacja usługi asystenta rodziny | Miejski Ośrodek Pomocy Społecznej | 40 rodzin | 45 rodzin |
| Zajęcia dla maluchów w filiach bibliotecznych | Biblioteka Miejska | 20 zajęć | 22 zajęcia |
| Mecenat młodych talentów | Wydział Zdrowia, organizacje pozarządowe | 5 osób | 6 osób |
"""
DUTIES = """# Dyżury w Jaworniku

Miejski Ośrodek Pomocy Społecznej w Jaworniku. Opublikowano 4 marca 2030 r.

Dyżury eksperta odbędą się w pokoju 3 przy ul. Długiej 1:

- we wtorek 12 marca 2030 r., w godzinach 9:00–11:00,
- w środę 20 marca 2030 r., w godzinach 14:00–16:00.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("claimed"), plan=PLAN, duties=DUTIES) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "word", "said"),
    [
        ("Klub dla niewidomych prowadzi Biblioteka Miejska?", "Nie.", "Wydział Zdrowia"),
        ("czy to MOPS prowadzi klub dla niewidomych", "Nie.", "Wydział Zdrowia"),
        ("podobno asystenta rodziny organizuje mops?", "Tak.", "Miejski Ośrodek Pomocy Społecznej"),
        ("czy Biblioteka Miejska prowadzi zajęcia dla maluchów?", "Tak.", "Biblioteka Miejska"),
        ("zajęcia dla maluchów w bibliotece prowadzi mops?", "Nie.", "Biblioteka Miejska"),
    ],
)
def test_a_unit_that_is_supposed_to_run_something(
    assistant: Assistant, question: str, word: str, said: str
) -> None:
    text = asked(assistant, question, "2030-02-01T10:00").text
    assert text.startswith(word)
    assert said in text


def test_no_verdict_where_the_paper_leaves_open_which_organisation(assistant: Assistant) -> None:
    text = asked(
        assistant, "Mecenat talentów prowadzi Biblioteka Miejska?", "2030-02-01T10:00"
    ).text
    assert not text.startswith(("Tak", "Nie."))


def test_a_name_in_a_list_is_told_with_the_line_over_it(assistant: Assistant) -> None:
    text = asked(assistant, "Czy Capella Javornensis realizuje zadania?", "2030-02-01T10:00").text
    assert "Zadania realizują instytucje kultury" in text
    other = asked(assistant, "Czy Capella Bracensis realizuje zadania?", "2030-02-01T10:00")
    assert other.status is not AnswerStatus.ANSWERED


def test_a_sentence_brings_the_list_that_the_next_one_opens(assistant: Assistant) -> None:
    question = "Z jakimi dziedzinami program pokazuje związki wsparcia rodziny?"
    text = asked(assistant, question, "2030-02-01T10:00").text
    assert "edukacja" in text
    assert "sport i rekreacja" in text


def test_a_day_without_any_is_told_with_the_next(assistant: Assistant) -> None:
    question = "w piątek mam dziecko u lekarza, jest dyżur w poniedziałek 11 marca?"
    answer = asked(assistant, question, "2030-03-05T10:00")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert "12 marca 2030, 9:00–11:00" in answer.text
    last = asked(assistant, "czy 21 marca jest dyżur", "2030-03-05T10:00")
    assert "14:00" not in last.text
