"""Notices with a last day for remarks and another for help at a meeting or a place there."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTICE = """Ośrodek Pomocy Społecznej w Rudawie

3 marca 2031 r.

# Konsultacje projektu Strategii dla Młodzieży w Rudawie na lata 2032-2036

## Terminy

Konsultacje trwają od 5 marca do 4 kwietnia 2031 r.

## Jak zgłosić uwagi

Uwagi zgłasza się na formularzu:

- pocztą elektroniczną na adres: mlodziez@rudawa.example,
- osobiście w sekretariacie, ul. Polna 2, pok. 6.

Uwagi zgłaszane telefonicznie nie będą przyjmowane.

## Spotkania

| Termin | Miejsce | Dla kogo |
|---|---|---|
| 12 marca 2031 r. (środa), godz. 17.00-19.00 | Biblioteka, ul. Szkolna 1 | rodzice i młodzież |
| 19 marca 2031 r. (środa), godz. 10.00-12.00 | OPS, ul. Polna 2, sala 4 | organizacje pozarządowe |

Na spotkanie 12 marca zapewniamy opiekę animatora, potrzebę należy zgłosić do 10 marca
pod nr tel. 41 555 77 01.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("sides"), notice=NOTICE) as found:
        yield found


@pytest.mark.parametrize(
    ("text", "says", "never"),
    [
        ("Do kiedy można zgłaszać uwagi do strategii?", "4 kwietnia", "10 marca"),
        ("jak zlozyc formularz konsultacyjny", "4 kwietnia", "10 marca"),
        ("do kiedy konsultacje", "4 kwietnia", "10 marca"),
        ("Do kiedy zgłosić potrzebę opieki na spotkaniu?", "10 marca", "4 kwietnia"),
        ("Czy uwagi mogę zgłosić przez telefon?", "telefonicznie nie będą", "41 555 77 01"),
        ("gdzie spotkanie dla ngo", "sala 4", "Szkolna"),
        ("gdzie jest spotkanie dla rodziców", "Szkolna 1", "sala 4"),
    ],
)
def test_what_goes_with_a_meeting_has_its_own_last_day(
    assistant: Assistant, text: str, says: str, never: str
) -> None:
    answer = asked(assistant, text, "2031-03-06T08:00").text
    assert says in answer and never not in answer, answer


def test_the_last_day_for_remarks_is_not_over_with_that_for_help(assistant: Assistant) -> None:
    answer = asked(assistant, "czy moge jeszcze wyslac uwagi", "2031-03-20T08:00").text
    assert "4 kwietnia" in answer and "minął" not in answer
