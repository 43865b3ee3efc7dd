"""What minutes tell of one motion or vote: a section, a paragraph or a row of a table."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from assistant.topics.asking import says
from knowledge.decisions import decision
from knowledge.folding import fold
from knowledge.model import Block
from knowledge.morphology import morphology
from knowledge.phrases import lexicon
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

Outcome = Literal["accepted", "rejected"]

_LONGEST = 1500  # characters of a section that is about one thing
_NUMBERED = re.compile(r"(?:\d+[.)]|[a-z]\))\s*")
_NAME = re.compile(r"\b[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+(?=\s+[A-ZĄĆĘŁŃÓŚŹŻ])")
_LOST = re.compile(
    r"\bnie (?:\w+ ){0,2}(?:przyjet|przyje|przesz|uzyska|podje|popar)|\bwycof|\bupad"
)
_COUNTED = re.compile(r"\bprzeciw\w*\W{1,4}\d|\d+ (?:\w+ )?przeciw|\bjednoglos")
_DECIDED = re.compile(
    r"\b(?:uchwal|wniosek|wniosku|propozycj)\w* .*(?:\bpodjet|\bprzyjet|\bodrzuc|\bupad|\bprzesz)"
)
_WON = re.compile(r"\bjednoglosn|\bpopar|\buchwalon|\bpodjet|\bpodjela")


@dataclass(frozen=True)
class Motion:
    """Text of one document about a motion; `told` are the spans that tell of votes or results."""

    document_id: str
    blocks: tuple[Block, ...]
    spans: tuple[tuple[int, int], ...]
    told: tuple[tuple[int, int], ...]
    text: str
    said: str

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.blocks[0].kind == "row"

    @property
    def outcome(self) -> Outcome | None:
        """What became of it, None where that is not told."""
        folded = fold(self.said)
        if _LOST.search(folded):
            return "rejected"
        found = decision(self.said)
        if found in ("accepted", "rejected"):
            return "rejected" if found == "rejected" else "accepted"
        return "accepted" if _WON.search(folded) else None


@lru_cache(maxsize=2_000)
def motions(snapshot: Snapshot, document_id: str) -> tuple[Motion, ...]:
    """Every section, paragraph and row of a document that tells how a vote went."""
    text = snapshot.text(document_id)
    if not says("voting", text):
        return ()
    blocks = snapshot.blocks(document_id)
    title = fold(snapshot.documents[document_id].title)
    found: list[Motion] = []
    for path, own in groupby(blocks, key=lambda one: one.headings):
        told = [one for one in own if one.kind in ("paragraph", "item")]
        if _is_of_one(path, told, title, text):
            found += _motion(document_id, tuple(told), text)
        else:
            found += [one for block in told for one in _motion(document_id, (block,), text)]
    found += [one for block in _rows(blocks, text) for one in _motion(document_id, (block,), text)]
    return tuple(found)


def _is_of_one(path: tuple[str, ...], told: list[Block], title: str, text: str) -> bool:
    """Whether a section is about one motion: its votes are told once, below its own heading."""
    voting = [i for i, one in enumerate(told) if says("voting", text[one.start : one.end])]
    if not voting or told[-1].end - told[0].start > _LONGEST:
        return False
    if len(path) < 2 and (not path or fold(path[0]) == title):
        return False
    counted = [i for i in voting if _COUNTED.search(fold(text[told[i].start : told[i].end]))]
    return len(voting) == 1 or (len(counted) == 1 and voting[-1] - voting[0] < len(voting))


def _motion(document_id: str, blocks: tuple[Block, ...], text: str) -> list[Motion]:
    row = blocks[0].kind == "row"
    spans = [
        (block.start + start, block.start + end)
        for block in blocks
        for start, end in ([(0, block.end - block.start)] if row else _sentences(block, text))
    ]
    told = [(a, b) for a, b in spans if row or _tells(text[a:b])]
    if not told:
        return []
    whole, said = (" ".join(text[a:b] for a, b in held) for held in (spans, told))
    return [Motion(document_id, blocks, tuple(spans), tuple(told), whole, said)]


def _tells(text: str) -> bool:
    """Whether a sentence tells how a vote went, or who was on which side."""
    return tells_result(text) or (says("sides", text) and names_people(text))


def tells_result(text: str) -> bool:
    """Whether a sentence tells how a vote went or what became of a motion."""
    return says("voting", text) or bool(_DECIDED.search(fold(text)))


def _sentences(block: Block, text: str) -> list[tuple[int, int]]:
    """The sentences of a block, a number before the first of them left with it."""
    spans = sentences(text[block.start : block.end])
    if len(spans) > 1 and _NUMBERED.fullmatch(text[block.start :][slice(*spans[0])] + " "):
        spans = [(spans[0][0], spans[1][1]), *spans[2:]]
    return spans


def _rows(blocks: tuple[Block, ...], text: str) -> list[Block]:
    """The rows of tables of votes, which a header names as such."""
    headers = {
        one.table for one in blocks
        if one.kind == "header" and says("voting_column", text[one.start : one.end])
    }  # fmt: skip
    return [one for one in blocks if one.kind == "row" and one.table in headers]


_SIDES = {
    "for": re.compile(r"\bza\b"),
    "against": re.compile(r"\bprzeciw"),
    "abstaining": re.compile(r"\bwstrzyma"),
}
_INITIALED = re.compile(
    r"(?<!\bul\. )(?<!\bim\. )"
    r"(?:\b[A-ZŁŚŻ]\.\s?|\b[Rr]adn(?:y|a|ego|ej|i)\s)[A-ZĆŁŃÓŚŹŻ][a-ząćęłńóśźż]{2,}"
)


def names_people(text: str) -> bool:
    """Whether a text names somebody with surname and first name, its initial or an office."""
    return bool(_INITIALED.search(text)) or any(
        _is_first_name(one[0]) for one in _NAME.finditer(text)
    )


def sides_of(text: str) -> frozenset[str]:
    """The sides of a vote that a text names."""
    folded = fold(text)
    return frozenset(name for name, form in _SIDES.items() if form.search(folded))


def proposes(text: str) -> bool:
    """Whether a sentence tells that somebody asked for something."""
    stems = tuple(lexicon("decisions")["asking"])
    return any(word.startswith(stems) for word in fold(text).split())


def is_person(word: str) -> bool:
    """Whether a word of a question can only be somebody's name."""
    found = morphology(word.capitalize())
    return bool(found and "person" in found.names and not found.common)


def may_be_surname(word: str) -> bool:
    """Whether a word may be a surname, whatever else it is."""
    found = morphology(word.capitalize())
    return found is None or "person" in found.names


@lru_cache(maxsize=5_000)
def _is_first_name(word: str) -> bool:
    found = morphology(word)
    return found is not None and "person" in found.names
