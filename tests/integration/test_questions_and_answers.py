"""A page of questions and answers: what stands below a question answers it together."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

DAY = "2034-06-01T10:00"
PAGE = """<!DOCTYPE html><html lang="pl"><head><title>Karta w Jeziorkach</title></head><body>
<h1>Karta Rodziny w Jeziorkach – pytania i odpowiedzi</h1><p>Aktualizacja: 12 maja 2034 r.</p>
<h3>Kto może dostać kartę?</h3>
<p>Rodziny z co najmniej dwojgiem dzieci do 18 lat, które mieszkają w Jeziorkach. Liczba dzieci nie
ma znaczenia, gdy jedno z nich ma orzeczenie o niepełnosprawności.</p>
<h3>Jak złożyć wniosek?</h3>
<p>Przez internet na portalu karta.jeziorki.example albo osobiście w Biurze Obsługi, ul. Polna 5,
stanowisko 3. Biuro jest czynne w poniedziałki 8:00–18:00, od wtorku do piątku 8:00–15:00.</p>
<h3>Czy karta jest płatna?</h3>
<p>Nie, pierwsza karta jest wydawana bezpłatnie. Za duplikat pobieramy 10 zł.</p>
<h3>Ile się czeka na kartę?</h3>
<p>Do 14 dni od złożenia kompletnego wniosku. O odbiorze powiadamiamy SMS-em.</p>
</body></html>"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("jeziorki"), {"karta.html": PAGE}) as one:
        yield one


def test_the_papers_own_no_stands_for_its_own_question(ask: Ask) -> None:
    told = ask("czy karta jest płatna", DAY).text
    assert told.startswith("Nie, pierwsza karta jest wydawana bezpłatnie")
    assert "10 zł" in told


@pytest.mark.parametrize(
    "question", ["czy karta jest bezpłatna", "is the card free?", "ile kosztuje karta"]
)
def test_another_question_is_not_told_that_no(ask: Ask, question: str) -> None:
    told = ask(question, DAY).text
    assert "ierwsza karta jest wydawana bezpłatnie" in told
    assert "Nie" not in told
    assert "No" not in told


def test_a_fee_of_its_own_is_told_alone(ask: Ask) -> None:
    told = ask("ile za duplikat", DAY).text
    assert "10 zł" in told
    assert "pierwsza" not in told


@pytest.mark.parametrize(
    "question",
    [
        "mam dwoje dzieci, dostane karte?",
        "kto może dostać kartę",
        "mam jedno dziecko, należy mi się karta?",
    ],
)
def test_every_condition_is_told(ask: Ask, question: str) -> None:
    told = ask(question, DAY).text
    assert "co najmniej dwojgiem dzieci" in told
    assert "orzeczenie o niepełnosprawności" in told


def test_the_way_through_the_internet_has_no_street(ask: Ask) -> None:
    told = ask("where do I apply for the card", DAY).text
    assert "Online: “karta.jeziorki.example”" in told
    assert "Online: ul." not in told
