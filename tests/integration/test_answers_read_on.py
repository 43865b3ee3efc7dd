"""Answers as somebody reads them: refusals, what is in force, all that a unit does, the last."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

UWAGI = """# Konsultacje planu opieki w Kalinowym Borze

Urząd Gminy w Kalinowym Borze, 3 marca 2031 r.

## Spotkania

- dla rodziców: środa 19 marca 2031 r., godz. 17.00, Szkoła Podstawowa, ul. Długa 2;
- dla organizacji pozarządowych: czwartek 20 marca 2031 r., godz. 10.00, Urząd Gminy, sala 7.

## Jak zgłosić uwagi

Uwagi można zgłaszać do 31 marca 2031 r.:

- w wersji elektronicznej: skan uwag na adres opieka@kalinowybor.example, oraz
- pocztą: Urząd Gminy, ul. Rynek 4, 11-222 Kalinowy Bór.

Uwag anonimowych nie rozpatrujemy.
"""
OPLATA = """# Uchwała nr {number} Rady Gminy Kalinowy Bór z dnia {day} o opłatach za żłobek

Rada Gminy Kalinowy Bór, {day}

Opłata za żłobek wynosi {sum} zł miesięcznie.
"""
RADA = """# Podsumowanie spotkania Rady Opiekunów w Kalinowym Borze

Urząd Gminy w Kalinowym Borze, {told}

W dniu {day} w sali 7 odbyło się spotkanie Rady Opiekunów. W spotkaniu wzięło udział {who} osób.
"""
POMOC = """# Oferta dla rodzin w Kalinowym Borze w 2031 roku

Urząd Gminy w Kalinowym Borze, 2 stycznia 2031 r.

| Nazwa | Dla kogo | Prowadzi | Opłata |
|---|---|---|---|
| Klub „Iskra” | dzieci w wieku od 7 do 10 lat | Dom Kultury | bezpłatnie |
| Warsztaty gliny | młodzież w wieku od 13 do 18 lat | Dom Kultury | 30 zł |
| Zajęcia na basenie | dzieci w wieku od 5 do 9 lat | Ośrodek Sportu | 12 zł |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    papers = {
        "uwagi": UWAGI,
        "pomoc": POMOC,
        "stara": OPLATA.format(number="IV/12/2030", day="14 lutego 2030 r.", sum=210),
        "nowa": OPLATA.format(number="XI/31/2031", day="20 stycznia 2031 r.", sum=260),
        "zima": RADA.format(told="2 lutego 2031 r.", day="14 stycznia 2031 r.", who=8),
        "jesien": RADA.format(told="2 grudnia 2030 r.", day="12 listopada 2030 r.", who=13),
    }
    with answering(tmp_path_factory.mktemp("read-on"), **papers) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "begins", "never"),
    [
        ("czy można złożyć uwagi anonimowo", "Nie. Uwag anonimowych", "Tak."),
        ("czy mogę wysłać skan uwag", "Tak. E-mailem: w wersji elektronicznej", "oraz."),
    ],
)
def test_a_yes_or_no_stands_before_the_sentence_that_says_so(
    town: Assistant, question: str, begins: str, never: str
) -> None:
    answer = asked(town, question, "2031-03-10").text
    assert begins in answer
    assert never not in answer


@pytest.mark.parametrize(
    ("day", "said", "never"),
    [("2031-03-01", "260 zł", "210 zł"), ("2030-06-01", "210 zł", "260 zł")],
)
def test_the_price_is_the_one_in_force(town: Assistant, day: str, said: str, never: str) -> None:
    answer = asked(town, "ile kosztuje żłobek", day).text
    assert said in answer
    assert never not in answer


def test_the_price_of_a_year_is_that_years(town: Assistant) -> None:
    assert "210 zł" in asked(town, "ile kosztował żłobek w 2030 roku", "2031-03-01").text


@pytest.mark.parametrize("question", ["co organizuje Dom Kultury", "co oferuje dom kultury?"])
def test_all_that_a_unit_does_is_listed(town: Assistant, question: str) -> None:
    answer = asked(town, question, "2031-03-01").text
    assert "Iskra" in answer
    assert "gliny" in answer
    assert "basenie" not in answer


def test_a_body_stands_for_its_last_meeting(town: Assistant) -> None:
    answer = asked(town, "ile osób było na ostatniej radzie opiekunów", "2031-03-01").text
    assert "8 osób" in answer
    assert "13 osób" not in answer


def test_a_meeting_for_organisations_is_not_that_for_parents(town: Assistant) -> None:
    answer = asked(town, "o której spotkanie dla NGO", "2031-03-10").text
    assert "10:00" in answer
    assert "17:00" not in answer


def test_a_sum_alone_names_no_task(town: Assistant) -> None:
    answer = asked(town, "czy Kalinowy Bór daje 500 zł na dziecko", "2031-03-01")
    assert "Tak." not in answer.text
    assert "12 zł" not in answer.text
