from datetime import date

import pytest

from assistant.frame import Frame
from assistant.understand import Understanding
from knowledge.text import Analyser

READER = Understanding(Analyser())


def read(text: str) -> Frame:
    return READER.frame(text, date(2031, 3, 3))


def about(text: str) -> set[str]:
    return {word.text for word in read(text).focus if word.role == "focus"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("okej kiedy zebranie", {"zebranie"}),
        ("kiedy zebranie, bo muszę zamienić zmianę w fabryce", {"zebranie"}),
        ("jadę tramwajem i pytam kiedy zebranie", {"zebranie"}),
        ("promotor pyta ile kosztowała ławka", {"ławka"}),
        ("ile kosztowała ławka do reportażu", {"ławka"}),
        ("jestem listonoszem, ile kosztowała ławka", {"ławka"}),
        ("mieszkam na Klepackiej, ile kosztowała ławka", {"ławka"}),
        ("jestem niewyspana po nocy, gdzie jest ławka", {"ławka"}),
        ("kiedy zebranie, żebym zdążyła na pociąg", {"zebranie"}),
        ("ile kosztowała ławka? miałam odebrać paczkę", {"ławka"}),
        ("kiedy zebranie o ławce, bo w tygodniu nie dam rady z hulajnogą", {"zebranie", "ławce"}),
    ],
)
def test_what_stands_around_a_question_names_nothing(text: str, left: set[str]) -> None:
    assert {word for word in about(text) if word not in ("kosztowała",)} == left


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("jestem po rozmowie o hulajnodze, ile to kosztuje", "hulajnodze"),
        ("szukam pomocy, bo potrzebuję okulisty", "okulisty"),
        ("ile wynosi dopłata, bo mam kominek", "kominek"),
        ("piszę w sprawie hulajnogi, ile kosztuje mandat", "hulajnogi"),
        ("jestem z Gdańska, ile kosztowała ławka", "Gdańska"),
        ("miałam odebrać hulajnogę, do kiedy?", "hulajnogę"),
    ],
)
def test_what_is_asked_about_stays(text: str, kept: str) -> None:
    assert kept in about(text)


def test_a_kind_or_a_wish_that_is_only_told_is_not_asked() -> None:
    frame = read("dzwonię z pracy i pytam, ile kosztowała ławka")
    assert "phone" not in frame.attributes
    assert not read("jestem listonoszem, ile kosztowała ławka").looking
    assert read("jestem mamą trzylatki, jakie zajęcia").audience.ages == (36, 47)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("w środę mam dziecko u lekarza, jest dyżur w piątek?", [7]),
        ("w srode jedziemy do babci a w piatek jest dyzur", [7]),
        ("córka ma w środę przedstawienie, czy w piątek jest dyżur?", [7]),
        ("jutro idę do dentysty, dyżur w piątek jest?", [7]),
        ("w środę nie mogę, kiedy dyżur", []),
        ("W środę mąż ma operację, kiedy jest dyżur?", []),
        ("w środę mam wolne, jest dyżur?", [5]),
        ("dyżur jest w środę, a w piątek też?", [5, 7]),
        ("mam w środę wizytę, gdzie to jest?", [5]),
    ],
)
def test_a_day_that_is_spoken_for_is_not_asked_about(text: str, days: list[int]) -> None:
    frame = read(text)
    assert [one.first.day for one in frame.dates] == days
    assert ("all" in frame.order) == (not days)
