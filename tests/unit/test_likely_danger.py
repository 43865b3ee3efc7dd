import pytest

from assistant.danger import heard_in
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
