"""The report as pages: complete, linked to its places, safe to open, and kept with snapshots."""

from pathlib import Path

import pytest
from lxml import html

from assistant.__main__ import main
from evals.gate import CaseGate
from ingest.build import Refused, build
from ingest.pages import writing
from ingest.pages.keeping import ReportPages
from ingest.report import Report
from knowledge.embedding import NgramEmbedder
from knowledge.shelf import Shelf
from knowledge.snapshot import SnapshotStore
from tests.integration.changed_town import DOCUMENTS
from tests.integration.library import BATHS, CLUBS, NOTICE, write
from tests.integration.test_gate import CASE, MOVED

HOSTILE = """# Zapisy <script>alert(1)</script>

Zapisy <img src=x onerror=alert(2)> przyjmuje Gminny Ośrodek Kultury do 20 maja 2031 r.

| <b onclick=alert(3)>Zadanie</b> | Realizator | 2031 |
|---|---|---|
| Klub </td></table><script>alert(4)</script> | Gminny Ośrodek Kultury | 5 spotkań |
"""


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write(tmp_path / "documents", clubs=CLUBS, notice=NOTICE)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data" / "cases").mkdir(parents=True)
    (tmp_path / "data" / "cases" / "duty.yaml").write_text(CASE, "utf-8")
    return tmp_path / "data"


def publish(documents: Path, data: Path, file: Path | None = None) -> Report:
    gate = CaseGate(data / "cases", SnapshotStore(data))
    return build([documents], data, NgramEmbedder(), gate=gate, pages=ReportPages(data, file))


def opened(page: Path) -> html.HtmlElement:
    return html.document_fromstring(page.read_text("utf-8"))


def page_of(report: Report) -> Path:
    assert report.page is not None
    return report.page


def linked(page: Path) -> list[Path]:
    """The pages that a page links to, which are all there."""
    found = [page.parent / href for href in opened(page).xpath("//main//table//a/@href")]
    assert all(path.is_file() for path in found)
    return found


def test_every_document_fact_and_doubt_leads_to_its_place(documents: Path, data: Path) -> None:
    write(documents, hostile=HOSTILE)
    (documents / "empty.txt").write_bytes(b"")
    report = publish(documents, data)
    index = opened(page_of(report)).text_content()
    assert "empty.txt" in index and "Opublikowano." in index
    with SnapshotStore(data).reading() as snapshot:
        pages = {path.stem: path for path in linked(page_of(report))}
        assert set(pages) == set(snapshot.documents)
        for document_id, path in pages.items():
            page = opened(path)
            text = page.text_content()
            assert snapshot.documents[document_id].title in text
            facts = snapshot.facts(document_ids=[document_id])
            assert len(page.xpath("//article")) == len(facts)
            links = set(page.xpath("//article//a/@href"))
            for fact in facts:
                assert all(doubt in text for doubt in fact.doubts)
                for one in (one for group in fact.citations.values() for one in group):
                    assert f"#c{one.start}-{one.end}" in links
                    (place,) = page.xpath(f"//*[@id='c{one.start}-{one.end}']")
                    assert one.quote.startswith(place.text_content())
                    assert place.xpath("descendant-or-self::mark")


def test_a_doubt_leads_to_the_words_that_it_is_about(documents: Path, data: Path) -> None:
    sentence = "Spotkanie odbędzie się we wtorek 12 maja 2031 r. o godz. 17.00 w bibliotece."
    write(documents, day=f"# Spotkania w Lipnie\n\n2 maja 2031 r.\n\n{sentence}\n")
    report = publish(documents, data)
    [link] = [
        one
        for one in opened(page_of(report)).xpath("//section//ul[@class='doubts']//a")
        if one.text_content().startswith("day.md: ")
    ]
    page, _, place = link.get("href").partition("#")
    [marked] = opened(page_of(report).parent / page).xpath(f"//*[@id='{place}']")
    assert sentence.startswith(marked.text_content()) and marked.text_content()


def test_what_a_document_holds_never_becomes_markup(documents: Path, data: Path) -> None:
    write(documents, hostile=HOSTILE)
    (documents / "hostile.txt").write_text("Tytuł\x00\x07\n\n<script>x()</script>\u202e koniec.")
    report = publish(documents, data)
    for path in (page_of(report), *linked(page_of(report))):
        page = opened(path)
        assert not page.xpath("//script | //img | //iframe | //@onclick | //@onerror | //b")
        assert "\x00" not in path.read_text("utf-8") and "\x07" not in path.read_text("utf-8")
        assert page.xpath("//meta[@http-equiv='Content-Security-Policy']")
        assert not [one for one in page.xpath("//@href") if one.startswith(("http", "javascript"))]


def test_a_refused_build_is_told_with_both_answers(documents: Path, data: Path) -> None:
    first = publish(documents, data)
    write(documents, notice=MOVED, baths=BATHS)
    with pytest.raises(Refused) as refused:
        publish(documents, data)
    text = opened(page_of(refused.value.report)).text_content()
    assert "Nie opublikowano" in text and "--publish-anyway" in text
    assert "9:00–11:00" in text and "10:00–12:00" in text and "baths.md" in text
    assert page_of(refused.value.report) != page_of(first) and page_of(first).exists()
    write(documents, notice=NOTICE)
    last = publish(documents, data)
    kept = {path.name for path in (data / "reports").iterdir()}
    assert kept == set(Shelf(data).ids()) == {first.snapshot_id, last.snapshot_id}


def test_a_change_leads_to_what_it_changes(documents: Path, data: Path) -> None:
    for name, text in DOCUMENTS.items():
        (documents / name).write_text(text, "utf-8")
    page = page_of(publish(documents, data))
    links = opened(page).xpath("//section[@aria-labelledby='miedzy']//a/@href")
    assert len({link.partition(".html")[0] for link in links}) > 2
    for link in links:
        path, _, place = link.partition("#")
        assert not place or opened(page.parent / path).xpath(f"//*[@id='{place}']")
        assert (page.parent / path).is_file()


def test_pages_of_documents_that_stay_are_not_written_again(documents: Path, data: Path) -> None:
    first = page_of(publish(documents, data))
    again = publish(documents, data)
    assert not again.changed and again.page == first
    write(documents, baths=BATHS)
    second = page_of(publish(documents, data))
    old = {path.name: path.stat().st_ino for path in linked(first)}
    new = {path.name: path.stat().st_ino for path in linked(second)}
    assert len(new) == 3 and old.items() <= new.items()


def test_a_long_list_of_documents_comes_in_parts(
    documents: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_IN_PART", 2)
    write(documents, baths=BATHS)
    page = page_of(publish(documents, data))
    parts = [page.parent / href for href in opened(page).xpath("//main//a/@href")]
    assert len(parts) == 2 and sum(len(linked(part)) for part in parts) == 3


def test_a_report_that_cannot_be_written_does_not_hold_up_the_rest(
    documents: Path, data: Path
) -> None:
    (data / "reports").write_text("in the way")
    report = publish(documents, data)
    assert report.page is None and SnapshotStore(data).ids() == [report.snapshot_id]
    assert "The report page cannot be written" in str(report)


def test_the_command_writes_the_report_where_it_is_asked_to(
    documents: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_DATA", str(data))
    page = tmp_path / "elsewhere" / "report.html"
    assert main(["ingest", "--dry-run", "--report", str(page), str(documents)]) == 0
    assert "Próba" in opened(page).text_content() and len(linked(page)) == 2
    assert not (data / "reports").exists() and not (data / "snapshots").exists()
    assert main(["ingest", "--report", str(page), str(documents)]) == 0
    assert "Opublikowano." in opened(page).text_content()
    assert len(list((data / "reports").iterdir())) == 1
