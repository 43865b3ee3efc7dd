import pytest

from knowledge.heard import heard
from knowledge.transliterate import to_latin


@pytest.mark.parametrize(
    ("written", "name", "russian"),
    [
        ("Стшельчице", "strzelczyce", False),
        ("Стшельчицях", "strzelczyc", False),
        ("Гжибовой", "grzybowa", True),
        ("Жешуве", "rzeszow", True),
        ("Жешові", "rzeszow", False),
        ("Щецинке", "szczecinek", True),
        ("Дембиці", "debica", False),
        ("Домброві", "dabrowa", False),
        ("Гурному", "gorny", True),
        ("Старій", "stary", False),
        ("Моджевниця", "modrzewnica", False),
        ("Моджевниці", "modrzewnica", False),
        ("Бомбелек", "bąbelek", False),
    ],
)
def test_a_name_written_by_ear_is_the_name(written: str, name: str, russian: bool) -> None:
    assert heard(to_latin(written, russian=russian)) & heard(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Wierzbolin", "wierzba"), ("Jodłowa", "jodlogora"), ("Dolny", "dolina"), ("Lipno", "lipka")],
)
def test_another_name_is_another(one: str, other: str) -> None:
    assert not heard(one) & heard(other)


def test_a_short_word_is_heard_as_nothing() -> None:
    assert not heard("Ruda")
