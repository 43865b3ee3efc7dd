import sqlite3
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from starlette.testclient import TestClient

from tests.web_town import Town, town_app


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    app, storage = town_app(Town(), tmp_path)
    with TestClient(app, headers={"accept": "text/html"}) as client:
        client.post("/", data={"question": "Kiedy dyżur?"})
        yield client
    storage.close()


def judge(client: TestClient, verdict: str, **more: str):
    return client.post("/opinia", data={"answer_id": "answer-1", "verdict": verdict, **more})


def stored(folder: Path) -> list[tuple[str, str, str]]:
    database = sqlite3.connect(folder / "town.db")
    rows = database.execute("SELECT verdict, reason, comment FROM feedback").fetchall()
    database.close()
    return rows


def pressed(response) -> list[str]:
    tree = lxml.html.fromstring(response.text)
    return tree.xpath("//button[@aria-pressed='true']/@value")


def test_an_answer_asks_whether_it_helped(client):
    tree = lxml.html.fromstring(client.post("/turn", data={"question": "Kiedy?"}).text)
    buttons = tree.xpath("//*[@class='opinion']//button[@aria-pressed='false']")
    assert [button.text_content().strip() for button in buttons] == ["Pomogła", "Nie pomogła"]
    assert not tree.xpath("//fieldset")


def test_a_good_opinion_is_kept_and_shown_as_pressed(client, tmp_path):
    page = judge(client, "good")
    assert pressed(page) == ["good"] and "Dziękujemy." in page.text
    assert "Najbliższy dyżur" in page.text
    assert stored(tmp_path) == [("good", None, None)]


def test_a_bad_one_is_kept_at_once_and_asked_for_reasons(client, tmp_path):
    page = judge(client, "bad")
    tree = lxml.html.fromstring(page.text)
    assert stored(tmp_path) == [("bad", None, None)]
    assert tree.xpath("//input[@type='radio']/@value") == [
        "wrong", "incomplete", "wrong_source", "outdated", "unclear",
    ]  # fmt: skip
    page = judge(client, "bad", reason="outdated", comment="Dzwońcie: 600 700 800")
    assert pressed(page) == ["bad"] and "<fieldset" not in page.text
    [(verdict, reason, comment)] = stored(tmp_path)
    assert (verdict, reason) == ("bad", "outdated") and "600" not in comment


def test_an_opinion_can_be_changed(client, tmp_path):
    judge(client, "bad", reason="wrong")
    assert pressed(judge(client, "good")) == ["good"]
    assert stored(tmp_path) == [("good", None, None)]


def test_the_conversation_goes_on_after_an_opinion(client):
    tree = lxml.html.fromstring(judge(client, "good").text)
    assert tree.xpath("//form[@id='ask']/input[@name='conversation_id']/@value") != [""]


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"answer_id": "nie-ma", "verdict": "good"}, 404),
        ({"answer_id": "answer-1", "verdict": "meh"}, 422),
        ({"answer_id": "answer-1"}, 422),
        ({"answer_id": "answer-1", "verdict": "bad", "reason": "x"}, 422),
        ({"answer_id": "answer-1", "verdict": "bad", "comment": "x" * 1001}, 422),
    ],
)
def test_an_unusable_opinion_is_explained(client, tmp_path, data, status):
    response = client.post("/opinia", data=data)
    assert response.status_code == status and 'class="problem"' in response.text
    assert stored(tmp_path) == []


def test_control_characters_in_a_comment_are_left_out(client, tmp_path):
    judge(client, "bad", comment="a\0b\x1b")
    assert stored(tmp_path) == [("bad", None, "ab")]
