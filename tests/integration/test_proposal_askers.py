"""How much one organisation asked for, and one that was there and asked for nothing."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus, Question
from assistant.service import Assistant
from tests.integration.library import answering, asked

MINUTES = """# Podsumowanie spotkania z organizacjami w Lipowcu

W dniu 12 marca 2031 roku o godz. 16.00 w sali Urzędu Gminy odbyło się spotkanie z organizacjami
pozarządowymi. Wzięły w nim udział przedstawicielki organizacji:

- Fundacji „Pomost”,
- Fundacji Wiatrak,
- Stowarzyszenia „Jutrzenka”.

Propozycje organizacji:

| Lp. | Nazwa organizacji | Propozycja | Stanowisko |
|---|---|---|---|
| 1. | Fundacja „Pomost” | Rozwój wolontariatu wśród młodzieży | Uwzględniono. |
| 2. | Fundacja Wiatrak | Świetlica w przysiółku Zagórze | Nie uwzględniono. |
| 3. | Fundacja Wiatrak | Dowóz dzieci na zajęcia | Do rozważenia. |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("lipowiec"), spotkanie=MINUTES) as ready:
        yield ready


def ask(assistant: Assistant, question: str) -> Answer:
    return asked(assistant, question, "2031-04-01T08:00")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("ile propozycji złożyła Fundacja Wiatrak?", "Fundacja Wiatrak: liczba propozycji w dokumencie – 2."),
        ("ile postulatow zglosil Pomost", "Fundacja „Pomost”: liczba propozycji w dokumencie – 1."),
    ],
)  # fmt: skip
def test_the_proposals_of_one_are_counted(assistant: Assistant, question: str, count: str) -> None:
    assert count in ask(assistant, question).text


@pytest.mark.parametrize(
    "question",
    [
        "co zaproponowało stowarzyszenie jutrzenka?",
        "czy Stowarzyszenie „Jutrzenka” zgłosiło jakiś postulat?",
    ],
)
def test_who_was_there_and_asked_for_nothing_has_no_proposal(
    assistant: Assistant, question: str
) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS, answer.text


def test_what_one_of_them_asked_for_is_told(assistant: Assistant) -> None:
    told = ask(assistant, "co zaproponowała fundacja Wiatrak?").text
    assert "Świetlica" in told
    assert "Dowóz" in told


def test_a_foundation_named_after_polish_is_asked_about_in_polish(assistant: Assistant) -> None:
    first = ask(assistant, "co zaproponowała fundacja Wiatrak?")
    moment = first.as_of
    then = assistant.answer(Question("a Zustricz?", moment, first.conversation_id))
    assert then.language == "pl"
