"""What has to be the same between a recorded fact and one that was found, kind by kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from evals.towns.normal import amount, bare, bares, digits, phones, same_name, same_place
from evals.towns.record import DAYS, AudienceRecord, Hours, OfferRecord, TaskRecord
from knowledge.model import Audience, Contact, WeeklyHours

_YEAR = 12
_WRITTEN_OUT = ("email", "epuap", "edelivery", "online")


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


def _on(value: datetime | date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _same_moment(recorded: datetime | date | None, found: datetime | None) -> bool:
    if isinstance(recorded, datetime):
        return found == recorded
    return _on(found) == recorded


def _same_until(recorded: Any, found: Any) -> bool:
    if isinstance(recorded.until, datetime):
        return not found.all_day and _same_moment(recorded.until, found.until)
    return bool(found.all_day)


Repeated = tuple[int, time | None, time | None, int, tuple[int, ...]]


def _by_day(hours: Iterable[Hours | WeeklyHours]) -> set[Repeated]:
    """Hours a weekday at a time, so that how they are grouped does not count."""
    return {
        (day, *_times(one), one.every, tuple(sorted(one.of_month)))
        for one in hours
        for day in (one.days if isinstance(one, Hours) else one.weekdays)
    }


def _times(one: Hours | WeeklyHours) -> tuple[time | None, time | None]:
    return one.hours if isinstance(one, Hours) else (one.begin, one.until)


def _said(hours: Iterable[Hours | WeeklyHours]) -> str:
    """Hours in short, such as "tue 09:00-12:00 /2"."""
    said = []
    for day, begin, until, every, of_month in sorted(_by_day(hours), key=lambda one: one[0]):
        times = "-".join(one.strftime("%H:%M") if one else "" for one in (begin, until))
        more = (f" /{every}" if every != 1 else "") + "".join(f" #{which}" for which in of_month)
        said.append(f"{DAYS[day]} {times}{more}")
    return ", ".join(said)


def _doubted(recorded: Any, found: Any) -> bool:
    return not recorded.doubt or bool(found.doubts)


def _place(recorded: str | None, found: str | None, more: str | None = None) -> bool:
    if not recorded:
        return not found
    return same_place(recorded, f"{found or ''} {more or ''}")


def _room(recorded: Any, found: Any) -> bool:
    return not recorded.room or same_place(recorded.room, f"{found.place} {found.room}")


def _spread(recorded: Any, found: Any) -> bool:
    return (recorded.since in (None, found.valid_from)) and (
        recorded.until in (None, found.valid_until)
    )


def _address(recorded: Any, found: Any) -> bool:
    if recorded.means in _WRITTEN_OUT:
        return bare(recorded.address) == bare(found.address)
    if recorded.means == "fax":
        return digits(recorded.address) == digits(found.address)
    return _place(recorded.address, found.address, found.detail)


def _names(recorded: Iterable[str], found: Iterable[str]) -> bool:
    left = list(found)
    for name in recorded:
        match = next((one for one in left if same_name(name, one)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _indicators(recorded: Mapping[int, str], found: Mapping[int, str]) -> bool:
    return {y: bare(text) for y, text in recorded.items()} == {
        y: bare(text) for y, text in found.items()
    }


def _section(recorded: TaskRecord, found: Any) -> bool:
    return not recorded.section or bare(recorded.section) in bare(found.section)


def _sum(recorded: str | None, found: str | None) -> bool:
    return amount(recorded or "") == amount(found or "")


def _conditions(recorded: AudienceRecord, found: Audience) -> bool:
    return (
        (recorded.ages is None or _ages(recorded.ages, found.ages))
        and all(
            not wanted or set(wanted) == set(held)
            for wanted, held in (
                (recorded.disabilities, found.disabilities),
                (recorded.degrees, found.degrees),
                (recorded.situations, found.situations),
            )
        )
        and _stands(recorded.residence, found.residence)
        and _stands(recorded.income, found.income)
    )


def _ages(recorded: tuple[int, int | None], found: tuple[int, int | None] | None) -> bool:
    """A highest age in years may also mean all the months of that year."""
    if found is None or recorded[0] != found[0]:
        return False
    if recorded[1] is None or found[1] is None:
        return recorded[1] == found[1]
    return recorded[1] <= found[1] < recorded[1] + (0 if recorded[1] % _YEAR else _YEAR) or (
        recorded[1] == found[1]
    )


def _stands(recorded: str | None, found: str | None) -> bool:
    if not recorded:
        return True
    one, other = bare(recorded), bare(found or "")
    return bool(other) and (one in other or other in one)


def _any(*names: str) -> Callable[[Any], bool]:
    return lambda record: any(getattr(record, name) for name in names)


def put_together(contacts: Iterable[Contact]) -> list[Contact]:
    """One contact for each unit of a document; what has no way to reach it is left out."""
    held: list[Contact] = []
    for one in sorted(contacts, key=lambda contact: -len(contact.unit)):
        same = next((i for i, other in enumerate(held) if same_name(other.unit, one.unit)), None)
        if same is None:
            held.append(one)
        else:
            held[same] = _joined(held[same], one)
    return [one for one in held if _reached(one)]


def _reached(one: Contact) -> bool:
    return bool(one.phones or one.emails or one.hours or one.opening_hours or one.epuap
                or one.edelivery or one.accounts)  # fmt: skip


def _joined(one: Contact, other: Contact) -> Contact:
    addresses = [text for text in (one.address, other.address) if text]
    return replace(
        one,
        phones=(*one.phones, *other.phones),
        emails=(*one.emails, *other.emails),
        address="; ".join(addresses) or None,
        hours=(*one.hours, *other.hours),
        epuap=one.epuap or other.epuap,
        edelivery=one.edelivery or other.edelivery,
        accounts=(*one.accounts, *other.accounts),
        doubts=(*one.doubts, *other.doubts),
    )


def _digit_set(given: Iterable[str]) -> set[str]:
    return {digits(one) for one in given}


EVENTS = Kind(
    "events",
    3,
    (
        Field("kind", 1, lambda r, f: r.kind == f.kind),
        Field("start", 4, lambda r, f: _same_moment(r.start, f.start), _any("start")),
        Field("end", 2, lambda r, f: _same_moment(r.end, f.end), _any("end")),
        Field("recurs", 4, lambda r, f: _by_day(r.recurs) == _by_day(f.recurs), _any("recurs")),
        Field("since/until", 1, _spread, _any("since", "until")),
        Field("place", 1, lambda r, f: _place(r.place, f.place, f.room), _any("place")),
        Field("room", 1, _room, _any("room")),
        Field("phones", 1, lambda r, f: phones(r.phones) == phones(f.phones), _any("phones")),
        Field("doubt", 0, _doubted),
    ),
    lambda e: " ".join(
        str(part)
        for part in (e.kind, e.start, e.end, _said(e.recurs), e.place, e.room, *e.phones)
        if part
    ),
)
DEADLINES = Kind(
    "deadlines",
    3,
    (
        Field("day", 3, lambda r, f: _on(r.until) == _on(f.until)),
        Field("hour", 1, _same_until),
        Field("rule", 0, lambda r, f: bool(r.rule) == bool(f.rule)),
        Field("doubt", 0, _doubted),
    ),
    lambda d: f"{d.until} {d.rule or ''}",
)
CHANNELS = Kind(
    "channels",
    2,
    (
        Field("means", 2, lambda r, f: r.means == f.means),
        Field("address", 3, _address),
        Field("doubt", 0, _doubted),
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
        Field("address", 1, lambda r, f: _place(r.address, f.address), _any("address")),
        Field("hours", 1, lambda r, f: not r.hours or _by_day(r.hours) == _by_day(f.hours),
              _any("hours")),
        Field("epuap", 1, lambda r, f: bare(r.epuap or "") == bare(f.epuap or ""), _any("epuap")),
        Field("edelivery", 1, lambda r, f: bare(r.edelivery or "") == bare(f.edelivery or ""),
              _any("edelivery")),
        Field("accounts", 1, lambda r, f: _digit_set(r.accounts) == _digit_set(f.accounts),
              _any("accounts")),
        Field("doubt", 0, _doubted),
    ),
    lambda c: " ".join(
        str(part)
        for part in (c.unit, *c.phones, *c.emails, c.address, _said(c.hours), c.epuap, c.edelivery,
                     *c.accounts)
        if part
    ),
)  # fmt: skip
TASKS = Kind(
    "tasks",
    3,
    (
        Field("name", 4, lambda r, f: bare(r.name) == bare(f.name)),
        Field("section", 0, _section),
        Field("basic", 0, lambda r, f: r.basic is f.basic),
        Field("units", 1, lambda r, f: _names(r.units, f.units), _any("units")),
        Field("indicators", 2, lambda r, f: _indicators(r.indicators, f.indicators),
              _any("indicators")),
        Field("budget", 2, lambda r, f: _sum(r.budget, f.budget), _any("budget")),
        Field("doubt", 0, _doubted),
    ),
    lambda t: f"{t.name[:50]} | {', '.join(t.units)} | {t.indicators} | {t.budget} | {t.basic}",
)  # fmt: skip
OFFERS = Kind(
    "offers",
    4,
    (
        Field("name", 4, lambda r, f: bare(r.name) == bare(f.name)),
        Field("units", 1, lambda r, f: _names(r.units, f.units), _any("units")),
        Field("conditions", 0, lambda r, f: _conditions(r, f.audience)),
        Field("doubt", 0, _doubted),
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
        Field("doubt", 0, _doubted),
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
