import os
import shutil
from pathlib import Path

import pytest

from ingest import plan
from ingest.build import IngestError, build
from knowledge.embedding import NgramEmbedder
from knowledge.shelf import Shelf
from knowledge.snapshot import CHROMA, NoSnapshot, SnapshotStore
from tests.integration.library import (
    BATHS,
    CLUBS,
    NOTICE,
    CountingEmbedder,
    content,
    publish,
    state,
    write,
)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def found(data: Path, *lemmas: str) -> set[str]:
    """Files in which a search finds something."""
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        hits = snapshot.search(" ".join(lemmas), lemmas)
        files = {snapshot.documents[hit.passage.document_id].file for hit in hits if hit.lexical}
    store.close()
    return files


def test_the_report_says_what_is_published(documents: Path, data: Path) -> None:
    report = publish(documents, data)
    assert report.changed and report.documents == 2
    assert report.facts_by_kind["task"] == 2
    assert (report.tables.count, report.tables.rows, report.tables.lost) == (1, 2, 0)
    text = str(report)
    assert f"Published snapshot {report.snapshot_id}." in text and "2 task" in text


def test_the_same_files_again_change_and_write_nothing(documents: Path, data: Path) -> None:
    first = publish(documents, data)
    before = state(data)
    embedder = CountingEmbedder()
    again = build([documents], data, embedder)
    assert not again.changed and again.snapshot_id == first.snapshot_id
    assert (again.documents, again.passages) == (first.documents, first.passages)
    assert again.facts_by_kind == first.facts_by_kind
    assert state(data) == before and not embedder.encoded
    assert "Nothing changed" in str(again)


def test_only_what_changed_is_read_and_embedded(documents: Path, data: Path) -> None:
    publish(documents, data)
    steps: list[str] = []
    write(documents, baths=BATHS)
    embedder = CountingEmbedder()
    report = build([documents], data, embedder, lambda step, *_: steps.append(step))
    assert report.changed and report.documents == 3
    assert [step for step in steps if step.startswith("Reading ")] == ["Reading baths.md"]
    assert embedder.encoded and all("Pływalnia" in text for text in embedder.encoded)


def test_a_difference_gives_what_a_build_from_nothing_gives(
    documents: Path, data: Path, tmp_path: Path
) -> None:
    publish(documents, data)
    write(documents, baths=BATHS, notice=NOTICE.replace("pokój 4", "pokój 5"))
    (documents / "clubs.md").unlink()
    changed = publish(documents, data)
    whole = publish(documents, tmp_path / "other")
    assert changed.snapshot_id == whole.snapshot_id
    assert content(data) == content(tmp_path / "other")
    assert str(changed).splitlines()[:4] == str(whole).splitlines()[:4]


def test_a_removed_document_is_gone_everywhere(documents: Path, data: Path) -> None:
    publish(documents, data)
    assert found(data, "klub") == {"clubs.md"}
    (documents / "clubs.md").unlink()
    publish(documents, data)
    assert found(data, "klub") == set()
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        assert [one.file for one in snapshot.documents.values()] == ["notice.md"]
        assert not snapshot.facts("task") and not snapshot.knows("senior")
        assert len(snapshot.vectors) == len(snapshot.passages_of(next(iter(snapshot.documents))))
    store.close()


def test_what_cannot_be_read_is_named_and_the_rest_is_published(
    documents: Path, data: Path
) -> None:
    (documents / "empty.txt").write_bytes(b"")
    (documents / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    (documents / "photo.png").write_bytes(b"\x89PNG")
    (documents / ".hidden.txt").write_text("x")
    first = publish(documents, data)
    again = publish(documents, data)
    assert first.documents == 2 and not again.changed
    for report in (first, again):
        named = dict(report.unreadable)
        assert set(named) == {"empty.txt", "broken.pdf", "photo.png", ".hidden.txt"}
        assert all(sentence.endswith(".") for sentence in named.values())


@pytest.mark.parametrize("kind", ["missing", "empty", "unreadable", "unknown"])
def test_nothing_to_read_leaves_the_old_snapshot(
    documents: Path, data: Path, tmp_path: Path, kind: str
) -> None:
    published = publish(documents, data)
    folder = tmp_path / kind
    if kind != "missing":
        folder.mkdir()
    if kind == "unreadable":
        (folder / "a.txt").write_bytes(b"")
    if kind == "unknown":
        (folder / "a.png").write_bytes(b"x")
    with pytest.raises(IngestError) as raised:
        publish(folder, data)
    assert "\n" not in str(raised.value)
    assert SnapshotStore(data).ids() == [published.snapshot_id]
    assert found(data, "klub") == {"clubs.md"}


def test_a_document_that_is_there_twice_counts_once(documents: Path, data: Path) -> None:
    write(documents / "copies", clubs=CLUBS)
    report = publish(documents, data)
    assert report.documents == 2
    assert any("copies/clubs.md" in doubt for doubt in report.doubts)


def test_files_of_one_name_in_two_folders_stay_apart(data: Path, tmp_path: Path) -> None:
    first = write(tmp_path / "first", same=CLUBS)
    second = write(tmp_path / "second", same=NOTICE)
    report = build([first, second, first / "same.md"], data, NgramEmbedder())
    assert report.documents == 2
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        files = sorted(one.file for one in snapshot.documents.values())
    store.close()
    assert files == ["same.md", "second/same.md"]


def test_names_that_are_not_utf8_are_told_as_people_read_them(data: Path, tmp_path: Path) -> None:
    documents = write(tmp_path / "documents", clubs=CLUBS)
    for name in ("dy\u017cur.md", "nab\u00f3r\n.md"):
        path = documents / os.fsdecode(name.encode("cp1250"))
        path.write_text(f"# Klub\n\nKlub działa {len(name)} lat.", "utf-8")
    (documents / os.fsdecode(b"b\xb9d.pdf")).write_bytes(b"nic")
    report = publish(documents, data)
    assert report.documents == 3
    assert "bąd.pdf: " in str(report)
    assert {"dyżur.md", "nabór\ufffd.md"} < found(data, "klub")


def test_links_that_lead_in_a_circle_are_not_followed(documents: Path, data: Path) -> None:
    (documents / "circle").symlink_to(documents)
    report = publish(documents, data)
    assert report.documents == 2 and [file for file, _ in report.unreadable] == ["circle"]


def test_a_data_folder_that_cannot_be_made_is_named(documents: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(IngestError, match="file"):
        publish(documents, tmp_path / "file" / "data")


def test_other_code_builds_everything_anew(
    documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = publish(documents, data)
    monkeypatch.setattr(plan, "code_version", lambda: "another")
    embedder = CountingEmbedder()
    report = build([documents], data, embedder)
    assert report.changed and report.snapshot_id != first.snapshot_id
    assert len(embedder.encoded) == report.passages


def test_another_encoder_builds_everything_anew_and_is_needed_to_read(
    documents: Path, data: Path
) -> None:
    publish(documents, data)
    small = NgramEmbedder(64)
    assert build([documents], data, small).changed
    with pytest.raises(NoSnapshot, match="assistant ingest"), SnapshotStore(data).reading():
        pass
    store = SnapshotStore(data, small)
    with store.reading() as snapshot:
        assert snapshot.search("klub", ["klub"])
    store.close()


def test_a_damaged_snapshot_is_no_base_for_the_next(documents: Path, data: Path) -> None:
    published = publish(documents, data)
    shutil.rmtree(Shelf(data).folder(published.snapshot_id) / CHROMA)
    write(documents, baths=BATHS)
    assert publish(documents, data).documents == 3
    assert found(data, "klub") == {"clubs.md"}


@pytest.mark.parametrize("part", ["catalogue.sqlite", "manifest.json", ""])
def test_a_published_snapshot_that_was_spoilt_keeps_nothing_from_being_published(
    documents: Path, data: Path, part: str
) -> None:
    published = publish(documents, data).snapshot_id
    folder = data / "snapshots" / published
    if part:
        (folder / part).write_bytes(b"spoilt")
    else:
        shutil.rmtree(folder)

    report = publish(documents, data)

    assert (report.changed, report.snapshot_id) == (True, published)
    assert found(data, "klub")


def test_a_second_ingest_is_told_who_is_running(documents: Path, data: Path) -> None:
    shelf = Shelf(data)
    with shelf.writing(), pytest.raises(IngestError, match=r"running \(process \d+\)"):
        publish(documents, data)
    assert publish(documents, data).changed


def test_the_last_three_snapshots_are_kept_and_an_old_one_comes_back(
    documents: Path, data: Path
) -> None:
    published = []
    for number in range(4):
        write(documents, baths=f"{BATHS}\nRok {2031 + number}.")
        published.append(publish(documents, data).snapshot_id)
    kept = published[:0:-1]
    assert SnapshotStore(data).ids() == kept
    assert {path.name for path in (data / "snapshots").iterdir()} == {*kept, "current", "lock"}
    write(documents, baths=f"{BATHS}\nRok 2032.")
    embedder = CountingEmbedder()
    assert build([documents], data, embedder).changed and not embedder.encoded
    assert SnapshotStore(data).ids() == [published[1], published[3], published[2]]
