"""What a browser does at the desk."""

import lxml.html
from starlette.testclient import TestClient

from tests.desk_town import PASSWORD

SLOT = "Kiedy następny dyżur eksperta?"
CLUB = "Kto prowadzi klub rodziców z dzieckiem niesłyszącym?"


def login(client: TestClient, password: str = PASSWORD):
    return client.post("/biurko/logowanie", data={"haslo": password})


def page(response, status: int = 200) -> lxml.html.HtmlElement:
    assert response.status_code == status, response.text
    assert response.headers["content-type"].startswith("text/html")
    tree = lxml.html.fromstring(response.text)
    assert not tree.xpath("//*[@style or @onclick] | //script[not(@src)] | //style")
    return tree


def csrf(client: TestClient) -> str:
    return page(client.get("/biurko/przypadki")).xpath("//input[@name='csrf']/@value")[0]


def review(client: TestClient, answer_id: str, **fields: str):
    form = {"csrf": csrf(client), "ocena": "wrong", "lista": "wszystkie"} | fields
    return client.post(f"/biurko/odpowiedz/{answer_id}/ocena", data=form)


def save(client: TestClient, answer_id: str, **fields):
    form = {
        "csrf": csrf(client), "co": "zapisz", "question": SLOT, "day": "2031-03-08",
        "hour": "10:00", "language": "pl", "status": "answered", "says": "10 marca 2031",
    } | fields  # fmt: skip
    return client.post(f"/biurko/odpowiedz/{answer_id}/przypadek", data=form)


# who may come in
