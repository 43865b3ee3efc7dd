"""A Polish name of an offer, told in a few words: what it is and for whom, or nothing."""

import pytest

from knowledge.gloss import gloss
from knowledge.phrases import lexicon


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("Klub Malucha „Piórko” – zajęcia dla rodziców", "en", "toddler club: classes for parents"),
        ("Opieka wytchnieniowa w miejscu zamieszkania", "en", "respite care at home"),
        ("Prowadzenie klubów rodziców z dzieckiem", "en", "club for parents with children"),
        ("Poradnia psychologiczna dla młodzieży", "ru",
         "психологическая консультация для молодёжи"),
        ("Bezpłatne porady prawne dla seniorów", "uk",
         "юридичні консультації для літніх людей, безкоштовно"),
        ("Grupa wsparcia „Wiatr” dla rodziców dzieci z niepełnosprawnością słuchu", "en",
         "support group for parents of children with hearing impairment"),
        ("„Jutro” – program skierowany do uczniów klas IV–VI", "en",
         "programme for pupils of classes IV–VI"),
        ("Świadczenie pomocy w formie asystenta rodziny", "uk", "асистент родини"),
        ("Klub „Sroka”", "uk", "клуб"),
    ],
)  # fmt: skip
def test_names_are_told_with_those_they_are_for(name: str, language: str, said: str) -> None:
    assert gloss(name, language) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Grupa wsparcia dla rodzin chomików", "support group"),  # not every family
        ("Porady prawne dla osób poszkodowanych w powodzi", "legal advice"),
        ("Zajęcia ruchowe dla dzieci, które skończyły kurs", "movement classes"),
        ("Fundacja Na Równi", None),
        ("Organizacja czegoś w mieście", None),
        ("Punkt zlewny", None),
    ],
)
def test_what_narrows_a_name_and_has_no_words_is_not_left_behind(name: str, said: str) -> None:
    assert gloss(name, "en") == said


@pytest.mark.parametrize("part", ["heads", "persons", "quals", "beside"])
def test_every_row_of_the_glosses_is_told_in_each_language(part: str) -> None:
    for row in lexicon("glosses")[part]:
        assert set(row) - {"vague"} == {"pl", "uk", "ru", "en"}, row
