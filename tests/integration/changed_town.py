"""Papers of an invented town, some of which change what others said before."""


def _page(title: str, day: str, body: str) -> str:
    return (
        f"<!doctype html><html lang='pl'><head><title>{title}</title></head><body><main>"
        f"<h1>{title}</h1><p><time datetime='{day}'>{day}</time></p>"
        f"<p>Gminny Ośrodek Pomocy Społecznej w Brzozowej Górze zaprasza.</p>{body}"
        "</main></body></html>"
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
}
