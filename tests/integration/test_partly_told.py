"""Of two things asked about one unit, that which its paper lacks is named, and the other told."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

UNITS = """# Gdzie szukać pomocy w Gruszowie

Stan na 4 stycznia 2031 r.

| Jednostka | Adres | Telefon | E-mail | Godziny |
|---|---|---|---|---|
| Poradnia Rodzinna | ul. Sadowa 3, Gruszów | 45 700 31 10 | | pn, śr 12.00–18.00 |
| Świetlica „Ul” | ul. Sadowa 9, Gruszów | | ul@gruszow.example | wt, czw 13.00–18.00 |
| Dom Opieki | | 45 700 31 12 | dom@gruszow.example | całodobowo |
"""
GROUPS = """# Zajęcia w Gruszowie

Ogłoszenie z dnia 4 stycznia 2031 r.

| Grupa | Dla kogo | Kiedy | Koszt | Zapisy |
|---|---|---|---|---|
| Klub „Bąk” | dzieci w wieku 2–4 lat | wtorki 10.00–11.30 | | 45 700 31 20 |
| Klub „Świerszcz” | dzieci w wieku 5–7 lat | środy 10.00–11.30 | 20 zł | |

Spotkanie dla rodziców odbędzie się 12 lutego 2031 r. o godz. 17.00 w świetlicy przy ul. Sadowej 9.
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("partly"), jednostki=UNITS, zajecia=GROUPS) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "told", "unsaid"),
    [
        ("adres i mail poradni rodzinnej w Gruszowie", "Sadowa 3", "adres e-mail"),
        ("telefon i godziny świetlicy Ul", "wt, czw 13.00–18.00", "telefon"),
        ("czy świetlica Ul ma telefon, podajcie też maila", "ul@gruszow.example", "telefon"),
        ("gdzie jest dom opieki i jaki telefon", "45 700 31 12", "gdzie"),
        ("telefon i cena klubu Bąk", "45 700 31 20", "ile to kosztuje"),
    ],
)
def test_what_is_not_given_is_named(town: Assistant, question: str, told: str, unsaid: str) -> None:
    said = asked(town, question, "2031-02-01")
    assert said.status is AnswerStatus.PARTLY_ANSWERED, said.text
    assert told in said.text
    assert any(one.startswith(f"Tego dokumenty nie podają: {unsaid}") for one in said.notices)


def test_an_end_that_is_not_given_is_said(town: Assistant) -> None:
    said = asked(town, "kiedy spotkanie dla rodziców i do której potrwa", "2031-02-01")
    assert "Godziny zakończenia dokument nie podaje." in said.notices


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("adres mailowy domu opieki", "dom@gruszow.example"),
        ("godziny poradni w Gruszowie", "pn, śr 12.00–18.00"),
        ("adres i telefon poradni rodzinnej", "ul. Sadowa 3"),
    ],
)
def test_nothing_is_missed_where_all_is_told(town: Assistant, question: str, told: str) -> None:
    said = asked(town, question, "2031-02-01")
    assert said.status is AnswerStatus.ANSWERED, said.text
    assert told in said.text
