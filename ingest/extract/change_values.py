"""Telephones, e-mails and addresses that a document corrects."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.extract.change_roles import Role, paired, role
from ingest.extract.change_words import cues
from ingest.extract.in_force import since_day
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.folding import fold
from knowledge.model import Change, Citation
from knowledge.numbers import values

_LEADS = re.compile(
    r"\b(?:jest|bylo|podan\w+|bledn\w+|omylkow\w+|zamiast|dotychczas\w*|a\s+nie|w\s+miejsce)\b"
)
_KINDS = ("phone", "email", "url")
CORRECTED = ("contact", "submission_channel", "duty_slot", "meeting")
_CALLED = {
    "phone": re.compile(r"\b(?:telefon|tel\b|numer|nr\b)"),
    "email": re.compile(r"\b(?:e-?mail|mail|poczt|adres)"),
    "url": re.compile(r"\b(?:stron|link|adres)"),
}
_PHONE = r"\b(?:numer\w*|nr|telefon(?!icz)\w*|tel)\b\.?"
_BETWEEN = r"(?:\s+(?:telefonu|kontaktow\w+|do|na|dla|przy|podczas|w\s+czasie))*\s+"
_EVENTS = r"(?:dyzur(?!n)|spotka|zebrani|warsztat|webinar)"
_OF_EVENT = re.compile(
    rf"{_PHONE}{_BETWEEN}(?P<of>{_EVENTS})"
    rf"|\b(?:przy|dla|do|podczas|o)\s+(?P<at>{_EVENTS})\w*[^.;]{{0,60}}{_PHONE}"
)
_WRONG = re.compile(r"\b(?:bledn|omylk|mylnie|pomylk)\w*")
_IN_PLACE_OF = re.compile(
    r"(?:\bzamiast|\bw\s+miejsce|\ba\s+nie)\s+(?:\w+\s+){0,2}?"
    r"(?:(?:adres|numer|telefon|e-mail|mail|poczt|nr|tel)\w*\.?:?\s*){0,3}$"
)


@dataclass(frozen=True)
class _Said:
    """A value as a statement writes it, and whether it was or is to be."""

    statement: Statement
    kind: str
    value: str
    text: str
    role: Role


def corrections(
    scene: Scene, statement: Statement, ahead: Sequence[Statement], told: bool
) -> Iterator[Change]:
    """Each value that a sentence, with those after it, replaces by another.

    `told` where the sentence itself says that something is corrected; otherwise both what was and
    what is to be must be called so.
    """
    if not told and not _LEADS.search(fold(statement.text)):
        return
    held = _values(scene, statement, ahead if told or not _is_full(statement) else ())
    for kind in _KINDS:
        own = [one for one in held if one.kind == kind]
        if not own:
            continue
        if _is_other_line(own):
            own = own[:1]
        if len(own) == 1:
            if own[0].statement is not statement:
                if told and own[0].role == "new" and _tells_wrong(statement, kind):
                    yield _correction(scene, statement, None, own[0])
                continue
            if told and own[0].role != "old" and "corrected" in cues(scene, statement.text):
                yield _correction(scene, statement, None, own[0])
            continue
        roles = [one.role for one in own[:2]]
        if own[1].statement is statement and _is_in_place_of(own[1]):
            roles = ["new", "old"]
        elif told:
            roles = ["old", "new"] if _is_from_to(own[0], own[1]) else paired(roles)
        if set(roles) == {"old", "new"} and own[0].value != own[1].value:
            old, new = own[roles.index("old")], own[roles.index("new")]
            yield _correction(scene, statement, old, new)


def _is_other_line(own: Sequence[_Said]) -> bool:
    """Whether a value behind the right one stands in another line that does not call it wrong."""
    if len(own) < 2 or own[0].role != "new" or own[1].role:
        return False
    return own[0].statement is not own[1].statement


def _tells_wrong(statement: Statement, kind: str) -> bool:
    """Whether a sentence calls a value wrong that it does not repeat: the next gives the right."""
    text = fold(statement.text)
    return _WRONG.search(text) is not None and _CALLED[kind].search(text) is not None


def _of(text: str) -> tuple[str, ...]:
    """The kinds of what a value is of: of an event where a sentence says so."""
    found = _OF_EVENT.search(fold(text))
    if found is None:
        return CORRECTED
    return ("duty_slot",) if (found["of"] or found["at"]) == "dyzur" else ("meeting",)


def _is_from_to(one: _Said, other: _Said) -> bool:
    """Whether a sentence changes one value "na" another."""
    if one.statement is not other.statement or one.role != other.role:
        return False
    text = one.statement.text
    between = text[text.find(one.text) + len(one.text) : text.rfind(other.text)]
    return re.match(r"\s+na\s", fold(between)) is not None


def _is_in_place_of(other: _Said) -> bool:
    """Whether a sentence gives another value in place of this one, and does not call that wrong."""
    text = other.statement.text
    before = fold(text[: text.rfind(other.text)])
    return _IN_PLACE_OF.search(before) is not None and not _WRONG.search(before)


def _is_full(statement: Statement) -> bool:
    """Whether a statement says a value itself rather than leading to those that follow."""
    return any(value.kind in _KINDS for value in values(statement.text))


def _values(scene: Scene, statement: Statement, ahead: Sequence[Statement]) -> list[_Said]:
    """The values of a run of statements, each with its role by the words since the one before."""
    held: list[_Said] = []
    text, floor = "", 0
    for one in (statement, *ahead):
        if one is not statement and len(held) > 1 and "corrected" in cues(scene, one.text):
            break
        begin = len(text)
        said_here = values(one.text)
        text += one.text.rstrip(".") + (". " if said_here else " ")
        for value in said_here:
            if value.kind not in _KINDS:
                continue
            told = role(text, begin + value.start, floor)
            floor = begin + value.end
            said = one.text[value.start : value.end]
            held.append(_Said(one, value.kind, value.value, said, told))
    return held


def corrected(
    scene: Scene, row: Statement, before: str, after: str, header: Citation
) -> Change | None:
    """The telephone, e-mail or page that a row of what was and what is replaces, if it is one."""
    old, new = ([one for one in values(text) if one.kind in _KINDS] for text in (before, after))
    if len(old) != 1 or len(new) != 1 or old[0].kind != new[0].kind:
        return None
    if old[0].value == new[0].value:
        return None
    was = _Said(row, old[0].kind, old[0].value, before[old[0].start : old[0].end], "old")
    now = _Said(row, new[0].kind, new[0].value, after[new[0].start : new[0].end], "new")
    change = _correction(scene, row, was, now)
    return replace(change, citations={"change": (*change.citations["change"], header)})


def _correction(scene: Scene, statement: Statement, old: _Said | None, new: _Said) -> Change:
    places = dict.fromkeys((statement, *([old.statement] if old else []), new.statement))
    before = old.text if old else ""
    texts = " ".join(one.text for one in places)
    return Change(
        id=fact_id(scene.document, "change", statement.start, "corrected", before, new.text),
        document_id=scene.document.id,
        citations={"change": tuple(scene.cite(one) for one in places)},
        how="corrected",
        of=CORRECTED if old else _of(statement.text),
        about=" ".join(statement.text.split()),
        before=before,
        after=new.text,
        valid_from=since_day(texts, scene.document.published),
    )
