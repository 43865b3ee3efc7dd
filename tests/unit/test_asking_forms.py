import pytest

from knowledge.translate import to_polish

YES_OR_NO = [
    ("ru", "Принимают ли в сентябре?", "czy przyjmować we wrześniu?"),
    ("ru", "Положен ли нам ассистент семьи?", "czy przysługiwać asystent rodziny?"),
    ("ru", "Библиотека работает в субботу?", "czy biblioteka czynny w sobotę?"),
    ("ru", "Дочери 5 лет, возьмут её в клуб?", "córka 5 lat, czy przyjąć w klub?"),
    ("ru", "психолог бесплатный?", "czy psycholog bezpłatny?"),
    ("ru", "можно прийти без записи", "czy można przyjść bez zapisu"),
    ("uk", "Бібліотека працює в суботу?", "czy biblioteka czynny w sobotę?"),
    ("uk", "Доньці 5 років, візьмуть її в клуб?", "córka 5 lat, czy przyjąć w klub?"),
    ("en", "Can my daughter join the club?", "czy mogę"),
    ("en", "Was the proposal of the school accepted?", "czy był"),
    ("en", "How do I register and is it free?", "czy bezpłatny"),
]
OTHERS = [
    ("ru", "Когда работает библиотека?", "kiedy"),
    ("ru", "В какой день есть переводчик?", "w jaki dzień"),
    ("ru", "Открытая встреча?", "spotkanie"),
    ("uk", "Де працює юрист?", "gdzie"),
    ("uk", "Адреса бібліотеки?", "adres"),
    ("en", "Could you tell me when the lawyer works?", "kiedy"),
    ("en", "Opening hours of the library?", "godziny otwarcia"),
]


@pytest.mark.parametrize(("language", "question", "wanted"), YES_OR_NO)
def test_a_question_to_be_answered_with_yes_or_no_says_czy(
    language: str, question: str, wanted: str
) -> None:
    assert wanted in to_polish(question, language)


@pytest.mark.parametrize(("language", "question", "wanted"), OTHERS)
def test_a_question_with_a_word_that_asks_says_no_czy(
    language: str, question: str, wanted: str
) -> None:
    polish = to_polish(question, language)
    assert wanted in polish
    assert "czy" not in polish.split()


def test_a_rumour_is_told_as_one() -> None:
    polish = to_polish("Говорят, встречу 8 мая отменили, правда?", "ru")
    assert polish.startswith("podobno")
    assert "czy" not in polish.split()


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "We are from India, where do we get advice?"),
        ("ru", "Мы из Грузии, куда обратиться?"),
        ("uk", "Ми з Молдови, куди звернутися?"),
    ],
)
def test_who_comes_from_another_country_is_a_foreigner(language: str, question: str) -> None:
    assert to_polish(question, language).startswith("cudzoziemiec")


@pytest.mark.parametrize(
    ("question", "polish"),
    [("гдзе дзенный дом", "gdzie dzienny dom"), ("ктура годзина", "która godzina")],
)
def test_polish_typed_in_cyrillic_is_polish_again(question: str, polish: str) -> None:
    assert to_polish(question, "ru") == polish


@pytest.mark.parametrize(("language", "question"), [("ru", "четверо детей"), ("en", "four kids")])
def test_a_number_of_children_is_one_of_children(language: str, question: str) -> None:
    assert to_polish(question, language) == "czworo dzieci"
