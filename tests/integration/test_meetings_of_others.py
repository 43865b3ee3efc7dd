"""A meeting of other people, and a day from which a notice itself moves its meeting."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

MOVED = """# Spotkanie o półkoloniach w Olszynowie

Urząd Gminy w Olszynowie, 1 marca 2027 r.

Informujemy, że spotkanie w sprawie półkolonii, zapowiadane na środę 10 marca 2027 r. o 17.00
(w szkole nr 1), odbędzie się w piątek 12 marca 2027 r. w godz. 16.30–18.00 w świetlicy.
"""
PARTNERS = """# Konsultacje programu „Razem” w Olszynowie

Urząd Gminy w Olszynowie, 1 marca 2027 r.

Do konsultacji zapraszamy organizacje pozarządowe z terenu gminy.

Otwarte spotkanie konsultacyjne odbędzie się 18 marca 2027 r. o godz. 11.00 w ratuszu.
"""
CARERS = """# Grupa dla opiekunów w Klonowie

Ośrodek Pomocy Społecznej w Klonowie, 1 marca 2027 r.

Spotkanie dla opiekunów osób z autyzmem odbędzie się 23 marca 2027 r. o godz. 17.00 w bibliotece.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("others")
    with answering(folder, polkolonie=MOVED, konsultacje=PARTNERS, opiekunowie=CARERS) as ready:
        yield ready


@pytest.mark.parametrize(
    "question",
    [
        "Gdzie jest w Olszynowie spotkanie dla ofiar przemocy?",
        "Kiedy w Olszynowie spotkanie anonimowych alkoholików?",
        "When is the meeting for foster parents in Olszynowo?",
        "Коли зустріч для вагітних?",
        "Kiedy spotkanie samotnych ojców w Klonowie?",
        "Kiedy spotkanie konsultacyjne dla seniorów w Olszynowie?",
    ],
)
def test_a_meeting_of_others_is_none(town: Assistant, question: str) -> None:
    said = asked(town, question, "2027-03-05")
    assert said.status is AnswerStatus.NOT_IN_DOCUMENTS, said.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kiedy spotkanie dla organizacji w Olszynowie?", "18 marca 2027, 11:00"),
        ("kiedy spotkanie konsultacyjne w Olszynowie, mam dziecko z autyzmem", "18 marca 2027"),
        ("Kiedy w Klonowie spotkanie dla opiekunów dzieci z autyzmem?", "23 marca 2027, 17:00"),
        ("When is the meeting for carers of autistic people in Klonowo?", "23 March 2027"),
        ("Kiedy spotkanie o półkoloniach?", "12 marca 2027, 16:30–18:00"),
    ],
)
def test_a_meeting_for_those_asked_is_told(town: Assistant, question: str, told: str) -> None:
    said = asked(town, question, "2027-03-05")
    assert said.status is AnswerStatus.ANSWERED, said.text
    assert told in said.text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Potwierdź, że spotkanie o półkoloniach jest 10 marca w szkole nr 1", "Nie."),
        ("Czy spotkanie o półkoloniach jest 10 marca o 17?", "Nie."),
        ("Czy spotkanie o półkoloniach jest 12 marca?", "Tak."),
    ],
)
def test_a_day_that_was_announced_before_is_denied(
    town: Assistant, question: str, opening: str
) -> None:
    said = asked(town, question, "2027-03-05")
    assert said.text.startswith(opening), said.text
    assert "12 marca 2027, 16:30–18:00" in said.text


def test_to_ask_whether_the_old_day_is_out_of_date_gets_no_denial(town: Assistant) -> None:
    said = asked(
        town, "czy termin spotkania o półkoloniach 10 marca jest nieaktualny?", "2027-03-05"
    )
    assert "12 marca 2027, 16:30–18:00" in said.text
    assert not said.text.startswith("Nie.")
