import pytest

from ingest.extract.towns import towns
from knowledge.text import Analyser


@pytest.mark.parametrize(
    ("title", "publisher", "text", "town"),
    [
        ("Konsultacje programu na 2031 rok", "Burmistrz Miasta Brzozowa Góra", "", "brzozowa"),
        ("Program Wspierania Rodziny Gminy Lipno", None, "", "lipno"),
        ("Program dla Gminy Miejskiej Kraków", None, "", "krakow"),
        ("Rodzina w Zdrojewie – spotkanie", None, "", "zdrojewo"),
        ("Zapraszamy na dyżury", None, "Listy: ul. Lipowa 5, 33-300 Nowy Sącz.", "sacz"),
        (
            "Zapraszamy na dyżury",
            None,
            "Dyżury są w Radomiu. Przyjdź w Radomiu na Lipową.",
            "radom",
        ),
    ],
)
def test_the_town_of_a_document_is_known(
    title: str, publisher: str | None, text: str, town: str
) -> None:
    assert town in towns(title, publisher, text, Analyser())


@pytest.mark.parametrize(
    "title",
    [
        "Stanowisko Ośrodka Pomocy Społecznej wobec uwag",
        "Zestawienie Uwag W Sprawie Programu",
        "Spotkanie w Miejskim Ośrodku Pomocy Społecznej",
    ],
)
def test_no_word_of_an_office_becomes_a_town(title: str) -> None:
    assert towns(title, None, "Opinia w sprawie dobrych praktyk. Jak pisać?", Analyser()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Zebranie odbyło się w sali.\nWrzosownik, 3 maja 2031 r.\nObecna: Ewelina Nowak.",
        "Z pomocy Miejskiego Ośrodka Pomocy Społecznej we Wrzosowniku korzysta Ewelina Nowak.",
    ],
)
def test_the_town_stands_in_the_day_line_or_behind_the_office(text: str) -> None:
    assert towns("Protokół ze spotkania", None, text, Analyser()) == ("wrzosownik",)


def test_an_office_is_of_the_place_at_the_end_of_its_name() -> None:
    found = towns("Oferta", "Ośrodek Kultury w Borówce", "Oferta na wiosnę.", Analyser())
    assert "borowka" in found


def test_two_forms_of_an_unknown_name_are_one_town() -> None:
    in_it = towns("Dyżury w Borogórze", None, "", Analyser())
    of_it = towns("Program dla Miasta Borogóra", None, "", Analyser())
    assert set(in_it) & set(of_it)
