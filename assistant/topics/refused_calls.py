"""Papers that say that nobody is signed up by telephone."""

from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.asking import asks_whether
from assistant.topics.quoting import passage_citation
from assistant.yes_no_ways import refuses
from knowledge.model import Citation
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_SIGNING_UP = frozenset({"phone", "enrolment"})
_BESIDE = frozenset({"who_may", "list", "premise"})
_SURE = 0.95


def is_refused(frame: Frame, document_id: str, view: View) -> bool:
    """Whether signing up by telephone is asked about, which a sentence of the paper refuses."""
    if not frame.attributes >= _SIGNING_UP:
        return False
    return _refuses_calls(view.snapshot, document_id)


def no_calls(topic: str, frame: Frame, view: View) -> Draft | None:
    """The sentence that refuses calls, of the one paper whose headings name all that is asked."""
    if not frame.attributes >= _SIGNING_UP or frame.attributes - _SIGNING_UP - _BESIDE:
        return None
    if not asks_whether(frame):
        return None
    asked = [word for word in frame.focus if not (word.attributes or word.town)]
    found = []
    for paper in view.documents if asked else ():
        if not _refuses_calls(view.snapshot, paper):
            continue
        document = view.documents[paper]
        headings = {one for block in view.snapshot.blocks(paper) for one in block.headings}
        if all(credited(word, view.context(document, sorted(headings))) for word in asked):
            found.append(_sentence(paper, view))
    if len(found) != 1:
        return None
    claim = Claim(" ".join(found[0].quote.split()), (found[0],))
    return Draft(topic, _SURE, AnswerStatus.ANSWERED, (claim,))


def _sentence(paper: str, view: View) -> Citation:
    return next(
        passage_citation(passage, passage.start + start, passage.start + end)
        for passage in view.snapshot.passages_of(paper)
        for start, end in sentences(passage.text)
        if refuses(passage.text[start:end], "phone")
    )


@lru_cache(maxsize=2_000)
def _refuses_calls(snapshot: Snapshot, document_id: str) -> bool:
    return any(
        refuses(passage.text[start:end], "phone")
        for passage in snapshot.passages_of(document_id)
        for start, end in sentences(passage.text)
    )
