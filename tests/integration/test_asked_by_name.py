"""Questions that put a name first and what they ask last, and those of a day and a town alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

DUTIES = """# Dyżury doradców w Lipnicy Dolnej

Doradcy czekają w Domu Sąsiedzkim przy ul. Zielonej 3.

| Doradca | Termin | Godziny | Pokój |
|---|---|---|---|
| Prawnik | 5 maja 2031 r. (poniedziałek) | 9:00–12:00 | 2 |
| Psycholog | 6 maja 2031 r. (wtorek) | 16:00–19:00 | 4 |
| Psycholog | 3 czerwca 2031 r. (wtorek) | 9:00–12:00 | 4 |
"""
CLASSES = """# Zajęcia w Lipnicy Dolnej

| Zajęcia | Dla kogo | Dni i godziny | Opłata | Prowadzący |
|---|---|---|---|---|
| Warsztaty „Bądźmy razem” | rodzice nastolatków | soboty 10.00–12.00 | 25 zł | Fundacja Most |
| Klub „Wiewiórka” | dzieci w wieku od 7 do 10 lat | środy 15.00–17.00 | bezpłatnie | Biblioteka |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("lipnica")
    with answering(folder, dyzury=DUTIES, zajecia=CLASSES) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("klub wiewiorka price", "free of charge"),
        ("badzmy razem workshops fee", "25 zł"),
        ("klub wiewiorka run by whom", "Biblioteka"),
        ("lipnica dolna psychologist hours june", "3 June 2031"),
        ("lipnica dolna grafik dyżurów", "5 maja 2031"),
    ],
)
def test_what_is_asked_last_is_answered(town: Assistant, question: str, said: str) -> None:
    assert said in asked(town, question, "2031-04-28 09:00").text


def test_another_month_is_not_given_for_may(town: Assistant) -> None:
    text = asked(town, "lipnica dolna psychologist may duty", "2031-04-28 09:00").text
    assert "6 May 2031" in text and "June" not in text
    assert "July" not in asked(town, "psychologist duty in july", "2031-04-28 09:00").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Lipnica Dolna kto przyjmuje jutro?", "Psycholog"),
        ("хто приймає завтра в Ліпниці Дольній", "Psycholog"),
        ("czy jest coś jutro w Lipnicy Dolnej?", "16:00–19:00"),
        ("is there anything tomorrow", "16:00–19:00"),
    ],
)
def test_a_day_and_a_town_are_enough(town: Assistant, question: str, said: str) -> None:
    assert said in asked(town, question, "2031-05-05 13:00").text


@pytest.mark.parametrize(
    "question",
    [
        "Pracuję do 15, na który dyżur zdążę?",
        "I work till 3, which duty can I come to?",
        "я працюю до 15, на яке чергування встигну?",
        "я работаю до 3, на какое дежурство успею?",
    ],
)
def test_who_works_until_an_hour_is_told_what_is_after_it(town: Assistant, question: str) -> None:
    text = asked(town, question, "2031-04-28 09:00").text
    assert "16:00–19:00" in text
    assert "9:00–12:00" not in text


def test_whether_an_event_was_moved_is_answered_with_its_day(town: Assistant) -> None:
    for question in ("was the duty on 5 may moved?", "чергування 5 травня не перенесли?"):
        assert "9:00–12:00" in asked(town, question, "2031-04-28 09:00").text
