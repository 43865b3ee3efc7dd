"""How long somebody has lived in a place, and how long a condition asks for, in months."""

import re

from knowledge.own_conditions import numbered, words_of

_HALF = 6.0
_LIVES_NEAR = 45  # characters between the verb and the time
_LEAST = re.compile(r"(?<!\w)(?:co najmniej|przynajmniej|minimum|nie krocej niz|od)(?!\w)")


def stay(text: str) -> float | None:
    """For how many months somebody says that they have lived there."""
    verb = words_of("lives").search(text)
    if verb is None:
        return None
    return _months(text[verb.end() : verb.end() + _LIVES_NEAR], words_of("stayed"), bare=True)


def least_stay(sentence: str) -> float | None:
    """For how many months a sentence asks that somebody has lived there."""
    verb = words_of("lives").search(sentence)
    return _months(sentence[verb.end() :], _LEAST, bare=False) if verb else None


def _months(text: str, before: re.Pattern[str], *, bare: bool) -> float | None:
    """The months of the first time that is told; `bare` allows one with no word before it."""
    opening = before.search(text)
    if opening is None and not bare:
        return None
    behind = text[opening.end() :] if opening else text
    half = words_of("half_a_year").search(behind)
    found = [(half.start(), _HALF)] if half else []
    for months, unit in numbered("units").items():
        for one in unit.finditer(behind):
            number = _number_before(behind[: one.start()])
            if number is not None:
                found.append((one.start(), number * months))
    return min(found)[1] if found else None


def _number_before(text: str) -> float | None:
    words = text.split()
    if not words:
        return 1.0
    if words[-1].isdigit():
        return float(words[-1])
    told = (value for value, one in numbered("month_words").items() if one.fullmatch(words[-1]))
    return next(told, 1.0 if words[-1] in ("od", "a", "one", "jednego") else None)
