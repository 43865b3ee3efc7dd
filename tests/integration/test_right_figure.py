"""Which of several figures, days, names and towns that a library holds is the one asked for."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAMME = """# Program Wspierania Rodziny w Sarnówce na lata 2030-2032

Na koniec 2028 r. w gminie mieszkało 21 400 osób. Liczba opiekunek środowiskowych: 9.

| Lp. | Zadanie | Realizator | 2030 | 2031 | 2032 |
|---|---|---|---|---|---|
| 1. | Praca opiekunek środowiskowych | Ośrodek Pomocy | 40 rodzin | 44 rodzin | 48 rodzin |
| 2. | Warsztaty dla ojców | Biblioteka | 5 spotkań | 6 spotkań | 7 spotkań |
"""
MINUTES = """# Protokół nr 4/2031 z posiedzenia Komisji Rodziny Rady Miejskiej w Łebie

z dnia 14 maja 2031 r.

## Ad 3. Informacja o przedszkolach miejskich

Miesięczna opłata za pobyt wynosi 310 zł.

## Ad 4. Bon przedszkolny

Bon w wysokości 250 zł miesięcznie przysługiwałby rodzicom dzieci z przedszkola niepublicznego.

Przeciw podwyższeniu bonu głosowali: K. Wolska, R. Mazur. Wstrzymała się: D. Perz.
"""
PAGE = """# Oferta dla rodzin w Łebie

1 kwietnia 2031 r.

## Paczki dla uczniów

Wnioski przyjmował Ośrodek od 1 do 15 marca 2031 r. (zakończone).

## Karty

| Karta | Dla kogo | Gdzie złożyć wniosek | Opłata |
|---|---|---|---|
| Karta Rodziny Plus | rodziny z trojgiem dzieci | Ośrodek, ul. Morska 3, pok. 4 | bezpłatnie |
| Karta Malucha | dzieci do 3 lat | Biblioteka, ul. Morska 9 | 5 zł |

## Dowóz

Dowóz dzieci z autyzmem na terapię, opłata 6 zł za kurs, tel. 59 555 01 01 (pn.-pt. 7-15).
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("figures")
    with answering(folder, program=PROGRAMME, protokol=MINUTES, oferta=PAGE) as found:
        yield found


@pytest.mark.parametrize(
    ("text", "says", "never"),
    [
        ("Ile rodzin obejmą opiekunki środowiskowe w Sarnówce w 2031 r.?", "44 rodzin", ": 9"),
        ("Ilu rodzinom pomogą opiekunki środowiskowe w 2032?", "48 rodzin", ": 9"),
        ("ile kosztuje przedszkole w lebie", "310 zł", "250 zł"),
        ("Kto głosował przeciw podwyższeniu bonu?", "K. Wolska, R. Mazur", "D. Perz"),
        ("kto sie wstrzymal w sprawie podwyzszenia bonu", "D. Perz", "Wolska"),
        ("gdzie zlozyc wniosek o karte rodziny plus w lebie", "pok. 4", "marca"),
        ("ile kosztuje dowóz na terapię w Łebie", "7-15)", "44 rodzin"),
        ("какие карты есть для семей в лебе", "Karta Rodziny Plus", "44 rodzin"),
    ],
)
def test_the_figure_or_name_asked_for_is_told(
    assistant: Assistant, text: str, says: str, never: str
) -> None:
    answer = asked(assistant, text, "2031-05-20T08:00").text
    assert says in answer and never not in answer, answer


@pytest.mark.parametrize(
    "text",
    [
        "Kto głosował za podwyższeniem bonu?",
        "ile rodzin obejmą opiekunki środowiskowe w Łebie w 2031 r.",
        "Gdzie złożyć wniosek o Kartę Seniora w Łebie?",
    ],
)
def test_what_no_paper_gives_is_not_told_for_it(assistant: Assistant, text: str) -> None:
    assert asked(assistant, text, "2031-05-20T08:00").status != "answered"
