import pytest

from assistant.danger import heard_in, signs
from assistant.likely_danger import likely


def chance_of(text: str) -> float:
    felt = likely(text, heard_in(text))
    assert felt is not None
    return felt.chance


@pytest.mark.parametrize(
    ("plain", "laughed"),
    [
        (
            "te tabelki mnie wykończą, gdzie to wysłać",
            "te tabelki mnie wykończą xD, gdzie to wysłać",
        ),
        ("ця черга мене доконає сьогодні", "ця черга мене доконає сьогодні ахаха"),
        ("мы умрём в этой очереди", "мы умрём в этой очереди))"),
        ("this form will be the end of me", "this form will be the end of me :D"),
    ],
)
def test_who_laughs_is_less_likely_in_danger(plain: str, laughed: str) -> None:
    assert chance_of(laughed) < chance_of(plain)


def test_a_pair_of_brackets_is_no_laugh() -> None:
    text = "moja koleżanka nie wraca do domu, bo się boi"
    assert chance_of(f"{text} (ma 15 lat)") > 0.5 * chance_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Od rana biegam między szkołą a przychodnią, pies zjadł zeszyt, teściowa dzwoni z radami, "
        "a w pracy zamknięcie miesiąca. Mąż wraca dopiero w sobotę. Czy wniosek można dać mailem?",
        "What a day. The boiler man came late, my eldest forgot his lines, the baby ate the "
        "programme and my mother rang twice. Is there still a place in the Thursday group?",
        "Весь день в бегах: садик, поликлиника, школа, кошка родила в шкафу, свекровь даёт советы. "
        "Муж вернётся в пятницу. Можно ли записаться на кружок по телефону?",
    ],
)
def test_a_long_story_of_an_ordinary_day_is_no_danger(text: str) -> None:
    assert not signs(text)
