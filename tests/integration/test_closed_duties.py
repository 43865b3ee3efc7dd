"""Duties of every week on a day on which the paper itself says that the place is closed."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

PAGE = """# Punkt Rodzinny w Brzezinkach – dyżury, grudzień 2026

Opublikowano: 16.11.2026

Zapraszamy do Punktu Rodzinnego, ul. Cicha 2, pokój 4. Porady są bezpłatne.
Wizytę odwołujemy najpóźniej dzień wcześniej.

7 grudnia 2026 (poniedziałek) Punkt jest nieczynny z powodu szkolenia pracowników.

## Dyżury specjalistów

| Specjalista | Dzień | Godziny | Zapisy |
|---|---|---|---|
| Psycholog | każdy wtorek | 14:00–18:00 | telefonicznie, 55 200 02 18 |
| Doradca zawodowy | poniedziałki | 10:00–13:00 | bez zapisów |
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("closed"), {"dyzury.md": PAGE}) as told:
        yield told


def test_a_closed_day_has_no_duty_and_the_next_is_told(ask: Ask) -> None:
    text = ask("w poniedziałek 7 grudnia będzie doradca zawodowy?", "2026-12-04T10:00").text

    assert "nieczynny" in text and "14 grudnia 2026" in text


def test_the_next_duty_is_after_the_closed_day(ask: Ask) -> None:
    text = ask("kiedy jest doradca zawodowy", "2026-12-04T10:00").text

    assert "najbliższy termin: poniedziałek, 14 grudnia 2026" in text


def test_other_duties_are_as_always(ask: Ask) -> None:
    assert "8 grudnia 2026" in ask("kiedy jest psycholog", "2026-12-04T10:00").text


def test_a_rule_on_calling_off_visits_calls_off_no_duty(ask: Ask) -> None:
    assert "nie odbędzie" not in ask("kiedy jest psycholog", "2026-12-04T10:00").text
