import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree

import pytest

from knowledge.shelf import Shelf
from knowledge.snapshot import CATALOGUE, CHROMA, NoSnapshot, SnapshotStore
from tests.integration.library import BATHS, CLUBS, NOTICE, publish, write


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)


@pytest.fixture
def data(documents: Path, tmp_path: Path) -> Path:
    publish(documents, tmp_path / "data")
    return tmp_path / "data"


def test_a_snapshot_gives_documents_texts_blocks_and_passages(data: Path) -> None:
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        assert {one.file for one in snapshot.documents.values()} == {"clubs.md", "notice.md"}
        for key in snapshot.documents:
            text = snapshot.text(key)
            for passage in snapshot.passages_of(key):
                assert text[passage.start : passage.end] == passage.text
            assert all(text[b.start : b.end].strip() for b in snapshot.blocks(key))
        with pytest.raises(KeyError):
            snapshot.text("unknown")
    store.close()


def test_facts_are_chosen_by_kind_id_and_document(data: Path) -> None:
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        tasks = snapshot.facts("task")
        assert [task.name for task in tasks] == ["Klub gier dla młodzieży", "Klub seniora"]
        assert snapshot.facts("task", ids=[tasks[1].id]) == [tasks[1]]
        assert snapshot.facts("task", ids=[]) == []
        assert snapshot.facts("task", document_ids=[]) == []
        assert {fact.kind for fact in snapshot.facts()} >= {"task", "deadline"}
        hit = snapshot.search("klub seniora", ["klub", "senior"])[0]
        assert tasks[1].id in hit.passage.fact_ids
        for citation in (c for f in snapshot.facts() for g in f.citations.values() for c in g):
            text = snapshot.text(citation.document_id)
            assert text[citation.start : citation.end] == citation.quote
    store.close()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("klub gier", "Klub gier"),
        ("klubow dla senoira", "Klub seniora"),
        ("realizator klubu seniora", "Klub seniora"),
        ("dyżury we wtorek", "wtorek"),
        ("do kiedy przeslac uwagi", "Uwagi"),
    ],
)
def test_a_question_finds_its_passage_however_it_is_typed(
    data: Path, asked: str, expected: str
) -> None:
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        best = snapshot.search(asked, snapshot.analyser.lemmas(asked))[0]
        assert expected in best.passage.text
        assert 0 < best.score <= 2 and best.lexical >= 0 and 0 <= best.dense <= 1
    store.close()


def test_words_of_the_documents_are_known_and_rare_ones_weigh_more(data: Path) -> None:
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        assert snapshot.knows("klub") and not snapshot.knows("plywalnia")
        assert snapshot.idf("klub") < snapshot.idf("senior") < snapshot.idf("plywalnia")
        assert "mlodziez" in snapshot.analyser.lemmas("mlodziezy")
        assert "jodlowy" in snapshot.analyser.lemmas("Jodlowej")
    store.close()


def test_an_empty_question_finds_nothing(data: Path) -> None:
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        assert snapshot.search("", []) == []
        assert snapshot.search("qqq ###", ["qqq"]) is not None
    store.close()


def test_many_threads_read_one_snapshot(data: Path) -> None:
    store = SnapshotStore(data)

    def ask(number: int) -> tuple[str, int]:
        with store.reading() as snapshot:
            text = f"klub seniora {number}"
            hits = snapshot.search(text, snapshot.analyser.lemmas(text))
            return hits[0].passage.text, len(snapshot.facts())

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(ask, range(40)))) == 1
    store.close()


def test_a_new_snapshot_is_taken_up_between_questions(documents: Path, data: Path) -> None:
    store = SnapshotStore(data)
    began, published = threading.Event(), threading.Event()
    seen: list[object] = []

    def long_question() -> None:
        with store.reading() as snapshot:
            began.set()
            published.wait(30)
            seen.append(snapshot.id)
            seen.append(len(snapshot.search("klub", ["klub"])))
        seen.append(snapshot)

    first = store.ids()[0]
    asking = threading.Thread(target=long_question)
    asking.start()
    assert began.wait(30)
    write(documents, baths=BATHS)
    publish(documents, data)
    with store.reading() as snapshot:
        assert snapshot.id != first and snapshot.knows("plywalnia")
    published.set()
    asking.join(30)
    old = seen.pop()
    assert seen[0] == first and isinstance(seen[1], int) and seen[1] > 0
    with pytest.raises(Exception, match="closed"):
        old.passages(["x"])  # type: ignore[attr-defined]
    store.close()


def test_without_a_readable_snapshot_one_sentence_says_so(tmp_path: Path, data: Path) -> None:
    empty = SnapshotStore(tmp_path / "nothing")
    assert empty.ids() == []
    with pytest.raises(NoSnapshot, match="Nie ma jeszcze"), empty.reading():
        pass
    shelf = Shelf(data)
    (shelf.folder(shelf.ids()[0]) / "manifest.json").write_text("{")
    with pytest.raises(NoSnapshot), SnapshotStore(data).reading():
        pass


def test_a_damaged_catalogue_is_told_in_a_sentence(data: Path) -> None:
    shelf = Shelf(data)
    catalogue = shelf.folder(shelf.ids()[0]) / CATALOGUE
    whole = catalogue.read_bytes()
    catalogue.write_bytes(whole[: len(whole) // 3] + b"\0" * 64)
    with pytest.raises(NoSnapshot), SnapshotStore(data).reading() as snapshot:
        for document in snapshot.documents:
            snapshot.text(document)
            snapshot.facts(document_ids=[document])
            snapshot.passages_of(document)


def test_without_the_files_of_the_vectors_words_still_find(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = Shelf(data)
    for index in (shelf.folder(shelf.ids()[0]) / CHROMA).iterdir():
        if index.is_dir():
            rmtree(index)
    store = SnapshotStore(data)
    with store.reading() as snapshot:
        best = snapshot.search("dyżury we wtorek", snapshot.analyser.lemmas("dyżury we wtorek"))[0]
        assert "wtorek" in best.passage.text
    store.close()
    assert "words alone" in caplog.text


def test_current_is_for_one_reader_and_stays_open(documents: Path, data: Path) -> None:
    store = SnapshotStore(data)
    snapshot = store.current()
    write(documents, baths=BATHS)
    publish(documents, data)
    assert store.current() is not snapshot
    assert snapshot.search("klub", ["klub"])
    snapshot.close()
    store.close()
