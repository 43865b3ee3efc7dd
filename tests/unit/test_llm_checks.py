import pytest

from assistant.answer import LANGUAGES
from assistant.draft import Claim
from assistant.llm import figures
from assistant.llm.covering import is_said
from assistant.llm.names import foreign_names
from assistant.llm.overlap import stands_elsewhere
from assistant.llm.reading import Said, statements
from assistant.llm.rows import mixes_rows
from knowledge.markers import is_turned, markers
from knowledge.model import Citation
from knowledge.number_words import spoken_numbers


def claim(text: str, row: str = "") -> Claim:
    return Claim(text, (Citation("d", row or text, 0, len(row or text)),))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("trzy spotkania", [3]),
        ("dwadzieścia pięć rodzin i sto dwadzieścia osób", [25, 120]),
        ("dwa tysiące pięćset", [2500]),
        ("three hundred and twenty-two", [300, 22]),
        ("двадцать две семьи", [22]),
        ("п’ять зустрічей", [5]),
        ("jest jedno dziecko", [1]),
        ("żadnych liczb", []),
    ],
)
def test_numbers_in_words(text: str, numbers: list[int]):
    assert [one.value for one in spoken_numbers(text, LANGUAGES)] == numbers


def test_a_word_is_a_number_in_its_own_language_alone():
    assert not list(spoken_numbers("na ten cel"))
    assert [one.value for one in spoken_numbers("ten clubs", ("en",))] == [10]


@pytest.mark.parametrize(
    ("text", "claims", "fault"),
    [
        ("W 2032 roku 12 klubów.", ["2031: 10 klubów.", "2032: 12 klubów."], None),
        ("W 2031 roku 12 klubów.", ["2031: 10 klubów.", "2032: 12 klubów."], "order"),
        ("120 spotkań.", ["12 spotkań, 120 uczestników."], "order"),
        ("120 uczestników i 12 spotkań.", ["12 spotkań, 120 uczestników."], None),
        ("2032, 2032 i 2033.", ["2031, 2032 i 2033."], "repeated"),
        ("20% dzieci.", ["20 dzieci."], "percent 20"),
        ("Dyżur rano.", ["Dyżur w godz. 16:00–18:00."], "part of day"),
        ("Dyżur po południu.", ["Dyżur w godz. 16:00–18:00."], None),
        ("Dyżur w przyszłym tygodniu.", ["Dyżur 5 maja 2031."], "clock"),
        ("Trzy spotkania.", ["3 spotkania."], None),
        ("Cztery spotkania.", ["3 spotkania."], "number 4"),
    ],
)
def test_figures_are_held_in_place(text: str, claims: list[str], fault: str | None):
    assert figures.fault(text, [claim(one) for one in claims], "pl") == fault


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Zapraszamy do Gminnego Ośrodka Kultury.", []),
        ("Zapraszamy do Gminnego Ośrodka Zdrowia.", ["Zdrowia"]),
        ("Zapraszamy do Ośrodka Gminnego.", ["Ośrodka Gminnego"]),
        ("Prowadzi go Anna Wilk przy ul. Lipowej.", []),
        ("Prowadzi go Anna Lis przy ul. Lipskiej.", ["Lis", "Lipskiej"]),
    ],
)
def test_names_stand_in_the_evidence_and_beside_each_other(text: str, foreign: list[str]):
    evidence = ["Gminny Ośrodek Kultury, ul. Lipowa 5. Klub prowadzi Anna Wilk."]
    assert foreign_names(text, evidence, "pl") == foreign


def test_names_in_other_letters_are_the_same():
    evidence = ["ul. Lipowa 5"]
    assert not foreign_names("Приходьте на вулицю Липову 5.", evidence, "uk")
    assert foreign_names("Приходьте на вулицю Шкільну 5.", evidence, "uk")


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Nie trzeba się zapisywać.", False),
        ("Zapisywać się nie trzeba.", False),
        ("Trzeba się zapisywać.", True),
        ("Nie można przyjść bez zapisów.", False),
    ],
)
def test_a_denial_may_not_be_lost(text: str, turned: bool):
    assert is_turned(text, "Nie trzeba się zapisywać.") is turned


def test_a_phrase_is_not_read_word_by_word():
    assert markers("bez opłat") == {"free"}
    assert markers("Dyżur odwołany, nie odbędzie się") == {"cancelled", "negation", "coming"}


def test_rows_are_not_mixed_within_a_clause():
    claims = [
        claim("Klub A – prowadzi: Biblioteka Gminna.", "Klub A\tBiblioteka Gminna"),
        claim("Klub B – prowadzi: Fundacja Jodła.", "Klub B\tFundacja Jodła"),
    ]
    right = "Klub A prowadzi Biblioteka Gminna, a Klub B prowadzi Fundacja Jodła."
    wrong = "Klub A prowadzi Fundacja Jodła, a Klub B prowadzi Biblioteka Gminna."
    assert not mixes_rows(right, claims, "pl")
    assert mixes_rows(wrong, claims, "pl")


def test_a_statement_of_another_source_is_told_by_its_words():
    clubs = ["Klub rodziców dzieci z niepełnosprawnością.", "Asystent rodziny dzieci w domu."]
    said = "Jest asystent rodziny w domu."
    assert stands_elsewhere(said, clubs[:1], clubs[1:], "pl")
    assert not stands_elsewhere(said, clubs[1:], clubs[:1], "pl")
    assert not stands_elsewhere("Klub prowadzi asystent.", clubs[:1], clubs[1:], "pl")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Klub dla rodziców z dziećmi do 3 lat prowadzi Biblioteka Gminna.", True),
        ("Klub dla rodziców z dziećmi prowadzi Biblioteka Gminna.", False),
        ("Jest klub dla rodziców z dziećmi do lat 3.", False),
    ],
)
def test_a_claim_is_said_with_its_conditions_and_names(text: str, said: bool):
    whole = claim("Klub dla rodziców z dziećmi do lat 3 – prowadzi: Biblioteka Gminna.")
    assert is_said(whole, [text], "pl") is said


def test_a_statement_is_read_as_soon_as_it_is_whole():
    words = iter(['{"statements": [{"text": "A b', '", "evidence": ["E1"]}', ', {"te', "xt"])
    read = statements(words)
    assert next(read) == Said("A b", ("E1",))
    assert next(words) == ', {"te'
    assert list(read) == []
