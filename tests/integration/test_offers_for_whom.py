"""What there is for somebody of an age or with a need, and whether one offer lets them in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

MLYN = """# Informator o wsparciu dla rodzin i seniorów w Starym Młynie na 2029 rok

Miejsko-Gminny Ośrodek Pomocy Społecznej w Starym Młynie. Stary Młyn, 9 stycznia 2029 r.

| Nazwa zajęć lub usługi | Adresaci | Prowadzący | Warunki |
|---|---|---|---|
| Klubik „Biedronka” | dzieci od 6 miesięcy do 3 lat z opiekunem | Biblioteka Miejska | zamieszkanie w gminie Stary Młyn |
| Warsztaty robotyki „Trybik” | dzieci w wieku 9–12 lat | Dom Kultury „Młyn” | brak |
| Zajęcia rytmiczne „Dotknij dźwięku” | dzieci niesłyszące i niedosłyszące w wieku 4–9 lat | Fundacja Echo | orzeczenie o niepełnosprawności |
| Hipoterapia „Galop” | dzieci z niepełnosprawnością ruchową w wieku 5–16 lat | Stowarzyszenie Podkowa | dochód w rodzinie do 1 900 zł na osobę |
| Transport indywidualny | osoby z niepełnosprawnością ruchową | MGOPS | znaczny stopień niepełnosprawności |
| Opieka sąsiedzka | osoby samotne, które ukończyły 70 lat | MGOPS | dochód do 3 200 zł |
| Gimnastyka „Sprężyna” | seniorzy | Ośrodek Sportu | brak |
| Opieka wytchnieniowa | opiekunowie dzieci z niepełnosprawnością | MGOPS | orzeczenie o niepełnosprawności |

Dom Kultury w Starym Młynie zaprasza dzieci na bezpłatne warsztaty i do klubu szachowego.
"""
OLSZA = """# Zajęcia w Olszy Dużej

Gminny Ośrodek Kultury w Olszy Dużej. Opublikowano 3 lutego 2029 r.

| Zajęcia | Dla kogo | Prowadzący |
|---|---|---|
| Klub „Latawiec” | dzieci w wieku od 6 do 9 lat | Świetlica Wiejska |
"""
CISNA = """# Oferta klubów w Cisnej Małej

Gminny Ośrodek Kultury w Cisnej Małej. Opublikowano 5 lutego 2029 r.

| Klub | Dla kogo | Prowadzący | Zapisy |
|---|---|---|---|
| Klub malucha „Sowa” | dzieci od 2 do 3 lat z terenu gminy Cisna Mała | GOK | tel. 17 555 70 71 |
| Klub malucha „Puchacz” | dzieci od 4 do 5 lat z terenu gminy Cisna Mała | GOK | tel. 17 555 70 72 |

Rada Rodziców zaproponowała dodatkowe zajęcia klubu „Sowa” w przysiółku Zagórze. Nie uwzględniono.
Klub „Sowa” odwiedza przysiółki Dołki i Podlas.
"""
BRZEZIE = """# Gdzie po pomoc w Brzeziu Górnym

Centrum Usług Społecznych w Brzeziu Górnym. Opublikowano 2 lutego 2029 r.

Świetlica „Bąbel” przyjmuje dzieci w wieku od 7 do 12 lat z terenu gminy. Prowadzi ją Caritas.

Zajęcia „Dłonie” są przeznaczone dla dzieci niewidomych w wieku od 3 do 8 lat.
Prowadzi je Fundacja Promyk.

Opieka dochodząca przysługuje osobom, które ukończyły 75 lat. Usługę realizuje Centrum.

Klub „Start” zaprasza młodzież od 14 lat na spotkanie 12 marca 2029 r. o godz. 17.00.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(
        tmp_path_factory.mktemp("offers"), mlyn=MLYN, olsza=OLSZA, cisna=CISNA, brzezie=BRZEZIE
    ) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2029-03-10T08:00")


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Tata ma 81 lat, jest sam. Co mu przysługuje w Starym Młynie?",
         ("Opieka sąsiedzka", "Sprężyna"), ("Trybik", "Biedronka", "Galop")),
        ("babcia 66 lat stary mlyn co jest dla niej", ("Sprężyna",), ("Opieka sąsiedzka",)),
        ("sześciolatek na wózku, co mamy w Starym Młynie?", ("Galop",), ("Transport", "Trybik")),
        ("mąż, 45 lat, jeździ na wózku. Jaka pomoc jest w Starym Młynie?",
         ("Transport indywidualny",), ("Galop", "Dotknij")),
        ("moje dzieci mają 2 i 10 lat, co dla nich w Starym Młynie?",
         ("Biedronka", "Trybik"), ("Dotknij", "Galop")),
        ("niewidomy czterolatek brzezie gorne gdzie na zajecia", ("Dłonie", "Promyk"), ("Bąbel",)),
        ("Teściowa ma 80 lat, co jej przysługuje w Brzeziu Górnym?", ("Opieka dochodząca",), ("Dłonie",)),
        ("dziewięciolatka, Brzezie Górne, co po szkole?", ("Bąbel", "Caritas"), ("Opieka", "Start")),
        ("Co Stary Młyn proponuje dzieciom niesłyszącym i kto to prowadzi?",
         ("Dotknij dźwięku", "Fundacja Echo"), ("Galop",)),
    ],
)  # fmt: skip
def test_offers_fit_the_age_and_the_need(
    assistant: Assistant, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert all(one in answer.text for one in told), answer.text
    assert not any(one in answer.text for one in untold), answer.text


@pytest.mark.parametrize(
    ("question", "condition", "fits"),
    [
        ("czy 15-latek może chodzić na „Trybik” w Starym Młynie?", "9–12 lat", False),
        ("corka ma 10 lat, moze chodzic na trybik w starym mlynie?", "9–12 lat", True),
        ("Syn ma 12 lat i nie słyszy, czy przyjmą go na „Dotknij dźwięku”?", "4–9 lat", False),
        ("czy do klubiku Biedronka mogą chodzić dzieci spoza Starego Młyna?", "zamieszkanie", True),
        ("jaki dochód uprawnia do hipoterapii „Galop”?", "1 900 zł", True),
        ("kto prowadzi trybik w starym mlynie", "Dom Kultury „Młyn”", True),
        (
            "czy do klubu malucha w Cisnej Małej przyjmują dzieci spoza gminy?",
            "z terenu gminy",
            True,
        ),
        ("jak zapisać 3-latka do klubu malucha „Sowa” w Cisnej Małej?", "17 555 70 71", True),
    ],
)
def test_one_offer_says_whom_it_lets_in(
    assistant: Assistant, question: str, condition: str, fits: bool
) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert condition in answer.text, answer.text
    refused = "nie pasują" in answer.text or answer.text.startswith("Nie.")
    assert refused is not fits


@pytest.mark.parametrize(
    "question",
    [
        "czy jest klub dla 16-latka w Olszy Dużej?",
        "Czy w Olszy Dużej są zajęcia dla dzieci niewidomych?",
        "jakie zajęcia są dla dzieci niewidomych w Starym Młynie?",
        "czy 8-latek może chodzić do „Latawca” w Starym Młynie?",
        "jaki dochód uprawnia do opieki wytchnieniowej w Olszy Dużej?",
        "Jaki dochód trzeba mieć, żeby chodzić do „Latawca”?",
        "czy Olsza Duża dopłaca do aparatów słuchowych dla głuchych dzieci?",
        "Dziadek ma 79 lat, jaka pomoc przysługuje mu w Olszy Dużej?",
        "ile kosztuje hipoterapia „Galop” w Starym Młynie?",
        "od kiedy są ferie w Starym Młynie?",
        "Jak się zapisać na zajęcia „Dłonie” w Brzeziu Górnym?",
        "Co jest dla głuchego czterolatka w Brzeziu Górnym?",
    ],
)
def test_nothing_for_them_is_said_to_be_nothing(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS, answer.text


LIPOWA = """# Program Wspierania Rodziny w Lipowej na lata 2029-2031

Gminny Ośrodek Pomocy Społecznej w Lipowej. Lipowa, 9 stycznia 2029 r.

| Zadanie | Realizator | 2029 | 2030 |
|---|---|---|---|
| „Pod jednym dachem” – konkurs dla uczniów klas VI-VIII i wychowanków domów dziecka | Wydział Oświaty | 10 szkół | 12 szkół |
| Prowadzenie świetlic środowiskowych | GOPS | 3 świetlice | 3 świetlice |
"""


def test_a_story_of_a_small_child_gets_no_task_for_older_ones(tmp_path: Path) -> None:
    with answering(tmp_path, lipowa=LIPOWA) as assistant:
        older = ask(assistant, "kto przyjdzie do domu?")
        small = ask(assistant, "mam 5-latka, nie mam siły, kto przyjdzie do domu?")
    assert "klas VI-VIII" in older.text
    assert small.status is AnswerStatus.NOT_IN_DOCUMENTS, small.text
