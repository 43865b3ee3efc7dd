"""What papers say in one sentence: lists, pay-outs, absences, what is missing, notes, reasons."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from tests.integration.library import Ask, asking

CAMP = """# Półkolonie letnie 2027 w Wierzbnie – regulamin

Ośrodek Sportu i Kultury w Wierzbnie, 1 kwietnia 2027 r.

## Zgłoszenia

- Zgłoszenia przyjmujemy od 12 kwietnia do 14 maja 2027 r. w biurze ośrodka, ul. Polna 3, pokój 2.
- Niekompletne zgłoszenie można uzupełnić w terminie 3 dni roboczych.
- Listę zakwalifikowanych wywiesimy 24 maja 2027 r. na tablicy przy wejściu.
- Lista rezerwowa zostanie opublikowana 26 maja 2027 r.
- Od listy zakwalifikowanych rodzic może się odwołać w ciągu 7 dni od jej ogłoszenia.

## Opłaty

| Tydzień | Termin | Opłata |
|---|---|---|
| 1 | 28 czerwca – 2 lipca 2027 | 210 zł |
| 2 | 5–9 lipca 2027 | 230 zł |

Uwaga: podane ceny są orientacyjne, ostateczną wysokość opłaty ogłosimy 7 czerwca 2027 r.

- Za nieobecność zgłoszoną dzień wcześniej zwracamy 15 zł. Zwroty wypłacamy do 31 lipca 2027 r.

## W czasie półkolonii

- Nieobecność dziecka zgłasza się telefonicznie do godz. 9:00 pod numerem 55 210 40 50.
- Dziecko z gorączką nie zostanie przyjęte na zajęcia.

Kontakt: biuro@osik.wierzbno.example, tel. 55 210 40 00.
"""
GRANT = """Urząd Gminy w Wierzbnie
Wierzbno, dnia 20 sierpnia 2027 r.

INFORMACJA
o stypendium szkolnym na rok szkolny 2027/2028

1. Wysokość
- 130 zł miesięcznie w szkole podstawowej,
- 160 zł miesięcznie w szkole ponadpodstawowej.
Kwoty mogą ulec zmianie po przyznaniu dotacji. Pieniądze przekazujemy na konto do 10. dnia \
każdego miesiąca.

2. Wniosek
Wnioski składa się od 1 do 15 września 2027 r. w urzędzie, pokój 7.
Jeżeli wniosek ma braki, wzywamy do ich uzupełnienia w terminie 7 dni.
Odwołanie wnosi się do Samorządowego Kolegium Odwoławczego w terminie 14 dni od doręczenia \
decyzji. Odwołanie jest bezpłatne.
"""
MINUTES = """PROTOKÓŁ nr 6/2027
z posiedzenia Komisji Oświaty Rady Gminy Wierzbno
Data: 17 maja 2027 r., godz. 15:00–17:20

1. Drugi plac zabaw
Wniosek o budowę drugiego placu zabaw w Dolnej został odrzucony (za 2, przeciw 4, wstrzymała \
się 1). Przyczyna: trwa spór o działkę.

2. Umowy wieloletnie
Dyrektor ośrodka poinformował, że konkursy dla klubów sportowych od 2028 r. będą rozstrzygane \
na dwa lata. Pozostałe umowy – jak dotychczas – na rok.

3. Plan zebrań
Harmonogram zebrań komisji zostanie opublikowany do 30 czerwca 2027 r.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"polkolonie.md": CAMP, "stypendium.txt": GRANT, "komisja.txt": MINUTES}
    with asking(tmp_path_factory.mktemp("passing"), papers) as told:
        yield told


@pytest.mark.parametrize(
    "question",
    [
        "kiedy będzie lista przyjętych na półkolonie",
        "kiedy ogłosicie listę zakwalifikowanych?",
        "Коли буде список прийнятих на півколонії?",
    ],
)
def test_the_day_of_a_list_and_not_of_an_appeal_or_of_the_reserve(ask: Ask, question: str) -> None:
    text = ask(question, "2027-05-18T10:00").text

    assert "24 maja 2027" in text and "odwołać" not in text and "26 maja" not in text


def test_the_reserve_list_has_a_day_of_its_own(ask: Ask) -> None:
    text = ask("kiedy wywieszą listę rezerwową?", "2027-05-18T10:00").text

    assert "26 maja 2027" in text and "24 maja" not in text


@pytest.mark.parametrize(
    "question",
    [
        "mała chora, gdzie zgłosić nieobecność na półkoloniach",
        "My child is ill today, who do I call about the day camp?",
        "Дитина захворіла, куди дзвонити про відсутність на півколоніях?",
    ],
)
def test_who_is_told_that_a_child_is_ill(ask: Ask, question: str) -> None:
    text = ask(question, "2027-07-05T07:30").text

    assert "55 210 40 50" in text and "55 210 40 00" not in text


def test_who_looks_for_help_is_not_told_how_an_absence_is_reported(ask: Ask) -> None:
    for question in (
        "mam chore dziecko, gdzie się zgłosić po pomoc?",
        "gdzie leczyć chore dziecko",
    ):
        assert "55 210 40 50" not in ask(question, "2027-07-05T07:30").text


@pytest.mark.parametrize(
    "question",
    [
        "złożyłam wniosek o stypendium bez zaświadczenia, co teraz",
        "co będzie jak czegoś zabraknie we wniosku o stypendium?",
        "I forgot to attach a certificate to the school scholarship application. What now?",
    ],
)
def test_what_becomes_of_an_application_with_something_missing(ask: Ask, question: str) -> None:
    assert "uzupełnienia w terminie 7 dni" in ask(question, "2027-09-20T10:00").text


@pytest.mark.parametrize(
    "question",
    ["kiedy wypłacają stypendium szkolne?", "Когда выплачивают школьную стипендию?"],
)
def test_the_day_of_a_pay_out(ask: Ask, question: str) -> None:
    text = ask(question, "2027-09-20T10:00").text

    assert "do 10. dnia każdego miesiąca" in text and "15 września" not in text


def test_when_money_for_an_absence_comes_back(ask: Ask) -> None:
    for question in (
        "kiedy oddadzą pieniądze za nieobecność na półkoloniach",
        "kiedy zwrot za półkolonie?",
    ):
        assert "31 lipca 2027" in ask(question, "2027-07-10T10:00").text


def test_prices_are_told_with_the_note_that_they_may_change(ask: Ask) -> None:
    for question in ("ile kosztują półkolonie", "Скільки коштують півколонії?"):
        text = ask(question, "2027-05-18T10:00").text

        assert "210 zł" in text and "orientacyjne" in text
    assert "ulec zmianie" in ask("ile wynosi stypendium szkolne?", "2027-09-20T10:00").text


def test_no_note_where_no_amount_is_asked(ask: Ask) -> None:
    assert "orientacyjne" not in ask("kiedy jest drugi tydzień półkolonii", "2027-05-18T10:00").text


def test_what_was_turned_down_is_told_with_its_reason(ask: Ask) -> None:
    text = ask("będzie drugi plac zabaw w Dolnej?", "2027-05-20T10:00").text

    assert "odrzucony" in text and "spór o działkę" in text


def test_longer_agreements_and_those_that_stay_as_they_are(ask: Ask) -> None:
    text = ask("czy będą dłuższe umowy z klubami", "2027-05-20T10:00").text

    assert "na dwa lata" in text and "na rok" in text


@pytest.mark.parametrize(
    "question",
    [
        "nie przyznali nam stypendium, gdzie się odwołać i ile mam czasu",
        "We were refused the school scholarship, where can I appeal and how long do I have?",
        "Нам відмовили у шкільній стипендії, куди подати апеляцію і скільки є часу?",
    ],
)
def test_an_appeal_by_one_sentence_that_says_where_and_until_when(ask: Ask, question: str) -> None:
    answer = ask(question, "2027-09-20T10:00")

    assert "Kolegium Odwoławczego w terminie 14 dni" in answer.text
    assert "15 września" not in answer.text and answer.status is AnswerStatus.ANSWERED


def test_an_appeal_and_what_it_costs(ask: Ask) -> None:
    answer = ask(
        "gdzie złożyć odwołanie w sprawie stypendium i czy to kosztuje", "2027-09-20T10:00"
    )

    assert "Kolegium Odwoławczego" in answer.text and "bezpłatne" in answer.text


def test_a_last_day_and_a_pay_out_day_are_both_told(ask: Ask) -> None:
    text = ask("do kiedy wniosek o stypendium i kiedy wypłata", "2027-09-10T10:00").text

    assert "15 września 2027" in text and "do 10. dnia każdego miesiąca" in text


def test_all_amounts_of_a_list_where_none_is_meant(ask: Ask) -> None:
    every = ask("ile wynosi stypendium szkolne?", "2027-09-20T10:00").text
    theirs = ask("ile wynosi stypendium w szkole podstawowej?", "2027-09-20T10:00").text

    assert "130 zł" in every and "160 zł" in every
    assert "130 zł" in theirs and "160 zł" not in theirs


def test_who_wants_to_learn_whether_a_child_got_in(ask: Ask) -> None:
    question = "kiedy się dowiem czy syn się dostał na półkolonie?"

    assert "24 maja 2027" in ask(question, "2027-05-18T10:00").text


def test_the_plan_of_meetings_is_no_meeting(ask: Ask) -> None:
    assert "30 czerwca 2027" in ask("kiedy będzie plan zebrań komisji?", "2027-05-20T10:00").text
