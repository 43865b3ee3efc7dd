"""Which papers are to be brought or enclosed: the whole list that a heading or line opens."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.listed import Listed, lists_of
from assistant.topics.listed_meant import best_list, list_claims
from knowledge.phrases import lexicon_lemmas

TOPIC = "enclosures"
_SURE = 0.92
_LOOKED_AT = 40
_ASKED = frozenset({"enclosures", "list", "submit", "enrolment", "units", "who_may"})
_OTHERS = frozenset({"until", "closing", "when", "where", "phone", "email", "premise"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The list of papers of the matter that is asked about, or None where none is opened so."""
    if "enclosures" not in frame.attributes or frame.attributes & _OTHERS:
        return None
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    held = (one for paper in papers for one in lists_of(view.snapshot, paper))
    lists = [one for one in held if _is_of_papers(one, view)]
    best = best_list(frame, lists, _ASKED, _handing_in(frame), view)
    if best is None:
        return None
    return Draft(TOPIC, _SURE * best[1], AnswerStatus.ANSWERED, list_claims(best[0], view))


def _is_of_papers(one: Listed, view: View) -> bool:
    """Whether what stands above a list says that it is of papers to be handed in."""
    if one.is_wide:
        return False
    text = view.snapshot.text(one.paper)
    over = text[one.over.start : one.over.end] if one.over else ""
    if over:
        return says("enclosing", over)
    return says("enclosing", one.heading) or says("enclosing_heading", one.heading)


def _handing_in(frame: Frame) -> frozenset[str]:
    """The lemmas of the words that only say that papers are needed or handed in."""
    meant = lexicon_lemmas("questions", "enclosing") | lexicon_lemmas("questions", "handing_in")
    words = (w.lemmas for w in frame.words if not w.noun and w.lemmas & meant)
    return frozenset().union(*words)
