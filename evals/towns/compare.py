"""What has to be the same between a recorded fact and one that was found, kind by kind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from evals.towns.alike import (
    by_day,
    conditions_met,
    day_of,
    digit_set,
    in_short,
    place_found,
    room_found,
    same_address,
    same_doubt,
    same_indicators,
    same_moment,
    same_names,
    same_spread,
    same_sum,
    same_until,
    section_found,
)
from evals.towns.normal import bare, bares, phones, same_name
from evals.towns.record import OfferRecord, TaskRecord


@dataclass(frozen=True)
class Field:
    """One thing that is compared; `weight` is how much it says that two facts are the same one."""

    name: str
    weight: int
    same: Callable[[Any, Any], bool]
    given: Callable[[Any], bool] = lambda _: True


@dataclass(frozen=True)
class Kind:
    """How facts of one kind are compared; from `least` on, two are taken for the same one."""

    name: str
    least: int
    fields: tuple[Field, ...]
    shown: Callable[[Any], str]

    def weight(self, recorded: Any, found: Any) -> int:
        """How much the two have in common, in what the record gives."""
        return sum(
            field.weight
            for field in self.fields
            if field.given(recorded) and field.same(recorded, found)
        )

    def faults(self, recorded: Any, found: Any) -> list[str]:
        """The names of what differs."""
        return [field.name for field in self.fields if not field.same(recorded, found)]


def _any(*names: str) -> Callable[[Any], bool]:
    return lambda record: any(getattr(record, name) for name in names)


EVENTS = Kind(
    "events",
    3,
    (
        Field("kind", 1, lambda r, f: r.kind == f.kind),
        Field("start", 4, lambda r, f: same_moment(r.start, f.start), _any("start")),
        Field("end", 2, lambda r, f: same_moment(r.end, f.end), _any("end")),
        Field("recurs", 4, lambda r, f: by_day(r.recurs) == by_day(f.recurs), _any("recurs")),
        Field("since/until", 1, same_spread, _any("since", "until")),
        Field("place", 1, lambda r, f: place_found(r.place, f.place, f.room), _any("place")),
        Field("room", 1, room_found, _any("room")),
        Field("phones", 1, lambda r, f: phones(r.phones) == phones(f.phones), _any("phones")),
        Field("doubt", 0, same_doubt),
    ),
    lambda e: " ".join(
        str(part)
        for part in (e.kind, e.start, e.end, in_short(e.recurs), e.place, e.room, *e.phones)
        if part
    ),
)
DEADLINES = Kind(
    "deadlines",
    3,
    (
        Field("day", 3, lambda r, f: day_of(r.until) == day_of(f.until)),
        Field("hour", 1, same_until),
        Field("rule", 0, lambda r, f: bool(r.rule) == bool(f.rule)),
        Field("doubt", 0, same_doubt),
    ),
    lambda d: f"{d.until} {d.rule or ''}",
)
CHANNELS = Kind(
    "channels",
    2,
    (
        Field("means", 2, lambda r, f: r.means == f.means),
        Field("address", 3, same_address),
        Field("doubt", 0, same_doubt),
    ),
    lambda c: f"{c.means} {c.address}",
)
CONTACTS = Kind(
    "contacts",
    2,
    (
        Field("unit", 2, lambda r, f: same_name(r.unit, f.unit)),
        Field("phones", 2, lambda r, f: phones(r.phones) == phones(f.phones), _any("phones")),
        Field("emails", 2, lambda r, f: bares(r.emails) == bares(f.emails), _any("emails")),
        Field("address", 1, lambda r, f: place_found(r.address, f.address), _any("address")),
        Field("hours", 1, lambda r, f: not r.hours or by_day(r.hours) == by_day(f.hours),
              _any("hours")),
        Field("epuap", 1, lambda r, f: bare(r.epuap or "") == bare(f.epuap or ""), _any("epuap")),
        Field("edelivery", 1, lambda r, f: bare(r.edelivery or "") == bare(f.edelivery or ""),
              _any("edelivery")),
        Field("accounts", 1, lambda r, f: digit_set(r.accounts) == digit_set(f.accounts),
              _any("accounts")),
        Field("doubt", 0, same_doubt),
    ),
    lambda c: " ".join(
        str(part)
        for part in (c.unit, *c.phones, *c.emails, c.address, in_short(c.hours), c.epuap,
                     c.edelivery, *c.accounts)
        if part
    ),
)  # fmt: skip
TASKS = Kind(
    "tasks",
    3,
    (
        Field("name", 4, lambda r, f: bare(r.name) == bare(f.name)),
        Field("section", 0, section_found),
        Field("basic", 0, lambda r, f: r.basic is f.basic),
        Field("units", 1, lambda r, f: same_names(r.units, f.units), _any("units")),
        Field("indicators", 2, lambda r, f: same_indicators(r.indicators, f.indicators),
              _any("indicators")),
        Field("budget", 2, lambda r, f: same_sum(r.budget, f.budget), _any("budget")),
        Field("doubt", 0, same_doubt),
    ),
    lambda t: f"{t.name[:50]} | {', '.join(t.units)} | {t.indicators} | {t.budget} | {t.basic}",
)  # fmt: skip
OFFERS = Kind(
    "offers",
    4,
    (
        Field("name", 4, lambda r, f: bare(r.name) == bare(f.name)),
        Field("units", 1, lambda r, f: same_names(r.units, f.units), _any("units")),
        Field("conditions", 0, lambda r, f: conditions_met(r, f.audience)),
        Field("doubt", 0, same_doubt),
    ),
    lambda o: f"{o.name[:60]} | {', '.join(o.units)} | {_audience(o)}",
)
PROPOSALS = Kind(
    "proposals",
    3,
    (
        Field("number", 1, lambda r, f: r.number == f.number, _any("number")),
        Field("organisation", 1,
              lambda r, f: bare(r.organisation or "") == bare(f.organisation or ""),
              _any("organisation")),
        Field("text", 3, lambda r, f: bare(r.text) == bare(f.text)),
        Field("position", 2, lambda r, f: bare(r.position) == bare(f.position), _any("position")),
        Field("doubt", 0, same_doubt),
    ),
    lambda p: f"{p.number or ''} {p.text[:60]}",
)  # fmt: skip


def _audience(offer: Any) -> str:
    """The conditions of an offer in short."""
    one = offer if isinstance(offer, OfferRecord) else offer.audience
    said = (one.ages, *one.disabilities, *one.degrees, *one.situations, one.residence, one.income)
    return " ".join(str(part) for part in said if part)


KINDS = (EVENTS, DEADLINES, CHANNELS, CONTACTS, TASKS, OFFERS, PROPOSALS)


def offer_of(task: TaskRecord) -> OfferRecord | None:
    """The offer that a recorded task is, if it is one."""
    if task.offer is None:
        return None
    said = {**task.offer.model_dump(), "name": task.name, "units": task.units}
    return OfferRecord(**{**said, "optional": task.optional or task.offer.optional})
