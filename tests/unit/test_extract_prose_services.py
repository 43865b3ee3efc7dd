"""Services told in prose: below a heading, behind a dash, and on bare lines of a card."""

import pytest

from ingest.extract.prose_services import prose_services
from ingest.read.blocks import Layout, RawBlock, lay_out
from knowledge.model import DocumentKind, Offer, SourceDocument
from knowledge.text import Analyser

ANALYSER = Analyser()


def _document(kind: DocumentKind = "other") -> SourceDocument:
    return SourceDocument("doc", "oferta.html", "Oferta", kind, "0")


def _heading(text: str) -> RawBlock:
    return RawBlock("heading", text, level=2)


def _para(text: str) -> RawBlock:
    return RawBlock("paragraph", text)


def _offers(*blocks: RawBlock, kind: DocumentKind = "other") -> tuple[list[Offer], Layout]:
    layout = lay_out([RawBlock("heading", "Oferta", level=1), *blocks])
    found, _ = prose_services(_document(kind), layout, ANALYSER, frozenset())
    quotes = [c for one in found for group in one.citations.values() for c in group]
    assert all(layout.text[c.start : c.end] == c.quote for c in quotes)
    return found, layout


def _told(offer: Offer) -> str:
    return "\n".join(one.quote for one in offer.citations["told"])


def test_a_section_tells_one_service_with_its_place_hours_and_fee() -> None:
    found, _ = _offers(
        _heading("Kółko szycia"),
        _para(
            "Zajęcia są dla dzieci w wieku 9–12 lat. Kosztują 30 zł miesięcznie. "
            "Spotykamy się w soboty o 10:00 przy ul. Krętej 4."
        ),
        _heading("Grupa „Oddech”"),
        _para("Przychodzą do nas opiekunowie osób starszych. Wstęp wolny, tel. 16 300 11 22."),
    )
    first, second = found
    assert first.name == "Kółko szycia"
    assert first.audience.ages == (108, 155)
    assert "30 zł" in _told(first)
    assert "ul. Krętej 4" in _told(first)
    assert "16 300 11 22" not in _told(first)
    assert second.name == "Grupa „Oddech”"
    assert "Wstęp wolny" in _told(second)


@pytest.mark.parametrize("mark", [" – ", ": ", " - "])
def test_a_paragraph_may_begin_with_the_name_of_the_service(mark: str) -> None:
    line = f"Klub Malucha{mark}dla dzieci od roku do 3 lat. Wtorki 9:00–11:00, ul. Krótka 2."
    (offer,), _ = _offers(_para(line))
    assert (offer.name, offer.audience.ages) == ("Klub Malucha", (12, 36))
    assert offer.audience.eligible == "dla dzieci od roku do 3 lat"


def test_bare_lines_of_a_card_are_told_apart() -> None:
    (offer,), _ = _offers(
        _heading("Rytmika"),
        _para("3–5 lat, środy 17:00"),
        _para("ul. Krótka 2, II piętro"),
        _para("35 zł za miesiąc"),
        _para("Zapisz się"),
    )
    assert offer.audience.eligible == "3–5 lat"
    assert _told(offer) == "środy 17:00\nul. Krótka 2, II piętro\n35 zł za miesiąc"


def test_a_discount_does_not_say_for_whom_a_service_is_but_a_benefit_does() -> None:
    (charged, paid), _ = _offers(
        _heading("Zajęcia plastyczne"),
        _para("Opłata: 40 zł, z Kartą Dużej Rodziny 20 zł. Poniedziałki 15:00, ul. Krótka 2."),
        _heading("Bon na żłobek"),
        _para("Bon wynosi 400 zł na dziecko w wieku od roku do 3 lat."),
    )
    assert not charged.audience.situations
    assert paid.audience.ages == (12, 36)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Godziny otwarcia", "Poniedziałki 8:00–12:00. Dla dzieci do 3 lat bezpłatnie."),
        ("Kto może skorzystać?", "Rodzice dzieci do 3 lat. Opłata 10 zł. Wtorki 9:00."),
        ("Konsultacje", "Uwagi można składać do 5 maja. Dla rodziców dzieci do 6 lat, 0 zł."),
        ("Piknik rodzinny", "W sobotę 3 maja 2031 r. bawią się dzieci do 6 lat. Wstęp wolny."),
        ("Zajęcia ruchowe", "Sala jest duża i jasna. Mamy nowe lustra."),
    ],
    ids=["hours", "question", "remarks", "one day", "nothing told"],
)
def test_no_service_where_a_section_tells_something_else(heading: str, text: str) -> None:
    assert _offers(_heading(heading), _para(text))[0] == []


def test_records_of_what_was_said_offer_nothing() -> None:
    text = "Zajęcia są dla dzieci w wieku 9–12 lat. Kosztują 30 zł miesięcznie."
    assert _offers(_heading("Kółko szycia"), _para(text), kind="minutes")[0] == []
