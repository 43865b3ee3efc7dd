from datetime import date

import pytest

from assistant.asked_days import asked_dates
from knowledge.references import asked_references, numbered, references, same_number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Posiedzenie nr XII", {"12"}),
        ("posiedzenie nr xxi", {"21"}),
        ("sesja XLIV", {"44"}),
        ("Uchwała nr VIII/45/2024", {"8/45/2024"}),
        ("uchwała 12/2027", {"12/2027"}),
        ("sala nr 7", {"7"}),
        ("posiedzenie i obrady", set()),
        ("protokół z III posiedzenia", {"3"}),
        ("iv posiedzenie", {"4"}),
        ("na 12. posiedzeniu", {"12"}),
        ("odbyło się 5 posiedzeń", set()),
        ("odbyły się 3 posiedzenia", set()),
        ("posiedzenie 9 października 2024 r.", set()),
        ("na posiedzeniu 2025-09-10", set()),
        ("na posiedzeniu 11/2/2026", set()),
    ],
)
def test_numbers_of_papers_have_one_spelling(text: str, found: set[str]) -> None:
    assert references(text) == found


def test_only_the_number_of_a_paper_or_session_says_which_one_is_meant() -> None:
    assert asked_references("Ilu członków było na posiedzeniu nr XII?") == {"12"}
    assert asked_references("Kto przyjmuje w pokoju nr 7?") == set()
    assert asked_references("Czego dotyczy nr 3/2027?") == {"3/2027"}


def test_a_year_may_be_typed_with_two_figures() -> None:
    (one,) = asked_dates("co było 6.3.19", [], date(2027, 1, 1))
    assert (one.first, one.last) == (date(2019, 3, 6), date(2019, 3, 6))
    assert not asked_dates("tel. 12.3.19.44", [], date(2027, 1, 1))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Protokół nr 7/2023 z III posiedzenia", [("minutes", "7/2023"), ("meeting", "3")]),
        ("na posiedzeniu Komisji Mieszkaniowej nr 5", [("meeting", "5")]),
        ("posiedzenie w sali nr 5", []),
        ("Uchwała Nr VI/31/2028 w sprawie", [("resolution", "6/31/2028")]),
        ("zarządzenie nr 14/2027", [("order", "14/2027")]),
    ],
)
def test_a_number_belongs_to_the_word_before_it(text: str, found: list[tuple[str, str]]) -> None:
    assert list(numbered(text)) == found


@pytest.mark.parametrize(
    ("asked", "own", "years", "same"),
    [
        ("7/23", "7/2023", set(), True),
        ("7", "7/2023", {2023}, True),
        ("7", "7/2023", {2024}, False),
        ("12/2023", "5/12/2023", set(), True),
        ("12", "5/12/2023", set(), True),
        ("5", "5/12/2023", set(), False),
        ("7/2024", "7/2023", set(), False),
    ],
)
def test_numbers_are_known_as_people_shorten_them(
    asked: str, own: str, years: set[int], same: bool
) -> None:
    assert same_number(asked, own, years) is same
