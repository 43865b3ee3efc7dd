"""Workshops counted by sitting, rounds with days of their own, experts by name, sums of goals."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

WORKSHOPS = """GMINNY OŚRODEK POMOCY SPOŁECZNEJ W BUKOWEJ DOLINIE
ogłasza nabór na bezpłatne warsztaty dla rodziców
"MĄDRE GRANICE"

Bukowa Dolina, 2 kwietnia 2031 r.

DLA KOGO?
Dla rodziców i opiekunów dzieci w wieku 3-10 lat mieszkających w gminie Bukowa Dolina.
Pierwszeństwo mają rodzice samotnie wychowujący dzieci.

KIEDY I GDZIE?
spotkanie 1 - 6 maja 2031 (wtorek) - Złość dziecka i moja
spotkanie 2 - 13 maja 2031 (wtorek) - Granice bez krzyku
spotkanie 3 - 20 maja 2031 (wtorek) - Rodzeństwo
Zawsze od 17.00 do 19.30, Remiza OSP w Olszynie, Olszyna 3a (sala na piętrze).

ZAPISY
do 28 kwietnia, telefonicznie 15 555 08 40.
"""
BULLETIN = """<html><head><title>Biuletyn Gminy Bukowa Dolina nr 17</title></head><body>
<h1>Biuletyn Gminy Bukowa Dolina nr 17/2031</h1><p>24 kwietnia 2031 r.</p>
<h2>Warsztaty „Mądre granice”: zmiana terminu i miejsca</h2>
<p>Spotkanie zaplanowane na 13 maja 2031 r. odbędzie się 15 maja 2031 r. (czwartek), o tej samej
godzinie, w Szkole Podstawowej w Nowej Hucie (Nowa Huta 41). Pozostałe spotkania bez zmian.</p>
</body></html>
"""
CAMP = """# Półkolonie letnie 2031 „Leśne Skrzaty”

Gminny Ośrodek Kultury w Bukowej Dolinie, 10 kwietnia 2031 r.

Zapraszamy dzieci w wieku 7–12 lat z terenu gminy. Turnusy trwają od poniedziałku do piątku,
codziennie w godz. 8:00–16:00.

| Turnus | Termin | Miejsce | Liczba miejsc |
|---|---|---|---|
| I | 30 czerwca – 4 lipca | Szkoła Podstawowa w Bukowej Dolinie | 40 |
| II | 14–18 lipca | Świetlica wiejska w Olszynie | 25 |

## Opłaty

Koszt jednego turnusu: 180 zł. Wpłata najpóźniej 7 dni przed rozpoczęciem turnusu.

## Zapisy

Kartę zgłoszenia należy złożyć osobiście w sekretariacie GOK od 5 do 30 maja 2031 r. Nie
przyjmujemy zapisów przez telefon. Kierowniczka półkolonii: Aldona Bielec, tel. 15 555 07 21.
"""
EXPERTS = """<html><head><title>Poradnia Opiekuna – MOPS Wrzosowiec</title></head><body>
<h2>Poradnia Opiekuna – bezpłatne dyżury specjalistów w maju 2031 r.</h2>
<p>Miejski Ośrodek Pomocy Społecznej w Wrzosowcu, 17 kwietnia 2031 r.</p>
<h3>Psycholog – Agata Rudzka</h3>
<p>poniedziałki: 5, 12 i 19 maja, godz. 15:00–18:00, Dzienny Dom „Jesionowy”, ul. Jesionowa 8</p>
<h3>Prawnik – Marek Sobota</h3>
<p>7 i 21 maja (środa), godz. 9:00–12:00, siedziba MOPS, ul. Krótka 5, pok. 101</p>
<h3>Zapisy</h3>
<p>Do psychologa trzeba się zapisać: tel. 44 555 31 07, od poniedziałku do piątku w godz.
8:00–14:00. Do prawnika obowiązuje kolejność zgłoszeń na miejscu.</p></body></html>
"""
PROGRAMME = """# Program wspierania rodziny w Wrzosowcu na lata 2029–2031

Rada Miasta Wrzosowiec, 14 grudnia 2028 r.

## IV. Finansowanie (w zł)

| Cel | 2029 | 2030 | 2031 | Razem |
|---|---|---|---|---|
| Cel 1 | 1 310 000 | 1 420 000 | 1 535 000 | 4 265 000 |
| Cel 2 | 480 000 | 560 000 | 640 000 | 1 680 000 |
| Ogółem | 1 790 000 | 1 980 000 | 2 175 000 | 5 945 000 |

## V. Placówki

| Jednostka | Adres | Godziny | Telefon |
|---|---|---|---|
| Miejski Ośrodek Pomocy Społecznej | ul. Krótka 5 | pn.–pt. 7:30–15:30 | 44 555 31 00 |
| Świetlica „Przystań” | os. Zachód 12 | pn.–pt. 13:00–18:00 | 44 555 71 18 |

## VI. Monitoring

Dyrektor MOPS składa Radzie Miasta sprawozdanie z programu do 31 marca każdego roku.
"""


@pytest.fixture(scope="module")
def gmina(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    texts = {"warsztaty.txt": WORKSHOPS, "biuletyn.html": BULLETIN, "polkolonie.md": CAMP}
    with asking(tmp_path_factory.mktemp("gmina"), texts) as ask:
        yield ask


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    texts = {"dyzury.html": EXPERTS, "program.md": PROGRAMME}
    with asking(tmp_path_factory.mktemp("miasto"), texts) as ask:
        yield ask


@pytest.mark.parametrize(
    ("question", "says", "never"),
    [
        ("kiedy sa warsztaty madre granice", ["6 maja", "15 maja", "20 maja", "17:00"], ["4 maja"]),
        ("czy spotkanie 13 maja jest aktualne", ["Nie.", "15 maja"], []),
        ("moge isc na warsztaty madre granice z corka 2 lata?", ["Nie.", "3-10 lat"], []),
        ("kiedy są półkolonie", ["30 czerwca – 4 lipca", "14–18 lipca"], ["180 zł"]),
        ("когда полуколонии", ["30 czerwca – 4 lipca", "14–18 lipca"], ["180 zł"]),
        ("kiedy najbliższe półkolonie", ["30 czerwca"], ["28 kwietnia"]),
        ("czy moge zapisac dziecko na polkolonie telefonicznie", ["Nie."], []),
        ("od kiedy zapisy na polkolonie", ["5 maja"], []),
        ("czy 6latek moze isc na polkolonie", ["Nie.", "7–12 lat"], []),
    ],
)
def test_sittings_and_rounds(gmina: Ask, question: str, says: list[str], never: list[str]) -> None:
    text = gmina(question, "2031-04-28").text
    assert [one for one in says if one not in text] == []
    assert [one for one in never if one in text] == []


@pytest.mark.parametrize("question", ["Is there a kindergarten?", "есть ли детский сад"])
def test_a_preposition_is_no_kin_of_what_begins_with_it(gmina: Ask, question: str) -> None:
    assert gmina(question, "2031-04-28").status == "not_in_documents"


@pytest.mark.parametrize(
    ("question", "says", "never"),
    [
        ("kiedy przyjmuje psycholog dla opiekunow", ["Agata Rudzka", "5 maja"], ["14:00"]),
        ("gdzie przyjmuje prawnik", ["Krótka 5"], ["Jesionowa"]),
        ("trzeba się zapisać do prawnika?", ["Nie."], ["Tak."]),
        ("czy do psychologa trzeba się zapisać", ["Tak.", "44 555 31 07"], []),
        ("kiedy czynny mops", ["7:30–15:30"], ["8:00–14:00", "15:00–18:00"]),
        ("ile razem kosztuje caly program 2029-2031", ["5 945 000"], ["1 790 000"]),
        ("ile kasy na cel 2 w 2030", ["560 000"], ["480 000"]),
        ("kiedy mops sklada sprawozdanie z programu", ["31 marca każdego roku"], ["minął"]),
    ],
)
def test_experts_and_sums(city: Ask, question: str, says: list[str], never: list[str]) -> None:
    text = city(question, "2031-04-21").text
    assert [one for one in says if one not in text] == []
    assert [one for one in never if one in text] == []
