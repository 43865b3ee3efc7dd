"""Timetables whose one cell holds weekdays and hours, with what the paper says of single days."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

CLOSED = "W dniach 22-31 grudnia 2031 r. Centrum nieczynne. W dniu 11 listopada dyżurów nie ma."
TIMETABLE = f"""Centrum Wsparcia Rodzin w Bukówce

18 sierpnia 2031 r.

# Grafik dyżurów specjalistów, IV kwartał 2031 r.

Zapisy: tel. 41 555 10 20 albo osobiście w Centrum, ul. Lipowa 5.

| Specjalista | Imię i nazwisko | Dni i godziny | Pokój | Uwagi |
|---|---|---|---|---|
| Pedagog | Lena Wirska | wtorki 12.00-16.00, piątki 8.00-11.00 | 3 | dzieci od 6 do 10 lat |
| Fizjoterapeuta | Olaf Sęk | 2. i 4. czwartek miesiąca 9.00-12.00 | 8 | ze skierowaniem |
| Dietetyk | Iga Rosa | środy 15.00-18.00 | 5 | |
{"| " + " | ".join([CLOSED] * 5) + " |"}

## Zmiany

- Dyżur pedagoga w dniu 7 października (wtorek) zostaje odwołany. Zapisane osoby przyjmiemy
  w dniu 8 października (środa) w godz. 12.00-16.00.
- Od 3 listopada 2031 r. dietetyk przyjmuje w pok. 12.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("weekly"), grafik=TIMETABLE) as found:
        yield found


@pytest.mark.parametrize(
    ("text", "day", "says"),
    [
        ("Kiedy najbliższy dyżur pedagoga?", "2031-10-15", ["17 października 2031", "8:00–11:00"]),
        ("kiedy pedagog", "2031-10-15", ["dzieci od 6 do 10 lat", "pokój 3"]),
        ("Kiedy dyżur fizjoterapeuty?", "2031-10-15", ["23 października", "ze skierowaniem"]),
        ("Czy pedagog będzie 7 października?", "2031-10-01", ["odwołany", "8 października"]),
        ("kiedy dyzur dietetyka", "2031-11-06", ["12 listopada", "pok. 12"]),
        ("kiedy dietetyk ma dyżur", "2031-10-20", ["22 października", "pokój 5"]),
        ("Kiedy następny dyżur pedagoga?", "2031-12-20", ["19 grudnia 2031"]),
    ],
)
def test_hours_that_stand_with_their_weekdays_are_counted(
    assistant: Assistant, text: str, day: str, says: list[str]
) -> None:
    answer = asked(assistant, text, f"{day}T20:00").text
    assert all(one in answer for one in says), answer


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kiedy dyżur pedagoga w styczniu 2032?", "2031-10-01"),
        ("Czy pedagog ma dyżur 11 listopada?", "2031-10-01"),
        ("Czy pedagog będzie 26 grudnia?", "2031-12-01"),
    ],
)
def test_outside_the_months_of_the_heading_and_on_closed_days_nothing_is_on(
    assistant: Assistant, text: str, day: str
) -> None:
    answer = asked(assistant, text, f"{day}T08:00")
    assert answer.status == "not_in_documents", answer.text


def test_a_room_that_changes_is_not_told_as_it_was(assistant: Assistant) -> None:
    assert "pokój 5" not in asked(assistant, "Kiedy dyżur dietetyka?", "2031-11-06T20:00").text


def test_another_one_on_duty_is_not_called_off(assistant: Assistant) -> None:
    answer = asked(assistant, "Czy dietetyk będzie 7 października?", "2031-10-01T08:00").text
    assert "odwołany" not in answer
