"""Questions about what a new text changed, and about rules of the text that is in force."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

_COLUMNS = """| Lp. | Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|---|
"""
PLAN = f"""# Program opieki nad seniorami w Modrzewiu na lata 2031–2032

Gminny Ośrodek Pomocy Społecznej w Modrzewiu. Opublikowano 10 stycznia 2031 r.

Program przyjęto uchwałą nr V/12/2031 Rady Gminy Modrzew z dnia 10 stycznia 2031 r.

## Zadania podstawowe

{_COLUMNS}| 1. | Usługi opiekuńcze w domu seniora | GOPS | 40 osób | 42 osoby |
| 2. | Gimnastyka dla seniorów w parku | Gminny Ośrodek Kultury | 20 zajęć | 20 zajęć |
| 3. | Wypożyczalnia kul i balkoników | GOPS | 1 punkt | 1 punkt |
"""
NEW_PLAN = f"""# Program opieki nad seniorami w Modrzewiu na lata 2031–2032 – tekst zaktualizowany

Gminny Ośrodek Pomocy Społecznej w Modrzewiu. Opublikowano 3 września 2031 r.

Z dniem 1 października 2031 r. traci moc tekst Programu stanowiący załącznik do uchwały nr V/12/2031
z dnia 10 stycznia 2031 r.

Zwiększono liczbę osób objętych usługami opiekuńczymi.

## Zadania podstawowe

{_COLUMNS}| 1. | Usługi opiekuńcze w domu seniora | GOPS | 40 osób | 55 osób |
| 2. | Gimnastyka dla seniorów w parku | Gminny Ośrodek Kultury | 20 zajęć | 20 zajęć |
| 3. | Taksówka dla seniora | Zakład Komunikacji Gminnej | – | 300 kursów |
"""
RULES = """# Regulamin wypożyczalni zabawek w Modrzewiu

Gminny Ośrodek Kultury w Modrzewiu. Opublikowano 4 lutego 2031 r.

Załącznik do zarządzenia nr 3/2031 z dnia 4 lutego 2031 r.

## § 1. Kto może wypożyczyć

Zabawki wypożyczają rodzice dzieci zamieszkałych na terenie gminy Modrzew.

## § 2. Opłaty

Opłata za wypożyczenie jednej zabawki wynosi 5 zł.
"""
NEW_RULES = (
    (
        RULES.replace("# Regulamin", "# Nowy regulamin")
        .replace("4 lutego 2031", "2 czerwca 2031")
        .replace("3/2031", "9/2031")
        .replace("5 zł", "8 zł")
    )
    + """
## § 3. Przepisy końcowe

Traci moc regulamin wypożyczalni zabawek stanowiący załącznik do zarządzenia nr 3/2031 z dnia
4 lutego 2031 r.
"""
)
CALL = """# Otwarty konkurs ofert na prowadzenie świetlic w Modrzewiu w 2032 roku

Urząd Gminy Modrzew. Opublikowano 5 września 2031 r.

## 1. Kwoty

| Nr | Zadanie | Kwota dotacji |
|---|---|---|
| 1 | Świetlica dla dzieci od lat 7 | 120 000 zł |

## 2. Kto może złożyć ofertę

Oferty mogą składać stowarzyszenia, które prowadzą świetlice co najmniej od trzech lat.

## 3. Termin

Oferty należy złożyć do 1 października 2031 r. w sekretariacie Urzędu Gminy, ul. Długa 2.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(
        tmp_path_factory.mktemp("versions"),
        plan=PLAN,
        new_plan=NEW_PLAN,
        rules=RULES,
        new_rules=NEW_RULES,
        call=CALL,
    ) as found:
        yield found


def ask(assistant: Assistant, text: str, day: str = "2031-10-05") -> Answer:
    return asked(assistant, text, f"{day}T08:00")


@pytest.mark.parametrize(
    "text",
    [
        "co się zmieniło w programie opieki nad seniorami w Modrzewiu?",
        "czym rozni sie nowy program opieki nad seniorami modrzew od starego",
        "Jakie zmiany wprowadzono w programie opieki nad seniorami w Modrzewiu?",
    ],
)
def test_what_a_new_text_changes_is_told(assistant: Assistant, text: str) -> None:
    told = ask(assistant, text).text
    assert "1 października 2031" in told
    assert "Zwiększono liczbę osób" in told
    assert "Nowe zadanie: Taksówka dla seniora" in told
    assert "nie ma zadania: Wypożyczalnia kul" in told
    assert "było 42 osoby, jest 55 osób" in told
    assert "Gimnastyka" not in told


def test_of_one_task_only_its_own_change_is_told(assistant: Assistant) -> None:
    told = ask(assistant, "co się zmieniło w usługach opiekuńczych w Modrzewiu w programie?").text
    assert "było 42 osoby, jest 55 osób" in told
    assert "Taksówka" not in told


def test_what_differs_in_a_text_without_tasks_is_told(assistant: Assistant) -> None:
    told = ask(assistant, "co się zmieniło w regulaminie wypożyczalni zabawek w Modrzewiu?").text
    assert "5 zł" in told
    assert "8 zł" in told


def test_a_change_of_a_year_in_which_there_was_none_is_not_told(assistant: Assistant) -> None:
    answer = ask(assistant, "od kiedy nie obowiązuje program opieki nad seniorami z 2024 roku?")
    assert "1 października" not in answer.text


def test_since_when_an_older_text_is_not_in_force_is_told(assistant: Assistant) -> None:
    for text in (
        "od kiedy nie obowiązuje tekst programu opieki nad seniorami w Modrzewiu z 2031 roku?",
        "czy stary program opieki nad seniorami w Modrzewiu nadal obowiązuje?",
    ):
        assert "1 października 2031" in ask(assistant, text).text


@pytest.mark.parametrize(
    "text",
    [
        "czy rodzic spoza Modrzewia może wypożyczyć zabawki?",
        "czy trzeba mieszkać w gminie Modrzew żeby wypożyczyć zabawki",
    ],
)
def test_the_rule_of_the_text_in_force_is_told(assistant: Assistant, text: str) -> None:
    assert "zamieszkałych" in ask(assistant, text).text


@pytest.mark.parametrize(
    "text",
    [
        "kto może złożyć ofertę w konkursie na świetlice w Modrzewiu?",
        "jak długo trzeba prowadzić świetlicę, żeby złożyć ofertę w konkursie w Modrzewiu",
    ],
)
def test_who_may_bid_is_told(assistant: Assistant, text: str) -> None:
    assert "co najmniej od trzech lat" in ask(assistant, text).text


def test_who_may_bid_in_another_town_is_not_told(assistant: Assistant) -> None:
    answer = ask(assistant, "kto może złożyć ofertę w konkursie na świetlice w Jaworznie?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_who_won_is_not_told_before_a_paper_says_it(assistant: Assistant) -> None:
    answer = ask(assistant, "kto wygrał konkurs ofert na prowadzenie świetlic w Modrzewiu?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
