"""Every page and state of the web channel through axe-core, in real Chromium."""

import threading
from typing import Any

import pytest

from assistant.answer import LANGUAGES
from tests.e2e.conftest import DESKTOP, PHONE, ask, open_folds
from tests.web_town import Town

pytestmark = pytest.mark.browser

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
QUESTIONS = ("Kiedy dyżur?", "Jakie oferty dla rodziny?", "pomocy", "Ile za żłobek?", "jak to?")
_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_SMALL = """() => [...document.querySelectorAll('a, button, summary, input, textarea')]
  .filter(one => one.checkVisibility() && !one.classList.contains('skip'))
  .filter(one => { const box = one.getBoundingClientRect();
                   return box.height < 24 || box.width < 24; })
  .map(one => one.outerHTML)"""


@pytest.fixture(scope="module")
def axe() -> Any:
    module = pytest.importorskip("axe_playwright_python.sync_playwright")
    return module.Axe()


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def size(request: pytest.FixtureRequest) -> dict[str, int]:
    return request.param


@pytest.fixture(params=["light", "dark"])
def page(browser: Any, size: dict[str, int], request: pytest.FixtureRequest) -> Any:
    context = browser.new_context(viewport=size, color_scheme=request.param, locale="pl-PL")
    yield context.new_page()
    context.close()


def assert_accessible(axe: Any, page: Any, state: str) -> None:
    found = axe.run(page, options=OPTIONS).response["violations"]
    told = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
    assert told == [], state
    assert page.evaluate(_TOO_WIDE) == 0, state
    assert page.evaluate(_SMALL) == [], state


def test_answers_of_every_kind_with_their_sources_open(page, address, axe):
    page.goto(address)
    for question in QUESTIONS:
        ask(page, question)
        open_folds(page)
        assert_accessible(axe, page, question)


def test_pages_around_the_conversation(page, address, axe):
    for path in ("", "prywatnosc", "usun", "nie-ma", "documents/notice", "documents/programme"):
        page.goto(f"{address}/{path}")
        assert_accessible(axe, page, path)
    page.goto(f"{address}/usun")
    page.locator("main button").click()
    assert_accessible(axe, page, "erased")


def test_an_opinion_with_its_reasons(page, address, axe):
    page.goto(address)
    turn = ask(page, "Kiedy dyżur?")
    turn.get_by_role("button", name="Nie pomogła").click()
    page.locator("form.reasons").wait_for()
    assert_accessible(axe, page, "reasons")
    page.get_by_label("nieaktualne").check()
    page.get_by_role("button", name="Wyślij").click()
    page.locator("form.reasons").wait_for(state="detached")
    assert_accessible(axe, page, "told")


def test_an_answer_being_written_and_one_that_was_stopped(page, address, axe, town: Town):
    town.held = threading.Event()
    page.goto(address)
    page.locator("#question").fill("Jakie oferty?")
    page.keyboard.press("Enter")
    page.locator(".statements p").first.wait_for()
    assert_accessible(axe, page, "writing")
    page.locator(".stop").click()
    page.locator(".turn .problem").wait_for()
    assert_accessible(axe, page, "stopped")
    town.held.set()


def test_too_many_questions_and_a_lost_conversation(page, strict_address, axe):
    page.set_extra_http_headers({"X-Forwarded-For": "198.51.100.9"})  # this machine has no limit
    page.goto(strict_address)
    ask(page, "Kiedy dyżur?")
    page.locator("#question").fill("Jakie oferty?")
    page.keyboard.press("Enter")
    page.locator(".turn .problem").wait_for()
    assert "za dużo naraz" in page.locator(".turn .problem").inner_text()
    assert page.locator("#question").input_value() == "Jakie oferty?"
    assert_accessible(axe, page, "429")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_in_every_language(browser, address, axe, language, size):
    context = browser.new_context(viewport=size, locale="pl-PL")
    page = context.new_page()
    page.goto(f"{address}/?lang={language}")
    assert page.locator("html").get_attribute("lang") == language
    assert_accessible(axe, page, language)
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_four_times_the_size_nothing_is_cut_off(browser, address, language):
    context = browser.new_context(viewport={"width": 320, "height": 256}, locale="pl-PL")
    page = context.new_page()
    for path in ("", "prywatnosc", "usun", "nie-ma", "documents/notice", "documents/programme"):
        page.goto(f"{address}/{path}?lang={language}")
        assert page.evaluate(_TOO_WIDE) == 0, path
    page.goto(f"{address}/")
    for question in QUESTIONS:
        ask(page, question)
        open_folds(page)
        assert page.evaluate(_TOO_WIDE) == 0, question
    context.close()
