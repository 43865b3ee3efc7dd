"""What is asked and checked before a snapshot goes live, and how an older one comes back."""

import json
import shutil
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from assistant.__main__ import main
from evals.gate import CaseGate
from ingest import make
from ingest.build import IngestError, Refused, build
from ingest.check import Flaw, check
from ingest.gate import GateReport
from ingest.rehearsal import rehearse
from ingest.report import Report
from ingest.snapshots import UnknownSnapshot, compared, listed, restore
from knowledge.catalogue import Catalogue
from knowledge.catalogue_writing import WritableCatalogue
from knowledge.embedding import NgramEmbedder
from knowledge.lexical import LexicalIndex
from knowledge.shelf import Shelf
from knowledge.snapshot import CATALOGUE, CHROMA, LEXICAL, SnapshotStore
from knowledge.store import read_vectors
from tests.integration.library import BATHS, CLUBS, NOTICE, write

CASE = """
- id: duty
  question: Kiedy jest dyżur?
  as_of: 2031-05-01
  expect: {says: [13 maja 2031, "9:00-11:00"], cites: [notice]}
"""
ELSEWHERE = """
- id: elsewhere
  question: Kiedy jest zebranie?
  as_of: 2031-05-01
  expect: {says: [1 maja 2031], cites: [another]}
"""
OFFERS = """
- id: teens
  question: Jakie zajęcia są dla młodzieży?
  as_of: 2031-05-01
  expect: {offers_all: [Klub gier], cites: [clubs]}
"""
MORE_CLUBS = """# Zajęcia gminy Brzozowa Dolina

Zajęcia prowadzi Dom Kultury w Brzozowej Dolinie.

| Zadanie | Realizator | 2031 | 2032 |
|---|---|---|---|
| Klub filmowy dla młodzieży | Dom Kultury | 8 spotkań | 9 spotkań |
"""
MOVED = NOTICE.replace("9:00–11:00", "10:00–12:00")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    (data / "cases").mkdir(parents=True)
    (data / "cases" / "duty.yaml").write_text(CASE, "utf-8")
    return data


def publish(documents: Path, data: Path, *, anyway: bool = False) -> Report:
    gate = CaseGate(data / "cases", SnapshotStore(data))
    return build([documents], data, NgramEmbedder(), gate=gate, anyway=anyway)


def gate_of(report: Report) -> GateReport:
    assert report.gate is not None
    return report.gate


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_offers_of_a_paper_that_is_new_keep_nothing_from_going_live(
    documents: Path, data: Path
) -> None:
    (data / "cases" / "teens.yaml").write_text(OFFERS, "utf-8")
    assert all(one.passed for one in gate_of(publish(documents, data)).compared)
    write(documents, more=MORE_CLUBS)
    gate = gate_of(publish(documents, data))
    assert not gate.blocking and all(one.passed for one in gate.compared)
    told = {one.case: one.after for one in gate.compared}["teens"]
    assert "Klub filmowy" in told and "Klub gier" in told
    (documents / "clubs.md").write_text(CLUBS.replace("Klub gier", "Klub szachowy"), "utf-8")
    with pytest.raises(Refused):
        publish(documents, data)


def test_a_changed_document_that_breaks_a_case_leaves_the_old_snapshot(
    documents: Path, data: Path
) -> None:
    first = publish(documents, data)
    assert gate_of(first).first and all(one.passed for one in gate_of(first).compared)
    write(documents, notice=MOVED)
    with pytest.raises(Refused) as refused:
        publish(documents, data)
    (worse,) = gate_of(refused.value.report).blocking
    assert worse.case == "duty" and worse.before is not None
    assert "9:00–11:00" in worse.before and "10:00–12:00" in worse.after
    text = str(refused.value.report)
    assert "9:00–11:00" in text and "10:00–12:00" in text and "is not published" in text
    assert SnapshotStore(data).ids() == [first.snapshot_id]
    assert sorted(path.name for path in (data / "snapshots").iterdir()) == sorted(
        [first.snapshot_id, "current", "lock"]
    )


def test_what_the_gate_refuses_is_published_on_demand_and_blocks_no_more(
    documents: Path, data: Path
) -> None:
    publish(documents, data)
    write(documents, notice=MOVED)
    report = publish(documents, data, anyway=True)
    assert report.refused and "although the gate is against it" in str(report)
    assert SnapshotStore(data).ids()[0] == report.snapshot_id
    write(documents, baths=BATHS)
    after = publish(documents, data)
    (failed,) = (one for one in gate_of(after).compared if not one.passed)
    assert not failed.blocks and "failed before too: duty" in str(after)


def test_a_snapshot_that_was_live_once_is_asked_again(documents: Path, data: Path) -> None:
    write(documents, notice=MOVED)
    publish(documents, data)
    write(documents, notice=NOTICE)
    good = publish(documents, data)
    write(documents, notice=MOVED)
    with pytest.raises(Refused):
        publish(documents, data)
    assert SnapshotStore(data).ids()[0] == good.snapshot_id and len(listed(data)) == 2


def test_an_answer_that_stays_right_and_reads_otherwise_is_reported(
    documents: Path, data: Path
) -> None:
    publish(documents, data)
    write(documents, notice=NOTICE.replace("pokój 4", "pokój 5"))
    (other,) = gate_of(publish(documents, data)).worth_reading
    assert other.passed and other.differs and not other.blocks


def test_cases_on_documents_that_are_not_here_are_left_out(documents: Path, data: Path) -> None:
    (data / "cases" / "elsewhere.yaml").write_text(ELSEWHERE, "utf-8")
    (data / "cases" / "broken.yaml").write_text("- id: [", "utf-8")
    asked = gate_of(publish(documents, data))
    assert "elsewhere" not in {one.case for one in asked.compared}
    assert asked.left_out > 30 and len(asked.problems) == 1
    assert {"duty", "crisis-suicide"} <= {one.case for one in asked.compared}


def test_a_document_that_is_taken_out_blocks_nothing(documents: Path, data: Path) -> None:
    publish(documents, data)
    (documents / "notice.md").unlink()
    report = publish(documents, data)
    (lost,) = gate_of(report).worth_reading
    assert lost.gone == ("notice",) and not lost.blocks
    assert "its document is gone (notice)" in str(report)


def replacing(table: str, column: str, old: str, new: str) -> str:
    return f"UPDATE {table} SET {column} = replace({column}, '{old}', '{new}')"


DAMAGES = {
    "a character of a cell": replacing("documents", "text", "12 spotkań", "13 spotkań"),
    "a quote": replacing("facts", "fact", "Klub seniora", "Klub juniora"),
    "a passage": replacing("passages", "passage", "prowadzi", "wprowadza"),
    "the headings of a quote": replacing("facts", "fact", '"heading":"', '"heading":"x'),
    "the page of a quote": replacing("facts", "fact", '"page":null', '"page":7'),
    "the place of a cell": replacing("documents", "blocks", '"cells":[[', '"cells":[[1'),
    "the cells that were read": replacing("documents", "notes", '"cells":"', '"cells":"0'),
}


def damage(catalogue: Catalogue, how: str) -> None:
    with catalogue._connection as connection:
        assert connection.execute(how).rowcount


def checked(folder: Path) -> dict[str, int]:
    with ExitStack() as stack:
        catalogue = stack.enter_context(closing(Catalogue(folder / CATALOGUE)))
        lexical = stack.enter_context(closing(LexicalIndex(folder / LEXICAL)))
        vectors = stack.enter_context(
            closing(read_vectors(folder / CHROMA, "", NgramEmbedder().id, None))
        )
        every = [document.id for document in catalogue.documents()]
        return check(catalogue, lexical, vectors, every)


def test_a_half_copied_file_is_not_taken_for_one_that_was_taken_out(
    documents: Path, data: Path
) -> None:
    before = publish(documents, data)
    (documents / "notice.md").write_bytes(b"")
    with pytest.raises(Refused) as refused:
        publish(documents, data)
    [blocking] = gate_of(refused.value.report).blocking
    assert blocking.case == "duty" and not blocking.gone
    assert Shelf(data).ids()[0] == before.snapshot_id


def test_another_name_of_the_file_is_no_way_around_the_gate(documents: Path, data: Path) -> None:
    publish(documents, data)
    (documents / "notice.md").rename(documents / "dyzury-2031.md")
    same = publish(documents, data)
    [asked] = gate_of(same).compared
    assert asked.passed and not asked.gone
    (documents / "dyzury-2031.md").rename(documents / "notice.md")
    publish(documents, data)
    (documents / "notice.md").unlink()
    (documents / "dyzury-2031.md").write_text(MOVED, "utf-8")
    with pytest.raises(Refused):
        publish(documents, data)


def test_every_table_and_every_quote_is_read_back(documents: Path, data: Path) -> None:
    folder = Shelf(data).folder(publish(documents, data).snapshot_id)
    assert checked(folder)["documents"] == 2
    for name, how in DAMAGES.items():
        copy = Path(shutil.copytree(folder, data / name))
        catalogue = WritableCatalogue(copy / CATALOGUE)
        damage(catalogue, how)
        catalogue.close()
        with pytest.raises(Flaw):
            checked(copy)


def test_a_flaw_keeps_the_old_snapshot(
    documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = publish(documents, data)
    put_in_forms = make.put_in_forms

    def damaging(catalogue: Catalogue, folder: Path) -> None:
        put_in_forms(catalogue, folder)
        damage(catalogue, DAMAGES["a character of a cell"])

    monkeypatch.setattr(make, "put_in_forms", damaging)
    write(documents, clubs=f"{CLUBS}\nW klubach jest ciepło.\n")
    with pytest.raises(IngestError, match="Nothing is published"):
        publish(documents, data)
    assert SnapshotStore(data).ids() == [first.snapshot_id]


def test_rows_with_cells_too_few_or_too_many_are_doubted(documents: Path, data: Path) -> None:
    page = "<main><h1>Kluby</h1><table><tr><th>Klub</th><th>Dzień</th></tr>{}</table></main>"
    rows = "<tr><td>Szachy</td><td>wtorek</td></tr><tr><td>Go</td><td>środa</td><td>sala</td></tr>"
    (documents / "table.html").write_text(page.format(rows), "utf-8")
    doubts = [doubt for doubt in publish(documents, data).doubts if "table.html" in doubt]
    widths = set()
    catalogue = Catalogue(Shelf(data).folder(SnapshotStore(data).ids()[0]) / CATALOGUE)
    for document in catalogue.documents():
        if document.file == "table.html":
            widths = {len(block.cells) for block in catalogue.blocks(document.id) if block.cells}
    catalogue.close()
    assert bool(doubts) == (len(widths) > 1)


def test_a_dry_run_says_all_of_it_and_leaves_nothing(
    documents: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = publish(documents, data)
    before = files(data)
    write(documents, notice=MOVED, baths=BATHS)
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))

    def gate(copy: Path) -> CaseGate:
        return CaseGate(data / "cases", SnapshotStore(copy))

    report = rehearse([documents], data, NgramEmbedder(), gate=gate)
    assert report.refused and not report.published
    assert files(data) == before and not list(elsewhere.iterdir())
    text = str(report)
    assert "document added: baths.md" in text and "document replaced: notice.md" in text
    assert "10:00–12:00" in text and first.snapshot_id not in text
    empty = tmp_path / "nothing-yet"
    assert "would be published" in str(rehearse([documents], empty, NgramEmbedder()))
    assert not empty.exists()


def test_an_old_snapshot_comes_back_while_a_reader_reads(documents: Path, data: Path) -> None:
    first = publish(documents, data).snapshot_id
    write(documents, baths=BATHS)
    second = publish(documents, data).snapshot_id
    store = SnapshotStore(data)
    with store.reading() as reading:
        assert restore(data, first[:8], NgramEmbedder()) == first
        assert reading.id == second and len(reading.documents) == 3
        with store.reading() as other:
            assert other.id == first and len(other.documents) == 2
        assert reading.search("pływalnia", ["plywalnia"])[0].lexical
    store.close()
    assert [one.id for one in listed(data)] == [first, second]
    assert [one.current for one in listed(data)] == [True, False]


@pytest.mark.parametrize("part", [CATALOGUE, LEXICAL, CHROMA, "manifest.json", "quotes"])
def test_a_damaged_snapshot_does_not_come_back(documents: Path, data: Path, part: str) -> None:
    first = publish(documents, data).snapshot_id
    write(documents, baths=BATHS)
    second = publish(documents, data).snapshot_id
    damaged = Shelf(data).folder(first) / part
    if part == "quotes":
        catalogue = WritableCatalogue(damaged.with_name(CATALOGUE))
        damage(catalogue, DAMAGES["a quote"])
        catalogue.close()
    elif damaged.is_dir():
        shutil.rmtree(damaged)
    else:
        damaged.write_bytes(b"nothing")
    with pytest.raises(IngestError, match=r"^[^\n]+$"):
        restore(data, first, NgramEmbedder())
    assert SnapshotStore(data).ids() == [second, first]
    with pytest.raises(UnknownSnapshot):
        restore(data, "f" * 16, NgramEmbedder())


def test_two_snapshots_are_compared_by_what_their_facts_say(documents: Path, data: Path) -> None:
    first = publish(documents, data).snapshot_id
    write(documents, notice=MOVED, baths=BATHS)
    clubs = CLUBS.replace("12 spotkań", "14 spotkań").replace("Klub seniora", "Klub szachowy")
    write(documents, clubs=f"Wstęp do całości.\n\n{clubs}")
    publish(documents, data, anyway=True)
    before, _, found = compared(data, first, "current")
    assert before == first
    assert [one.file for one in found.documents_added] == ["baths.md"]
    assert {new.file for _, new in found.documents_replaced} == {"clubs.md", "notice.md"}
    changed = {one.after.kind: {field.field for field in one.fields} for one in found.changed}
    assert changed["duty_slot"] == {"start", "end"} and changed["task"] == {"indicators"}
    assert {getattr(one, "name", "") for one in found.gone} >= {"Klub seniora"}
    assert {getattr(one, "name", "") for one in found.added} >= {"Klub szachowy"}


def test_the_commands_list_compare_and_restore(
    documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ASSISTANT_DATA", str(data))
    assert main(["snapshots"]) == 0
    assert "No snapshot" in capsys.readouterr().out
    first = publish(documents, data).snapshot_id
    write(documents, notice=MOVED)
    assert main(["ingest", "--dry-run", str(documents)]) == 1
    assert main(["ingest", str(documents)]) == 1
    assert "--publish-anyway" in capsys.readouterr().err
    assert main(["ingest", "--publish-anyway", str(documents)]) == 0
    capsys.readouterr()
    assert main(["snapshots", "list", "--json"]) == 0
    kept = json.loads(capsys.readouterr().out)
    assert [one["current"] for one in kept] == [True, False] and kept[1]["id"] == first
    assert main(["snapshots"]) == 0
    assert f"  {first}" in capsys.readouterr().out
    assert main(["snapshots", "compare", first, "current", "--json"]) == 0
    (changed,) = json.loads(capsys.readouterr().out)["facts"]["changed"]
    assert changed["fields"]["start"]["before"] == "2031-05-13T09:00:00"
    assert main(["snapshots", "compare", first, "current"]) == 0
    assert "start: 2031-05-13T09:00:00 → 2031-05-13T10:00:00" in capsys.readouterr().out
    assert main(["snapshots", "restore", first]) == 0
    assert listed(data)[0].id == first
    capsys.readouterr()
    for arguments in (["restore", "nonsense"], ["compare", first, "nonsense"]):
        assert main(["snapshots", *arguments]) == 2
        assert capsys.readouterr().err.count("\n") == 1
