from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from starlette.testclient import TestClient

from tests.web_town import Town, town_app


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    app, feedback = town_app(town, tmp_path)
    with TestClient(app, headers={"accept": "text/html"}) as client:
        yield client
    feedback.close()


def page(response) -> lxml.html.HtmlElement:
    assert response.headers["content-type"].startswith("text/html")
    return lxml.html.fromstring(response.text)


def ask(client: TestClient, question: str, conversation_id: str = ""):
    return client.post("/", data={"question": question, "conversation_id": conversation_id})


def conversation(tree) -> str:
    return tree.xpath("//form[@id='ask']/input[@name='conversation_id']/@value")[0]


def test_the_start_page_says_that_it_is_an_automaton_and_what_it_answers_from(client):
    tree = page(client.get("/"))
    assert "automat" in tree.xpath("string(//main)")
    assert tree.xpath("//ul[@class='documents']//a/@href") == [
        "/documents/notice",
        "/documents/programme",
    ]
    assert not tree.xpath("//*[@style or @onclick] | //script[not(@src)] | //style")


def test_the_start_page_without_documents_says_so(client, town):
    town.published = False
    assert "Nie ma jeszcze żadnych" in client.get("/").text
    assert ask(client, "Kiedy dyżur?").status_code == 503


def test_a_form_answers_with_sources_that_lead_to_the_marked_place(client):
    tree = page(ask(client, "Kiedy dyżur?"))
    mark = tree.xpath("//a[@class='mark']")[0]
    source = tree.xpath(f"//li[@id='{mark.get('href')[1:]}']")[0]
    quote = source.xpath("string(.//blockquote)")
    assert quote.startswith("Dyżur odbędzie się 7 maja 2031 r.")
    link = source.xpath(".//a/@href")[0]
    document = page(client.get(link))
    assert document.xpath("string(//mark[@id='zaznaczenie'])") == quote


def test_a_form_carries_the_conversation_and_begins_a_new_one_when_it_expired(client):
    first = page(ask(client, "Kiedy dyżur?"))
    second = page(ask(client, "a kolejny?", conversation(first)))
    assert "Tura 2 rozmowy." in second.text_content()
    assert conversation(second) == conversation(first)
    third = page(ask(client, "a kolejny?", "wygasła"))
    assert "wygasła" in third.text_content() and "Tura 1 rozmowy." in third.text_content()


def test_a_suggestion_is_a_button_that_asks_in_the_same_conversation(client):
    tree = page(ask(client, "Kiedy dyżur?"))
    form = tree.xpath("//form[contains(@class, 'suggestions')]")[0]
    assert form.xpath("./input/@value") == [conversation(tree)]
    assert "Jaki tam telefon?" in form.xpath("./button/@value")


def test_a_person_in_danger_sees_the_card_first_with_numbers_to_call(client):
    turn = page(ask(client, "pomocy")).xpath("//article")[0]
    card = turn.xpath("./div")[0]
    assert "crisis" in card.get("class")
    assert card.xpath(".//a/@href") == ["tel:112", "tel:116111", "tel:800120002"]


def test_an_abstention_shows_the_nearest_places_and_whom_to_ask(client):
    tree = page(ask(client, "Ile kosztuje żłobek?"))
    assert "1 · Klub Rodzica · Przedszkole nr 4" in tree.xpath("string(//blockquote)")
    assert tree.xpath("//section[@class='contacts']//a/@href") == [
        "tel:123456789",
        "mailto:gops@lipnica.example",
    ]


def test_what_people_and_documents_write_is_escaped(client):
    html = ask(client, "<script>alert(1)</script> \"'").text
    assert "<script>alert" not in html and "&lt;script&gt;alert(1)" in html
    html = client.get("/documents/notice").text
    assert "<script>alert" not in html and "&lt;script&gt;" in html


@pytest.mark.parametrize("question", ["", "   ", "x" * 1001, "a\0b"])
def test_an_unusable_question_is_explained_on_the_page(client, question):
    response = ask(client, question)
    assert response.status_code == 422
    assert "od 1 do 1000" in page(response).xpath("string(//p[@class='problem'])")


def test_a_turn_alone_is_what_the_script_adds(client):
    response = client.post("/turn", data={"question": "Kiedy dyżur?"})
    assert response.text.lstrip().startswith("<article")
    assert client.post("/turn", data={"question": ""}).status_code == 422


def test_an_uploaded_file_is_no_question(client):
    response = client.post("/", files={"question": ("a.txt", b"x")})
    assert response.status_code == 422


def test_a_document_has_its_headings_lists_and_tables(client):
    notice = page(client.get("/documents/notice"))
    assert notice.xpath("count(//h1)") == 1
    assert notice.xpath("//li/ul/li/text()") == ["pocztą na adres gminy", "osobiście"]
    assert "1 maja 2031" in notice.xpath("string(//p[@class='place'])")
    programme = page(client.get("/documents/programme"))
    assert programme.xpath("//thead//th/text()")[:2] == ["Lp.", "Zadanie"]
    assert programme.xpath("count(//table)") == 1
    assert programme.xpath("count(//tbody/tr)") == 2


def test_a_marked_row_is_marked_in_every_cell_and_found_once(client, town):
    row = town.text("programme").split("\n")[3]
    start = town.text("programme").index(row)
    tree = page(client.get(f"/documents/programme?start={start}&end={start + len(row)}"))
    assert len(tree.xpath("//mark")) == 5
    assert len(tree.xpath("//mark[@id]")) == 1


def test_a_missing_page_is_a_page_for_people(client):
    response = client.get("/nie-ma")
    assert response.status_code == 404
    assert page(response).xpath("string(//h1)") == "Nie znaleziono"
