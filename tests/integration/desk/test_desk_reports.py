"""The reports of builds at the desk."""

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ingest.build import build
from ingest.pages.keeping import ReportPages
from knowledge.embedding import NgramEmbedder
from tests.desk_town import DeskTown
from tests.integration.desk.client import page


@pytest.fixture
def reported(town: DeskTown, data: Path) -> DeskTown:
    build([data.parent / "documents"], town.data, NgramEmbedder(), pages=ReportPages(town.data))
    return town


def test_the_last_report_is_one_link_away(reported: DeskTown, client: TestClient) -> None:
    assert page(client.get("/biurko/sprawdzian")).xpath("//a[@href='/biurko/raport']")
    index = client.get("/biurko/raport")
    tree = page(index)
    assert "Raport z wczytania" in tree.xpath("string(//h1)")
    link = tree.xpath("//main//table//a/@href")[0]
    document = page(client.get(str(index.url.join(link))))
    assert document.xpath("//mark")
    for style, base in ((tree, index.url), (document, index.url.join(link))):
        address = base.join(style.xpath("//link/@href")[0])
        assert client.get(str(address)).headers["content-type"].startswith("text/css")


def test_nothing_else_is_given_out(reported: DeskTown, client: TestClient) -> None:
    (name,) = (path.name for path in (reported.data / "reports").iterdir())
    (reported.data / "reports" / "secret.html").write_text("secret")
    for path in (
        f"{name}/documents/..%2F..%2Fsecret.html", "secret.html", f"{name}/documents/made-by",
        "%2e%2e/index.html", f"{name}/documents/nothing.html", "0000000000000000/index.html",
    ):  # fmt: skip
        assert client.get(f"/biurko/raport/{path}").status_code == 404


def test_without_a_report_it_says_so(town: DeskTown, client: TestClient) -> None:
    shutil.rmtree(Path(town.data) / "reports", ignore_errors=True)
    assert not page(client.get("/biurko/sprawdzian")).xpath("//a[@href='/biurko/raport']")
    assert "raportu" in page(client.get("/biurko/raport"), 404).text_content()


def test_nobody_reads_it_who_does_not_sit_at_the_desk(
    reported: DeskTown, stranger: TestClient
) -> None:
    assert "Raport z wczytania" not in stranger.get("/biurko/raport").text
