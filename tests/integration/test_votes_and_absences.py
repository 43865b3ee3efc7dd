"""Minutes asked as people do: how a vote went, who was against, and who was not there."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import AnswerStatus, Question
from assistant.service import Assistant
from assistant.wording import WARSAW
from tests.integration.library import answering, asked

SECTIONS = """# Protokół z posiedzenia Rady Młodych Rodzin w Jaworowie z 12 marca 2031 r.

Posiedzenie odbyło się 12 marca 2031 r. w godz. 17:00–19:00 w sali nr 3 Domu Gminnego.

Obecni: Ewa Kos (przewodnicząca), Adam Wilk, Maria Sowa, Piotr Lis.

Nieobecni: Zofia Bąk (usprawiedliwiona), Jan Dudek.

## Wniosek 1. Oświetlenie skweru

Adam Wilk wniósł o nowe latarnie na skwerze przy ulicy Krótkiej. Maria Sowa była przeciw, bo
latarnie świecą w okna. Wójt zapowiedziała przegląd wszystkich lamp w gminie jeszcze tej wiosny.

Wynik głosowania: 3 głosy za, 1 przeciw. Wniosek przyjęto.

## Wniosek 2. Zamknięcie lodowiska

Piotr Lis zaproponował zamknięcie lodowiska o godzinie 19:00, ponieważ hałas przeszkadza sąsiadom.

Wynik głosowania: 1 głos za, 3 przeciw. Wniosek odrzucono.

## Wniosek 3. Przewijak w bibliotece

Ewa Kos poprosiła o przewijak w bibliotece. Po rozmowie z dyrektorką wycofała wniosek.
"""
TABLES = """# Protokół nr 4/2031 z sesji Komisji Zdrowia w Olszynach

Sesja odbyła się 7 maja 2031 r.

## Lista obecności

| Imię i nazwisko | Funkcja | Obecność |
|---|---|---|
| Irena Bury | przewodnicząca | obecna |
| Karol Mech | lekarz | nieobecny, usprawiedliwiony |
| Anna Gil | radna | obecna |

## Głosowania

| Nr uchwały | Przedmiot | Głosy za | Głosy przeciw | Wynik |
|---|---|---|---|---|
| 8/2031 | Opinia o szczepieniach w przedszkolach | 6 | 0 | przyjęta |
| 9/2031 | Opinia o likwidacji gabinetu stomatologa | 1 | 5 | odrzucona |

Komisja odrzuciła uchwałę nr 9/2031, ponieważ najbliższy stomatolog jest w sąsiedniej gminie.
"""
NOON = "2031-06-01T12:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("votes")
    with answering(folder, protokol=SECTIONS, sesja=TABLES) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("jak głosowano nad latarniami na skwerze?", "3 głosy za, 1 przeciw", "lodowiska"),
        ("kto był przeciw latarniom na skwerze i dlaczego", "świecą w okna", "lodowiska"),
        ("co się stało z wnioskiem o przewijak?", "wycofała wniosek", "latarnie"),
        ("kto zgłosił wniosek o zamknięcie lodowiska", "Piotr Lis", "Adam Wilk"),
        ("dlaczego komisja odrzuciła likwidację gabinetu stomatologa", "sąsiedniej gminie", "8/"),
        ("ile osób głosowało za szczepieniami w przedszkolach", "Głosy za: 6", "9/2031"),
        ("kto był nieobecny na posiedzeniu rady młodych rodzin", "Jan Dudek", "Adam Wilk"),
        ("kogo nie było na sesji komisji zdrowia?", "Karol Mech", "Anna Gil"),
        ("Who was absent from the Komisja Zdrowia meeting on 7 May 2031?", "Karol Mech", "Dudek"),
        ("сколько человек проголосовало за latarnie на skwer?", "3 głosy za", "1 głos za"),
    ],
)
def test_the_vote_or_list_that_is_asked_for_is_told(
    assistant: Assistant, question: str, told: str, never: str
) -> None:
    answer = asked(assistant, question, NOON)
    assert answer.status is not AnswerStatus.NOT_IN_DOCUMENTS
    assert told in answer.text
    assert never not in answer.text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("czy przeszedł wniosek o latarnie na skwerze?", "Tak. Wynik głosowania: 3 głosy za"),
        ("czy przyjęto wniosek o zamknięcie lodowiska?", "Nie. Wynik głosowania: 1 głos za"),
        ("czy to prawda, że wniosek o lodowisko odrzucono?", "Tak. Wynik głosowania: 1 głos za"),
    ],
)
def test_what_became_of_a_motion_is_said_first(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert asked(assistant, question, NOON).statements[0].text.startswith(begins)


def test_all_that_was_carried_is_listed(assistant: Assistant) -> None:
    told = asked(assistant, "jakie wnioski przyjęła Rada Młodych Rodzin w marcu 2031?", NOON).text
    assert "latarnie" in told
    assert "lodowiska" not in told and "przewijak" not in told


@pytest.mark.parametrize(
    "question",
    [
        "jak głosowała Ewa Kos w sprawie lodowiska?",
        "czy przeszedł wniosek o basen?",
        "kogo nie było na posiedzeniu rady młodych rodzin w kwietniu 2031?",
    ],
)
def test_what_minutes_do_not_tell_is_not_told(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question, NOON)
    assert answer.status in (AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.OUT_OF_SCOPE)


def test_who_was_against_is_said_to_be_missing_where_only_numbers_are_told(
    assistant: Assistant,
) -> None:
    noon = datetime.fromisoformat(NOON).replace(tzinfo=WARSAW)
    first = assistant.answer(Question("jak głosowano nad zamknięciem lodowiska?", noon))
    then = Question("a kto był przeciw?", noon, conversation_id=first.conversation_id)
    answer = assistant.answer(then)
    assert answer.status is AnswerStatus.PARTLY_ANSWERED
    assert "1 głos za, 3 przeciw" in answer.text
