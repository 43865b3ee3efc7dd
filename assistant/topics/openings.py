"""Lines that only name or open what stands below them, and what does stand there."""

import re
from functools import lru_cache

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.offer_lines import offer_line
from assistant.topics.quoted_rows import claim_of
from assistant.topics.quoting import FoundSentence, passage_citation
from assistant.topics.task_lines import named_claim
from knowledge.model import Block, Offer, Passage, Task
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.text import Token

_FEWEST_WORDS = 6
_END = (".", "!", "?", ";", "…", "”", '"', ")")
_GERUNDS = ("nie", "nia", "niu", "niem", "cie", "cia", "ciu", "ciem")
_LONGEST = 900  # characters of the rows told under a line


_NUMBERING = re.compile(
    r"(?:§|art\.|ust\.|pkt|rozdział|[\d.,()\s§–-]|\b[IVXLC]+\b)+", re.IGNORECASE
)


@lru_cache(maxsize=20_000)
def is_label(text: str) -> bool:
    """Whether a text only names what comes near it, or says where it comes from."""
    if len(text.split()) < _FEWEST_WORDS and text.rstrip()[-1:].isalnum():
        return True
    if _NUMBERING.fullmatch(text.strip()):
        return True
    tokens = plain_analyser().tokens(text)
    found = lexicon_phrases("questions", "provenance").find(tokens)
    return any(one.first == 0 for one in found)


@lru_cache(maxsize=20_000)
def is_caption(text: str) -> bool:
    """Whether a line is a title rather than a sentence: no verb, no figure, no full stop."""
    plain = text.strip()
    if "\t" in plain or ":" in plain or plain.endswith(_END) or any(c.isdigit() for c in plain):
        return False
    return not any(map(_may_be_verb, plain_analyser().tokens(plain)))


def _may_be_verb(token: Token) -> bool:
    """Whether a word may be a verb; nouns made of verbs and a noun that begins a line are none."""
    if token.start == 0 and "noun" in token.pos:
        return False
    return not token.known or ("verb" in token.pos and not token.folded.endswith(_GERUNDS))


def opens_nothing(frame: Frame, passage: Passage, text: str, end: int, view: View) -> bool:
    """Whether a line opens what does not follow, or heads a table that was not asked for."""
    if passage.kind != "paragraph":
        return False
    blocks = view.snapshot.blocks(passage.document_id)
    if text.rstrip().endswith(":"):
        below = next((one for one in blocks if one.start >= end), None)
        return below is None or below.kind == "heading"
    if not is_caption(text):
        return False
    asked = "list" in frame.attributes and frame.kinds & {"task", "offer"}
    return not asked or not _rows_below(passage.document_id, end, view)


def rows_told(frame: Frame, top: FoundSentence, view: View, texts: Texts) -> list[Claim]:
    """The rows of the table that a line opens: what each is called and who runs it."""
    document_id = top.passage.document_id
    text = view.snapshot.text(document_id)[top.start : top.end].rstrip()
    if top.passage.kind != "paragraph" or not (text.endswith(":") or is_caption(text)):
        return []
    rows = _rows_below(document_id, top.end, view)
    facts: list[Offer | Task] = [*view.facts(Offer), *view.facts(Task)]
    named = {
        cited(fact, "row")[0].start: _told(fact, texts)
        for fact in facts
        if fact.document_id == document_id and cited(fact, "row")
    }
    claims: list[Claim] = []
    for row in rows:
        claim = named.get(row.start) or claim_of(document_id, row, view)
        if claims and sum(len(one.text) for one in claims) + len(claim.text) > _LONGEST:
            break
        claims.append(claim)
    return [*_opening(top, view), *claims] if claims else []


def _opening(top: FoundSentence, view: View) -> list[Claim]:
    citation = passage_citation(top.passage, top.start, top.end)
    return [Claim(" ".join(citation.quote.split()), (citation,))]


def _rows_below(document_id: str, end: int, view: View) -> list[Block]:
    """The rows of the table that begins right after a place, none where no table does."""
    rows: list[Block] = []
    for block in view.snapshot.blocks(document_id):
        if block.start < end:
            continue
        if block.kind not in ("header", "row"):
            break
        if block.kind == "row":
            rows.append(block)
    return rows


def _told(fact: Offer | Task, texts: Texts) -> Claim:
    return named_claim(fact, texts) if isinstance(fact, Task) else offer_line(fact, texts)
