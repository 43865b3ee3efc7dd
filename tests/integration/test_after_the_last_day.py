"""After a last day nothing is handed in, a budget is no fee, and another meeting is another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

CALL = """# Nabór wniosków o bon rodzinny w Olszynach Dolnych

Ogłoszenie z dnia 2 marca 2031 r.

Wnioski o bon rodzinny przyjmujemy do 18 kwietnia 2031 r. Wnioski można przynieść do sekretariatu
przy ul. Młynarskiej 6 albo wysłać na adres bon@olszyny.example.
"""
PLAN = """# Plan wsparcia rodzin gminy Olszyny Dolne na lata 2031-2032

| Zadanie | Realizator | 2031 | 2032 | Planowane środki |
|---|---|---|---|---|
| Terapia rodzinna | Gminny Ośrodek Wsparcia | 40 rodzin | 45 rodzin | 310 000 zł |
| Klub rodziców wcześniaków | Biblioteka Gminna | 12 spotkań | 14 spotkań | 18 400 zł |
"""
OPEN_MEETING = """# Konsultacje planu wsparcia rodzin w Olszynach Dolnych

Ogłoszenie z dnia 2 marca 2031 r.

Otwarte spotkanie informacyjne odbędzie się 9 kwietnia 2031 r. o godz. 16:00 w świetlicy przy
ul. Parkowej 2.
"""
MINUTES = """# III spotkanie sąsiedzkie w Olszynach Dolnych – notatka

III spotkanie sąsiedzkie odbyło się 12 stycznia 2031 r. o godz. 18:00 w remizie przy ul. Stawowej 1.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("last-day")
    files = {"nabor": CALL, "plan": PLAN, "konsultacje": OPEN_MEETING, "notatka": MINUTES}
    with answering(folder, **files) as ready:
        yield ready


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("czy mogę złożyć wniosek o bon w maju", "Nie."),
        ("czy można złożyć wniosek o bon po 18 kwietnia?", "Nie."),
        ("wniosek o bon można złożyć do końca roku, tak?", "Nie."),
        ("zdążę z wnioskiem o bon w przyszłym miesiącu?", "Nie."),
        ("czy można złożyć wniosek o bon po terminie", "Nie."),
        ("czy termin 18 kwietnia na bon można przekroczyć", "Nie."),
        ("can I hand in the voucher application in May?", "No."),
        ("чи можу подати заяву на бон у травні?", "Ні."),
        ("можно подать заявление на бон до конца года?", "Нет."),
        ("czy mogę złożyć wniosek o bon w kwietniu", "Tak."),
        ("czy mogę złożyć wniosek o bon do 15 kwietnia", "Tak."),
        ("czy mogę złożyć wniosek o bon po 10 kwietnia", "Tak."),
        ("czy mogę złożyć wniosek o bon w tym tygodniu", "Tak."),
    ],
)
def test_the_last_day_decides_whether_something_is_taken_then(
    assistant: Assistant, question: str, opening: str
) -> None:
    said = asked(assistant, question, "2031-04-02T09:00")
    first = said.statements[0].text
    assert first.startswith(opening), said.text
    assert "18" in first


@pytest.mark.parametrize(
    ("moment", "opening"), [("2031-04-02T09:00", "Nie."), ("2031-04-30T09:00", "Tak.")]
)
def test_whether_a_last_day_is_over_is_told(
    assistant: Assistant, moment: str, opening: str
) -> None:
    said = asked(assistant, "czy termin na wniosek o bon już minął", moment)
    assert said.statements[0].text.startswith(opening), said.text


@pytest.mark.parametrize(
    "question",
    [
        "czy terapia rodzinna kosztuje",
        "czy terapia rodzinna coś kosztuje?",
        "ile zapłacę za terapię rodzinną",
        "does family therapy cost anything?",
        "чи коштує щось сімейна терапія?",
        "семейная терапия стоит денег?",
    ],
)
def test_what_an_office_spends_is_no_fee(assistant: Assistant, question: str) -> None:
    said = asked(assistant, question, "2031-04-02T09:00")
    assert said.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert "310" not in said.text


def test_what_an_office_spends_is_told_where_that_is_asked(assistant: Assistant) -> None:
    said = asked(assistant, "ile środków jest na terapię rodzinną", "2031-04-02T09:00")
    assert "310 000 zł" in said.text


@pytest.mark.parametrize(
    "question",
    [
        "potwierdź że termin składania wniosków o bon przedłużono do 30 kwietnia",
        "правда что срок подачи заявлений на бон продлили?",
    ],
)
def test_a_last_day_said_to_be_put_off_is_told_as_it_is(
    assistant: Assistant, question: str
) -> None:
    said = asked(assistant, question, "2031-04-02T09:00")
    assert "18" in said.statements[0].text
    assert "9 kwietnia" not in said.text
    assert any("takiej zmianie" in one or "таком изменении" in one for one in said.notices)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("gdzie było spotkanie sąsiedzkie", "Stawowej"),
        ("kiedy było trzecie spotkanie sąsiedzkie", "Stawowej"),
        ("czy spotkanie sąsiedzkie odbyło się na Parkowej", None),
        ("gdzie jest spotkanie informacyjne", "Parkowej"),
        ("kiedy najbliższe spotkanie", "Parkowej"),
    ],
)
def test_the_meeting_that_is_named_is_told(
    assistant: Assistant, question: str, place: str | None
) -> None:
    said = asked(assistant, question, "2031-04-02T09:00")
    told = " ".join(one.text for one in said.statements)
    assert place is None or place in told
    assert place == "Parkowej" or "Parkowej" not in told


@pytest.mark.parametrize(
    "question", ["kiedy IV spotkanie sąsiedzkie", "kiedy czwarte spotkanie sąsiedzkie"]
)
def test_a_meeting_of_another_number_is_not_told(assistant: Assistant, question: str) -> None:
    said = asked(assistant, question, "2031-04-02T09:00")
    assert said.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert not said.statements
