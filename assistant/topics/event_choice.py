"""Which events a question is about: by its day and hours, before and after now."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from assistant.draft import cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.event_spans import Span, any_week, asked_spans, is_yearless
from assistant.topics.occurrences import is_past
from assistant.wording import local
from knowledge.dates import TimeMatch
from knowledge.model import Event

_ASSUMED_LENGTH = timedelta(hours=1)  # of an event whose end is not known, for hours asked for
_MOST_YEARS = 12  # that a day told without one may lie back
_IN = re.compile(r"(?:^|\s)w(?:\s+roku)?\s+$", re.IGNORECASE)


def _asks_last(order: frozenset[str]) -> bool:
    return "last" in order and not order & {"past", "before"}


class Choice:
    """Which of the events the question is about, by its day."""

    def __init__(self, frame: Frame, events: Sequence[Event], now: datetime) -> None:
        self.now = local(now).replace(tzinfo=None)
        self.frame = frame
        self.events = list(events)
        self.dates = self._spans(past="past" in frame.order)
        self.past, self.running, self.coming = [], [], []
        for event in events:
            past, running = is_past(event, self.now), self._runs(event)
            if past:
                self.past.append(event)
            if running:
                self.running.append(event)
            if not (past or running):
                self.coming.append(event)

    def _spans(self, *, past: bool) -> list[Span]:
        """The days meant; one that has been, told without a year, is the last with an event."""
        today = self.now.date()
        spans = asked_spans(self.frame, today, past=past)
        days = {event.start.date() for event in self.events if event.start is not None}
        if not past or not any(is_yearless(one) for one in self.frame.dates):
            return spans
        for back in range(_MOST_YEARS):
            earlier = asked_spans(self.frame, today, past=True, back=back)
            if any(span.holds(day) for span in earlier for day in days if day <= today):
                return earlier
        return spans

    def _runs(self, event: Event) -> bool:
        assert event.start is not None
        if event.end is None:  # begun today, and nothing says when it ends
            return event.start <= self.now and event.start.date() == self.now.date()
        return event.start <= self.now < event.end

    def of_days(self, *, at_any_hour: bool = False) -> list[Event]:
        """The events on the days and hours that the question names."""
        return [
            event
            for event in self.events
            if event.start is not None
            and self._on_day(event)
            and (at_any_hour or self._at_hours(event))
        ]

    def has_day_of(self, events: Sequence[Event]) -> bool:
        """Whether one of some events is on a day that the question names."""
        days = [event.start.date() for event in events if event.start is not None]
        return any(span.holds(day) for day in days for span in self.dates)

    def _on_day(self, event: Event) -> bool:
        assert event.start is not None
        if not self.dates:
            return not is_past(event, self.now)
        return any(span.holds(event.start.date()) for span in self.dates)

    def of_any_week(self) -> list[Event]:
        """The events to come on the weekdays that the question names of no certain week."""
        spans = any_week(self.dates, self.now.date())
        return [
            event
            for event in self.running + self.coming
            if event.start is not None
            and any(span.holds(event.start.date()) for span in spans)
            and self._at_hours(event)
        ]

    def _at_hours(self, event: Event) -> bool:
        assert event.start is not None
        hours = asked_hours(self.frame)
        if hours is None:
            return True
        if says("ending", self.frame.text) and len(self.frame.times) == 1:
            asked = self.frame.times[0]
            return event.end is not None and event.end.time() in (asked.begin, asked.until)
        start, end = event.start.time(), (event.end or event.start + _ASSUMED_LENGTH).time()
        return meets(start, end, hours)

    def final(self) -> Event | None:
        """The last of those to come, where that is asked for and not the last that was."""
        return self.coming[-1] if self.coming and _asks_last(self.frame.order) else None

    def after_anchor(self) -> list[Event] | None:
        """The events after those of the last answer, where the question goes on from it."""
        shown = [e for e in self.events if e.id in self.frame.anchor]
        if not self.frame.follow_up or not shown or not self.frame.order & {"after", "next"}:
            return None
        last = max(e.start for e in shown if e.start is not None)
        return [e for e in self.events if e.start is not None and e.start > last]


def asked_hours(frame: Frame) -> TimeMatch | None:
    """The hours asked for: of several, the last one, as the first tell the asker's own day."""
    return frame.times[-1] if frame.times else None


def meets(start: time, end: time, hours: TimeMatch) -> bool:
    """Whether an event from `start` to `end` falls within the hours that a question names."""
    if hours.relation == "after":
        return end > hours.begin
    if hours.relation == "before":
        return start < (hours.until or hours.begin)
    if hours.until is not None:
        return start < hours.until and hours.begin < end
    return start <= hours.begin < end


def without_titles(frame: Frame, events: Sequence[Event], view: View) -> Frame:
    """The frame without years in which none of the events is, but which their papers are about.

    "W 2031 roku" says when something is all the same, whatever papers are about.
    """
    starts = {event.start.year for event in events if event.start is not None}
    quotes = [c.quote for event in events for c in cited(event, "when")]
    titles = [view.documents[event.document_id].title for event in events]
    said = "\n".join((*titles, *quotes))
    dates = tuple(
        one
        for one in frame.dates
        if one.precision != "year"
        or one.first.year in starts
        or str(one.first.year) not in said
        or _IN.search(frame.text[: one.start])
    )
    return replace(frame, dates=dates)
