"""Rules of a day centre of two years, and a notice: last hours, first days, shut days, halves."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

RULES = """# Zasady przyjęć do Świetlicy „Iskra” w Gminie Olchowa Dolina na rok 2031

Olchowa Dolina, 3 lutego 2031 r.

## Terminy

| Etap | Od | Do |
|---|---|---|
| Składanie wniosków | 17 lutego 2031 | 7 marca 2031, do godz. 14:00 |
| Odwołania | 17 marca 2031 | 21 marca 2031 |

## Opłaty

- dzieci z gminy: 45 zł miesięcznie
- dzieci spoza gminy: 95 zł miesięcznie

## Godziny

Świetlica jest czynna od poniedziałku do piątku w godz. 7:30–17:00, z wyjątkiem 2 maja i okresu
od 1 do 15 sierpnia 2031 r. W soboty nieczynna.

## Kontakt

Kierownik: Halina Wrona, tel. 13 430 00 11. Sekretariat: Ewa Lis, tel. 13 430 00 12.
"""
RULES_BEFORE = """# Zasady przyjęć do Świetlicy „Iskra” w Gminie Olchowa Dolina na rok 2030

Olchowa Dolina, 4 lutego 2030 r.

## Terminy

Wnioski składa się od 18 lutego do 8 marca 2030 r.

## Opłaty

- dzieci z gminy: 38 zł miesięcznie
- dzieci spoza gminy: 84 zł miesięcznie
"""
NOTICE = """# Konsultacje programu „Rodzina blisko” w Gminie Olchowa Dolina

Ogłoszenie z dnia 10 marca 2031 r.

Gmina Olchowa Dolina zaprasza organizacje pozarządowe do konsultacji programu „Rodzina blisko”.

Formularze konsultacyjne można składać do 30 maja 2031 r.:

- na adres e-mail: rodzina@olchowa.example,
- osobiście w siedzibie Urzędu Gminy, ul. Rynkowa 3 (parter, dziennik podawczy).
"""
DAY = "2031-03-03T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("iskra"), zasady=RULES, dawne=RULES_BEFORE) as found:
        yield found


@pytest.fixture(scope="module")
def consulting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("blisko"), konsultacje=NOTICE) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "do której godziny 7 marca?",
        "do której godziny można składać wnioski 7 marca?",
        "do której godziny można składać wnioski?",
        "until what time on 7 March?",
        "до котрої години можна подати заяву 7 березня?",
        "до которого часа 7 марта?",
    ],
)
def test_the_hour_of_a_last_day_is_told_and_not_when_it_is_open(
    assistant: Assistant, question: str
) -> None:
    text = asked(assistant, question, DAY).text
    assert "14:00" in text
    assert "7:30–17:00" not in text


def test_the_hours_of_a_day_without_a_last_hour_are_those_of_the_place(
    assistant: Assistant,
) -> None:
    for question in ("do której godziny 10 marca?", "do której godziny świetlica 7 marca czynna?"):
        assert "7:30–17:00" in asked(assistant, question, DAY).text


@pytest.mark.parametrize(
    "question", ["od kiedy można składać wnioski?", "od którego dnia przyjmują wnioski?"]
)
def test_a_first_day_is_told(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, question, DAY)
    assert "17 lutego 2031" in answer.text
    assert answer.status == AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("od kiedy można składać formularze?", "nie podają: od kiedy"),
        ("from when can we send the form?", "do not say this: from when"),
        ("do której godziny można złożyć formularz 30 maja?", "nie podają: do której godziny"),
        ("czy mogę przynieść formularz osobiście w sobotę?", "nie podają: godziny otwarcia"),
        ("чи можна принести формуляр особисто в суботу?", "години роботи"),
    ],
)
def test_a_first_day_an_hour_or_a_desk_that_is_not_told_is_named(
    consulting: Assistant, question: str, missing: str
) -> None:
    answer = asked(consulting, question, "2031-04-01T10:00")
    assert answer.status == AnswerStatus.PARTLY_ANSWERED
    assert missing in answer.text
    assert "30 maja" in answer.text or "30 May" in answer.text or "30 травня" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("czy w sobotę czynna?", "Nie."),
        ("czynna w sobotę?", "Nie."),
        ("czy w środę czynna?", "Tak."),
        ("is it open on Saturday?", "No."),
        ("чи відчинено в суботу?", "Ні."),
        ("czy 15 sierpnia świetlica otwarta?", "Nie."),
        ("czy świetlica jest otwarta 2 maja?", "Nie."),
    ],
)
def test_the_only_place_with_hours_needs_no_name(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert asked(assistant, question, DAY).text.startswith(verdict)


def test_of_a_holiday_that_the_hours_do_not_except_nothing_is_known(assistant: Assistant) -> None:
    answer = asked(assistant, "czy świetlica otwarta 11 listopada?", DAY)
    assert "o dniach świątecznych nie mówi" in answer.text
    assert "Nie. " not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "ile kosztowało dla dzieci spoza gminy rok temu?",
        "ile wynosiła opłata rok temu?",
        "скільки коштувало рік тому?",
        "сколько стоило год назад?",
    ],
)
def test_a_year_ago_is_the_year_before(assistant: Assistant, question: str) -> None:
    text = asked(assistant, question, DAY).text
    assert "84 zł" in text
    assert "95 zł" not in text


def test_two_years_ago_is_not_told(assistant: Assistant) -> None:
    answer = asked(assistant, "ile płaciło się dwa lata temu?", DAY)
    assert answer.status == AnswerStatus.NOT_IN_DOCUMENTS


def test_a_year_ago_in_a_story_says_nothing_of_the_fee(assistant: Assistant) -> None:
    question = "przeprowadziłam się tu rok temu, ile kosztuje świetlica?"
    assert "45 zł" in asked(assistant, question, DAY).text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("czy dziś jeszcze przyjmą formularz?", "Tak."),
        ("formularz wysłać na biuro@olchowa.example?", "Nie."),
        ("formularz wysłać na rodzina@olchowa.example?", "Tak."),
        ("Can I send the form to office@olchowa.example?", "No."),
        ("Can I send the form to rodzina@olchowa.example?", "Yes."),
        ("чи можна надіслати формуляр на biuro@olchowa.example?", "Ні."),
    ],
)
def test_an_address_and_a_day_that_are_supposed_get_yes_or_no(
    consulting: Assistant, question: str, opening: str
) -> None:
    assert f"\n{opening}" in f"\n{asked(consulting, question, '2031-04-01T10:00').text}"


@pytest.mark.parametrize(
    "question",
    [
        "formularz wysłać na rodzina@olchowa.example?",
        "czy formularz mogę wysłać na rodzina@olchowa.example?",
    ],
)
def test_after_the_last_day_the_right_address_is_no_yes(
    consulting: Assistant, question: str
) -> None:
    text = asked(consulting, question, "2031-06-10T10:00").text
    assert "Termin minął" in text
    assert "Tak." not in text


def test_who_sent_it_already_gets_no_yes(consulting: Assistant) -> None:
    question = "wysłałam formularz na rodzina@olchowa.example, doszedł?"
    assert "Tak." not in asked(consulting, question, "2031-04-01T10:00").text


def test_a_way_named_beside_the_last_day_is_told_too(consulting: Assistant) -> None:
    question = "do kiedy ten formularz i czy mogę go zostawić na dzienniku?"
    text = asked(consulting, question, "2031-04-01T10:00").text
    assert "30 maja 2031" in text
    assert "dziennik podawczy" in text


def test_a_box_that_the_paper_does_not_name_is_no_way(consulting: Assistant) -> None:
    answer = asked(consulting, "czy formularz można wrzucić do skrzynki?", "2031-04-01T10:00")
    assert answer.status == AnswerStatus.PARTLY_ANSWERED
    assert "Tak." not in answer.text


def test_until_a_weekday_asks_of_no_desk(consulting: Assistant) -> None:
    answer = asked(consulting, "czy zdążę z formularzem do soboty?", "2031-04-01T10:00")
    assert answer.status == AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("kto jest kierownikiem?", "Kierownik: Halina Wrona"),
        ("jak nazywa się kierownik świetlicy?", "Kierownik: Halina Wrona"),
        ("kto jest w sekretariacie?", "Sekretariat: Ewa Lis"),
        ("Czy kierownikiem jest Jan Wrona?", "Nie. Kierownik: Halina Wrona"),
        ("Czy kierownikiem jest Halina Wrona?", "Tak. Kierownik: Halina Wrona"),
    ],
)
def test_who_holds_an_office_is_told(assistant: Assistant, question: str, opening: str) -> None:
    assert asked(assistant, question, DAY).text.startswith(opening)


@pytest.mark.parametrize(
    "question", ["kto jest dyrektorem?", "kto jest kierownikiem żłobka?", "kto jest burmistrzem?"]
)
def test_an_office_that_no_paper_gives_is_not_told(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, DAY).statements == ()


def test_what_a_holder_does_is_no_yes(assistant: Assistant) -> None:
    text = asked(assistant, "czy kierownik Halina Wrona przyjmuje w piątek?", DAY).text
    assert not text.startswith("Tak. Kierownik")
