"""A form: where it comes from, whether one way is enough, the note on its envelope."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTICE = """# Konsultacje programu „Sosnowiec Mały rodzinom”

Ogłoszenie z dnia 3 marca 2031 r. Centrum Usług Społecznych w Sosnowcu Małym.

Projekt programu i druki do pobrania są na stronie www.sosnowiec-maly.example w zakładce Rodzina.

Centrum prosi o przekazywanie informacji na temat:

- potrzeb rodzin z małymi dziećmi;
- miejsc, w których brakuje świetlic;
- danych do diagnozy potrzeb.

Formularz konsultacyjny można złożyć do 28 marca 2031 r.:

- pocztą elektroniczną na adres: uwagi@sosnowiec-maly.example,
- pocztą tradycyjną na adres: Centrum Usług Społecznych, ul. Długa 5, 37-100 Sosnowiec Mały - z dopiskiem „RODZINA 2031”,
- osobiście w Centrum, ul. Długa 5, pok. 2.
"""
BARE = """# Konsultacje programu zdrowia w Borku Starym

Ogłoszenie z dnia 3 marca 2031 r. Urząd Gminy w Borku Starym.

Formularz konsultacyjny można złożyć do 30 marca 2031 r. na adres: zdrowie@borek-stary.example.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("sosnowiec"), rodzina=NOTICE, zdrowie=BARE) as ready:
        yield ready


def ask(assistant: Assistant, question: str) -> Answer:
    return asked(assistant, question, "2031-03-10T08:00")


@pytest.mark.parametrize(
    "question",
    [
        "skad pobrac formularz w Sosnowcu Małym?",
        "gdzie znajdę formularz konsultacyjny, Sosnowiec Mały",
        "where can I download the form in Sosnowiec Mały?",
    ],
)
def test_the_source_of_a_form_is_told_before_the_ways(assistant: Assistant, question: str) -> None:
    told = ask(assistant, question).text
    assert "druki do pobrania" in told, told
    assert told.index("druki do pobrania") < told.index("uwagi@sosnowiec-maly.example")


def test_a_paper_that_tells_no_source_is_said_to_tell_none(assistant: Assistant) -> None:
    answer = ask(assistant, "skąd pobrać formularz konsultacyjny w Borku Starym?")
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert "Dokument nie podaje, skąd wziąć formularz." in answer.text
    assert "zdrowie@borek-stary.example" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("wyslalam formularz mailem czy to wystarczy, Sosnowiec Mały", "Tak. Dokument wymienia"),
        ("Sosnowiec Mały: wystarczy mail z formularzem?", "Tak. Dokument wymienia"),
        ("I emailed the form in Sosnowiec Mały, is that enough?", "Yes. The document lists"),
        ("czy musze miec dopisek na kopercie w Sosnowcu Małym?", "Tak. "),
    ],
)
def test_it_is_said_what_is_enough(assistant: Assistant, question: str, verdict: str) -> None:
    assert verdict in ask(assistant, question).text


def test_an_address_to_post_to_is_told(assistant: Assistant) -> None:
    told = ask(assistant, "adres do wysylki poczta, Sosnowiec Mały").text
    assert "ul. Długa 5, 37-100" in told
    assert "uwagi@" not in told


def test_a_list_that_is_asked_for_is_told_whole(assistant: Assistant) -> None:
    told = ask(assistant, "jakich informacji oczekuje Centrum w diagnozie w Sosnowcu Małym").text
    assert "brakuje świetlic" in told, told
    assert "danych do diagnozy" in told
