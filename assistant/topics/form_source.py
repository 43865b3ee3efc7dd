"""Where a form comes from and whether it is signed, told before how it is handed in."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.quoting import passage_citation, unnumbered
from assistant.topics.submission_means import MEANS
from knowledge.model import SubmissionChannel
from knowledge.sentences import sentences

# What is asked, the words that tell it, and the notice where a paper has none of them.
_DETAILS = (
    ("form_source", "told_source", "channel.no_source"),
    ("asks_signature", "told_signature", "channel.no_signature"),
)


def asks_detail(text: str) -> bool:
    """Whether a question asks where a form comes from, or whether it is signed."""
    return any(says(asked, text) for asked, _, _ in _DETAILS)


def prints_nothing(frame: Frame, channels: Sequence[SubmissionChannel]) -> bool:
    """Whether who has no printer asks how to hand in, and no way does without paper."""
    if frame.attributes & MEANS.keys() != {"unprinted"}:
        return False
    return all(one.means not in MEANS["unprinted"] for one in channels)


def with_source(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """The ways of handing in after the sentence of their paper that says where its form is.

    So with whether it is signed; where the paper does not say it, a notice does.
    """
    for asked, told_in, untold in _DETAILS:
        if draft.claims and says(asked, frame.text):
            draft = _with_detail(draft, told_in, untold, view, texts)
        elif draft.claims and asked == "form_source" and "unprinted" in frame.attributes:
            told = _with_detail(draft, "told_paper", untold, view, texts)
            draft = draft if told.notices != draft.notices else told
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
                return Claim(unnumbered(place.quote), (place,))
    return None
