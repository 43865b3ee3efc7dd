from assistant.likely_danger import CALM
from evals.crisis.examples import put_together

CALM_ONES = [(f"kiedy są zajęcia numer {number} w sobotę", CALM) for number in range(60)]
DANGER = [(f"mąż mnie bije od {number} lat", "violence") for number in range(40)]


def test_messages_put_together_hold_each_kind_as_it_is() -> None:
    made = list(put_together([*CALM_ONES, *DANGER]))
    assert {kind for _, kind in made} == {CALM, "violence"}
    assert all(("bije" in text) == (kind != CALM) for text, kind in made)


def test_a_new_message_changes_few_of_those_put_together() -> None:
    before = set(put_together([*CALM_ONES, *DANGER]))
    after = set(put_together([*CALM_ONES, *DANGER, ("gdzie jest biblioteka", CALM)]))
    assert len(before - after) < len(before) / 10
