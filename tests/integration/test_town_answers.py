"""Questions over the documents of several towns: whose town, which paper, which row."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.conversations import Conversations
from assistant.service import Assistant
from knowledge.snapshot import SnapshotStore
from tests.integration.library import answering, asked, publish, write

LIPKA = """# Dyżury logopedy w Górnej Lipce

Gminny Ośrodek Pomocy Społecznej w Górnej Lipce. Opublikowano 1 marca 2027 r.

Logopeda pełni dyżur 16 marca 2027 r. w godz. 10.00-12.00, ul. Szkolna 3.

## Zajęcia
Warsztaty ceramiczne „Glina” odbywają się w świetlicy. Opłata za jedne zajęcia wynosi 15 zł.
"""
SOSNOWO = """# Konsultacje programu rodzinnego 2028 w Sosnowie

Urząd Gminy Sosnowo. Opublikowano 2 marca 2027 r.

Spotkanie konsultacyjne odbędzie się 20 kwietnia 2027 r. o godz. 16.00 w świetlicy, ul. Leśna 1.

Uwagi można składać do 30 kwietnia 2027 r. do godz. 15.00 na adres uwagi@sosnowo.example.
"""
REPORT = """# Sprawozdanie z realizacji programu rodzinnego w Sosnowie za 2026 rok

Urząd Gminy Sosnowo. Opublikowano 2 lutego 2027 r.

| Lp. | Zadanie | Realizator | Plan | Wykonanie | Wydatki |
|---|---|---|---|---|---|
| 1 | Poradnia „Latarnia” – porady dla rodziców | Szkoła nr 2 | 310 porad | 335 porad | 18 400,00 |
"""
GROBLA_ADDRESS = """# Dom Kultury

Opublikowano 1 marca 2027 r. Dom Kultury, Rynek 4, 57-312 Lipia Grobla.
"""
GROBLA_CLASSES = """# Zajęcia dla rodzin w Lipiej Grobli

Opublikowano 1 marca 2027 r.

Warsztaty ceramiczne „Glina” odbywają się w świetlicy. Opłata za jedne zajęcia wynosi 15 zł.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(
        tmp_path_factory.mktemp("towns"), lipka=LIPKA, sosnowo=SOSNOWO, report=REPORT
    ) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2027-03-10T08:00")


def test_a_town_is_known_in_any_form(assistant: Assistant) -> None:
    for text in ("kiedy dyżur logopedy w Górnej Lipce?", "kiedy dyzur logopedy gorna lipka"):
        assert "16 marca 2027" in ask(assistant, text).text


@pytest.mark.parametrize("town", ["w Lipiej Grobli", "Lipia Grobla", "lipia grobla"])
def test_a_name_of_two_words_is_known_in_any_case(tmp_path: Path, town: str) -> None:
    papers = {"kontakt": GROBLA_ADDRESS, "zajecia": GROBLA_CLASSES}
    publish(write(tmp_path / "documents", **papers), tmp_path / "data")
    with closing(SnapshotStore(tmp_path / "data")) as store:
        groble = Assistant(store.reading, Conversations())
        assert "15 zł" in ask(groble, f"ile kosztują warsztaty „Glina” {town}").text
        other = ask(groble, "ile kosztują warsztaty „Glina” Zielona Grobla")
        assert other.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_another_town_of_the_same_name_is_not_taken_for_it(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy dyżur logopedy w Dolnej Lipce?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_what_one_town_has_is_no_answer_for_another(assistant: Assistant) -> None:
    answer = ask(assistant, "ile kosztują warsztaty „Glina” w Sosnowie?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_a_paragraph_names_its_subject_once(assistant: Assistant) -> None:
    answer = ask(assistant, "ile kosztują warsztaty „Glina” w Górnej Lipce?")
    assert answer.status is AnswerStatus.ANSWERED and "15 zł" in answer.text


def test_another_name_in_quotation_marks_is_another_thing(assistant: Assistant) -> None:
    answer = ask(assistant, "ile kosztują warsztaty „Wiklina” w Górnej Lipce?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_the_year_of_a_programme_is_no_day_of_its_meeting(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy spotkanie o programie rodzinnym 2028 w Sosnowie?")
    assert "20 kwietnia 2027" in answer.text


def test_a_deadline_has_its_hour(assistant: Assistant) -> None:
    answer = ask(assistant, "do kiedy i do której godziny uwagi do programu w Sosnowie?")
    assert "30 kwietnia 2027" in answer.text and "15:00" in answer.text


def test_what_was_done_is_told_from_its_own_column(assistant: Assistant) -> None:
    answer = ask(assistant, "ile porad w poradni Latarnia w Sosnowie naprawdę udzielono w 2026?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "Wykonanie: 335 porad" in answer.text and "310" not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("коли прийом логопеда в Гурній Ліпці?", "16 березня 2027"),
        ("когда приём логопеда в Гурной Липке?", "16 марта 2027"),
        ("до якого числа приймають зауваження до програми в Соснові?", "30 квітня 2027"),
        ("до скольки и до какого числа замечания к программе в Сосново?", "15:00"),
        ("How much do the Glina workshops in Gorna Lipka cost?", "15 zł"),
    ],
)
def test_a_town_is_known_by_ear(assistant: Assistant, question: str, said: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED and said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "коли прийом логопеда в Дольній Ліпці?",
        "когда приём логопеда в Липове?",
        "How much do the Glina workshops in Sosnowo cost?",
        "How much do the Mum's Glina workshops in Sosnowo cost?",
    ],
)
def test_another_town_by_ear_is_another(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).status is AnswerStatus.NOT_IN_DOCUMENTS
