"""Where a form comes from and whether it is signed, told before how it is handed in."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.quoting import passage_citation
from knowledge.sentences import sentences

# What is asked, the words that tell it, and the notice where a paper has none of them.
_DETAILS = (
    ("form_source", "told_source", "channel.no_source"),
    ("asks_signature", "told_signature", "channel.no_signature"),
)


def asks_detail(text: str) -> bool:
    """Whether a question asks where a form comes from, or whether it is signed."""
    return any(says(asked, text) for asked, _, _ in _DETAILS)


def with_source(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """The ways of handing in after the sentence of their paper that says where its form is.

    So with whether it is signed; where the paper does not say it, a notice does.
    """
    for asked, told_in, untold in _DETAILS:
        if draft.claims and says(asked, frame.text):
            draft = _with_detail(draft, told_in, untold, view, texts)
    return draft


def _with_detail(draft: Draft, told_in: str, untold: str, view: View, texts: Texts) -> Draft:
    paper = next((c.document_id for claim in draft.claims for c in claim.citations), None)
    told = _sentence(paper, told_in, view) if paper else None
    if told is not None:
        rest = [one for one in draft.claims if one.text != told.text]
        return replace(draft, claims=(told, *rest))
    notices = (*draft.notices, texts.say(untold))
    return replace(draft, status=AnswerStatus.PARTLY_ANSWERED, notices=notices)


def _sentence(paper: str, told_in: str, view: View) -> Claim | None:
    """The first sentence of a paper with words that tell what is asked."""
    for passage in view.snapshot.passages_of(paper):
        for start, end in sentences(passage.text):
            if says(told_in, passage.text[start:end]):
                place = passage_citation(passage, passage.start + start, passage.start + end)
                return Claim(" ".join(place.quote.split()), (place,))
    return None
