"""Only questions that can still be answered usefully are suggested."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.asked_usefully import useful
from knowledge.model import Deadline, Event, Fact, SubmissionChannel, WeeklyHours

NAMES = ("next_event", "submit", "until", "offers")
NOW = datetime(2026, 3, 10, 12, 0, tzinfo=ZoneInfo("Europe/Warsaw"))
WAY = SubmissionChannel(id="w", document_id="d", citations={})


def slot(day: int, hour: int = 10) -> Event:
    start = datetime(2026, 3, day, hour)
    return Event(id="e", document_id="d", citations={}, start=start, end=start + timedelta(hours=2))


def ends(day: int) -> Deadline:
    return Deadline(id="t", document_id="d", citations={}, until=datetime(2026, 3, day))


def weekly(until: date | None) -> Event:
    return Event(
        id="e", document_id="d", citations={}, recurs=(WeeklyHours((1,)),), valid_until=until
    )


@pytest.mark.parametrize(
    ("facts", "left"),
    [
        ([], ("offers",)),
        ([slot(9), WAY, ends(9)], ("offers",)),
        ([slot(10, 11), WAY, ends(10)], NAMES),  # it goes on; the last day is not over
        ([slot(10, 9)], ("offers",)),
        ([slot(9), slot(12)], ("next_event", "offers")),
        ([WAY], ("submit", "offers")),  # a way without a last day lasts
        ([ends(20)], ("until", "offers")),
        ([weekly(None)], ("next_event", "offers")),
        ([weekly(date(2026, 3, 9))], ("offers",)),
    ],
)
def test_what_is_over_is_not_suggested(facts: list[Fact], left: tuple[str, ...]) -> None:
    assert useful(NAMES, facts, NOW) == left
