"""Imported by the process that reading processes are forked from: what they all need is made once.

A page of every kind of thing is read, so that each of them begins with the dictionary open, the
lexicons read and the patterns compiled.
"""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.learn import learn
from ingest.sources import Source
from knowledge.text import Analyser

_PAGE = """# Klub rodzica w Lipowej

Urząd Gminy Lipowa, 3 marca 2031 r.

Spotkanie dla rodziców dzieci od 3 do 6 lat odbędzie się we wtorek 11 marca 2031 r. o godz. 17:00
w Bibliotece, ul. Długa 5, pok. 2. Zgłoszenia można składać do 7 marca 2031 r. na adres
klub@lipowa.example lub telefonicznie: 12 345 67 89. Udział jest bezpłatny.

Klub jest czynny w każdą środę w godzinach 9:00–11:00, oprócz świąt.

| Zadanie | Realizator | 2031 | 2032 | Budżet |
|---|---|---|---|---|
| Poradnictwo dla rodzin | Ośrodek Pomocy | 10 porad | 12 porad | 5 000 zł |
"""


def _read_a_page() -> None:
    with TemporaryDirectory(prefix="reading-") as folder:
        path = Path(folder) / "page.md"
        path.write_text(_PAGE, "utf-8")
        learn(Source(path, path.name, "0"), Analyser())


with suppress(OSError):  # a page that cannot be written: every process makes it all for itself
    _read_a_page()
