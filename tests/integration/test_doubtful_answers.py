"""Answers from documents that say what cannot be so, or contradict themselves."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

WIOSNA = """# Wiosna w Lipniku Wielkim

Urząd Gminy w Lipniku Wielkim, 1 marca 2027 r.

Turniej warcabowy: 31 kwietnia 2027 r., godz. 10.00, Szkoła Podstawowa nr 2.

Dzień Sąsiada: poniedziałek, 25 maja 2027 r., godz. 11.00, stadion gminny.

Rajd rowerowy odbędzie się w sobotę 15 maja 2027 r. o godz. 9.00.
"""
ZEBRANIE = """# Zebranie rodziców przedszkola „Dąbek”

Przedszkole Gminne „Dąbek” w Lipniku Wielkim, 1 marca 2027 r.

Zebranie odbędzie się w środę, 17 marca 2027 r., o godz. 17.00 w sali nr 3.

Telefon do przedszkola: 44 510 80 10.

Prosimy o punktualność. Zapraszamy na zebranie 18 marca 2027 r. o godz. 18.00 do sali nr 3.

Prosimy o kontakt pod nr 44 510 80 11.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("wiosna"), wiosna=WIOSNA, zebranie=ZEBRANIE) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2027-03-10T08:00")


def test_a_day_that_no_calendar_has_is_told_with_a_warning(assistant: Assistant) -> None:
    answer = ask(assistant, "Kiedy turniej warcabowy?")
    assert "31 kwietnia 2027" in answer.text
    assert any("nie ma w kalendarzu: 31 kwietnia" in notice for notice in answer.notices)


def test_a_wrong_weekday_is_told_with_a_warning(assistant: Assistant) -> None:
    answer = ask(assistant, "Kiedy Dzień Sąsiada?")
    assert any("Dzień tygodnia" in notice for notice in answer.notices)
    assert not ask(assistant, "Kiedy rajd rowerowy?").notices


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Kiedy jest zebranie rodziców?", ("17 marca", "18 marca")),
        ("Jaki jest telefon do przedszkola?", ("44 510 80 10", "44 510 80 11")),
    ],
)
def test_both_sides_of_a_contradiction_are_told(
    assistant: Assistant, question: str, both: tuple[str, str]
) -> None:
    answer = ask(assistant, question)
    assert all(said in answer.text for said in both)
    assert any("sam sobie przeczy" in notice for notice in answer.notices)
