"""A refusal names what is nearest and whom to ask, and never tells what was not asked for."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2031-04-02T09:00"
PROGRAMME = """# Program rodzinny miasta Olchowiec na lata 2031–2032

Miejski Ośrodek Wsparcia w Olchowcu

Olchowiec, 3 marca 2031 r.

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Warsztaty garncarskie dla rodziców z dziećmi | Dom Kultury „Młyn” | 12 spotkań | 14 spotkań |
| Świetlica środowiskowa „Promyk” | Parafia św. Anny | 30 miejsc | 34 miejsca |
"""
NOTICE = """# Konsultacje regulaminu placów zabaw w Olchowcu

Urząd Miasta Olchowiec

Opublikowano: 10 marca 2031 r.

Uwagi do regulaminu można przesłać na adres place@olchowiec.example do 30 kwietnia 2031 r.
"""
CONTACTS = """# Telefony jednostek miasta Olchowiec

| Jednostka | Telefon | Adres |
|---|---|---|
| Poradnia Laktacyjna | 44 700 20 31 | ul. Sadowa 5 |
| Zespół Interwencji Rodzinnej | 44 700 20 45 | ul. Wałowa 2 |
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("refusals")
    with answering(folder, program=PROGRAMME, place=NOTICE, telefony=CONTACTS) as assistant:
        yield assistant


def test_another_year_names_the_task_and_who_runs_it(town: Assistant) -> None:
    answer = asked(town, "ile warsztatow garncarskich w 2035 roku w olchowcu", DAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert "Warsztaty garncarskie" in answer.text and "12" not in answer.text
    assert [one.unit for one in answer.contacts] == ["Dom Kultury „Młyn”"]
    assert answer.nearest and "garncarskie" in answer.nearest[0].quote


def test_the_publisher_is_asked_where_no_unit_is_known(town: Assistant) -> None:
    answer = asked(town, "ile kosztuje wstęp na plac zabaw w Olchowcu?", DAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert [one.unit for one in answer.contacts] == ["Urząd Miasta Olchowiec"]
    assert "Urząd Miasta Olchowiec" in answer.text
    assert any("regulaminu placów zabaw" in one.title for one in answer.nearest)


def test_nobody_of_this_town_is_asked_about_another(town: Assistant) -> None:
    for question in ("świetlica promyk w Zgierzu gdzie", "kto prowadzi świetlicę w żabinku?"):
        answer = asked(town, question, DAY)
        assert answer.status is not AnswerStatus.ANSWERED
        assert answer.contacts == ()


def test_a_phone_is_no_fax(town: Assistant) -> None:
    answer = asked(town, "jaki jest numer faksu do Poradni Laktacyjnej w Olchowcu", DAY)
    assert "44 700 20 31" not in answer.text
    assert "Poradnia Laktacyjna" in answer.text


def test_what_is_near_to_nothing_names_nothing(town: Assistant) -> None:
    answer = asked(town, "Kto wygrał mecz siatkówki?", DAY)
    assert answer.nearest == () and answer.contacts == ()
