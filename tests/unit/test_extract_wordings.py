"""The same facts in the words of different offices: notes, letterheads, inviting units, answers."""

from pathlib import Path

from ingest.extract import Metadata, extract, metadata
from ingest.extract.proposals import proposals
from ingest.read.blocks import RawBlock, Reading, lay_out
from ingest.read.text import read_text
from knowledge.model import Deadline, Fact, SourceDocument, SubmissionChannel
from knowledge.text import Analyser


def learn(*blocks: RawBlock) -> tuple[Metadata, tuple[Fact, ...]]:
    analyser = Analyser()
    layout = lay_out(blocks)
    meta = metadata("pismo.txt", Reading(tuple(blocks)), layout, analyser)
    document = SourceDocument("d", "pismo.txt", meta.title, meta.kind, "x", None, meta.published)
    facts = extract(document, layout, analyser).facts
    for fact in facts:
        for citation in (one for group in fact.citations.values() for one in group):
            assert layout.text[citation.start : citation.end] == citation.quote
    return meta, facts


def para(text: str) -> RawBlock:
    return RawBlock("paragraph", text)


def item(text: str) -> RawBlock:
    return RawBlock("item", text, level=1)


def ways(facts: tuple[Fact, ...]) -> dict[str, tuple[str, str | None]]:
    return {
        one.means: (one.address, one.note) for one in facts if isinstance(one, SubmissionChannel)
    }


def test_two_ways_share_an_address_and_its_note() -> None:
    _, facts = learn(
        para(
            "Uwagi prosimy dostarczać do 9 maja 2031 r.: pocztą lub osobiście na adres Urząd Gminy,"
            " ul. Dolna 1, 34-230 Podlesie (koperta z napisem „Diagnoza”), faksem: 33 817 60 02."
        )
    )
    address = "Urząd Gminy, ul. Dolna 1, 34-230 Podlesie"
    assert ways(facts) == {
        "post": (address, "Diagnoza"),
        "in_person": (address, "Diagnoza"),
        "fax": ("33 817 60 02", None),
    }


def test_ways_of_a_list_in_other_words() -> None:
    _, facts = learn(
        para("Opinie należy składać w jednej z form:"),
        item(
            "pisemnie na adres: Urząd Gminy, Podlesie 101, 33-315 Podlesie - na kopercie prosimy "
            "napisać „Opinia GP”;"
        ),
        item("e-mailem: opinie@podlesie.example.pl, w temacie: „Opinia”;"),
        item("przez formularz on-line: https://podlesie.example.pl/opinie"),
    )
    assert ways(facts) == {
        "post": ("Urząd Gminy, Podlesie 101, 33-315 Podlesie", "Opinia GP"),
        "email": ("opinie@podlesie.example.pl", "Opinia"),
        "online": ("https://podlesie.example.pl/opinie", None),
    }


def test_a_deadline_is_named_without_the_way_of_enrolling() -> None:
    _, facts = learn(
        para(
            "Zgłoszenia przyjmujemy telefonicznie pod numerem 56 461 30 20 lub e-mailem "
            "kurs@podlesie.example.pl do dnia 10 września 2031 r."
        )
    )
    (deadline,) = (one for one in facts if isinstance(one, Deadline))
    assert deadline.name == "Zgłoszenia przyjmujemy"


def test_a_unit_that_invites_is_the_publisher() -> None:
    meta, _ = learn(
        RawBlock("heading", "Konsultujemy diagnozę", level=1),
        para("Ośrodek Pomocy Społecznej w Podlesiu zaprasza organizacje do zgłaszania uwag."),
    )
    assert meta.publisher == "Ośrodek Pomocy Społecznej w Podlesiu"


def test_a_letterhead_above_place_and_day_is_no_title(tmp_path: Path) -> None:
    path = tmp_path / "ogloszenie.txt"
    path.write_text(
        "Wójt Gminy Podlesie\n\nPodlesie, dnia 3 lutego 2031 r.\n\nOGŁOSZENIE\no konsultacjach "
        "projektu Programu Wspierania Rodziny\n\nWójt zaprasza organizacje pozarządowe do "
        "konsultacji. Uwagi można składać w urzędzie.\n",
        encoding="utf-8",
    )
    reading = read_text(path)
    meta = metadata(path.name, reading, lay_out(reading.blocks), Analyser())
    assert meta.title == "OGŁOSZENIE o konsultacjach projektu Programu Wspierania Rodziny"
    assert meta.publisher == "Wójt Gminy Podlesie"


def test_labelled_proposals_in_prose() -> None:
    layout = lay_out(
        [
            para("Wniosek 1 (Fundacja Brzoza): Nowy klub. Odpowiedź: Przyjęty do realizacji."),
            para("Uwaga nr 2 – Koło Seniorów: Dłuższe godziny."),
            para("Stanowisko Burmistrza: Brak środków."),
        ]
    )
    document = SourceDocument("d", "notatka.txt", "Notatka", "minutes", "x")
    found, _ = proposals(document, layout, Analyser())
    assert [(p.number, p.organisation, p.text, p.position) for p in found] == [
        (1, "Fundacja Brzoza", "Nowy klub.", "Przyjęty do realizacji."),
        (2, "Koło Seniorów", "Dłuższe godziny.", "Brak środków."),
    ]


def test_numbered_remarks_with_who_made_them() -> None:
    layout = lay_out(
        [
            item("1. Uwaga: Nowe ławki. Zgłaszający: Fundacja Krok Stanowisko Wójta: Przyjęta."),
            item("2. Uwaga: Nowe kosze. Zgłaszający: mieszkanka Stanowisko Wójta: Odrzucona."),
        ]
    )
    document = SourceDocument("d", "raport.txt", "Raport", "positions", "x")
    found, _ = proposals(document, layout, Analyser())
    assert [(p.number, p.organisation, p.text, p.position) for p in found] == [
        (1, "Fundacja Krok", "Nowe ławki.", "Przyjęta."),
        (2, "mieszkanka", "Nowe kosze.", "Odrzucona."),
    ]


def test_hours_that_begin_a_line_are_no_list_and_an_office_is_no_title(tmp_path: Path) -> None:
    path = tmp_path / "komunikat.txt"
    path.write_text(
        "Miejski Ośrodek Pomocy Społecznej w Podlesiu\n\nKonsultacje programu na 2033 rok\n\n"
        "W dniu 17 września 2032 r. dyżur będzie pełniony wyłącznie telefonicznie w godz.\n"
        "14.00 - 16.00.\n\nUwagi można składać do dnia 24 września 2032 r. w urzędzie.\n",
        encoding="utf-8",
    )
    reading = read_text(path)
    assert any("w godz. 14.00 - 16.00." in block.text for block in reading.blocks)
    meta = metadata(path.name, reading, lay_out(reading.blocks), Analyser())
    assert meta.title == "Konsultacje programu na 2033 rok"
    assert meta.publisher == "Miejski Ośrodek Pomocy Społecznej w Podlesiu"
