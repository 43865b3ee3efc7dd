"""Opening hours asked for a holiday or a weekday on which the document gives none."""

from dataclasses import replace
from datetime import date

from assistant.answer import AnswerStatus
from assistant.draft import Draft, cited
from assistant.frame import Frame
from assistant.once import once_a_frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.wording import day as day_named
from knowledge.dates import find_dates
from knowledge.holidays_pl import is_public_holiday
from knowledge.model import Contact
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas, lexicon_phrases, plain_analyser
from knowledge.recurring import recurring
from knowledge.special_days import closed_weekdays

_LONGEST = 20_000  # characters of a document that are looked at for the day


@once_a_frame
def without_feasts(frame: Frame) -> Frame:
    """The frame in which "w Wigilię" only says when, and "otwarty" only that hours are meant."""
    used = _feasts(frame.text) | _times_off(frame.text)
    opens = lexicon_lemmas("time_off", "open")
    if "next" in frame.order:
        opens |= lemma_set(lexicon("questions")["order"]["next"])
    words = tuple(
        replace(word, role="time") if i in used or word.lemmas & opens else word
        for i, word in enumerate(frame.words)
    )
    return replace(frame, words=words)


def told_elsewhere(frame: Frame, contact: Contact, view: View) -> bool:
    """Whether another sentence of the document speaks of the holiday that is asked about."""
    text = view.snapshot.text(contact.document_id)[:_LONGEST]
    hours = "\n".join(c.quote for c in cited(contact, "opening_hours"))
    rest = text.replace(hours, " ") if hours else text
    lemmas = view.lemmas(rest)
    asked = [frame.words[i].lemmas for i in sorted(_feasts(frame.text)) if i < len(frame.words)]
    if any(one & lemmas for one in asked):
        return True
    holidays = [day for day in _days(frame) if is_public_holiday(day)]
    published = view.documents[contact.document_id].published
    named = {one.first for one in find_dates(rest, published, relative_words=False, year="next")}
    return any(day in named and day != published for day in holidays)


def noted(draft: Draft, frame: Frame, contact: Contact, texts: Texts) -> Draft:
    """The draft of hours with a word on the day asked about, where the hours do not hold then."""
    quote = "\n".join(c.quote for c in cited(contact, "opening_hours"))
    told = contact.opening_hours or ""  # cells of a table do not name their weekdays themselves
    weekly = [*(one.hours for one in recurring(quote)), *contact.hours]
    if any(hours.holidays for hours in weekly):
        return draft
    feast = bool(_feasts(frame.text)) and not _feasts(quote)
    excepted = {day for hours in weekly if hours.weekdays for day in _days(frame)
                if any(first <= day <= last for first, last in hours.without)}  # fmt: skip
    if feast or any(is_public_holiday(day) and day not in excepted for day in _days(frame)):
        said = texts.say("contact.holiday")
        return replace(draft, status=AnswerStatus.PARTLY_ANSWERED, notices=(*draft.notices, said))
    held = {day for hours in weekly for day in hours.weekdays}
    missing = [day for day in _days(frame) if held and day.weekday() not in held]
    if not missing:
        return draft
    closed = missing[0].weekday() in closed_weekdays(quote) | closed_weekdays(told)
    key = "contact.closed_day" if closed else "contact.no_such_day"
    said = texts.say(key, day=day_named(missing[0], texts.language))
    return replace(draft, notices=(*draft.notices, said))


def _days(frame: Frame) -> list[date]:
    return [one.first for one in frame.dates if one.precision == "day" and one.first == one.last]


def _times_off(text: str) -> set[int]:
    found = lexicon_phrases("time_off", "winter", "summer").find(plain_analyser().tokens(text))
    return {i for one in found for i in one.used}


def _feasts(text: str) -> set[int]:
    """The places of the words of a text that name holidays."""
    found = lexicon_phrases("questions", "feasts").find(plain_analyser().tokens(text))
    return {i for one in found for i in one.used}
