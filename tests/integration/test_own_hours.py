"""Hours seen from the day of who asks: after work, at the weekend, in how long, over or not."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DUTY = """# Dyżury ekspertów w konsultacjach „Dębowo rodzinom”

Ogłoszenie z dnia 3 marca 2031 r.

Dyżury odbędą się w Centrum Usług Społecznych w Dębowie, ul. Szkolna 3, pok. 12:

- we wtorek 11 marca 2031 r. w godzinach 9:00–12:00,
- w środę 19 marca 2031 r. w godzinach 12:00–15:00,
- w czwartek 27 marca 2031 r. w godzinach 16:00–19:00.

Otwarte spotkanie konsultacyjne: 20 marca 2031 r., godz. 17:00–19:00, ul. Szkolna 3 (II piętro).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("debowo"), dyzury=DUTY) as ready:
        yield ready


def ask(assistant: Assistant, question: str, moment: str) -> Answer:
    return asked(assistant, question, moment)


@pytest.mark.parametrize(
    "question",
    [
        "kiedy moge przyjsc na dyzur? pracuje do 15",
        "kiedy jest dyzur bo pracuje do 15",
        "kiedy dyzur. ja pracuje do 15.30",
        "when are the duty hours? I work till 3pm",
        "когда дежурство? работаю до трёх",
    ],
)
def test_who_works_until_an_hour_hears_of_later_ones(assistant: Assistant, question: str) -> None:
    told = ask(assistant, question, "2031-03-10T10:00").text
    assert "16:00–19:00" in told
    assert "12:00–15:00" not in told


def test_an_expert_who_works_until_an_hour_is_not_the_asker(assistant: Assistant) -> None:
    told = ask(assistant, "do ktorej ekspert pracuje 19 marca", "2031-03-10T10:00").text
    assert "12:00–15:00" in told


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("za ile zaczyna sie spotkanie konsultacyjne", "za 40 min"),
        ("how long until the open meeting starts?", "in 40 min"),
        ("через сколько начинается открытая встреча?", "через 40 мин"),
        ("за скільки почнеться відкрита зустріч?", "за 40 хв"),
    ],
)
def test_what_starts_today_is_told_in_minutes(
    assistant: Assistant, question: str, left: str
) -> None:
    assert left in ask(assistant, question, "2031-03-20T16:20").text


def test_more_than_an_hour_is_told_in_hours(assistant: Assistant) -> None:
    told = ask(assistant, "za ile godzin jest spotkanie konsultacyjne", "2031-03-20T14:55").text
    assert "za 2 godz. 05 min" in told


@pytest.mark.parametrize(
    ("question", "moment", "verdict"),
    [
        ("czy spotkanie juz sie odbylo?", "2031-03-21T09:00", "Tak."),
        ("czy spotkanie już było?", "2031-03-19T09:00", "Nie."),
        ("czy spotkanie juz sie zaczelo", "2031-03-20T17:30", "Tak."),
        ("czy spotkanie juz sie skonczylo", "2031-03-20T17:30", "Nie."),
        ("czy dyzur 11 marca juz byl", "2031-03-12T09:00", "Tak."),
        ("чи зустріч вже відбулася?", "2031-03-21T09:00", "Так."),
        ("встреча уже прошла?", "2031-03-21T09:00", "Да."),
        ("Чи зустріч вже закінчилася?", "2031-03-21T09:00", "Так."),
        ("Is the open meeting over?", "2031-03-21T09:00", "Yes."),
        ("czy dyżur jeszcze trwa?", "2031-03-19T14:59", "Tak."),
        ("czy dyżur jeszcze trwa?", "2031-03-19T15:00", "Nie."),
        ("czy spotkanie skończy się o 19?", "2031-03-10T09:00", "Tak."),
        ("czy spotkanie kończy się o 18?", "2031-03-10T09:00", "Nie"),
        ("Przyjdę 19 marca o 14:30, zdążę?", "2031-03-10T09:00", "Tak."),
        ("Przyjdę 19 marca o 15:30, zdążę?", "2031-03-10T09:00", "Nie"),
    ],
)
def test_it_is_said_whether_something_is_over(
    assistant: Assistant, question: str, moment: str, verdict: str
) -> None:
    assert ask(assistant, question, moment).text.startswith(verdict)


def test_with_one_duty_ahead_not_all_are_over(assistant: Assistant) -> None:
    told = ask(assistant, "czy dyzury juz byly", "2031-03-20T09:00").text
    assert not told.startswith("Tak"), told


def test_after_an_empty_weekend_the_next_duty_is_named(assistant: Assistant) -> None:
    answer = ask(assistant, "jest dyzur w weekend?", "2031-03-14T09:00")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert "19 marca 2031" in answer.text


def test_a_duty_right_before_an_empty_day_is_not_hidden(assistant: Assistant) -> None:
    told = ask(assistant, "czy 20 marca jest dyżur?", "2031-03-12T09:00").text
    assert "najbliższy termin: środa, 19 marca 2031" in told
    assert "pierwszy termin po tym dniu: czwartek, 27 marca 2031" in told


def test_what_comes_after_an_empty_day_is_not_called_the_next(assistant: Assistant) -> None:
    told = ask(assistant, "czy 17 marca jest dyżur?", "2031-03-10T09:00").text
    assert "pierwszy termin po tym dniu: środa, 19 marca 2031" in told


def test_a_figure_of_speech_is_no_matter(assistant: Assistant) -> None:
    told = ask(assistant, "umieram z ciekawości kiedy będzie dyżur", "2031-03-10T09:00").text
    assert "11 marca 2031" in told


def test_a_floor_typed_without_diacritics_is_a_floor(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy to spotkanie i na ktorym pietrze", "2031-03-10T09:00")
    assert answer.status is AnswerStatus.ANSWERED
    assert "II piętro" in answer.text
