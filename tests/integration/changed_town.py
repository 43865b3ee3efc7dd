"""Papers of an invented town, some of which change what others said before."""


def _page(title: str, day: str, body: str) -> str:
    return (
        f"<!doctype html><html lang='pl'><head><title>{title}</title></head><body><main>"
        f"<h1>{title}</h1><p><time datetime='{day}'>{day}</time></p>"
        f"<p>Gminny Ośrodek Pomocy Społecznej w Brzozowej Górze zaprasza.</p>{body}"
        "</main></body></html>"
    )


def _meetings(who: str, street: str) -> str:
    return _page(
        f"Spotkania u {who}",
        "2031-05-02",
        f"<p>Spotkania u {who} odbędą się przy ul. {street}:</p><ul>"
        "<li>12 maja 2031 r., w godzinach 9:00–12:00,</li>"
        "<li>19 maja 2031 r., w godzinach 9:00–12:00.</li></ul>",
    )


_RULES = (
    "<p>Regulamin określa zasady korzystania z klubu. Klub jest czynny dla rodziców z dziećmi"
    " do lat 3. Opiekun nie może zostawić dziecka bez opieki. Do klubu można przynieść własne"
    " zabawki. Za rzeczy pozostawione w szatni klub nie odpowiada.</p>"
)

DOCUMENTS = {
    "dyzury.html": _page(
        "Dyżury asystenta rodziny",
        "2031-01-02",
        "<p>Dyżury asystenta rodziny odbędą się przy ul. Lipowej 5, pok. 12"
        " (tel. 17 555 01 02):</p><ul>"
        "<li>w niedzielę 12 stycznia 2031 r., w godzinach 9:00–12:00,</li>"
        "<li>w niedzielę 19 stycznia 2031 r., w godzinach 9:00–12:00,</li>"
        "<li>w niedzielę 26 stycznia 2031 r., w godzinach 9:00–12:00.</li></ul>",
    ),
    "kopia.txt": (
        "Dyżury asystenta rodziny\n\n2031-01-02\n\n"
        "Gminny Ośrodek Pomocy Społecznej w Brzozowej Górze zaprasza.\n\n"
        "Dyżury asystenta rodziny odbędą się przy ul. Lipowej 5, pok. 12 (tel. 17 555 01 02):\n\n"
        "- w niedzielę 12 stycznia 2031 r.,  w godzinach 9:00–12:00,\n"
        "- w niedzielę 19 stycznia 2031 r., w godzinach 9:00–12:00,\n"
        "- w niedzielę 26 stycznia 2031 r., w godzinach 9:00–12:00.\n"
    ),
    "zmiana.html": _page(
        "Zmiana terminu dyżuru",
        "2031-01-08",
        "<p>Dyżur asystenta rodziny z dnia 12 stycznia 2031 r. przeniesiono na"
        " 14 stycznia 2031 r., godz. 16:00–18:00. Miejsce i telefon bez zmian.</p>",
    ),
    "odwolanie.html": _page(
        "Odwołany dyżur asystenta",
        "2031-01-15",
        "<p>Dyżur asystenta rodziny 19 stycznia 2031 r. nie odbędzie się.</p>",
    ),
    "nabor.html": _page(
        "Nabór wniosków do programu „Opieka na co dzień”",
        "2031-01-02",
        "<p>Wnioski do programu „Opieka na co dzień” można składać do 31 stycznia 2031 r."
        " na adres e-mail: opieka@gops.example.</p>",
    ),
    "nabor-dluzej.html": _page(
        "Więcej czasu na wnioski do programu „Opieka na co dzień”",
        "2031-01-28",
        "<p>Termin składania wniosków do programu „Opieka na co dzień” przedłużono"
        " do 14 lutego 2031 r.</p>",
    ),
    "klub-2029.html": _page(
        "Regulamin Klubu Malucha", "2029-03-03", f"{_RULES}<p>Opłata za zajęcia wynosi 20 zł.</p>"
    ),
    "klub-2031.html": _page(
        "Regulamin Klubu Malucha (tekst jednolity)",
        "2031-01-10",
        f"{_RULES}<p>Opłata za zajęcia wynosi 15 zł.</p>",
    ),
    "swietlica.html": _page(
        "Regulamin świetlicy środowiskowej",
        "2028-03-03",
        "<p>Świetlica środowiskowa jest czynna dla dzieci szkolnych. Wychowawca świetlicy"
        " odpowiada za bezpieczeństwo dzieci.</p>",
    ),
    "zarzadzenie.html": _page(
        "Zarządzenie kierownika",
        "2031-01-10",
        "<p>Z dniem 1 lutego 2031 r. traci moc Regulamin świetlicy środowiskowej"
        " z dnia 3 marca 2028 r.</p>",
    ),
    "konkurs.html": _page(
        "Konkurs ofert „Lato w mieście”",
        "2031-01-03",
        "<p>Oferty w konkursie „Lato w mieście” można składać do 28 lutego 2031 r."
        " na adres e-mail: lato@gops.example.</p>",
    ),
    "konkurs-koniec.html": _page(
        "Unieważnienie konkursu",
        "2031-01-20",
        "<p>Unieważnia się konkurs ofert „Lato w mieście”.</p>",
    ),
    "psycholog.html": _page(
        "Dyżury psychologa",
        "2031-03-03",
        "<p>Dyżury psychologa odbywają się w każdy wtorek w godzinach 15:00–18:00"
        " w siedzibie ośrodka, ul. Lipowa 5, tel. 17 555 01 04.</p>",
    ),
    "psycholog-wolne.html": _page(
        "Komunikat",
        "2031-03-08",
        "<p>Dyżur psychologa we wtorek 11 marca 2031 r. nie odbędzie się z powodu szkolenia.</p>",
    ),
    "mediator.html": _meetings("mediatora", "Leśnej 7"),
    "logopeda.html": _meetings("logopedy", "Długiej 9"),
    "niejasne.html": _page(
        "Komunikat", "2031-05-05", "<p>Spotkanie 12 maja 2031 r. nie odbędzie się.</p>"
    ),
    "wozki-2029.html": _page(
        "Zasady wypożyczania wózków",
        "2029-06-04",
        "<p>Wózek wypożycza się na 2 miesiące. Zastaw za wózek wynosi 80 zł.</p>",
    ),
    "wozki-2031.html": _page(
        "Zasady wypożyczania wózków",
        "2031-06-02",
        "<p>Tracą moc Zasady wypożyczania wózków z dnia 4 czerwca 2029 r. Niniejsze zasady"
        " obowiązują od 1 lipca 2031 r.</p><p>Wózek wypożycza się na 4 miesiące. Zastaw za wózek"
        " wynosi 120 zł.</p>",
    ),
    "stypendia.html": _page(
        "Nabór wniosków o stypendia szkolne",
        "2031-08-01",
        "<p>Wnioski o stypendia szkolne można składać do 15 września 2031 r.</p>",
    ),
    "stypendia-dluzej.html": _page(
        "Komunikat",
        "2031-09-10",
        "<p>Termin składania wniosków o stypendia szkolne przedłużono do 30 września 2031 r.</p>",
    ),
    "stypendia-jednak.html": _page(
        "Komunikat",
        "2031-09-12",
        "<p>Komunikat z dnia 10 września 2031 r. o przedłużeniu terminu składania wniosków"
        " o stypendia szkolne unieważnia się.</p>",
    ),
}
