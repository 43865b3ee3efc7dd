from datetime import date

import pytest

from assistant.asked_days import asked_dates
from knowledge.references import asked_references, references


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
