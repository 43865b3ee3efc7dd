"""Lines of labels such as "Wiek: 4–6 lat", by which leaflets tell of one service after another."""

import re
from collections.abc import Sequence

_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_LABEL = re.compile(
    rf"[*_]{{0,3}}(?P<label>[{_UPPER}][^:|.!?;]{{1,40}}\.?)\s*(?::[*_]{{0,3}}|[*_]{{1,3}}:)\s+\S"
)
# What tells a service from an office or an event: for whom it is, or what its users pay.
_OF_SERVICE = re.compile(
    r"(?:wiek|dla (?:kogo|jakich)|uczestnic|adresa[ct]|odbior|odpłatn|opłat|cena|koszt|wstęp"
    r"|bilet)",
    re.IGNORECASE,
)
_FEWEST = 2
_LONGEST_NAME = 80


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
