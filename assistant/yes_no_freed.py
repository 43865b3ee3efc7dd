"""No to who asks whether they pay, where a sentence told frees such people from it."""

from collections.abc import Iterator

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.quoting import sentence_claim
from assistant.yes_no_words import Decided, says
from knowledge.audience import audience_of
from knowledge.model import PATH
from knowledge.sentences import sentences


def by_freed(said: str, frame: Frame, draft: Draft, view: View) -> Decided | None:
    """Whether those of whom the question tells pay, by the sentence that is about them alone.

    "Rodziny zastępcze nie wpłacają kaucji" decides for a foster family, and for nobody else.
    """
    asked = frame.audience.situations | frame.audience.disabilities
    charged, free = says("charged", said), says("free", said)
    if not asked or charged == free:
        return None
    for claim in (*draft.claims, *_beside(frame, draft, view)):
        who = audience_of(claim.text, view.snapshot.analyser)
        if asked & (who.situations | who.disabilities) and says("freed", claim.text):
            return free, claim
    return None


def _beside(frame: Frame, draft: Draft, view: View) -> Iterator[Claim]:
    """The sentences of the section that is told with a word of what is asked about."""
    words = frozenset(lemma for word in frame.things for lemma in word.lemmas)
    for place in draft.claims[0].citations[:1] if draft.claims else ():
        for passage in view.snapshot.passages_of(place.document_id):
            if passage.kind == "row" or PATH.join(passage.headings) != place.heading:
                continue
            for start, end in sentences(passage.text):
                if words & view.lemmas(passage.text[start:end]):
                    yield sentence_claim(passage, passage.start + start, passage.start + end)
