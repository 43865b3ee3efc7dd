"""Whether what was found says the same as what is recorded, one thing at a time."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from evals.towns.normal import amount, bare, digits, same_name, same_place
from evals.towns.record import DAYS, AudienceRecord, Hours, TaskRecord
from knowledge.model import Audience, WeeklyHours

_YEAR = 12
_WRITTEN_OUT = ("email", "epuap", "edelivery", "online")


def day_of(value: datetime | date | None) -> date | None:
    """The day of a day or moment."""
    return value.date() if isinstance(value, datetime) else value


def same_moment(recorded: datetime | date | None, found: datetime | None) -> bool:
    """Whether a moment is the recorded one, or on the recorded day."""
    if isinstance(recorded, datetime):
        return found == recorded
    return day_of(found) == recorded


def same_until(recorded: Any, found: Any) -> bool:
    """Whether a deadline ends at the recorded hour, or with its day."""
    if isinstance(recorded.until, datetime):
        return not found.all_day and same_moment(recorded.until, found.until)
    return bool(found.all_day)


Repeated = tuple[int, time | None, time | None, int, tuple[int, ...]]


def by_day(hours: Iterable[Hours | WeeklyHours]) -> set[Repeated]:
    """Hours a weekday at a time, so that how they are grouped does not count."""
    return {
        (day, *_times(one), one.every, tuple(sorted(one.of_month)))
        for one in hours
        for day in (one.days if isinstance(one, Hours) else one.weekdays)
    }


def _times(one: Hours | WeeklyHours) -> tuple[time | None, time | None]:
    return one.hours if isinstance(one, Hours) else (one.begin, one.until)


def in_short(hours: Iterable[Hours | WeeklyHours]) -> str:
    """Hours in short, such as "tue 09:00-12:00 /2"."""
    said = []
    for day, begin, until, every, of_month in sorted(by_day(hours), key=lambda one: one[0]):
        times = "-".join(one.strftime("%H:%M") if one else "" for one in (begin, until))
        more = (f" /{every}" if every != 1 else "") + "".join(f" #{which}" for which in of_month)
        said.append(f"{DAYS[day]} {times}{more}")
    return ", ".join(said)


def same_doubt(recorded: Any, found: Any) -> bool:
    """Whether a doubt was raised where one is recorded."""
    return not recorded.doubt or bool(found.doubts)


def place_found(recorded: str | None, found: str | None, more: str | None = None) -> bool:
    """Whether a recorded place is told, in either of two fields."""
    if not recorded:
        return not found
    return same_place(recorded, f"{found or ''} {more or ''}")


def room_found(recorded: Any, found: Any) -> bool:
    """Whether a recorded room is told, in the place or on its own."""
    return not recorded.room or same_place(recorded.room, f"{found.place} {found.room}")


def same_spread(recorded: Any, found: Any) -> bool:
    """Whether what repeats begins and ends as recorded."""
    return (recorded.since in (None, found.valid_from)) and (
        recorded.until in (None, found.valid_until)
    )


def same_address(recorded: Any, found: Any) -> bool:
    """Whether a way to hand something in leads to the recorded address."""
    if recorded.means in _WRITTEN_OUT:
        return bare(recorded.address) == bare(found.address)
    if recorded.means == "fax":
        return digits(recorded.address) == digits(found.address)
    return place_found(recorded.address, found.address, found.detail)


def same_names(recorded: Iterable[str], found: Iterable[str]) -> bool:
    """Whether two lists hold the same names, in any order."""
    left = list(found)
    for name in recorded:
        match = next((one for one in left if same_name(name, one)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def same_indicators(recorded: Mapping[int, str], found: Mapping[int, str]) -> bool:
    """Whether each year has the recorded indicator."""
    return {y: bare(text) for y, text in recorded.items()} == {
        y: bare(text) for y, text in found.items()
    }


def section_found(recorded: TaskRecord, found: Any) -> bool:
    """Whether a task stands in the recorded section."""
    return not recorded.section or bare(recorded.section) in bare(found.section)


def same_sum(recorded: str | None, found: str | None) -> bool:
    """Whether two sums are the same amount."""
    return amount(recorded or "") == amount(found or "")


def conditions_met(recorded: AudienceRecord, found: Audience) -> bool:
    """Whether an offer is for those whom the record names."""
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


def digit_set(given: Iterable[str]) -> set[str]:
    """Numbers without what separates their digits."""
    return {digits(one) for one in given}
