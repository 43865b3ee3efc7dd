"""Whether one way is enough, where a paper gives its ways one by one: "wysłałam mailem, wystarczy".

"I sent it by e-mail, must I post it too" is told no.
"""

import re
from collections.abc import Collection

from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.submission_further import further_steps
from assistant.topics.submission_means import wanted_means
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
_AFTERWARDS = re.compile(r"\b(?:potwierdz\w*|oryginal\w*|dosl\w+|dosyla\w*)\b")
_BEFORE, _BEHIND = 90, 400  # characters around the ways, which may say so


def by_second_way(
    text: str, draft: Draft, frame: Frame, view: View, texts: Texts
) -> Decided | None:
    """Whether one way is enough, or none is needed besides, where the paper leaves it to people."""
    if draft.topic != _TOPIC or "note" in frame.attributes or frame.dates:
        return None  # whether it is enough on a day is no matter of the way
    besides = says("asks_need", text) and says("besides", frame.text)
    if not (besides or says("enough", text)):
        return None
    papers = {one.document_id for one in draft.facts if isinstance(one, SubmissionChannel)}
    if len(papers) != 1:
        return None
    paper = papers.pop()
    ways = [one for one in view.facts(SubmissionChannel) if one.document_id == paper]
    places = [place for one in ways for place in cited(one, "address")]
    wanted, means = wanted_means(frame), {one.means for one in ways}
    if besides and len(wanted) < _TWO and not _DONE.search(fold(frame.text)):
        return None  # nothing is said to be handed in yet
    if (step := _further(paper, wanted, draft, view)) is not None:
        return besides, step
    if not places or len(means) < _TWO or not wanted or wanted - means:
        return None  # one that is not taken counts for nothing
    said = view.snapshot.text(paper)
    first, last = min(one.start for one in places), max(one.end for one in places)
    if _BOTH.search(fold(said[max(0, first - _BEFORE) : last])):
        return None
    if _AFTERWARDS.search(fold(said[last : last + _BEHIND])):
        return None
    told = Claim(texts.say("submission.one_by_one"), tuple(dict.fromkeys(places)))
    return not besides, told


def _further(paper: str, wanted: Collection[str], draft: Draft, view: View) -> Claim | None:
    """What is told of a further step that the paper asks for of every way that is meant."""
    of = [place for ways, place in further_steps(view.snapshot, paper) if ways & set(wanted)]
    return next((one for one in draft.claims if set(of) & set(one.citations)), None)


def by_note(text: str, draft: Draft, frame: Frame) -> Decided | None:
    """Yes, where it is asked whether a note is needed and the way told gives one."""
    if draft.topic != _TOPIC or "note" not in frame.attributes or not says("asks_need", text):
        return None
    notes = {one.note for one in draft.facts if isinstance(one, SubmissionChannel) and one.note}
    told = next((one for one in draft.claims for note in notes if note in one.text), None)
    return None if told is None else (True, told)
