from datetime import datetime

import pytest

from assistant.language import identify
from assistant.safeguarding import CrisisCard, crisis_card
from assistant.texts import Texts
from tests.unit.tables import table_of

MESSAGES = table_of("card_messages.yaml")
CHILD, CHILD_TOO, ADULTS, ADULTS_TALK = "116 111", "800 12 12 12", "800 70 2222", "116 123"
VIOLENCE = "800 120 002"


def card_of(text: str) -> CrisisCard:
    card = crisis_card(text, identify(text), datetime(2025, 9, 1, 10))
    assert card is not None
    return card


def numbers_of(text: str) -> list[str]:
    return [one.number for one in card_of(text).numbers]


def first_line_of(text: str) -> str:
    return card_of(text).lines[0]


def said(text: str, key: str) -> str:
    return Texts(identify(text)).say(f"crisis.{key}")


@pytest.mark.parametrize(
    ("key", "text"), [(key, text) for key in ("life", "fire") for text in MESSAGES[key]]
)
def test_where_an_ambulance_is_needed_the_first_line_says_to_call_at_once(
    key: str, text: str
) -> None:
    assert first_line_of(text) == said(text, key)
    assert "112" in first_line_of(text)
    assert numbers_of(text) == ["112"]


@pytest.mark.parametrize("text", MESSAGES["worn_out"])
def test_who_can_do_no_more_is_given_lines_to_talk_and_none_against_violence(text: str) -> None:
    assert first_line_of(text) == said(text, "worn_out")
    assert VIOLENCE not in numbers_of(text)
    assert ADULTS_TALK in numbers_of(text)


@pytest.mark.parametrize("text", MESSAGES["young_now"])
def test_a_child_beside_somebody_poisoned_is_told_to_call_at_once(text: str) -> None:
    assert first_line_of(text) == said(text, "young_now")
    assert numbers_of(text) == ["112"]


@pytest.mark.parametrize("text", MESSAGES["young_despair"])
def test_a_child_in_despair_is_told_that_somebody_talks_with_it(text: str) -> None:
    assert first_line_of(text) == said(text, "young_despair")
    assert numbers_of(text) == ["112", CHILD, CHILD_TOO]


@pytest.mark.parametrize(
    ("key", "text"), [(key, text) for key in ("lured", "young_lured") for text in MESSAGES[key]]
)
def test_who_is_lured_on_the_internet_gets_the_lines_for_children(key: str, text: str) -> None:
    assert first_line_of(text) == said(text, key)
    assert numbers_of(text) == ["112", CHILD, CHILD_TOO]


@pytest.mark.parametrize("text", MESSAGES["parents_despair"])
def test_a_parent_in_despair_gets_the_lines_for_adults(text: str) -> None:
    assert numbers_of(text) == ["112", ADULTS, ADULTS_TALK]


@pytest.mark.parametrize("text", MESSAGES["own_fear"])
def test_who_fears_to_hurt_a_child_is_heard_without_reproach(text: str) -> None:
    assert first_line_of(text) == said(text, "own_fear")
    assert numbers_of(text) == ["112", CHILD_TOO, ADULTS, ADULTS_TALK]


@pytest.mark.parametrize("text", MESSAGES["own_violence"])
def test_who_struck_somebody_is_given_lines_to_talk_and_not_one_for_the_struck(text: str) -> None:
    assert "own_violence" in card_of(text).kinds
    assert first_line_of(text) == said(text, "own_violence")
    assert numbers_of(text) == ["112", ADULTS, ADULTS_TALK]


@pytest.mark.parametrize("text", MESSAGES["struck_back"])
def test_who_struck_back_keeps_the_line_against_violence(text: str) -> None:
    assert "own_violence" not in card_of(text).kinds
    assert VIOLENCE in numbers_of(text)


@pytest.mark.parametrize("text", MESSAGES["bleeding"])
def test_where_veins_are_cut_the_first_line_says_to_call_at_once(text: str) -> None:
    assert first_line_of(text) == said(text, "life")
    assert ADULTS in numbers_of(text)


def test_holding_ones_breath_for_fear_needs_no_ambulance() -> None:
    text = "gdy on wraca, dzieci się chowają, a ja staram się nie oddychać"
    assert card_of(text).kinds == ("violence",)


def test_an_eviction_beside_a_beating_hides_nothing() -> None:
    assert "violence" in card_of("grozi nam eksmisja, a mąż mnie bije").kinds


@pytest.mark.parametrize("text", MESSAGES["own_fear_or_despair"])
def test_fear_of_oneself_that_may_be_despair_gets_the_lines_for_both(text: str) -> None:
    assert "own_fear" in card_of(text).kinds
    assert first_line_of(text) in {said(text, "own_fear"), said(text, "suicide")}
    assert numbers_of(text) == ["112", CHILD_TOO, ADULTS, ADULTS_TALK]


@pytest.mark.parametrize("text", MESSAGES["hunger"])
def test_children_without_food_are_met_with_help(text: str) -> None:
    assert card_of(text).kinds == ("hunger",)


@pytest.mark.parametrize("text", MESSAGES["calm"])
def test_an_everyday_question_gets_no_card(text: str) -> None:
    assert crisis_card(text, identify(text), datetime(2025, 9, 1, 10)) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Dziadek dotyka mojej córki", [CHILD_TOO, VIOLENCE]),
        ("Побачила у доньки порізи на руках, їй 15 років", [CHILD_TOO]),
        ("Syn mówi, że się zabije. Co mam zrobić?", [CHILD_TOO, ADULTS]),
        ("Mąż pobił syna, ma sine oko", [CHILD_TOO, VIOLENCE]),
    ],
)
def test_a_child_hurt_by_somebody_keeps_its_lines(text: str, kept: list[str]) -> None:
    assert set(kept) <= set(numbers_of(text))


@pytest.mark.parametrize("text", MESSAGES["child_told_of"])
def test_a_child_that_somebody_fears_for_may_call_itself(text: str) -> None:
    assert {CHILD, CHILD_TOO} <= set(numbers_of(text))


@pytest.mark.parametrize("text", MESSAGES["grown_child"])
def test_a_grown_son_or_daughter_gets_no_line_for_children(text: str) -> None:
    assert numbers_of(text) == ["112", ADULTS, ADULTS_TALK]


@pytest.mark.parametrize("text", MESSAGES["partner"])
def test_who_is_hurt_by_a_partner_gets_the_line_for_that_before_one_for_children(text: str) -> None:
    assert numbers_of(text)[:2] == ["112", VIOLENCE]


def test_a_young_person_hurt_by_a_partner_keeps_the_line_for_children_first() -> None:
    assert numbers_of("mam 15 lat i mój chłopak mnie bije")[1] == CHILD


@pytest.mark.parametrize(
    "text",
    [
        "my ex is outside with a hammer hitting the door, the kids are under the bed",
        "муж избил до потери сознания, очнулась на полу, ребёнок рядом плачет",
    ],
)
def test_who_is_attacked_beside_the_children_keeps_the_line_against_violence(text: str) -> None:
    assert VIOLENCE in numbers_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "córka zgubiła się w galerii i szukamy jej z ochroną",
        "дочка потерялась в парке час назад, ищем",
        "my daughter got lost at the market, we are looking for her",
    ],
)
def test_a_child_that_is_searched_for_gets_the_card(text: str) -> None:
    assert "child" in card_of(text).kinds


def test_a_stranger_who_sees_a_child_beaten_is_not_taken_for_a_child() -> None:
    assert not card_of("a dad is beating a little boy in the car park with his belt").child


def test_a_landlord_who_throws_out_is_no_violence_at_home() -> None:
    card = card_of("The landlord threw us out today, I have nowhere to sleep with my two children")
    assert card.kinds == ("homelessness",)


def test_a_bare_cry_for_help_is_not_told_what_it_did_not_say() -> None:
    assert first_line_of("pomocy!!!") == said("pomocy!!!", "danger")


@pytest.mark.parametrize("text", MESSAGES["old_parent"])
def test_who_tells_of_a_parent_grown_old_is_no_child(text: str) -> None:
    card = card_of(text)
    assert not card.child and "child" not in card.kinds
    assert VIOLENCE in numbers_of(text)


@pytest.mark.parametrize("text", MESSAGES["all_pills"])
def test_pills_taken_all_at_once_are_poisoning_and_despair(text: str) -> None:
    assert set(card_of(text).kinds) == {"poisoning", "suicide"}
    assert ADULTS in numbers_of(text)


@pytest.mark.parametrize("text", MESSAGES["better_outside"])
def test_who_had_better_not_be_at_home_is_no_one_who_would_not_live(text: str) -> None:
    assert "suicide" not in card_of(text).kinds
    assert CHILD in numbers_of(text)


@pytest.mark.parametrize("text", MESSAGES["married_off"])
def test_who_is_to_be_married_against_their_will_is_in_danger(text: str) -> None:
    assert "violence" in card_of(text).kinds


@pytest.mark.parametrize("text", MESSAGES["put_out_by_parents"])
def test_who_is_put_out_by_parents_has_no_roof(text: str) -> None:
    assert "homelessness" in card_of(text).kinds
    assert CHILD in numbers_of(text)


@pytest.mark.parametrize("text", MESSAGES["undressed"])
def test_a_child_that_is_undressed_is_abused_whatever_else_it_tells(text: str) -> None:
    assert "abuse" in card_of(text).kinds
