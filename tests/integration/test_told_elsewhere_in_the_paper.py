"""What another sentence of the same paper, or an older paper, makes of what is asked."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

CONSULTATION = """# Konsultacje planu „Zielone Podwórka” w Kalinowie Dolnym

Burmistrz Kalinowa Dolnego, 3 marca 2031 r.

## Spotkania

- Szkoła Podstawowa nr 2, ul. Jasna 4: wtorek, 11 marca 2031 r., godz. 17:00 – spotkanie otwarte
- Dom Kultury, ul. Rynek 1: czwartek, 20 marca 2031 r., godz. 16:00 – spotkanie dla seniorów

## Uwagi

Uwagi przyjmujemy do 31 marca 2031 r. na adres uwagi@kalinow.example.

## Aktualizacja z 14 marca 2031 r.

Spotkanie w Domu Kultury przekładamy z 20 na 25 marca 2031 r., godz. 16:30. Termin zgłaszania
uwag przedłużamy do 10 kwietnia 2031 r.
"""
WORKSHOPS = """# Warsztaty dla rodziców w Piaskowej Woli

Gminny Ośrodek Pomocy Społecznej w Piaskowej Woli, 2 września 2031 r.

1. Warsztat „Granice” – 10 września 2031 r., godz. 17:00, Biblioteka, ul. Nowa 2.
2. Warsztat „Ekrany” – 24 września 2031 r., godz. 17:00, Biblioteka, ul. Nowa 2.

Warsztat 24 września odwołujemy.
"""
OFFICE = """# Miejski Ośrodek Pomocy Społecznej w Dębnicy

Dębnica, 5 maja 2031 r.

Dział Świadczeń Rodzinnych, ul. Leśna 3, pok. 11, tel. 61 300 20 11

Numer telefonu Działu Świadczeń Rodzinnych od 1 czerwca 2031 r.: 61 300 20 90.

## Rok w liczbach

W roku 2030 asystenci rodziny objęli wsparciem 29 rodzin. W roku 2029 wsparciem objęto 34 rodziny.

W budżecie na 2031 r. na prowadzenie jadłodajni przeznaczono 91 000 zł. Półkolonie letnie
kosztowały 310 zł od dziecka.
"""
OLD_FORM = """# Nabór ankiet do projektu „Bliżej rodziny” w Grabowej Niwie

Urząd Gminy w Grabowej Niwie, 4 marca 2028 r.

Wypełniony formularz ankiety można złożyć do 29 marca 2028 r. na adres ankieta@niwa.example albo
w sekretariacie Urzędu Gminy, ul. Szkolna 1.
"""
NEW_OPINIONS = """# Konsultacje planu dyżurów świetlic w Grabowej Niwie

Urząd Gminy w Grabowej Niwie, 2 maja 2031 r.

Opinie do planu przyjmujemy do 20 maja 2031 r. pod adresem opinie@niwa.example.
"""


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(
        tmp_path_factory.mktemp("told"),
        konsultacje=CONSULTATION,
        warsztaty=WORKSHOPS,
        osrodek=OFFICE,
        ankiety=OLD_FORM,
        opinie=NEW_OPINIONS,
    ) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "moment", "says", "never"),
    [
        ("Kiedy spotkanie w domu kultury w Kalinowie Dolnym?", "2031-03-15", "25 marca 2031, 16:30",
         "czwartek, 20 marca"),
        ("Do kiedy uwagi do planu Zielone Podwórka?", "2031-04-02", "10 kwietnia 2031", "minął"),
        ("Kiedy warsztat Ekrany?", "2031-09-12", "Warsztat 24 września odwołujemy", "najbliższy"),
        ("Kiedy warsztat Granice?", "2031-09-02", "10 września 2031", "odwołujemy"),
        ("telefon dział świadczeń rodzinnych Dębnica", "2031-05-20", "telefon: 61 300 20 11",
         "telefon: 61 300 20 90"),
        ("telefon dział świadczeń rodzinnych Dębnica", "2031-05-20", "od 1 czerwca 2031", "??"),
        ("telefon dział świadczeń rodzinnych Dębnica", "2031-06-02", "61 300 20 90", "20 11"),
        ("Ile rodzin objęli wsparciem asystenci w Dębnicy w 2029 r.?", "2031-06-02", "34", "29 r"),
        ("Ile rodzin objęli wsparciem asystenci w Dębnicy w 2030 r.?", "2031-06-02", "29", "34"),
        ("Ile przeznaczono na jadłodajnię w Dębnicy?", "2031-06-02", "91 000 zł", "Nie."),
        ("czy jak spoznie sie z formularzem dzien to jeszcze przyjma w grabowej niwie",
         "2031-05-19T20:00", "20 maja 2031", "2028"),
        ("czy przyjmą formularz po terminie w Niwie", "2031-05-21", "20 maja 2031", "2028"),
        ("do kiedy ankieta do projektu Bliżej rodziny", "2031-05-19", "29 marca 2028", "20 maja"),
        ("Kiedy spotkanie w szkole nr 2 w Kalinowie Dolnym?", "2031-03-04", "11 marca", "20 marca"),
    ],
)  # fmt: skip
def test_what_holds_is_told(
    towns: Assistant, question: str, moment: str, says: str, never: str
) -> None:
    answer = asked(towns, question, moment)
    assert says in answer.text
    assert never not in answer.text


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("Kiedy spotkanie w szkole nr 3 w Kalinowie Dolnym?", "11 marca"),
        ("Ile kosztują półkolonie zimowe w Dębnicy?", "310 zł"),
        ("Ile kosztuje jadłodajnia w Dębnicy?", "91 000"),
        ("Ile rodzin objęli wsparciem asystenci w Dębnicy w 2027 r.?", "29 rodzin"),
    ],
)
def test_near_misses_are_not_told(towns: Assistant, question: str, never: str) -> None:
    answer = asked(towns, question, "2031-03-04")
    assert answer.status == "not_in_documents", answer.text
    assert never not in answer.text
