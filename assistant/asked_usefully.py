"""Which of the questions that the assistant suggests still have a useful answer on a day."""

from collections.abc import Iterable
from datetime import datetime, time

from assistant.retrieve import View
from knowledge.model import Deadline, Event, Fact
from knowledge.occurrences import next_after

KINDS = ("duty_slot", "deadline", "submission_channel")  # of the facts that decide it
_CHOICES = ("next_event", "submit", "offers")
_END_OF_DAY = time(23, 59, 59)


def meant_perhaps(view: View) -> tuple[str, ...]:
    """What a question that says nothing may have meant, as far as that is still to come."""
    return useful(_CHOICES, view.snapshot.facts(*KINDS), view.now)


def useful(names: Iterable[str], facts: Iterable[Fact], now: datetime) -> tuple[str, ...]:
    """The names of suggestions without those whose days are past, or that no fact answers."""
    at = now.replace(tzinfo=None)
    held = list(facts)
    events = (one for one in held if isinstance(one, Event) and one.kind == "duty_slot")
    slot = any(_comes(one, at) for one in events)
    ends = [one.until for one in held if isinstance(one, Deadline) and one.until]
    open_still = any(_last(until, at) >= at for until in ends)
    ways = any(one.kind == "submission_channel" for one in held)
    fits = {"next_event": slot, "submit": ways and (open_still or not ends), "until": open_still}
    return tuple(name for name in names if fits.get(name, True))


def _comes(event: Event, at: datetime) -> bool:
    """Whether an event is still to come, or goes on."""
    if event.recurs:
        found = next_after(event.recurs, at, event.valid_from, event.valid_until)
        return found.occurrence is not None or found.reason == "no_anchor"
    end = event.end or event.start
    return end is not None and _last(end, at) >= at


def _last(moment: datetime, at: datetime) -> datetime:
    """A moment to compare; a day without an hour lasts until its end."""
    bare = moment.replace(tzinfo=None)
    whole_day = bare.time() == time(0) and bare.date() == at.date()
    return datetime.combine(bare.date(), _END_OF_DAY) if whole_day else bare
