"""Which of many minutes of one body a question about the content of a meeting means."""

from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_lines import TOPIC
from assistant.topics.event_match import matched
from assistant.topics.event_spans import asked_spans
from assistant.wording import local
from knowledge.model import Event
from knowledge.phrases import lexicon_lemmas

_CONTENT = frozenset(
    {"attended", "agenda", "purpose", "how_many", "position", "chair", "author", "list", "where"}
)
_WHICH = frozenset({"last", "before", "first", "after", "last_but_one"})
_ALIKE = 0.05
_READ = 20_000  # characters of minutes that are looked at for what the question names


def meant_minutes(frame: Frame, view: View) -> list[Event] | None:
    """The meetings whose minutes are meant, or None where the question does not choose any.

    An empty list says that no meeting was held on the days asked about.
    """
    if not _chooses(frame):
        return None
    held = _held(frame, view)
    if len({event.document_id for event in held}) < 2:
        return None
    spans = asked_spans(frame, view.now.date(), past=True)
    if spans:
        held = [e for e in held if e.start and any(s.holds(e.start.date()) for s in spans)]
    return _by_order(held, frame) if held else []


def none_held(texts: Texts) -> Draft:
    """The answer that on the days asked about there was no such meeting."""
    said = texts.say("event.not_that_day", kind=texts.say("event.kind.meeting"))
    return Draft(TOPIC, 1.0, AnswerStatus.NOT_IN_DOCUMENTS, notices=(said,))


def _chooses(frame: Frame) -> bool:
    if "meeting" not in frame.kinds or not (frame.order & _WHICH or frame.dates):
        return False
    asked = frame.attributes & _CONTENT or "proposal" in frame.kinds
    return bool(asked) or any(word.lemmas & _decided() for word in frame.words)


def _held(frame: Frame, view: View) -> list[Event]:
    """The meetings of which there are minutes and that the question may mean, in their order."""
    minutes = [key for key, one in view.documents.items() if one.kind == "minutes"]
    if len(minutes) < 2:
        return []
    now = local(view.now).replace(tzinfo=None)
    first: dict[str, Event] = {}
    for fact in view.snapshot.facts("meeting", document_ids=minutes):
        if isinstance(fact, Event) and fact.start is not None and fact.start <= now:
            known = first.setdefault(fact.document_id, fact)
            if known.start is not None and fact.start < known.start:
                first[fact.document_id] = fact
    judged = [(event, matched(frame, event, view)) for event in first.values()]
    passing = [
        (event, found)
        for event, found in judged
        if not found.vetoes(lenient=True) or not _told(frame, event, view).vetoes(lenient=True)
    ]
    most = max((found.coverage for _, found in passing), default=0.0)
    events = [event for event, found in passing if found.coverage >= most - _ALIKE]
    return sorted(events, key=lambda event: str(event.start))


def _told(frame: Frame, event: Event, view: View) -> Match:
    """How the whole text of the minutes accounts for the question."""
    paper = event.document_id
    lemmas = view.context(view.documents[paper]) | view.lemmas(view.snapshot.text(paper)[:_READ])
    return match(frame, lemmas, view, kinds=("meeting",), attributes=_CONTENT,
                 places=view.places(paper))  # fmt: skip


def _by_order(held: list[Event], frame: Frame) -> list[Event]:
    """The one that the order words point at, counted from the one last spoken of."""
    known = [i for i, event in enumerate(held) if event.document_id in frame.papers]
    if "last_but_one" in frame.order:
        return held[-2:-1]
    if frame.follow_up and known and "before" in frame.order:
        return held[known[0] - 1 : known[0]] if known[0] else []
    if frame.follow_up and known and "after" in frame.order:
        return held[known[-1] + 1 : known[-1] + 2]
    if "first" in frame.order:
        return held[:1]
    return held[-1:] if frame.order & {"last", "before"} else held


@cache
def _decided() -> frozenset[str]:
    return lexicon_lemmas("questions", "told_at_meetings")
