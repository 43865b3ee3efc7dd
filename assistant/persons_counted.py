"""How many people a question speaks of, and how many a sentence allows at most."""

import re

from knowledge.folding import fold

_STEMS = {
    1: r"1|jedno|jednego|jednym|jedna|jedynak\w*",
    2: r"2|dwoj(?:e|ga|giem|gu|gi|ke|ka)|dwie|dwoch|dwa|dwiema|dwom",
    3: r"3|troj(?:e|ga|giem|gu|gi|ke|ka)|trzy|trzech|trzem",
    4: r"4|czwor(?:o|ga|giem|gu|gi|ke|ka)|cztery|czterech",
    5: r"5|piecior(?:o|ga|giem|gu|gi|ke|ka)|piec|pieciu",
}
_NUMBER = "|".join(rf"(?P<n{value}>{stems})" for value, stems in _STEMS.items())
_WORD = re.compile("|".join(_STEMS.values()))
_PEOPLE = r"(?:dziec|dzieck|syn|cor|osob|os\.|uczestni|kandydat|podopieczn|rodzenstw|uczni|malu)"
_NAMED = re.compile(rf"(?<![\w.,:])(?:{_NUMBER})\s+(?:\w+\s+)?{_PEOPLE}")
_ALL = re.compile(rf"\bwe (?:{_NUMBER})\b(?! \w*(?:lat|rok|tygod|dni|mies|godz))")
_HAS = re.compile(r"\b(?:mam|mamy|wychowuj\w+|jestem mama|jestem tata)\s+$")
_WHOLE = re.compile(r"\b(?:wszystk|razem|cala|obie|obu|oboje|naraz)")
_LIMIT = re.compile(
    r"\b(?:co )?(?:najwyzej|maksymalnie|maks\.?|maximum|nie wiecej niz|tylko|wylacznie|do)\s+"
    rf"(?:\w+\s+){{0,2}}?(?:{_NUMBER})\s+(?:\w+\s+)?{_PEOPLE}"
)


def people_asked(text: str) -> int | None:
    """How many a question asks about taking part; of one's own children all, where it says so."""
    folded = fold(text)
    found = [*_NAMED.finditer(folded), *_ALL.finditer(folded)]
    asked = [one for one in found if not _HAS.search(folded[: one.start()])]
    if not asked and not _WHOLE.search(folded):
        return None
    numbers = {_value(one) for one in asked or found} - {None}
    return numbers.pop() if len(numbers) == 1 else None


def people_at_most(text: str) -> int | None:
    """How many a sentence allows at most."""
    found = {_value(one) for one in _LIMIT.finditer(fold(text))}
    return found.pop() if len(found) == 1 else None


def is_number(word: str) -> bool:
    """Whether a word is a number of people: "trojga", "trójkę"."""
    return _WORD.fullmatch(fold(word)) is not None


def _value(found: re.Match[str]) -> int | None:
    return next((int(name[1:]) for name, one in found.groupdict().items() if one), None)
