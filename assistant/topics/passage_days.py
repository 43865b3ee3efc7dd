"""Whether a quoted sentence is of the day, month or year that a question names."""

from datetime import date
from functools import lru_cache

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.quoting import FoundSentence, lead_of
from knowledge.dates import find_dates
from knowledge.model import Event
from knowledge.numbers import values
from knowledge.recurring import recurring


def is_timely(frame: Frame, sentence: FoundSentence, view: View) -> bool:
    """Whether a day or year asked for, or a number that alone says which one is meant, is there."""
    passage = sentence.passage
    title = view.documents[passage.document_id].title
    text = " ".join((passage.text, *passage.headings, title))
    if not any(word.role == "focus" for word in frame.words):
        figures = {value.value for value in values(text)}
        if not figures >= {str(number) for number in frame.numbers}:
            return False
    if not frame.dates:
        return True
    held = _held(passage.document_id, view)
    named = _named(sentence, view)
    return all(
        any(m.first <= day <= m.last for day in held)
        or (any(m.first <= day <= m.last for day in named) if m.precision in ("day", "month")
            else str(m.first.year) in text)
        or (m.precision == "day" and _weekly_on(m.first, text))
        for m in frame.dates
    )  # fmt: skip


@lru_cache(maxsize=20_000)
def _weekly_on(day: date, text: str) -> bool:
    """Whether a text names hours that come again on the weekday of a day."""
    told = [one.hours for one in recurring(text) if one.hours.begin is not None]
    return any(day.weekday() in hours.weekdays for hours in told)


def _named(sentence: FoundSentence, view: View) -> list[date]:
    """The days that a sentence, its list's lead or its headings name."""
    passage = sentence.passage
    document = view.documents[passage.document_id]
    text = view.snapshot.text(document.id)
    lead = lead_of(passage, view)
    above = text[lead.start : lead.end] if lead else ""
    said = "\n".join((text[sentence.start : sentence.end], above, *passage.headings))
    return [one.first for one in find_dates(said, document.published or view.now.date())]


def _held(document_id: str, view: View) -> list[date]:
    """The days of the meeting that minutes are about."""
    if view.documents[document_id].kind != "minutes":
        return []
    events = [event for event in view.facts(Event) if event.document_id == document_id]
    return [event.start.date() for event in events if event.start is not None]
