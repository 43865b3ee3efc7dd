"""Advice for foreigners called consultations, what people tell in passing, numbers not given."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAMME = """# Program wsparcia rodzin Gminy Olchowa Dolina na lata 2031-2032

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Prowadzenie punktu informacyjnego dla cudzoziemców | Biuro Rodziny | 300 porad | 320 porad |
| Prowadzenie klubów rodziców z dziećmi | Biblioteka Gminna | 90 zajęć | 100 zajęć |
| Usługa asystenta rodziny | Gminny Ośrodek Pomocy Społecznej | 41 rodzin | 43 rodziny |
"""
NOTICE = """# Konsultacje programu wsparcia rodzin w Gminie Olchowa Dolina

Ogłoszenie z dnia 10 marca 2031 r.

Gmina Olchowa Dolina zaprasza organizacje pozarządowe do konsultacji programu wsparcia rodzin.

Formularze konsultacyjne można składać do 30 maja 2031 r. na adres e-mail: rodzina@olchowa.example.
"""
DAY = "2031-04-01T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("from-elsewhere")
    with answering(folder, program=PROGRAMME, konsultacje=NOTICE) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "czy są konsultacje dla obcokrajowców?",
        "є якісь консультації для іноземців?",
        "есть ли консультации для иностранцев",
        "are there consultations for foreigners?",
        "przyjechałam z Charkowa, są konsultacje dla cudzoziemców?",
        "uciekliśmy z Mariupola, gdzie pomoc dla cudzoziemców",
        "я переехала из харькова, есть ли консультации для иностранцев",
        "я переїхала з харкова, чи є консультації для іноземців?",
    ],
)
def test_advice_for_foreigners_is_told(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question, DAY)
    assert answer.status == AnswerStatus.ANSWERED
    assert "punktu informacyjnego dla cudzoziemców" in answer.text
    assert "harkow" not in answer.text


def test_consultations_that_one_hands_forms_to_are_meant_elsewhere(assistant: Assistant) -> None:
    for question in ("konsultacje dla organizacji do kiedy?", "do kiedy są konsultacje?"):
        assert "30 maja 2031" in asked(assistant, question, DAY).text


def test_a_place_that_is_asked_about_is_no_story(assistant: Assistant) -> None:
    answer = asked(assistant, "czy jest autobus z Charkowa?", DAY)
    assert answer.status in (AnswerStatus.OUT_OF_SCOPE, AnswerStatus.NOT_IN_DOCUMENTS)


@pytest.mark.parametrize(
    ("question", "missing", "told"),
    [
        ("ilu jest asystentów rodziny?", "liczba (asystentów)", "41 rodzin"),
        ("ile jest klubów rodziców?", "liczba (klubów)", "90 zajęć"),
    ],
)
def test_a_number_that_is_not_given_is_named_beside_what_is_counted(
    assistant: Assistant, question: str, missing: str, told: str
) -> None:
    answer = asked(assistant, question, DAY)
    assert answer.status == AnswerStatus.PARTLY_ANSWERED
    assert missing in answer.text
    assert told in answer.text


def test_what_the_figures_count_is_no_gap(assistant: Assistant) -> None:
    for question in ("ile rodzin ma asystenta w 2032?", "ile zajęć w klubach rodziców w 2032?"):
        assert asked(assistant, question, DAY).status == AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["mój numer karty 4111 1111 1111 1111", "mój pesel 44051401359", "my phone is 600700800"],
)
def test_who_only_gives_their_data_is_asked_not_to(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question, DAY)
    assert answer.statements == ()
    assert "nie podawać takich danych" in answer.text or "do not give such data" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("czy możesz się mylić?", "Mogę się mylić"),
        ("чи ви людина?", "не людина"),
        ("are you a human?", "not a person"),
        ("jesteś robotem?", "nie człowiekiem"),
    ],
)
def test_a_program_says_that_it_is_one(assistant: Assistant, question: str, said: str) -> None:
    assert said in asked(assistant, question, DAY).text


@pytest.mark.parametrize(
    "question",
    ["gdzie zgłosić?", "moja babcia zmarła, gdzie zgłosić?", "urodziło się, gdzie zgłosić?"],
)
def test_where_to_report_what_is_not_said_is_not_guessed(
    assistant: Assistant, question: str
) -> None:
    assert asked(assistant, question, DAY).statements == ()


def test_where_remarks_go_is_told_all_the_same(assistant: Assistant) -> None:
    question = "gdzie zgłosić uwagi do programu wsparcia rodzin?"
    assert "rodzina@olchowa.example" in asked(assistant, question, DAY).text
