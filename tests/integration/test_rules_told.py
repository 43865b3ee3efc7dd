"""What rules say in passing: papers to bring, until when it is issued and holds, years lived."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

_RULES = """# Regulamin Dąbrówieckiej Karty Mieszkańca

Załącznik do Zarządzenia nr 41/2031 Wójta Gminy Dąbrówka z dnia 2 kwietnia 2031 r.

## § 1. Postanowienia ogólne

1. Karta jest bezpłatna. Duplikat kosztuje 9 zł.
2. Karta przysługuje osobom mieszkającym w Dąbrówce od co najmniej 18 miesięcy.

## § 2. Wniosek

1. Wniosek składa się w Urzędzie Gminy. Do wglądu należy mieć dowód osobisty i kartę ubezpieczenia.
2. Kartę wydaje się w terminie 10 dni od złożenia wniosku.

## § 3. Ważność

1. Karta jest ważna 3 lata od dnia wydania.

## § 4. Przepisy przejściowe

Traci moc Zarządzenie nr 12/2027. Karty wydane na jego podstawie zachowują ważność do 30 września
2031 r.
"""
_REPORT = """# Raport z konsultacji uchwały „Dąbrówiecki Bon Sportowy”

## Tabela uwag

| Lp. | Zgłaszający | Uwaga | Rozstrzygnięcie | Uzasadnienie |
|---|---|---|---|---|
| 1 | mieszkanka | Skrócić okres zamieszkania. | Uwzględniona | Okres zamieszkania to 9 miesięcy. |
| 2 | mieszkaniec | Podnieść bon do 300 zł. | Odrzucona | Bon wynosi 200 zł na dziecko. |
"""
_DAY = "2031-06-02T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("rules")
    with answering(folder, regulamin=_RULES, raport=_REPORT) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("jakie dokumenty są potrzebne do karty mieszkańca?", ["dowód osobisty"]),
        ("Какие документы нужны для карты жителя?", ["dowód osobisty"]),
        ("Які документи взяти з собою для картки мешканця?", ["dowód osobisty"]),
        ("ile się czeka na wydanie karty mieszkańca i jak długo jest ważna?", ["10 dni", "3 lata"]),
        ("How long does it take to issue the card and how long is it valid?", ["10 dni", "3 lata"]),
        ("mam starą kartę mieszkańca, do kiedy jest ważna?", ["30 września"]),
        ("ile trzeba mieszkać w Dąbrówce, żeby dostać kartę?", ["18 miesięcy"]),
        ("Скільки треба прожити, щоб отримати бон спортивний?", ["9 miesięcy"]),
    ],
)
def test_the_rule_of_the_matter_asked_about_is_told(
    assistant: Assistant, question: str, told: list[str]
) -> None:
    text = asked(assistant, question, _DAY).text
    assert all(one in text for one in told), text
    assert "9 zł" not in text
    assert "200 zł" not in text


def test_the_old_ones_are_not_told_of_the_new(assistant: Assistant) -> None:
    assert "30 września" not in asked(assistant, "jak długo ważna jest karta?", _DAY).text


@pytest.mark.parametrize(
    "question",
    [
        "jak długo ważna jest karta seniora?",
        "jakie dokumenty są potrzebne do żłobka?",
        "ile trzeba mieszkać w Dąbrówce, żeby dostać działkę?",
    ],
)
def test_the_rules_of_another_matter_are_not_told(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, _DAY).status is AnswerStatus.NOT_IN_DOCUMENTS
