"""No "yes" to a day where the paper also tells of days on which its hours do not hold."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

KLUB = """# Klub rodzica w Olszynowie

Dom Kultury w Olszynowie, 4 stycznia 2027 r.

Klub jest czynny we wtorki i czwartki w godz. 9.30-13.00.

W dniach 1-14 lutego 2027 r. klub jest nieczynny. W lipcu i sierpniu klub działa tylko w czwartki.
"""
PUNKT = """# Punkt porad w Olszynowie

Urząd Miasta w Olszynowie, 4 stycznia 2027 r.

Punkt porad jest czynny w środy w godz. 12.00-16.00.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("olszynowo"), klub=KLUB, punkt=PUNKT) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "Czy klub rodzica w Olszynowie jest czynny we wtorek 9 lutego 2027?",
        "czy klub rodzica jest czynny we wtorek w lipcu",
    ],
)
def test_no_yes_to_a_day_that_may_be_closed(assistant: Assistant, question: str) -> None:
    assert not asked(assistant, question, "2027-01-20T09:00").text.startswith("Tak")


def test_a_day_without_hours_is_still_a_no(assistant: Assistant) -> None:
    text = asked(assistant, "Czy punkt porad jest czynny w poniedziałek?", "2027-01-20T09:00").text
    assert "Nie. " in text


def test_plain_hours_still_make_a_yes(assistant: Assistant) -> None:
    text = asked(assistant, "Czy punkt porad jest czynny w środę?", "2027-01-20T09:00").text
    assert text.startswith("Tak")
