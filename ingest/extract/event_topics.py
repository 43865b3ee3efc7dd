"""What kind of event a sentence is about, and which other sentences tell of the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import cells, tables
from ingest.extract.taking_place import bidden_to, taking_place
from ingest.extract.timetables import Row
from ingest.extract.when import days_of
from knowledge.model import ON_DUTY
from knowledge.recurring import recurring

KINDS = ("duty_slot", "meeting")
_NOUNS = {"duty_slot": "dyżur", "meeting": "spotkanie"}

_GROUP = re.compile(
    r"\b(?P<what>(?:[Gg]rup|[Kk]las|[Oo]ddział|[Zz]espoł|[Zz]espół|[Kk]lub)\w*)\s+"
    r"(?P<which>[„\"“][^„”\"“]{1,40}[”\"“]|[IVX]{1,4}\b|\d{1,2}\s?[a-z]?\b)"
)

_NAME = r"[A-ZĄĆĘŁŃÓŚŹŻ][\w’-]+\s+[A-ZĄĆĘŁŃÓŚŹŻ][\w’-]+"
# A heading of those on duty: "Psycholog – Anna Lis", "Anna Lis, prawnik".
_PERSON = re.compile(
    rf"[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+(?:\s+[a-ząćęłńóśźż]+){{0,3}}\s*[–:-]\s*{_NAME}"
    rf"|{_NAME}\s*[–,-]\s*[a-ząćęłńóśźż]+(?:\s+[a-ząćęłńóśźż]+){{0,3}}"
)

Kind = Literal["duty_slot", "meeting"]


@dataclass(frozen=True)
class Topic:
    """The kind and name of an event; `own` where the sentence itself has the word for it."""

    kind: Kind
    name: str
    own: bool


def topic_of(scene: Scene, statement: Statement, day: int, row: Row | None = None) -> Topic | None:
    """The kind of event by the nearest word for one: own, of the leading lines, of headings."""
    own = scene.names(statement.text, *KINDS)
    walk_in = statement.lead is not None and scene.names(statement.text, "walk_in")
    if row is None and not own and (walk_in or scene.names(statement.text, "answering")):
        return Topic("duty_slot", _NOUNS["duty_slot"], True)
    for i, text in enumerate(_contexts(scene, statement, row)):
        hits = scene.found(text, *KINDS)
        if not hits:
            continue
        tokens = scene.tokens(text)
        hit = hits[0]
        if i == 0 and row is None:
            before = [one for one in hits if tokens[one.first].start < day]
            hit = before[-1] if before else hits[0]
        kind: Kind = "duty_slot" if hit.name == "duty_slot" else "meeting"
        verb = "verb" in tokens[hit.first].pos and "noun" not in tokens[hit.first].pos
        name = _NOUNS[kind] if verb else _name(scene, text, hit.first)
        if i == 0 and row is None:
            name = _of_group(text, name, day)
        return Topic(kind, name, i == 0)
    if row is not None:
        return None
    subject = taking_place(scene, statement.text)
    if subject is None:
        bidden = bidden_to(scene, statement)
        return Topic("meeting", bidden, True) if bidden else None
    return Topic("meeting", _name(scene, statement.text, subject), True)


def on_duty(scene: Scene, row: Row) -> Topic | None:
    """Duty hours, where a column of the row's table names those who receive people."""
    table = next((t for t in tables(scene.layout) if row.statement.block in t.rows), None)
    if table is None or not row.who:
        return None
    header = cells(scene.layout, table.header)
    if not any(scene.names(cell, "column_specialist") for cell in header):
        return None
    return Topic("duty_slot", _NOUNS["duty_slot"], True)


def called(topic: Topic, row: Row | None, headings: Sequence[str] = ()) -> str:
    """The name of an event, of duty hours with who is on duty: "dyżur – psycholog"."""
    if topic.kind == "duty_slot" and headings and _PERSON.fullmatch(headings[-1].strip()):
        return ON_DUTY.join((_NOUNS["duty_slot"], " ".join(headings[-1].split())))
    if row is None or not row.who or topic.kind != "duty_slot":
        return topic.name
    return ON_DUTY.join((_NOUNS["duty_slot"], " ".join(row.who.split())))


def _of_group(text: str, name: str, day: int) -> str:
    """The name with the group that is named before a day, where a sentence names several."""
    groups = list(_GROUP.finditer(text))
    before = [one for one in groups if one.start() < day]
    if len({one["which"] for one in groups}) < 2 or not before:
        return name
    called = before[-1]
    whose = called["which"] if name.endswith(called["what"]) else called[0]
    return name if called["which"] in name else f"{name} {whose}"


def _contexts(scene: Scene, statement: Statement, row: Row | None) -> list[str]:
    """What tells the kind of event: of a row its own column, of listed days at last the title."""
    contexts = scene.contexts(statement)
    if row is None and _bids_elsewhere(scene, statement):
        return contexts[:1]
    if row is not None:
        contexts = [row.what or row.over or "", *contexts[1:]]
    headings = statement.block.headings[-1:]
    dated = any(scene.names(text, "column_date") for text in headings)
    if scene.document.kind == "notice" and (dated or statement.block.kind in ("row", "item")):
        contexts.append(scene.document.title)
    return contexts


def _bids_elsewhere(scene: Scene, statement: Statement) -> bool:
    """Whether minutes tell there that somebody bids to something: their title is not its name."""
    return scene.document.kind == "minutes" and scene.names(statement.text, "bidding")


def _name(scene: Scene, text: str, index: int) -> str:
    """The word for the event with the adjectives and nouns that stand with it."""
    tokens = scene.tokens(text)
    first = last = index
    while (
        first > 0
        and index - first < 3
        and _joined(text, tokens[first - 1].end, tokens[first].start)
    ):
        if "adjective" not in tokens[first - 1].pos or "verb" in tokens[first - 1].pos:
            break
        first -= 1
    while last + 1 < len(tokens) and last - index < 3:
        word = tokens[last + 1]
        if not _joined(text, tokens[last].end, word.start) or not word.pos & {"adjective", "noun"}:
            break
        if word.pos & {"verb", "function"} or word.text[0].isupper() or word.is_number:
            break
        last += 1
    return text[tokens[first].start : tokens[last].end]


def _joined(text: str, end: int, start: int) -> bool:
    return text[end:start] == " "


def around(scene: Scene, statement: Statement, kind: Kind) -> list[Statement]:
    """The statements that may hold what this one leaves out, nearest first."""
    close = [statement, *statement.leads()]
    telling = scene.once(f"telling {kind}", 0, lambda: _telling(scene, kind))
    path = statement.block.headings
    near = [one for one in telling if one.block.headings == path and one not in close]
    far = [
        one
        for one in telling
        if one.block.headings != path and one not in close and scene.names(one.text, kind)
    ]
    return [*close, *_clause_over(scene, statement), *near, *far]


def _clause_over(scene: Scene, statement: Statement) -> list[Statement]:
    """The numbered clause whose name stands over a table, with its address and telephone."""
    path = statement.block.headings
    if statement.block.kind != "row" or not path:
        return []
    return [
        one
        for one in scene.statements
        if one.block.kind == "item" and one.block.headings == path[:-1] and path[-1] in one.text
    ]


def _telling(scene: Scene, kind: Kind) -> list[Statement]:
    return [one for one in scene.statements if _tells_of(scene, one, kind)]


def _tells_of(scene: Scene, statement: Statement, kind: Kind) -> bool:
    """Whether a sentence without a day of its own is about this kind of event."""
    if statement.block.kind in ("row", "heading") or days_of(scene, statement):
        return False
    if any(one.hours.begin for one in recurring(statement.text)):
        return False
    other = "meeting" if kind == "duty_slot" else "duty_slot"
    if scene.names(statement.text, other) and not scene.names(statement.text, kind):
        return False
    return scene.names(statement.text, kind, "venue_label", "same_time", "each_time")
