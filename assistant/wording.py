"""Days, hours and lists in the asker's language."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache, lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.lists import format_list

from assistant.answer import Language
from knowledge.dates import find_dates
from knowledge.model import Event
from knowledge.phrases import lexicon_lemmas, plain_analyser

WARSAW = ZoneInfo("Europe/Warsaw")
_ITEM = re.compile(r"^(?:\d{1,2}[.)]|[a-z]\))\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d]*\s[^\W\d]+\s)")


def local(moment: datetime) -> datetime:
    """A moment on the clock of Warsaw; times of documents carry no zone and are local."""
    return moment.replace(tzinfo=WARSAW) if moment.tzinfo is None else moment.astimezone(WARSAW)


@lru_cache(maxsize=10_000)
def day(value: date, language: Language) -> str:
    """A date with its weekday, such as "wtorek, 2 września 2025"."""
    pattern = {"en": "EEEE, d MMMM y"}.get(language, "EEEE, d MMMM y")
    return format_date(value, pattern, locale=language)


@lru_cache(maxsize=10_000)
def plain_day(value: date, language: Language) -> str:
    """A date without its weekday, such as "2 września 2025"."""
    return format_date(value, "d MMMM y", locale=language)


def clock(value: time) -> str:
    """An hour, such as "8:00"."""
    return f"{value.hour}:{value.minute:02}"


def when(event: Event, language: Language) -> str:
    """Day and hours of an event."""
    if event.start is None:
        return ""
    if weekday_differs(event):
        text = plain_day(event.start.date(), language)
    else:
        text = day(event.start.date(), language)
    if event.start.time() == time(0) and event.end is None:
        return text
    hours = clock(event.start.time())
    if event.end is not None:
        hours += f"–{clock(event.end.time())}"
    return f"{text}, {hours}"


def listed(parts: Sequence[str], language: Language) -> str:
    """Parts joined as a list in a sentence."""
    return format_list(list(parts), locale=language)


def phrase(text: str) -> str:
    """A sentence of a document as a part of ours: on one line, without its number and full stop."""
    return _ITEM.sub("", " ".join(text.split())).rstrip(" .;,:")


def ended(text: str) -> str:
    """A text with a full stop, where it does not end a sentence yet."""
    plain = text.rstrip(" ,;")
    return plain if plain.endswith((".", "!", "?", "…", ":")) else f"{plain}."


def is_sentence(text: str) -> bool:
    """Whether a text is a sentence of its own rather than a name or a group of people."""
    tokens = plain_analyser().tokens(text)
    return text[:1].isupper() and any(one.pos == {"verb"} for one in tokens)


_THEIR_SEAT = re.compile(r"^w (?:jego|jej|ich|swojej|swej) siedzibie,? (?=\S)", re.IGNORECASE)


def place_name(place: str) -> str:
    """A place without the verb of the sentence it is from: "Klub mieści się przy ul. Długiej".

    "W jego siedzibie", which points at an office named before, is left out.
    """
    place = _THEIR_SEAT.sub("", place) or place
    tokens = plain_analyser().tokens(place)
    for one, after in pairwise(tokens):
        if one.lemmas & _standing() and place[: one.start].strip():
            end = after.end if after.folded == "sie" else one.end
            return f"{place[: one.start].rstrip(' ,')}, {place[end:].lstrip(' ,')}"
    return place


@cache
def _standing() -> frozenset[str]:
    return lexicon_lemmas("questions", "standing")


def weekday_differs(event: Event) -> bool:
    """Whether the document names another weekday than the date has."""
    quotes = [citation.quote for citation in event.citations.get("when", ())]
    return event.start is not None and any(
        match.weekday_agrees is False and match.first == event.start.date()
        for quote in quotes
        for match in find_dates(quote)
    )
