"""Questions about tasks whose answers stand in further cells of their rows, or nowhere."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

PROGRAMME = """# Program „Razem w Mokrzanach” gminy Mokrzany na lata 2031–2032

Gminny Ośrodek Pomocy Społecznej w Mokrzanach. Mokrzany, 5 stycznia 2031 r.

## Zadania

| Zadanie | Realizator | Okres realizacji | Wskaźnik | Koszt 2031–2032 |
|---|---|---|---|---|
| Ogródek rodzinny „Malwa” – wspólna uprawa warzyw | Sołectwo Zarzecze | od 15 maja do 20 września | 60 rodzin w 2031 r., 70 rodzin w 2032 r. | 12 000 zł |
| Grupa wsparcia dla rodziców wcześniaków | GOPS, Fundacja „Okruszek” | pierwszy wtorek miesiąca, godz. 16.30 | 11 spotkań rocznie | 8 800 zł |
| Gminny Piknik Rodzinny | Dom Kultury | czerwiec | 1 piknik rocznie | 9 000 zł |
| Talon na opiekę dla rodzin z bliźniętami | GOPS | praca ciągła | 20 talonów w 2031 r., 25 talonów w 2032 r. | 90 000 zł |
| Ogółem | | | | 119 800 zł |

## Skąd pochodzą pieniądze

| Źródło | 2031 | 2032 |
|---|---|---|
| Budżet gminy | 50 000 zł | 55 000 zł |
| Dotacja | 7 000 zł | 7 800 zł |
| Razem | 57 000 zł | 62 800 zł |

Z działań 1–4 mogą skorzystać osoby mieszkające w Mokrzanach.
"""  # noqa: E501
CARDS = """# Usługi dla rodzin w gminie Mokrzany na rok 2031

Gminny Ośrodek Pomocy Społecznej w Mokrzanach. Mokrzany, 10 stycznia 2031 r.

## Karta nr 1

| Nazwa usługi | Letnia Szkółka „Ważka” |
|---|---|
| Dla kogo | dzieci w wieku od 6 do 10 lat |
| Kto prowadzi | Dom Kultury |
| Jak się zgłosić | karta w sekretariacie od 4 do 20 maja 2031 r. |
| Zaplanowano na 2031 rok | 2 grupy, 30 dzieci |
| Budżet | 18 000 zł |
| Odpłatność | 90 zł za grupę |
"""
LAW = """# Porady w gminie Mokrzany na rok 2031

Gminny Ośrodek Pomocy Społecznej w Mokrzanach. Mokrzany, 12 stycznia 2031 r.

## Karta nr 1

| Nazwa usługi | Mediacje dla skłóconych rodziców |
|---|---|
| Dla kogo | rodzice dzieci do 18 lat |
| Kto prowadzi | Fundacja „Most” |
| Jak się zgłosić | bez zapisów: drugi wtorek miesiąca 16.00–18.00, GOPS przy ul. Lipowej 3 |
| Zaplanowano na 2031 rok | 12 dyżurów |

## Karta nr 2

| Nazwa usługi | Zajęcia ruchowe dla dzieci z niepełnosprawnością ruchową |
|---|---|
| Dla kogo | dzieci do 9 lat |
| Kto prowadzi | Dom Kultury |
| Jak się zgłosić | e-mail: ruch@kultura.mokrzany.example |
| Zaplanowano na 2031 rok | 40 zajęć |
"""
ELSEWHERE = """# Plan pomocy rodzinie w gminie Wielgie na lata 2031–2032

Gminny Ośrodek Pomocy Społecznej w Wielgiem. Wielgie, 5 stycznia 2031 r.

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Świetlica rodzinna „Przystań” – zajęcia po lekcjach | Fundacja „Fala” | 20 dzieci | 22 dzieci |
"""
HERE = """# Plan pomocy rodzinie w gminie Dobrowola na lata 2031–2032

Gminny Ośrodek Pomocy Społecznej w Dobrowoli. Dobrowola, 5 stycznia 2031 r.

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Świetlica rodzinna przy szkole – zajęcia po lekcjach | Szkoła Podstawowa | 15 dzieci | 15 dzieci |
"""
REPORT = """# Sprawozdanie z zajęć w gminie Mokrzany za 2030 rok

Gminny Ośrodek Pomocy Społecznej w Mokrzanach. Mokrzany, 20 stycznia 2031 r.

| Zadanie | Realizator | Plan na 2030 r. | Wykonanie w 2030 r. | Wydatki | Uwagi |
|---|---|---|---|---|---|
| Zajęcia brydżowe dla młodzieży | Dom Kultury | 30 zajęć | 21 zajęć | 4 200 zł | remont sali |
| Zajęcia szachowe dla młodzieży | Dom Kultury | 30 zajęć | 28 zajęć | 4 000 zł | |
"""
POSITIONS = """# Uwagi do programu „Razem w Mokrzanach” i stanowiska

| Lp. | Podmiot | Uwaga | Stanowisko |
|---|---|---|---|
| 1. | Rada Rodziców | Wydłużyć działanie Ogródka rodzinnego „Malwa” do października. | Nie uwzględniono. |
"""  # noqa: E501


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(
        tmp_path_factory.mktemp("rows"),
        program=PROGRAMME,
        karty=CARDS,
        uwagi=POSITIONS,
        porady=LAW,
        wielgie=ELSEWHERE,
        raport=REPORT,
        dobrowola=HERE,
    ) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2031-03-10T08:00")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Od kiedy działa Ogródek rodzinny „Malwa” w Mokrzanach?", "15 maja"),
        ("czy w grudniu dziala ogrodek malwa w mokrzanach", "20 września"),
        ("o której godzinie są spotkania grupy wsparcia dla rodziców wcześniaków", "16.30"),
        ("kiedy jest gminny piknik rodzinny w Mokrzanach", "czerwiec"),
        ("kto odpowiada za ogródek malwa w mokrzanach", "Sołectwo Zarzecze"),
        ("ile razem kosztuje ogródek malwa", "12 000 zł"),
        ("ile kosztuje letnia szkółka „Ważka” w Mokrzanach", "90 zł"),
        ("dlaczego w Mokrzanach było mniej zajęć brydżowych", "remont sali"),
        ("kiedy są mediacje dla skłóconych rodziców w Mokrzanach", "drugi wtorek"),
        ("zajęcia dla dziecka z niepełnosprawnością ruchową, jak się zapisać", "ruch@kultura"),
        ("kto prowadzi swietlice rodzinna przystan w wielgiem", "Fundacja „Fala”"),
        ("kto prowadzi swietlice rodzinna w dobrowoli", "Szkoła Podstawowa"),
        ("ile trzeba zapłacić za szkółkę „Ważka” w Mokrzanach", "90 zł"),
    ],
)
def test_the_row_tells_what_its_record_leaves_out(
    assistant: Assistant, question: str, says: str
) -> None:
    answer = ask(assistant, question)
    assert answer.status is AnswerStatus.ANSWERED and says in answer.text


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("którego dnia czerwca jest Gminny Piknik Rodzinny w Mokrzanach?", "9 000"),
        ("gdzie odbywa się gminny piknik rodzinny w mokrzanach", "9 000"),
        ("gdzie spotyka się grupa wsparcia dla rodziców wcześniaków w Mokrzanach", "16.30"),
        ("pod jakim adresem działa ogródek rodzinny malwa w mokrzanach", "15 maja"),
        ("jakiego dnia zaczyna się Letnia Szkółka „Ważka”?", "4 do 20 maja"),
        ("ile złotych wynosi jeden talon na opiekę w Mokrzanach", "4 500"),
        ("którego dnia jest piknik w mokrzanach", "60 rodzin"),
        ("dlaczego w Mokrzanach było mniej zajęć szachowych", "remont sali"),
        ("ile łącznie kosztuje program razem w mokrzanach w gminie Dobrowola", "119 800"),
        ("czy za ogródek malwa w mokrzanach trzeba płacić", "12 000"),
    ],
)
def test_what_the_row_does_not_tell_is_said_to_be_missing(
    assistant: Assistant, question: str, never: str
) -> None:
    answer = ask(assistant, question)
    missing = (AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.PARTLY_ANSWERED)
    assert answer.status in missing and never not in answer.text


def test_a_figure_and_its_money_are_asked_for_together(assistant: Assistant) -> None:
    answer = ask(assistant, "talon na opiekę mokrzany ile talonów w 2032 i za ile")
    assert "25 talonów" in answer.text and "90 000 zł" in answer.text


def test_the_sum_of_a_year_has_that_years_money_alone(assistant: Assistant) -> None:
    answer = ask(assistant, "ile łącznie kosztuje program razem w mokrzanach w 2032 roku")
    assert "62 800 zł" in answer.text and "57 000" not in answer.text


def test_the_sum_of_a_whole_programme_is_that_of_all_its_years(assistant: Assistant) -> None:
    answer = ask(assistant, "Ile w sumie kosztuje cały program „Razem w Mokrzanach”?")
    assert "2031–2032: 119 800 zł" in answer.text


def test_a_whole_of_something_else_is_no_sum_of_the_programme(assistant: Assistant) -> None:
    answer = ask(assistant, "Ile łącznie kosztuje remont żłobka w Mokrzanach?")
    assert "119 800" not in answer.text


def test_the_number_of_a_task_counts_nothing(assistant: Assistant) -> None:
    answer = ask(assistant, "ile mieszkań wspomaganych zaplanowano w Mokrzanach")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_a_name_typed_without_its_marks_is_that_of_one_town(assistant: Assistant) -> None:
    answer = ask(assistant, "kto prowadzi swietlice rodzinna przystan w dobrowoli")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
