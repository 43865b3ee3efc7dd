"""Why something is so: the sentence that gives a reason, be it beside the one that answers."""

from collections.abc import Sequence

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.quoting import FoundSentence, passage_citation
from knowledge.sentences import sentences

_ENOUGH = 0.6  # of the question's weight
_LESS = 0.25  # that a sentence with a reason may account for less than the best one without


def asks_why(frame: Frame) -> bool:
    """Whether the question asks for a reason."""
    return says("whys", frame.text)


def gives_reason(frame: Frame, text: str) -> bool:
    """Whether the question asks for a reason and a text gives one."""
    return asks_why(frame) and says("reasons", text)


def with_reasons_first(
    frame: Frame, found: Sequence[FoundSentence], view: View
) -> list[FoundSentence]:
    """Those that give a reason, where one is asked for and they are about as near as any."""
    if not asks_why(frame):
        return list(found)
    most = max((one.found.coverage for one in found), default=0.0)
    giving = [one for one in found if says("reasons", _text(one, view))]
    near = [one for one in giving if one.found.coverage >= max(_ENOUGH, most - _LESS)]
    return near or list(found)


def with_reason_beside(
    frame: Frame, top: FoundSentence, claims: list[Claim], view: View
) -> list[Claim]:
    """The claims with the sentence after or before that gives the reason which they leave out."""
    if not asks_why(frame) or any(says("reasons", one.text) for one in claims):
        return claims
    passage = top.passage
    spans = [(passage.start + a, passage.start + b) for a, b in sentences(passage.text)]
    place = next((i for i, span in enumerate(spans) if span[0] >= top.start), len(spans))
    for beside in (place + 1, place - 1):
        if not 0 <= beside < len(spans):
            continue
        cited = passage_citation(passage, *spans[beside])
        if says("reasons", cited.quote):
            claim = Claim(" ".join(cited.quote.split()), (cited,))
            return [*claims, claim] if beside > place else [claim, *claims]
    return claims


def _text(one: FoundSentence, view: View) -> str:
    return view.snapshot.text(one.passage.document_id)[one.start : one.end]
