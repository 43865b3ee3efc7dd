"""Where a form comes from, told before how it is handed in."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from knowledge.model import PATH, Citation
from knowledge.sentences import sentences


def with_source(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """The ways of handing in after the sentence of their paper that says where its form is.

    Where the paper does not say it, a notice does.
    """
    if not draft.claims or not says("form_source", frame.text):
        return draft
    paper = next((c.document_id for claim in draft.claims for c in claim.citations), None)
    told = _source(paper, view) if paper else None
    if told is not None:
        return replace(draft, claims=(told, *draft.claims))
    untold = texts.say("channel.no_source")
    partly = AnswerStatus.PARTLY_ANSWERED
    return replace(draft, status=partly, notices=(*draft.notices, untold))


def _source(paper: str, view: View) -> Claim | None:
    text = view.snapshot.text(paper)
    for block in view.snapshot.blocks(paper):
        for start, end in sentences(text[block.start : block.end]):
            quote = text[block.start + start : block.start + end]
            if says("told_source", quote):
                place = (block.start + start, block.start + end)
                cited = Citation(paper, quote, *place, block.page, PATH.join(block.headings))
                return Claim(" ".join(quote.split()), (cited,))
    return None
