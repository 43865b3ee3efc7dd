from datetime import date
from pathlib import Path

import pytest

from ingest.read import read
from ingest.read.blocks import RawBlock, Reading, Unreadable

PAGE = """<!doctype html>
<html lang="pl"><head><meta charset="utf-8"><title>Dyżury rodzinne – Gmina Lipnica</title>
<meta property="og:site_name" content="Gmina Lipnica">
<meta name="DC.publisher" content="Urząd Gminy Lipnica"></head>
<body>
<header><a href="/">Logo</a><h1>Gmina Lipnica</h1></header>
<nav><ul><li><a href="/">Start</a></li></ul></nav>
<div class="cookie-banner"><p>Ta strona używa ciasteczek.</p></div>
<main>
<header><h1>Dyżury rodzinne</h1>
<p>Opublikowano: <time datetime="2031-05-06">6 maja</time></p></header>
<p>Przyjmujemy w godz. 8:00–11:00,<br>pok.&nbsp;3 &ndash; także <em>telefo</em>nicznie.</p>
<!-- szkic: godz. 9:00 -->
<p style="display: none">ukryte</p><p hidden>ukryte</p><p><del>godz. 7:00</del> Bez zapisów.</p>
<h2>Kiedy</h2>
<ul><li>we wtorek<ul><li>po południu</li></ul></li><li><p>w środę</p><p>rano</p></li></ul>
<ol start="3"><li>trzeci</li><li>czwarty</li></ol>
<p><strong>Kontakt</strong></p>
<dl><dt>Telefon</dt><dd>12 345 67 89</dd><dt>E-mail</dt><dd>dom@lipnica.example</dd></dl>
<aside>Zobacz też</aside>
</main><footer>Stopka</footer></body></html>"""


def page(tmp_path: Path, source: str | bytes, name: str = "strona.html") -> Reading:
    path = tmp_path / name
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    return read(path)


def shown(reading: Reading) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in reading.blocks]


def tables(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    return [(block.kind, block.cells) for block in reading.blocks if block.table is not None]


def test_content_is_read_in_order_and_the_rest_is_left(tmp_path: Path) -> None:
    assert shown(page(tmp_path, PAGE)) == [
        ("heading", 1, "Dyżury rodzinne"),
        ("paragraph", 0, "Opublikowano: 6 maja"),
        ("paragraph", 0, "Przyjmujemy w godz. 8:00–11:00, pok. 3 – także telefonicznie."),
        ("paragraph", 0, "Bez zapisów."),
        ("heading", 2, "Kiedy"),
        ("item", 1, "we wtorek"),
        ("item", 2, "po południu"),
        ("item", 1, "w środę rano"),
        ("item", 1, "3. trzeci"),
        ("item", 1, "4. czwarty"),
        ("heading", 3, "Kontakt"),
        ("item", 1, "Telefon: 12 345 67 89"),
        ("item", 1, "E-mail: dom@lipnica.example"),
    ]


def test_title_publisher_and_date_are_what_the_page_states(tmp_path: Path) -> None:
    reading = page(tmp_path, PAGE)
    assert reading.title == "Dyżury rodzinne"
    assert reading.publisher == "Urząd Gminy Lipnica"
    assert reading.published == date(2031, 5, 6)


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta property="article:published_time" content="2030-01-02T08:00:00+01:00">', "", 2),
        ('<meta name="DC.date" content="2030-01-03">', "", 3),
        ("", "<p>2030-01-04</p>", 4),
        ("", "<p>Data publikacji: 5 stycznia 2030 r.</p>", 5),
        ("", '<p>Spotkanie <time datetime="2030-01-06">szóstego</time> w szkole.</p>', None),
        ("", '<ul><li><time datetime="2030-01-07">7 stycznia</time></li></ul>', None),
        ('<script type="application/ld+json">{"datePublished": "2030-01-08"}</script>', "", 8),
    ],
)
def test_publication_date(tmp_path: Path, head: str, body: str, expected: int | None) -> None:
    source = f"<html><head>{head}</head><body><h1>Ogłoszenie</h1>{body}<p>Treść.</p></body></html>"
    published = page(tmp_path, source).published
    assert published == (date(2030, 1, expected) if expected else None)


def test_title_of_a_page_without_main_heading_leaves_the_site_out(tmp_path: Path) -> None:
    head = "<title>Nabór | Lipnica</title><meta property='og:site_name' content='Lipnica'>"
    assert page(tmp_path, f"{head}<p>Treść ogłoszenia.</p>").title == "Nabór"


def test_heading_outside_of_main_opens_the_document(tmp_path: Path) -> None:
    source = "<title>Nabór - Lipnica</title><h1>Nabór</h1><main><p>Treść.</p></main>"
    assert shown(page(tmp_path, source)) == [("heading", 1, "Nabór"), ("paragraph", 0, "Treść.")]


def test_table_rows_are_complete_under_merged_cells(tmp_path: Path) -> None:
    source = """<main><h2>Plan</h2><table><caption>Zadania własne</caption>
    <thead><tr><th rowspan=2>Zadanie<th rowspan=2>Kto<th colspan=2>Wskaźnik</tr>
    <tr><th>2031<th>2032</tr></thead>
    <tr><td rowspan=2>Klub <b>Malucha</b><td>Dom Kultury<td><p>4 grupy,</p><p>razem 40</p><td>5</tr>
    <tr><td>Biblioteka<td>1<td></tr><tr><td></tr></table></main>"""
    reading = page(tmp_path, source)
    assert tables(reading) == [
        ("header", ("Zadanie", "Kto", "2031", "2032")),
        ("row", ("Klub Malucha", "Dom Kultury", "4 grupy, razem 40", "5")),
        ("row", ("Klub Malucha", "Biblioteka", "1", "")),
    ]
    assert ("heading", 3, "Zadania własne") in shown(reading)
    assert ("paragraph", 0, "Wskaźnik") in shown(reading)


def test_line_over_all_columns_is_a_heading_of_the_rows_below(tmp_path: Path) -> None:
    source = """<main><table><tr><th>Zadanie</th><th>Kto</th></tr>
    <tr><td colspan=2>Dział A</td></tr>
    <tr><td>Klub</td><td>Dom</td></tr></table></main>"""
    kinds = [block.kind for block in page(tmp_path, source).blocks]
    assert kinds == ["header", "heading", "row"]


def test_table_that_only_places_things_is_running_text(tmp_path: Path) -> None:
    source = "<main><table><tr><td><h2>Kontakt</h2><p>Pokój 7.</p></td></tr></table></main>"
    assert shown(page(tmp_path, source)) == [
        ("heading", 2, "Kontakt"),
        ("paragraph", 0, "Pokój 7."),
    ]


def test_lines_with_dashes_are_a_list(tmp_path: Path) -> None:
    source = "<main><p>Przynieś:<br>- wniosek<br>- dowód<br><br>Zapraszamy.</p></main>"
    assert shown(page(tmp_path, source)) == [
        ("paragraph", 0, "Przynieś:"),
        ("item", 1, "wniosek"),
        ("item", 1, "dowód"),
        ("paragraph", 0, "Zapraszamy."),
    ]


def test_page_without_main_gives_its_fullest_part(tmp_path: Path) -> None:
    text = "Zapraszamy rodziny na zajęcia w świetlicy. " * 5
    menu = "".join(f"<li><a href='/{n}'>Dział {n}</a></li>" for n in range(5))
    source = f"""<body class="menu-open"><form id="page"><ul>{menu}</ul><div id="footer">BIP</div>
    <div class="tresc"><h1>Zajęcia</h1><p>{text}</p></div></form></body>"""
    assert shown(page(tmp_path, source)) == [
        ("heading", 1, "Zajęcia"),
        ("paragraph", 0, text.strip()),
    ]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("iso-8859-2", "iso-8859-2"),
        ("windows-1250", "cp1250"),
        ("utf-8", "cp1250"),
        ("", "utf-8"),
        ("nieznane", "utf-8"),
    ],
)
def test_encodings(tmp_path: Path, declared: str, encoding: str) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    source = f"<html><head>{meta}</head><body><p>Zażółć gęślą jaźń</p></body></html>"
    reading = page(tmp_path, source.encode(encoding))
    assert reading.blocks == (RawBlock("paragraph", "Zażółć gęślą jaźń"),)


@pytest.mark.parametrize("source", ["", "  \n", "<html><body><script>x()</script></body></html>"])
def test_page_without_text_is_unreadable(tmp_path: Path, source: str) -> None:
    with pytest.raises(Unreadable, match=r"strona\.html"):
        page(tmp_path, source)


def test_broken_markup_is_read(tmp_path: Path) -> None:
    reading = page(tmp_path, "<div>" * 200 + "<p>Treść <b>mimo <i>błędów</b>")
    assert [block.text for block in reading.blocks] == ["Treść mimo błędów"]


@pytest.mark.parametrize("tag", ["<div>", "<ul><li>", "<b>", "<table><tr><td>", "<span class='x'>"])
def test_markup_nested_without_end_is_read(tmp_path: Path, tag: str) -> None:
    reading = page(tmp_path, tag * 100_000 + "<p>Treść")
    assert [block.text for block in reading.blocks] == ["Treść"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">x</p>',
        '<p style="visibility: hidden">x</p>',
        '<p style="font-size:0">x</p>',
        '<p style="opacity: 0;">x</p>',
        '<p style="position:absolute; left:-9999px">x</p>',
        '<p style="color:#fff; background: #ffffff">x</p>',
        '<div class="cookie-bar" id="cookies">Używamy ciasteczek.</div>',
        '<div class="breadcrumbs">Start / Dział</div>',
        '<p>Udostępnij</p><p><a href="#">Drukuj</a> | <a href="#">Pobierz PDF</a></p>',
        '<h3>Zobacz także</h3><ul><li><a href="/1">Festyn</a></li></ul>',
        '<div class="social-share"><a href="#">Facebook</a></div>',
        "<button>Zamknij</button>",
    ],
)
def test_what_is_hidden_or_furniture_is_left_out(tmp_path: Path, hidden: str) -> None:
    source = f"<body><h1>Nabór</h1><p>Zapraszamy rodziny na dyżur.</p>{hidden}</body>"
    assert [block.text for block in page(tmp_path, source).blocks] == [
        "Nabór",
        "Zapraszamy rodziny na dyżur.",
    ]


def test_parts_that_unfold_are_content_under_their_heading(tmp_path: Path) -> None:
    source = """<main><h2>Pytania</h2><button aria-expanded="false">Kto może przyjść?</button>
    <div class="accordion-collapse collapse" aria-hidden="true"><p>Każda rodzina.</p></div>
    <details><summary>Kiedy?</summary><p>We wtorki.</p></details>
    <h3><button aria-controls="c">Gdzie?</button></h3>
    <div class="panel" style="display:none" id="c">W szkole.</div></main>"""
    assert shown(page(tmp_path, source)) == [
        ("heading", 2, "Pytania"),
        ("heading", 3, "Kto może przyjść?"),
        ("paragraph", 0, "Każda rodzina."),
        ("heading", 3, "Kiedy?"),
        ("paragraph", 0, "We wtorki."),
        ("heading", 3, "Gdzie?"),
        ("paragraph", 0, "W szkole."),
    ]


@pytest.mark.parametrize(
    "written",
    [
        '<a href="mailto:dom%40x.example?subject=y">dom@x.example</a>',
        "dom(at)x.example",
        "dom [at] x [dot] example",
        "dom(małpa)x(kropka)example",
        '<a href="#" class="__cf_email__" data-cfemail="2a4e45476a52044f524b475a464f">[email]</a>',
        '<a href="mailto:dom@x.example"></a>',
    ],
)
def test_addresses_that_are_hidden_from_machines_are_read(tmp_path: Path, written: str) -> None:
    reading = page(tmp_path, f"<main><p>E-mail: {written}, tel. 12.</p></main>")
    assert [block.text for block in reading.blocks] == ["E-mail: dom@x.example, tel. 12."]


def test_link_that_only_holds_an_address_tells_it(tmp_path: Path) -> None:
    source = '<main><p><a href="mailto:dom@x.example">napisz do nas</a></p></main>'
    assert [block.text for block in page(tmp_path, source).blocks] == [
        "napisz do nas (dom@x.example)"
    ]


def test_lines_of_a_timetable_are_apart(tmp_path: Path) -> None:
    source = "<main><p>Dyżury:<br>wtorek 8:00-10:00<br>środa 9:00-11:00<br>OPS<br>pok. 3</p></main>"
    assert shown(page(tmp_path, source)) == [
        ("paragraph", 0, "Dyżury:"),
        ("item", 1, "wtorek 8:00-10:00"),
        ("item", 1, "środa 9:00-11:00"),
        ("paragraph", 0, "OPS pok. 3"),
    ]


def test_plain_tables_and_those_with_labels_beside_their_values(tmp_path: Path) -> None:
    source = """<main><table><tr><td>Dzień<td>Godziny<td>Pokój</tr><tr><td>wtorek<td>8-10<td>3</tr>
    </table><table><tr><th scope=row>Telefon<td>12 345 67 89</tr><tr><th scope=row>Adres
    <td>ul. Długa 1</tr></table></main>"""
    assert tables(page(tmp_path, source)) == [
        ("header", ("Dzień", "Godziny", "Pokój")),
        ("row", ("wtorek", "8-10", "3")),
        ("row", ("Telefon", "12 345 67 89")),
        ("row", ("Adres", "ul. Długa 1")),
    ]


def test_control_characters_are_no_content(tmp_path: Path) -> None:
    reading = page(tmp_path, "<p>Godz.\x01 8:00\x00 <del>7:00</del>\x0b do 9:00.</p>")
    assert [block.text for block in reading.blocks] == ["Godz. 8:00 do 9:00."]


def test_page_named_as_text_is_read_as_a_page(tmp_path: Path) -> None:
    assert shown(page(tmp_path, PAGE, "strona.txt"))[0] == ("heading", 1, "Dyżury rodzinne")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"PK\x03\x04broken"),
        ("b.pdf", b"to nie jest pdf"),
        ("c.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("d.zip", b"cokolwiek"),
        ("e.md", b""),
    ],
)
def test_other_files_are_refused_with_a_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable, match=rf"^{name} .*\.$"):
        read(tmp_path / name)


def test_missing_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be opened"):
        read(tmp_path / "brak.html")


def test_page_placed_by_a_table_gives_the_cell_with_the_headings(tmp_path: Path) -> None:
    text = "Zapraszamy rodziny na zajęcia w świetlicy. " * 5
    source = f"""<table><tr><td colspan=3>Lipnica</td></tr><tr><td><a href=0>Urząd</a><br>
    <a href=1>Kontakt</a></td><td><h1>Zajęcia</h1><p>{text}</p></td><td>Sesja Rady 3 maja</td></tr>
    <tr><td colspan=3>Licznik odwiedzin</td></tr></table>"""
    assert shown(page(tmp_path, source)) == [
        ("heading", 1, "Zajęcia"),
        ("paragraph", 0, text.strip()),
    ]


@pytest.mark.parametrize(
    "mark",
    [
        '<sup><a href="#n1">1</a></sup>',
        '<a href="#n1"><sup>1</sup></a>',
        '<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>',
        '<a role="doc-noteref" href="#fn1">[1]</a>',
    ],
)
def test_marks_of_notes_do_not_join_numbers(tmp_path: Path, mark: str) -> None:
    reading = page(tmp_path, f"<main><p>Kwota 1200{mark} zł, 5 m<sup>2</sup>.</p></main>")
    assert [block.text for block in reading.blocks] == ["Kwota 1200 zł, 5 m2."]
