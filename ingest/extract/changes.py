"""What a document says of something published before: moved, cancelled, extended, repealed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ingest.extract.amended_terms import amended_terms
from ingest.extract.amendments import amendments
from ingest.extract.called_off_cells import is_off_in_part
from ingest.extract.change_announced import announced_move
from ingest.extract.change_annulled import annulment
from ingest.extract.change_days import days_of, roles_of, statements_ahead, told_both
from ingest.extract.change_ends import called_off, of_deadline
from ingest.extract.change_moves import moved
from ingest.extract.change_olds import within
from ingest.extract.change_papers import paper_change
from ingest.extract.change_roles import Role
from ingest.extract.change_tables import table_changes
from ingest.extract.change_values import corrections
from ingest.extract.change_words import DEADLINES, EVENTS, STRONG, cues, how_of, term_of, things
from ingest.extract.changed_parts import changed_parts
from ingest.extract.closures import closures
from ingest.extract.scene import Scene, Statement
from ingest.extract.swapped_words import correction_head, swap_of, swapped, unread
from ingest.extract.ways_gone import ways_gone
from knowledge.dates import DateMatch, find_times
from knowledge.folding import fold
from knowledge.model import Change, ChangeHow, Event, Fact

_SILENT = ("minutes", "positions")  # kinds of documents that tell of changes and make none
_INSTEAD = re.compile(
    r"\bzamiast\b|\bw\s+miejsce\b"
    r"|\b(?:poprzednio|dotychczas|uprzednio|pierwotnie|wczesniej)\s*[:–-]"
    r"|\ba\s+nie\s*[,–-]?\s+(?:(?:tak\s+)?jak\s+(?:\w+\s+){1,4}?(?:[,–-]\s+)?)?(?:o|w|od|przy|do|na)\b|[,(–-]\s*nie\s+(?:o|od|do|na|w)\s+(?:godz\w*\.?\s+)?\d"
    r"|\bnie\s+(?:(?:o|od|do|na|w)\s+)?(?:godz\w*\.?\s+)?\d[^;]{0,40}\b(?:lecz|ale|tylko)\b"
)
_DAYS_UNTIL = re.compile(r"\bdo\s+(?:dnia\s+|dn\.?\s*)?$")


def changes(scene: Scene, own: Sequence[Fact]) -> list[Change]:
    """Every change that a document makes in what was published before, in order.

    `own` are its other facts: what it says to have been moved is no change of another document
    where it gives the same event or deadline itself.
    """
    if scene.document.kind in _SILENT:
        return []
    found: dict[str, Change] = {}
    used = _own_rows(own)
    for change in (*amendments(scene), *amended_terms(scene), *table_changes(scene)):
        found.setdefault(_key(change), change)
        used |= {one.start for one in change.citations["change"]}
    for statement in scene.statements:
        if statement.start in used:
            continue
        told = list(ways_gone(scene, statement)) or list(_of_statement(scene, statement))
        told = told or list(swapped(scene, statement)) or list(changed_parts(scene, statement))
        for change in told:
            found.setdefault(_key(change), change)
            used |= {one.start for one in change.citations["change"]}
    for change in unread(scene) if not found else ():
        found.setdefault(_key(change), change)
    left_out = _left_out(own)
    told = [one for one in found.values() if not within(one, own)]
    told = [one for one in told if (one.citations["change"][0].start, one.old) not in left_out]
    return [one for one in told if not _is_moved_away(one, told)]


def _own_rows(own: Iterable[Fact]) -> set[int]:
    """Where rows stand that tell of hours that come again: the days they leave out are theirs."""
    return {
        one.start
        for fact in own
        if isinstance(fact, Event) and fact.recurs
        for one in fact.citations["when"][:1]
        if "\t" in one.quote
    }


def _left_out(own: Iterable[Fact]) -> set[tuple[int, date | None]]:
    """The days that sentences leave out of hours they tell themselves, by where these stand."""
    return {
        (place.start, day)
        for fact in own
        if isinstance(fact, Event)
        for hours in fact.recurs
        for day in {end for span in hours.without for end in span}
        for place in fact.citations["when"][:1]
    }


def _is_moved_away(change: Change, told: Iterable[Change]) -> bool:
    """Whether a day is called off only because the same document moves it to another."""
    return change.how == "cancelled" and any(
        one.how == "moved" and one.new is not None and one.old == change.old is not None
        and set(one.of) & set(change.of) and _of_one_hour(one, change)
        for one in told
    )  # fmt: skip


def _of_one_hour(one: Change, other: Change) -> bool:
    """Whether two changes may be of one slot of a day."""
    return one.old_begin == other.old_begin or None in (one.old_begin, other.old_begin)


def _key(change: Change) -> str:
    return "|".join(
        map(str, (change.how, change.of, change.old, change.old_begin, change.new, change.before,
                  change.after, change.about if change.old is None and not change.after else ""))
    )  # fmt: skip


def _of_statement(scene: Scene, statement: Statement) -> Iterator[Change]:
    found = cues(scene, statement.text)
    title = scene.document.title
    announced = cues(scene, title) & STRONG
    how = how_of(found)
    if "unchanged" in found and how is None and not told_both(scene, statement):
        return
    if "hypothetical" in found or (statement.block.kind == "heading" and not _alone(scene)):
        return
    taken_back = annulment(scene, statement)
    if taken_back is not None:
        yield taken_back
        return
    if how in ("repealed", "replaced") and swap_of(statement.text):
        how = None  # words of a paper are replaced, not the paper
    instead = how is None and _INSTEAD.search(fold(statement.text)) is not None
    ahead = [] if swap_of(statement.text) else statements_ahead(scene, statement)
    if how in ("corrected", "moved") or {"corrected"} & announced or instead:
        values = list(corrections(scene, statement, ahead, how is not None))
        if values:
            yield from values
            return
    if how in ("repealed", "replaced"):
        change = paper_change(scene, statement, how)
        if change is not None:
            yield change
        return
    if statement is correction_head(scene) or _swaps_words(scene, statement):
        return  # the days of the former are those of papers
    if how is None and not announced:
        how = "moved" if told_both(scene, statement) else None
    elif how is None and told_both(scene, statement):
        how = how_of(announced)
    if how is None and instead and days_of(scene, statement):
        how = "moved"
    if how is None:
        yield from closures(scene, statement)
        change = announced_move(scene, statement)
        if change is not None:
            yield change
        return
    if how == "cancelled" and is_off_in_part(scene, statement):
        return  # the other days of the row tell
    yield from _dated(scene, statement, how, found)


def _swaps_words(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence puts words for others that are no days and no hours."""
    if swap_of(statement.text) is None or days_of(scene, statement):
        return False
    return not find_times(statement.text)


def _alone(scene: Scene) -> bool:
    """Whether nothing but headings says that anything changes."""
    return not any(
        cues(scene, one.text) & STRONG for one in scene.statements if one.block.kind != "heading"
    )


def _dated(
    scene: Scene, statement: Statement, how: ChangeHow, found: frozenset[str]
) -> Iterator[Change]:
    of = things(scene, statement, scene.document.title)
    days = days_of(scene, statement)
    roles = roles_of(statement.text, days)
    if how == "extended" and "duty_slot" not in of and "meeting" not in of:
        of = DEADLINES
    if how in ("moved", "corrected", "extended"):
        last = _are_last_days(statement.text, days, roles)
        if last and swap_of(statement.text) and not scene.names(statement.text, *EVENTS):
            of = DEADLINES  # whatever the paper is about
        elif not of and (last or term_of(statement.text)):
            of = DEADLINES
    if of == DEADLINES:
        yield from of_deadline(scene, statement, how, days, roles, found)
    elif how in ("moved", "extended", "corrected"):
        yield from moved(scene, statement, of, days, roles)
    else:
        yield from called_off(scene, statement, how, of, days, roles, found)


def _are_last_days(text: str, days: Sequence[DateMatch], roles: Sequence[Role]) -> bool:
    """Whether all the days that a change is between are last ones, as in "do 30 maja"."""
    changed = [day for day, one in zip(days, roles, strict=True) if one not in ("named", "since")]
    return len(changed) > 1 and all(_DAYS_UNTIL.search(fold(text[: d.start])) for d in changed)
