"""Each last day, fee and meeting belongs to its own matter; a neighbour's is never told for it."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.conversations import Conversations
from assistant.service import Assistant
from knowledge.snapshot import SnapshotStore
from tests.integration.library import asked, publish, write

WSPARCIE = """# Wsparcie dla uczniów w Sokolnikach

Urząd Gminy Sokolniki. Opublikowano 10 lutego 2027 r.

## Nagroda „Mały odkrywca”

Podania należy składać do końca marca br. w sekretariacie.

## Zapomoga „Pierwszy tornister”

Wnioski o zapomogę przyjmuje się przez 21 dni od dnia ogłoszenia.

## Bon na okulary

Wnioski o bon na okulary składa się od 1 do 16 kwietnia 2027 r. do godziny 13.00.

## Zwrot kosztów dojazdu

Nabór wniosków trwa przez cały rok.

## Dopłata do kolonii

Wnioski przyjmowane będą do wyczerpania pieniędzy, nie później niż do 20.08.2027.
"""
ODPOWIEDZI = """# Odpowiedzi na uwagi do Programu Ochrony Zieleni w Wilczej Górze

Burmistrz Wilczej Góry. Opublikowano 1 marca 2027 r.

Uwaga 1 (mieszkaniec): Brakuje ławek w parku.
Stanowisko: uwaga przyjęta, ławki zostaną ustawione do 15 czerwca 2027 r.

Uwaga 2 (mieszkanka): Źle oświetlona alejka.
Odpowiedź: uwaga zasadna, nowe lampy zamontujemy do 31 maja 2027 r.

Wniosek 3 (Fundacja Las): Proszę o plac zabaw.
Rozstrzygnięcie: wniosek uwzględniony, przebudowa zakończy się do 30 września 2027 r.
"""
BAJKA = """Żłobek Samorządowy nr 4 w Kamieńcu
16 lutego 2027 r.

Zebranie

W dniu 9 marca 2027 r. o godz. 17.00 zapraszamy na zebranie rodziców najmłodszej grupy.
"""
KARTA = """# Zasady przyznawania karty „Liczna Gromadka”

Urząd Gminy w Olszanach. Opublikowano 5 stycznia 2027 r.

Wydanie karty jest bezpłatne. Karta jest ważna przez 3 lata.
"""
INFORMATOR = """# Pomoc rodzinom w Olszanach

Urząd Gminy w Olszanach. Opublikowano 5 stycznia 2027 r.

## Klub malucha

Dla dzieci do 3 lat. Opłata: 310 zł miesięcznie; dla rodzin z kartą „Liczna Gromadka” 155 zł.

## Opieka zastępcza na godziny

Dla opiekunów osób zależnych. Kryterium dochodowe: 1650 zł na osobę.
"""
NARADA = """# Spotkanie konsultacyjne w Olszanach

Urząd Gminy w Olszanach. Opublikowano 1 lutego 2027 r.

Spotkanie konsultacyjne programu pomocy odbędzie się 12 lutego 2027 r. o godz. 16.00 w ratuszu.
"""
WARSZTATY = """# Warsztaty „Razem łatwiej”

Dom Kultury w Olszanach. Opublikowano 20 lutego 2027 r.

Warsztaty „Razem łatwiej” odbędą się 17 kwietnia 2027 r. o godz. 10.00 w szkole. Zapraszamy na
spotkanie wszystkie mamy.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("matter")
    papers = write(
        folder / "documents",
        wsparcie=WSPARCIE, odpowiedzi=ODPOWIEDZI, karta=KARTA, informator=INFORMATOR,
        narada=NARADA, warsztaty=WARSZTATY,
    )  # fmt: skip
    (papers / "bajka.txt").write_text(BAJKA, encoding="utf-8")
    publish(papers, folder / "data")
    store = SnapshotStore(folder / "data")
    yield Assistant(store.reading, Conversations())
    store.close()


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2027-03-10T08:00")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Do kiedy podanie o nagrodę Mały odkrywca?", "31 marca"),
        ("Do kiedy wniosek o bon na okulary?", "16 kwietnia"),
        ("Do kiedy można złożyć wniosek o dopłatę do kolonii?", "20 sierpnia"),
    ],
)
def test_the_last_day_of_the_benefit_asked_for_alone(
    assistant: Assistant, text: str, own: str
) -> None:
    told = ask(assistant, text).text
    days = ("31 marca", "16 kwietnia", "20 sierpnia")
    assert [day for day in days if day in told] == [own]


@pytest.mark.parametrize(
    "text",
    [
        "Do kiedy wniosek o zapomogę Pierwszy tornister?",
        "Do kiedy wniosek o zwrot kosztów dojazdu?",
        "Do kiedy można zgłaszać uwagi do programu ochrony zieleni?",
    ],
)
def test_a_matter_without_a_last_day_gets_no_other(assistant: Assistant, text: str) -> None:
    told = ask(assistant, text)
    if told.status is AnswerStatus.ANSWERED:
        assert "Ostatni dzień" not in told.text
        assert "21 dni" in told.text or "cały rok" in told.text


@pytest.mark.parametrize(
    "text",
    ["Kiedy dni otwarte w żłobku nr 4?", "Kiedy rekrutacja do żłobka nr 4 w Kamieńcu?"],
)
def test_a_letterhead_answers_nothing(assistant: Assistant, text: str) -> None:
    told = ask(assistant, text).text
    assert "16 lutego" not in told
    assert "rekrutacja" not in text or "9 marca" not in told


def test_the_meeting_under_a_letterhead_is_told(assistant: Assistant) -> None:
    assert "9 marca" in ask(assistant, "Kiedy było zebranie rodziców w żłobku nr 4?").text


def test_the_fee_of_another_thing_is_not_told(assistant: Assistant) -> None:
    told = ask(assistant, "Ile kosztuje karta Liczna Gromadka?").text
    assert "310" not in told
    assert "bezpłatne" in told


def test_an_income_is_no_budget(assistant: Assistant) -> None:
    told = ask(assistant, "Jaki jest budżet na opiekę zastępczą na godziny?")
    assert "1650" not in told.text


def test_a_past_meeting_is_told_rather_than_another_to_come(assistant: Assistant) -> None:
    told = ask(assistant, "Kiedy spotkanie konsultacyjne?").text
    assert "17 kwietnia" not in told
    assert "12 lutego" in told
