"""Lines of labels such as "Wiek: 4–6 lat", by which leaflets tell of one service after another."""

import re
from collections.abc import Sequence

from knowledge.folding import fold

_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_LABEL = re.compile(
    rf"[*_]{{0,3}}(?P<label>[{_UPPER}][^:|.!?;]{{1,40}}\.?)\s*(?::[*_]{{0,3}}|[*_]{{1,3}}:)\s+\S"
)
# A name and, on the same line, a telephone or an e-mail: "Punkt Karty – pok. 3, tel. 16 300 10 20".
_ENTRY = re.compile(
    rf"[*_]{{0,3}}(?!(?:[Tt]el|TEL|[Ee]-?mail|[Ff]a[xk]|[Aa]dres|[Gg]odz|[Kk]ontakt|[Kk]om|[Nn]r|[Zz]ap)\w*\b)"
    rf"[{_UPPER}„][^.!?:,–—\d]{{3,70}}?(?:\s[–—-]\s|[*_]{{0,3}}[:,(])[^!?]*?"
    r"(?:\btel\b|\btelefon|\d{2,3}[ -]\d{2,3}[ -]\d{2,3}|\w@\w)[^!?]*"
)
# Somebody and when they are there: "logopeda - Kinga Ptak: pt. 9-13", "Prawnik ..... wt. 15-17".
_DAY_NAME = (
    r"(?:pn|pon|poniedział\w*|wt|wtor\w*|śr|środ\w*|czw|czwart\w*|pt|piąt\w*|sob|sobot\w*"
    r"|nd|niedz\w*)"
)
_WHEN = re.compile(
    r"(?![-–—+•▪·]\s|\*\s)[^:\d]{2,80}?(?:[^\S\t]*(?::|\.{3,}|…+|\t)[.\s]*|\s[–—-]\s+)"
    r"(?:(?:w|we|od|co|każd\w+|kazd\w+|pierwsz\w+|drug\w+|trzeci\w+|ostatni\w+|i|oraz)\s+)*"
    rf"(?:{_DAY_NAME}\b|\d{{1,2}}(?:\.\d\d|[ ,]|\s[ioa]\s))"
    r".*\d{1,2}(?:[:.]\d\d)?\s?(?:[–—-]|do)\s?\d{1,2}(?:[:.]\d\d)?\b.*",
    re.IGNORECASE,
)
# A day and what is on it: "24 listopada 2026 r. (wtorek), godz. 17:00, świetlica".
_DAY_FIRST = re.compile(
    r"(?:(?:pon|wt|śr|czw|pt|pią|sob|nie)\w*\.?,?\s+)?\d{1,2}"
    r"(?:\s+(?:stycz|lut|mar|kwie|maj|czerw|lip|sier|wrze|paźd|listop|grud)\w*|\.\d{1,2}\.\d{4})\b.*\d",
    re.IGNORECASE,
)
# One of what a paper counts: "Spotkanie 2 – 12 maja", "moduł 2: granice".
_COUNTED = re.compile(r"(?P<word>[^\W\d_]{4,20})\s+(?P<number>\d{1,2})\s*[-–—:.]\s*\S")
# A part of a paper by its Roman number: "III. Termin".
_PART = re.compile(rf"(?P<number>[IVX]{{1,5}})\.\s+[{_UPPER}][^.:;!?]{{2,80}}\??")
_CHAPTER = re.compile(
    rf"(?:Rozdział|ROZDZIAŁ|Część|CZĘŚĆ|Dział|DZIAŁ)\s+(?P<number>[IVX]{{1,5}}|\d{{1,2}})\.?\s+"
    rf"[–—-]?\s*[{_UPPER}][^.:;!?]{{2,80}}\??"
)
# What is counted above labelled lines: "Postulat 2. Fundacja (Anna Kos)".
_COUNTED_HEAD = re.compile(rf"[{_UPPER}][^\W\d_]{{3,15}}\s+(?:nr\s+)?\d{{1,2}}[.:)]\s+\S.{{2,110}}")
_LEADER = re.compile(r"[^\s.].{1,60}?\s?\.{5,}\s?\S.{1,100}")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# What tells a service from an office or an event: for whom it is, or what its users pay.
_OF_SERVICE = re.compile(
    r"(?:wiek|dla (?:kogo|jakich)|uczestnic|adresa[ct]|odbior|odpłatn|opłat|cena|koszt|wstęp"
    r"|bilet)",
    re.IGNORECASE,
)
_FEWEST = 2
_LONGEST_NAME = 80
_FEWEST_ABOVE = 2  # lines above the first line in capitals that is no letterhead
_FEWEST_CAPITAL = 2
_FEWEST_HOURS = 2
_FEWEST_DAYS = 2
_FEWEST_PARTS = 3
_FEWEST_COUNTED = 2
_LEAST_LETTERS, _LONGEST_CAPITAL = 6, 60


def is_labelled(line: str) -> bool:
    """Whether a line is a label and what it stands for."""
    return _LABEL.match(line.strip()) is not None


def tells_service(lines: Sequence[str]) -> bool:
    """Whether lines that stand together are labels that tell for whom a service is or its fee."""
    labels = [match["label"] for line in lines if (match := _LABEL.match(line.strip()))]
    return len(labels) >= _FEWEST and any(_OF_SERVICE.match(label) for label in labels)


def service_stanzas(lines: Sequence[str]) -> list[tuple[int, int]]:
    """The first and the last line, exclusive, of every stretch of lines that tells a service."""
    found = []
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index].strip():
            continue
        if index > start and tells_service(lines[start:index]):
            found.append((start, index))
        start = index + 1
    return found


def is_name(line: str) -> bool:
    """Whether the first line of such a stretch is what the service is called."""
    bare = line.strip()
    short = 2 < len(bare) <= _LONGEST_NAME and not is_labelled(bare)
    return short and not bare[0].islower() and bare[0].isprintable() and bare[-1] not in ".:;,!?"


def capital_lines(lines: Sequence[str]) -> frozenset[int]:
    """The short lines in capitals that head the lines right below them, where there are several."""
    found = frozenset(
        index
        for index in range(_FEWEST_ABOVE, len(lines) - 1)
        if _is_capital(lines[index])
        and not lines[index - 1].strip()
        and lines[index + 1].strip()
        and any(letter.islower() for letter in lines[index + 1])
    )
    return found if len(found) >= _FEWEST_CAPITAL else frozenset()


def part_lines(lines: Sequence[str]) -> frozenset[int]:
    """The short lines "I. ...", "II. ...", "III. ..." that head the parts of a paper in order."""
    found: list[int] = []
    for index, line in enumerate(lines[:-1]):
        part = _PART.fullmatch(line.strip())
        if part and len(found) < len(_ROMAN) and part["number"] == _ROMAN[len(found)]:
            found.append(index)
    return frozenset(found) if len(found) >= _FEWEST_PARTS else frozenset()


def chapter_lines(lines: Sequence[str]) -> frozenset[int]:
    """The short lines "Rozdział I. ...", "Rozdział II. ..." that head the chapters in order."""
    found: list[int] = []
    for index, line in enumerate(lines[:-1]):
        part = _CHAPTER.fullmatch(line.strip())
        if part and part["number"] in (str(len(found) + 1), *_ROMAN[len(found) : len(found) + 1]):
            found.append(index)
    return frozenset(found) if len(found) >= _FEWEST_PARTS else frozenset()


def stanza_lines(lines: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The labelled lines of several stanzas under "Postulat 1. ...", and the lines over them."""
    heads = [
        at
        for at, line in enumerate(lines[:-1])
        if _COUNTED_HEAD.fullmatch(line.strip()) and is_labelled(lines[at + 1])
    ]
    if len(heads) < _FEWEST_PARTS:
        return frozenset(), frozenset()
    labels = [_label_of(line) for line in lines]
    common = {one for one in labels if one and labels.count(one) >= len(heads) - 1}
    below = (at for at, one in enumerate(labels) if one in common and at > heads[0])
    return frozenset(below), frozenset(heads)


def _label_of(line: str) -> str:
    found = _LABEL.match(line.strip())
    return fold(found["label"]) if found else ""


def leader_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines right below one another that lead with dots from a name to its value."""
    told = [_LEADER.fullmatch(line.strip()) is not None for line in lines]
    return frozenset(
        at for at, one in enumerate(told) if one and any(told[max(at - 1, 0) : at + 2 : 2])
    )


def lines_apart(lines: Sequence[str]) -> frozenset[int]:
    """The lines that tell how somebody is reached or when they are there, or what is on a day."""
    stand = entry_lines(lines) | hours_lines(lines) | day_lines(lines) | counted_lines(lines)
    return stand | leader_lines(lines)


def counted_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines right below one another that count what they tell: "spotkanie 1 - ..."."""
    found: set[int] = set()
    told: list[tuple[int, str]] = []
    for at, line in enumerate((*lines, "")):
        counted = _COUNTED.match(line.strip())
        word = fold(counted["word"]) if counted else ""
        if counted and told and told[-1][1] == word and int(counted["number"]) == len(told) + 1:
            told.append((at, word))
            continue
        found.update(number for number, _ in told if len(told) >= _FEWEST_COUNTED)
        told = [(at, word)] if counted and int(counted["number"]) == 1 else []
    return frozenset(found)


def day_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines right below one another that each begin with a day."""
    found: set[int] = set()
    told: list[int] = []
    for at, line in enumerate((*lines, "")):
        if _DAY_FIRST.match(line.strip()):
            told.append(at)
        else:
            found.update(told if len(told) >= _FEWEST_DAYS else ())
            told = []
    return frozenset(found)


def entry_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines right below one another that each name somebody and tell how they are reached."""
    told = [_ENTRY.match(line.strip()) is not None for line in lines]
    return frozenset(
        at for at, one in enumerate(told) if one and (any(told[max(at - 1, 0) : at]) or
                                                      any(told[at + 1 : at + 2]))
    )  # fmt: skip


def hours_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines of a stretch that each name somebody and tell when they are there."""
    found: set[int] = set()
    told: list[int] = []
    for at, line in enumerate((*lines, "")):
        if _WHEN.fullmatch(line.strip()):
            told.append(at)
        elif not line.strip():
            found.update(told if len(told) >= _FEWEST_HOURS else ())
            told = []
    return frozenset(found)


def is_in_capitals(line: str) -> bool:
    """Whether a line of several words is set in capitals and comes to no end."""
    bare = line.strip()
    letters = sum(one.isalpha() for one in bare)
    return bare.isupper() and letters >= _LEAST_LETTERS and " " in bare and bare[-1] not in ",;-–"


def _is_capital(line: str) -> bool:
    bare = line.strip()
    letters = sum(one.isalpha() for one in bare)
    plain = bare.isupper() and bare[-1] not in ".,;:" and not any(one.isdigit() for one in bare)
    return plain and letters >= _LEAST_LETTERS and len(bare) <= _LONGEST_CAPITAL
