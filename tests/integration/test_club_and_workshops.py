"""A club and workshops: their hours, ages and fees, and how one signs up, as they are on a day."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

RULES = """# Regulamin Klubu Malucha w Starej Lipie

Urząd Gminy Stara Lipa, 5 listopada 2031 r.

§ 1. Do klubu przyjmuje się dzieci od 8. miesiąca do ukończenia 3 lat, zamieszkałe w gminie.

§ 2. Klub działa od poniedziałku do piątku w godz. 7:30–15:30.

§ 3. Nie przyjmuje się dzieci z gorączką.

§ 4. Od 1 stycznia 2032 r. klub działa w godz. 7:00–16:30.

Kierowniczka klubu przyjmuje w środy 10:00–11:00.
"""
FEES = """Gmina;Usługa;Opłata 2031;Opłata 2032;Ulga Karta Dużej Rodziny
Stara Lipa;Klub malucha – dzień;bezpłatnie;5,00 zł;nie dotyczy
Stara Lipa;Klub malucha – miesiąc;bezpłatnie;90 zł;100%
Stara Lipa;Transport dziecka;4,20 zł za km;4,40 zł za km;brak
"""
MINUTES = """<html><head><title>Protokół nr 7/2031</title></head><body><main>
<h1>Protokół nr 7/2031 z posiedzenia Rady Rodziny w Starej Lipie</h1>
<p>Posiedzenie odbyło się 12 listopada 2031 r. w godz. 16:00–18:20 w sali nr 4.</p>
<h2>Głosowania</h2>
<table><tr><th>Nr</th><th>Wniosek</th><th>Za</th><th>Przeciw</th><th>Wstrzymało się</th>
<th>Wynik</th></tr>
<tr><td>1</td><td>Wydłużenie godzin klubu malucha do 18:00</td><td>7</td><td>1</td><td>1</td>
<td>przyjęto</td></tr>
<tr><td>2</td><td>Bezpłatny transport dzieci do klubu</td><td>4</td><td>4</td><td>1</td>
<td>odrzucono</td></tr></table></main></body></html>
"""
WORKSHOPS = """Ośrodek Pomocy Społecznej w Modrzewiu
1 października 2031 r.

Warsztaty „Spokojny rodzic”

Warsztaty są dla rodziców dzieci od 3 do 10 lat, którzy mieszkają w Modrzewiu.
Zapisy: tel. 46 700 20 30. Udział kosztuje 15 zł, dla rodzin z Kartą Dużej Rodziny jest bezpłatny.
"""
DEARER = """Ośrodek Pomocy Społecznej w Modrzewiu
20 listopada 2031 r.

Zmiana opłaty za warsztaty „Spokojny rodzic”

Od 1 grudnia 2031 r. udział kosztuje 20 zł.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    texts = {"rules.md": RULES, "fees.csv": FEES, "minutes.html": MINUTES}
    texts |= {"workshops.txt": WORKSHOPS, "dearer.txt": DEARER}
    with asking(tmp_path_factory.mktemp("papers"), texts) as ask:
        yield ask


NOW, LATER = "2031-11-22", "2032-01-10"


@pytest.mark.parametrize(
    ("question", "on", "says", "never"),
    [
        ("W jakich godzinach działa klub malucha?", NOW, ["7:30–15:30"], ["18:00", "środy"]),
        ("W jakich godzinach działa klub malucha?", LATER, ["7:00–16:30"], ["18:00", "środy"]),
        ("Kiedy przyjmuje kierowniczka klubu?", NOW, ["środy 10:00–11:00"], ["18:00"]),
        ("Ile kosztuje klub malucha w Starej Lipie?", LATER, ["5,00 zł", "90 zł"], ["4,40"]),
        ("Ile kosztuje dzień w klubie malucha w Starej Lipie?", LATER, ["5,00 zł"], ["90 zł"]),
        ("Ile kosztuje klub malucha w Starej Lipie w 2032?", NOW, ["5,00 zł", "90 zł"], []),
        ("Ile kosztuje klub malucha w Starej Lipie w 2035?", NOW, [], ["zł"]),
        ("Czy klub malucha w Starej Lipie jest darmowy?", NOW, ["Tak."], ["90 zł"]),
        ("Czy klub malucha w Starej Lipie jest darmowy?", LATER, ["Nie.", "5,00 zł"], []),
        ("Czy przyjęto bezpłatny transport dzieci?", NOW, ["Nie.", "odrzucono"], ["4,20"]),
        ("Czy odrzucono bezpłatny transport?", NOW, ["Tak.", "odrzucono"], ["4,20"]),
        ("Mam trzyipółlatka, czy może chodzić do klubu malucha?", NOW, ["Nie.", "3 lat"], []),
        ("Mam dwuipółlatka, czy może chodzić do klubu malucha?", NOW, ["3 lat"], ["Nie."]),
        ("Moje dziecko ma 7 miesięcy, przyjmą je do klubu malucha?", NOW, ["Nie.", "8."], []),
        ("Ile kosztują warsztaty w Modrzewiu?", NOW, ["15 zł", "Od 1 grudnia", "20 zł"], []),
        ("Ile kosztują warsztaty w Modrzewiu?", "2031-12-02", ["20 zł"], ["15 zł"]),
        (
            "Czy można zapisać się mailem w Modrzewiu?",
            NOW,
            ["nie podają: adres e-mail", "46 700 20 30"],
            ["Tak."],
        ),
        ("Czy można zapisać się telefonicznie w Modrzewiu?", NOW, ["46 700"], ["nie podają"]),
    ],
)
def test_a_club_and_workshops(
    ask: Ask, question: str, on: str, says: list[str], never: list[str]
) -> None:
    answer = ask(question, on)
    assert not [one for one in says if one not in answer.text], answer.text
    assert not [one for one in never if one in answer.text], answer.text
