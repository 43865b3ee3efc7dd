"""Who gets into the desk, and for how long."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from assistant.channels.desk.doorway import COOKIE
from tests.desk_town import PASSWORD
from tests.integration.desk.client import SLOT, csrf, login, page, review, save


def test_a_desk_without_a_password_says_that_it_is_switched_off(town):
    town.password = None
    with TestClient(town.app()) as client:
        for path in ("/biurko", "/biurko/przypadki", "/biurko/odpowiedz/x"):
            assert "wyłączone" in page(client.get(path), 404).xpath("string(//h1)")
        assert client.post("/biurko/logowanie", data={"haslo": ""}).status_code in (404, 405)


def test_nobody_sees_anything_before_the_login(town, stranger):
    answer = town.ask(SLOT)
    for path in ("", f"/odpowiedz/{answer.id}", f"/odpowiedz/{answer.id}/przypadek", "/przypadki",
                 "/przypadki/plik", "/przypadki/x", "/sprawdzian"):  # fmt: skip
        response = stranger.get(f"/biurko{path}", follow_redirects=False)
        assert response.status_code == 303, path
        assert urlsplit(response.headers["location"]).path == "/biurko/logowanie"
    for path in (f"/odpowiedz/{answer.id}/ocena", f"/odpowiedz/{answer.id}/przypadek", "/wyloguj",
                 "/przypadki/sprawdz", "/przypadki/x/sprawdz", "/przypadki/x/usun"):  # fmt: skip
        response = stranger.post(f"/biurko{path}", data={"csrf": "x"}, follow_redirects=False)
        assert response.status_code == 303, path
    assert SLOT not in stranger.get("/biurko").text


def test_the_login_sets_a_cookie_that_scripts_and_other_sites_do_not_get(stranger):
    response = stranger.post("/biurko/logowanie", data={"haslo": PASSWORD}, follow_redirects=False)
    cookie = response.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and "path=/biurko" in cookie
    assert "secure" not in cookie


def test_over_https_the_cookie_is_for_https_alone(town):
    with TestClient(town.app(), base_url="https://testserver") as client:
        response = client.post(
            "/biurko/logowanie", data={"haslo": PASSWORD}, follow_redirects=False
        )
        assert "secure" in response.headers["set-cookie"].lower()


def test_a_wrong_password_is_told_and_five_lock_out_for_a_while(town, stranger):
    for _ in range(5):
        assert "nie jest właściwe" in page(login(stranger, "zły"), 403).text_content()
    locked = login(stranger)
    assert "za 15 min" in page(locked, 429).text_content()
    assert int(locked.headers["retry-after"]) == 15 * 60
    town.now += timedelta(minutes=15, seconds=1)
    assert login(stranger).url.path == "/biurko"


def test_after_the_login_people_come_where_they_wanted_and_nowhere_else(town, stranger):
    asked = {"haslo": PASSWORD, "dalej": "/biurko/przypadki"}
    assert stranger.post("/biurko/logowanie", data=asked).url.path == "/biurko/przypadki"
    for elsewhere in ("https://example.org/", "//example.org", "/biurko//../..", "/documents/x"):
        response = stranger.post(
            "/biurko/logowanie", data=asked | {"dalej": elsewhere}, follow_redirects=False
        )
        assert urlsplit(response.headers["location"]).netloc == ""
        assert response.headers["location"].startswith("/biurko")


def test_a_login_form_of_another_site_is_refused(stranger):
    response = stranger.post(
        "/biurko/logowanie", data={"haslo": PASSWORD}, headers={"sec-fetch-site": "cross-site"}
    )
    assert page(response, 403) is not None and COOKIE not in stranger.cookies


def test_a_session_ends_after_eight_hours_and_at_the_logout(town, client):
    kept = client.cookies[COOKIE]
    town.now += timedelta(hours=8)
    assert "Sesja wygasła" in page(client.get("/biurko")).text_content()
    assert login(client).url.path == "/biurko"
    renewed = client.cookies[COOKIE]
    assert renewed != kept
    client.post("/biurko/wyloguj", data={"csrf": csrf(client)})
    for stolen in (kept, renewed):
        client.cookies.clear()
        client.cookies.set(COOKIE, stolen, path="/biurko")
        assert client.get("/biurko", follow_redirects=False).status_code == 303


@pytest.mark.parametrize("token", ["", "x" * 5000, "zażółć", "'; drop table desk_sessions"])
def test_an_invented_session_opens_nothing(stranger, token):
    response = stranger.get(
        "/biurko", headers={"cookie": f"{COOKIE}={token}".encode()}, follow_redirects=False
    )
    assert response.status_code == 303


def test_a_form_of_another_session_changes_nothing(town, client):
    answer = town.ask(SLOT)
    other = TestClient(town.app())
    login(other)
    foreign = csrf(other)
    for wrong in ("", "x", foreign, "ż" * 10):
        response = review(client, answer.id, csrf=wrong)
        assert "ważność" in page(response, 403).text_content()
        assert page(save(client, answer.id, csrf=wrong), 403) is not None
        for path in ("wyloguj", "przypadki/sprawdz", "przypadki/x/usun", "przypadki/x/sprawdz"):
            assert client.post(f"/biurko/{path}", data={"csrf": wrong}).status_code == 403
    assert not page(client.get(f"/biurko/odpowiedz/{answer.id}")).xpath("//h2[@id='wczesniejsze']")
    assert not (town.data / "cases").exists()


# looking at answers
