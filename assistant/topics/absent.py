"""Who was absent from a meeting, as its minutes list them."""

import re
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.alike_papers import opening_of
from assistant.topics.attendance_rows import attendance
from assistant.topics.quoted_rows import claim_of
from assistant.topics.quoting import items_after
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import PATH, Block, Citation
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

TOPIC = "absent"
_LOOKED_AT = 30  # passages whose papers are looked through
_ENOUGH = 0.6
_CERTAIN = 0.95
_MOST = 14
_OPENING = 1500  # characters in which minutes tell of which day they are
_ABSENT = re.compile(r"\bnieobecn")
_NAME = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ][\w.-]*\s+[A-ZĄĆĘŁŃÓŚŹŻ]")
_ACCOUNTED = ("absent", "attended", "list", "how_many", "premise", "agenda")


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """Those whom minutes name as absent, or None where it is not asked or no minutes tell."""
    if "absent" not in frame.attributes:
        return None
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    best: tuple[float, str] | None = None
    for paper in papers:
        if not absent_blocks(view.snapshot, paper) or not is_of_days(frame, paper, view):
            continue
        document = view.documents[paper]
        lemmas = view.joined(view.context(document), view.lemmas(opening_of(document, view)))
        found = match(
            frame, lemmas, view, kinds=("meeting",), attributes=_ACCOUNTED,
            places=view.places(paper),
        )  # fmt: skip
        if not found.vetoes() and found.coverage >= _ENOUGH:
            best = max(best or (0.0, ""), (found.coverage, paper))
    if best is None:
        return None
    claims = _claims(best[1], view)
    return Draft(TOPIC, _CERTAIN * best[0], AnswerStatus.ANSWERED, tuple(claims[:_MOST]))


@lru_cache(maxsize=2_000)
def absent_blocks(snapshot: Snapshot, document_id: str) -> tuple[Block, ...]:
    """The rows, lists and paragraphs of a paper that name somebody as absent."""
    text = snapshot.text(document_id)
    if not (_ABSENT.search(fold(text)) or attendance(snapshot, document_id)):
        return ()
    blocks = snapshot.blocks(document_id)
    found = [one for one in blocks if _names_absent(one, text)]
    found += [o.block for o in attendance(snapshot, document_id)
              if not o.came and o.block not in found]  # fmt: skip
    opening = [one for one in blocks if _opens_list(one, text)]
    for one in opening:
        found += [item for item in items_after(blocks, one.end) if item not in found]
    return tuple(sorted(found, key=lambda one: one.start))


def is_of_days(frame: Frame, paper: str, view: View) -> bool:
    """Whether the days and months that are asked for are told where a paper begins."""
    document = view.documents[paper]
    opening = f"{document.title}\n{view.snapshot.text(paper)[:_OPENING]}"
    days = find_dates(opening, document.published or view.now.date(), relative_words=False)
    meant = [one for one in frame.dates if one.weekday is None]  # "w niedziele" may be of hours
    return all(any(asked.first <= one.first <= asked.last for one in days) for asked in meant)


def _names_absent(block: Block, text: str) -> bool:
    told = text[block.start : block.end]
    if block.kind == "row":
        return any(_ABSENT.match(fold(text[a:b]).strip()) for a, b in block.cells)
    if block.kind not in ("paragraph", "item"):
        return False
    return any(_tells(told[a:b]) for a, b in sentences(told))


def _tells(sentence: str) -> bool:
    return bool(_ABSENT.search(fold(sentence)) and _NAME.search(sentence))


def _opens_list(block: Block, text: str) -> bool:
    told = text[block.start : block.end].rstrip()
    ends = block.kind == "heading" or told.endswith(":")
    return ends and bool(_ABSENT.search(fold(told)))


def _claims(paper: str, view: View) -> list[Claim]:
    text = view.snapshot.text(paper)
    claims: list[Claim] = []
    for block in absent_blocks(view.snapshot, paper):
        if block.kind == "row":
            claims.append(claim_of(paper, block, view))
            continue
        told = text[block.start : block.end]
        spans = [one for one in sentences(told) if _tells(told[slice(*one)])]
        for start, end in spans or [(0, len(told))]:
            quote = told[start:end]
            place = Citation(
                paper, quote, block.start + start, block.start + end, block.page,
                PATH.join(block.headings),
            )  # fmt: skip
            claims.append(Claim(" ".join(quote.split()), (place,)))
    return claims
