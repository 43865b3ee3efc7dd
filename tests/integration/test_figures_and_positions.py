"""Programmes with money and figures by year, reports of remarks, and help that is ordered."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

_NAMES = """# Plan świetlic Jodłowej Doliny na lata 2031–2032

| Zadanie | Realizator | Rezultat | Liczba osób 2031 | Liczba osób 2032 | Nakłady (zł) 2031 | Nakłady (zł) 2032 | Nakłady (zł) łącznie |
|---|---|---|---|---|---|---|---|
| Warsztaty dla ojców | Gminny Ośrodek Kultury | uczestnicy | 18 | 24 | 12 500 | 14 000 | 26 500 |
| Klub seniora | Biblioteka Gminna | uczestnicy | 30 | 32 | 9 000 | 9 500 | 18 500 |
"""  # noqa: E501
_GROUPS = """# Plan edukacji Jodłowej Doliny na lata 2031–2032

| Zadanie | Realizator | Rezultat | Liczba osób |  | Nakłady (zł) |  |  |
|---|---|---|---|---|---|---|---|
|  |  |  | 2031 | 2032 | 2031 | 2032 | razem |
| Kurs szycia | Gminny Ośrodek Kultury | uczestnicy | 41 | 43 | 22 500 | 24 000 | 46 500 |
| Akademia robotyki | Biblioteka Gminna | uczestnicy | 30 | 32 | 9 000 | 9 500 | 18 500 |
"""
_MONEY = """# Plan zdrowia Jodłowej Doliny na lata 2031–2032

| Zadanie | Realizator | Rezultat | 2031 | 2032 | 2031 | 2032 |
|---|---|---|---|---|---|---|
| Gimnastyka dla matek | Gminny Ośrodek Sportu | uczestnicy | 51 | 53 | 32 500 zł | 34 000 zł |
| Nauka pływania | Gminny Ośrodek Sportu | uczestnicy | 30 | 32 | 9 000 zł | 9 500 zł |
"""
_UNTOLD = """# Plan kultury Jodłowej Doliny na lata 2031–2032

| Zadanie | Realizator | Rezultat | 2031 | 2032 | 2031 | 2032 |
|---|---|---|---|---|---|---|
| Chór rodzinny | Gminny Ośrodek Kultury | uczestnicy | 61 | 63 | 42 500 | 44 000 |
| Teatr lalek | Gminny Ośrodek Kultury | uczestnicy | 30 | 32 | 9 000 | 9 500 |
"""
_REPORT = """# Raport z konsultacji zasad świetlic w Jodłowej Dolinie

| Zgłaszający | Propozycja | Rozstrzygnięcie | Wyjaśnienie |
|---|---|---|---|
| Koło Gospodyń | Otwierać świetlicę w niedziele. | Nie uwzględniono | Brakuje opiekunów. |
| Rada Rodziców | Wydłużyć pracę świetlicy nr 3 do 19:00. | Uwzględniono | Od 2 marca 2031 r. |
| mieszkaniec | Urządzić 25 miejsc na osiedlu Wrzosy. | Uwzględniono częściowo | Powstanie świetlica na 15 miejsc. |
| Klub Ojca | Znieść opłatę za świetlicę dla trzeciego dziecka. | Nie uwzględniono | Ubyłoby 40 000 zł. |
"""  # noqa: E501
_NOTICE = """# Konsultacje planu żłobków w Jodłowej Dolinie

Uwagi do planu można składać do 20 maja 2031 r. na adres plan@jodlowa.example.

## Spotkanie

Spotkanie odbędzie się 13 maja 2031 r. o godz. 17:00 w Gminnym Ośrodku Kultury, ul. Leśna 4. Potrzebę udziału tłumacza języka migowego prosimy zgłosić do 6 maja 2031 r. na adres migowy@jodlowa.example.
"""  # noqa: E501
_RULES = """# Regulamin dodatku rodzinnego w Jodłowej Dolinie

Wniosek o dodatek można złożyć:

- osobiście w Gminnym Ośrodku Pomocy, ul. Leśna 9, pok. 2, w poniedziałki i środy w godzinach 8:00–14:00; w piątek wniosków nie przyjmuje się,
- pocztą na adres: Gminny Ośrodek Pomocy, ul. Leśna 9, 30-001 Jodłowa Dolina.
"""  # noqa: E501
_DAY = "2031-02-03T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("figures")
    papers = {
        "names": _NAMES, "groups": _GROUPS, "money": _MONEY, "untold": _UNTOLD, "raport": _REPORT,
        "konsultacje": _NOTICE, "regulamin": _RULES,
    }  # fmt: skip
    with answering(folder, **papers) as one:
        yield one


@pytest.mark.parametrize(
    ("task", "people", "money"),
    [
        ("warsztaty dla ojców", "24", "12 500"),
        ("kurs szycia", "43", "22 500"),
        ("gimnastykę dla matek", "53", "32 500"),
    ],
)
def test_money_of_a_year_is_no_indicator(
    assistant: Assistant, task: str, people: str, money: str
) -> None:
    counted = asked(assistant, f"Na ile osób zaplanowano {task} w 2032 roku?", _DAY)
    planned = asked(assistant, f"Ile pieniędzy jest na {task} w 2031 roku?", _DAY)
    assert people in counted.text and " 000" not in counted.text
    assert money in planned.text and " 000" not in planned.text


def test_years_that_come_twice_without_a_name_are_not_told(assistant: Assistant) -> None:
    answer = asked(assistant, "Na ile osób zaplanowano chór rodzinny w 2032 roku?", _DAY)
    assert "44 000" not in answer.text


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Co odpowiedział urząd na wniosek o zniesienie opłaty za świetlicę?", "40 000", "Wrzosy"),
        ("czy na wrzosach powstanie swietlica na 25 miejsc", "15 miejsc", "40 000"),
        ("czy świetlica będzie otwarta w niedziele?", "Nie uwzględniono", "Wrzosy"),
        ("od kiedy świetlica nr 3 ma być do 19", "2 marca 2031", "Wrzosy"),
    ],
)
def test_one_row_of_a_report_answers_plain_words(
    assistant: Assistant, question: str, told: str, other: str
) -> None:
    answer = asked(assistant, question, _DAY)
    assert told in answer.text and other not in answer.text
    assert not answer.text.startswith("Tak.")


def test_what_no_row_of_a_report_names_is_not_told(assistant: Assistant) -> None:
    answer = asked(assistant, "Czy w świetlicy będzie basen?", _DAY)
    assert answer.status == "not_in_documents"


def test_ordering_an_interpreter_is_no_way_to_hand_in(assistant: Assistant) -> None:
    day = "2031-05-02T10:00"
    remarks = asked(assistant, "Jak złożyć uwagi do planu żłobków?", day)
    order = "Tata nie słyszy, czy na spotkaniu 13 maja będzie tłumacz migowego i jak go zamówić?"
    told = asked(assistant, order, day)
    assert "plan@jodlowa.example" in remarks.text and "migowy@" not in remarks.text
    assert "migowy@jodlowa.example" in told.text and "6 maja" in told.text


def test_a_day_without_intake_takes_no_way_away(assistant: Assistant) -> None:
    polish = asked(assistant, "Jak złożyć osobiście wniosek o dodatek rodzinny?", _DAY)
    english = asked(assistant, "Can I hand in the family supplement form in person?", _DAY)
    assert "pok. 2" in polish.text and "8:00–14:00" in polish.text
    assert "8:00–14:00" in english.text
