"""What documents say in general words, told in another language: weekdays, ages, "free of charge".

A stretch is told only where it is wholly known; what it names stays as the document has it.
"""

import re
from collections.abc import Iterator
from functools import cache

from knowledge.phrases import lexicon

_PLAIN = re.compile(r"[\d.:,–-]*\d(?:[.:,–-]+\d+)*|[^\w\s]+|\s+")
_LETTERS = re.compile(r"[^\W\d_]+")
_COUNTED = re.compile(r"[^\W\d_]+(?:, \d+ [^\W\d_]+)*")
_CASED = {"m": 0, "f": 1, "n": 2}

Rows = tuple[tuple[re.Pattern[str], str], ...]


def told(polish: str, language: str) -> str | None:
    """The stretch in another language; None where something in it is not general."""
    text = " ".join(polish.split())
    found: list[str] = []
    place = 0
    while place < len(text):
        said, end = _next(text, place, language)
        if end == place:
            return None
        found.append(said)
        place = end
    whole = re.sub(r"\s+(?=[,;.])", "", re.sub(r"\s{2,}", " ", "".join(found))).strip()
    return re.sub(r"^[,;]\s*", "", whole) or None


def label_told(label: str, language: str) -> str | None:
    """The name of a column or line, such as "Dla kogo", in another language."""
    found = ((row.fullmatch(label.strip()), said) for row, said in _labels(language))
    return next((match.expand(said) for match, said in found if match), None)


def decision_told(position: str, language: str) -> str | None:
    """What a position such as "Nie uwzględniono" comes to, in a word; None for any other text."""
    rows = lexicon("spoken")["decided"]
    found = (row for row in rows if re.match(rf"(?:{row['pl']})(?=\s*(?:$|[.:;(–]))", position))
    return next((str(row[language]) for row in found), None)


def counted_told(polish: str, language: str) -> str | None:
    """What numbers count, such as "rodzin, 20 dzieci", each with a word for it; None elsewhere."""
    words = _LETTERS.findall(polish)
    known = {word: said for word in words if (said := _unit(word, language))}
    if not words or len(known) < len(set(words)) or not _COUNTED.fullmatch(polish):
        return None
    return _LETTERS.sub(lambda match: f"{match.group()} ({known[match.group()]})", polish)


@cache
def _unit(word: str, language: str) -> str | None:
    rows = lexicon("spoken")["units"]
    return next((str(row[language]) for row in rows if re.fullmatch(row["pl"], word)), None)


def _next(text: str, place: int, language: str) -> tuple[str, int]:
    """What the next words are in the language, and where they end."""
    best = ("", place)
    for row, said in _rows(language):
        match = row.match(text, place)
        if match and match.end() > best[1] and _whole(text, match.end()):
            best = (match.expand(said), match.end())
    if best[1] > place:
        return best
    plain = _PLAIN.match(text, place)
    return (plain.group(), plain.end()) if plain else best


def _whole(text: str, end: int) -> bool:
    return end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum())


@cache
def _rows(language: str) -> Rows:
    return tuple(
        (re.compile(pattern, re.IGNORECASE), said) for pattern, said in _patterns(language)
    )


def _patterns(language: str) -> Iterator[tuple[str, str]]:
    data = lexicon("spoken")
    days = data["weekdays"]
    for day in days:
        name = day[language]
        yield rf"(?:(?:w|we) )?(?:{day['pl']})\b\.?", name
        for other in days:
            span = rf"(?:od )?(?:{day['pl']})\.? ?(?:do|-|–) ?(?:{other['pl']})\b\.?"
            yield span, f"{name}–{other[language]}"
        for order in data["before"]:
            said = order[language]
            said = said if isinstance(said, str) else said[_CASED[day["gender"]]]
            yield rf"(?:{order['pl']}) (?:{day['pl']})\b\.?", f"{said} {name}"
    for order in data["before"]:  # the first of two: "pierwszy i trzeci czwartek"
        said = order[language]
        yield rf"(?:{order['pl']})(?= i )", said if isinstance(said, str) else said[0]
    for row in data["phrases"]:
        yield row["pl"], str(row[language])


@cache
def _labels(language: str) -> Rows:
    return tuple((re.compile(row["pl"]), str(row[language])) for row in lexicon("spoken")["labels"])
