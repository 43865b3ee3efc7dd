"""Conditions of papers against what somebody says of themselves or of a child."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

CAMP = """# Półkolonie letnie 2027 w Brzezinkach – regulamin

Ogłoszenie z dnia 3 listopada 2026 r. Gminny Ośrodek Kultury w Brzezinkach

## Zapisy

Jeden rodzic może zgłosić maksymalnie troje dzieci na tydzień półkolonii. Uczestników z innych gmin nie przyjmujemy. Wystarczy podpis jednego z rodziców na karcie zgłoszenia.

## Odbiór dzieci

Od 9 lat dziecko może samodzielnie wychodzić do domu, jeżeli rodzic zgodzi się na to na piśmie.
"""  # noqa: E501
BENEFIT = """# Dodatek żłobkowy w Brzezinkach na rok 2027

Ogłoszenie z dnia 5 listopada 2026 r. Gminny Ośrodek Pomocy w Brzezinkach

Dodatek żłobkowy otrzymują rodzice, z których oboje są zatrudnieni.

Rodzice muszą być zameldowani w gminie przynajmniej dwa lata.

Dodatek żłobkowy nie przysługuje, jeżeli rodzic jest na urlopie wychowawczym.
"""
DAY = "2026-11-24T09:00"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"polkolonie.md": CAMP, "dodatek.md": BENEFIT}
    with asking(tmp_path_factory.mktemp("own"), papers) as told:
        yield told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("mam czwórkę dzieci, zapiszę wszystkie na półkolonie?", "Nie. Jeden rodzic może zgłosić"),
        ("mam czworo dzieci, moge zapisac dwoje na polkolonie?", "Tak. Jeden rodzic może zgłosić"),
        ("Can I sign up four children for the day camp?", "No. “Jeden rodzic może zgłosić"),
        ("syn ma 9 lat, może sam wychodzić z półkolonii?", "Tak. Od 9 lat"),
        ("córka 7 lat może wracać sama?", "Nie. Od 9 lat"),
        ("Моїй доньці 8 років, чи може вона сама йти додому?", "Ні. «Od 9 lat"),
        ("czy musimy oboje podpisać zgłoszenie na półkolonie?", "Nie. Wystarczy podpis"),
        ("wystarczy mój podpis na karcie?", "Tak. Wystarczy podpis"),
        ("jestesmy z innej gminy, mozemy zapisac syna na polkolonie?", "Nie. Uczestników z innych"),
        ("ja pracuję a żona nie, dostaniemy dodatek żłobkowy?", "Nie. Dodatek żłobkowy otrzymują"),
        ("jesteśmy zameldowani od roku, dostaniemy dodatek żłobkowy?", "Nie. Rodzice muszą być"),
        ("jestem na urlopie wychowawczym, dostanę dodatek żłobkowy?", "Nie. Dodatek żłobkowy nie"),
    ],
)
def test_a_condition_decides(ask: Ask, question: str, answer: str) -> None:
    assert ask(question, DAY).text.startswith(answer)


@pytest.mark.parametrize(
    "question",
    [
        "córka kończy 9 lat w lutym, może wracać sama?",
        "jesteśmy zameldowani od 5 lat, dostaniemy dodatek żłobkowy?",
        "oboje pracujemy, dostaniemy dodatek żłobkowy?",
        "żona nie pracuje bo studiuje, dostaniemy dodatek żłobkowy?",
        "mąż nie pracuje na etacie tylko na zlecenie, dostaniemy dodatek żłobkowy?",
        "wróciłam z urlopu wychowawczego, dostanę dodatek żłobkowy?",
        "ile dzieci mogę zapisać na półkolonie?",
        "od ilu lat dziecko może samo wracać do domu?",
    ],
)
def test_no_yes_or_no_where_a_condition_does_not_decide(ask: Ask, question: str) -> None:
    assert not ask(question, DAY).text.startswith(("Tak", "Nie."))
