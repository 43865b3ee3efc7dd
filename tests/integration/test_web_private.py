import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import lxml.html
import pytest
from starlette.testclient import TestClient

from assistant.answer import LANGUAGES
from assistant.texts import Texts
from tests.web_town import Town, town_app

TABLES = ("people", "conversations", "answers", "feedback", "reviews")


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    app, storage = town_app(Town(), tmp_path)
    with TestClient(app, headers={"accept": "text/html"}) as client:
        yield client
    storage.close()


def kept(folder: Path) -> dict[str, int]:
    database = sqlite3.connect(folder / "town.db")
    counts = {
        table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES
    }
    database.close()
    return counts


def token(response) -> str:
    return lxml.html.fromstring(response.text).xpath("//input[@name='token']/@value")[0]


def asked(client: TestClient, question: str = "Kiedy dyżur?") -> None:
    assert client.post("/turn", data={"question": question}).status_code == 200


def test_reading_sets_no_cookie(client):
    for path in ("/", "/prywatnosc", "/usun", "/documents/notice"):
        assert "set-cookie" not in client.get(path).headers


def test_the_first_question_gives_the_browser_a_random_number(client, tmp_path):
    cookie = client.post("/", data={"question": "Kiedy dyżur?"}).headers["set-cookie"]
    assert cookie.startswith("osoba=")
    for part in ("HttpOnly", "SameSite=strict", "Path=/", f"Max-Age={30 * 24 * 3600}"):
        assert part in cookie
    number = client.cookies["osoba"]
    asked(client)
    assert client.cookies["osoba"] == number
    assert kept(tmp_path)["people"] == 1
    assert number.encode() not in (tmp_path / "town.db").read_bytes()


def test_over_https_the_cookies_stay_there(client):
    client.base_url = "https://testserver"
    response = client.post("/turn?lang=uk", data={"question": "Kiedy dyżur?"})
    assert "Secure" in response.headers["set-cookie"]


def test_a_made_up_number_is_replaced(client):
    client.cookies.set("osoba", "' OR 1=1 --")
    asked(client)
    assert "OR" not in client.cookies.get("osoba", domain="testserver.local")


def test_everything_is_erased_at_once_after_a_confirmation(client, tmp_path):
    asked(client)
    client.post("/opinia", data={"answer_id": "answer-1", "verdict": "bad", "comment": "źle"})
    assert kept(tmp_path)["feedback"] == 1
    page = client.get("/usun")
    assert kept(tmp_path)["answers"] == 1
    erased = client.post("/usun", data={"token": token(page)})
    assert "Dane usunięte" in erased.text
    assert 'osoba=""' in erased.headers["set-cookie"] and "osoba" not in client.cookies
    assert set(kept(tmp_path).values()) == {0}
    asked(client)
    assert kept(tmp_path)["people"] == 1


def test_what_is_being_answered_meanwhile_is_erased_too(tmp_path):
    town = Town()
    town.held = threading.Event()
    app, storage = town_app(town, tmp_path)
    with TestClient(app) as client, ThreadPoolExecutor(1) as pool:
        town.held.set()
        asked(client)
        town.held.clear()
        town.begun.clear()
        asking = pool.submit(asked, client)
        assert town.begun.wait(20)
        client.post("/usun", data={"token": token(client.get("/usun"))})
        town.held.set()
        asking.result(20)
    storage.close()
    assert set(kept(tmp_path).values()) == {0}


def test_others_lose_nothing(client, tmp_path):
    asked(client)
    client.cookies.clear()
    asked(client)
    client.post("/usun", data={"token": token(client.get("/usun"))})
    assert kept(tmp_path)["people"] == 1 and kept(tmp_path)["answers"] == 1


@pytest.mark.parametrize("wrong", ["", "0" * 64, "ż"])
def test_a_form_of_somebody_else_erases_nothing(client, tmp_path, wrong):
    asked(client)
    refused = client.post("/usun", data={"token": wrong})
    assert refused.status_code == 403 and "jeszcze raz" in refused.text
    assert kept(tmp_path)["answers"] == 1
    # The page that says so carries the right token.
    assert client.post("/usun", data={"token": token(refused)}).status_code == 200
    assert kept(tmp_path)["answers"] == 0


@pytest.mark.parametrize("path", ["/", "/turn", "/opinia", "/usun"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_somebody_else_sends_nothing(client, tmp_path, path, site):
    data = {"question": "Kiedy?", "answer_id": "a", "verdict": "good"}
    assert client.post(path, data=data, headers={"sec-fetch-site": site}).status_code == 403
    assert kept(tmp_path)["answers"] == 0


def test_who_was_never_here_has_nothing_to_erase(client):
    assert "Nie ma już żadnych" in client.post("/usun").text


def test_a_database_that_is_away_is_told_and_the_number_kept(client, tmp_path):
    asked(client)
    page = client.get("/usun")
    database = sqlite3.connect(tmp_path / "town.db")
    database.execute("DROP TABLE people")
    database.commit()
    database.close()
    response = client.post("/usun", data={"token": token(page)})
    assert response.status_code == 503 and "osoba" in client.cookies


def test_a_program_erases_its_conversation(client, tmp_path):
    first = client.post("/api/v1/ask", json={"question": "Kiedy dyżur?"}).json()
    client.post("/api/v1/ask", json={"question": "Kiedy dyżur?"})
    body = {"conversation_id": first["conversation_id"]}
    assert client.post("/api/v1/erase", json=body).json() == {"status": "erased"}
    assert kept(tmp_path)["answers"] == 1
    assert client.post("/api/v1/erase", json={}).status_code == 422


def test_a_question_that_cannot_be_asked_sets_no_cookie(client):
    assert "set-cookie" not in client.post("/turn", data={"question": ""}).headers
    assert "set-cookie" not in client.post("/", data={"question": "x" * 1001}).headers


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_told_what_is_kept(client, language):
    page = client.get(f"/prywatnosc?lang={language}").text
    assert lxml.html.fromstring(page).xpath("//main//a/@href")[0] == "/usun"
    assert Texts(language).count("web.privacy.days", 30) in page
    assert "PESEL" in page
