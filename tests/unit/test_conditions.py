"""What documents ask of those who may come."""

import pytest

from knowledge.conditions import conditions_of
from knowledge.text import Analyser

ANALYSER = Analyser()


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("kobiety, które ukończyły 55 lat, oraz ich wnuki", (660, None)),
        ("mieszkańcom powyżej 70. roku życia", (840, None)),
        ("osób w wieku 67 lat i starszych", (804, None)),
        ("od ukończenia 16. roku życia", (192, None)),
        ("młodzież do 24 lat", (0, 288)),
        ("dzieci od 5 miesięcy do 3 lat", (5, 36)),
        ("dzieci od roku do 3 lat", (12, 36)),
        ("maluchy od ukończenia 1. roku życia do 4 lat", (12, 48)),
        ("od pół roku do dwóch lat", (6, 24)),
        ("dzieci od 20. tygodnia życia do 3 lat", (4, 36)),
        ("osoby w wieku od 18 do 59 lat", (216, 719)),
        ("uczniów klas I–III", (84, 119)),
        ("uczniowie klas 7-8", (156, 179)),
        ("seniorzy 60+", (720, None)),
        ("rodziny 3+", None),
        ("od 30 lat prowadzimy schronisko", None),
        ("opieka na czas do 6 miesięcy", None),
        ("osoby dorosłe po kryzysie", (216, None)),
    ],
)
def test_ages_are_read_as_offices_write_them(text: str, ages: tuple[int, int | None]) -> None:
    assert conditions_of(text, ANALYSER).ages == ages


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("lekki lub umiarkowany stopień niepełnosprawności", {"light", "moderate"}),
        ("osoby z niepełnosprawnością w stopniu znacznym", {"severe"}),
        ("o umiarkowanym albo znacznym stopniu niepełnosprawności", {"moderate", "severe"}),
        ("znaczne zainteresowanie zajęciami", set()),
    ],
)
def test_degrees_of_disability_are_told(text: str, degrees: set[str]) -> None:
    found = conditions_of(text, ANALYSER)
    assert found.degrees == degrees
    assert found.disabilities == ({"any"} if degrees else set())


@pytest.mark.parametrize(
    ("text", "residence"),
    [
        ("rodzin zamieszkałych na terenie powiatu, z dziećmi", "zamieszkałych na terenie powiatu"),
        ("osoby zameldowane w mieście od roku", "zameldowane w mieście od roku"),
        ("mieszkańcy gminy Lisów w wieku 60+", "mieszkańcy gminy Lisów"),
        ("miejsce zamieszkania: Lisów", "miejsce zamieszkania: Lisów"),
        ("usługi w miejscu zamieszkania chorego", None),
    ],
)
def test_residence_is_kept_in_the_words_of_the_document(text: str, residence: str | None) -> None:
    assert conditions_of(text, ANALYSER).residence == residence


@pytest.mark.parametrize(
    ("text", "income"),
    [
        ("osób o dochodzie nieprzekraczającym 1 800 zł netto",
         "dochodzie nieprzekraczającym 1 800 zł netto"),
        ("jeśli dochód na osobę w rodzinie nie przekracza 1450,50 zł miesięcznie",
         "dochód na osobę w rodzinie nie przekracza 1450,50 zł miesięcznie"),
        ("osoby o dochodzie do 900 zł nie ponoszą odpłatności", None),
    ],
)  # fmt: skip
def test_income_is_kept_in_the_words_of_the_document(text: str, income: str | None) -> None:
    assert conditions_of(text, ANALYSER).income == income


def test_difficulties_in_the_duties_of_a_family_are_a_situation() -> None:
    text = "rodziny mające trudności w wypełnianiu funkcji opiekuńczo-wychowawczej"
    assert conditions_of(text, ANALYSER).situations == {"parenting_difficulties"}
