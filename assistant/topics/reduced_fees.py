"""What a paper says of who pays less for all that it charges for."""

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.quoting import passage_citation
from knowledge.audience import audience_of
from knowledge.model import Offer
from knowledge.sentences import told_sentences


def reduced_for(frame: Frame, offer: Offer, view: View) -> list[Claim]:
    """The sentences of the paper of an offer by which whom a question names pays less."""
    asked = frame.audience.situations
    if "price" not in frame.attributes or not asked:
        return []
    found = []
    for passage in view.snapshot.passages_of(offer.document_id):
        if passage.kind not in ("paragraph", "item"):
            continue
        for start, end, text in told_sentences(passage.text):
            if not (says("discounts", text) or says("exempt", text)):
                continue
            if audience_of(text, view.snapshot.analyser).situations & asked:
                place = passage_citation(passage, passage.start + start, passage.start + end)
                found.append(Claim(" ".join(place.quote.split()), (place,)))
    return found
