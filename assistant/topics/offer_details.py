"""What the row of one named offer says beside its record: when it is, how one signs up."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.offer_lines import is_named, offer_line
from assistant.topics.row_cells import ASKED, told_beside
from knowledge.model import Offer

TOPIC = "offer_details"
_SURE = 0.9
_BESIDE = frozenset({"list", "premise", "who_may", "units"})
_OTHER_KINDS = frozenset({"proposal", "submission_channel", "consultation"})
_MOST = 2


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The cells that hold all that is asked, or None where the row does not say it."""
    wanted = frame.attributes & (ASKED | {"units"})
    if not wanted or frame.attributes - ASKED - _BESIDE or frame.kinds & _OTHER_KINDS:
        return None
    named = [one for one in view.facts(Offer) if not one.task_id and is_named(frame, one, view)]
    told = [(one, *told_beside(frame, one, view.now.date())) for one in named]
    told = [one for one in told if wanted <= one[2] | ({"units"} if one[0].units else set())]
    if not told or len(told) > _MOST:
        return None
    return Draft(
        TOPIC,
        _SURE,
        AnswerStatus.ANSWERED,
        tuple(
            claim
            for offer, cells, _ in told
            for claim in (offer_line(offer, texts), *(cell.claim for cell in cells))
        ),
        facts=tuple(offer for offer, _, _ in told),
        suggestions=(texts.say("suggest.who_runs"),),
    )
