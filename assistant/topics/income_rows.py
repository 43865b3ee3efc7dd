"""How much somebody gets or pays by what they say they earn: the row of a scale by income."""

import re
from functools import lru_cache
from math import inf

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoted_rows import claim_of
from assistant.topics.quoting import sentence_claim
from assistant.yes_no_conditions import sum_earned
from knowledge.audience import audience_of
from knowledge.folding import fold
from knowledge.model import Block
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

TOPIC = "income_rows"
_SURE = 0.96  # the one row of a scale that holds the very sum
_ASKED = frozenset({"price", "how_many", "budget", "list", "who_may", "residence", "salary"})
_HOW_MUCH = frozenset({"price", "how_many", "budget"})
_LOOKED_AT = 40
_FEWEST = 2  # rows of a scale
_NUMBER = r"(\d{1,3}(?:[ .\u00a0]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)"
_BOTH = re.compile(rf"(powyzej |ponad )?{_NUMBER}\s*(?:zl)?\s*(?:[-–—]|do|a)\s*{_NUMBER}")
_UP_TO = re.compile(rf"(?:\bdo|ponizej|mniej niz|nie przekracza|nie wiecej niz)\s+{_NUMBER}")
_ABOVE = re.compile(rf"(?:powyzej|ponad|od|wiecej niz)\s+{_NUMBER}")
_CENT = 0.005

Scale = tuple[tuple[Block, float, float], ...]  # rows, each from above one sum up to another


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The row for the income that the question tells, or None where no one scale has it."""
    earned = sum_earned(frame.text)
    if earned is None or not frame.attributes & _HOW_MUCH or frame.attributes - _ASKED:
        return None
    things = [one for one in frame.words if _names(one)]
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    meant = [
        (paper, scale)
        for paper in papers
        for header, scale in _scales(view.snapshot, paper)
        if _is_meant(things, paper, header, scale, view)
    ]
    if len(meant) != 1:
        return None
    paper, scale = meant[0]
    found = [row for row, above, up_to in scale if above < earned <= up_to]
    claims = [claim_of(paper, row, view) for row in found or [row for row, _, _ in scale]]
    if len(found) == 1:
        claims += _for_them(frame, paper, scale[0][0], view)
        return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(claims))
    lacking = (texts.say("event.not_given"),)  # no step of the scale is for them
    partly = AnswerStatus.PARTLY_ANSWERED
    return None if found else Draft(TOPIC, _SURE, partly, tuple(claims), notices=lacking)


def _for_them(frame: Frame, paper: str, row: Block, view: View) -> list[Claim]:
    """The sentences of the table's section on such people as the question tells of."""
    asked = frame.audience.situations | frame.audience.disabilities
    found = []
    for passage in view.snapshot.passages_of(paper) if asked else ():
        if passage.kind not in ("paragraph", "item") or passage.headings != row.headings:
            continue
        for start, end in sentences(passage.text):
            who = audience_of(passage.text[start:end], view.snapshot.analyser)
            if asked & (who.situations | who.disabilities):
                found.append(sentence_claim(passage, passage.start + start, passage.start + end))
    return found[:_FEWEST]


def _names(word: Word) -> bool:
    """Whether a word names what is asked about, and tells nothing of what somebody earns."""
    return word.role == "focus" and word.noun and not word.lemmas & _earning()


def _is_meant(things: list[Word], paper: str, header: Block, scale: Scale, view: View) -> bool:
    """Whether the paper and its table speak of all that the question names."""
    text = view.snapshot.text(paper)
    rows = "\n".join(text[one.start : one.end] for one in (header, *(row for row, _, _ in scale)))
    said = view.joined(view.context(view.documents[paper], header.headings), view.lemmas(rows))
    return bool(things) and all(credited(word, said) for word in things)


@lru_cache(maxsize=2_000)
def _scales(snapshot: Snapshot, paper: str) -> tuple[tuple[Block, Scale], ...]:
    """The tables of a paper whose rows are told apart by an income, with their headers."""
    text = snapshot.text(paper)
    found: list[tuple[Block, Scale]] = []
    header: Block | None = None
    rows: list[Block] = []
    for block in (*snapshot.blocks(paper), None):
        if block is not None and block.kind == "row" and header and block.table == header.table:
            rows.append(block)
            continue
        if header is not None and (scale := _scale(text, header, rows)):
            found.append((header, scale))
        header, rows = (block if block is not None and block.kind == "header" else None), []
    return tuple(found)


def _scale(text: str, header: Block, rows: list[Block]) -> Scale:
    named = [i for i, (a, b) in enumerate(header.cells) if "dochod" in fold(text[a:b])]
    if not named:
        return ()
    told = [
        (row, *span)
        for row in rows
        if len(row.cells) > named[0] and (span := _span(text, row, named[0])) is not None
    ]
    return tuple(told) if len(told) >= _FEWEST else ()


def _span(text: str, row: Block, column: int) -> tuple[float, float] | None:
    """Above which sum and up to which one a cell is."""
    begin, end = row.cells[column]
    cell = fold(text[begin:end])
    if both := _BOTH.search(cell):
        low, high = _sum(both[2]), _sum(both[3])
        return (low if both[1] else low - _CENT), high
    if up_to := _UP_TO.search(cell):
        return -_CENT, _sum(up_to[1])
    if above := _ABOVE.search(cell):
        return _sum(above[1]), inf
    return None


def _sum(text: str) -> float:
    return float(re.sub(r"[ .\u00a0]", "", text).replace(",", "."))


def _earning() -> frozenset[str]:
    return lexicon_lemmas("questions", "earning")
