"""Questions after what organisations asked for, why it was refused and what came of it."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

WISHES = """# Biuletyn Centrum Usług Społecznych w Modrzewiu

Centrum Usług Społecznych w Modrzewiu. Opublikowano 3 marca 2028 r.

## Zadania
Dowóz uczniów na basen prowadzi Fundacja Delfin; w 2028 r. zaplanowano 30 miejsc.

Wypożyczalnię sprzętu prowadzi CUS. Wypożyczalnia działa od godz. 8.00.

## Wnioski mieszkańców
Fundacja Delfin wniosła o zwiększenie liczby miejsc w dowozie uczniów na basen do 50. Wniosku nie
uwzględniono, ponieważ autobus ma 30 miejsc.

Koło Seniorów Złota Jesień wniosło o wydłużenie pracy wypożyczalni sprzętu do godz. 19.00.
Wniosek uwzględniono od 1 września 2028 r.
"""
TABLE = """# Uwagi do programu osłonowego w Jaworzynce

Gminny Ośrodek Pomocy Społecznej w Jaworzynce. Opublikowano 3 marca 2028 r.

| Nr | Podmiot | Uwaga | Stanowisko | Uzasadnienie |
|---|---|---|---|---|
| 1 | Koło „Promyk” | Zwolnić z opłat za obiady rodziny o dochodzie do 1 500 zł. | \
Uwzględniono częściowo | Próg zwolnienia z opłat podniesiono z 900 zł do 1 200 zł. |
| 2 | Rada Rodziców | Otworzyć żłobek w remizie. | Nie uwzględniono | \
Budynek nie spełnia wymogów przeciwpożarowych. |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("wishes"), modrzew=WISHES, jaworzynka=TABLE) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2028-04-10T08:00")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Dlaczego w Modrzewiu nie dodano miejsc w dowozie na basen, o co prosiła Fundacja Delfin?",
         "autobus ma 30 miejsc"),
        ("czemu nie zwiększono liczby miejsc w dowozie uczniów na basen?", "autobus ma 30 miejsc"),
        ("Od kiedy wypożyczalnia sprzętu w Modrzewiu będzie czynna do 19.00?",
         "1 września 2028"),
        ("Z jakiej kwoty na jaką podniesiono w Jaworzynce próg zwolnienia z opłat za obiady?",
         "z 900 zł do 1 200 zł"),
        ("Dlaczego nie otworzono żłobka w remizie w Jaworzynce?", "wymogów przeciwpożarowych"),
        ("Чому у Яворжинці не відкрили ясла в ремізі?", "wymogów przeciwpożarowych"),
    ],
)  # fmt: skip
def test_a_wish_comes_with_what_became_of_it(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED and said in answer.text


def test_how_many_places_there_are_is_told_by_the_task(assistant: Assistant) -> None:
    answer = ask(assistant, "Ile miejsc ma dowóz uczniów na basen w Modrzewiu?")
    assert "30 miejsc" in answer.text and "wniosła" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Dlaczego w Modrzewiu nie otworzono przedszkola, o co prosiła Fundacja Delfin?",
        "Od kiedy wypożyczalnia sprzętu w Jaworzynce będzie czynna do 19.00?",
        "Dlaczego w Jaworzynce nie zwiększono liczby asystentów?",
    ],
)
def test_what_nobody_asked_for_has_no_reason(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).status is AnswerStatus.NOT_IN_DOCUMENTS
