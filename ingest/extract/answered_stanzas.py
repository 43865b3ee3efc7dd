"""Proposals as labelled lines below a heading: "Zgłasza: ...", "Treść: ...", "Odpowiedź: ..."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.read.blocks import Layout
from knowledge.model import Block

_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:\n\t]{1,50}?)\s*:\s+(?=\S)")
_KINDS = {
    "who": re.compile(
        r"zg[lł](?:asza|osi)\w*|kto\s+zg[lł]\w+|wnioskodawc\w+|autor(?:ka|zy)?|podmiot\w*|od\s+kogo"
        r"|organizacja(?:\s+zg[lł]\w+)?|wnosi|wnosz[aą]c\w+",
        re.IGNORECASE,
    ),
    "asked": re.compile(
        r"(?:tre[sś][cć]|opis|przedmiot|propozycja|propozycje|postulat|wniosek|uwaga|potrzeba)"
        r"(?:\s+(?:propozycji|wniosku|uwagi|postulatu|zg[lł]oszenia))?",
        re.IGNORECASE,
    ),
    "answered": re.compile(
        r"(?:odpowied[zź]|stanowisko|rozstrzygni[eę]cie|decyzja"
        r"|spos[oó]b\s+(?:rozpatrzenia|uwzgl[eę]dnienia))(?:\s+\w+){0,4}",
        re.IGNORECASE,
    ),
}


_Place = tuple[Block, tuple[int, int]]


@dataclass(frozen=True)
class Stanza:
    """A heading and where its labelled lines say who asked, for what, and what was answered."""

    heading: Block
    held: dict[str, _Place]


def answered_stanzas(layout: Layout) -> Iterator[Stanza]:
    """Every heading below which lines are labelled as an answer and as who asked or for what."""
    heading: Block | None = None
    below: list[tuple[str, _Place]] = []
    for block in [*layout.blocks, None]:
        if block is None or block.kind == "heading":
            held = dict(below)
            if heading and "answered" in held and 1 < len(held) == len(below):
                yield Stanza(heading, held)
            heading, below = block, []
        elif not block.cells:
            below += _labelled(layout.text, block)


def _labelled(text: str, block: Block) -> Iterator[tuple[str, _Place]]:
    found = _LABEL.match(text, block.start, block.end)
    for kind, labels in _KINDS.items():
        if found and labels.fullmatch(found["label"].strip()):
            yield kind, (block, (found.end(), block.end))
