"""What minutes tell of who is to do what by when, and of what somebody said."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

MINUTES = """# Protokół ze spotkania w sprawie programu dla rodzin w Lipowcu

Spotkanie odbyło się 8 kwietnia 2031 r. w ratuszu. Uwagi do programu można składać do 30 kwietnia 2031 r.

## Przebieg

Marta Olszak (Stowarzyszenie „Most”) zwróciła uwagę, że świetlica zamyka się o 16:00. Zaproponowała dłuższe godziny.

J. Dudek odpowiedział, że świetlica będzie otwarta do 18:00 od września.

Piotr Lewy zapytał o zajęcia z pływania. J. Dudek zapowiedział rozmowę z pływalnią.

## Ustalenia

| Lp. | Ustalenie | Odpowiedzialny | Termin |
|---|---|---|---|
| 1 | Wycena dłuższych godzin świetlicy | Jan Dudek | 15 maja 2031 r. |
| 2 | Rozmowa z pływalnią o zajęciach | Maria Gil | 22 maja 2031 r. |
| 3 | Przegląd placu zabaw przy ul. Cichej | Jan Dudek | 2 czerwca 2031 r. |
"""  # noqa: E501
_DAY = "2031-04-20T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("lipowiec"), minutes=MINUTES) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("kto ma zrobić wycenę godzin świetlicy?", "Jan Dudek", "22 maja"),
        ("do kiedy Maria Gil ma porozmawiać z pływalnią", "22 maja 2031", "15 maja"),
        ("co ustalono w sprawie placu zabaw?", "2 czerwca 2031", "15 maja"),
        ("co ma zrobić Jan Dudek?", "Przegląd placu zabaw", "Maria Gil"),
        ("що вирішили щодо дитячого майданчика?", "2 czerwca 2031", "Maria Gil"),
    ],
)
def test_the_row_of_what_was_agreed_is_told(
    assistant: Assistant, question: str, told: str, other: str
) -> None:
    text = asked(assistant, question, _DAY).text
    assert told in text
    assert other not in text
    assert "30 kwietnia" not in text


def test_all_that_was_agreed_is_told_in_its_order(assistant: Assistant) -> None:
    text = asked(assistant, "co ustalono na spotkaniu?", _DAY).text
    assert text.index("Wycena") < text.index("Rozmowa") < text.index("Przegląd")


def test_what_nobody_agreed_on_is_not_told(assistant: Assistant) -> None:
    assert "Termin:" not in asked(assistant, "kto ma kupić autobus?", _DAY).text


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("co powiedziała Marta Olszak na spotkaniu?", "dłuższe godziny", "Piotr Lewy"),
        ("o co zapytał Piotr Lewy?", "zajęcia z pływania", "Marta Olszak"),
        ("co odpowiedział Jan Dudek o świetlicy?", "do 18:00 od września", "Piotr Lewy"),
        ("What did Marta Olszak say at the meeting?", "zwróciła uwagę", "Piotr Lewy"),
    ],
)
def test_what_somebody_said_is_told(
    assistant: Assistant, question: str, told: str, other: str
) -> None:
    text = asked(assistant, question, _DAY).text
    assert told in text
    assert other not in text


def test_nobody_else_s_words_are_told_for_somebody_who_is_not_there(assistant: Assistant) -> None:
    text = asked(assistant, "co powiedziała Zofia Bąk na spotkaniu?", _DAY).text
    assert "zwróciła uwagę" not in text
    assert "odpowiedział" not in text
