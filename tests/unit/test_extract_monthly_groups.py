"""Groups that meet on a day of every month, told under a heading that names them."""

import pytest

from knowledge.model import Event
from tests.unit.notices import Read, head, para, read


def _leaflet(heading: str, line: str) -> Read:
    return read(head("Rodzina w gminie Stawy"), head(heading, 2), para(line))


@pytest.mark.parametrize(
    ("heading", "line", "nth"),
    [
        ("Grupa wsparcia dla opiekunów osób starszych", "Ostatni wtorek miesiąca, 17–19.", (-1,)),
        ("Klub rodziców adopcyjnych", "Drugi czwartek miesiąca, 17.00–19.00, ul. Cicha 4.", (2,)),
    ],
)
def test_a_day_of_the_month_under_the_name_of_a_group(
    heading: str, line: str, nth: tuple[int, ...]
) -> None:
    (event,) = _leaflet(heading, line).of(Event)
    assert (event.kind, event.recurs[0].of_month) == ("meeting", nth)
    assert heading in event.name


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Świetlica dla dzieci", "Ostatni wtorek miesiąca, 17.00–19.00, ul. Cicha 4."),
        ("Grupa wsparcia dla opiekunów", "Poniedziałki i wtorki, 17.00–19.00, ul. Cicha 4."),
    ],
)
def test_other_hours_under_a_heading_are_no_meetings(heading: str, line: str) -> None:
    assert not _leaflet(heading, line).of(Event)
