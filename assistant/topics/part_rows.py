"""The turns, groups or the like of one matter, row by row: "jakie są turnusy?", "kiedy zjazdy?"."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.match import match, names_other_paper, without
from assistant.ranks import numbers_told
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.listed import Listed, lists_of
from assistant.topics.part_fees import cells_of
from assistant.topics.quoted_rows import claim_of
from knowledge.phrases import lexicon_lemmas, plain_analyser

TOPIC = "part_rows"
_SURE = 0.9
_ENOUGH = 0.8
_LOOKED_AT = 40
_MOST = 12  # rows
_KINDS = frozenset({"meeting", "offer", "task"})  # "warsztaty" are of a kind, too
_ASKED = frozenset({"list", "when", "where", "hour"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """All rows of the table of what is asked for, or None where one of them is meant or none."""
    parts = lexicon_lemmas("questions", "in_a_row")
    named = [word for word in frame.words if word.lemmas & parts and word.noun]
    if not named or frame.ranked or not frame.attributes & _ASKED or frame.attributes - _ASKED:
        return None
    if frame.dates or frame.times or frame.kinds - _KINDS or frame.order - {"all"}:
        return None
    asked = named[0].lemmas & parts
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    held = [(one, _coverage(frame, one, view)) for paper in papers
            for one in lists_of(view.snapshot, paper) if _is_of(one, asked, view)]  # fmt: skip
    best = max(held, key=lambda one: one[1], default=None)
    if best is None or best[1] < _ENOUGH:
        return None
    rows = tuple(claim_of(best[0].paper, line, view) for line in best[0].lines[:_MOST])
    return Draft(TOPIC, _SURE * best[1], AnswerStatus.ANSWERED, rows)


def _is_of(one: Listed, asked: frozenset[str], view: View) -> bool:
    """Whether the first column of a table is called as what is asked for, and numbers it."""
    names = cells_of(one.header, one, view) if one.header else []
    if not names or plain_analyser().lemma_set(names[0]).isdisjoint(asked):
        return False
    told = [cells_of(line, one, view) for line in one.lines]
    return all(held and numbers_told(asked, held[:1], names[:1]) for held in told)


def _coverage(frame: Frame, one: Listed, view: View) -> float:
    """How much of the question the paper, its heading and the names of columns account for."""
    document = view.documents[one.paper]
    text = view.snapshot.text(one.paper)
    header = text[one.header.start : one.header.end] if one.header else ""
    above = view.context(document, one.lines[0].headings)
    said = view.joined(view.lemmas(header), above)
    found = match(frame, said, view, attributes=_ASKED, places=view.places(one.paper))
    found = without(found, names_other_paper(frame, said))
    return 0.0 if found.vetoes() or not found.grounded else found.coverage
