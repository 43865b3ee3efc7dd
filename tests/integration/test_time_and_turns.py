"""Weeks, weekdays and hours as constraints, follow-ups, and two papers that could be meant."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from assistant.answer import Answer, AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering, asked

DUTIES = """# Dyżury doradców w Olchowej

Ośrodek Wsparcia w Olchowej, 3 maja 2031 r.

Rozmowy są bezpłatne, w siedzibie przy ul. Klonowej 6.

| Doradca | Termin | Godziny | Pokój |
|---|---|---|---|
| Pedagog | 14 maja 2031 r. (środa) | 9:00–12:00 | 5 |
| Dietetyk | 17 maja 2031 r. (sobota) | 10:00–12:00 | 7 |
| Pedagog | 21 maja 2031 r. (środa) | 16:00–19:00 | 5 |

Na dyżur nie trzeba się zapisywać.

Ośrodek jest czynny od poniedziałku do czwartku w godzinach 8:00–16:00.
"""
PARK = """# Konsultacje parku rodzinnego w Olchowej

Burmistrz Olchowej, 5 maja 2031 r.

Spotkanie konsultacyjne odbędzie się 26 maja 2031 r. o godz. 17.00 w szkole, ul. Leśna 1.

Uwagi można składać do 6 czerwca 2031 r. na adres park@olchowa.example.
"""
CLUB = """# Konsultacje regulaminu żłobka w Olchowej

Burmistrz Olchowej, 6 maja 2031 r.

Spotkanie konsultacyjne odbędzie się 28 maja 2031 r. o godz. 16.00 w urzędzie, ul. Rynek 3.

Uwagi można składać do 13 czerwca 2031 r. na adres zlobek@olchowa.example.
"""


def minutes(day: str, published: str, topic: str, people: int) -> str:
    return f"""# Protokół spotkania Rady Opiekunów w Olchowej

Urząd Miasta w Olchowej, {published}

W dniu {day} o godz. 17.00 w urzędzie przy ul. Rynek 3 odbyło się spotkanie Rady Opiekunów.
W spotkaniu wzięło udział {people} osób.

Tematem spotkania było omówienie {topic}.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    papers = {
        "dyzury": DUTIES,
        "park": PARK,
        "zlobek": CLUB,
        "rada1": minutes("13 stycznia 2031 r.", "20 stycznia 2031 r.", "dowozu do szkół", 11),
        "rada2": minutes("10 lutego 2031 r.", "17 lutego 2031 r.", "stołówek szkolnych", 8),
        "rada3": minutes("10 marca 2031 r.", "17 marca 2031 r.", "ferii letnich", 14),
    }
    with answering(tmp_path_factory.mktemp("olchowa"), **papers) as ready:
        yield ready


NOW = "2031-05-08T10:00"  # a Thursday


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("czy w weekend jest jakiś dyżur?", "17 maja 2031", "14 maja"),
        ("dyżury we środy", "21 maja 2031", "17 maja"),
        ("jaki dyżur jest po 16?", "21 maja 2031", "14 maja"),
        ("dyżur w przyszłym tygodniu przed południem", "14 maja 2031", "21 maja"),
        ("dyżury po 17 maja", "21 maja 2031", "14 maja"),
        ("jakie dyżury są do końca przyszłego tygodnia?", "14 maja 2031", "21 maja"),
        ("za dwa tygodnie jest dyżur pedagoga?", "21 maja 2031", "14 maja"),
        ("czy trzeba się umawiać na dyżur pedagoga", "nie trzeba się zapisywać", "pokój 7"),
        ("o czym mówiono na ostatnim spotkaniu Rady Opiekunów?", "ferii letnich", "stołówek"),
        ("o czym była mowa na spotkaniu Rady Opiekunów w lutym?", "stołówek", "ferii"),
        ("ile osób było na przedostatnim spotkaniu Rady Opiekunów?", "8", "14 osób"),
    ],
)
def test_words_of_time_choose(assistant: Assistant, question: str, told: str, never: str) -> None:
    answer = asked(assistant, question, NOW)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert told in answer.text and never not in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "czy w ten weekend jest dyżur?",
        "dyżur pedagoga przed 14 maja",
        "czy w piątki jest dyżur?",
        "o czym mówiono na spotkaniu Rady Opiekunów w kwietniu 2031?",
    ],
)
def test_nothing_on_the_days_asked_is_said_so(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, NOW).status is AnswerStatus.NOT_IN_DOCUMENTS


@pytest.mark.parametrize("day", ["w święta", "w Wigilię", "3 maja"])
def test_hours_do_not_speak_of_holidays(assistant: Assistant, day: str) -> None:
    answer = asked(assistant, f"czy ośrodek w Olchowej jest czynny {day}?", NOW)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED, answer.text
    assert any("świątecznych" in notice for notice in answer.notices)


def test_two_consultations_are_both_told_under_their_names(assistant: Assistant) -> None:
    answer = asked(assistant, "kiedy jest spotkanie konsultacyjne?", NOW)
    told = ("parku rodzinnego", "26 maja 2031", "regulaminu żłobka", "28 maja 2031")
    assert all(one in answer.text for one in told), answer.text


def test_a_title_tells_which_of_two_is_meant(assistant: Assistant) -> None:
    answer = asked(assistant, "do kiedy można składać uwagi do regulaminu żłobka?", NOW)
    assert "13 czerwca 2031" in answer.text and "6 czerwca" not in answer.text


def talk(assistant: Assistant, *questions: str) -> list[Answer]:
    moment = datetime.fromisoformat(NOW).replace(tzinfo=WARSAW)
    answers: list[Answer] = []
    for question in questions:
        known = answers[-1].conversation_id if answers else None
        answers.append(assistant.answer(Question(question, moment, conversation_id=known)))
    return answers


def test_a_follow_up_keeps_what_it_is_about(assistant: Assistant) -> None:
    answers = talk(
        assistant,
        "kiedy dyżur pedagoga w Olchowej?",
        "a następny?",
        "a dietetyk?",
        "a gdzie to jest?",
    )
    told = ["14 maja", "21 maja", "17 maja", "Klonowej"]
    assert all(one in answer.text for one, answer in zip(told, answers, strict=True))


def test_the_second_of_two_is_picked_and_stays(assistant: Assistant) -> None:
    answers = talk(
        assistant,
        "kiedy jest spotkanie konsultacyjne?",
        "ten drugi",
        "do kiedy można składać uwagi?",
    )
    assert "Rynek 3" in answers[1].text and "Leśna" not in answers[1].text
    assert "13 czerwca" in answers[2].text and "6 czerwca" not in answers[2].text


def test_the_meeting_before_is_looked_for_from_the_one_spoken_of(assistant: Assistant) -> None:
    answers = talk(
        assistant, "o czym mówiono na ostatnim spotkaniu Rady Opiekunów?", "a na poprzednim?"
    )
    assert "stołówek" in answers[1].text and "ferii" not in answers[1].text


def test_another_attribute_is_looked_for_in_the_same_paper(assistant: Assistant) -> None:
    answers = talk(assistant, "kiedy dyżur pedagoga w Olchowej?", "czy jest tam basen?")
    assert not answers[1].statements
