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
