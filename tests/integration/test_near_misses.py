"""Questions that are near to an answerable one and must not be answered."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2031-04-02T09:00"
PROGRAMME = """# Program opieki miasta Grabina na lata 2031–2032

Centrum Pomocy Rodzinie w Grabinie

Grabina, 3 marca 2031 r.

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Gimnastyka dla dzieci w wieku do 4 lat | Ognisko Sportowe | 18 zajęć | 20 zajęć |
| Grupa dla rodziców dzieci z alergią | Poradnia Zdrowia | 9 spotkań | 9 spotkań |
"""
CONTACTS = """# Telefony jednostek miasta Grabina

| Jednostka | Telefon | E-mail |
|---|---|---|
| Poradnia Zdrowia | 44 700 31 20 | zdrowie@grabina.example |
| Hotel dla matek | 44 700 31 45 | |
| Bank Odzieży | | odziez@grabina.example |
"""
NOTICE = """# Dyżury mediatora w Grabinie

Mediator przyjmuje we wtorek 15 kwietnia 2031 r. w godzinach 10:00–12:00, ul. Sadowa 9.
Na dyżur trzeba się zapisać.

Zapisy na dyżur: tel. 44 700 31 99.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("near-misses")
    with answering(folder, program=PROGRAMME, telefony=CONTACTS, dyzury=NOTICE) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("mail do poradni zdrowia w grabinie", "zdrowie@grabina.example"),
        ("telefon hotel dla matek grabina", "44 700 31 45"),
        ("kiedy mediator w grabinie", "15 kwietnia 2031"),
        ("ile zajęć gimnastyki dla dzieci 3-letnich w Grabinie w 2032", "20 zajęć"),
    ],
)
def test_what_is_given_is_told(town: Assistant, question: str, said: str) -> None:
    answer = asked(town, question, DAY)
    assert answer.status is AnswerStatus.ANSWERED and said in answer.text


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("kiedy dyzur burmistrza w grabinie", "15 kwietnia"),
        ("telefon do wojta grabina", "44 700"),
        ("telefon do urzedu miasta w grabinie", "44 700"),
        ("kto jest wójtem w Grabinie?", "Ognisko"),
        ("kiedy mediator w trzebnicy", "15 kwietnia"),
        ("ile zajęć gimnastyki dla dzieci po 10 roku życia w Grabinie w 2032", "20 zajęć"),
        ("mam pytanie, grabina co jest", "44 700"),
    ],
)
def test_what_is_not_asked_about_is_not_told(town: Assistant, question: str, unsaid: str) -> None:
    answer = asked(town, question, DAY)
    assert answer.status is not AnswerStatus.ANSWERED and unsaid not in answer.text


@pytest.mark.parametrize(
    ("question", "known", "unsaid"),
    [
        ("mail do hotelu dla matek w grabinie", "44 700 31 45", "@"),
        ("jaki jest telefon do banku odzieży w Grabinie?", "odziez@grabina.example", "44 700"),
    ],
)
def test_what_a_unit_lacks_is_said_beside_what_is_known(
    town: Assistant, question: str, known: str, unsaid: str
) -> None:
    answer = asked(town, question, DAY)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert known in answer.text and unsaid not in answer.text


def test_an_account_of_an_office_is_no_foreign_matter(town: Assistant) -> None:
    answer = asked(town, "numer konta opsu w grabinie", DAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
