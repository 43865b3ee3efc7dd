"""The days that a change names, in its own sentence or in those around it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from ingest.extract.change_roles import Role, invites, is_last_of_several, of_days, role
from ingest.extract.change_words import cues
from ingest.extract.month_ends import month_ends
from ingest.extract.scene import Scene, Statement
from ingest.extract.swapped_words import swap_of
from ingest.extract.when import days_of as dated_days
from knowledge.dates import DateMatch, find_dates
from knowledge.folding import fold

_HALF_A_YEAR = timedelta(days=183)
_WAS = re.compile(r"\W*(?:bylo|dotychczas|poprzednio|przedtem|pierwotnie)\s*[:–-]")
_IS = re.compile(r"\W*(?:jest|bedzie|teraz|obecnie)\s*[:–-]")
_AHEAD = 3  # statements in which the rest of a change may stand


def _of_swap(text: str, days: Sequence[DateMatch]) -> list[Role]:
    """The roles where a sentence gives the words that were and those that are to be."""
    swap = swap_of(text)
    if swap is None:
        return []
    told: list[Role] = []
    for one in days:
        was, now = (start <= one.start < end for start, end in swap)
        told.append("old" if was else "new" if now else "named")
    return told


def told_both(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence names a day that was and the one that is."""
    roles = roles_of(statement.text, days_of(scene, statement))
    return "old" in roles and "new" in roles


def days_of(scene: Scene, statement: Statement) -> list[DateMatch]:
    """The days that a statement names, last ones of months and those written like acts' too."""
    days = dated_days(scene, statement)
    held = {one.start for one in days}
    acts = [
        one
        for one in find_dates(statement.text, scene.document.published, relative_words=False)
        if one.precision == "day" and one.year_given and one.start not in held
    ]
    kept = [one for one in acts if role(statement.text, one.start) != "named"]
    ends = [one for one in month_ends(scene, statement) if one.start not in held]
    return sorted([*days, *kept, *ends], key=lambda one: one.start)


def roles_of(text: str, days: Sequence[DateMatch]) -> list[Role]:
    """What each of a text's days is: the one that was, or the one that is from now on."""
    return _of_swap(text, days) or of_days(text, [(one.start, one.end) for one in days])


def in_near_year(text: str, old: DateMatch, new: DateMatch) -> date:
    """The day that was, in the year of the one that is where it has no year of its own."""
    if str(old.last.year) in text[old.start : old.end] or (old.last.month, old.last.day) == (2, 29):
        return old.last
    near = old.last.replace(year=new.last.year)
    return near if abs(near - new.last) < _HALF_A_YEAR else old.last


def last_of_several(scene: Scene, statement: Statement, new: DateMatch | None) -> date | None:
    """The last day of what takes several days from now on, where a sentence gives it."""
    if new is None:
        return None
    if new.first != new.last:
        return new.last
    found = [
        one.last
        for one in days_of(scene, statement)
        if one.last > new.first and is_last_of_several(statement.text, one.start)
    ]
    return found[0] if len(found) == 1 else None


def new_day(scene: Scene, statement: Statement) -> tuple[list[DateMatch], list[Statement]]:
    """The day from now on, where a following statement gives it, and not one of something else."""
    was = False
    own = {day.first for day in days_of(scene, statement)}
    for one in statements_ahead(scene, statement):
        days = days_of(scene, one)
        if own and own.isdisjoint(day.first for day in days) and told_both(scene, one):
            break
        if was and len(days) == 1 and _IS.match(fold(one.text)):
            return days, [statement, one]
        was = was or _WAS.match(fold(one.text)) is not None
        roles = roles_of(one.text, days)
        for day, name in zip(days, roles, strict=True):
            if name == "new" or (not name and invites(one.text[: day.start])):
                return [day], [statement, one]
    return [], [statement]


def said_ahead(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence only introduces one that follows and names both days itself."""
    return any(told_both(scene, one) for one in statements_ahead(scene, statement))


def old_day(scene: Scene, statement: Statement) -> tuple[DateMatch, Statement] | None:
    """The day that was, where a statement right before gives it."""
    section = scene.section(statement)
    place = next((i for i, one in enumerate(section) if one is statement), 0)
    for one in reversed(section[max(0, place - 2) : place]):
        days = days_of(scene, one)
        announced = bool(cues(scene, one.text) & {"moved"}) and len(days) == 1
        for day, name in zip(days, roles_of(one.text, days), strict=True):
            if name == "old" or (announced and name != "named"):
                return day, one
    return None


def statements_ahead(scene: Scene, statement: Statement) -> list[Statement]:
    """The statements after one, under the same headings."""
    section = scene.section(statement)
    place = next((i for i, one in enumerate(section) if one is statement), len(section))
    if statement.block.kind == "heading":
        after = [one for one in scene.statements if one.start > statement.start]
        return [one for one in after if one.block.kind != "heading"][:_AHEAD]
    return [one for one in section[place + 1 :] if one.block.kind != "heading"][:_AHEAD]
