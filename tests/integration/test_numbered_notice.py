"""A notice of numbered clauses below a letterhead: last days, a meeting online, who informs."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from tests.integration.library import Ask, asking

DAY = "2034-05-09T09:00"
NOTICE = """GMINA BRZEZINY
OGŁOSZENIE
z dnia 2 maja 2034 r.
w sprawie konsultacji społecznych projektu „Gminnego Programu Wspierania Rodziny na lata 2034–2036”

1. Konsultacje prowadzone są w terminie od 8 maja 2034 r. do 29 maja 2034 r.
2. Uprawnionymi do udziału są mieszkańcy gminy oraz organizacje pozarządowe.
3. Uwagi można składać:
a) pocztą elektroniczną na adres: razem@brzeziny.example,
b) listownie na adres: Urząd Gminy Brzeziny, ul. Zielona 1, 62-100 Brzeziny (decyduje data wpływu).
4. Spotkanie konsultacyjne odbędzie się 16 maja 2034 r. o godz. 17.00 w remizie (ul. Strażacka 4).
5. Spotkanie online: 18 maja 2034 r., godz. 18.30, platforma Teams. Link prześlemy osobom, które zgłoszą się do 17 maja 2034 r. na adres razem@brzeziny.example.
6. Informacji udziela Ewa Klon, inspektor ds. rodziny, pokój 8, tel. 61 555 70 22.
7. Sprawozdanie z konsultacji zostanie opublikowane w BIP do 30 czerwca 2034 r.
"""  # noqa: E501


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("brzeziny"), {"ogloszenie.txt": NOTICE}) as one:
        yield one


def test_it_is_called_by_what_it_announces_and_not_by_the_letterhead(ask: Ask) -> None:
    told = ask("do kiedy można zgłaszać uwagi?", DAY).text
    assert "w sprawie konsultacji społecznych" in told
    assert "„GMINA" not in told


def test_signing_up_for_a_meeting_is_no_last_day_of_a_letter(ask: Ask) -> None:
    told = ask("wyślę list 26 maja, zdążę?", DAY).text
    assert "29 maja 2034" in told
    assert "17 maja" not in told


@pytest.mark.parametrize(
    "question",
    [
        "czy jest jakieś spotkanie online",
        "kiedy spotkanie online",
        "is there an online meeting",
        "чи буде зустріч онлайн",
    ],
)
def test_the_meeting_online_is_told_where_that_is_asked(ask: Ask, question: str) -> None:
    told = ask(question, DAY).text
    assert "18:30" in told
    assert "Strażacka" not in told


def test_a_meeting_in_a_house_is_not_said_to_be_online(ask: Ask) -> None:
    answer = ask("czy spotkanie 16 maja jest online", DAY)
    assert not answer.text.startswith("Tak")
    assert "17:00" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "kto odpowiada za konsultacje i jaki ma numer",
        "do kogo dzwonić w sprawie konsultacji",
        "з ким зв'язатися щодо консультацій",
        "who is responsible for the consultation",
    ],
)
def test_who_gives_information_is_told_with_the_number(ask: Ask, question: str) -> None:
    answer = ask(question, DAY)
    assert answer.status is AnswerStatus.ANSWERED
    assert "Ewa Klon" in answer.text
    assert "61 555 70 22" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "kiedy będzie raport z konsultacji",
        "когда опубликуют отчет о консультациях",
        "when will the report be published",
        "kiedy będą wyniki konsultacji",
    ],
)
def test_a_report_is_awaited_under_any_of_its_names(ask: Ask, question: str) -> None:
    assert "do 30 czerwca 2034" in ask(question, DAY).text


def test_no_programme_is_taken_for_an_office(ask: Ask) -> None:
    assert "Program Wspierania Rodziny, telefon" not in ask("telefon do urzędu", DAY).text


def test_clauses_are_told_without_their_numbers(ask: Ask) -> None:
    told = ask("kto i jak może zgłosić uwagi?", DAY).text
    assert "2. Uprawnionymi" not in told
    assert "Uprawnionymi do udziału" in told
