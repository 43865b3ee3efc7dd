"""Whole answers: the very sentence, the list that a line opens, no more and no less than asked."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

NABOR = """# Nabór do programu „Chwila oddechu” w Sowinie

Miejski Zespół Pomocy Rodzinie w Sowinie, 3 stycznia 2028 r.

## Kto może skorzystać

Program jest dla opiekunów, którzy mieszkają z dzieckiem z orzeczeniem o niepełnosprawności.
Opiekun musi mieszkać na terenie gminy Sowin. Pierwszeństwo mają osoby samotnie wychowujące dzieci.

## Warunki udziału w programie „Chwila oddechu”

Liczba miejsc: 24. Od września 2028 r. liczba miejsc: 30.
Udział jest bezpłatny. Opieka trwa do 200 godzin w roku.

Do wniosku dołącza się:

- kopię orzeczenia,
- kartę zgłoszenia,
- oświadczenie o miejscu zamieszkania.
"""
PROGRAM = """# Program Wspierania Rodziny w Sowinie na lata 2028–2030

Opublikowano: 20 grudnia 2027 r.

## Cel 2. Dzieci mają swoje miejsca po szkole

Zadania służące przeciwdziałaniu samotności rówieśniczej:

| Nr | Zadanie | Realizator | Wskaźnik 2028 | Wskaźnik 2029 | Wskaźnik 2030 | Środki |
|---|---|---|---|---|---|---|
| 2.1 | Placówki wsparcia dziennego | PCK | 60 miejsc | 65 miejsc | 75 miejsc | 410 000 zł rocznie |
| 2.2 | Klub „Piwnica” | Miejski Dom Kultury | 1 klub | 1 klub | 2 kluby | 90 000 zł rocznie |

## Cel 3. Rodzice wiedzą, gdzie pytać

Sposób mierzenia efektów i sprawdzania wartości docelowych przez zespół
"""
DYZURY = """# Punkt Rodzinny w Sowinie – dyżury

Sowin, 20 grudnia 2027 r.

Punkt Rodzinny działa przy ul. Kasztanowej 9. Wizytę odwołuje się najpóźniej dzień wcześniej.

| Dzień | Godziny | Kto przyjmuje | Dla kogo | Pokój |
|---|---|---|---|---|
| 9 lutego 2028 | 15:00–18:00 | logopeda | dzieci od 3 do 7 lat | 12 |
| 10 lutego 2028 | 9:00–11:00 | prawnik | wszyscy mieszkańcy | 15 |
| 16 lutego 2028 | 15:00–18:00 | psycholog | rodzice nastolatków | 12 |
"""
KONSULTACJE = """# Konsultacje planu zajęć w Sowinie

Urząd Miasta w Sowinie, 3 stycznia 2028 r.

Formularze uwag przyjmujemy do 25 lutego 2028 r. do godz. 15.00 na adres plan@sowin.example.

Zapewniamy tłumacza – potrzebę prosimy zgłosić do 11 lutego 2028 r. pod numerem 61 555 20 40.
"""
RADA = """# Protokół ze spotkania z organizacjami w Sowinie

Data spotkania: 28 października 2027 r. Opublikowano: 3 listopada 2027 r.

| Lp. | Zgłaszający | Postulat | Stanowisko Zespołu |
|---|---|---|---|
| 1 | Stowarzyszenie Most | Podnieść stawkę za mediacje do 180 zł | Uwzględniono częściowo. |
| 2 | Fundacja Zielony Liść | Otworzyć drugi klubik na Polanie | Nie uwzględniono. |
| 3 | Stowarzyszenie Cisza | Zapewnić tłumacza na spotkaniach | Uwzględniono. |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("sowin")
    with answering(
        folder, nabor=NABOR, program=PROGRAM, dyzury=DYZURY, konsultacje=KONSULTACJE, rada=RADA
    ) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2028-01-10T09:00")


def test_one_thing_asked_for_is_told_alone_with_its_paper(assistant: Assistant) -> None:
    answer = ask(assistant, "czy program chwila oddechu jest płatny")
    told = [one.text for one in answer.statements]
    assert len(told) == 1 and told[0].endswith("Udział jest bezpłatny.")
    assert "„Nabór do programu „Chwila oddechu” w Sowinie”" in answer.text


def test_what_goes_with_an_application_is_told_as_the_list_it_is(assistant: Assistant) -> None:
    answer = ask(assistant, "jakie dokumenty sa potrzebne do programu chwila oddechu")
    told = [one.text for one in answer.statements]
    assert told[0] == "Do wniosku dołącza się:" and len(told) == 4


def test_who_may_come_is_told_with_every_condition_beside(assistant: Assistant) -> None:
    answer = ask(assistant, "kto moze skorzystac z programu chwila oddechu")
    for said in ("z orzeczeniem o niepełnosprawności", "na terenie gminy Sowin", "Pierwszeństwo"):
        assert said in answer.text
    assert "200 godzin" not in answer.text


def test_a_line_that_opens_a_table_brings_what_stands_in_it(assistant: Assistant) -> None:
    answer = ask(assistant, "które zadania mają przeciwdziałać samotności rówieśniczej?")
    told = [one.text for one in answer.statements]
    assert told[0].endswith(":") and len(told) == 3
    assert "Klub „Piwnica” – prowadzi: Miejski Dom Kultury." in told


def test_a_title_is_never_the_whole_answer(assistant: Assistant) -> None:
    answer = ask(assistant, "jaki jest sposób mierzenia efektów?")
    assert not any("Sposób mierzenia efektów" in one.text for one in answer.statements)


def test_the_years_of_a_task_stand_in_one_line(assistant: Assistant) -> None:
    answer = ask(assistant, "ile miejsc w placówkach wsparcia dziennego w kolejnych latach?")
    assert "2028: 60 miejsc. 2029: 65 miejsc. 2030: 75 miejsc." in [
        one.text for one in answer.statements
    ]


def test_a_sum_for_each_year_is_not_called_one_for_all(assistant: Assistant) -> None:
    answer = ask(assistant, "jaki budżet na placówki wsparcia dziennego w 2029 roku?")
    assert "410 000 zł rocznie" in answer.text and "razem" not in answer.text


def test_a_place_is_named_without_the_verb_of_its_sentence(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy przyjmuje logopeda w sowinie")
    assert "Miejsce: Punkt Rodzinny, przy ul. Kasztanowej 9, pokój 12." in answer.text


def test_one_of_several_last_days_comes_with_its_own_sentence(assistant: Assistant) -> None:
    answer = ask(assistant, "do kiedy zgłosić potrzebę tłumacza na konsultacje w sowinie?")
    assert "pod numerem 61 555 20 40" in answer.text and "25 lutego" not in answer.text
    assert not any(one.text.startswith("potrzebę") for one in answer.statements)


def test_an_address_comes_only_with_the_last_day_of_what_is_handed_in(
    assistant: Assistant,
) -> None:
    answer = ask(assistant, "jaki mail do formularza uwag w konsultacjach w Sowinie?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "25 lutego" in answer.text and "11 lutego" not in answer.text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("wymien wszystkie zadania programu wspierania rodziny w sowinie", "2 zadania:"),
        ("jakie zadania prowadzi Miejski Dom Kultury?", None),
        ("jakie zadania prowadzi Straż Pożarna w Sowinie?", None),
    ],
)
def test_the_tasks_of_a_programme_are_counted_and_listed(
    assistant: Assistant, question: str, count: str | None
) -> None:
    answer = ask(assistant, question)
    assert (count in answer.text) if count else ("wymienia" not in answer.text)
    assert ("Placówki wsparcia dziennego" in answer.text) is bool(count)


def test_all_that_organisations_asked_for_is_counted_and_listed(assistant: Assistant) -> None:
    answer = ask(assistant, "pokaz wszystkie postulaty organizacji w sowinie")
    assert "jest ich 3." in answer.text
    for who in ("Stowarzyszenie Most", "Fundacja Zielony Liść", "Stowarzyszenie Cisza"):
        assert f"{who} – propozycja: " in answer.text


def test_several_duty_hours_in_one_house_take_a_line_each(assistant: Assistant) -> None:
    answer = ask(assistant, "pokaz wszystkie dyzury specjalistow w sowinie")
    told = [one.text for one in answer.statements]
    assert sum("Kasztanowej" in one for one in told) == 1
    assert any("logopeda" in one and "12. Dla kogo: dzieci od 3 do 7 lat." in one for one in told)
    assert any("prawnik" in one and "15. Dla kogo: wszyscy mieszkańcy." in one for one in told)


def test_who_wants_to_cancel_is_not_told_of_unknown_changes(assistant: Assistant) -> None:
    answer = ask(assistant, "czy mogę odwołać wizytę u logopedy?")
    assert "O takiej zmianie" not in answer.text


def test_a_figure_comes_with_the_one_that_holds_later(assistant: Assistant) -> None:
    answer = ask(assistant, "ile miejsc jest w programie chwila oddechu")
    assert [one.text for one in answer.statements] == [
        "Liczba miejsc: 24.",
        "Od września 2028 r. liczba miejsc: 30.",
    ]
