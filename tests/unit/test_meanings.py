import pytest

from assistant.danger import heard_in
from assistant.meanings import is_read_as, meanings
from knowledge.word_classes import words_of


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("My teenager spends all night on the phone, any talks for parents?", "pl"),
        ("Moja córka nie chce chodzić do szkoły, bo boi się matematyki", "en"),
        ("Мені потрібна допомога, бо дитина хвора і не ходить до школи", "ru"),
    ],
)
def test_a_message_is_not_read_in_a_language_that_knows_few_of_its_words(
    text: str, other: str
) -> None:
    assert not is_read_as(words_of(text), other)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_few_words_may_be_of_either_language(language: str) -> None:
    assert is_read_as(words_of("help mama"), language)


def test_english_words_are_no_slips_for_polish_ones() -> None:
    heard = heard_in("She spends all day on her phone and I would like a course for parents")
    assert not heard & {"hit", "attack"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("бабусю скоро випишуть", "discharge"),
        ("бабушку завтра выписывают", "discharge"),
        ("jestem trochę chora", "ill"),
        ("мій син мовчить", "silent"),
        ("stoi przy barierce", "high_place"),
        ("книжка про наше місто", "city"),
    ],
)
def test_words_that_begin_alike_are_told_apart(text: str, meant: str) -> None:
    assert meant in [name for sentence in meanings(text) for name in sentence]
