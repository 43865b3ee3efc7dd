"""The report of a build from the disk, in real Chromium: accessible, narrow, leading to places."""

from pathlib import Path
from typing import Any

import pytest

from evals.gate import CaseGate
from ingest.build import Refused, build
from ingest.pages.keeping import ReportPages
from knowledge.embedding import NgramEmbedder
from knowledge.snapshot import SnapshotStore
from tests.e2e.conftest import DESKTOP, PHONE
from tests.e2e.test_harmless_documents import HOSTILE
from tests.integration.library import CLUBS, write
from tests.integration.test_gate import CASE, MOVED, NOTICE

pytestmark = pytest.mark.browser

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a build that was refused, with a document full of scripts."""
    folder = tmp_path_factory.mktemp("report")
    documents = write(folder / "documents", clubs=CLUBS, notice=NOTICE)
    data = folder / "data"
    (data / "cases").mkdir(parents=True)
    (data / "cases" / "duty.yaml").write_text(CASE, "utf-8")
    (documents / "empty.txt").write_bytes(b"")
    (documents / "<img src=x onerror=taken=1>.html").write_text(HOSTILE, "utf-8")
    gate = CaseGate(data / "cases", SnapshotStore(data))
    build([documents], data, NgramEmbedder(), gate=gate)
    write(documents, notice=MOVED)
    page = folder / "report.html"
    with pytest.raises(Refused):
        build([documents], data, NgramEmbedder(), gate=gate, pages=ReportPages(file=page))
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_page_is_accessible_and_as_wide_as_the_screen(
    browser: Any, report: Path, scheme: str, size: dict[str, int]
) -> None:
    module = pytest.importorskip("axe_playwright_python.sync_playwright")
    context = browser.new_context(viewport=size, color_scheme=scheme)
    page = context.new_page()
    foreign: list[str] = []
    page.on("request", lambda one: foreign.append(one.url) if one.url[:5] != "file:" else None)
    page.on("dialog", lambda dialog: (foreign.append(dialog.message), dialog.dismiss()))
    pages = [report, *sorted(report.with_name("report_files").glob("*.html"))]
    assert len(pages) == 4
    for path in pages:
        page.goto(path.as_uri())
        found = module.Axe().run(page, options=OPTIONS).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        assert page.evaluate(_TOO_WIDE) <= 0
        assert page.evaluate("() => window.taken") is None
    assert foreign == []
    context.close()


def test_a_source_leads_to_its_marked_place(browser: Any, report: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(report.as_uri())
    page.get_by_role("link", name="Dyżur w Jodłowej Dolinie").click()
    link = page.locator("ul.sources a", has_text="10:00–12:00").first
    link.click()
    place = page.locator(":target")
    assert "10:00–12:00" in place.inner_text()
    box = place.bounding_box()
    assert box and 0 <= box["y"] <= PHONE["height"]
    page.get_by_role("link", name="Raport").click()
    assert "Nie opublikowano" in page.locator("header").inner_text()
    context.close()
