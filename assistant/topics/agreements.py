"""What a meeting agreed on: who is to do something, and by when, as a table or a list tells it."""

from collections.abc import Iterator, Sequence

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.quotable_rows import has_column
from assistant.topics.quoted_rows import row_claim
from assistant.topics.quoting import sentence_claim
from knowledge.model import Passage

TOPIC = "agreements"
_SURE, _ONWARD = 0.9, 1.01  # asked by itself, and of what was just told
_ASKED = frozenset(
    {
        "position",
        "agenda",
        "person",
        "units",
        "until",
        "submit",
        "when",
        "list",
        "who_may",
        "closing",
    }
)
_KINDS = frozenset({"proposal", "meeting"})
_PROSE = frozenset({"item", "paragraph"})
_LOOKED_AT = 60
_MOST, _ALL = 4, 12  # of one matter, and of a whole meeting


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The agreement on what the question names, or None where no meeting made one."""
    del texts
    goes_on = frame.follow_up and frame.topic == TOPIC
    if frame.attributes - _ASKED or frame.kinds - _KINDS:
        return None
    if not (goes_on or says("asks_agreed", frame.text)):
        return None
    named = [word for word in frame.words if _names(word)]
    if not named and not (frame.kinds and "position" in frame.attributes):
        return None
    found = [one for one in _agreed(frame, view) if _is_on(one, named, frame, view)]
    found = _closest([one for one in found if one.kind == "row"] or found, frame, view)
    most = _MOST if named else _ALL
    if not found or len(found) > most or len({one.document_id for one in found}) > 1:
        return None
    found.sort(key=lambda one: one.start)
    told = (_claim(one, view) for one in found)
    sure = _ONWARD if goes_on else _SURE
    return Draft(TOPIC, sure, AnswerStatus.ANSWERED, tuple(one for one in told if one))


def _is_on(passage: Passage, named: Sequence[Word], frame: Frame, view: View) -> bool:
    """Whether all that is named is told, and more than where it is."""
    said = view.lemmas(passage.text)
    if not all(credited(word, said) for word in named):
        return False
    where = all(word.place or word.town for word in named)
    beside = (word for word in frame.words if word.role == "focus" and word not in named)
    return not (named and where) or any(credited(word, said) for word in beside)


def _closest(found: list[Passage], frame: Frame, view: View) -> list[Passage]:
    """Those that have most of the question's words, of whatever kind these are."""
    sought = [word for word in frame.words if word.role == "focus"]
    said = [sum(credited(word, view.lemmas(one.text)) for word in sought) for one in found]
    return [one for one, many in zip(found, said, strict=True) if many == max(said)]


def _names(word: Word) -> bool:
    """Whether a word says what was agreed on, or whom it concerns."""
    if word.role != "focus" or word.attributes or word.kinds:
        return False
    return word.noun or word.place or word.name


def _agreed(frame: Frame, view: View) -> Iterator[Passage]:
    for hit in view.search(frame, _LOOKED_AT):
        passage = hit.passage
        if passage.kind == "row":
            if has_column(passage, ("agreed",), view):
                yield passage
        elif passage.kind in _PROSE and says("agreed_heading", " ".join(passage.headings[-1:])):
            yield passage


def _claim(passage: Passage, view: View) -> Claim | None:
    if passage.kind == "row":
        return row_claim(passage, view)
    return sentence_claim(passage, passage.start, passage.end)
