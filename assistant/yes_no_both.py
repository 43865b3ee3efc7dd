"""No to "I sent it by e-mail, must I post it too", where a paper gives its ways one by one."""

import re

from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.submission_places import wanted_means
from assistant.yes_no_words import Decided, says
from knowledge.folding import fold
from knowledge.model import SubmissionChannel

_TOPIC = "submission"
_TWO = 2
_BOTH = re.compile(  # which may ask for two ways at once
    r"\b(?:oraz|a takze|jak i|rowniez|dodatkowo|jednoczesnie|rownoczesnie|obie|obu|oba|oboma"
    r"|nastepnie|po czym|oryginal\w*|potwierdz\w*|dosl\w+|dostarcz\w* takze)\b"
)
_DONE = re.compile(r"\b(?:wy|prze|ode)?(?:slal|zlozyl|nadal|oddal|zanios|dostarczyl|wrzucil)")
_BEFORE = 90  # characters of what leads to the ways, which may say so


def by_second_way(
    text: str, draft: Draft, frame: Frame, view: View, texts: Texts
) -> Decided | None:
    """No, where somebody handed it in already and the paper leaves the way to them."""
    if (
        draft.topic != _TOPIC
        or "note" in frame.attributes
        or not (says("asks_need", text) and says("besides", frame.text))
    ):
        return None
    papers = {one.document_id for one in draft.facts if isinstance(one, SubmissionChannel)}
    if len(papers) != 1:
        return None
    paper = papers.pop()
    ways = [one for one in view.facts(SubmissionChannel) if one.document_id == paper]
    places = [place for one in ways for place in cited(one, "address")]
    wanted, means = wanted_means(frame), {one.means for one in ways}
    if len(wanted) < _TWO and not _DONE.search(fold(frame.text)):
        return None  # nothing is said to be handed in yet
    if not places or len(means) < _TWO or not wanted or wanted - means:
        return None  # one that is not taken counts for nothing
    said = view.snapshot.text(paper)
    first, last = min(one.start for one in places), max(one.end for one in places)
    if _BOTH.search(fold(said[max(0, first - _BEFORE) : last])):
        return None
    told = Claim(texts.say("submission.one_by_one"), tuple(dict.fromkeys(places)))
    return False, told
