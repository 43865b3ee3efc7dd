import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.conftest import PHONE, ask, expect, open_folds

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
QUESTIONS = ("Kiedy dyżur?", "Jakie oferty dla rodziny?", "pomocy", "Ile kosztuje żłobek?")
_SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, summary')]
  .filter(one => one.checkVisibility() && !one.classList.contains('skip'))
  .filter(one => { const box = one.getBoundingClientRect();
                   return box.height < 44 || box.width < 44; })
  .map(one => one.outerHTML)"""
_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    context = browser.new_context(viewport=PHONE, locale="pl-PL", java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture
def scripted(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport=NARROW, locale="pl-PL")
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda said: page.errors.append(said.text) if said.type == "error" else None)
    yield page
    assert page.errors == []
    context.close()


def test_a_question_is_answered_and_its_source_opens_at_the_mark(page, address):
    page.goto(address)
    turn = ask(page, "Kiedy dyżur?")
    assert turn.locator(".statements").inner_text().startswith("Najbliższy dyżur: 7 maja 2031")
    turn.get_by_role("link", name="Źródło 1", exact=True).click()
    turn.get_by_role("link", name="Pokaż w dokumencie").click()
    mark = page.locator("mark#zaznaczenie")
    mark.wait_for()
    assert mark.inner_text().startswith("Dyżur odbędzie się")
    expect(mark).to_be_in_viewport()


def test_a_suggestion_goes_on_with_the_conversation(page, address):
    page.goto(address)
    ask(page, "Kiedy dyżur?").get_by_role("button", name="A kolejny dyżur?").click()
    page.get_by_text("Tura 2 rozmowy.").wait_for()


def test_a_source_that_is_folded_away_opens_from_its_number(page, address):
    page.goto(address)
    turn = ask(page, "Jakie oferty dla rodziny?")
    assert not turn.locator("blockquote").nth(5).is_visible()
    turn.get_by_role("link", name="Źródło 6", exact=True).first.click()
    turn.locator("blockquote").nth(5).wait_for(state="visible")


def test_the_keyboard_is_enough(scripted, address):
    scripted.goto(address)
    scripted.get_by_label("Pytanie").focus()
    scripted.keyboard.type("Kiedy")
    scripted.keyboard.press("Shift+Enter")
    scripted.keyboard.type("dyżur?")
    assert scripted.get_by_label("Pytanie").input_value() == "Kiedy\ndyżur?"
    scripted.keyboard.press("Enter")
    scripted.locator("article.turn").wait_for()
    expect(scripted.get_by_role("status")).to_have_text("Odpowiedź gotowa.")
    expect(scripted.locator("h2:focus")).to_have_count(1)
    scripted.keyboard.press("Tab")
    assert scripted.evaluate("document.activeElement.className") == "mark"
    scripted.keyboard.press("Enter")
    assert scripted.evaluate("document.activeElement.tagName") == "LI"
    scripted.keyboard.press("Tab")
    scripted.keyboard.press("Enter")
    scripted.locator("mark#zaznaczenie").wait_for()


def test_turns_are_added_below_one_another(scripted, address):
    scripted.goto(address)
    for question in QUESTIONS:
        ask(scripted, question)
    assert scripted.locator("article.turn").count() == len(QUESTIONS)
    assert scripted.locator("[id=turn]").count() == 1


def test_nothing_is_too_wide_or_too_small_to_hit(scripted, address):
    scripted.goto(address)
    for question in QUESTIONS:
        ask(scripted, question)
        open_folds(scripted)
        assert scripted.evaluate(_TOO_WIDE) == 0, question
        assert scripted.evaluate(_SMALL_TARGETS) == []
    for document in ("notice", "programme"):
        scripted.goto(f"{address}/documents/{document}")
        assert scripted.evaluate(_TOO_WIDE) == 0, document
        assert scripted.evaluate(_SMALL_TARGETS) == []


def test_a_lost_connection_is_said_and_the_question_kept(scripted, address):
    scripted.goto(address)
    scripted.route("**/turn", lambda route: route.abort())
    scripted.get_by_label("Pytanie").fill("Kiedy dyżur?")
    scripted.keyboard.press("Enter")
    scripted.locator("p.problem").wait_for()
    assert scripted.get_by_label("Pytanie").input_value() == "Kiedy dyżur?"
    scripted.errors.clear()


def test_an_answer_is_stopped_and_the_question_can_be_sent_again(scripted, address, town):
    town.held = threading.Event()
    scripted.goto(address)
    field = scripted.get_by_label("Pytanie")
    field.fill("Jakie oferty?")
    scripted.get_by_role("button", name="Zapytaj").click()
    scripted.locator(".statements p").first.wait_for()
    stop = scripted.get_by_role("button", name="Zatrzymaj")
    assert stop.evaluate("one => one.getBoundingClientRect().bottom <= innerHeight")
    assert scripted.get_by_role("status").inner_text() == ""
    stop.click()
    scripted.locator("article.turn .problem").wait_for()
    assert "Zatrzymano" in scripted.get_by_role("status").inner_text()
    assert stop.count() == 0 and scripted.locator(".statements").count() == 0
    assert field.input_value() == "Jakie oferty?"
    assert scripted.evaluate("document.activeElement.id") == "question"
    town.held.set()
    scripted.keyboard.press("Enter")
    scripted.locator("article.turn .sources").wait_for()
    assert town.finished == 1


def test_escape_stops_too(scripted, address, town):
    town.held = threading.Event()
    scripted.goto(address)
    scripted.get_by_label("Pytanie").fill("Jakie oferty?")
    scripted.keyboard.press("Enter")
    scripted.locator(".statements p").first.wait_for()
    scripted.keyboard.press("Escape")
    scripted.locator("article.turn .problem").wait_for()
    town.held.set()


def test_an_answer_that_breaks_off_is_said_and_the_question_kept(scripted, address, town):
    town.breaks = True
    scripted.goto(address)
    scripted.get_by_label("Pytanie").fill("Kiedy dyżur?")
    scripted.keyboard.press("Enter")
    scripted.locator("article.turn .problem").wait_for()
    assert "po naszej stronie" in scripted.locator("article.turn").inner_text()
    assert scripted.locator(".statements").count() == 0
    assert scripted.get_by_label("Pytanie").input_value() == "Kiedy dyżur?"


def test_the_keyboard_alone_goes_the_whole_way(scripted, address):
    press = scripted.keyboard.press
    scripted.goto(address)
    press("Tab")
    assert scripted.evaluate("document.activeElement.className") == "skip"
    press("Enter")
    scripted.keyboard.type("Kiedy dyżur?")
    press("Enter")
    scripted.locator("article.turn .opinion").wait_for()
    tab_to(scripted, "one.value === 'bad'")
    press("Enter")
    scripted.locator("form.reasons").wait_for()
    tab_to(scripted, "one.type === 'radio'")
    press("ArrowDown")
    assert scripted.evaluate("document.activeElement.checked") is True
    tab_to(scripted, "one.name === 'comment'")
    scripted.keyboard.type("Zły pokój")
    press("Tab")
    press("Enter")
    scripted.locator("form.reasons").wait_for(state="detached")
    tab_to(scripted, "one.pathname === '/usun'")
    press("Enter")
    scripted.locator("button.alarm").wait_for()
    tab_to(scripted, "one.className === 'alarm'")
    press("Enter")
    scripted.get_by_role("heading", name="Dane usunięte").wait_for()


def tab_to(page: Any, wanted: str) -> None:
    """Presses Tab until what is wanted has the focus, and it can be seen."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(f"(() => {{ const one = document.activeElement; return {wanted} }})()"):
            assert page.evaluate("document.activeElement.matches(':focus-visible')")
            return
    raise AssertionError(wanted)


def test_an_expired_conversation_begins_anew(scripted, address):
    scripted.goto(address)
    scripted.evaluate("document.forms.ask.elements.conversation_id.value = 'wygasła'")
    turn = ask(scripted, "a kolejny?")
    assert "zaczyna nową" in turn.inner_text()
