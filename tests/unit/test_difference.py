"""How facts of two snapshots are told to be the same, changed, new or gone."""

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from ingest import changes
from knowledge.catalogue import Notes
from knowledge.catalogue_writing import Record, WritableCatalogue
from knowledge.difference import Difference, compare
from knowledge.model import (
    Audience,
    Contact,
    Event,
    Fact,
    Proposal,
    SourceDocument,
    SubmissionChannel,
    Task,
    WeeklyHours,
)
from knowledge.snapshot import CATALOGUE, MANIFEST

SLOT = Event(id="", document_id="", name="dyżur", start=datetime(2031, 5, 13, 9))
LATER = replace(SLOT, start=datetime(2031, 5, 20, 9))
LAST = replace(SLOT, start=datetime(2031, 5, 27, 9))
TASK = Task(
    id="", document_id="", name="Klub seniora", section="Zadania", indicators={2031: "5", 2032: "6"}
)
UNIT = Contact(
    id="", document_id="", unit="Biblioteka", phones=("12 345 67 89",),
    hours=(WeeklyHours((0, 1), time(8), time(16)),),
)  # fmt: skip
ASKED = Proposal(id="", document_id="", number=4, organisation="Fundacja Jodła", text="Dowóz.")
BY_POST = SubmissionChannel(id="", document_id="", means="post", address="ul. Lipowa 5")
EVERY = (SLOT, LATER, LAST, TASK, UNIT, ASKED, BY_POST)


def snapshot(folder: Path, *facts: Fact, file: str = "a.md", version: str = "1") -> Path:
    folder.mkdir()
    document = SourceDocument(f"a-{version}", file, "Tytuł", "notice", version)
    catalogue = WritableCatalogue(folder / CATALOGUE)
    held = tuple(
        replace(fact, id=f"{fact.kind}-{version}-{number}", document_id=document.id)
        for number, fact in enumerate(facts)
    )
    catalogue.add(Record(document, "", (), (), held, {}, frozenset(), Notes()))
    catalogue.close()
    (folder / MANIFEST).write_text('{"made_by": {"code": "1"}}')
    return folder


def difference(tmp_path: Path, before: tuple[Fact, ...], after: tuple[Fact, ...]) -> Difference:
    old = snapshot(tmp_path / "old", *before)
    return compare(old, snapshot(tmp_path / "new", *after, version="2"))


def test_facts_that_say_the_same_are_the_same_whatever_their_ids_and_order(tmp_path: Path) -> None:
    found = difference(tmp_path, EVERY, EVERY[::-1])
    assert not (found.added or found.changed or found.gone)
    assert [new.id for _, new in found.documents_replaced] == ["a-2"]


@pytest.mark.parametrize(
    ("fact", "other", "fields"),
    [
        (LATER, replace(LATER, start=datetime(2031, 5, 21, 10)), {"start"}),
        (LATER, replace(LATER, room="7", in_person=True), {"room", "in_person"}),
        (TASK, replace(TASK, indicators={2031: "5", 2032: "9"}), {"indicators"}),
        (TASK, replace(TASK, audience=Audience(ages=(0, 36))), {"audience"}),
        (UNIT, replace(UNIT, hours=(WeeklyHours((0,), time(8)),)), {"hours"}),
        (ASKED, replace(ASKED, position="Zgoda.", text="Dowóz dzieci."), {"position", "text"}),
        (BY_POST, replace(BY_POST, address="ul. Polna 1"), {"address"}),
        (TASK, replace(TASK, valid_until=date(2032, 1, 1), confidence=0.5),
         {"valid_until", "confidence"}),
    ],
)  # fmt: skip
def test_a_fact_that_changed_is_paired_with_what_it_was(
    tmp_path: Path, fact: Fact, other: Fact, fields: set[str]
) -> None:
    after = tuple(other if one is fact else one for one in EVERY)
    found = difference(tmp_path, EVERY, after)
    assert not found.added and not found.gone
    (changed,) = found.changed
    assert {one.field for one in changed.fields} == fields
    assert "→" in "\n".join(changes.lines(found))


def test_what_is_new_and_what_is_gone_is_told_apart(tmp_path: Path) -> None:
    other = replace(TASK, name="Klub szachowy")
    found = difference(tmp_path, (SLOT, LATER, TASK), (SLOT, other))
    assert [one.kind for one in found.gone] == ["duty_slot", "task"]
    assert [changes.named(one) for one in found.added] == ["task: Klub szachowy"]
    assert not found.changed
    assert "1 added, 0 changed, 2 gone" in changes.summary(found)


def test_a_document_under_another_name_keeps_its_facts(tmp_path: Path) -> None:
    old = snapshot(tmp_path / "old", *EVERY)
    found = compare(old, snapshot(tmp_path / "new", *EVERY, file="b.md", version="2"))
    assert not (found.added or found.changed or found.gone)
    assert [one.file for one in found.documents_added] == ["b.md"]
    assert [one.file for one in found.documents_gone] == ["a.md"]


def test_nothing_differs_between_a_snapshot_and_itself(tmp_path: Path) -> None:
    old = snapshot(tmp_path / "old", *EVERY)
    assert not compare(old, old)
