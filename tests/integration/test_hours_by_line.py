"""Lines that each name somebody and when they are there, with hours written "8-16"."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

DYZURY = """# Dyżury doradców w Zalesicach

Ośrodek Pomocy Społecznej w Zalesicach, 4 maja 2026 r.

Punkt: ul. Krótka 2, tel. 22 111 22 33.

psycholog - Ewa Stec: wt. i czw. 8-16
psychoterapeuta - Piotr Lis: pn. 14-19, wyłącznie po umówieniu telefonicznym
prawnik - r. pr. Jan Rój: pierwsza i trzecia środa miesiąca, od godz. 15.00 do 17.30
logopeda - Kinga Ptak: pt. 9-13 (tylko dla dzieci
do lat 5)
mediator: pierwszy poniedziałek miesiąca, 16-18
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("lines"), dyzury=DYZURY) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "moment", "told"),
    [
        ("kiedy psycholog w Zalesicach", "2026-10-07T10:00", "8 października 2026, 8:00–16:00"),
        ("kiedy prawnik w Zalesicach", "2026-11-09T10:00", "18 listopada 2026, 15:00–17:30"),
        ("kiedy logopeda w Zalesicach", "2026-11-09T10:00", "13 listopada 2026, 9:00–13:00"),
        ("kiedy mediator w Zalesicach", "2026-11-09T10:00", "7 grudnia 2026, 16:00–18:00"),
        ("czy logopeda jeszcze dziś przyjmuje", "2026-11-13T12:50", "trwa do 13:00"),
    ],
)
def test_each_line_is_a_duty_of_its_own(
    assistant: Assistant, question: str, moment: str, told: str
) -> None:
    text = asked(assistant, question, moment).text
    assert told in text
    assert text.count(" - ") <= 1  # no other line is quoted beside it


def test_a_visit_booked_by_telephone_is_not_held_by_telephone(assistant: Assistant) -> None:
    text = asked(assistant, "kiedy psychoterapeuta w Zalesicach", "2026-10-10T10:00").text
    assert "12 października 2026, 14:00–19:00" in text
    assert "ul. Krótka 2" in text
    assert "telefoniczny, pod numerem" not in text
