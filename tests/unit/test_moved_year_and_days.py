"""Follow-ups that count a year on, and questions for another day than one that does not suit."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.frame import Context, Frame
from assistant.moved_year import with_moved_year
from assistant.other_days import OTHER, for_other_days
from assistant.topics.submission_seat import sits_elsewhere
from assistant.understand import Understanding
from knowledge.phrases import plain_analyser

_TODAY = date(2025, 9, 1)


def _frame(text: str) -> Frame:
    return Understanding(plain_analyser()).frame(text, _TODAY)


@pytest.mark.parametrize(
    ("asked", "year"), [("a rok później?", 2027), ("rok wcześniej?", 2025), ("a w maju?", None)]
)
def test_a_year_counted_from_the_one_asked_for(asked: str, year: int | None) -> None:
    frame = with_moved_year(_frame(asked), _frame("ile rodzin w 2026"))
    assert frame.years == (frozenset({year}) if year else frozenset())


def test_no_year_without_one_before() -> None:
    assert not with_moved_year(_frame("a rok później?"), _frame("ile rodzin")).years


@pytest.mark.parametrize(
    "asked", ["Nie mogę 2 września. Kiedy indziej?", "Nie pasuje mi wtorek, są inne dni?"]
)
def test_another_day_of_what_was_told(asked: str) -> None:
    told = Context("events", frame=replace(_frame("Kiedy dyżur?"), text=""), language="pl")
    frame = for_other_days(_frame(asked), told)
    assert frame is not None
    assert frame.kinds == {"duty_slot"}
    assert OTHER in frame.order


@pytest.mark.parametrize("asked", ["Kiedy dyżur?", "Nie mogę znaleźć formularza", "są inne dni?"])
def test_nothing_that_does_not_suit(asked: str) -> None:
    assert for_other_days(_frame(asked), None) is None


@pytest.mark.parametrize(
    ("asked", "away"),
    [
        ("fundacja z Wieliczki, możemy zgłosić uwagi?", True),
        ("jesteśmy organizacją spoza Krakowa", True),
        ("fundacja, możemy zgłosić uwagi z rodzicami?", False),
        ("mama z Wieliczki", False),
    ],
)
def test_a_body_from_another_town(asked: str, away: bool) -> None:
    assert sits_elsewhere(_frame(asked)) is away
