"""Latin letters for Cyrillic words, Ukrainian with Russian letters, and languages mixed."""

import pytest

from assistant.answer import Language
from assistant.language import identify
from knowledge.latin_cyrillic import to_cyrillic
from knowledge.surzhyk import only_joins, spellings
from knowledge.translate import to_polish
from knowledge.transliterate import to_latin


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("ru", "gde podat zayavlenie na posobie", "где подать заявление на пособие"),
        ("ru", "skolko stoit basseyn", "сколько стоит бассейн"),
        ("ru", "est li pomosh dlya rebenka", "есть ли помощь для ребенка"),
        ("uk", "de podaty zayavu", "де подати заяву"),
        ("uk", "skilky koshtuye basein", "скільки коштує басейн"),
        ("uk", "yak zapysaty dytynu v klub", "як записати дитину в клуб"),
    ],
)
def test_cyrillic_words_in_latin_letters_are_read(language: str, typed: str, meant: str) -> None:
    assert to_cyrillic(typed, language) == meant


def test_words_that_the_language_has_not_stay_in_latin_letters() -> None:
    assert to_cyrillic("kogda Mrzezyno", "ru") == "когда Mrzezyno"
    assert to_cyrillic("q" * 4000, "uk") == "q" * 4000


MESSAGES: list[tuple[Language, str]] = [
    ("ru", "kogda dezhurstvo"),
    ("ru", "skolko stoit"),
    ("uk", "koly cherguvannya"),
    ("uk", "dyakuyu"),
    ("ru", "kiedy jest дежурство"),
    ("ru", "jak to zapisać, я не понимаю"),
    ("uk", "рецепт борщу"),
    ("pl", "o co chodzi ze słowem „дитина”"),
    ("pl", "telefon mops"),
    ("pl", "mops adres"),
    ("pl", "asdf ghjk"),
    ("en", "wats the dedline"),
    ("en", "do u hav speach therapy"),
]


@pytest.mark.parametrize(("language", "text"), MESSAGES)
def test_mixed_and_transliterated_messages_have_their_language(
    language: Language, text: str
) -> None:
    assert identify(text) == language


@pytest.mark.parametrize(
    ("language", "question", "wanted"),
    [
        ("uk", "сколько коштуе басейн", "ile kosztuje basen"),
        ("uk", "чи можна записатись до логопеда сьогодни", "można zapisać się + logopeda + dziś"),
        ("uk", "когда заседание клубу", "kiedy + klub"),
        ("ru", "как записатися на допомогу", "jak się zapisać na pomoc"),
        ("ru", "jak записать dziecko do klubu", "jak + dziecko do klubu"),
        ("ru", "kogda priyom advokata", "kiedy + prawnik"),
    ],
)
def test_mixed_writing_becomes_polish_words(language: Language, question: str, wanted: str) -> None:
    polish = to_polish(question, language)
    assert not [part for part in wanted.split(" + ") if part not in polish], polish


def test_letters_of_the_neighbour_are_put_right() -> None:
    assert "потрібна" in spellings("потрибна", "uk")
    assert "вы" in spellings("ви", "ru")


def test_small_words_that_no_glossary_has_are_left_out() -> None:
    assert only_joins("якщо", "uk")
    assert not only_joins("заробляє", "uk")
    assert not only_joins("паспорт", "uk")


@pytest.mark.parametrize(
    ("word", "russian", "polish"),
    [
        ("Дольном", True, "Dolnym"),
        ("Камионной", True, "Kamionnej"),
        ("Дольній", False, "Dolnej"),
        ("Старій", False, "Starej"),
    ],
)
def test_endings_of_adjectives_in_names_are_polish(word: str, russian: bool, polish: str) -> None:
    assert to_latin(word, russian=russian) == polish
