"""Whether something is open on a day, where sentences of their own tell of different days."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

WORKSHOP = """# Regulamin Pracowni „Pod Arkadami” w Borowcu Małym

Borowiec Mały, 9 stycznia 2031 r.

## § 1. Godziny

1. Pracownia „Pod Arkadami” jest czynna w poniedziałki i środy w godz. 14:00–18:00
oraz w co drugą sobotę, począwszy od 18 stycznia 2031 r., w godz. 9:00–12:00.
2. W dniach 10–23 lutego 2031 r. (ferie zimowe) Pracownia jest nieczynna.
3. W lipcu i sierpniu Pracownia działa tylko w środy.
4. W poniedziałek 2 czerwca 2031 r. Pracownia jest czynna wyjątkowo do godz. 16:00.

## § 2. Czytelnia

Czytelnia jest czynna od wtorku do piątku w godz. 10:00–17:00.
W piątek 14 marca 2031 r. Czytelnia jest zamknięta z powodu remontu.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("workshop"), regulamin=WORKSHOP) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "moment", "verdict", "says"),
    [
        ("czy pracownia jest czynna w środę 12 lutego", "2031-02-10T09:00", "Nie.", "10–23 lutego"),
        ("pracownia dziś jest czynna?", "2031-02-17T09:00", "Nie.", "nieczynna"),
        ("Czy w ferie pracownia działa?", "2031-02-01T09:00", "Nie.", "ferie zimowe"),
        ("czy pracownia pracuje w lipcu w poniedziałki", "2031-06-01T09:00", "Nie.", "tylko w"),
        ("Czy pracownia jest otwarta w środę w lipcu?", "2031-06-01T09:00", "Tak.", "tylko w"),
        ("czy w sobotę 25 stycznia pracownia otwarta", "2031-01-20T09:00", "Nie.", "co drugą"),
        ("czy w sobotę 1 lutego pracownia jest otwarta", "2031-01-20T09:00", "Tak.", "co drugą"),
        ("czy pracownia jest czynna 2 czerwca o 17", "2031-05-30T09:00", "Nie.", "wyjątkowo"),
        ("czy pracownia jest czynna 2 czerwca o 15", "2031-05-30T09:00", "Tak.", "wyjątkowo"),
        ("czy czytelnia jest czynna w piątek 14 marca", "2031-03-10T09:00", "Nie.", "zamknięta"),
    ],
)  # fmt: skip
def test_a_day_is_answered_by_the_sentence_about_it(
    town: Assistant, question: str, moment: str, verdict: str, says: str
) -> None:
    answer = asked(town, question, moment)
    assert answer.text.startswith(verdict), answer.text
    assert says in answer.text


def test_the_reading_room_is_not_closed_with_the_workshop(town: Assistant) -> None:
    answer = asked(town, "czy czytelnia jest czynna we wtorek 11 lutego", "2031-02-10T09:00")
    assert answer.text.startswith("Tak.")
    assert "ferie" not in answer.text


def test_days_to_come_are_told_with_the_hours_and_past_ones_are_not(town: Assistant) -> None:
    early = asked(town, "Jakie są godziny pracowni Pod Arkadami?", "2031-01-20T09:00").text
    late = asked(town, "Jakie są godziny pracowni Pod Arkadami?", "2031-06-20T09:00").text
    assert "10–23 lutego" in early
    assert "tylko w środy" in early
    assert "tylko w środy" in late
    assert "lutego" not in late
    assert "czerwca" not in late


def test_the_next_open_day_is_counted_past_the_closed_ones(town: Assistant) -> None:
    answer = asked(town, "kiedy najbliżej otwarta jest pracownia Pod Arkadami", "2031-02-10T19:00")
    assert "poniedziałek, 24 lutego 2031, 14:00–18:00" in answer.text


def test_a_weekday_that_differs_from_week_to_week_gets_its_next_day(town: Assistant) -> None:
    answer = asked(town, "czy pracownia jest otwarta w soboty", "2031-03-17T09:00")
    assert not answer.text.startswith(("Tak.", "Nie."))
    assert "sobota, 29 marca 2031" in answer.text
