"""Two questions in one, of which the half that papers answer is answered and none cancels it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

LEAFLET = """# Jesień dla rodzin w Sosnowym Borze

Wydanie z września 2031 r.

## Świetlica „Zatoka”

Dla uczniów klas 1–6. Od poniedziałku do piątku 12.00–17.00, ul. Szkolna 9.
Bezpłatnie. Potrzebne: karta zgłoszenia i zgoda rodzica.

## Warsztaty „Spokojny dom”

Dla rodziców dzieci od 3 do 9 lat. Sześć spotkań, środy 17.00–19.00, od 8 października 2031 r.
W czasie zajęć opieka nad dziećmi. Zapisy do 30 września: dom@sosnowy.example.
"""
NOTE = """# Notatka ze spotkania

Spotkanie Urzędu Gminy Sosnowy Bór ze stowarzyszeniami w sprawie programu współpracy na 2032 rok

Na dotacje dla organizacji w 2032 r. planuje się 90 000 zł, to jest o 12 000 zł więcej niż w 2031 r.

Uwagi do projektu organizacje przesyłają do 17 października 2031 r. na adres ngo@sosnowy.example.
"""
PLACES = """# Adresy i godziny

Stan na 1 września 2031 r.

| Jednostka | Adres | Telefon | Godziny |
|---|---|---|---|
| Ośrodek Pomocy Społecznej (OPS) | ul. Leśna 4 | 45 700 30 10 | pon.–pt. 8.00–15.00 |
| Biblioteka Gminna | ul. Polna 2 | 45 700 30 20 | pon.–pt. 9.00–17.00 |
| Urząd Gminy | Rynek 3 | 45 700 30 30 | pon.–pt. 7.30–15.30 |

Budynek OPS ma podjazd i windę dla osób na wózkach. W Bibliotece Gminnej nie ma windy.

W OPS we wtorki od 10.00 do 12.00 można rozmawiać po ukraińsku.
"""
MEETING = """# Spotkanie o placu zabaw w Sosnowym Borze

Ogłoszenie z dnia 4 września 2031 r.

Spotkanie otwarte: 9 października 2031, godz. 17.00, aula Szkoły Podstawowej nr 2, ul. Szkolna 11.
"""
DAY = "2031-09-20"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("halves")
    with answering(folder, jesien=LEAFLET, notatka=NOTE, adresy=PLACES, plac=MEETING) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "do kiedy zapisy na Spokojny dom i czy ktoś zajmie się wtedy dziećmi",
            ["30 września 2031", "opieka nad dziećmi"],
        ),
        (
            "Do kiedy i gdzie NGO może przesłać uwagi do programu współpracy na 2032?",
            ["17 października 2031", "ngo@"],
        ),
        (
            "ile pieniędzy na dotacje dla organizacji w 2032 i o ile więcej niż w 2031",
            ["90 000", "12 000"],
        ),
        (
            "Jeżdżę na wózku, dam radę wejść do OPS i do biblioteki?",
            ["podjazd i windę", "nie ma windy"],
        ),
        (
            "Które godziny otwarcia ma OPS i czy można tam rozmawiać po ukraińsku?",
            ["pon.–pt. 8.00–15.00", "po ukraińsku"],
        ),
        (
            "Чи треба платити за світлицю Zatoka і які документи потрібні?",
            ["безкоштовно", "karta zgłoszenia"],
        ),
    ],
)
def test_both_halves_are_answered(town: Assistant, question: str, said: list[str]) -> None:
    answer = asked(town, question, DAY)
    assert answer.status is AnswerStatus.ANSWERED
    for one in said:
        assert one in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("ile pieniędzy na dotacje dla organizacji w 2032 i o ile więcej niż w 2029", "90 000"),
        ("Jaki jest telefon do OPS i do straży pożarnej?", "45 700 30 10"),
    ],
)
def test_the_half_that_is_not_there_is_told(town: Assistant, question: str, said: str) -> None:
    answer = asked(town, question, DAY)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert said in answer.text


def test_a_plan_of_another_year_is_not_meant(town: Assistant) -> None:
    answer = asked(town, "Do kiedy można przesłać uwagi do programu współpracy na 2035?", DAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS


@pytest.mark.parametrize(
    ("question", "day", "said"),
    [
        (
            "Słyszałam, że spotkanie o placu zabaw jest w Urzędzie Gminy, zgadza się?",
            DAY,
            "Nie. Miejsce: aula",
        ),
        ("Czy spotkanie odbędzie się w Szkole Podstawowej nr 2?", DAY, "Tak. Miejsce: aula"),
        ("Podobno świetlica Zatoka jest płatna 80 zł miesięcznie?", DAY, "Nie. Bezpłatnie"),
        ("czy moge jeszcze zapisac sie na Spokojny dom", "2031-10-02", "Nie. Termin minął"),
        ("czy moge jeszcze zapisac sie na Spokojny dom", DAY, "Tak. Ostatni dzień"),
    ],
)
def test_what_is_supposed_is_denied_or_confirmed(
    town: Assistant, question: str, day: str, said: str
) -> None:
    answer = asked(town, question, day)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    ["Czy spotkanie jest na ulicy Szkolnej?", "Podobno spotkanie w Urzędzie Gminy odwołano?"],
)
def test_a_street_or_a_change_is_no_house(town: Assistant, question: str) -> None:
    assert "Nie. Miejsce" not in asked(town, question, DAY).text


def test_no_last_day_is_taken_from_another_thing(town: Assistant) -> None:
    answer = asked(town, "Czy mogę się jeszcze zapisać na warsztaty robotyki?", DAY)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
