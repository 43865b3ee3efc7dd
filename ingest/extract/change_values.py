"""Telephones, e-mails and addresses that a document corrects."""

from collections.abc import Iterator, Sequence

from ingest.extract.change_roles import paired, role
from ingest.extract.change_words import cues
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.model import Change
from knowledge.numbers import Value, values

_KINDS = ("phone", "email", "url")


def corrections(
    scene: Scene, statement: Statement, ahead: Sequence[Statement], told: bool
) -> Iterator[Change]:
    """Each value that a sentence, with those after it, replaces by another; `told` where the
    sentence itself says that something is corrected."""
    if not told:
        return
    held: list[tuple[Statement, Value]] = []
    for one in (statement, *ahead):
        if one is not statement and held and "corrected" in cues(scene, one.text):
            if len(held) >= 2:
                break
        held += [(one, value) for value in values(one.text) if value.kind in _KINDS]
    for kind in _KINDS:
        own = [(one, value) for one, value in held if value.kind == kind]
        if not own or (own[0][0] is not statement and len(own) < 2):
            continue
        roles = paired([role(one.text, value.start) for one, value in own[:2]])
        if len(own) == 1:
            if roles[0] != "old" and "corrected" in cues(scene, statement.text):
                yield _correction(scene, statement, [own[0]], None, own[0])
            continue
        old, new = (own[0], own[1]) if roles[0] != "new" else (own[1], own[0])
        if {"old", "new"} <= set(roles) and old[1].value != new[1].value:
            yield _correction(scene, statement, own[:2], old, new)


def _correction(
    scene: Scene,
    statement: Statement,
    used: Sequence[tuple[Statement, Value]],
    old: tuple[Statement, Value] | None,
    new: tuple[Statement, Value],
) -> Change:
    places = dict.fromkeys((statement, *(one for one, _ in used)))
    before = old[0].text[old[1].start : old[1].end] if old else ""
    after = new[0].text[new[1].start : new[1].end]
    return Change(
        id=fact_id(scene.document, "change", statement.start, "corrected", before, after),
        document_id=scene.document.id,
        citations={"change": tuple(scene.cite(one) for one in places)},
        how="corrected",
        of=("contact", "submission_channel", "duty_slot", "meeting"),
        about=" ".join(statement.text.split()),
        before=before,
        after=after,
    )
