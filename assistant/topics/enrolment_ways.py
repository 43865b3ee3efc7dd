"""How one signs up or registers a child: the whole list of ways that a line opens."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.listed import Listed, lists_of
from assistant.topics.listed_meant import best_list, list_claims
from assistant.topics.refused_calls import no_calls
from assistant.topics.still_open import still_open
from assistant.topics.submission_asking import asks_how
from knowledge.numbers import values

TOPIC = "enrolment_ways"
_SURE = 0.9
_LOOKED_AT = 40
_FEWEST = 2
_ASKED = frozenset({"enrolment", "list", "submit"})
_ADDRESSES = frozenset({"email", "url", "phone", "postcode"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The ways to sign up for what is asked about, or None where no line opens a list of them.

    Whether one still can is told by the last day.
    """
    if (still := still_open(TOPIC, frame, view, texts)) is not None:
        return still
    if (refused := no_calls(TOPIC, frame, view)) is not None:
        return refused
    if "enrolment" not in frame.attributes or frame.attributes - _ASKED or not asks_how(frame):
        return None
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    held = (one for paper in papers for one in lists_of(view.snapshot, paper))
    lists = [one for one in held if _is_of_ways(one, view)]
    signing = frozenset[str]().union(
        *(word.lemmas for word in frame.words if "enrolment" in word.attributes)
    )
    best = best_list(frame, lists, _ASKED, signing, view)
    if best is None:
        return None
    return Draft(TOPIC, _SURE * best[1], AnswerStatus.ANSWERED, list_claims(best[0], view))


def _is_of_ways(one: Listed, view: View) -> bool:
    """Whether a line or heading on signing up opens a list of which lines say where to turn."""
    text = view.snapshot.text(one.paper)
    over = text[one.over.start : one.over.end] if one.over else ""
    opens = any(says(name, over) for name in ("enrolling", "opening_ways"))
    if not over or says("enclosing", over) or not (opens or says("enrolling", one.heading)):
        return False
    lines = [text[block.start : block.end] for block in one.lines]
    return sum(_says_where(line) for line in lines) >= _FEWEST


def _says_where(line: str) -> bool:
    return says("streets", line) or any(value.kind in _ADDRESSES for value in values(line))
