import pytest

from ingest.read.blocks import Layout, RawBlock, lay_out
from ingest.split import LONGEST, Indexed, split
from knowledge.model import SourceDocument
from knowledge.sentences import sentences

DOCUMENT = SourceDocument("d", "d.txt", "Program gminy Lipno", "programme", "0")


def divided(*raw: RawBlock) -> tuple[Layout, list[Indexed]]:
    layout = lay_out(raw)
    return layout, split(DOCUMENT, layout)


@pytest.mark.parametrize(
    "parts",
    [
        ["Dyżur odbędzie się 2 maja 2031 r. w godz. 8.00–11.00.", "Zapraszamy!"],
        ["Termin mija 5 maja 2031 r.", "Później uwag nie przyjmujemy."],
        ["Na podstawie art. 3 ust. 2 ustawy (Dz.U. z 2030 r. poz. 12) ogłasza się nabór."],
        ["Urząd mieści się przy ul. Leśnej 5, al. Jana III 7 i os. Zielonym 2."],
        ["Pełnomocnik ds. Rodziny, prof. Anna Kowal, tel. 12 000 00 00, zaprasza."],
        ["Spotkanie poprowadzi J. Nowak.", "Wstęp wolny."],
        ["Koszt to 5 tys. zł.", "Środki pochodzą m.in. z budżetu, np. z rezerwy itp.", "Koniec."],
        ["1. Cele programu.", "2. Zadania i realizatorzy."],
        ["Czy to wszystko?", "„Tak”, mówi dyrektor.", "Dalej…"],
        ["Zadanie realizuje ośrodek, tj. MOPS, czyli jednostka miasta."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_sentences_cover_everything_but_white_space() -> None:
    text = "  Pierwsze. Drugie zdanie\n\nTrzecie bez kropki  "
    assert [text[start:end] for start, end in sentences(text)] == [
        "Pierwsze.",
        "Drugie zdanie",
        "Trzecie bez kropki",
    ]


def test_passages_are_the_exact_text_at_their_place() -> None:
    layout, found = divided(
        RawBlock("heading", "Cele", level=1),
        RawBlock("paragraph", "Celem jest pomoc. " * 100),
        RawBlock("header", cells=("Zadanie", "2031"), table=1),
        RawBlock("row", cells=("Klub", "5"), table=1),
    )
    for one in found:
        passage = one.passage
        assert layout.text[passage.start : passage.end] == passage.text
        assert passage.headings == ("Cele",)


def test_a_list_item_is_indexed_with_its_lead_and_quotes_itself_alone() -> None:
    _, found = divided(
        RawBlock("paragraph", "Formularze przyjmujemy:"),
        RawBlock("item", "osobiście:", level=1),
        RawBlock("item", "w sekretariacie", level=2),
        RawBlock("item", "pocztą", level=1),
    )
    by_text = {one.passage.text: one for one in found}
    assert by_text["w sekretariacie"].lead == "Formularze przyjmujemy:\nosobiście:"
    assert by_text["pocztą"].lead == "Formularze przyjmujemy:"
    assert by_text["pocztą"].text.startswith("Program gminy Lipno\n")


def test_a_row_is_indexed_with_the_header_of_its_own_table() -> None:
    layout, found = divided(
        RawBlock("heading", "Zadania podstawowe", level=2),
        RawBlock("header", cells=("Zadanie", "2031"), table=1),
        RawBlock("row", cells=("Klub", "5"), table=1),
        RawBlock("row", cells=("Inne", "bez nagłówka"), table=2),
    )
    first, second = found
    assert first.passage.header is not None
    assert layout.text[slice(*first.passage.header)] == "Zadanie\t2031"
    assert "2031" in first.body and "Zadania podstawowe" in first.text
    assert second.passage.header is None and second.lead == ""


def test_a_long_paragraph_is_divided_between_sentences() -> None:
    sentence = "To jest zdanie o pomocy rodzinie w gminie. "
    _, found = divided(RawBlock("paragraph", (sentence * 60).strip()))
    assert len(found) > 1
    assert all(one.passage.text.endswith("gminie.") for one in found)
    assert all(len(one.passage.text) <= LONGEST for one in found)


def test_a_heading_is_a_passage_only_where_nothing_stands_below_it() -> None:
    _, found = divided(
        RawBlock("heading", "Rozdział", level=1),
        RawBlock("heading", "Pusty", level=2),
        RawBlock("heading", "Pełny", level=2),
        RawBlock("paragraph", "Treść."),
    )
    assert [one.passage.text for one in found] == ["Pusty", "Treść."]


def test_ids_stay_with_the_place_and_the_text() -> None:
    raw = [RawBlock("paragraph", "To samo."), RawBlock("paragraph", "To samo.")]
    first, again = divided(*raw)[1], divided(*raw)[1]
    assert [one.passage.id for one in first] == [one.passage.id for one in again]
    assert len({one.passage.id for one in first}) == 2


@pytest.mark.parametrize("word", ["słowo ", "a"])
def test_what_has_no_end_is_cut_and_nothing_of_it_is_lost(word: str) -> None:
    passages = [one.passage for one in divided(RawBlock("paragraph", word * 10_000))[1]]
    assert max(len(one.text) for one in passages) < 3_000
    assert sum(one.text.count(word.strip()) for one in passages) == 10_000
