"""What people suppose or compare: every week, as many, calling instead, both ways, more money."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTICE = """# Konsultacje programu „Razem” w Olszowej Górce

Centrum Rodziny w Olszowej Górce. Ogłoszenie z dnia 3 marca 2031 r.

## Dyżury

Stacjonarne i telefoniczne dyżury eksperta odbędą się w siedzibie Centrum Rodziny
przy ul. Lnianej 4, pok. 9 (tel. 45 700 31 10), w następujących terminach:

- w poniedziałek 10 marca 2031 r., w godzinach 9:00–12:00,
- w środę 19 marca 2031 r., w godzinach 16:00–18:00.

## Formularze

Formularze konsultacyjne można składać do 31 marca 2031 r. w następujących formach:

- na adres e-mail: uwagi@olszowa.example,
- pocztą na adres: Centrum Rodziny, ul. Lniana 4, 38-110 Olszowa Górka,
- osobiście w sekretariacie, ul. Lniana 4 (parter).
"""
CONTEST = """# Konkurs ofert w Klonowej Dolinie

Urząd Gminy Klonowa Dolina. Ogłoszenie z dnia 3 marca 2031 r.

Oferty należy złożyć do 31 marca 2031 r.:

- na adres e-mail: oferty@klonowa.example, oraz
- pocztą na adres: Urząd Gminy, ul. Rynek 1, 38-115 Klonowa Dolina.
"""
ADVICE = """# Porady w Grabowym Lesie

Centrum Usług w Grabowym Lesie. Ogłoszenie z dnia 3 marca 2031 r.

Prawnik dyżuruje w pierwszy i trzeci czwartek miesiąca w godz. 9.00–11.30 przy ul. Akacjowej 2.
"""
COOKING = """# Zapisy na warsztaty „Pełny Talerz” w Grabowym Lesie

Centrum Usług w Grabowym Lesie. Ogłoszenie z dnia 3 marca 2031 r.

Na warsztatach „Pełny Talerz” rodzice i dzieci gotują razem.

## Zapisy

Zapisy trwają do 28 marca 2031 r. w sekretariacie Centrum, ul. Akacjowa 2. Zapisów telefonicznych
nie prowadzimy. O przyjęciu decyduje kolejność zgłoszeń.
"""
PROGRAMME = """# Program „Razem” Gminy Olszowa Górka na lata 2031-2032

| Zadanie | Realizator | 2031 | 2032 | Planowane środki 2031-2032 |
|---|---|---|---|---|
| Prowadzenie poradnictwa rodzinnego | Centrum Rodziny | 300 porad | 300 porad | 90 000 zł |
| Świetlice środowiskowe | Centrum Rodziny | 12 świetlic | 12 świetlic | 30 000 zł |

## Opieka nad małym dzieckiem

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Klub malucha dla rodziców z dziećmi do lat 3 | Biblioteka Gminna | 40 zajęć | 40 zajęć |
"""
DAY = "2031-03-05T10:00"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("supposed")
    with answering(
        folder,
        dyzury=NOTICE,
        konkurs=CONTEST,
        porady=ADVICE,
        warsztaty=COOKING,
        program=PROGRAMME,
    ) as made:
        yield made


@pytest.mark.parametrize(
    "text",
    [
        "czy dyżur w Olszowej Górce jest w każdą sobotę?",
        "dyzury w olszowej gorce sa w kazda srode prawda?",
        "czy prawnik w Grabowym Lesie jest w każdy czwartek?",
        "чи юрист у Grabowy Las щочетверга?",
        "is the duty in Olszowa Górka every Saturday?",
        "czy dyżur w Olszowej Górce jest co tydzień?",
        "mam 10-latka, czy klub malucha do lat 3 w Olszowej Górce jest dla niego?",
        "świetlic środowiskowych w Olszowej Górce jest 20?",
        "wyslalam formularz olszowa gorka mailem, musze tez poczta??",
        "I already emailed the form to Olszowa Górka, do I also have to post it?",
        "czy na dyżur w Olszowej Górce muszę przyjść osobiście?",
    ],
)
def test_what_is_not_so_is_denied_first(assistant: Assistant, text: str) -> None:
    said = asked(assistant, text, DAY).statements[0].text
    assert said.startswith(("Nie.", "Ні.", "No."))


@pytest.mark.parametrize(
    "text",
    [
        "moge zadzwonic na dyzur w olszowej gorce zamiast przyjsc?",
        "can I call instead of coming to the duty hours in Olszowa Górka?",
        "świetlic środowiskowych w Olszowej Górce jest 12?",
    ],
)
def test_what_is_so_is_confirmed_first(assistant: Assistant, text: str) -> None:
    assert asked(assistant, text, DAY).statements[0].text.startswith(("Tak.", "Yes."))


@pytest.mark.parametrize(
    "text",
    [
        "ofertę w Klonowej Dolinie wysłałam mailem, muszę też pocztą?",
        "czy muszę coś napisać na kopercie z formularzem do Olszowej Górki?",
        "czy córka 2 lata może chodzić do klubu malucha do lat 3 w Olszowej Górce?",
    ],
)
def test_what_the_paper_leaves_open_is_not_denied(assistant: Assistant, text: str) -> None:
    answer = asked(assistant, text, DAY)
    assert not any(one.text.startswith("Nie.") for one in answer.statements)


def test_the_higher_of_two_sums_is_told_first(assistant: Assistant) -> None:
    text = "na co w Olszowej Górce więcej kasy, na świetlice środowiskowe czy poradnictwo rodzinne?"
    answer = asked(assistant, text, DAY)
    assert "90 000 zł" in answer.statements[0].text
    assert "30 000 zł" in answer.statements[1].text


def test_less_money_than_another_is_denied_or_confirmed(assistant: Assistant) -> None:
    text = "czy świetlice środowiskowe w Olszowej Górce mają {} budżet niż poradnictwo rodzinne?"
    assert asked(assistant, text.format("mniejszy"), DAY).text.startswith("Tak. Mniej:")
    assert asked(assistant, text.format("większy"), DAY).text.startswith("Nie. Więcej:")


def test_a_sum_that_is_not_given_is_compared_with_none(assistant: Assistant) -> None:
    text = "na co w Olszowej Górce więcej pieniędzy, na żłobki czy na poradnictwo rodzinne?"
    assert "Więcej:" not in asked(assistant, text, DAY).text


def test_a_day_that_somebody_cannot_come_on_is_not_asked_about(assistant: Assistant) -> None:
    text = "nie zdążę na dyżur 10 marca w Olszowej Górce, jest coś po 16?"
    assert "19 marca 2031" in asked(assistant, text, DAY).statements[0].text


def test_who_cannot_sign_up_by_telephone_is_told_no(assistant: Assistant) -> None:
    text = "czy mogę zapisać się przez telefon na Pełny Talerz w Grabowym Lesie?"
    assert asked(assistant, text, DAY).statements[0].text.startswith("Nie. Zapisów telefonicznych")


def test_calling_instead_is_not_promised_for_what_names_no_phone(assistant: Assistant) -> None:
    text = "czy do prawnika w Grabowym Lesie mogę zadzwonić zamiast przyjść?"
    answer = asked(assistant, text, DAY)
    assert answer.status is not AnswerStatus.BLOCKED
    assert not answer.text.startswith("Tak.")
