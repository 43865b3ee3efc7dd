"""What one has to do for what is provided at an event: "dziecko trzeba zgłosić do 5 maja"."""

from collections.abc import Sequence

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.topics.event_kinds import PROVIDED
from assistant.topics.quoting import FoundSentence, passage_citation
from assistant.yes_no_words import says
from knowledge.sentences import sentences


def arranged_beside(frame: Frame, top: FoundSentence, claims: Sequence[Claim]) -> list[Claim]:
    """The sentences right behind in its paragraph that say how it is asked for."""
    if not frame.attributes & PROVIDED or top.passage.kind not in ("paragraph", "item"):
        return []
    told = {place.start for claim in claims for place in claim.citations}
    found: list[Claim] = []
    for start, end in sentences(top.passage.text):
        place = passage_citation(top.passage, top.passage.start + start, top.passage.start + end)
        if place.start < top.end or place.start in told:
            continue
        if not (says("signing_up", place.quote) or says("needed", place.quote)):
            break
        found.append(Claim(" ".join(place.quote.split()), (place,)))
    return found
