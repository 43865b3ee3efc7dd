"""Sentences that tell of a service, with what each tells: for whom, when, where, how much."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.extract.sentences import sentences
from ingest.read.blocks import Layout
from knowledge.addresses import addresses
from knowledge.conditions import conditions_of, without_income
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Audience, Block
from knowledge.numbers import values
from knowledge.phrases import Phrases, lexicon_phrases, plain_analyser
from knowledge.recurring import recurring
from knowledge.text import Analyser

_LABEL = re.compile(r"([^\W\d_][^:|\n.]{1,40}?)\s*:\s+(?=\S)")
_LESS = re.compile(r"\bkart[aeyi]\b|\bbezplatn|\bplac[ia]|\bwstep")
_COUNT = re.compile(r"\b\d{1,3} [^\W\d_]{2,}")  # "Grupa: 12 osób"
_LINK = 3  # words
_LEADING = re.compile(r"\b(?:od|we?)\s+$")  # before a weekday
_HALVES = re.compile(r"[^;\s][^;]*")
_SIGNING = re.compile(r"\b(?:zapis|zglosz|zglas|wniosek|wnioski|umowi|umawia|rejestr|rekrutac)\w*")
_NOT_WHOM = re.compile(
    r"\bnie\b|\bpierwszenstw|\bznizk|\bulg[aiey]\b|\bdofinansowan"
    r"|\b(?:zapewnia|organizuj|gwarantuj)\w* (?:\w+ )?opiek"
)


@dataclass(frozen=True)
class Piece:
    """text[span] of a block, with what it tells.

    That is whom, charged (whom, beside a fee), fee, when, once (on one day), spell (from one day to
    another), place, reached, enrolling or further.
    """

    span: tuple[int, int]
    block: Block
    kinds: frozenset[str]


def sections_of(layout: Layout, taken: frozenset[int]) -> Iterator[tuple[Block, list[Block]]]:
    """Headings below the title with the paragraphs and items right below each.

    Sections with other blocks, or with one that begins at one of `taken`, are left out.
    """
    heading: Block | None = None
    below: list[Block] = []
    for block in (*layout.blocks, None):
        if block is not None and block.kind != "heading":
            below.append(block)
            continue
        sound = all(one.kind in ("paragraph", "item") for one in below)
        if heading is not None and below and sound and not taken & {b.start for b in below}:
            yield heading, below
        heading, below = (None if block is None or block.level <= 1 else block), []


def pieces_of(layout: Layout, block: Block, begin: int, analyser: Analyser) -> Iterator[Piece]:
    """The sentences of a block from `begin` on; hours behind whom one is for are one of their own.

    A line of a few words without a figure that tells nothing, such as a link to click, is none.
    """
    for start, end in _clauses(layout.text, begin, block.end):
        for span in _parts(layout.text, start, end, analyser):
            kinds = _kinds(layout.text[slice(*span)], analyser)
            said = layout.text[slice(*span)]
            few = len(said.split()) <= _LINK and not _COUNT.search(said)
            if kinds - {"enrolling"} or not few:
                yield Piece(span, block, kinds or frozenset({"further"}))


def _clauses(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for start, stop in sentences(text, begin, end):
        for half in _HALVES.finditer(text, start, stop):
            yield half.span()


def _parts(text: str, start: int, end: int, analyser: Analyser) -> Iterator[tuple[int, int]]:
    told = text[start:end]
    hours = recurring(told)
    cut = hours[0].start if hours else 0
    cut -= len(lead[0]) if (lead := _LEADING.search(told[:cut])) else 0
    before = told[:cut].rstrip(" ,;–—-(")
    if before and _names(conditions_of(before, analyser)) and "whom" in _kinds(before, analyser):
        yield start, start + len(before)
        yield start + cut, end
    else:
        yield start, end


def _kinds(text: str, analyser: Analyser) -> frozenset[str]:
    label = _LABEL.match(text)
    heading = plain_analyser().tokens(label[1] if label else "")
    named = {one.name for one in _labels().find(heading)}
    found = values(text)
    free = lexicon_phrases("yes_no", "free").find(plain_analyser().tokens(text))
    charged = free or any(one.kind == "amount" for one in values(without_income(text)))
    kinds = {"fee"} if charged and (not label or named & {"fee", "budget"}) else set()
    if any(one.kind in ("phone", "email") for one in found):
        kinds.add("reached")
    if any(one.hours.begin for one in recurring(text)):
        kinds.add("when")
    elif _SIGNING.search(fold(text)):
        kinds.add("enrolling")
    elif days := [one for one in find_dates(text, relative_words=False) if one.precision == "day"]:
        kinds.add("once" if any(one.first == one.last for one in days) else "spell")
    if addresses(text):
        kinds.add("place")
    meant = not label or named & {"audience", "fee", "budget"}
    less = _NOT_WHOM.search(fold(text)) or (charged and _LESS.search(fold(text)))
    if meant and not less and _names(conditions_of(text, analyser)):
        kinds.add("charged" if charged else "whom")
    return frozenset(kinds)


@cache
def _labels() -> Phrases:
    return lexicon_phrases("columns", "audience", "fee", "budget")


def _names(who: Audience) -> bool:
    """Whether conditions leave anybody out."""
    return bool(who.ages or who.disabilities or who.situations or who.degrees or who.residence
                or who.income)  # fmt: skip
