"""The record of the facts that one document holds, as a careful person lists them."""

import re
from datetime import date, datetime, time
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from knowledge.model import SubmissionMeans

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_AGES = re.compile(r"(\d+)?(m?)-(\d+)?(m?)")


def _days(value: Any) -> Any:
    """Weekday numbers of "mon-fri", "tue" or a list of such."""
    if isinstance(value, str):
        first, _, last = value.partition("-")
        return range(DAYS.index(first), DAYS.index(last or first) + 1)
    return [day for one in value for day in _days(one)] if isinstance(value, list) else value


def _span(value: Any) -> Any:
    """Two times of "8:00-14:00"; either may be left out."""
    if not isinstance(value, str):
        return value
    first, _, last = value.partition("-")
    return tuple(_time(one) if one.strip() else None for one in (first, last))


def _time(text: str) -> time:
    return time.fromisoformat(f"{text.strip():0>5}")


def _months(value: Any) -> Any:
    """The lowest month and the two possible highest ones of "3-6", "-3", "65-" or "6m-36m"."""
    if not isinstance(value, str):
        return value
    match = _AGES.fullmatch(value)
    if match is None:
        raise ValueError("ages are written 3-6, -3, 65- or 6m-36m")
    low, low_m, high, high_m = match.groups()
    least = int(low or 0) * (1 if low_m else 12)
    if high is None:
        return (least, None)
    return (least, int(high) if high_m else int(high) * 12)


def _moment(value: Any) -> Any:
    """A day of "2027-03-02", a moment of "2027-03-02 9:00"."""
    if not isinstance(value, str):
        return value
    day, _, hour = value.partition(" ")
    return (
        datetime.combine(date.fromisoformat(day), _time(hour)) if hour else date.fromisoformat(day)
    )


Days = Annotated[tuple[int, ...], BeforeValidator(_days)]
Span = Annotated[tuple[time | None, time | None], BeforeValidator(_span)]
Moment = Annotated[datetime | date, BeforeValidator(_moment)]
Ages = Annotated[tuple[int, int | None], BeforeValidator(_months)]


class _Entry(BaseModel):
    """`doubt`: the document contradicts itself here; `optional`: found or not, both are right."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    doubt: bool = False
    optional: bool = False


class Hours(_Entry):
    """Hours that come again on these weekdays."""

    days: Days
    hours: Span = (None, None)
    every: int = 1
    of_month: tuple[int, ...] = ()


class EventRecord(_Entry):
    """Something at a time and place; `since` and `until` bound one that comes again."""

    kind: Literal["duty_slot", "meeting"]
    start: Moment | None = None
    end: Moment | None = None
    recurs: tuple[Hours, ...] = ()
    since: date | None = None
    until: date | None = None
    place: str | None = None
    room: str | None = None
    phones: tuple[str, ...] = ()


class DeadlineRecord(_Entry):
    """`until` is a day, or a moment where the document gives an hour."""

    until: Moment
    rule: str | None = None


class ChannelRecord(_Entry):
    """A way to hand something in."""

    means: SubmissionMeans
    address: str


class ContactRecord(_Entry):
    """All that the document says on how one unit is reached."""

    unit: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str | None = None
    hours: tuple[Hours, ...] = ()
    epuap: str | None = None
    edelivery: str | None = None
    accounts: tuple[str, ...] = ()


class AudienceRecord(_Entry):
    """Conditions; only what is recorded is compared."""

    ages: Ages | None = None
    disabilities: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    residence: str | None = None
    income: str | None = None


class TaskRecord(_Entry):
    """A row of a programme; `offer` says that a family can use it, and who."""

    name: str
    section: str = ""
    basic: bool | None = None
    units: tuple[str, ...] = ()
    indicators: dict[int, str] = Field(default_factory=dict)
    budget: str | None = None
    offer: AudienceRecord | None = None


class OfferRecord(AudienceRecord):
    """A service that a family can use and that is no row of a programme."""

    name: str
    units: tuple[str, ...] = ()


class ProposalRecord(_Entry):
    """What somebody asked for and what the office says."""

    number: int | None = None
    organisation: str | None = None
    text: str
    position: str = ""


class Facts(BaseModel):
    """Every fact of these kinds in one document: anything else found is invented."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    events: tuple[EventRecord, ...] = ()
    deadlines: tuple[DeadlineRecord, ...] = ()
    channels: tuple[ChannelRecord, ...] = ()
    contacts: tuple[ContactRecord, ...] = ()
    tasks: tuple[TaskRecord, ...] = ()
    offers: tuple[OfferRecord, ...] = ()
    proposals: tuple[ProposalRecord, ...] = ()
