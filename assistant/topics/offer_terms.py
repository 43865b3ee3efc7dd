"""Offers whose rows fit the days, the hours and the fee that a question names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.event_choice import asked_hours, meets
from assistant.topics.event_spans import Span, any_week, asked_spans
from assistant.topics.pauses_told import pauses
from assistant.topics.row_cells import cells_of
from assistant.wording import local
from knowledge.model import Offer, WeeklyHours
from knowledge.numbers import values
from knowledge.occurrences import occurrences
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.recurring import recurring

_LONGEST = timedelta(days=62)  # of days to come that are looked through


def of_a_day(frame: Frame, view: View) -> bool:
    """Whether a question asks what there is on a day, as in "co jest w sobotę?"."""
    what = any(word.text.lower() == "co" for word in frame.words) or "list" in frame.attributes
    besides = {"list", "when", "opening_hours"} if frame.looking else {"list"}
    if frame.attributes - besides or frame.kinds:
        return False
    return (what or frame.looking) and _narrows(frame, view)


def wants_free(frame: Frame) -> bool:
    """Whether only what is free of charge is looked for, and no fee asked."""
    sought = frame.looking or "where" in frame.attributes
    return sought and says_free(frame.text)


def with_fee_unsaid(frame: Frame, draft: Draft, texts: Texts) -> Draft:
    """The draft with a word that no row tells a fee, where what is free is looked for."""
    offers = [fact for fact in draft.facts if isinstance(fact, Offer)]
    if not (offers and wants_free(frame)):
        return draft
    rows = [citation.quote for offer in offers for citation in cited(offer, "row", "name")]
    told = any("fee" in cell.named for offer in offers for cell in cells_of(offer))
    if told or any(says_free(row) for row in rows):
        return draft
    return replace(draft, notices=(*draft.notices, texts.say("offers.fee_unsaid")))


def fitting(frame: Frame, offers: Sequence[Offer], view: View) -> list[Offer] | None:
    """The offers that the day, hours and fee leave, or None where the question names none."""
    left: list[Offer] | None = None
    if _narrows(frame, view):
        spans = _spans(frame, view)
        left = [one for one in offers if _is_on(one, frame, spans, view)]
    if wants_free(frame):
        left = [one for one in (offers if left is None else left) if not _is_charged(one)]
    return left


def paused(frame: Frame, offers: Sequence[Offer], view: View) -> list[Claim]:
    """What says that none of the offers takes place on the day that is asked about."""
    days = _days(frame, view)
    papers = {one.document_id for one in offers} if days else set()
    told = {one: pauses(one, days, view) for one in sorted(papers)}
    return [claim for own in told.values() for claim in own] if all(told.values()) else []


def has_timetable(offer: Offer) -> bool:
    """Whether the row of an offer tells the weekdays of every week."""
    return bool(_weekly(offer))


def begins(offer: Offer) -> tuple[int, time]:
    """The first weekday and hour of an offer's row, after every other where it tells none."""
    weekly = [(min(one.weekdays), one.begin or time.min) for one in _weekly(offer)]
    return min(weekly, default=(7, time.max))


def _narrows(frame: Frame, view: View) -> bool:
    return bool(_spans(frame, view) or frame.times)


def _spans(frame: Frame, view: View) -> list[Span]:
    dates = tuple(one for one in frame.dates if one.precision == "day")
    spans = asked_spans(replace(frame, dates=dates), local(view.now).date())
    return any_week(spans, local(view.now).date()) or spans


def _weekly(offer: Offer) -> list[WeeklyHours]:
    """The hours that the cells of an offer's row tell, read together."""
    cells = [cell for cell in cells_of(offer) if cell.named & {"term", "hours"}]
    return [one.hours for one in recurring(", ".join(f"{c.label}: {c.value}" for c in cells))]


def _is_on(offer: Offer, frame: Frame, spans: Sequence[Span], view: View) -> bool:
    weekly, hours = _weekly(offer), asked_hours(frame)
    now = local(view.now).replace(tzinfo=None)
    if hours is not None:
        weekly = [w for w in weekly if w.begin and meets(w.begin, w.until or w.begin, hours)]
    if not spans:
        return bool(weekly)
    for span in spans:
        first = span.first if span.first >= now.date() or span.last < now.date() else now.date()
        last = min(span.last, first + _LONGEST if first < date.max - _LONGEST else first)
        for begin, end in occurrences([w for w in weekly if w.begin], first, last):
            gone = (end or begin).replace(tzinfo=None) <= now and begin.date() == now.date()
            if span.holds(begin.date()) and not (gone and says("still_left", frame.text)):
                return True
    return False


def _is_charged(offer: Offer) -> bool:
    """Whether the row of an offer names a fee and says of nobody that it is free."""
    fees = [cell.value for cell in cells_of(offer) if "fee" in cell.named]
    if any(says_free(fee) for fee in fees):
        return False
    return any(one.kind in ("amount", "number") for fee in fees for one in values(fee))


def says_free(text: str) -> bool:
    """Whether a text has a word that something costs nothing."""
    return bool(lexicon_phrases("yes_no", "free").find(plain_analyser().tokens(text)))


def _days(frame: Frame, view: View) -> list[date]:
    """The single days that a question names."""
    return [one.first for one in _spans(frame, view) if one.first == one.last]
