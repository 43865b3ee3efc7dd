"""A notice of workshops with a club of its own: what holds of the one is not told of the other."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from tests.integration.library import Ask, asking

DAY = "2032-09-08"
NOTICE = """# Wiosna rodzin w Turowie. Nabór na warsztaty i zaproszenie do Klubu Malucha „Kropka”

Ośrodek Wsparcia Rodzin w Turowie, 1 września 2032 r.

Znów ruszają zajęcia dla rodzin. Poniżej znajdziecie plan zajęć oraz zasady zapisów i opłat.

## Warsztaty i zajęcia

| Nazwa | Dla kogo | Kiedy | Gdzie | Opłata |
|---|---|---|---|---|
| Raz, dwa, raczek | dzieci od 6 do 14 miesięcy | czwartki, 10:00–11:00 | ul. Rzeczna 4 | 12 zł |
| Warsztat z iskrą | ojcowie z dziećmi | soboty, 11:00–12:30 | ul. Młyńska 2 | 8 zł |
| Razem przy stole | rodzice dzieci w wieku 5–9 lat | środy, 17:00–18:30 | ul. Rzeczna 4 | 0 zł |

## Jak się zapisać

Zgłoszenia przyjmujemy od 6 do 17 września 2032 r. w sekretariacie przy ul. Rzecznej 4.

O wyniku powiadomimy e-mailem we wtorek 21 września 2032 r.

Telefonicznie zapisów nie prowadzimy.

## Opłaty i ulgi

Opłatę za miesiąc wnosi się z góry do 5. dnia miesiąca.

Z opłat zwolnione są rodziny zastępcze. Samotni rodzice płacą połowę stawki.

## Klub Malucha „Kropka”

Klub to miejsce zabaw dzieci do 4. roku życia. Bez zapisów i bez opłat.

| Dzień | Godziny otwarcia |
|---|---|
| środa | 9:00–12:00 |
| piątek | 9:00–12:00 |

Klub jest nieczynny 24 września oraz od 20 do 31 grudnia 2032 r.
"""


@pytest.fixture(scope="module")
def turow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("turow"), {"nabor.md": NOTICE}) as ask:
        yield ask


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("do kiedy zapisy na warsztaty?", "17 września 2032", "21 września"),
        ("until when can I sign up for the workshops?", "17 September 2032", "21"),
        ("kiedy będą wyniki naboru na warsztaty?", "21 września 2032", "17 września"),
        ("Коли повідомлять результати запису?", "21 września 2032", "17 września"),
        ("kto nie płaci za zajęcia", "rodziny zastępcze", "Poniżej"),
        ("co jest dla 8-miesięcznego dziecka?", "Raz, dwa, raczek", "nieczynny"),
        ("na co mogę zapisać 8-miesięczne dziecko?", "Raz, dwa, raczek", "nieczynny"),
        ("czy za Klub Malucha się płaci?", "bez opłat", "12 zł"),
        ("czy moge sie zapisac na warsztaty telefonicznie", "Nie. Telefonicznie", "nie podaje"),
        ("warsztaty dla ojców - kiedy, gdzie i za ile", "8 zł", "nie podają"),
        ("workshops for dads, when and where?", "ul. Młyńska 2", "Rzeczna"),
        ("ile kosztuje Raz, dwa, raczek dla samotnej mamy?", "12 zł", "nie podają"),
        ("ile kosztuje Raz, dwa, raczek dla samotnej mamy?", "połowę stawki", "21 września"),
        ("kiedy jest Raz, dwa, raczek i czy trzeba płacić?", "Opłata: 12 zł", "nie podają"),
    ],
)
def test_each_is_told_of_its_own(turow: Ask, question: str, told: str, never: str) -> None:
    answer = turow(question, DAY)
    assert told in answer.text
    assert never not in answer.text


@pytest.mark.parametrize(
    "question",
    ["do kiedy zapisy na dyżury?", "kto nie płaci za przedszkole?", "kiedy wyniki w żłobku?"],
)
def test_others_stay_untold(turow: Ask, question: str) -> None:
    assert turow(question, DAY).status is AnswerStatus.NOT_IN_DOCUMENTS


def test_a_fee_of_workshops_is_not_that_of_the_club(turow: Ask) -> None:
    assert "bez opłat" not in turow("ile kosztują warsztaty?", DAY).text


def test_a_club_is_shut_on_its_own_days(turow: Ask) -> None:
    answer = turow("Klub Malucha działa w piątek 24 września?", DAY)
    assert answer.text.startswith("Nie.")
    assert "nieczynny 24 września" in answer.text
