"""Who asks where victims of violence find help is told of the houses, not of a club alone."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

WISHES = """# Propozycje organizacji pozarządowych i stanowisko Miasta Wierzbiny

| Lp. | Propozycja | Stanowisko |
|---|---|---|
| 1. | Potrzeba miejsc dla kobiet z dziećmi bez dachu nad głową. | W mieście działają ośrodki dla osób w kryzysie, m.in. dla kobiet z dziećmi: Ośrodek Interwencji Kryzysowej i Specjalistyczny Ośrodek dla Osób Doznających Przemocy Domowej. |
| 2. | Więcej zajęć sportowych. | Miasto prowadzi 12 orlików. |
"""  # noqa: E501
PLAN = """# Program wspierania rodziny w Wierzbinach na lata 2031-2033

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Klub „Azymut” nastolatków, którzy doświadczają przemocy | Dom Kultury | 20 spotkań | 25 spotkań |
| Zajęcia sportowe dla dzieci | Dom Kultury | 30 zajęć | 30 zajęć |
"""
NOW = "2031-05-08T10:00"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("refuge"), wnioski=WISHES, plan=PLAN) as ready:
        yield ready


@pytest.mark.parametrize(
    "question",
    [
        "Gdzie jest pomoc dla ofiar przemocy?",
        "pomoc dla kobiet po przemocy domowej",
        "gdzie szukać pomocy gdy mąż stosuje przemoc",
        "gdzie matka z dzieckiem może się schronić?",
        "where can victims of domestic violence get help?",
        "Куди звернутися жертвам насильства?",
        "где помогают жертвам домашнего насилия?",
    ],
)
def test_the_houses_are_told(town: Assistant, question: str) -> None:
    said = asked(town, question, NOW)
    assert "Osób Doznających Przemocy Domowej" in said.text, said.text
    club = said.text.find("Azymut")
    assert club < 0 or said.text.index("Ośrodek Interwencji") < club


@pytest.mark.parametrize(
    "question",
    [
        "Straciłam mieszkanie i mam dwoje dzieci, gdzie mogę iść?",
        "Mam 2 dzieci i wyrzucają mnie z mieszkania, gdzie po pomoc?",
        "Мене виселяють з квартири, маю двох дітей, куди звернутися по допомогу?",
        "Меня выгоняют из квартиры, у меня двое детей, куда обратиться?",
        "They are throwing me out of my flat, I have two kids, where do I get help?",
        "Я втратила житло, маю двох дітей, куди мені йти?",
    ],
)
def test_a_parent_who_loses_a_home_is_told_of_the_houses(town: Assistant, question: str) -> None:
    assert "Ośrodek Interwencji Kryzysowej" in asked(town, question, NOW).text


@pytest.mark.parametrize(
    "question",
    [
        "gdzie jest schronisko dla zwierząt?",
        "ile mieszkań ma gmina dla rodzin z dwojgiem dzieci?",
        "ile osób doznało przemocy w 2030?",
        "klub dla nastolatków którzy doświadczają przemocy",
        "gdzie można nauczyć się samoobrony?",
    ],
)
def test_other_questions_are_not_met_with_them(town: Assistant, question: str) -> None:
    assert "Interwencji Kryzysowej" not in asked(town, question, NOW).text
