"""Messages that ask two or three things: each is answered once, or named as not there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DUTY = """# Dyżury logopedki w Wierzbowej Górze

Ogłoszenie z dnia 4 stycznia 2031 r.

Logopedka dyżuruje w bibliotece przy ul. Sadowej 6, pokój 12:

- we wtorek 14 stycznia 2031 r. w godz. 15.00–17.00,
- we wtorek 28 stycznia 2031 r. w godz. 15.00–17.00.

Na dyżur obowiązują zapisy pod numerem 45 700 21 14.
"""
CLUBS = """# Zajęcia dla rodzin w Wierzbowej Górze

Ogłoszenie z dnia 4 stycznia 2031 r.

| Nazwa | Dla kogo | Kto prowadzi | Koszt |
|---|---|---|---|
| Klub „Bąbel” | dzieci od urodzenia do 2 lat z rodzicem | Dom Kultury | bezpłatnie |
| Pracownia „Glinka” | dzieci w wieku 8–12 lat | Fundacja Kreska | 15 zł za zajęcia |
"""
REMARKS = """# Konsultacje regulaminu świetlicy w Wierzbowej Górze

Ogłoszenie z dnia 4 stycznia 2031 r.

Uwagi można przesłać na adres uwagi@wierzbowa.example do 31 stycznia 2031 r.
"""
DAY = "2031-01-08"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("two")
    with answering(folder, dyzury=DUTY, zajecia=CLUBS, uwagi=REMARKS) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("kiedy dyzur logopedki i jak sie zapisac", ["14 stycznia", "45 700 21 14"]),
        ("logopedka kiedy i gdzie", ["14 stycznia", "Sadowej 6"]),
        ("Do kiedy i gdzie wysłać uwagi do regulaminu świetlicy?", ["31 stycznia", "uwagi@"]),
        ("kto prowadzi pracownię Glinka i ile kosztuje", ["Fundacja Kreska", "15 zł"]),
        ("Ile kosztuje Glinka? I dla kogo to jest?", ["15 zł", "8–12 lat"]),
        ("kiedy dyżur logopedki i co macie dla niemowlaka", ["14 stycznia", "Bąbel"]),
        ("When is the duty and how can I send remarks?", ["14 January", "uwagi@"]),
    ],
)
def test_both_parts_are_answered(town: Assistant, question: str, said: list[str]) -> None:
    answer = asked(town, question, DAY)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert all(one in answer.text for one in said), answer.text
    told = [statement.text for statement in answer.statements]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("question", "said", "missing"),
    [
        ("kiedy dyżur logopedki i ile kosztuje parking", "14 stycznia", "parking"),
        ("kto prowadzi klub Bąbel i jaki ma telefon", "Dom Kultury", "telefon"),
        ("kiedy dyżur logopedki, a jaka będzie pogoda?", "14 stycznia", "pogoda"),
    ],
)
def test_what_is_not_there_is_named(
    town: Assistant, question: str, said: str, missing: str
) -> None:
    answer = asked(town, question, DAY)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED, answer.text
    assert said in answer.text
    assert any(missing in notice for notice in answer.notices), answer.notices


@pytest.mark.parametrize(
    "question",
    [
        "kto prowadzi basen i ile kosztuje",
        "kiedy dyżur logopedki w Kaczym Dole i jak się zapisać",
        "ile kosztuje żłobek i do której jest czynny",
    ],
)
def test_neither_part_is_made_up(town: Assistant, question: str) -> None:
    assert not asked(town, question, DAY).statements


def test_values_of_different_records_stay_apart(town: Assistant) -> None:
    answer = asked(town, "ile kosztuje klub Bąbel i kto prowadzi Glinkę", DAY)
    assert "bezpłatnie" in answer.text
    assert "15 zł" not in answer.text
