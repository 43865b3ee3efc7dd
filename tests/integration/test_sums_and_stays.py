"""A page of a season, minutes and the rules of a benefit: whose hours, which day, who gets it."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

DAY = "2027-01-20T10:00"
PAGE = """<!doctype html><html lang="pl"><head><title>Ferie zimowe 2027 w Lipnicy</title></head>
<body><h1>Ferie zimowe 2027 w Lipnicy</h1><p>Opublikowano: 7.12.2026</p>
<h2>Półzimowisko w MDK „Kuźnia”</h2>
<p>Turnus I: 18–22 stycznia, turnus II: 25–29 stycznia. Dzieci w wieku 7–11 lat. Koszt: 180 zł.
Zwrotu za niewykorzystane dni nie ma, chyba że dziecko zachoruje – wtedy oddajemy 50%.</p>
<h2>Lodowisko „Pingwin”</h2>
<p>Czynne codziennie 10:00–20:00, w niedziele od 12:00.</p>
<h2>Zajęcia otwarte</h2>
<ul><li>Kino dla najmłodszych (3–6 lat) – kino „Zorza”, 20 i 27 stycznia, godz. 10:00.</li>
<li>Planszówki – Biblioteka Miejska, Rynek 4, pn. i czw. 11:00–13:00</li>
<li>Warsztaty ceramiki – pracownia MDK, wtorki ferii, 16:00–18:00. <s>Piątki 16:00–18:00</s>
odwołane.</li></ul>
<h2>Kontakt</h2><p>Koordynator ferii: tel. 41 300 22 10.</p></body></html>"""
MINUTES = """PROTOKÓŁ NR 4/2026
z posiedzenia Lipnickiej Rady Pożytku w dniu 26 listopada 2026 r., godz. 16:30

Obecni: Marek Jodła (przewodniczący), Ewa Siwiec. Nieobecna usprawiedliwiona: Renata Bąk.

1. Konkurs ofert 2027 – świetlice. Ogłoszenie konkursu: do 18 grudnia 2026 r., termin składania \
ofert: 15 stycznia 2027 r., godz. 12:00.
"""
RULES = """# Zasady przyznawania „Bonu na start” dla rodzin w Lipnicy

**Co to jest.** Bon na start to jednorazowe świadczenie 1 500 zł na dziecko urodzone od \
1 stycznia 2027 r.

**Kto może dostać?** Rodzic lub opiekun prawny, który:
- mieszka w Lipnicy co najmniej 12 miesięcy przed urodzeniem dziecka,
- złoży wniosek w ciągu 6 miesięcy od urodzenia dziecka,
- ma dochód nie wyższy niż 3 200 zł netto na osobę w rodzinie.

**Kiedy pieniądze.** Decyzja do 30 dni, wypłata na konto do 14 dni od decyzji. Od decyzji można \
się odwołać do Samorządowego Kolegium Odwoławczego w ciągu 14 dni od jej otrzymania.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"ferie.html": PAGE, "protokol.txt": MINUTES, "bon.md": RULES}
    with asking(tmp_path_factory.mktemp("season"), papers) as told:
        yield told


def test_the_hours_below_a_named_place_are_its_own(ask: Ask) -> None:
    text = ask("o której otwierają lodowisko w niedziele", DAY).text

    assert "Lodowisko „Pingwin”" in text and "w niedziele od 12:00" in text
    assert "Kino" not in text


def test_a_telephone_is_not_that_of_whoever_one_item_of_a_list_names(ask: Ask) -> None:
    assert "41 300 22 10" not in ask("numer telefonu do biblioteki miejskiej", DAY).text


def test_what_is_struck_out_and_called_off_stays_with_its_word(ask: Ask) -> None:
    text = ask("kiedy są warsztaty ceramiki", DAY).text

    assert "wtorki ferii" in text
    assert "odwołane" not in text or "Piątki 16:00–18:00 odwołane" in text


def test_money_back_with_an_exception_is_no_plain_no(ask: Ask) -> None:
    text = ask("synek zachorował, oddacie kasę za półzimowisko?", DAY).text

    assert "oddajemy 50%" in text and not text.startswith("Nie.")


@pytest.mark.parametrize(
    "question",
    [
        "mieszkamy w Lipnicy od pół roku, należy się bon na start?",
        "mieszkam tu od 3 miesięcy, czy dostanę bon na start",
        "zarabiamy 3500 na osobę, dostaniemy bon?",
    ],
)
def test_who_misses_a_condition_is_told_no(ask: Ask, question: str) -> None:
    assert ask(question, "2027-02-10T10:00").text.startswith("Nie.")


def test_who_has_lived_there_long_enough_is_not_told_no(ask: Ask) -> None:
    text = ask("mieszkamy w Lipnicy od 2 lat, należy się nam bon na start?", DAY).text

    assert "co najmniej 12 miesięcy" in text and not text.startswith("Nie.")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("ile czekam na kasę z bonu", "do 14 dni od decyzji"),
        ("odmówili mi bonu, co teraz", "Samorządowego Kolegium Odwoławczego"),
        ("do kiedy można złożyć wniosek o bon", "w ciągu 6 miesięcy od urodzenia"),
    ],
)
def test_what_comes_after_an_application_is_told(ask: Ask, question: str, said: str) -> None:
    assert said in ask(question, "2027-02-10T10:00").text


def test_a_last_day_is_called_by_its_own_words(ask: Ask) -> None:
    text = ask("do kiedy oferty na świetlice", "2026-12-20T10:00").text

    assert "15 stycznia 2027" in text
    assert "Renata" not in text


def test_months_lived_there_are_no_age_of_a_child(ask: Ask) -> None:
    question = "живу в Ліпниці 14 місяців з донькою 2 роки, чи можу отримати бон на старт?"

    assert not ask(question, "2027-02-10T10:00").text.startswith("Ні")
