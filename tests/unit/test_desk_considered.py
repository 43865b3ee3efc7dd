import json

import pytest

from assistant.desk.considered import considered


def explained(**frame) -> str:
    whole = {
        "words": [{"word": "Kiedy", "role": "function"}, {"word": "dyżur", "role": "focus"}],
        "attributes": ["when"], "kinds": ["duty_slot"], "order": ["next"], "years": [2031],
        "dates": [["2031-03-01", "2031-03-31"]], "looking": False, "follow_up": True,
        "audience": {"ages": [24, 35], "disabilities": ["hearing"], "situations": [], "groups": []},
    } | frame  # fmt: skip
    candidates = [
        {"topic": "events", "score": 0.913, "status": "answered", "claims": ["Dyżur: 3 marca."],
         "vetoes": []},
        {"topic": "tasks", "score": 0, "status": "not_in_documents", "claims": [],
         "vetoes": ["dyżur", "dyżur"]},
    ]  # fmt: skip
    return json.dumps({"frame": whole, "candidates": candidates})


def test_an_explanation_is_told_in_plain_words():
    told = considered(explained(), ["Dyżur: 3 marca."])
    assert told.words == (("Kiedy", "słowo pomocnicze"), ("dyżur", "o co chodzi"))
    assert dict(told.understood) == {
        "Pytanie o": "kiedy",
        "Czego dotyczy": "dyżur",
        "Który z kolei": "następny",
        "Lata": "2031",
        "Dni": "01.03.2031 – 31.03.2031",
        "Wiek w latach": "2",
        "Niepełnosprawność": "słuch",
        "Nawiązuje do poprzedniego pytania": "tak",
    }
    best, other = told.candidates
    assert (best.title, best.fit, best.chosen) == ("Dyżury i spotkania", 91, True)
    assert (other.vetoes, other.chosen) == (("dyżur",), False)


@pytest.mark.parametrize(
    ("months", "years"), [([0, 11], "0"), ([84, 155], "7–12"), ([216, None], "od 18")]
)
def test_ages_are_told_in_years(months, years):
    who = {"ages": months, "disabilities": [], "situations": [], "groups": []}
    assert ("Wiek w latach", years) in considered(explained(audience=who), []).understood


@pytest.mark.parametrize("broken", ["", "[]", "{}", "null", '{"frame": 1}', '{"candidates": [{}]}'])
def test_what_another_version_explained_is_left_out(broken):
    assert not considered(broken, [])
