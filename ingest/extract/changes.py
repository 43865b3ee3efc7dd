"""What a document says of something published before: moved, cancelled, extended, repealed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from ingest.extract.change_papers import paper_change
from ingest.extract.change_roles import Role, paired, role
from ingest.extract.change_tables import table_changes
from ingest.extract.change_values import corrections
from ingest.extract.change_words import DEADLINES, EVENTS, WHOLE, called, cues, how_of, things
from ingest.extract.places import phones_of, place_of, rooms_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.when import days_of as dated_days
from knowledge.changes import compact
from knowledge.dates import DateMatch, TimeMatch, find_dates, find_times
from knowledge.folding import fold
from knowledge.model import Change, ChangeHow, Citation, Contact, Deadline, Event, Fact

_HALF_A_YEAR = timedelta(days=183)
_SILENT = ("minutes", "positions")  # kinds of documents that tell of changes and make none
_AHEAD = 3  # statements in which the rest of a change may stand
_STRONG = frozenset(
    {"moved", "extended", "cancelled", "suspended", "restored", "corrected", "repealed", "replaced"}
)
_CLOSING_HOURS = ("at", "before")
_DAY_CHANGES = re.compile(r"\bterminu?\b|\bdat[aeyę]\b|\bprzeniesion|\bprzelozon")
_PLACE_CHANGES = re.compile(r"\bmiejsc|\bsal[aei]|\blokalizacj|\bgodzin|\badres")
_ONTO = re.compile(r"\bna\s+(?:dzien\s+)?(?:\w+\s+)?$")
_LEADING = re.compile(r"^(?:do|na|z|w|we)\s+", re.IGNORECASE)
_OTHER_DAY = re.compile(r"\b(?:now|inn)(?:y|ym|e)\s+termin|\bw\s+zamian|\bzastepcz")
_INSTEAD = re.compile(r"\bzamiast\b|\ba nie (?:o|w|od|przy)\b|\bnie \d[^.]{0,40}\blecz\b")


def changes(scene: Scene, own: Iterable[Fact]) -> list[Change]:
    """Every change that a document makes in what was published before, in order.

    `own` are its other facts: what it says to have been moved is no change of another document
    where it gives the same event or deadline itself.
    """
    if scene.document.kind in _SILENT:
        return []
    found: dict[str, Change] = {}
    used: set[int] = set()
    for change in table_changes(scene):
        found.setdefault(_key(change), change)
        used |= {one.start for one in change.citations["change"]}
    for statement in scene.statements:
        if statement.start in used:
            continue
        for change in _of_statement(scene, statement):
            found.setdefault(_key(change), change)
            used |= {one.start for one in change.citations["change"]}
    return [one for one in found.values() if not _within(one, own)]


def without_old(facts: Sequence[Fact], found: Iterable[Change]) -> list[Fact]:
    """The facts without those that a sentence only names as what was before."""
    found = list(found)
    old = [
        (one, citation)
        for one in found
        if one.old is not None and (one.old != one.new or one.old_begin)
        for citation in one.citations["change"]
    ]
    wrong = {compact(one.before) for one in found if one.before}
    kept = [fact for fact in facts if not any(_says(fact, one, place) for one, place in old)]
    right = (_without_values(fact, wrong) if wrong else fact for fact in kept)
    return [fact for fact in right if fact is not None]


def _without_values(fact: Fact, wrong: set[str]) -> Fact | None:
    """The fact without telephones and e-mails that the document itself calls wrong."""
    if not isinstance(fact, Contact):
        return fact
    phones = tuple(one for one in fact.phones if compact(one) not in wrong)
    emails = tuple(one for one in fact.emails if compact(one) not in wrong)
    if (phones, emails) == (fact.phones, fact.emails):
        return fact
    if not (phones or emails or fact.address):
        return None
    return replace(fact, phones=phones, emails=emails)


def _says(fact: Fact, change: Change, place: Citation) -> bool:
    moment = _moment(fact)
    if moment is None or moment.date() != change.old:
        return False
    if change.new is None and change.old_begin not in (None, moment.time()):
        return False
    if change.new is None and change.old_begin is None and change.begin is not None:
        return False
    group = "when" if isinstance(fact, Event) else "until"
    first = fact.citations.get(group, ())[:1]
    return any(c.start < place.end and place.start < c.end for c in first)


def _moment(fact: Fact) -> datetime | None:
    if isinstance(fact, Event):
        return fact.start
    return fact.until if isinstance(fact, Deadline) else None


def _within(change: Change, own: Iterable[Fact]) -> bool:
    """Whether the document itself gives, elsewhere, what it changes."""
    if change.old is None or change.how not in ("moved", "cancelled"):
        return False
    spans = change.citations["change"]
    for fact in own:
        moment = _moment(fact)
        if moment is None or not {fact.kind} & set(change.of):
            continue
        group = "when" if isinstance(fact, Event) else "until"
        places = fact.citations.get(group, ())
        outside = any(not any(c == span for span in spans) for c in places)
        if outside and any(c == span for c in places for span in spans):
            return True  # moved within the document, with both places cited
    return False


def _key(change: Change) -> str:
    return "|".join(
        map(str, (change.how, change.of, change.old, change.new, change.before, change.after,
                  change.about if change.old is None and not change.after else ""))
    )  # fmt: skip


def _of_statement(scene: Scene, statement: Statement) -> Iterator[Change]:
    found = cues(scene, statement.text)
    title = scene.document.title
    announced = cues(scene, title) & _STRONG
    how = how_of(found)
    if "hypothetical" in found or (statement.block.kind == "heading" and not _alone(scene)):
        return
    if how in ("corrected", "moved") or {"corrected"} & announced:
        values = list(corrections(scene, statement, _ahead(scene, statement), how is not None))
        if values:
            yield from values
            return
    if how in ("repealed", "replaced"):
        change = paper_change(scene, statement, how)
        if change is not None:
            yield change
        return
    if how is None and not announced:
        how = "moved" if _told_both(scene, statement) else None
    elif how is None and _told_both(scene, statement):
        how = how_of(announced)
    if how is None and _INSTEAD.search(fold(statement.text)) and days_of(scene, statement):
        how = "moved"
    if how is None:
        return
    yield from _dated(scene, statement, how, found)


def _alone(scene: Scene) -> bool:
    """Whether nothing but headings says that anything changes."""
    return not any(
        cues(scene, one.text) & _STRONG for one in scene.statements if one.block.kind != "heading"
    )


def _told_both(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence names a day that was and the one that is."""
    roles = _roles(statement.text, days_of(scene, statement))
    return "old" in roles and "new" in paired(roles)


def days_of(scene: Scene, statement: Statement) -> list[DateMatch]:
    """The days that a statement names, with those of events that are written like those of acts."""
    days = dated_days(scene, statement)
    held = {one.start for one in days}
    acts = [
        one
        for one in find_dates(statement.text, scene.document.published, relative_words=False)
        if one.precision == "day" and one.year_given and one.start not in held
    ]
    kept = [one for one in acts if role(statement.text, one.start) != "named"]
    return sorted([*days, *kept], key=lambda one: one.start)


def _roles(text: str, days: Sequence[DateMatch]) -> list[Role]:
    roles: list[Role] = []
    floor = 0
    for day in days:
        told = role(text, day.start, floor)
        roles.append(told)
        floor = floor if told == "named" else day.end
    return roles


def _dated(
    scene: Scene, statement: Statement, how: ChangeHow, found: frozenset[str]
) -> Iterator[Change]:
    of = things(scene, statement, scene.document.title)
    days = days_of(scene, statement)
    roles = _roles(statement.text, days)
    if how == "extended" and "duty_slot" not in of and "meeting" not in of:
        of = DEADLINES
    if of == DEADLINES:
        yield from _of_deadline(scene, statement, how, days, roles, found)
    elif how in ("moved", "extended", "corrected"):
        yield from _moved(scene, statement, of, days, roles)
    else:
        yield from _off(scene, statement, how, of, days, roles, found)


def _of_deadline(
    scene: Scene,
    statement: Statement,
    how: ChangeHow,
    days: Sequence[DateMatch],
    roles: Sequence[Role],
    found: frozenset[str],
) -> Iterator[Change]:
    if how in ("cancelled", "suspended", "restored"):
        yield from _off(scene, statement, how, WHOLE, days, roles, found)
        return
    told = paired([one if one != "since" else "named" for one in roles])
    pairs = [(day, one) for day, one in zip(days, told, strict=True) if one in ("old", "new")]
    new = [day for day, one in pairs if one == "new"]
    old = [day for day, one in pairs if one == "old"]
    if len(new) == 2 and not old:
        old, new = new[:1], new[1:]
    used = [statement]
    if not new and not old and _said_ahead(scene, statement):
        return
    if not new:
        new, used = _new_day(scene, statement)
    if not new:
        return
    text = used[-1].text
    hour = _hour_after(text, new[-1])
    yield _change(
        scene, used, "extended" if how == "extended" else "moved", DEADLINES,
        old=_near(statement.text, old[0], new[-1]) if old else None, new=new[-1].last, end=hour,
    )  # fmt: skip


def _near(text: str, old: DateMatch, new: DateMatch) -> date:
    """The day that was, in the year of the one that is where it has no year of its own."""
    if str(old.last.year) in text[old.start : old.end] or (old.last.month, old.last.day) == (2, 29):
        return old.last
    near = old.last.replace(year=new.last.year)
    return near if abs(near - new.last) < _HALF_A_YEAR else old.last


def _hour_after(text: str, day: DateMatch) -> time | None:
    for one in find_times(text):
        if one.relation in _CLOSING_HOURS and 0 <= one.start - day.end <= 45:
            return one.until or one.begin
    return None


def _moved(
    scene: Scene,
    statement: Statement,
    of: Sequence[str],
    days: Sequence[DateMatch],
    roles: Sequence[Role],
) -> Iterator[Change]:
    told = paired(roles)
    if told == [""] or (told == ["new"] and _keeps_day(statement.text, days[0])):
        told = ["old"]
    pairs: list[tuple[DateMatch | None, DateMatch | None]] = []
    waiting: DateMatch | None = None
    for day, one in zip(days, told, strict=True):
        if one == "old":
            if waiting is not None:
                pairs.append((waiting, None))
            waiting = day
        elif one == "new":
            pairs.append((waiting, day))
            waiting = None
    if waiting is not None:
        before = [pair for pair in pairs if pair[0] is None and pair[1] is not None]
        if before:  # "na 14 stycznia zamiast 12 stycznia"
            pairs[pairs.index(before[-1])] = (waiting, before[-1][1])
        else:
            pairs.append((waiting, None))
    for old, new in pairs or [(None, None)]:
        change = _one_move(scene, statement, of, old, new)
        if change is not None:
            yield change


def _keeps_day(text: str, day: DateMatch) -> bool:
    """Whether a sentence changes the place or the hours of the day that it names."""
    folded = fold(text)
    if _DAY_CHANGES.search(folded) or _ONTO.search(folded[: day.start]):
        return False
    return _PLACE_CHANGES.search(folded) is not None


def _one_move(
    scene: Scene,
    statement: Statement,
    of: Sequence[str],
    old: DateMatch | None,
    new: DateMatch | None,
) -> Change | None:
    used = [statement]
    if old is None and new is None and _said_ahead(scene, statement):
        return None
    if new is None:
        days, more = _new_day(scene, statement)
        if days:
            new, used = days[0], more
    behind = _old_day(scene, statement) if old is None else None
    if behind is not None:
        old, earlier = behind
        used = [earlier, *used]
    times = [one for one in find_times(used[-1].text) if one.relation == "at"]
    hours = _hours(used[-1].text, times, new)
    if hours is None and (new is not None or old is not None):
        for one in _ahead(scene, used[-1]):
            later = [t for t in find_times(one.text, bare=False) if t.relation == "at"]
            if days_of(scene, one) or cues(scene, one.text) & _STRONG:
                break
            if later:
                hours, used = later[0], [*used, one]
                break
    before = _hours_before(statement.text, times, hours)
    own = [one for one in used if behind is None or one is not behind[1]]
    place, room, phones = _where(scene, own)
    if new is None and hours is None and place is None and room is None:
        return None
    return _change(
        scene, used, "moved", tuple(of) or EVENTS,
        old=(_near(statement.text, old, new) if new else old.first) if old else None,
        old_begin=before.begin if before else None,
        new=new.first if new else None,
        begin=hours.begin if hours else None, end=hours.until if hours else None,
        place=place, room=room, phones=phones,
    )  # fmt: skip


def _hours(text: str, times: Sequence[TimeMatch], new: DateMatch | None) -> TimeMatch | None:
    """The hours that are to be from now on."""
    told = [role(text, one.start) for one in times]
    new_ones = [one for one, name in zip(times, told, strict=True) if name != "old"]
    if new is not None:
        after = [one for one in new_ones if one.start >= new.end]
        return after[0] if after else None
    return new_ones[-1] if new_ones else None


def _hours_before(
    text: str, times: Sequence[TimeMatch], hours: TimeMatch | None
) -> TimeMatch | None:
    old = [one for one in times if one is not hours and role(text, one.start) == "old"]
    return old[0] if old else None


def _where(
    scene: Scene, used: Sequence[Statement]
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The place, room and telephones that a change names as those from now on."""
    for one in used:
        begin = 0
        while (found := place_of(scene, one.text[begin:])) is not None:
            start, end = begin + found.start, begin + found.end
            before = fold(one.text[max(0, start - 40) : start])
            if role(one.text, start) != "old" and not before.rstrip().endswith((" z", "zamiast")):
                rooms = [span for span in rooms_of(one.text) if span[0] >= end]
                room = one.text[slice(*rooms[0])] if rooms else None
                return _LEADING.sub("", one.text[start:end]), room, _phones(one.text)
            begin = end
        rooms = [s for s in rooms_of(one.text) if role(one.text, s[0]) != "old"]
        if rooms:
            return None, one.text[slice(*rooms[-1])], _phones(one.text)
    return None, None, tuple(phone for one in used for phone in _phones(one.text))


def _phones(text: str) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in phones_of(text))


def _off(
    scene: Scene,
    statement: Statement,
    how: ChangeHow,
    of: Sequence[str],
    days: Sequence[DateMatch],
    roles: Sequence[Role],
    found: frozenset[str],
) -> Iterator[Change]:
    """What will not take place, or takes place after all."""
    whole = not of or ("procedure" in found and not scene.names(statement.text, *EVENTS))
    if how == "suspended":
        since = [d for d, one in zip(days, roles, strict=True) if one in ("since", "old")]
        until = [d for d, one in zip(days, roles, strict=True) if one == "new"]
        until = until or [d for d in days if d.first != d.last]
        since = since or [d for d in until if d.first != d.last]
        yield _change(
            scene, [statement], how, WHOLE if whole else tuple(of),
            old=since[0].first if since else (days[0].first if days and not until else None),
            new=until[0].last if until else None,
        )  # fmt: skip
        return
    old = [d for d, one in zip(days, roles, strict=True) if one not in ("named", "since")]
    if how == "cancelled" and len(old) == 1 and not whole and _has_instead(scene, statement):
        change = _one_move(scene, statement, of, old[0], None)
        if change is not None and change.new is not None:
            yield change
            return
    if whole:
        yield _change(scene, [statement], how, WHOLE)
        return
    for day in old:
        yield _change(scene, [statement], how, tuple(of), old=day.first)
    if not old:
        yield _change(scene, [statement], how, tuple(of))


def _has_instead(scene: Scene, statement: Statement) -> bool:
    """Whether a following sentence gives another day in place of one that is off."""
    return any(
        _OTHER_DAY.search(fold(one.text)) and days_of(scene, one)
        for one in _ahead(scene, statement)
    )


def _new_day(scene: Scene, statement: Statement) -> tuple[list[DateMatch], list[Statement]]:
    """The day from now on, where a following statement gives it."""
    for one in _ahead(scene, statement):
        days = days_of(scene, one)
        roles = _roles(one.text, days)
        for day, name in zip(days, roles, strict=True):
            if name == "new":
                return [day], [statement, one]
    return [], [statement]


def _said_ahead(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence only introduces one that follows and names both days itself."""
    return any(_told_both(scene, one) for one in _ahead(scene, statement))


def _old_day(scene: Scene, statement: Statement) -> tuple[DateMatch, Statement] | None:
    """The day that was, where a statement right before gives it."""
    section = scene.section(statement)
    place = next((i for i, one in enumerate(section) if one is statement), 0)
    for one in reversed(section[max(0, place - 2) : place]):
        days = days_of(scene, one)
        announced = bool(cues(scene, one.text) & {"moved"}) and len(days) == 1
        for day, name in zip(days, _roles(one.text, days), strict=True):
            if name == "old" or (announced and name != "named"):
                return day, one
    return None


def _ahead(scene: Scene, statement: Statement) -> list[Statement]:
    """The statements after one, under the same headings."""
    section = scene.section(statement)
    place = next((i for i, one in enumerate(section) if one is statement), len(section))
    if statement.block.kind == "heading":
        after = [one for one in scene.statements if one.start > statement.start]
        return [one for one in after if one.block.kind != "heading"][:_AHEAD]
    return [one for one in section[place + 1 :] if one.block.kind != "heading"][:_AHEAD]


def _change(
    scene: Scene, used: Sequence[Statement], how: ChangeHow, of: Sequence[str], **said: object
) -> Change:
    first = used[0]
    return Change(
        id=fact_id(scene.document, "change", first.start, how, *said.values()),
        document_id=scene.document.id,
        citations={"change": tuple(scene.cite(one) for one in used)},
        how=how,
        of=tuple(of),
        about=called(scene, first.text) if set(of) & set(EVENTS) else " ".join(first.text.split()),
        **said,  # type: ignore[arg-type]
    )
