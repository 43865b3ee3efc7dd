"""What is over is told as over, other years give no figures, and slots ahead are counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

OLD_CALL = """# Konsultacje strategii rodzinnej gminy Sosnowiec Mały

Zapraszamy organizacje do konsultacji społecznych. Konsultacje służą zebraniu opinii o strategii.

Uwagi przyjmujemy do 12 maja 2029 r. pod adresem uwagi@sosnowiecmaly.example.
"""
CALL = """# Konsultacje programu „Razem” gminy Sosnowiec Mały

Zapraszamy organizacje do konsultacji społecznych. Konsultacje służą zebraniu opinii o programie.

Otwarte spotkanie konsultacyjne odbędzie się 6 marca 2031 r. w godz. 17:00–19:00 w Gminnym Ośrodku
Pomocy Społecznej (GOPS), ul. Klonowa 9.

Dyżury ekspertów odbędą się w GOPS, ul. Klonowa 9, pok. 4:

- poniedziałek, 3 marca 2031 r., godz. 9:00–12:00
- środa, 5 marca 2031 r., godz. 12:00–15:00
- poniedziałek, 10 marca 2031 r., godz. 16:30–18:30

Uwagi przyjmujemy do 21 marca 2031 r. pod adresem razem@sosnowiecmaly.example.
"""
REPORT = """# Sprawozdanie z programu „Bliżej 2028-2030” za rok 2029

| Zadanie | Plan 2029 | Wykonanie 2029 | Wydatki 2029 | Plan 2030 |
|---|---|---|---|---|
| Świetlica „Wiatraczek” | 30 dzieci | 34 dzieci | 88 400 zł | 36 dzieci |

Na koniec roku na miejsce w świetlicy czekało 11 dzieci.
"""
ADVICE = """# Poradnia obywatelska

Data publikacji: 8 stycznia 2031 r.

| Poradnia | Specjalista | Termin | Godz. | Uwagi |
|---|---|---|---|---|
| Punkt w remizie | notariusz | 6.03.2031 | 14:00-16:00 | bez zapisów |
| Punkt w remizie | notariusz | 3.04.2031 | 14:00-16:00 | bez zapisów |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("over")
    files = {"dawne": OLD_CALL, "konsultacje": CALL, "sprawozdanie": REPORT, "porady": ADVICE}
    with answering(folder, **files) as ready:
        yield ready


@pytest.mark.parametrize("question", ["godziny otwarcia GOPS", "czy GOPS jest czynny"])
def test_a_day_that_is_over_is_no_opening_hours(assistant: Assistant, question: str) -> None:
    said = asked(assistant, question, "2032-02-02T09:00")
    assert "odbędzie" not in said.text


def test_a_call_that_is_over_is_told_with_its_paper_and_day(assistant: Assistant) -> None:
    said = asked(assistant, "konsultacje", "2032-02-02T09:00")
    notices = " ".join(said.notices)
    assert "21 marca 2031" in notices
    assert "„Razem”" in notices or "‚Razem’" in notices


def test_a_call_that_runs_is_not_told_as_over(assistant: Assistant) -> None:
    said = asked(assistant, "konsultacje", "2031-03-02T09:00")
    assert "minął" not in said.text
    assert "2029" not in said.text


@pytest.mark.parametrize(
    "question",
    [
        "ile dzieci w świetlicy Wiatraczek w 2028",
        "ile wydano na świetlicę Wiatraczek w 2030",
        "ile dzieci czekało na świetlicę w 2028",
    ],
)
def test_a_figure_of_another_year_is_not_told(assistant: Assistant, question: str) -> None:
    said = asked(assistant, question, "2031-02-02T09:00")
    assert said.status is AnswerStatus.NOT_IN_DOCUMENTS, said.text


def test_a_figure_of_the_year_asked_about_is_told(assistant: Assistant) -> None:
    said = asked(assistant, "ile wydano na świetlicę Wiatraczek w 2029", "2031-02-02T09:00")
    assert "88 400 zł" in said.text


@pytest.mark.parametrize(
    ("question", "moment", "told", "never"),
    [
        ("ile zostalo dyzurow", "2031-03-04T09:00", "10 marca", "21 marca"),
        ("ile dyżurów zostało", "2031-03-01T09:00", "5 marca", "21 marca"),
        ("pojutrze mam wolne, czy jest wtedy jakieś spotkanie", "2031-03-04T09:00", "6 marca", "-"),
        ("дежурство после 16 часов есть?", "2031-03-02T09:00", "10 марта", "5 марта"),
        ("чи є чергування після 16 години?", "2031-03-02T09:00", "10 березня", "5 березня"),
        ("kiedy notariusz", "2031-03-05T09:00", "6.03.2031", "8 stycznia"),
        ("kiedy notariusz", "2031-03-10T09:00", "3.04.2031", "8 stycznia"),
    ],
)
def test_what_is_ahead_is_told(
    assistant: Assistant, question: str, moment: str, told: str, never: str
) -> None:
    said = asked(assistant, question, moment)
    assert told in said.text
    assert never == "-" or never not in said.text


def test_a_year_without_any_slot_has_none(assistant: Assistant) -> None:
    said = asked(assistant, "dyżur w 2028", "2031-03-01T09:00")
    assert said.status is AnswerStatus.NOT_IN_DOCUMENTS
