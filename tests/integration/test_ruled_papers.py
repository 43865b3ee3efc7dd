"""Papers taken from PDF as plain text: ruled tables, clauses with names, stanzas of proposals."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

RULE = "-" * 88
FOOTER = "Gmina Zalipie  |  OPS, ul. Rzeczna 4, tel. 77 400 10 10"
PROGRAMME = f"""PROGRAM WSPIERANIA RODZINY
DLA GMINY ZALIPIE
NA LATA 2031–2033

Program Wspierania Rodziny dla Gminy Zalipie na lata 2031–2033            strona 1 z 3

Rozdział I. Zadania

Nr    Zadanie                          Realizator      Wskaźnik                  2031   2032   2033
{RULE}
CEL 1
1.1   Praca asystentów rodziny         OPS             liczba asystentów            3      4      4
                                                       liczba rodzin               41     48     50
1.2   Warsztaty „Razem”                PPP, OPS        liczba edycji                2   0(1)      2
      dla rodziców dzieci 0–3
CEL 2
2.1   Dopłata do żłobka niepublicznego WSS             liczba dzieci               60     70     70
2.2   Półkolonie                       WSS             liczba dzieci              120    140    150
{RULE}
(1) W 2032 r. warsztatów nie organizuje się z powodu remontu.

{FOOTER}
{RULE}
Program Wspierania Rodziny dla Gminy Zalipie na lata 2031–2033            strona 2 z 3

Rozdział II. Gdzie szukać pomocy

2.1. Punkt Rodzinny (PR), ul. Młynarska 8, tel. 77 400 20 20.
Porady są bezpłatne.

Specjalista             Osoba             Dzień            Godziny          Zapisy
{RULE}
psycholog dziecięcy     Iwona Lis         poniedziałek     12.00–18.00      telefonicznie
                                          czwartek          8.00–12.00      telefonicznie
prawnik                 Jan Rak           środa            15.00–18.00      bez zapisów
{RULE}

2.2. Świetlica „Sowa”, ul. Polna 2. Zajęcia od poniedziałku do piątku w godz. 13.00–17.00.

{FOOTER}
{RULE}
Program Wspierania Rodziny dla Gminy Zalipie na lata 2031–2033            strona 3 z 3

Rozdział III. Świadczenia

3.1. Wyprawka gminna – jednorazowo, na każde urodzone dziecko:

Dziecko w rodzinie                            urodzone do 31.12.2031        urodzone od 1.01.2032
{RULE}
pierwsze                                       500 zł                        600 zł
drugie                                         700 zł                        800 zł
dziecko z orzeczeniem o niepełnosprawności              1 500 zł (bez względu na kolejność)
{RULE}
Wypłata w ciągu 30 dni od złożenia kompletnego wniosku.

{FOOTER}
"""
POSITION = """URZĄD MIEJSKI W ZALIPIU
Wydział Zdrowia
Rynek 1

Zalipie, 30 stycznia 2032 r.

STANOWISKO BURMISTRZA ZALIPIA

Postulat 1. Stowarzyszenie „Gromada” (Adam Wilk)
Treść:      Objęcie karty rodzin z dwojgiem dzieci, ze zniżką 25%.
Stanowisko: NIEUWZGLĘDNIONY.
Uzasadnienie: Szacowany koszt to 214 000 zł rocznie, kwota nieprzewidziana w prognozie
            finansowej.

Postulat 2. Fundacja „Tratwa” (Ewa Mak)
Treść:      a) wydłużenie pracy Punktu Rodzinnego do godz. 20.00,
            b) poczekalnia dla wózków.
Stanowisko: UWZGLĘDNIONY CZĘŚCIOWO.
Uzasadnienie: Od 3 marca 2032 r. prawnik będzie przyjmował do godz. 19.00.

Postulat 3. Rada Rodziców Przedszkola nr 3
Treść:      Dyżur wakacyjny przedszkoli bez przerwy w połowie wakacji.
Stanowisko: UWZGLĘDNIONY.
Uzasadnienie: W 2032 r. dyżurować będą:
              1–17 lipca ............................ Przedszkole nr 1, ul. Ogrodowa 4
              20 lipca – 7 sierpnia ................. Przedszkole nr 3, ul. Kwiatowa 15
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"program.txt": PROGRAMME, "stanowisko.txt": POSITION}
    with asking(tmp_path_factory.mktemp("ruled"), papers) as told:
        yield told


def said(ask: Ask, question: str) -> str:
    return ask(question, "2032-02-16T09:00").text


def test_a_row_below_a_ruled_header_tells_its_year(ask: Ask) -> None:
    assert "140" in said(ask, "ile dzieci ma objąć zadanie półkolonie w 2032 roku?")


def test_a_second_indicator_of_a_task_keeps_its_own_figures(ask: Ask) -> None:
    text = said(ask, "ile rodzin mają objąć asystenci rodziny w 2033?")

    assert "50" in text and "41" not in text


def test_a_task_beside_its_unit_with_one_space_between_is_cut_there(ask: Ask) -> None:
    text = said(ask, "kto realizuje dopłatę do żłobka?")

    assert "WSS" in text and "niepublicznego WSS" not in text


def test_the_amount_is_that_of_the_row_and_of_the_day_of_birth(ask: Ask) -> None:
    text = said(ask, "syn urodził się 10 stycznia 2032, to drugie dziecko, ile wynosi wyprawka?")

    assert "800 zł" in text and "600 zł" not in text


def test_a_value_over_several_columns_holds_for_each(ask: Ask) -> None:
    assert "1 500 zł" in said(ask, "ile wyprawki na dziecko z orzeczeniem o niepełnosprawności?")


def test_a_specialist_in_a_ruled_table_is_on_duty_every_week(ask: Ask) -> None:
    text = said(ask, "kiedy przyjmuje psycholog dziecięcy?")

    assert "16 lutego 2032, 12:00–18:00" in text


def test_signing_up_by_telephone_makes_no_duty_by_telephone(ask: Ask) -> None:
    text = said(ask, "psycholog dla dziecka kiedy i jaki telefon")

    assert "77 400 20 20" in text and "Dyżur telefoniczny" not in text


def test_a_proposal_has_who_asked_the_position_and_its_reason(ask: Ask) -> None:
    text = said(ask, "co odpowiedziano na postulat o zniżce dla rodzin z dwojgiem dzieci?")

    assert "Gromada" in text and "NIEUWZGLĘDNIONY" in text and "214 000 zł" in text


def test_the_second_part_of_a_proposal_is_told_with_the_first(ask: Ask) -> None:
    assert "wózków" in said(ask, "co z postulatem fundacji Tratwa?")
