"""Tables that stand on their side, papers dated by a promise, and follow-ups on who runs a task."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from assistant.answer import AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering, asked

NOTICE = """# Konsultacje Programu Rodzina w Sarniej Woli

Centrum Usług Społecznych w Sarniej Woli · środa, 7 maja 2031 r.

Zapraszamy do konsultacji projektu programu.

## Rozmowa z pracownikiem

| | wtorek, 20 maja 2031 r. | czwartek, 22 maja 2031 r. |
|---|---|---|
| Dyżuruje | Ewa Lis, prawniczka | Jan Bór, pedagog |
| Godziny | 9.00–11.30 | 15.00–18.00 |
| Miejsce | ul. Polna 5, pok. 12 | Biblioteka, ul. Leśna 3 |

Uwagi na formularzu przyjmujemy do 28 maja 2031 r. e-mailem: uwagi@sarnia.example.

Raport z konsultacji opublikujemy w BIP najpóźniej 30 czerwca 2031 r.
"""
CHANGE = """# Komunikat o zmianie w konsultacjach Programu Rodzina w Sarniej Woli

Sarnia Wola, 21 maja 2031 r.

1. Dyżur zaplanowany na czwartek 22 maja 2031 r. nie odbędzie się. Zamiast niego zapraszamy w piątek
23 maja 2031 r. w godz. 14.00–17.00.
"""
HOURS = """# Gdzie nas zastać w Sarniej Woli

| | Biuro główne | Poradnia „Brzask” | Dział Adopcji |
|---|---|---|---|
| adres | ul. Polna 5 | ul. Lipowa 9 | ul. Polna 7 |
| telefon | 14 500 10 00 | 14 500 10 20 | 14 500 10 30 |
| poniedziałek | 7:30–17:00 | 12:00–19:00 | 8:00–15:00 |
| wtorek | 7:30–15:30 | 8:00–15:00 | nieczynne¹ |
| środa | 7:30–15:30 | 8:00–15:00 | 8:00–15:00 |
| sobota | – | 9:00–12:00² | – |

¹ We wtorki pracownicy są w terenie.
² W pierwszą sobotę miesiąca.
"""
PROGRAMME = """# Program Rodzina w Sarniej Woli na lata 2031–2032

| Nazwa | Szkoła rodziców | Asystent ucznia |
|---|---|---|
| Dla kogo | rodzice dzieci w wieku 3–10 lat | uczniowie z orzeczeniem |
| Realizator | Poradnia „Brzask” | Fundacja Jasny Port |
| 2031 | 6 grup | 18 uczniów |
| 2032 | 8 grup | 25 uczniów |
| Budżet 2031–2032 | 84 000 zł | 960 000 zł |
"""
TASKS = """# Plan Wsparcia Rodzin w Kruczej Dolinie na lata 2031–2032

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Klub dla dzieci niesłyszących w wieku od 1 do 4 lat* | Fundacja „Cisza” | 2 grupy | 3 grupy |
| Warsztaty dla dziadków | OPS, Dział Usług | 2 edycje | 2 edycje |

\\* Potrzebne jest orzeczenie. Zajęcia są bezpłatne.

## Dane realizatorów

| Jednostka | Ulica | Tel. |
|---|---|---|
| OPS, Dział Rodziny | Rynek 1, pok. 3 | 14 600 10 10 |
| OPS, Dział Usług | Rynek 1, pok. 5 | 14 600 10 20 |
| Fundacja „Cisza” | Długa 8 | 14 600 10 30 |
| Stowarzyszenie „Podkowa” | Krótka 2 | 14 600 10 40 |
"""
CARDS = """# Co na to miasto Krucza Dolina

## Wniosek nr 1

| Kto wnosi | Fundacja „Cisza” |
|---|---|
| Treść wniosku | Drugi autobus dla dzieci dojeżdżających do szkół. |
| Rozstrzygnięcie | NIE UWZGLĘDNIONO |
| Uzasadnienie | Dowóz organizuje Wydział Oświaty. |

## Wniosek nr 2

| Kto wnosi | Koło Rodzin „Gniazdko” |
|---|---|
| Treść wniosku | Mediacje także wieczorami. |
| Rozstrzygnięcie | UWZGLĘDNIONO |
| Uzasadnienie | Mediacje są w środy do godz. 19:00. |
"""


@pytest.fixture(scope="module")
def sarnia(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("sarnia")
    files = {"konsultacje": NOTICE, "zmiana": CHANGE, "godziny": HOURS, "program": PROGRAMME}
    with answering(folder, **files) as assistant:
        yield assistant


@pytest.fixture(scope="module")
def krucza(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("krucza"), plan=TASKS, wnioski=CARDS) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "day", "said"),
    [
        ("kiedy najbliższy dyżur w Sarniej Woli?", "2031-05-10T10:00", "20 maja 2031, 9:00–11:30"),
        ("kto dyżuruje 20 maja w Sarniej Woli?", "2031-05-10T10:00", "Ewa Lis"),
        ("Czy 22 maja jest dyżur w Sarniej Woli?", "2031-05-21T18:00", "23 maja 2031, 14:00–17:00"),
        (
            "w jakich godzinach czynna jest Poradnia Brzask",
            "2031-05-13T09:00",
            "wtorek: 8:00–15:00",
        ),
        ("w jakich godzinach czynna jest Poradnia Brzask", "2031-05-13T09:00", "pierwszą sobotę"),
        ("Czy Dział Adopcji jest czynny we wtorek?", "2031-05-12T09:00", "nieczynne"),
        ("telefon do Działu Adopcji", "2031-05-12T09:00", "14 500 10 30"),
        ("Jaki budżet ma asystent ucznia w Sarniej Woli?", "2031-05-12T09:00", "960 000 zł"),
        ("ile grup szkoły rodziców w 2032 roku", "2031-05-12T09:00", "8 grup"),
    ],
)
def test_what_stands_beside_its_label_is_told(
    sarnia: Assistant, question: str, day: str, said: str
) -> None:
    assert said in asked(sarnia, question, day).text


@pytest.mark.parametrize(
    "question",
    [
        "Jaki budżet ma szkoła rodziców w 2033 roku?",
        "Kiedy jest dyżur w Sarniej Woli w czerwcu?",
        "Jaki jest adres e-mail Działu Adopcji?",
    ],
)
def test_what_no_column_holds_is_not_answered(sarnia: Assistant, question: str) -> None:
    given = asked(sarnia, question, "2031-05-12T09:00")
    assert given.status in (AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.PARTLY_ANSWERED)


def test_hours_of_a_weekday_in_a_column_are_not_called_missing(sarnia: Assistant) -> None:
    given = asked(sarnia, "do której dziś otwarta jest Poradnia Brzask?", "2031-05-13T09:00")
    assert "nie podaje godzin" not in given.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Dlaczego odrzucono wniosek o drugi autobus?", "Wydział Oświaty"),
        ("Co zdecydowano w sprawie mediacji wieczorami?", "UWZGLĘDNIONO"),
        ("Kto wnosił o mediacje wieczorami?", "Gniazdko"),
    ],
)
def test_a_card_is_a_proposal_with_its_position(
    krucza: Assistant, question: str, said: str
) -> None:
    assert said in asked(krucza, question, "2031-05-20T10:00").text


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("Co jest dla niesłyszącej córeczki, 2 lata?", "a ile to kosztuje?", "bezpłatne"),
        ("Co jest dla niesłyszącej córeczki, 2 lata?", "jaki tam jest telefon?", "14 600 10 30"),
        ("Jakie są warsztaty dla dziadków?", "jaki tam jest telefon?", "14 600 10 20"),
    ],
)
def test_a_task_goes_on_with_who_runs_it(
    krucza: Assistant, first: str, then: str, said: str
) -> None:
    now = datetime(2031, 5, 20, 10, tzinfo=WARSAW)
    begun = krucza.answer(Question(first, now))
    text = krucza.answer(Question(then, now, begun.conversation_id)).text
    assert said in text
    assert "14 600 10 10" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Jaki adres ma Stowarzyszenie Razem?",
        "gdzie jest Stowarzyszenie Nowy Dzień",
        "What is the phone of Fundacja Dobry Start?",
        "What is the address of Stowarzyszenie Open Door?",
    ],
)
def test_another_organisation_is_none_of_common_words(krucza: Assistant, question: str) -> None:
    given = asked(krucza, question, "2031-05-20T10:00")
    assert given.status == AnswerStatus.NOT_IN_DOCUMENTS
    assert "14 600" not in given.text


def test_the_organisation_that_is_named_is_told(krucza: Assistant) -> None:
    given = asked(krucza, "Jaki adres ma Stowarzyszenie Podkowa?", "2031-05-20T10:00")
    assert "Krótka 2" in given.text
