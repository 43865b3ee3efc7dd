"""No to whoever has lived in a place for less time than a condition asks for."""

import re

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.yes_no_words import Decided, says
from knowledge.folding import fold

_WORDS = {"dwa": 2, "dwoch": 2, "trzy": 3, "trzech": 3, "cztery": 4, "czterech": 4, "piec": 5,
          "pieciu": 5, "szesc": 6, "szesciu": 6, "kilku": 3, "kilka": 3}  # fmt: skip
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(_WORDS)})"
_PERIOD = rf"(?:{_NUMBER}\s+)?(?P<half>pol(?:tora)?\s+)?(?P<unit>tyg\w*|mies\w*|rok\w*|lat\w*)"
_LIVING = re.compile(
    rf"\b(?:mieszka(?:m|my|ja)?|jestem|jestesmy|zameldowan\w*)\b[^.?!]{{0,30}}?\b(?:od|dopiero|juz)"
    rf"\s+(?:dopiero\s+|juz\s+|okolo\s+)?{_PERIOD}\b"
)
_ASKED = re.compile(
    rf"\b(?:mieszka|zamieszk|zameldow|pobyt)\w*\b[^.;]{{0,60}}?"
    rf"\b(?:co najmniej|przynajmniej|minimum|min\.|nie krocej niz|od)\s+{_PERIOD}\b"
)
_MONTHS = {"t": 0.25, "m": 1.0, "r": 12.0, "l": 12.0}  # by the first letter of the unit


def tells_of_stay(text: str) -> bool:
    """Whether a text asks to get something and says how long somebody has lived there."""
    return says("getting", text) and _LIVING.search(fold(text)) is not None


def asks_stay(text: str) -> bool:
    """Whether a text asks for how long somebody has lived there, which is no age."""
    return _ASKED.search(fold(text)) is not None


def by_stay(frame: Frame, draft: Draft) -> Decided | None:
    """No, where every period that the claims ask for is longer; a yes would need more than that."""
    found = _LIVING.search(fold(frame.text))
    own = _months(found) if found else None
    told: list[tuple[float, Claim]] = [
        (_months(one), claim) for claim in draft.claims if (one := _ASKED.search(fold(claim.text)))
    ]
    if own is None or len({months for months, _ in told}) != 1:
        return None
    months, claim = told[0]
    return (False, claim) if own < months else None


def _months(found: re.Match[str]) -> float:
    said, half = found["number"], found["half"]
    number = float(_WORDS.get(said, 0) or said) if said else 1.0
    number = number if half is None else 1.5 if "tora" in half else 0.5
    return number * _MONTHS[found["unit"][0]]
