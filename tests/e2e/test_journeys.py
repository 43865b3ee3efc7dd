"""What people come with, on the shipped documents, in real Chromium on a phone and at a desk."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import IN_AUGUST, SHIPPED, ask, serving_documents

pytestmark = pytest.mark.browser


def said(turn: Any) -> str:
    return turn.locator(".statements").inner_text()


def test_a_parent_finds_the_next_duty_hour_and_says_what_was_wrong(visitor, city_address):
    visitor.goto(city_address)
    turn = ask(visitor, "kiedy nastepny dyzur")
    for fact in ("2 września 2025", "12:00–15:00", "Józefińska 14", "12 616 53 21"):
        assert fact in said(turn)
    turn.get_by_role("button", name="Nie pomogła").click()
    visitor.get_by_label("nieaktualne").check()
    visitor.get_by_role("button", name="Wyślij").click()
    visitor.locator("form.reasons").wait_for(state="detached")
    assert visitor.locator("[aria-pressed=true]").inner_text().strip() == "Nie pomogła"
    assert "Dziękujemy" in visitor.get_by_role("status").inner_text()
    turn = visitor.locator("article.turn").last
    turn.get_by_role("link", name="Źródło 1", exact=True).click()
    turn.get_by_role("link", name="Pokaż w dokumencie").first.click()
    mark = visitor.locator("mark#zaznaczenie")
    mark.wait_for()
    assert "2 września 2025" in visitor.locator("main").inner_text()
    assert mark.evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_the_same_parent_asks_for_a_child_who_hears_badly_and_then_one_who_sees_badly(
    visitor, city_address
):
    visitor.goto(city_address)
    first = said(ask(visitor, "mam niedosłyszącego dwulatka"))
    assert "słuchu i mowy" in first and "do lat 3" in first
    assert "wzroku" in said(ask(visitor, "a wzroku?"))


def test_staff_of_an_organisation_learn_how_to_hand_the_form_in(visitor, city_address):
    visitor.goto(city_address)
    turn = ask(visitor, "Jak złożyć formularz i do kiedy?")
    text = said(turn)
    assert "@" in text and "dopis" in text and "2025" in text
    assert turn.locator("a.mark").count() >= 2


def test_staff_ask_what_the_city_said_of_a_proposal(visitor, city_address):
    visitor.goto(city_address)
    turn = ask(visitor, "Co miasto odpowiedziało na postulat waloryzacji?")
    assert turn.locator(".statements p").count() >= 1
    turn.locator("a.mark").first.click()
    assert turn.locator("blockquote").first.is_visible()


def test_what_the_documents_do_not_hold_is_said_with_whom_to_ask(visitor, city_address):
    visitor.goto(city_address)
    turn = ask(visitor, "Gdzie dostanę zasiłek pogrzebowy?")
    assert turn.locator(".statements").count() == 0
    assert "nie ma" in turn.inner_text().lower()
    assert turn.locator(".contacts").count() == 1
    turn.locator(".sources summary").click()
    assert turn.locator("blockquote").first.is_visible()


def test_a_person_in_danger_gets_help_first(visitor, city_address):
    visitor.goto(city_address)
    turn = ask(visitor, "mąż mnie bije, boję się o dzieci")
    assert turn.locator(".notices.crisis a[href='tel:112']").first.is_visible()


@pytest.fixture
def own_city(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    with serving_documents(SHIPPED, tmp_path, IN_AUGUST) as address:
        yield address, tmp_path / "city.db"


def test_everything_kept_of_a_visitor_is_erased_with_two_clicks(visitor, own_city):
    address, database = own_city
    visitor.goto(address)
    ask(visitor, "kiedy nastepny dyzur")
    visitor.get_by_role("link", name="Usuń moje dane").click()
    visitor.get_by_role("button", name="Tak, usuń").click()
    visitor.get_by_role("heading", name="Dane usunięte").wait_for()
    with sqlite3.connect(database) as connection:
        for table in ("people", "conversations", "answers", "feedback"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    connection.close()
    assert [one["name"] for one in visitor.context.cookies()] == []
    visitor.go_back()
    visitor.go_back()
    visitor.locator("#question").wait_for()
    assert visitor.locator("article.turn").count() == 0


@pytest.mark.parametrize("scripted", [True, False], ids=["script", "no script"])
def test_the_whole_way_without_a_script(browser, city_address, scripted):
    context = browser.new_context(java_script_enabled=scripted, locale="uk-UA")
    page = context.new_page()
    page.goto(city_address)
    page.locator("#question").fill("Коли наступне чергування?")
    page.get_by_role("button", name="Запитати").click()
    page.locator(".statements").wait_for()
    page.get_by_role("button", name="Не допомогла").click()
    page.get_by_label("незрозуміла").check()
    page.get_by_role("button", name="Надіслати").click()
    page.locator("form.reasons").wait_for(state="detached")
    assert "Дякуємо" in page.locator(".thanks").inner_text()
    page.get_by_role("link", name="Видалити мої дані").click()
    page.get_by_role("button", name="Так, видалити").click()
    page.get_by_role("heading", name="Дані видалено").wait_for()
    context.close()
