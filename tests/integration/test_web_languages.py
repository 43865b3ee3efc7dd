import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from starlette.testclient import TestClient

from assistant.answer import LANGUAGES
from assistant.texts import Texts
from tests.web_town import Town, town_app

WEB = Path(__file__).parents[2] / "assistant" / "channels" / "web"
TEMPLATES = sorted((WEB / "templates").glob("*.html"))
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_READ_ALOUD = re.compile(r'(?:aria-label|title|alt|placeholder|data-\w+)="([^"]*)"')
_KEY = re.compile(r"""(?:say|count)\(\s*["'](web\.[\w.]+)["']\s*[,)]""")


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def client(town: Town, tmp_path: Path) -> Iterator[TestClient]:
    app, storage = town_app(town, tmp_path)
    with TestClient(app, headers={"accept": "text/html"}) as client:
        yield client
    storage.close()


def language_of(response) -> str:
    return lxml.html.fromstring(response.text).get("lang")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_text_of_its_own(template):
    html = _CODE.sub("", template.read_text("utf-8"))
    for said in _READ_ALOUD.findall(html):
        assert not re.search(r"\w", said), said
    visible = re.sub(r"<[^>]*>", "", html)
    assert not re.search(r"\w", visible), visible.strip()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_text_of_a_template_is_in_every_language(template):
    for key in _KEY.findall(template.read_text("utf-8")):
        for language in LANGUAGES:
            assert key in {"web.privacy.days"} or Texts(language).say(
                key, n=1, title="t", day="d", time="t"
            )


def test_the_script_holds_no_text():
    script = re.sub(r"//.*", "", (WEB / "static" / "page.js").read_text("utf-8"))
    strings = ["".join(pair) for pair in re.findall(r'"([^"\n]*)"|`([^`]*)`', script)]
    sentences = [one for one in strings if re.search(r"[^\W\d_]{2} [^\W\d_]{2}", one)]
    assert sentences == ["use strict"]
    assert all(one.isascii() for one in strings)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "pl"), ("uk", "uk"), ("de-DE,de;q=0.9", "pl"), ("de,ru;q=0.5,en;q=0.7", "en"),
        ("EN-gb", "en"), ("pl;q=0.1, uk-UA;q=0.2", "uk"), ("en;q=0", "pl"), ("*", "pl"),
        ("en;q=abc,ru", "ru"), (",;=,q=1" * 500, "pl"),
    ],
)  # fmt: skip
def test_the_language_follows_the_browser_at_first(client, header, expected):
    assert language_of(client.get("/", headers={"accept-language": header})) == expected


def test_a_chosen_language_stays_chosen(client):
    chosen = client.get("/?lang=uk", headers={"accept-language": "en"})
    assert language_of(chosen) == "uk"
    cookie = chosen.headers["set-cookie"]
    assert cookie.startswith("jezyk=uk;") and "SameSite=lax" in cookie
    assert language_of(client.get("/", headers={"accept-language": "en"})) == "uk"
    assert "Запитання" in client.post("/", data={"question": "Kiedy dyżur?"}).text


def test_an_unknown_language_is_not_chosen(client):
    response = client.get("/?lang=xx")
    assert language_of(response) == "pl" and "set-cookie" not in response.headers
    client.cookies.set("jezyk", "'><script>")
    assert language_of(client.get("/")) == "pl"


def test_every_page_links_to_itself_in_every_language(client):
    response = client.get("/documents/notice?start=3&end=9&lang=en")
    tree = lxml.html.fromstring(response.text)
    links = tree.xpath("//nav//a")
    assert [link.get("hreflang") for link in links] == list(LANGUAGES)
    for link in links:
        assert language_of(client.get(link.get("href"))) == link.get("lang")
        assert "start=3&end=9" in link.get("href")
    after_a_post = lxml.html.fromstring(client.post("/", data={"question": "Kiedy?"}).text)
    assert after_a_post.xpath("//nav//a/@href")[0] == "/?lang=pl"


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_stay_polish(client, language):
    tree = lxml.html.fromstring(client.get(f"/documents/notice?lang={language}").text)
    assert tree.xpath("//h1/ancestor::*[@lang][1]/@lang") == ["pl"]
    answer = client.post("/turn", data={"question": "Kiedy dyżur?"}).text
    quotes = lxml.html.fromstring(answer).xpath("//blockquote/@lang")
    assert quotes and set(quotes) == {"pl"}


@pytest.mark.parametrize(
    ("question", "language", "answered"),
    [
        ("Коли наступне чергування?", "pl", "uk"), ("Kiedy dyżur?", "uk", "pl"),
        ("When is the next duty hour?", "uk", "en"), ("2031?", "uk", "uk"), ("???", "ru", "ru"),
    ],
)  # fmt: skip
def test_the_answer_is_in_the_language_of_the_question(client, town, question, language, answered):
    client.post(f"/turn?lang={language}", data={"question": question})
    assert town.asked[-1].language == answered


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_turn_speaks_the_language_of_its_answer(client, language):
    asked = {"uk": "Коли наступне чергування?", "en": "When is the next duty hour?",
             "ru": "Когда следующее дежурство?", "pl": "Kiedy dyżur?"}[language]  # fmt: skip
    turn = lxml.html.fromstring(client.post("/turn?lang=pl", data={"question": asked}).text)
    assert turn.get("lang") == language
    assert Texts(language).say("web.opinion.ask") in turn.text_content()


def test_a_conversation_knows_its_own_language(client, town):
    client.post("/turn?lang=uk", data={"question": "2031?", "conversation_id": "c"})
    assert town.asked[0].language is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_problems_are_told_in_the_reader_s_language(client, town, language):
    texts = Texts(language)
    page = client.get(f"/nie-ma?lang={language}")
    assert texts.say("web.problem.404") in page.text
    empty = client.post("/turn", data={"question": ""})
    assert empty.status_code == 422 and texts.say("web.problem.question") in empty.text
    town.published = False
    assert texts.say("web.problem.503") in client.post("/", data={"question": "Kiedy?"}).text


def test_problems_of_the_api_are_polish_unless_another_language_is_asked_for(client):
    assert client.post("/api/v1/ask", json={}).json()["detail"] == "Brakuje pola „question”."
    asked = client.post("/api/v1/ask", json={}, headers={"accept-language": "en"})
    assert asked.json()["detail"] == "The field “question” is missing."
