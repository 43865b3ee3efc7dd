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
    "reason": re.compile(
        r"(?:uzasadnieni\w+|wyja[sś]nieni\w+|pow[oó]d\w*|komentarz)(?:\s+\w+){0,3}", re.IGNORECASE
    ),
}
# "Postulat 3. Rada Rodziców Przedszkola nr 2 (Anna Kos)": its number and who asked.
_NAMED = re.compile(
    r"(?:postulat|wniosek|propozycja|uwaga|zg[lł]oszenie)\s+(?:nr\s+)?(?P<number>\d{1,3})\b[.:)]?"
    r"(?:\s*[–—-])?\s*(?P<who>\S.{2,})?",
    re.IGNORECASE,
)


_Place = tuple[Block, tuple[int, int]]


@dataclass(frozen=True)
class Stanza:
    """A heading and where its labelled lines say who asked, for what, and what was answered.

    `reasons` are the lines that say why, `further` those that go on with what was asked. A
    heading that counts what was asked gives its `number`, and `who` asked where another line
    says for what.
    """

    heading: Block
    held: dict[str, _Place]
    reasons: tuple[_Place, ...] = ()
    further: tuple[Block, ...] = ()
    number: int | None = None
    who: tuple[int, int] | None = None


def answered_stanzas(layout: Layout) -> Iterator[Stanza]:
    """Every heading below which lines are labelled as an answer and as who asked or for what."""
    heading: Block | None = None
    below: list[tuple[str, _Place]] = []
    reasons: list[_Place] = []
    further: list[Block] = []
    for block in [*layout.blocks, None]:
        if block is None or block.kind == "heading":
            held = dict(below)
            if heading and "answered" in held and 1 < len(held) == len(below):
                yield _stanza(layout, heading, held, reasons, further)
            heading, below, reasons, further = block, [], [], []
        elif not block.cells:
            labelled = [*_labelled(layout.text, block)]
            below += [one for one in labelled if one[0] != "reason"]
            reasons += [place for kind, place in labelled if kind == "reason"]
            if not labelled and not _LABEL.match(layout.text, block.start, block.end):
                if reasons:
                    reasons.append((block, (block.start, block.end)))
                elif below and below[-1][0] == "asked":  # "b) ..." goes on with what was asked
                    kind, (asked, span) = below[-1]
                    below[-1] = kind, (asked, (span[0], block.end))
                    further.append(block)


def _stanza(
    layout: Layout,
    heading: Block,
    held: dict[str, _Place],
    reasons: list[_Place],
    further: list[Block],
) -> Stanza:
    named = _NAMED.fullmatch(layout.text, heading.start, heading.end)
    if named is None:
        return Stanza(heading, held, tuple(reasons), tuple(further))
    who = named.span("who") if named["who"] and "asked" in held else None
    return Stanza(heading, held, tuple(reasons), tuple(further), int(named["number"]), who)


def _labelled(text: str, block: Block) -> Iterator[tuple[str, _Place]]:
    found = _LABEL.match(text, block.start, block.end)
    for kind, labels in _KINDS.items():
        if found and labels.fullmatch(found["label"].strip()):
            yield kind, (block, (found.end(), block.end))
