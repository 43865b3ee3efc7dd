"""Whether a quoted sentence is of the day, month or year that a question names."""

import re
from datetime import date
from functools import lru_cache

from assistant.frame import Frame
from assistant.paper_identity import identity
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.alike_papers import asked_numbers
from assistant.topics.column_years import is_of_year
from assistant.topics.event_kinds import PROVIDED, TIMELY
from assistant.topics.event_section import events_under
from assistant.topics.event_spans import is_yearless
from assistant.topics.quoting import FoundSentence, lead_of
from assistant.topics.yearly_papers import title_years
from assistant.wording import day, local, plain_day
from knowledge.dates import DateMatch, find_dates, is_legal_reference
from knowledge.folding import fold
from knowledge.model import PATH, Event
from knowledge.numbers import values
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.recurring import recurring
from knowledge.references import references
from knowledge.relative_dates import months_on

_DONE = ("l", "la", "lo", "ly", "li", "no", "to")  # endings of verbs that tell what was done
# "do 20. dnia miesiąca poprzedzającego pobyt" holds for every month
_MONTHLY = re.compile(r"\bmiesiac\w*\s+(?:bezposrednio\s+)?poprzedz|\b(?:kazdego|danego)\s+miesiac")
_SINCE = re.compile(r"\b(?:od|since)\s+(?:dnia\s+)?$", re.IGNORECASE)


def is_timely(frame: Frame, sentence: FoundSentence, view: View) -> bool:
    """Whether a day or year asked for, or a number that alone says which one is meant, is there."""
    passage = sentence.passage
    title = view.documents[passage.document_id].title
    head = view.snapshot.text(passage.document_id)[slice(*passage.header)] if (
        passage.header is not None and "price" in frame.attributes) else ""  # fmt: skip
    text = " ".join((passage.text, *passage.headings, title, head))
    if not any(word.role == "focus" for word in frame.words):
        figures = {value.value for value in values(text)}
        if not figures >= {str(number) for number in frame.numbers}:
            return False
    if (numbers := asked_numbers(frame)) and not numbers <= references(text):
        return False
    if not frame.dates:
        return "opening_hours" not in frame.attributes or not _is_of_a_past_day(sentence, view)
    if _of_another_year(frame, sentence, view) or not is_of_year(frame, passage, view):
        return False
    held = _held(passage.document_id, view)
    return all(
        any(m.first <= one <= m.last or _is_that_day(m, one) for one in held)
        or (any(m.first <= day <= m.last for day in _days_said(frame, sentence, view))
            if m.precision in ("day", "month") else str(m.first.year) in text)
        or (m.precision == "day" and _weekly_on(m.first, text))
        or (m.precision == "month" and _MONTHLY.search(fold(text)) is not None)
        or (m.precision == "month" and _yearly_in(m, sentence, view))
        for m in frame.dates
    )  # fmt: skip


def _days_said(frame: Frame, sentence: FoundSentence, view: View) -> list[date]:
    """The days that say when it is of which a sentence tells."""
    named, passage = _named(sentence, view), sentence.passage
    if frame.attributes & PROVIDED:  # the event it is provided at stands beside
        named += _days(passage.text, passage.document_id, view)
        named += _held_under(PATH.join(passage.headings), passage.document_id, view)
    return named


def _held_under(heading: str, document_id: str, view: View) -> list[date]:
    """The days of the events that the section under a heading tells of."""
    return [one.start.date() for one in events_under(heading, document_id, view) if one.start]


def _is_that_day(match: DateMatch, held: date) -> bool:
    """Whether a day or month said without a year is that of a meeting which has been."""
    if not is_yearless(match):
        return False
    months = 12 * (held.year - match.first.year)
    return months_on(match.first, months) <= held <= months_on(match.last, months)


def days_away(sentence: FoundSentence, view: View) -> tuple[bool, int]:
    """Whether the days that a row names are over, and how far off the nearest of them is."""
    document = view.documents[sentence.passage.document_id]
    if sentence.passage.kind != "row":
        return False, 0
    days = _single_days(sentence.passage.text, document.published)
    today = local(view.now).date()
    ahead = [(day - today).days for day in days if day >= today]
    return bool(days) and not ahead, min(ahead, default=0)


def _is_of_a_past_day(sentence: FoundSentence, view: View) -> bool:
    """Whether a sentence tells of single days that are over, which are no opening hours."""
    document = view.documents[sentence.passage.document_id]
    quote = view.snapshot.text(document.id)[sentence.start : sentence.end]
    named = _single_days(quote, document.published)
    return bool(named) and max(named) < local(view.now).date() and not recurring(quote)


def _single_days(quote: str, published: date | None) -> list[date]:
    """The days that a sentence names for what is to be; papers and beginnings aside."""
    named = find_dates(quote, published, relative_words=False, year="next")
    if any(one.first == one.last and _SINCE.search(quote[: one.start]) for one in named):
        return []
    if any(one.precision == "year" for one in named):
        return []
    return [one.last for one in named if not is_legal_reference(quote, one)]


def _of_another_year(frame: Frame, sentence: FoundSentence, view: View) -> bool:
    """Whether a sentence says of itself that it is about other years than the one asked for."""
    text = view.snapshot.text(sentence.passage.document_id)[sentence.start : sentence.end]
    return sentence.passage.kind != "row" and of_other_years(frame, text)


def of_other_years(frame: Frame, text: str) -> bool:
    """Whether a text names years as its own, and none of them is asked for."""
    asked = [one for one in frame.dates if one.precision == "year"]
    if not asked:
        return False
    told = [one for one in find_dates(text) if one.precision == "year"]
    return bool(told) and not any(
        year.first <= one.last and one.first <= year.last for year in asked for one in told
    )


def days_told(frame: Frame, sentence: FoundSentence, view: View, texts: Texts) -> tuple[str, ...]:
    """Notices on the days that a sentence announces: they are over, or counted from its own day."""
    document = view.documents[sentence.passage.document_id]
    published, today = document.published, local(view.now).date()
    if frame.order & {"last", "past", "before"} or frame.dates or published == today:
        return ()
    quote = view.snapshot.text(document.id)[sentence.start : sentence.end]
    if not frame.attributes & {*TIMELY, "until"} or not _announces(quote):
        return ()
    days = _single_days(quote, published)
    if days and max(days) < today:
        return (texts.say("passage.past", when=day(max(days), texts.language)),)
    if published is None or find_dates(quote, published, relative_words=False, year="next"):
        return ()
    if any(one.weekday is None for one in find_dates(quote, published)):
        return (texts.say("passage.written", when=plain_day(published, texts.language)),)
    return ()


@lru_cache(maxsize=20_000)
def _announces(text: str) -> bool:
    """Whether a text speaks of what is to come: on single days, and not as of something done."""
    if recurring(text) or lexicon_phrases("amounts", "yearly").find(plain_analyser().tokens(text)):
        return False
    verbs = [one for one in plain_analyser().tokens(text) if "verb" in one.pos]
    return not any(one.folded.endswith(_DONE) for one in verbs)


@lru_cache(maxsize=20_000)
def _weekly_on(day: date, text: str) -> bool:
    """Whether a text names hours that come again on the weekday of a day."""
    told = [one.hours for one in recurring(text) if one.hours.begin is not None]
    return any(day.weekday() in hours.weekdays for hours in told)


def _yearly_in(asked: DateMatch, sentence: FoundSentence, view: View) -> bool:
    """Whether a sentence names that month of no year, in a paper for several of which one is meant.

    "z wyjątkiem sierpnia" in a programme for 2025–2027 holds in each of them.
    """
    document = view.documents[sentence.passage.document_id]
    if asked.first.year not in title_years(document.title):
        return False
    text = view.snapshot.text(document.id)[sentence.start : sentence.end]
    told = [one for one in find_dates(text, asked.first) if not one.year_given]
    return any(one.precision == "month" and one.first <= asked.first <= one.last for one in told)


def _named(sentence: FoundSentence, view: View) -> list[date]:
    """The days that a sentence, its list's lead or its headings name."""
    passage = sentence.passage
    document = view.documents[passage.document_id]
    text = view.snapshot.text(document.id)
    lead = lead_of(passage, view)
    above = text[lead.start : lead.end] if lead else ""
    said = "\n".join((text[sentence.start : sentence.end], above, *passage.headings))
    return _days(said, document.id, view)


def _days(text: str, document_id: str, view: View) -> list[date]:
    published = view.documents[document_id].published
    return [one.first for one in find_dates(text, published or view.now.date())]


def _held(document_id: str, view: View) -> list[date]:
    """The days of the meeting that minutes are about."""
    if view.documents[document_id].kind != "minutes":
        return []
    events = [event for event in view.facts(Event) if event.document_id == document_id]
    own = identity(document_id, view)
    told = [own.day] if own is not None and own.day else []
    return [*told, *(event.start.date() for event in events if event.start is not None)]
