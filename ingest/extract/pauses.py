"""Days on which what comes again does not take place, told in a sentence of its own."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from ingest.extract.event_topics import KINDS
from ingest.extract.scene import Scene, Statement
from knowledge.dates import DateMatch, find_dates
from knowledge.model import Event
from knowledge.recurring import recurring, vacations, without
from knowledge.recurring_off import days_off
from knowledge.recurring_tokens import says

_Span = tuple[date, date]
# Lemmas of what takes place, and of its days, that say nothing of which one is meant.
_ANY = frozenset({"zajecia", "zajecie", "godzina", "dzien", "miesiac", "przerwa", "wakacje"})


def paused(scene: Scene, event: Event, own: Statement) -> Event:
    """An event that comes again, without the days that other sentences about it take out."""
    about = [(one, spans) for one, spans in _pauses(scene) if _is_about(scene, one, own)]
    taken = [*_of_row(scene, event, own), *(span for _, spans in about for span in spans)]
    if not taken:
        return event
    cited = (*event.citations["when"], *(scene.cite(one) for one, _ in about))
    return replace(
        event,
        recurs=tuple(without(hours, taken) for hours in event.recurs),
        citations={**event.citations, "when": cited},
    )


def _of_row(scene: Scene, event: Event, own: Statement) -> list[_Span]:
    """The days that other cells of the event's own row take out."""
    if own.block.kind != "row":
        return []
    since = scene.document.published or event.valid_from
    cells = own.text.split("\t")
    return [span for cell in cells for off in days_off(cell, since) for span in off.spans]


def _pauses(scene: Scene) -> list[tuple[Statement, list[_Span]]]:
    return scene.once("pauses", 0, lambda: _read(scene))


def _read(scene: Scene) -> list[tuple[Statement, list[_Span]]]:
    published = scene.document.published
    if published is None:
        return []
    found = []
    for one in scene.statements:
        if one.block.kind == "heading" or recurring(one.text, published):
            continue
        if one.block.kind == "row" and not is_closing_row(one):
            continue  # of what this row tells alone
        if not (scene.names(one.text, "cancelled") or says("closed", one.text)):
            continue
        days = find_dates(one.text, published, relative_words=False, year="next")
        spans = [(day.first, day.last) for day in days if day.precision != "year"]
        spans += [_a_year_later(day) for day in days if _is_of_every_year(day, one.text)]
        if says("vacation", one.text):
            spans += vacations(published)
        if spans:
            found.append((one, spans))
    return found


def _is_of_every_year(day: DateMatch, text: str) -> bool:
    """Whether a month without a year is meant: "w lipcu dyżurów nie ma"."""
    return day.precision == "month" and not any(s.isdigit() for s in text[day.start : day.end])


def _a_year_later(day: DateMatch) -> _Span:
    year, month = day.last.year + 1, day.last.month
    first = day.first.replace(year=day.first.year + 1, day=1)
    return first, date(year, month, monthrange(year, month)[1])


def is_closing_row(statement: Statement) -> bool:
    """Whether a row of a table is one sentence over all columns that says when nothing is on."""
    if statement.block.kind != "row":
        return False
    told = {" ".join(cell.split()) for cell in statement.text.split("\t")} - {""}
    return len(told) == 1 and bool(says("closed", statement.text))


def _is_about(scene: Scene, pause: Statement, own: Statement) -> bool:
    """Whether the pause names what the event's sentence does, or stands by it and names nothing."""
    if is_closing_row(pause) and pause.block.table == own.block.table:
        return True
    named = _nouns(scene, pause.text)
    if named & (_nouns(scene, own.text) | _nouns(scene, " ".join(own.block.headings[-1:]))):
        return True
    return pause.block.headings == own.block.headings and not named


def _nouns(scene: Scene, text: str) -> frozenset[str]:
    """What a sentence is about: its nouns without its days and the words for any such event."""
    tokens = scene.tokens(text)
    plain = {i for hit in scene.found(text, *KINDS) for i in range(hit.first, hit.last)}
    days = find_dates(text, scene.document.published, relative_words=False, year="next")
    return frozenset(
        lemma
        for i, token in enumerate(tokens)
        if token.pos == {"noun"} and i not in plain and not token.lemmas & _ANY
        if not any(day.start <= token.start < day.end for day in days)
        for lemma in token.lemmas
    )
