"""The desk in a real browser: a whole journey with the keyboard alone, then axe on every page."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from evals.cases import load_cases
from tests.desk_town import PASSWORD, DeskTown, built
from tests.e2e.conftest import expect

pytestmark = pytest.mark.browser

SIZES = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1366, "height": 800}}
CLUB = "Kto prowadzi klub rodziców z dzieckiem niesłyszącym?"
_SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, summary, label.choice, input')]
  .filter(one => one.checkVisibility() && !one.classList.contains('skip'))
  .filter(one => !one.closest('label.choice') || one.matches('label.choice'))
  .filter(one => { const box = one.getBoundingClientRect();
                   return box.height < 43.5 || box.width < 43.5; })
  .map(one => one.outerHTML)"""
_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk(data: Path, tmp_path: Path) -> Iterator[DeskTown]:
    for name in ("snapshots", "current"):
        if (data / name).exists():
            (tmp_path / name).symlink_to(data / name)
    town = DeskTown(tmp_path)
    town.ask("Kiedy następny dyżur eksperta?")
    town.ask("oferty dla dziecka z niepełnosprawnością", bad="incomplete")
    town.ask(CLUB, bad="wrong_source", comment="To nie ta jednostka.")
    yield town
    town.close()


@pytest.fixture
def place(desk: DeskTown) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(desk.app(), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/biurko"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(params=[(size, script) for size in SIZES for script in (True, False)],
                ids=lambda one: f"{one[0]}-{'script' if one[1] else 'no-script'}")  # fmt: skip
def page(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    size, script = request.param
    context = browser.new_context(viewport=SIZES[size], java_script_enabled=script)
    page = context.new_page()
    page.scripted = script
    page.wide = size == "desktop"
    yield page
    context.close()


def reach(page: Any, selector: str, most: int = 120) -> None:
    """Presses Tab until the first match has the focus, as somebody without a mouse does."""
    for _ in range(most):
        if page.locator(f"{selector} >> nth=0").evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not come to {selector}")


def enter(page: Any, place: str) -> None:
    page.goto(place)
    reach(page, "#haslo")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("h1", has_text="Odpowiedzi do sprawdzenia").wait_for()


def test_a_bad_answer_becomes_a_failing_case_with_the_keyboard_alone(page, place, desk):
    enter(page, place)
    reach(page, ".line-link:has-text('Kto prowadzi klub')")
    page.keyboard.press("Enter")
    page.locator("h1", has_text=CLUB).wait_for()
    assert "To nie ta jednostka." in page.locator(".left").inner_text()
    mark = page.locator("#dokument mark").first
    if page.wide:
        answer, document = page.locator(".left").bounding_box(), page.locator("#dokument")
        assert document.bounding_box()["x"] > answer["x"] + answer["width"] / 2
        if page.scripted:
            expect(mark).to_be_in_viewport()  # the panel is scrolled after the heading is there
    reach(page, "input[name=ocena]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    assert page.locator("input[value=wrong]").is_checked()
    reach(page, "#komentarz")
    page.keyboard.type("Prowadzi biblioteka.")
    reach(page, "button[value=przypadek]")
    page.keyboard.press("Enter")
    page.locator("h1", has_text="Zapisz jako przypadek").wait_for()
    reach(page, "#words")
    page.keyboard.type("klub malucha biblioteka")
    page.keyboard.press("Enter")
    page.locator("h2", has_text="Znalezione").wait_for()
    passage = "label.passage:has-text('Klub malucha') input"
    reach(page, passage)
    page.keyboard.press("Space")
    reach(page, "#says")
    page.keyboard.type("Biblioteka Gminna")
    reach(page, "button[value=zapisz]")
    page.keyboard.press("Enter")
    page.locator("#wynik", has_text="Nie przechodzi").wait_for()
    reasons = page.locator(".verdict-box").inner_text()
    assert "Nie powiedziano: Biblioteka Gminna" in reasons
    assert "Nie wskazano fragmentu: „Klub malucha" in reasons
    reach(page, "nav a:has-text('Przypadki')")
    page.keyboard.press("Enter")
    page.locator("h1", has_text="Przypadki").wait_for()
    listed = page.locator(".lines").inner_text()
    assert CLUB in listed and "nie przechodzi" in listed
    wanted = load_cases(desk.data / "cases")[0].turns[0].expect
    assert wanted is not None and wanted.quotes[0].startswith("Klub malucha")


def test_sources_change_beside_the_answer_and_letters_are_shortcuts(browser, place):
    context = browser.new_context(viewport=SIZES["desktop"])
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    enter(page, place)
    page.locator("html.js").wait_for()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.locator("h1", has_text="oferty dla dziecka").wait_for()
    page.locator("html.js").wait_for()
    first = page.locator("#dokument mark").first.inner_text()
    page.locator("#komentarz").fill("Zaczęty komentarz")
    page.get_by_role("link", name="Źródło 2", exact=True).first.click()
    page.locator(".source-link[aria-current]", has_text="2.").wait_for()
    assert page.locator("#dokument mark").first.inner_text() != first
    assert page.locator("#komentarz").input_value() == "Zaczęty komentarz"
    page.locator(".source-link[aria-current]").focus()
    page.keyboard.press("k")
    page.locator(".source-link[aria-current]", has_text="1.").wait_for()
    page.keyboard.press("3")
    assert page.locator("input[value=incomplete]").is_checked()
    page.keyboard.press("c")
    page.keyboard.type("jk1n")
    assert page.locator("#komentarz").input_value().endswith("jk1n")
    page.locator("summary", has_text="Skróty").click()
    page.get_by_role("button", name="Skróty są włączone").click()
    page.get_by_role("button", name="Skróty są wyłączone").press("1")
    assert page.locator("input[value=incomplete]").is_checked()
    assert errors == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_is_accessible_fits_and_has_targets_for_a_thumb(
    browser, place, desk, size, scheme
):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme)
    page = context.new_page()

    def sound(name: str) -> None:
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        faults = [
            (one["id"], [node["target"] for node in one["nodes"]])
            for one in axe.run(page).response["violations"]
        ]
        assert (name, faults) == (name, [])
        assert (name, page.evaluate(_TOO_WIDE)) == (name, 0)
        assert (name, page.evaluate(_SMALL_TARGETS)) == (name, [])

    page.goto(place)
    sound("login")
    enter(page, place)
    sound("queue")
    page.get_by_role("link", name=CLUB).click()
    sound("answer")
    page.get_by_label("dobra").check()
    page.get_by_role("button", name="Zapisz jako przypadek").click()
    sound("form")
    page.get_by_label("Szukaj w dokumentach").fill("dyżur")
    page.get_by_role("button", name="Szukaj").click()
    page.locator("h2", has_text="Znalezione").wait_for()
    sound("form after a search")
    page.get_by_role("button", name="Zapisz przypadek i sprawdź").click()
    page.locator("#wynik").wait_for()
    sound("case")
    for path in ("/przypadki", "/sprawdzian", "/odpowiedz/nie-ma"):
        page.goto(place + path)
        sound(path)
    context.close()
