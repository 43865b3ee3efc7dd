"""How one signs up for what a row of a table tells of, in that row's own column."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quotable_rows import fills
from assistant.topics.quoted_rows import row_claim
from knowledge.model import Passage

TOPIC = "rows_signed_up"
_SURE = 0.86  # more than a sentence; less than the record of an offer that says how
_ASKED = frozenset({"enrolment", "phone", "when", "where", "opening_hours", "hour", "list"})
_LOOKED_AT = 40
_MOST = 2


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The one or two rows that are meant, or None where no row says how one signs up for it."""
    del texts
    if "enrolment" not in frame.attributes or frame.attributes - _ASKED or frame.kinds:
        return None
    named = [word for word in frame.words if _names(word)]
    if not named or frame.dates or frame.times:
        return None
    rows = [
        hit.passage for hit in view.search(frame, _LOOKED_AT) if _is_meant(hit.passage, frame, view)
    ]
    claims = [claim for row in rows if (claim := row_claim(row, view))]
    if not claims or len(claims) > _MOST:
        return None
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(claims))


def _names(word: Word) -> bool:
    return word.role == "focus" and word.noun and not (word.attributes or word.kinds)


def _is_meant(passage: Passage, frame: Frame, view: View) -> bool:
    """Whether a row has all that is named, and something in its column on signing up."""
    if passage.kind != "row" or not fills(passage, ("enrolling",), view):
        return False
    document = view.documents[passage.document_id]
    said = view.joined(view.lemmas(passage.text), view.context(document, passage.headings))
    places = view.places(passage.document_id)
    judged = match(frame, said, view, attributes=_ASKED, places=places)
    own = match(frame, view.lemmas(passage.text), view, attributes=_ASKED, places=places)
    return judged.grounded and not judged.vetoes() and own.coverage > 0
