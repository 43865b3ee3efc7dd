"""What a document says twice and differently, and what only looks like it."""

import pytest

from knowledge.contradictions import is_contradiction
from knowledge.model import Contact, Event
from tests.unit.notices import Read, head, para, read

OFFICE = "Klub Dziecięcy „Iskra” w Lesznicy"


def _seen(*texts: str) -> Read:
    return read(head("Zebranie rodziców"), para(f"{OFFICE}, 1 marca 2031 r."), *map(para, texts))


def _doubted(seen: Read) -> list[str]:
    facts = [*seen.of(Event), *seen.of(Contact)]
    return [one.kind for one in facts if any(map(is_contradiction, one.doubts))]


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (
            (
                "Zebranie odbędzie się 5 maja 2031 r. o godz. 17.00 w sali nr 2.",
                "Do zobaczenia na zebraniu 6 maja 2031 r. o godz. 17.00!",
            ),
            ["meeting", "meeting"],
        ),
        (
            ("Telefon do klubu: 61 300 11 22.", "Prosimy dzwonić pod numer 61 300 11 23."),
            ["contact", "contact"],
        ),
    ],
)
def test_two_things_said_of_one_are_in_doubt(texts: tuple[str, ...], kinds: list[str]) -> None:
    seen = _seen(*texts)
    assert _doubted(seen) == kinds
    assert sum(map(is_contradiction, seen.found.doubts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Zebranie odbędzie się 5 maja 2031 r. o godz. 17.00.",
            "Kolejne zebranie odbędzie się 6 czerwca 2031 r. o godz. 17.00.",
        ),
        (
            "Zebranie rodziców maluchów odbędzie się 5 maja 2031 r. o godz. 17.00.",
            "Zebranie rodziców starszaków odbędzie się 6 maja 2031 r. o godz. 17.00.",
        ),
        ("Zebranie 5 maja 2031 r. o 17.00.", "Zebranie 12 maja 2031 r. o 17.00.",
         "Zebranie 19 maja 2031 r. o 17.00."),
        ("Telefon do klubu: 61 300 11 22.", "Telefon do kucharki: 61 300 11 23."),
        ("Telefon do klubu: 61 300 11 22.", "Prosimy dzwonić pod numer 61 300 11 22."),
    ],
)  # fmt: skip
def test_what_is_told_apart_is_not(texts: tuple[str, ...]) -> None:
    assert _doubted(_seen(*texts)) == []
