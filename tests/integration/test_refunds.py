"""Whether fees are given back is told from the section of what was paid for, with no bare yes."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2033-02-14T09:00"
GUIDE = """# Zajęcia w Łęgowie

Dom Kultury w Łęgowie, luty 2033 r.

## Zimowisko

Zimowisko dla dzieci w wieku 7–12 lat trwa tydzień. Opłata wynosi 210 zł. Zwolnione z opłat są
dzieci z rodzin zastępczych. Opłatę zwracamy, jeżeli rezygnację zgłoszono 5 dni przed wyjazdem.

## Warsztaty lalkarskie

Warsztaty w piątki 16:00–18:00, ul. Sadowa 3. Opłata wynosi 40 zł. Opłata nie podlega zwrotowi.

## Ścianka wspinaczkowa

Ścianka czynna w soboty 10:00–14:00. Wejście kosztuje 12 zł. Dzieci do lat 4 nie płacą.
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("legowo"), zajecia=GUIDE) as one:
        yield one


@pytest.mark.parametrize(
    "question",
    [
        "czy oddadzą pieniądze za zimowisko, jak zrezygnujemy",
        "zwrot za zimowisko",
        "czy zwracacie opłatę za zimowisko",
    ],
)
def test_a_refund_under_a_condition_is_no_yes(guide: Assistant, question: str) -> None:
    told = asked(guide, question, DAY).text
    assert told.startswith("Opłatę zwracamy, jeżeli")
    assert "nie podlega" not in told


@pytest.mark.parametrize(
    ("question", "no"),
    [
        ("dostanę zwrot za warsztaty lalkarskie?", "Nie."),
        ("czy odzyskam pieniądze za warsztaty lalkarskie", "Nie."),
        ("Can I get a refund for the workshops?", "No."),
        ("чи повернуть гроші за майстерні", "Ні."),
    ],
)
def test_no_refund_is_a_no(guide: Assistant, question: str, no: str) -> None:
    told = asked(guide, question, DAY).text
    assert told.startswith(no)
    assert "nie podlega zwrotowi" in told


def test_of_several_each_is_told_with_its_heading(guide: Assistant) -> None:
    told = asked(guide, "czy oddajecie pieniądze, gdy dziecko zachoruje", DAY).text
    assert "Zimowisko: Opłatę zwracamy" in told
    assert "Warsztaty lalkarskie: Opłata nie podlega zwrotowi" in told
    assert not told.startswith(("Tak", "Nie"))


@pytest.mark.parametrize("question", ["czy oddadzą pieniądze za ściankę", "zwrot podatku"])
def test_what_is_not_told_stays_refused(guide: Assistant, question: str) -> None:
    answer = asked(guide, question, DAY)
    assert answer.status in (AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.OUT_OF_SCOPE)


def test_who_is_exempt_is_told_with_its_heading(guide: Assistant) -> None:
    told = asked(guide, "kto jest zwolniony z opłat", DAY).text
    assert "Zimowisko: Zwolnione z opłat są" in told
    assert "Ścianka wspinaczkowa: Dzieci do lat 4 nie płacą" in told
