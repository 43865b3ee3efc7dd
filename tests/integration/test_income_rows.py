"""Who tells what they earn and asks how much is told the one row of the scale that is theirs."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

PAGE = """<html lang="pl"><head><meta charset="utf-8"><title>Bon – Lipowiec</title></head><body>
<h1>Bon żłobkowy w Lipowcu – zasady w 2031 r.</h1><p>Opublikowano: 11 stycznia 2031 r.</p>
<h2>Ile wynosi bon</h2>
<table><tr><th>Dochód na osobę</th><th>Pierwsze dziecko</th><th>Kolejne</th></tr>
<tr><td>do 1 100 zł</td><td>610 zł</td><td>730 zł</td></tr>
<tr><td>1 100,01–1 700 zł</td><td>420 zł</td><td>530 zł</td></tr>
<tr><td>powyżej 1 700 zł do 2 300 zł</td><td>250 zł</td><td>350 zł</td></tr></table>
<p>Bliźnięta: na każde z dzieci kwota jak za kolejne.</p>
<h2>Dowóz</h2>
<table><tr><th>Odległość</th><th>Opłata</th></tr><tr><td>do 5 km</td><td>20 zł</td></tr>
<tr><td>powyżej 5 km</td><td>35 zł</td></tr></table></body></html>
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("scale"), {"bon.html": PAGE}) as told:
        yield told


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        ("mamy 1100 zł na osobę, ile bonu?", "610 zł", "420 zł"),
        ("dochod 1500 na osobe, ile wynosi bon", "420 zł", "610 zł"),
        ("zarabiamy 1700,50 zł na osobę, ile tego bonu dostaniemy?", "250 zł", "420 zł"),
        ("скільки bon якщо дохід 1900 zł на особу", "250 zł", "610 zł"),
        ("how much is the bon if we earn 900 zl per person", "610 zł", "420 zł"),
    ],
)
def test_the_row_of_the_income_is_told_and_no_other(
    ask: Ask, question: str, told: str, others: str
) -> None:
    text = ask(question, "2031-03-08T10:00").text

    assert told in text and others not in text


def test_what_is_said_of_such_families_comes_with_it(ask: Ask) -> None:
    text = ask("mamy bliźniaki, dochód 1500 na osobę, ile bonu?", "2031-03-08T10:00").text

    assert "420 zł" in text and "Bliźnięta" in text


def test_who_earns_more_than_every_step_is_told_that_none_is_theirs(ask: Ask) -> None:
    answer = ask("zarabiamy 2600 na osobę, ile bonu?", "2031-03-08T10:00")

    assert answer.status == "partly_answered" and "2 300 zł" in answer.text


def test_another_table_is_no_scale_of_incomes(ask: Ask) -> None:
    assert "420 zł" not in ask("dochód 1500 na osobę, ile za dowóz?", "2031-03-08T10:00").text
