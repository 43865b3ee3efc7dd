"""Whose telephone it is: of an article, of a labelled line, of a line of columns without a name."""

from pathlib import Path

from ingest.extract import extract, metadata
from ingest.read.blocks import lay_out
from ingest.read.text import read_text
from knowledge.model import Contact, Event, SourceDocument
from knowledge.text import Analyser
from tests.unit.notices import Read, head, para, read, table


def _text(folder: Path, text: str) -> Read:
    path = folder / "pismo.txt"
    path.write_text(text, encoding="utf-8")
    reading, analyser = read_text(path), Analyser()
    layout = lay_out(reading.blocks)
    meta = metadata(path.name, reading, layout, analyser)
    document = SourceDocument(
        "d", path.name, meta.title, meta.kind, "x", meta.publisher, meta.published
    )
    return Read(layout.text, meta, extract(document, layout, analyser))


def _phones(found: Read) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(one.phones, one.emails) for one in found.of(Contact)]


_BULLETIN = (
    head("Głos Sosnówki"),
    para("Urząd Gminy Sosnówka, 2 lutego 2031 r."),
    head("Nowa poradnia", 2),
    para("W poradni można umówić się na spotkanie z logopedą pod numerem 44 613 10 10."),
    head("Klub seniora", 2),
)


def test_the_phone_of_the_event_s_own_paragraph_wins() -> None:
    (event,) = read(
        *_BULLETIN,
        para(
            "Spotkanie klubu seniora odbędzie się 6 marca 2031 r. o godz. 16.00 w remizie."
            " Opowiemy o ziołach. Zapisy do 1 marca 2031 r., tel. 44 613 30 30."
        ),
    ).of(Event)
    assert event.phones == ("44 613 30 30",)


def test_an_event_without_a_phone_takes_none_of_another_article() -> None:
    (event,) = read(
        *_BULLETIN,
        para("Spotkanie klubu seniora odbędzie się 6 marca 2031 r. o godz. 16.00 w remizie."),
    ).of(Event)
    assert event.phones == ()


def test_labelled_lines_one_after_another_are_a_contact_each(tmp_path: Path) -> None:
    found = _text(
        tmp_path,
        "Urząd Gminy Sosnówka\n2 lutego 2031 r.\n\nNasze numery\n\n"
        "Dodatki mieszkaniowe - p. Anna Lis: 44 613 10 11 wew. 3\n"
        "Karta Rodziny (pok. 4): karta@sosnowka.example\n"
        "Awarie wody: 44 613 10 13\n"
        "Dowozy do szkół, Jan Bąk: tel. (44) 613-10-14, pok. 12\n",
    )
    assert _phones(found) == [
        (("44 613 10 11",), ()),
        ((), ("karta@sosnowka.example",)),
        (("44 613 10 13",), ()),
        (("(44) 613-10-14",), ()),
    ]


def test_a_number_broken_off_a_sentence_stays_in_it(tmp_path: Path) -> None:
    found = _text(
        tmp_path,
        "Urząd Gminy Sosnówka\n2 lutego 2031 r.\n\nNasze numery\n\n"
        "O dodatki mieszkaniowe można pytać w urzędzie każdego dnia pracy, tel. 44 613 10 11\n"
        "i także osobiście w pokoju czwartym na parterze.\n",
    )
    (contact,) = found.of(Contact)
    assert "osobiście" in found.text[contact.citations["phones"][0].start :].split("\n")[0]


def test_lines_of_columns_are_a_contact_each(tmp_path: Path) -> None:
    lines = (
        'Żłobek „Jeżyk"      ul. Sosnowa 1      44 613 20 01',
        'Żłobek „Borsuk"     ul. Jodłowa 7      44 613 20 02',
        "Klub „Na Górce”     ul. Krótka 12      44 613 20 03",
    )
    for count in (2, 3):
        shown = "\n".join(lines[:count])
        found = _text(
            tmp_path, f"Urząd Gminy Sosnówka\n2 lutego 2031 r.\n\nNasze placówki\n\n{shown}\n"
        )
        units = [(one.unit, one.phones, one.address) for one in found.of(Contact)]
        assert (
            units
            == [
                ('Żłobek „Jeżyk"', ("44 613 20 01",), "ul. Sosnowa 1"),
                ('Żłobek „Borsuk"', ("44 613 20 02",), "ul. Jodłowa 7"),
                ("Klub „Na Górce”", ("44 613 20 03",), "ul. Krótka 12"),
            ][:count]
        )


def test_rows_without_a_header_are_units_only_where_all_of_them_are() -> None:
    rows = table(
        ("Przedszkole „Iskra”", "44 613 20 01", "iskra@sosnowka.example"),
        ("Przedszkole „Kos”", "44 613 20 02", "kos@sosnowka.example"),
    )
    bare = [type(row)("row", cells=row.cells, table=1) for row in rows]
    found = read(head("Nasze placówki"), para("Sosnówka, 2 lutego 2031 r."), *bare)
    assert [one.unit for one in found.of(Contact)] == ["Przedszkole „Iskra”", "Przedszkole „Kos”"]
    other = type(rows[0])("row", cells=("Razem", "2", ""), table=1)
    assert not read(head("Nasze placówki"), *bare, other).of(Contact)
