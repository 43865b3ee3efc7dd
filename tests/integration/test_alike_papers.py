"""Minutes of one body that differ by number, day and little else are told apart."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

_NOW = "2030-06-20T09:00"
_MINUTES = """# Protokół nr {number}/{year}

z {roman} posiedzenia Zespołu do spraw Dostępności w Wilczym Potoku
odbytego w dniu {day}

Obrady odbyły się w sali {room} ratusza. Początek obrad: godz. {hour}.

## Lista obecności

Obecnych było {present} z 14 osób wchodzących w skład zespołu.

## Ustalenia

Zespół zajął się sprawą: {matter}.
"""
_HELD = {
    "a": ("1", "2029", "I", "17 stycznia 2029 r.", "12", "9:30", "11", "podjazdu przy żłobku"),
    "b": ("2", "2029", "II", "5.09.2029 r.", "31", "13:15", "9", "pętli indukcyjnej w kinie"),
    "c": ("1", "2030", "III", "2030-02-20", "8", "10:45", "13", "toalet na dworcu"),
    "d": ("2", "2030", "IV", "15 V 2030 r.", "27", "8:20", "7", "ławek przy przychodni"),
}
_FIELDS = ("number", "year", "roman", "day", "room", "hour", "present", "matter")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    texts = {
        f"prot-{key}": _MINUTES.format(**dict(zip(_FIELDS, told, strict=True)))
        for key, told in _HELD.items()
    }
    with answering(tmp_path_factory.mktemp("alike"), **texts) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("W jakiej sali obradował zespół we wrześniu 2029?", "31"),
        ("ilu było obecnych na III posiedzeniu", "13"),
        ("ile osob bylo na posiedzeniu nr 2", "9"),
        ("ile osób było na drugim posiedzeniu w 2030 roku?", "7"),
        ("O której zaczęło się posiedzenie 20.02.2030?", "10:45"),
        ("o ktorej zaczelo sie posiedzenie 15 maja 2030", "8:20"),
        ("Kiedy było ostatnie posiedzenie zespołu w 2029 roku?", "5 września 2029"),
        ("Kiedy odbyło się pierwsze posiedzenie zespołu?", "17 stycznia 2029"),
        ("Czym zajął się zespół według protokołu nr 1/2030?", "toalet"),
        ("jaką sprawą zajął się zespół, protokół 2 z 2029 r.?", "pętli"),
        ("ilu obecnych na poprzednim posiedzeniu", "7"),
    ],
)
def test_the_paper_that_is_meant_answers(town: Assistant, question: str, told: str) -> None:
    answer = asked(town, question, _NOW)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("Ilu było obecnych na posiedzeniu nr 9?", "2/2030"),
        ("W jakiej sali obradował zespół w październiku 2029?", "2/2029"),
        ("Czym zajął się zespół według protokołu nr 4/2029?", "2/2029"),
        ("Kiedy było pierwsze posiedzenie zespołu w 2026 roku?", ""),
    ],
)
def test_a_number_or_day_that_no_paper_has_is_not_answered_from_another(
    town: Assistant, question: str, nearest: str
) -> None:
    answer = asked(town, question, _NOW)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert nearest in answer.text


_CALL = """# Ogłoszenie o naborze do programu „Mały Badacz” na rok {year}

Zapraszamy dzieci z Wilczego Potoku do udziału w programie „Mały Badacz”.

W programie przewidziano {places} miejsc.

Zgłoszenia przyjmujemy do {until} w bibliotece, ul. Kręta 2, pokój 3.
"""
_OTHER_MINUTES = """# Protokół z posiedzenia nr 2

Komisja Kultury w Wilczym Potoku obradowała 11 marca 2030 r. w salce nr 5 biblioteki.

Następne posiedzenie zaplanowano na 6 maja 2030 r. o godz. 12:00.

Komisja omówiła plan festynu.
"""


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    texts = {
        f"nabor-{year}": _CALL.format(year=year, places=places, until=until)
        for year, places, until in (
            (2028, 14, "10 grudnia 2027 r."),
            (2029, 22, "9 grudnia 2028 r."),
            (2030, 35, "11 grudnia 2029 r."),
        )
    }
    earlier = _OTHER_MINUTES.replace("nr 2", "nr 1").replace("11 marca", "14 stycznia")
    texts |= {"komisja-2": _OTHER_MINUTES, "komisja-1": earlier.replace("salce nr 5", "auli")}
    with answering(tmp_path_factory.mktemp("calls"), **texts) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ile miejsc było w programie Mały Badacz w 2029 roku?", "22"),
        ("do kiedy przyjmowano zgłoszenia do małego badacza na rok 2029", "9 grudnia 2028"),
        ("ile miejsc jest w tym roku w programie mały badacz", "35"),
        ("Kiedy było ostatnie posiedzenie Komisji Kultury?", "11 marca 2030"),
        ("w którym pokoju obradowała komisja kultury 11.03.2030", "5"),
    ],
)
def test_of_a_yearly_call_and_of_minutes_the_one_that_is_meant_answers(
    calls: Assistant, question: str, told: str
) -> None:
    answer = asked(calls, question, _NOW)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Ile miejsc było w programie Mały Badacz w 2026 roku?",
        "Kiedy było ostatnie posiedzenie komisji budżetowej?",
        "Kto prowadził posiedzenie nr 2 Komisji Kultury?",
        "W jakiej sali obradowała komisja kultury w lutym 2030?",
    ],
)
def test_what_no_paper_of_the_row_tells_is_not_answered(calls: Assistant, question: str) -> None:
    assert asked(calls, question, _NOW).status is AnswerStatus.NOT_IN_DOCUMENTS


def test_whether_a_body_met_is_answered_by_the_day(town: Assistant) -> None:
    assert "15 maja 2030" in asked(town, "Czy zespół obradował w maju 2030?", _NOW).text
    refused = asked(town, "Czy zespół obradował w marcu 2030?", _NOW)
    assert refused.status is AnswerStatus.NOT_IN_DOCUMENTS
