"""A day ahead is never told as over, a year asked for is the one told, toddlers are heard."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from assistant.answer import AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import DUTY_HOURS, answering, asked

MOMENT = "2031-03-12T09:00"
FORMS = "\nFormularze można składać do 28 marca 2031 r. na adres plan@wisniowiec.example.\n"
EARLIER = """# Diagnoza potrzeb rodzin w Wiśniowcu

Ogłoszenie z dnia 4 maja 2027 r.

Informacje należy dostarczyć do 21 maja 2027 r. na adres diagnoza@wisniowiec.example.
"""
CLUBS = """# Program dla rodzin w Wiśniowcu na lata 2030-2032

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Kluby rodziców z dziećmi do lat 3 | Biblioteka Gminna | 10 spotkań | 12 spotkań |
| Warsztaty dla młodzieży w wieku 15-18 lat | Ośrodek Kultury | 5 spotkań | 6 spotkań |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("ahead")
    files = {"dyzury": DUTY_HOURS + FORMS, "diagnoza": EARLIER, "program": CLUBS}
    with answering(folder, **files) as ready:
        yield ready


def talk(town: Assistant, moment: str, *turns: str) -> str:
    now, conversation = datetime.fromisoformat(moment).replace(tzinfo=WARSAW), None
    for turn in turns:
        answer = town.answer(Question(turn, now, conversation))
        conversation = answer.conversation_id
    return answer.text


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("kiedy następny dyżur?", "a kolejny?", "Ostatni podany to: poniedziałek, 17 marca 2031"),
        ("kiedy następny dyżur?", "i następny?", "Ostatni podany to: poniedziałek, 17 marca 2031"),
        ("kiedy spotkanie?", "a potem?", "Ostatni podany to: czwartek, 13 marca 2031"),
        ("When are the next duty hours?", "and the one after?", "The last one given is: Monday"),
        ("Коли наступне чергування?", "а наступне?", "Остання з названих: понеділок"),
        ("Когда следующее дежурство?", "а следующее?", "Последняя из названных: понедельник"),
    ],
)
def test_the_last_day_ahead_is_not_told_as_over(
    town: Assistant, first: str, then: str, said: str
) -> None:
    assert said in talk(town, MOMENT, first, then)


def test_a_last_day_that_is_over_is_told_so(town: Assistant) -> None:
    assert "Ostatni był: poniedziałek, 17 marca" in asked(town, "kolejny dyżur?", "2031-04-02").text


@pytest.mark.parametrize("then", ["a jak nie mogę przyjść osobiście?", "mogę przyjść osobiście?"])
def test_who_comes_does_not_ask_for_the_next_day(town: Assistant, then: str) -> None:
    said = talk(town, MOMENT, "kiedy są dyżury?", then)
    assert "późniejszego terminu" not in said
    assert "kolejnego terminu" not in said


@pytest.mark.parametrize(
    "question",
    [
        "do kiedy można było zgłaszać uwagi w 2027?",
        "jaki był termin w 2027 roku?",
        "do kiedy w maju 2027 trzeba było dostarczyć informacje?",
        "what was the deadline in 2027?",
        "до якого числа було у 2027?",
    ],
)
def test_the_last_day_is_that_of_the_year_asked_for(town: Assistant, question: str) -> None:
    answer = asked(town, question, MOMENT)
    assert "2027" in answer.text
    assert [one.file for one in answer.citations] == ["diagnoza.md"]


def test_a_year_goes_back_to_the_papers_after_a_list_of_help(town: Assistant) -> None:
    said = talk(town, MOMENT, "kluby dla małych dzieci?", "a w 2027 do kiedy było?")
    assert "21 maja 2027" in said


@pytest.mark.parametrize("question", ["jaki był termin w 2025 roku?", "do kiedy w maju 2026?"])
def test_a_year_without_a_last_day_has_none(town: Assistant, question: str) -> None:
    answer = asked(town, question, MOMENT)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert not answer.statements


@pytest.mark.parametrize(
    "question",
    [
        "kluby dla maluchów?",
        "co jest dla mojego brzdąca?",
        "gdzie iść z maluszkiem?",
        "coś dla najmłodszych",
        "clubs for toddlers",
        "клуби для малюків",
        "клуб для малышей",
    ],
)
def test_small_children_are_heard_by_their_pet_names(town: Assistant, question: str) -> None:
    said = asked(town, question, MOMENT).text
    assert "Kluby rodziców z dziećmi do lat 3" in said
    assert "młodzieży" not in said


@pytest.mark.parametrize(
    "question",
    [
        "czy mogę wziąć udział inaczej?",
        "jak jeszcze można wziąć udział?",
        "czy można zgłosić uwagi inaczej niż osobiście?",
        "is there any other way to take part?",
        "як інакше подати зауваження?",
    ],
)
def test_other_ways_of_taking_part_are_told(town: Assistant, question: str) -> None:
    assert "plan@wisniowiec.example" in asked(town, question, MOMENT).text


@pytest.mark.parametrize("question", ["czy jest inny sposób leczenia?", "can my neighbour come?"])
def test_another_way_of_something_else_is_not_told(town: Assistant, question: str) -> None:
    assert not asked(town, question, MOMENT).statements


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("gdzie jest najbliższy dyżur?", "Dyżur – kolejnego terminu nie ma"),
        ("gdzie będzie następne spotkanie?", "Spotkanie – kolejnego terminu nie ma"),
        ("Where are the next duty hours?", "Duty hours – the documents give no coming date"),
    ],
)
def test_where_the_next_is_begins_with_that_none_is_coming(
    town: Assistant, question: str, opening: str
) -> None:
    assert asked(town, question, "2031-04-02T09:00").text.startswith(opening)
