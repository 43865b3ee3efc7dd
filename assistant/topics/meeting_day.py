"""On which day a body met, as the minutes that are meant say at their head."""

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.paper_identity import Identity, identity
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.wording import day
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import PATH, Block, Citation

TOPIC = "meeting_day"
_SURE = 1.0
_WHETHER = "czy "
_ASKED = frozenset({"when", "list"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The day of the meeting, where one of several minutes is meant and just that is asked."""
    whether = not frame.attributes and fold(frame.text).startswith(_WHETHER)
    if frame.settled is None or frame.attributes - _ASKED:
        return None
    if "when" not in frame.attributes and not whether:
        return None
    found = [one for one in (identity(key, view) for key in view.documents) if one and one.day]
    if len(found) != len(view.documents) or any(one.kind != "minutes" for one in found):
        return None
    claims = [claim for one in found if (claim := _claim(frame, one, view, texts)) is not None]
    if not claims:
        return None
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(claims))


def _claim(frame: Frame, paper: Identity, view: View, texts: Texts) -> Claim | None:
    judged = match(
        frame,
        view.lemmas(paper.head),
        view,
        kinds=("meeting",),
        attributes=_ASKED,
        places=view.places(paper.document_id),
    )
    where = _said(paper, view)
    if paper.day is None or where is None or judged.vetoes():
        return None
    text = view.snapshot.text(paper.document_id)[where.start : where.end]
    place = Citation(
        paper.document_id, text, where.start, where.end, where.page, PATH.join(where.headings)
    )
    return Claim(texts.say("minutes.met", when=day(paper.day, texts.language)), (place,))


def _said(paper: Identity, view: View) -> Block | None:
    """The first block that names the day of the meeting."""
    text = view.snapshot.text(paper.document_id)
    for block in view.snapshot.blocks(paper.document_id):
        if any(one.first == paper.day for one in find_dates(text[block.start : block.end])):
            return block
    return None
