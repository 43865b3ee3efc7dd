"""Documents of an invented town, written for the tests, as an office would publish them."""

from pathlib import Path

NOTICE = """<!doctype html><html lang="pl"><head><title>Konsultacje programu „Bliżej rodziny”</title></head>
<body><nav>Menu Kontakt Mapa strony</nav><main>
<h1>Konsultacje programu „Bliżej rodziny” na lata 2031-2033</h1>
<p><time datetime="2031-03-03">3 marca 2031</time></p>
<p>Gminny Ośrodek Pomocy Społecznej w Brzozowej Górze zaprasza do rozmowy o nowym programie.</p>
<h2>Kto może wziąć udział</h2>
<p>Uwagi mogą zgłaszać organizacje pozarządowe, które działają na terenie gminy Brzozowa Góra.</p>
<h2>Dyżury eksperta</h2>
<p>Dyżury eksperta odbędą się w siedzibie Gminnego Ośrodka Pomocy Społecznej przy ul. Lipowej 5,
pok. 12 (tel. 17 555 01 02), w następujących terminach:</p>
<ul><li>w poniedziałek 10 marca 2031 r., w godzinach 9:00–12:00,</li>
<li>w środę 19 marca 2031 r., w godzinach 14:00–17:00.</li></ul>
<h2>Jak przekazać formularz</h2>
<p>Formularze konsultacyjne można składać do 31 marca 2031 r.:</p>
<ul><li>na adres e-mail: uwagi@gops-brzozowa.example,</li>
<li>pocztą na adres: Gminny Ośrodek Pomocy Społecznej, ul. Lipowa 5, 38-100 Brzozowa Góra,
z dopiskiem „BLIŻEJ RODZINY”,</li>
<li>osobiście w sekretariacie, ul. Lipowa 5 (parter).</li></ul>
</main><footer>Brzozowa Góra 2031</footer></body></html>"""

PROGRAMME = """# Program „Bliżej rodziny” Gminy Brzozowa Góra na lata 2031-2033

Program przyjęto po rozmowach z mieszkańcami gminy. Celem programu jest skrócenie drogi
rodziny do pomocy.

## Zadania podstawowe – pomoc rodzinom w kryzysie

| Zadanie | Realizator | 2031 | 2032 | 2033 | Planowane środki 2031-2033 |
|---|---|---|---|---|---|
| Prowadzenie poradnictwa rodzinnego | Gminny Ośrodek Pomocy Społecznej | 300 porad | 320 porad | 340 porad | 90 000 zł |
| Usługi dla rodzin osób odbywających karę pozbawienia wolności | Gminny Ośrodek Pomocy Społecznej, organizacje pozarządowe | 12 rodzin | 12 rodzin | 12 rodzin | 30 000 zł |

## Zadania komplementarne – rodziny wychowujące dziecko z niepełnosprawnością

| Zadanie | Realizator | 2031 | 2032 | 2033 |
|---|---|---|---|---|
| Klub rodziców z dzieckiem niesłyszącym | Wydział Zdrowia, Kultury i Sportu | 1 klub | 1 klub | 2 kluby |
| Klub rodziców z dzieckiem niewidomym | Wydział Zdrowia, Kultury i Sportu | 1 klub | 1 klub | 1 klub |
| Asystent rodziny z dzieckiem z niepełnosprawnością | Gminny Ośrodek Pomocy Społecznej | 20 rodzin | 22 rodziny | 24 rodziny |
| Centrum dla dzieci ze sprzężonymi niepełnosprawnościami | Fundacja Jodła | 15 dzieci | 15 dzieci | 15 dzieci |
| Wydawanie biuletynu o usługach | Biuro Prasowe | 4 numery | 4 numery | 4 numery |

## Zadania komplementarne – opieka nad małym dzieckiem

| Zadanie | Realizator | 2031 | 2032 | 2033 |
|---|---|---|---|---|
| Klub malucha dla rodziców z dziećmi do lat 3 | Biblioteka Gminna | 40 zajęć | 40 zajęć | 44 zajęcia |
| Spotkania „Słuchamy bajek” dla dzieci do 7 roku życia | Biblioteka Gminna | 10 spotkań | 10 spotkań | 10 spotkań |
"""

POSITIONS = """# Propozycje organizacji i odpowiedzi Gminy Brzozowa Góra

| Lp. | Propozycja | Stanowisko |
|---|---|---|
| 1. | Dowóz dzieci na zajęcia rehabilitacyjne. | Gmina uruchomi dowóz dwoma busami od 2032 roku. |
| 2. | Udostępnienie sali na spotkania grup wsparcia. | Sala w bibliotece jest bezpłatna dla organizacji we wtorki. |
"""


def write(folder: Path) -> Path:
    """Writes the town's documents into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "konsultacje.html").write_text(NOTICE, "utf-8")
    (folder / "program.md").write_text(PROGRAMME, "utf-8")
    (folder / "stanowisko.md").write_text(POSITIONS, "utf-8")
    return folder
