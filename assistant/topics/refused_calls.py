"""Papers that say that nobody is signed up by telephone."""

from functools import lru_cache

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.yes_no_ways import refuses
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_SIGNING_UP = frozenset({"phone", "enrolment"})


def is_refused(frame: Frame, document_id: str, view: View) -> bool:
    """Whether signing up by telephone is asked about, which a sentence of the paper refuses."""
    if not frame.attributes >= _SIGNING_UP:
        return False
    return _refuses_calls(view.snapshot, document_id)


@lru_cache(maxsize=2_000)
def _refuses_calls(snapshot: Snapshot, document_id: str) -> bool:
    text = snapshot.text(document_id)
    return any(refuses(text[start:end], "phone") for start, end in sentences(text))
