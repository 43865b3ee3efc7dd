"""Leaflets that tell each service under a heading of its own, and tables of a service's rounds."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus, Question
from assistant.service import Assistant
from tests.integration.library import answering, asked

DAY = "2031-10-06T09:00"
HTML = """<!DOCTYPE html><html lang="pl"><head><title>Popołudnia w Zalesinie</title></head><body>
<h1>Popołudnia w Zalesinie, sezon 2031/2032</h1><p>Miejski Dom Kultury, wrzesień 2031.</p>
<section><h2>Wióry i Gwoździe</h2><p>Majsterkowanie w drewnie.</p>
<ul><li>Wiek: 9–12 lat</li><li>Kiedy: środa, 16:00–18:00</li><li>Gdzie: ul. Tartaczna 2</li>
<li>Opłata: 65 zł miesięcznie</li><li>Telefon: 32 700 60 11</li></ul></section>
<section><h2>Szumiące Muszle</h2><p>Zabawy z muzyką dla maluchów. Opiekunom podajemy herbatę,
a dzieci od 5 lat mogą w tym czasie rysować.</p>
<dl><dt>Wiek</dt><dd>1–3 lata</dd><dt>Kiedy</dt><dd>poniedziałek, 10:00–11:00</dd><dt>Gdzie</dt>
<dd>Świetlica, ul. Wiosenna 8</dd><dt>Opłata</dt><dd>bezpłatnie</dd><dt>Kontakt</dt>
<dd>SMS na numer 600 222 014</dd></dl></section>
<section><h2>Narty na sucho</h2>
<p><b>Kto:</b> dzieci 13–16 lat<br><b>Kiedy:</b> sobota 9:00–10:30<br><b>Gdzie:</b> ul. Górska 5
<br><b>Cena:</b> 70 zł miesięcznie</p></section></body></html>"""
TEXT = """OŚRODEK DLA RODZIN W GRABOWIE
Zajęcia w roku 2031

KLUB MALUCHA „BIEDRONKA”
Klocki i czytanie na głos.
Wiek: od 1 do 3 lat
Dni i godziny: wtorek 9:30–11:30
Miejsce: ul. Lipowa 3, parter
Opłata: 12 zł za wejście

ROBOTYKA
Budujemy roboty.
Wiek: 9–12 lat
Dni i godziny: czwartek 16:30–18:00
Miejsce: Szkoła nr 4, ul. Długa 20
Opłata: 80 zł miesięcznie
"""
MARKDOWN = """# Koła w Osieku – jesień 2031

## Szachy „Wieża”

**Kiedy:** poniedziałki, godz. 16.00–17.30
**Gdzie:** Szkoła nr 2, ul. Polna 8
**Wiek:** 8–14 lat
**Cena:** 30 zł za miesiąc

## Półzimowiska

| Turnus | Daty | Gdzie | Wiek | Cena | Liczba miejsc |
|---|---|---|---|---|---|
| I | 19–23 stycznia 2032 r. | Szkoła nr 1, ul. Szkolna 3 | 6–9 lat | 120 zł | 20 |
| II | 26–30 stycznia 2032 r. | Szkoła nr 6, ul. Brzozowa 11 | 10–13 lat | 140 zł | 25 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("leaflets")
    (folder / "documents").mkdir()
    (folder / "documents" / "popoludnia.html").write_text(HTML, "utf-8")
    (folder / "documents" / "grabowo.txt").write_text(TEXT, "utf-8")
    with answering(folder, kola=MARKDOWN) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told", "never"),
    [
        ("co jest w Zalesinie dla dwulatka?", "Szumiące Muszle", "Wióry"),
        ("Jakie zajęcia w Zalesinie dla 10-latki?", "Wióry i Gwoździe", "Muszle"),
        ("zajecia dla 14 latka zalesin", "Narty na sucho", "Wióry"),
        ("zajęcia w drewnie dla 10-latka w Zalesinie, kiedy i ile kosztują", "65 zł", "Narty"),
        ("Wióry i Gwoździe gdzie i o której?", "ul. Tartaczna 2", "Wiosenna"),
        ("ile kosztuje klub malucha Biedronka w Grabowie", "12 zł za wejście", "80 zł"),
        ("robotyka w Grabowie dla dziesięciolatka – kiedy?", "czwartek 16:30–18:00", "wtorek"),
        ("koło szachowe Wieża w Osieku ile kosztuje", "30 zł za miesiąc", "120 zł"),
        ("classes for a 2 year old in Zalesin, when and how much?", "Szumiące Muszle", "Wióry"),
        ("ile kosztuje turnus II półzimowiska w Osieku", "140 zł", "120 zł"),
        ("gdzie jest pierwszy turnus półzimowiska w Osieku?", "ul. Szkolna 3", "Brzozowa"),
        ("na który turnus półzimowiska w Osieku zapiszę 11-latka?", "turnus II", "120 zł"),
    ],
)
def test_tells_what_fits_with_its_own_lines(
    assistant: Assistant, question: str, told: str, never: str
) -> None:
    answer = asked(assistant, question, DAY)
    assert told in answer.text
    assert never not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "czy w Zalesinie jest szermierka dla 10-latki?",
        "zajęcia dla 17-latka w Zalesinie",
        "ile kosztuje turnus V półzimowiska w Osieku",
    ],
)
def test_tells_nothing_where_no_section_fits(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question, DAY).status is AnswerStatus.NOT_IN_DOCUMENTS


@pytest.mark.parametrize("further", ["a telefon?", "a jak się z nimi skontaktować?"])
def test_reaches_a_service_by_its_own_section(assistant: Assistant, further: str) -> None:
    first = asked(assistant, "co jest w Zalesinie dla dwulatka?", DAY)
    then = assistant.answer(Question(further, first.as_of, conversation_id=first.conversation_id))
    assert "600 222 014" in then.text
    assert "32 700 60 11" not in then.text


def test_cites_only_the_lines_that_it_tells(assistant: Assistant) -> None:
    answer = asked(assistant, "ile kosztuje klub malucha Biedronka w Grabowie", DAY)
    assert {one.quote for one in answer.citations} == {
        "KLUB MALUCHA „BIEDRONKA”",
        "od 1 do 3 lat",
        "Opłata: 12 zł za wejście",
    }
