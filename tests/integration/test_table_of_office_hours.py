"""Opening hours in a table of days, a duty below a heading of its own, and who holds the office."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

STRONA = """# Miejski Ośrodek Pomocy Społecznej w Olszynku – dla mieszkańców

Data publikacji: 5 lutego 2029 r.

## Siedziba

Miejski Ośrodek Pomocy Społecznej, ul. Grabowa 12, tel. 33 444 10 10.

Dyrektorka: Maria Kos-Lipska, przyjmuje we wtorki 14:00–16:00, pok. 2.

## Godziny pracy

| Dzień tygodnia | Godziny |
|---|---|
| poniedziałek | 9:00–18:00 |
| wtorek–czwartek | 8:00–16:00 |
| piątek | 8:00–13:00 |

## Kasa

| Dzień | Godziny |
|---|---|
| poniedziałek | 10:00–11:00 |
| środa | 10:00–12:00 |

## Dyżur logopedy

Logopeda przyjmuje w każdą trzecią środę miesiąca w godz. 15:00–17:00, pok. 6. W lipcu i sierpniu \
dyżurów nie ma.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("hours"), strona=STRONA) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("O której otwarty jest MOPS w Olszynku w piątek?", "piątek: 8:00–13:00"),
        ("Czy ośrodek pomocy w Olszynku jest otwarty w niedzielę?", "Nie"),
        ("do której jest czynny ośrodek pomocy w Olszynku", "wtorek–czwartek: 8:00–16:00"),
        ("Kto jest dyrektorem ośrodka pomocy w Olszynku i kiedy przyjmuje?", "Maria Kos-Lipska"),
    ],
)
def test_the_table_gives_the_hours_of_the_office(
    assistant: Assistant, question: str, told: str
) -> None:
    text = asked(assistant, question, "2029-03-05T10:00").text
    assert told in text
    assert "10:00–12:00" not in text  # which are the hours of the till alone


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2029-03-05", "21 marca 2029, 15:00–17:00"),
        ("2029-06-25", "19 września 2029"),
        ("2030-06-25", "18 września 2030"),
    ],
)
def test_a_duty_below_its_heading_is_counted_on_without_its_pause(
    assistant: Assistant, day: str, told: str
) -> None:
    text = asked(assistant, "kiedy najbliższy dyżur logopedy w Olszynku", f"{day}T10:00").text
    assert told in text
