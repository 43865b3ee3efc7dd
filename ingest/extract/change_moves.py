"""Events that a sentence moves to another day, hour or place."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ingest.extract.change_days import (
    days_of,
    in_near_year,
    last_of_several,
    new_day,
    old_day,
    said_ahead,
    statements_ahead,
)
from ingest.extract.change_making import change_of
from ingest.extract.change_roles import Role, paired, role
from ingest.extract.change_words import EVENTS, STRONG, cues
from ingest.extract.places import Place, invited_to, phones_of, place_of, rooms_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.swapped_words import new_words
from knowledge.dates import DateMatch, TimeMatch, find_times
from knowledge.folding import fold
from knowledge.model import Change

_DAY_CHANGES = re.compile(r"\bterminu?\b|\bdat[aeyę]\b|\bprzeniesion|\bprzelozon")
_PLACE_CHANGES = re.compile(r"\bmiejsc|\bsal[aei]|\blokalizacj|\bgodzin|\badres")
_ONTO = re.compile(r"\bna\s+(?:dzien\s+)?(?:\w+\s+)?$")
_NEWLY = re.compile(r"\W*(?:now[yae]|aktualn[yae]|zmienion[yae]|obecn[yae])\b")
_CLAUSE_ENDS = re.compile(  # "z powodu awarii w szkole zapraszamy do biblioteki"
    r"[,;.–](?=\s)|\b(?:zapraszam|spotykam|spotkam|odb[ęy]d|przyjmuj|czekam)\w*", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\binn(?:ym|ej|ego)\s+(?:miejsc|sal|budynk|adres|lokaliz|siedzib|obiek)\w*|\bgdzie\s+indziej\b"
    r"|\bzmi(?:ana|enia|eni)\w*\s+(?:sie\s+)?(?:miejsc|sal|lokaliz|adres)\w*"
)
_LEADING = re.compile(r"^(?:do|z)\s+", re.IGNORECASE)


def moved(
    scene: Scene,
    statement: Statement,
    of: Sequence[str],
    days: Sequence[DateMatch],
    roles: Sequence[Role],
) -> Iterator[Change]:
    """Each move of a sentence, from the day that was to the one that is."""
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
        change = one_move(scene, statement, of, old, new)
        if change is not None:
            yield change


def _keeps_day(text: str, day: DateMatch) -> bool:
    """Whether a sentence changes the place or the hours of the day that it names."""
    folded = fold(text)
    if _DAY_CHANGES.search(folded) or _ONTO.search(folded[: day.start]):
        return False
    return _PLACE_CHANGES.search(folded) is not None


def one_move(
    scene: Scene,
    statement: Statement,
    of: Sequence[str],
    old: DateMatch | None,
    new: DateMatch | None,
) -> Change | None:
    """One move, with what the statements around add to it; None where nothing is new."""
    used = [statement]
    if old is None and new is None and said_ahead(scene, statement):
        return None
    if new is None:
        days, more = new_day(scene, statement)
        if days:
            new, used = days[0], more
    behind = old_day(scene, statement) if old is None else None
    if behind is not None:
        old, earlier = behind
        used = [earlier, *used]
    said = used[-1]
    times = [one for one in find_times(said.text) if one.relation == "at"]
    hours = _hours(said.text, times, new)
    if hours is None and (new is not None or old is not None):
        hours, used = _hours_ahead(scene, used)
    last = last_of_several(scene, said, new)
    before = _hours_before(statement, said, times, hours)
    own = [one for one in used if behind is None or one is not behind[1]]
    venue = _venue_ahead(scene, used[-1])
    place, room, phones = where(scene, [*own, *venue])
    if new is None and hours is None and place is None and room is None:
        return None
    if not of and old is None and new is None and hours is None:
        return None  # a place alone, with no word for what would be held there
    return change_of(
        scene, [*used, *(one for one in venue if one not in used)], "moved", tuple(of) or EVENTS,
        old=_first(statement.text, old, new) if old else None,
        old_begin=before.begin if before else None,
        new=new.first if new else None, until=last,
        begin=hours.begin if hours else None, end=hours.until if hours else None,
        place=place, room=room, phones=phones,
    )  # fmt: skip


def _first(text: str, old: DateMatch, new: DateMatch | None) -> date:
    """The day that was; the first of several."""
    if new is None or old.first != old.last:
        return old.first
    return in_near_year(text, old, new)


def _hours(text: str, times: Sequence[TimeMatch], new: DateMatch | None) -> TimeMatch | None:
    """The hours that are to be from now on."""
    told = roles_of_hours(text, times)
    new_ones = [one for one, name in zip(times, told, strict=True) if name != "old"]
    if new is not None:
        after = [one for one in new_ones if one.start >= new.end]
        return after[0] if after else None
    return new_ones[-1] if new_ones else None


def _hours_ahead(scene: Scene, used: list[Statement]) -> tuple[TimeMatch | None, list[Statement]]:
    """The hours of a following statement that says nothing else of changes, with the statements."""
    for one in statements_ahead(scene, used[-1]):
        later = [t for t in find_times(one.text, bare=False) if t.relation == "at"]
        if days_of(scene, one) or cues(scene, one.text) & STRONG:
            break
        if later:
            return later[0], [*used, one]
    return None, used


def _hours_before(
    statement: Statement, said: Statement, times: Sequence[TimeMatch], hours: TimeMatch | None
) -> TimeMatch | None:
    """The hours that were; all of a sentence are where another gives those that are."""
    if said is not statement:
        own = [one for one in find_times(statement.text) if one.relation == "at"]
        return own[0] if len(own) == 1 and hours not in own else None
    told = zip(times, roles_of_hours(said.text, times), strict=True)
    old = [one for one, name in told if one is not hours and name == "old"]
    return old[0] if old else None


def roles_of_hours(text: str, times: Sequence[TimeMatch]) -> list[Role]:
    """What each of the hours of a text is, by the words since the hours before."""
    floors = [0, *(one.end for one in times)]
    return [role(text, one.start, floor) for one, floor in zip(times, floors, strict=False)]


def where(
    scene: Scene, used: Sequence[Statement]
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The place, room and telephones that a change names as those from now on."""
    for text in (new_words(one.text) for one in used):
        begin = 0
        while (found := place_of(scene, text[begin:])) is not None:
            start, end = begin + found.start, begin + found.end
            before = fold(text[max(0, start - 40) : start])
            named = not _ELSEWHERE.search(fold(text[start:end]))
            told = named and role(text, start) != "old" and not _is_reason(scene, text, start)
            if told and not before.rstrip().endswith((" z", "zamiast")):
                rooms = _new_rooms(text, Place(start, end, found.street))
                room = text[slice(*rooms[0])] if rooms else None
                return _LEADING.sub("", invited_to(text[start:end])), room, _phones(text)
            begin = end
        rooms = _new_rooms(text, None)
        if rooms:
            return None, text[slice(*rooms[-1])], _phones(text)
    return None, None, tuple(phone for one in used for phone in _phones(one.text))


def _new_rooms(text: str, place: Place | None) -> list[tuple[int, int]]:
    """The rooms from now on, of a place those named behind it."""
    behind = place.end if place else 0
    return [s for s in rooms_of(text, place) if s[0] >= behind and role(text, s[0]) != "old"]


def _venue_ahead(scene: Scene, last: Statement) -> list[Statement]:
    """The statement labelled as that of the place, among those that follow a change."""
    for one in statements_ahead(scene, last):
        if cues(scene, one.text) & STRONG and not _NEWLY.match(fold(one.text)):
            break
        label = scene.found(one.text, "venue_label")
        if label and label[0].first <= bool(_NEWLY.match(fold(one.text))):
            return [one]
    return _invitation(scene, last)


def _invitation(scene: Scene, last: Statement) -> list[Statement]:
    """The next statement, where it invites to the place that a change only calls another."""
    if not _ELSEWHERE.search(fold(last.text)):
        return []
    for one in statements_ahead(scene, last)[:1]:
        told = cues(scene, one.text) & (STRONG | {"unchanged", "hypothetical"})
        if not told and not days_of(scene, one) and any(where(scene, [one])[:2]):
            return [one]
    return []


def _is_reason(scene: Scene, text: str, start: int) -> bool:
    """Whether a place stands in the reason for a change: "z powodu remontu w …"."""
    tokens = scene.tokens(text)
    before = [hit for hit in scene.found(text, "because") if tokens[hit.first].start < start]
    return bool(before) and not _CLAUSE_ENDS.search(text, tokens[before[-1].last - 1].end, start)


def _phones(text: str) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in phones_of(text))
