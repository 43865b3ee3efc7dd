"""Days called off in a cell beside others, a moved day with its own name, and closed days."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

NEWS = """# Aktualności Ośrodka Rodzina w Lipnikach

## ZMIANA! Święto Rodzin Zastępczych – nowy termin

Z powodu remontu w hali „Jodła” Święto Rodzin Zastępczych nie odbędzie się 14 maja 2033 r. Zapraszamy w sobotę 28 maja 2033 r., godz. 11:00–15:00, do Szkoły Podstawowej nr 4, ul. Rybna 7. Zgłoszenia stoisk organizacji: do 20 maja, e-mail: piecza@lipniki.example.

## Dyżury ekspertów

Dyżury odbywają się w siedzibie Ośrodka, ul. Cicha 1.

| Ekspert | Data | Godziny | Miejsce |
|---|---|---|---|
| Prawnik | 5.05.2033, 19.05.2033 (odwołany), 2.06.2033 | 15:00–18:00 | pok. 6 |
| Mediatorka | ~~10.05.2033~~ odwołany; 24.05.2033 | 14:00–17:00 | pok. 2 |
| Psycholog | 19.05.2033 | 9:00–12:00 | pok. 3 |

## Kasa nieczynna

W piątek 13 maja 2033 r. kasa Ośrodka będzie nieczynna. Świadczenia wypłacimy w poniedziałek 16 maja.
"""  # noqa: E501


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("lipniki"), {"aktualnosci.md": NEWS}) as one:
        yield one


@pytest.mark.parametrize("question", ["czy prawnik jest jutro?", "юрист завтра буде?"])
def test_a_day_that_a_cell_calls_off_is_told_with_the_next(ask: Ask, question: str) -> None:
    told = ask(question, "2033-05-18T10:00").text
    assert "19.05.2033 (odwołany)" in told
    assert "2 czerwca" in told or "2 червня" in told
    assert "5 maja 2033" not in told


def test_a_day_that_was_struck_out_leaves_the_other(ask: Ask) -> None:
    told = ask("mediatorka dziś jest?", "2033-05-10T09:00").text
    assert "odwołany" in told
    assert "24 maja 2033" in told


def test_what_is_off_for_one_is_not_off_for_another_on_that_day(ask: Ask) -> None:
    told = ask("kiedy dyżuruje psycholog?", "2033-05-18T10:00").text
    assert "19 maja 2033, 9:00–12:00" in told
    assert "odwołany" not in told


@pytest.mark.parametrize(
    "question", ["kiedy jest święto rodzin zastępczych?", "gdzie jest święto rodzin zastępczych?"]
)
def test_a_line_that_bids_to_a_day_tells_of_what_its_heading_names(ask: Ask, question: str) -> None:
    told = ask(question, "2033-05-08T10:00").text
    assert "28 maja 2033, 11:00–15:00" in told
    assert "Szkoła Podstawowa nr 4, ul. Rybna 7" in told


def test_a_day_that_was_moved_is_told_with_the_new_one(ask: Ask) -> None:
    told = ask("święto rodzin zastępczych jest 14 maja w jodle?", "2033-05-08T10:00").text
    assert "nie odbędzie się 14 maja" in told
    assert "28 maja 2033" in told


def test_a_last_day_takes_its_year_from_the_days_before_it(ask: Ask) -> None:
    told = ask("do kiedy zgłoszenia stoisk na święto rodzin?", "2033-05-08T10:00").text
    assert "20 maja 2033" in told


def test_a_closed_day_is_told_with_that_on_which_it_is_made_up_for(ask: Ask) -> None:
    told = ask("czy kasa jest jutro czynna?", "2033-05-12T10:00").text
    assert told.startswith("Nie.")
    assert "kasa Ośrodka będzie nieczynna" in told
    assert "16 maja" in told
