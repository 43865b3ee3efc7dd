"""Yes and no by hours, ages, incomes, wishes and ways; rules that stand above what they rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

REMARKS = """# Konsultacje planu osiedla w Kaczorowie Wielkim

Ogłoszenie z dnia 4 stycznia 2031 r.

Zapraszamy mieszkańców, którzy ukończyli 14 lat, do zgłaszania uwag do planu osiedla.

Uwagi do planu można:

- przesłać na adres uwagi@kaczorowo.example,
- złożyć osobiście w kancelarii, pok. 3, w poniedziałki 9:00–17:00, a w pozostałe dni robocze
  8:00–14:00.

Uwagi przyjmujemy do 31 stycznia 2031 r.
"""
LIST = """# Usługi w Kaczorowie Wielkim

| Usługa | Dla kogo | Warunki | Prowadzący | Opłata |
|---|---|---|---|---|
| Obóz nad jeziorem | dzieci 9–13 lat | {terms} | Gmina | 90 zł |
| Koło szachowe | dzieci 7–10 lat | brak | Biblioteka | bezpłatnie |
""".replace("{terms}", "dochód do 1200 zł na osobę; wniosek do 10 maja 2031 r.")
WISHES = """# Protokół z posiedzenia rady rodziców w Kaczorowie Wielkim

Data: 7 stycznia 2031 r.

| Nr | Postulat | Zgłaszający | Stanowisko urzędu |
|---|---|---|---|
| 1 | Zniesienie opłaty za zajęcia muzyczne | Fundacja Drabina | Częściowo: opłata 6 zł od marca |
| 2 | Wydłużenie godzin biblioteki | Stowarzyszenie Klucz | Odmowa – brak etatu |
"""
ADVICE = """# Bezpłatne rozmowy dla rodzin w Jastrzębnie

Ogłoszenie z dnia 4 stycznia 2031 r.

Rodziny mogą korzystać z bezpłatnych porad. Zapisy nie są potrzebne.

## Dyżur prawniczki

Prawniczka dyżuruje 14 stycznia 2031 r. w godz. 15.00–18.00, ul. Cicha 2.

## Dyżur dietetyka

Dietetyk dyżuruje 15 stycznia 2031 r. w godz. 9.00–11.00, ul. Cicha 2. Na porady dietetyka
obowiązują zapisy pod numerem 45 700 30 15.
"""
CLUB = """# Regulamin Klubu „Werandka” w Jastrzębnie

## § 1. Dla kogo

Klub „Werandka” jest dla rodziców z dziećmi od 6. miesiąca do ukończenia 4 lat.

## § 2. Opłaty

Opłatę wnosi się do 12. dnia każdego miesiąca.

## § 3. Zapisy

Zapisy do klubu trwają do 20 stycznia 2031 r.
"""
UNITS = """# Placówki w Jastrzębnie

| Jednostka | Adres | Telefon | Godziny otwarcia |
|---|---|---|---|
| Żłobek „Kaczuszka” | ul. Lniana 4, 64-100 Jastrzębno | 45 700 30 20 | pn-pt 6.30-17.00 |
| Punkt „Zatoka” | ul. Lniana 9, 64-100 Jastrzębno | 45 700 30 21 | wt, czw 12.00-18.00 |
| Poradnia | ul. Lniana 1, 64-100 Jastrzębno | 45 700 30 22 | co drugi wtorek 9.00-12.00 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("kaczorowo")
    with answering(
        folder, uwagi=REMARKS, uslugi=LIST, protokol=WISHES, porady=ADVICE, klub=CLUB, punkty=UNITS
    ) as ready:
        yield ready


def ask(assistant: Assistant, question: str) -> Answer:
    return asked(assistant, question, "2031-01-10T09:00")


@pytest.mark.parametrize(
    ("question", "verdict", "says"),
    [
        ("Czy mogę złożyć uwagę do planu w środę o 16 w urzędzie?", "Nie.", "8:00–14:00"),
        ("moge zlozyc uwage do planu w poniedzialek o 16?", "Tak.", "9:00–17:00"),
        ("Podobno uwagi do planu można złożyć tylko osobiście?", "Nie.", "uwagi@kaczorowo"),
        ("Czy 12-latek może zgłosić uwagi do planu?", "Nie.", "ukończyli 14 lat"),
        ("czy syn 15 lat moze jechac na oboz?", "Nie.", "9–13 lat"),
        ("Mamy 1500 zł na osobę, czy dostaniemy się na obóz?", "Nie.", "1200 zł"),
        ("Czy wydłużono godziny biblioteki?", "Nie.", "brak etatu"),
        ("Moje dziecko ma 5 lat, czy może do klubu Werandka?", "Nie.", "ukończenia 4 lat"),
        ("czy trzeba sie zapisac do prawniczki w Jastrzebnie?", "Nie.", "nie są potrzebne"),
        ("Czy Zatoka w Jastrzębnie jest czynna w czwartki?", "Tak.", "12.00-18.00"),
        ("Czy Zatoka w Jastrzębnie jest czynna w czwartek o 19?", "Nie.", "12.00-18.00"),
    ],
)
def test_a_clear_word_follows_from_what_is_told(
    assistant: Assistant, question: str, verdict: str, says: str
) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert verdict in answer.text
    assert says in answer.text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Czy zniesiono opłatę za zajęcia muzyczne?", "Częściowo"),
        ("Czy syn 10 lat może jechać na obóz?", "9–13 lat"),
        ("Mamy 1100 zł na osobę, czy dostaniemy się na obóz?", "1200 zł"),
    ],
)
def test_no_yes_is_given_where_only_a_part_is_granted_or_met(
    assistant: Assistant, question: str, says: str
) -> None:
    text = ask(assistant, question).text
    assert says in text
    assert "Tak." not in text
    assert "Nie." not in text


def test_a_rule_above_the_sections_holds_for_each_but_one_with_its_own(
    assistant: Assistant,
) -> None:
    answer = ask(assistant, "czy trzeba się zapisać na dyżur dietetyka w Jastrzębnie?")
    assert "45 700 30 15" in answer.text
    assert "nie są potrzebne" not in answer.text


def test_until_when_one_pays_is_not_until_when_one_signs_up(assistant: Assistant) -> None:
    answer = ask(assistant, "do kiedy trzeba zaplacic za klub Werandka?")
    assert "12. dnia" in answer.text
    assert "20 stycznia" not in answer.text


def test_both_halves_of_two_questions_are_answered(assistant: Assistant) -> None:
    answer = ask(assistant, "adres i godziny żłobka Kaczuszka w Jastrzębnie")
    assert "Lniana 4" in answer.text
    assert "6.30-17.00" in answer.text
    both = ask(assistant, "Kiedy dyżur prawniczki w Jastrzębnie i czy trzeba się zapisać?")
    assert "14 stycznia 2031" in both.text
    assert "Nie. W dokumencie: „Zapisy nie są potrzebne”" in both.text


def test_what_can_still_be_handed_in_is_told_with_its_last_day(assistant: Assistant) -> None:
    late = asked(assistant, "Czy mogę jeszcze złożyć wniosek na obóz?", "2031-05-12T09:00")
    assert "Nie." in late.text
    assert "10 maja 2031" in late.text
    assert "Tak." not in ask(assistant, "Czy mogę jeszcze złożyć wniosek na obóz?").text
