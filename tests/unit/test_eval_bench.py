from datetime import datetime
from pkgutil import resolve_name

import pytest

from evals.bench.ablation import VARIANTS
from evals.bench.measure import measure, table
from evals.bench.questions import Asked, Piece, with_evidence
from evals.cases import WARSAW, Case, Expectation, Turn

NOW = datetime(2031, 3, 1, tzinfo=WARSAW)
TEXTS = {"notice": "Dyżur 4 marca 2031 w pokoju 7.", "minutes": "Spotkanie w pokoju 9."}


def case(name: str, **expect: tuple) -> Case:
    return Case(name, (Turn("gdzie dyżur", Expectation(**expect)),), NOW)


def test_only_facts_that_stand_in_the_cited_document_are_evidence():
    (asked,) = with_evidence(
        [
            case("a", says=(("4.03.2031",), ("za 3 dni",)), cites=("notice",)),
            case("computed alone", says=(("za 3 dni",),), cites=("notice",)),
            case("no source", says=(("4.03.2031",),)),
        ],
        TEXTS,
    )
    assert asked.facts == (("4.03.2031",),)


def test_evidence_counts_only_from_the_cited_document_and_all_facts_together():
    asked = Asked("?", NOW, frozenset({"notice"}), (("4.03.2031",), ("7",)))
    date, room = Piece("notice", "4 marca 2031"), Piece("notice", "pokój 7")
    assert asked.found_in([date, room])
    assert not asked.found_in([date, Piece("minutes", "pokój 7")])


def test_measures_the_first_the_first_four_and_the_same_number_of_characters():
    asked = Asked("?", NOW, frozenset({"notice"}), (("7",),))
    long = Piece("notice", "słowo " * 200)

    def third(_: Asked) -> list[Piece]:
        return [long, long, Piece("notice", "pokój 7")]

    def first(_: Asked) -> list[Piece]:
        return [Piece("notice", "pokój 7")]

    late, early = measure("late", third, [asked]), measure("early", first, [asked])
    assert (late.top1, late.top4, late.within) == (0, 1, 0)
    assert (early.top1, early.top4, early.within) == (1, 1, 1)
    assert "1.00x" in table([late, early], against="early").splitlines()[2]


@pytest.mark.parametrize("place", [place for parts in VARIANTS.values() for place, _ in parts])
def test_every_part_that_is_taken_away_is_there(place: str) -> None:
    assert resolve_name(place) is not None
