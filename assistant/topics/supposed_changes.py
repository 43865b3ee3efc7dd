"""What a question supposes to have changed, where no later paper tells of it."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.texts import Texts
from knowledge.folding import fold
from knowledge.phrases import lexicon_phrases, plain_analyser

_CHANGED = ("moved", "extended", "cancelled", "suspended", "restored")


def with_supposed(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """The draft with a word on a change that the question supposes and no cited paper mentions.

    What the very place that is cited says of a change is told as it stands.
    """
    if "change" not in frame.attributes or not draft.claims:
        return draft
    changing = [word for word in frame.words if "change" in word.attributes]
    if changing and all(fold(word.text).endswith("c") for word in changing):
        return draft  # "czy mogę odwołać wizytę" asks for leave and supposes nothing
    own = [word for word in changing if word.role == "focus"]  # of "inny termin" many papers speak
    telling = [word for word in own if not word.noun] or own
    meant = {lemma for word in telling for lemma in word.lemmas}
    papers = {citation.document_id for claim in draft.claims for citation in claim.citations}
    if papers & view.standing.notices or _tells_change(draft.claims[0]):
        return draft
    if (told := _told_there(draft, texts)) is not None:
        return replace(draft, claims=(draft.claims[0], told, *draft.claims[1:]))
    if any(meant & view.lemmas(view.snapshot.text(paper)) for paper in papers):
        return draft
    why = "purpose" in frame.attributes  # no reason is known for what is not known
    status = AnswerStatus.PARTLY_ANSWERED if why else draft.status
    return with_no_change(replace(draft, status=status), texts)


def with_no_change(draft: Draft, texts: Texts) -> Draft:
    """The draft with a word first on the change that no paper mentions."""
    return replace(draft, notices=(texts.say("notice.no_change"), *draft.notices))


def without_change(frame: Frame) -> Frame | None:
    """The question about the thing alone that is said to have changed; None where it is asked."""
    if "change" not in frame.attributes or supposed(frame.text) is None:
        return None
    words = tuple(
        replace(word, role="function", attributes=frozenset()) if "change" in word.attributes
        else word
        for word in frame.words
    )  # fmt: skip
    return replace(frame, words=words, attributes=frame.attributes - {"change", "premise"})


def _tells_change(claim: Claim) -> bool:
    """Whether a sentence of a document, told as it stands, speaks of a change."""
    said = {" ".join(one.quote.split()).rstrip(".") for one in claim.citations}
    tokens = plain_analyser().tokens(claim.text)
    return claim.text.rstrip(".") in said and bool(
        lexicon_phrases("changes", *_CHANGED).find(tokens)
    )


def _told_there(draft: Draft, texts: Texts) -> Claim | None:
    """The sentence that the first claim cites and that tells of a change itself."""
    changing = lexicon_phrases("changes", *_CHANGED)
    for citation in draft.claims[0].citations:
        said = " ".join(citation.quote.split())
        if said not in draft.claims[0].text and changing.find(plain_analyser().tokens(said)):
            return Claim(texts.say("event.rule", said=said.rstrip(".")), (citation,))
    return None
