"""A day that was announced before is no day of an event that is on another now."""

import pytest

from knowledge.model import Event
from tests.unit.notices import head, para, read, when


def _events(said: str) -> list[Event]:
    return read(head("Komunikat"), para("Olszynowo, 1 marca 2027 r."), para(said)).of(Event)


@pytest.mark.parametrize(
    "said",
    [
        "Spotkanie w sprawie półkolonii, zapowiadane na środę 10 marca 2027 o 17.00 (w szkole"
        " nr 1), odbędzie się w piątek 12 marca 2027 w godz. 16.30–18.00 w świetlicy.",
        "Spotkanie ogłoszone na 10 marca 2027 r. o godz. 17.00 w szkole nr 1 odbędzie się"
        " 12 marca 2027 r. w godz. 16.30–18.00 w świetlicy.",
        "Zamiast 10 marca 2027 r. o godz. 17.00 w szkole nr 1 spotkanie odbędzie się"
        " 12 marca 2027 r. w godz. 16.30–18.00 w świetlicy.",
        "Spotkanie zostaje przełożone z dnia 10 marca 2027 r. (godz. 17.00, szkoła nr 1)"
        " na dzień 12 marca 2027 r. (godz. 16.30–18.00) w świetlicy.",
        "Spotkanie, które miało się odbyć 10 marca 2027 r. o godz. 17.00, odbędzie się"
        " 12 marca 2027 r. w godz. 16.30–18.00 w świetlicy.",
        "Zapowiadaliśmy spotkanie na 10 marca 2027 r. o godz. 17.00, ale odbędzie się ono"
        " 12 marca 2027 r. w godz. 16.30–18.00 w świetlicy.",
        "Spotkanie umówione na 10 marca 2027 r. na godz. 17.00 przesuwamy na 12 marca 2027 r."
        " na godz. 16.30–18.00, w świetlicy.",
        "Spotkanie anonsowane na 9 i 10 marca 2027 r. odbędzie się 12 marca 2027 r."
        " w godz. 16.30–18.00 w świetlicy.",
    ],
)
def test_only_the_day_hours_and_place_that_hold_are_taken(said: str) -> None:
    (event,) = _events(said)
    assert when(event) == ("2027-03-12 16:30", "18:00")
    assert "świetlic" in (event.place or "")


@pytest.mark.parametrize(
    "said",
    [
        "Pierwsze spotkanie zaplanowano na 10 marca 2027 r. o godz. 17.00, a drugie odbędzie się"
        " 12 marca 2027 r. o godz. 17.00.",
        "Spotkanie przewidziane jest na 10 marca 2027 r. o godz. 17.00, a kolejne odbędzie się"
        " 12 marca 2027 r. o godz. 17.00.",
        "Spotkania zapowiadane na 10 marca 2027 r. i 12 marca 2027 r. odbędą się o godz. 17.00.",
        "Ustalono dwa terminy: spotkanie 10 marca 2027 r. o godz. 17.00 i spotkanie"
        " 12 marca 2027 r. o godz. 17.00.",
    ],
)
def test_two_days_that_both_hold_stay(said: str) -> None:
    found = [when(event)[0] for event in _events(said)]
    assert found == ["2027-03-10 17:00", "2027-03-12 17:00"]
