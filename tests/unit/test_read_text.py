"""Plain text: headings, lists, dates and page furniture are told by their form."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.read import read
from ingest.read.blocks import Reading, Unreadable, lay_out
from ingest.read.text import read_text


def reading(folder: Path, text: str, encoding: str = "utf-8") -> Reading:
    path = folder / "tekst.txt"
    path.write_bytes(text.encode(encoding))
    return read_text(path)


def told(reading: Reading) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in reading.blocks]


NOTICE = """

## **Warsztaty dla opiekunów w Zielonkowie**

2031-03-05

**Przyjdź na warsztaty! Zapraszamy wszystkich opiekunów.**

### **Kiedy się spotykamy?**

Spotkania odbędą się w Domu Sąsiedzkim (tel. 32 111 22 33), w następujących terminach:

- w środę 12 marca 2031 roku, w godzinach 9:00–11:00,
- w piątek 14 marca 2031 roku.

Zgłoszenia można składać do 10 marca 2031 roku w sekretariacie Domu Sąsiedzkiego w następujących



**Nasze
Zielonkowo**

formach:

- pisemnie na adres e- mail: [dom@zielonkowo.example](mailto:dom@zielonkowo.example),
- telefonicznie:
  - rano,
  - po południu.
"""


def test_reads_a_notice(tmp_path: Path) -> None:
    notice = reading(tmp_path, NOTICE)
    assert notice.title == "Warsztaty dla opiekunów w Zielonkowie"
    assert notice.published == date(2031, 3, 5)
    assert told(notice)[:4] == [
        ("heading", 1, "Warsztaty dla opiekunów w Zielonkowie"),
        ("paragraph", 0, "2031-03-05"),
        ("paragraph", 0, "Przyjdź na warsztaty! Zapraszamy wszystkich opiekunów."),
        ("heading", 2, "Kiedy się spotykamy?"),
    ]
    assert told(notice)[7:] == [
        (
            "paragraph",
            0,
            "Zgłoszenia można składać do 10 marca 2031 roku w sekretariacie Domu Sąsiedzkiego"
            " w następujących formach:",
        ),
        ("item", 1, "pisemnie na adres e-mail: dom@zielonkowo.example,"),
        ("item", 1, "telefonicznie:"),
        ("item", 2, "rano,"),
        ("item", 2, "po południu."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "iso-8859-2"])
def test_tells_encodings_apart(tmp_path: Path, encoding: str) -> None:
    text = "Świetlica w Żabiej Woli\r\n\r\nZajęcia są bezpłatne i trwają do późna.\r\n"
    assert told(reading(tmp_path, text, encoding)) == [
        ("heading", 1, "Świetlica w Żabiej Woli"),
        ("paragraph", 0, "Zajęcia są bezpłatne i trwają do późna."),
    ]


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\x00\x01\x02\xff" * 50, b"---\n***"]
)
def test_refuses_what_is_no_text(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "zly.txt"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=r"^zly\.txt .*\.$"):
        read_text(path)


@pytest.mark.parametrize(
    "furniture",
    [
        "Strona 3 z 12",
        "- 4 -",
        "www.zielonkowo.example",
        "**Nasze\nZielonkowo**",
        "3 | S t r o n a",
    ],
)
def test_joins_a_sentence_cut_by_page_furniture(tmp_path: Path, furniture: str) -> None:
    before = "Rodziny z terenu gminy mogą korzystać z bezpłatnej pomocy, którą świadczą"
    text = f"{before}\n\n\n{furniture}\n\n\nspecjaliści z poradni.\n\nDalszy ciąg opisu jest tu."
    assert told(reading(tmp_path, text)) == [
        ("paragraph", 0, f"{before} specjaliści z poradni."),
        ("paragraph", 0, "Dalszy ciąg opisu jest tu."),
    ]


def test_reads_a_table_cut_by_a_blank_line(tmp_path: Path) -> None:
    text = (
        "Wnioski zgłoszone na zebraniu:\n\n"
        "Lp.\tOrganizacja\tWniosek\tOdpowiedź\n"
        "1.\tStowarzyszenie „Most”\tNowa świetlica\t"
        "<p>Rozważymy to &amp; odpowiemy.</p><p>Wkrótce.</p>\n"
        "\n"
        "2.\tFundacja Lipa\tDłuższe dyżury\tTak.\n"
    )
    table = [block for block in reading(tmp_path, text).blocks if block.table is not None]
    assert [(block.kind, block.table, block.cells) for block in table] == [
        ("header", 0, ("Lp.", "Organizacja", "Wniosek", "Odpowiedź")),
        (
            "row",
            0,
            ("1.", "Stowarzyszenie „Most”", "Nowa świetlica", "Rozważymy to & odpowiemy. Wkrótce."),
        ),
        ("row", 0, ("2.", "Fundacja Lipa", "Dłuższe dyżury", "Tak.")),
    ]


def test_reads_a_markdown_table(tmp_path: Path) -> None:
    text = "| Dzień | Godziny |\n|---|:--:|\n| środa | **8:00–10:00** |\n| piątek | |\n"
    assert [block.cells for block in reading(tmp_path, text).blocks] == [
        ("Dzień", "Godziny"),
        ("środa", "8:00–10:00"),
        ("piątek", ""),
    ]


def test_mends_torn_words_and_keeps_compounds(tmp_path: Path) -> None:
    text = (
        "Poradnia prowadzi zajęcia opiekuńczo-\nwychowawcze oraz warsz-\ntaty dla dzieci, które\n"
        "pozwalają im odpocząć po szkole."
    )
    assert told(reading(tmp_path, text)) == [
        (
            "paragraph",
            0,
            "Poradnia prowadzi zajęcia opiekuńczo-wychowawcze oraz warsztaty dla dzieci, które"
            " pozwalają im odpocząć po szkole.",
        )
    ]


def test_title_and_headings_without_markup(tmp_path: Path) -> None:
    text = (
        "\n\nPlan pomocy sąsiedzkiej\ndla gminy Brzozowo\n\nna lata 2030-2031\n\n\n"
        "Plan przyjęto po rozmowach z mieszkańcami.\n\n\nDiagnoza\n\n"
        "Gmina potrzebuje:\n\n\uf0b7 miejsc spotkań,\n\n\uf0b7 wsparcia w dojazdach\nna zajęcia.\n"
    )
    brzozowo = reading(tmp_path, text)
    assert brzozowo.title == "Plan pomocy sąsiedzkiej dla gminy Brzozowo na lata 2030-2031"
    assert told(brzozowo)[1:] == [
        ("paragraph", 0, "Plan przyjęto po rozmowach z mieszkańcami."),
        ("heading", 2, "Diagnoza"),
        ("paragraph", 0, "Gmina potrzebuje:"),
        ("item", 1, "miejsc spotkań,"),
        ("item", 1, "wsparcia w dojazdach na zajęcia."),
    ]
    assert lay_out(brzozowo.blocks).blocks[-1].headings[-1] == "Diagnoza"


def test_drops_a_footer_that_is_repeated_on_every_page(tmp_path: Path) -> None:
    footer = "Urząd Gminy Brzozowo | www.brzozowo.example\n\nStrona {} z 2\n"
    text = (
        "Spotkanie potrwa do późnego wieczora, ponieważ tym razem\n\n"
        f"{footer.format(1)}\nprogram jest bogaty.\n\n{footer.format(2)}"
    )
    assert told(reading(tmp_path, text)) == [
        (
            "paragraph",
            0,
            "Spotkanie potrwa do późnego wieczora, ponieważ tym razem program jest bogaty.",
        )
    ]


def test_a_list_goes_on_after_its_inner_list(tmp_path: Path) -> None:
    text = (
        "Uwagi można składać:\n1) pocztą,\n2) pisemnie:\n   a) skan,\n   b) zdjęcie,\n"
        "3) osobiście:\n   - w kancelarii.\n"
    )
    assert [(level, item) for kind, level, item in told(reading(tmp_path, text))[1:]] == [
        (1, "1) pocztą,"),
        (1, "2) pisemnie:"),
        (2, "a) skan,"),
        (2, "b) zdjęcie,"),
        (1, "3) osobiście:"),
        (2, "w kancelarii."),
    ]


def test_a_title_may_stand_below_a_letterhead(tmp_path: Path) -> None:
    text = (
        "Urząd Gminy Brzozowo\nul. Leśna 1, 11-222 Brzozowo\n\nBrzozowo, dnia 3 marca 2031 r.\n\n"
        "Zaproszenie dla rodziców\n\nZapraszamy na rozmowę.\n"
    )
    assert reading(tmp_path, text).title == "Zaproszenie dla rodziców"


INK = st.text(alphabet="abcąęłóśźżABCŁŚ0123456789 .,:;\n\t„”()", max_size=400)


@settings(deadline=None, max_examples=150)
@given(INK.filter(lambda text: any(character.isalnum() for character in text)))
def test_loses_nothing_but_white_space(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("ink") / "tekst.txt"
    path.write_text(text, encoding="utf-8")
    told_once = Counter("".join(lay_out(read_text(path).blocks).text.split()))
    missing = Counter("".join(text.split())) - told_once
    assert sum(missing.values()) == 0 or _repeats_or_counts_pages(text)


def _repeats_or_counts_pages(text: str) -> bool:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return len(set(lines)) < len(lines) or any(line.isdigit() for line in lines)


def test_place_and_day_stand_alone_and_addresses_go_on(tmp_path: Path) -> None:
    text = (
        "Dyżur w Lipnicy\nLipnica, 3 maja 2031 r.\n\nWnioski:\n- w urzędzie przy ul.\nDługiej 2.\n"
    )
    assert [block.text for block in reading(tmp_path, text).blocks] == [
        "Dyżur w Lipnicy",
        "Lipnica, 3 maja 2031 r.",
        "Wnioski:",
        "w urzędzie przy ul. Długiej 2.",
    ]


def test_an_office_above_the_title_or_the_day_is_neither(tmp_path: Path) -> None:
    for lines in (
        ("Urząd Gminy Lipnica", "Nabór do klubu rodzinnego", "Lipnica, 3 maja 2031 r."),
        ("Nabór do klubu rodzinnego", "Urząd Gminy Lipnica", "Lipnica, 3 maja 2031 r."),
    ):
        notice = reading(tmp_path, "\n\n".join((*lines, "Zapraszamy wszystkie rodziny.")))
        assert notice.title == "Nabór do klubu rodzinnego"
        assert sum(block.kind == "heading" for block in notice.blocks) == 1


def test_a_numbered_heading_may_end_with_its_year(tmp_path: Path) -> None:
    text = """Sprawozdanie z programu za 2031 rok

Ośrodek Pomocy w Zielonkowie, 4 marca 2032 r.

I. Wstęp

Program realizowano bez przerw.

II. Wyniki w 2031 r.

Pomoc otrzymało 40 rodzin.
"""
    headings = [block.text for block in reading(tmp_path, text).blocks if block.kind == "heading"]
    assert "II. Wyniki w 2031 r." in headings


def test_lines_in_capitals_head_what_stands_right_below_them(tmp_path: Path) -> None:
    text = (
        "Oferta poradni\nPoradnia w Lesie, 2 maja 2031 r.\n\n"
        "PORADY LOGOPEDY\nPrzyjmujemy dzieci do 6 lat.\nWtorki 8.00-14.00.\n\n"
        "TERAPIA RUCHEM\nPrzyjmujemy dzieci od 2 lat.\n"
    )
    blocks = told(reading(tmp_path, text))
    assert ("heading", 2, "PORADY LOGOPEDY") in blocks
    assert ("heading", 2, "TERAPIA RUCHEM") in blocks


def test_lines_that_each_tell_how_somebody_is_reached_stay_apart(tmp_path: Path) -> None:
    text = (
        "Dane kontaktowe\n\n"
        "Dział Pieczy – ul. Wodna 2, tel. 16 300 30 11, pn.–pt. 7:00–15:00\n"
        "Zespół Asysty – ul. Wodna 2, pok. 5, tel. 16 300 30 12\n"
        "Klub Integracji, ul. Młyńska 4, klub@les.pl\n"
    )
    blocks = [one[-1] for one in told(reading(tmp_path, text))]
    assert blocks[1].endswith("15:00")
    assert blocks[2].startswith("Zespół Asysty")
    assert blocks[3].startswith("Klub Integracji")


@pytest.mark.parametrize("bullet", ["*", "-", "–", "+"])
@pytest.mark.parametrize("above", ["CO U NAS JEST?", "NASZA OFERTA", "W klubie prowadzimy"])
def test_two_lines_with_one_bullet_are_a_list(tmp_path: Path, above: str, bullet: str) -> None:
    text = (
        "KLUB RODZINNY W ZALESIU\n\nul. Kościelna 9, tel. 87 555 31 08\n\n"
        f"{above}\n  {bullet} Maluchy - do 3 lat, środa 9.30, 15 zł\n"
        f"  {bullet} Klocki - 7-11 lat, wtorek 16.30,\n    80 zł miesięcznie\n\nZapraszamy.\n"
    )
    items = [one for one in told(reading(tmp_path, text)) if one[0] == "item"]
    assert items == [
        ("item", 1, "Maluchy - do 3 lat, środa 9.30, 15 zł"),
        ("item", 1, "Klocki - 7-11 lat, wtorek 16.30, 80 zł miesięcznie"),
    ]


def test_a_dash_that_begins_one_line_of_a_paragraph_is_no_bullet(tmp_path: Path) -> None:
    text = "KLUB RODZINNY\n\nNasz klub ma nową siedzibę\n- przy ul. Polnej\nw Zalesiu.\n"
    assert [one[0] for one in told(reading(tmp_path, text))][-1] == "paragraph"


def test_what_no_eye_can_see_is_no_text(tmp_path: Path) -> None:
    hidden = "".join(chr(0xE0100 + code) for code in b"Koszt 888 zl")
    path = tmp_path / "ukryte.txt"
    path.write_text(f"Zajęcia są{hidden} bezpłatne\ufe0f.\u034f", "utf-8")
    assert [block.text for block in read(path).blocks] == ["Zajęcia są bezpłatne."]
