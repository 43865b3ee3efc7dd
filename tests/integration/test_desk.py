"""The desk over HTTP, with a town that was really built and an assistant that really answers."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import lxml.html
import pytest
import yaml
from starlette.testclient import TestClient

from assistant.channels.desk.doorway import COOKIE
from assistant.desk.evaluation import AskedCase, Evaluation, Figures, keep
from evals.cases import load_cases
from tests.desk_town import NOW, PASSWORD, DeskTown, built
from tests.integration.published import publish
from tests.integration.town import NOTICE, write

SLOT = "Kiedy następny dyżur eksperta?"
CLUB = "Kto prowadzi klub rodziców z dzieckiem niesłyszącym?"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def town(data: Path, tmp_path: Path) -> Iterator[DeskTown]:
    for name in ("snapshots", "current"):
        if (data / name).exists():
            (tmp_path / name).symlink_to(data / name)
    town = DeskTown(tmp_path)
    yield town
    town.close()


@pytest.fixture
def stranger(town: DeskTown) -> Iterator[TestClient]:
    with TestClient(town.app(), headers={"accept": "text/html"}) as client:
        yield client


@pytest.fixture
def client(stranger: TestClient) -> TestClient:
    assert login(stranger).url.path == "/biurko"
    return stranger


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


def test_the_lists_show_what_is_worth_a_look_with_how_much_waits(town, client):
    town.ask(SLOT, bad="outdated", comment="To już było.")
    town.ask("Kto wygrał mecz?")
    tree = page(client.get("/biurko"))
    assert tree.xpath("//ol[@class='lines']//a/text()") == [SLOT]
    line = tree.xpath("string(//ol[@class='lines']//p)")
    assert all(part in line for part in ("do oceny", "Telegram", "polski", "nieaktualne"))
    silent = page(client.get("/biurko?lista=brak"))
    assert silent.xpath("//ol[@class='lines']//a/text()") == ["Kto wygrał mecz?"]
    for odd in ("/biurko?lista=nie-ma&strona=-1", "/biurko?strona=9999999999", "/biurko?info=<b>"):
        assert page(client.get(odd)) is not None


def test_without_bad_ratings_everything_is_shown_at_first(town, client):
    town.ask(SLOT)
    assert SLOT in page(client.get("/biurko")).xpath("string(//ol[@class='lines'])")


def test_an_answer_stands_beside_its_document_with_the_place_marked(town, client):
    answer = town.ask(CLUB, bad="wrong_source", comment="Nie ta jednostka.")
    tree = page(client.get(f"/biurko/odpowiedz/{answer.id}?lista=zle"))
    assert tree.xpath("string(//h1)").endswith(CLUB)
    assert answer.statements[0].text in tree.xpath("string(//div[@class='statements'])")
    marked = "".join(tree.xpath("//section[@id='dokument']//mark//text()"))
    assert marked.replace(" ", "") == "".join(answer.citations[0].quote.split())
    assert "Nie ta jednostka." in tree.text_content()
    considered = tree.xpath("//section[@aria-labelledby='rozwazane']")[0].text_content()
    assert "niesłyszącym" in considered and "kto prowadzi" in considered
    assert "pasuje w" in considered and "wybrane" in considered


def test_every_source_of_an_answer_can_be_chosen(town, client):
    answer = town.ask("oferty dla dziecka z niepełnosprawnością")
    tree = page(client.get(f"/biurko/odpowiedz/{answer.id}"))
    links = tree.xpath("//section[@class='sources']//a[@class='source-link']/@href")
    assert len(links) == len(answer.citations) > 1
    second = page(client.get(f"/biurko/odpowiedz/{answer.id}{links[1].partition('#')[0]}"))
    marked = "".join(second.xpath("//mark//text()"))
    assert marked.replace(" ", "") == "".join(answer.citations[1].quote.split())
    assert page(client.get(f"/biurko/odpowiedz/{answer.id}?zrodlo=99")) is not None


def test_an_answer_without_sources_opens_the_nearest_passages_instead(town, client):
    answer = town.ask("Kto wygrał mecz?")
    assert not answer.citations and not answer.nearest
    tree = page(client.get(f"/biurko/odpowiedz/{answer.id}"))
    link = tree.xpath("//details[@open]//a[@class='source-link']/@href")[0]
    opened = page(client.get(f"/biurko/odpowiedz/{answer.id}{link.partition('#')[0]}"))
    assert opened.xpath("//section[@id='dokument']//mark")
    form = page(client.get(f"/biurko/odpowiedz/{answer.id}/przypadek"))
    assert form.xpath("//input[@name='miejsce']")


def test_a_refusal_tells_which_words_the_documents_do_not_hold(town, client):
    answer = town.ask("Kiedy jest dyżur hydraulika?")
    tree = page(client.get(f"/biurko/odpowiedz/{answer.id}"))
    assert "hydraulika" in tree.xpath("string(//section[@aria-labelledby='rozwazane'])")


def test_no_id_and_no_english_word_of_ours_is_on_a_page(town, client):
    answer = town.ask(SLOT, bad="outdated")
    review(client, answer.id)
    save(client, answer.id, says="9 maja 2031")
    case = client.get("/biurko/przypadki")
    href = page(case).xpath("//a[@class='line-link']/@href")[0]
    for path in ("/biurko?lista=wszystkie", f"/biurko/odpowiedz/{answer.id}", href):
        text = page(client.get(path)).text_content().casefold()
        for word in (answer.id, answer.snapshot, "answered", "duty_slot", "focus", "veto", "json",
                     "outdated", "events", "none", "true", "false"):  # fmt: skip
            assert word not in text, (path, word)


def test_what_people_write_is_escaped(town, client):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)> kiedy dyżur?"
    answer = town.ask(hostile, bad="wrong", comment="</textarea><script>x</script>")
    review(client, answer.id, komentarz="<b onclick=x>'\"</b>")
    for path in ("/biurko", f"/biurko/odpowiedz/{answer.id}",
                 f"/biurko/odpowiedz/{answer.id}/przypadek"):  # fmt: skip
        html = client.get(path).text
        assert "<script>alert" not in html and "<script>x" not in html
        assert "<img src=x" not in html and "<b onclick" not in html
    assert "&lt;script&gt;alert(1)" in client.get("/biurko").text


@pytest.mark.parametrize("answer_id", ["nie-ma", "%00", "..%2F..", "x" * 3000, "żółw"])
def test_an_answer_that_is_not_there_is_told(client, answer_id):
    for end in ("", "/przypadek"):
        response = client.get(f"/biurko/odpowiedz/{answer_id}{end}")
        assert page(response, 404).xpath("//a[@href='/biurko' or @href='/']")


def test_an_answer_erased_meanwhile_is_told_and_its_question_is_not_kept(town, client):
    answer = town.ask(SLOT, bad="wrong")
    assert page(client.get(f"/biurko/odpowiedz/{answer.id}")) is not None
    town.reception.erase("parent")
    assert "usunął swoje dane" in page(review(client, answer.id), 404).text_content()
    assert "usunął swoje dane" in page(save(client, answer.id), 404).text_content()
    assert not (town.data / "cases").exists()
    assert SLOT not in client.get("/biurko?lista=wszystkie").text


def test_an_answer_of_another_version_is_still_a_page(town, client):
    answer = town.ask(SLOT)
    with town.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE answers SET body='{}', considered='[]'")
    assert "inna wersja" in page(client.get(f"/biurko/odpowiedz/{answer.id}")).text_content()
    assert page(client.get(f"/biurko/odpowiedz/{answer.id}/przypadek")) is not None


def test_a_document_that_changed_or_went_is_told(town, client, tmp_path):
    slot, club = town.ask(SLOT), town.ask(CLUB)
    folder = write(tmp_path / "newer")
    (folder / "konsultacje.html").write_text(
        NOTICE.replace("Gminny Ośrodek Pomocy Społecznej w", "Nowy akapit. Gminny Ośrodek w")
        .replace("10 marca 2031 r., w godzinach 9:00–12:00", "11 marca 2031 r., o 9:00"), "utf-8"
    )  # fmt: skip
    (folder / "program.md").unlink()
    other = tmp_path / "other"
    publish(folder, other)
    town.store.close()
    changed = DeskTown(other)
    try:
        changed.database.close()
        changed.database = town.database
        with TestClient(changed.app()) as later:
            login(later)
            tree = page(later.get(f"/biurko/odpowiedz/{slot.id}"))
            assert "Dokument zmienił się" in tree.text_content()
            gone = page(later.get(f"/biurko/odpowiedz/{club.id}"))
            assert "nie ma już wśród opublikowanych" in gone.text_content()
    finally:
        changed.store.close()


def test_a_database_that_is_away_is_told(town, client):
    town.database.close()
    with town.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE answers RENAME TO gone")
    response = client.get("/biurko")
    assert "Baza danych nie odpowiada" in page(response, 503).text_content()
    assert "gone" not in response.text


# judging


def test_a_verdict_is_kept_and_the_next_answer_comes(town, client):
    first, second = town.ask(SLOT, bad="wrong"), town.ask(CLUB, bad="wrong")
    response = review(client, second.id, lista="zle", komentarz="Pesel 44051401359, zły dzień.")
    assert response.url.path == f"/biurko/odpowiedz/{first.id}"
    assert "Ocena zapisana" in response.text
    tree = page(client.get(f"/biurko/odpowiedz/{second.id}"))
    earlier = tree.xpath("string(//section[@aria-labelledby='wczesniejsze'])")
    assert "błędna" in earlier and "zły dzień" in earlier and "44051401359" not in earlier
    last = review(client, first.id, lista="zle")
    assert last.url.path == "/biurko" and "nie ma już nieocenionych" in last.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"ocena": ""}, "wybrać jedną z ocen"),
        ({"ocena": "świetna"}, "wybrać jedną z ocen"),
        ({"komentarz": "a" * 1001}, "najwyżej 1000 znaków"),
    ],
)
def test_an_unusable_verdict_is_told_and_not_kept(town, client, fields, said):
    answer = town.ask(SLOT)
    tree = page(review(client, answer.id, **fields))
    assert said in tree.text_content() and not tree.xpath("//h2[@id='wczesniejsze']")


def test_a_huge_comment_does_not_get_in(town, client):
    answer = town.ask(SLOT)
    assert review(client, answer.id, komentarz="ż" * 1_000_000).status_code == 413


def test_two_reviewers_at_once_both_count_and_the_second_is_told(town, client):
    answer = town.ask(SLOT, bad="wrong")
    other = TestClient(town.app())
    login(other)
    review(other, answer.id, ocena="good", widziane="0")
    response = review(client, answer.id, ocena="outdated", widziane="0")
    assert "ktoś inny też ocenił" in response.text
    earlier = page(response).xpath("string(//section[@aria-labelledby='wczesniejsze'])")
    assert "dobra" in earlier and "nieaktualna" in earlier


def test_a_file_instead_of_a_field_is_refused(town, client):
    answer = town.ask(SLOT)
    response = client.post(
        f"/biurko/odpowiedz/{answer.id}/ocena",
        data={"csrf": csrf(client)}, files={"komentarz": ("a.txt", b"x")},
    )  # fmt: skip
    assert response.status_code == 400


# cases


def test_the_form_is_prefilled_from_the_answer_and_the_verdict(town, client):
    first = town.ask(SLOT)
    answer = town.ask("a kolejny?", bad="outdated", conversation=first.conversation_id)
    sent = review(client, answer.id, ocena="should_abstain", dalej="przypadek")
    tree = page(sent)
    assert tree.xpath("string(//textarea[@name='question'])").strip() == "a kolejny?"
    assert tree.xpath("string(//textarea[@name='before'])").strip() == SLOT
    assert tree.xpath("//input[@name='day']/@value") == ["2031-03-08"]
    assert tree.xpath("//select[@name='status']/option[@selected]/@value") == ["not_in_documents"]
    assert "powinna milczeć" in tree.xpath("//input[@name='tags']/@value")[0]
    assert not tree.xpath("//input[@name='miejsce'][@checked]")


def test_a_good_answer_is_prefilled_with_its_own_places(town, client):
    answer = town.ask(SLOT)
    tree = page(review(client, answer.id, ocena="good", dalej="przypadek"))
    assert len(tree.xpath("//input[@name='miejsce'][@checked]")) >= 1
    assert "10 marca 2031" in tree.xpath("//input[@name='fakt']/@value")


def test_a_passage_is_searched_picked_and_kept_while_the_form_goes_back_and_forth(town, client):
    answer = town.ask(CLUB, bad="wrong")
    tree = page(save(client, answer.id, co="szukaj", words="klub malucha", never="Zdrowia"))
    found = tree.xpath("//input[@name='miejsce'][not(@checked)]/@value")
    assert found and "Klub malucha" in tree.text_content()
    assert tree.xpath("string(//textarea[@name='never'])").strip() == "Zdrowia"
    tree = page(save(client, answer.id, co="fakty", miejsce=found[0], fakt=["40 zajęć", "nowy"]))
    assert tree.xpath("//input[@name='miejsce'][@checked]/@value") == [found[0]]
    assert "40 zajęć" in tree.xpath("string(//textarea[@name='says'])")
    whole = tree.xpath("//select[@name='within']/option[@value!='']/@value")[0]
    tree = page(save(client, answer.id, co="szukaj", words="", within=whole))
    assert len(tree.xpath("//input[@name='miejsce']")) > 5


def test_a_saved_case_is_run_at_once_and_shown_failing_with_the_reasons(town, client):
    answer = town.ask(CLUB, bad="wrong")
    tree = page(save(client, answer.id, co="szukaj", words="klub malucha Biblioteka Gminna"))
    picked = next(
        one.get("value") for one in tree.xpath("//input[@name='miejsce']")
        if "Klub malucha" in one.getparent().text_content()
    )  # fmt: skip
    response = save(
        client, answer.id, question=CLUB, says="Biblioteka Gminna", never="Wydział Zdrowia",
        miejsce=picked, tags="biurko, kluby",
    )  # fmt: skip
    tree = page(response)
    assert response.url.path.startswith("/biurko/przypadki/biurko-kto-prowadzi-klub")
    reasons = tree.xpath("string(//section[contains(@class, 'bad')])")
    for reason in ("Nie przechodzi", "Nie powiedziano: Biblioteka Gminna",
                   "Tego nie wolno powiedzieć: Wydział Zdrowia",
                   "Nie wskazano fragmentu"):  # fmt: skip
        assert reason in reasons
    cases = load_cases(town.data / "cases")
    assert [case.turns[-1].question for case in cases] == [CLUB]
    assert cases[0].turns[-1].expect.cites == ("program",)
    assert cases[0].tags == ("biurko", "kluby")
    listed = page(client.get("/biurko/przypadki"))
    assert "nie przechodzi" in listed.xpath("string(//ol[@class='lines'])")


def test_a_right_case_passes_and_is_compared_with_the_run_before(town, client, tmp_path):
    answer = town.ask(SLOT, bad="wrong")
    response = save(client, answer.id, says="10 marca 2031\n9:00-12:00 | od 9:00 do 12:00")
    assert "✓ Przechodzi" in page(response).text_content()
    path = next((town.data / "cases").glob("*.yaml"))
    path.write_text(path.read_text("utf-8").replace("10 marca", "11 marca"), "utf-8")
    again = client.post(f"{response.url.path}/sprawdz", data={"csrf": csrf(client)})
    text = page(again).text_content()
    assert "✗ Nie przechodzi" in text and "Pogorszył się" in text and "Poprzednio" in text
    client.post("/biurko/przypadki/sprawdz", data={"csrf": csrf(client)})
    assert "Razem: 1, nie przechodzi: 1" in client.get("/biurko/przypadki").text


def test_a_second_click_keeps_no_second_case(town, client):
    answer = town.ask(SLOT)
    fields = {"says": "10 marca 2031\n9:00 | dziewiąta", "never": "11 marca", "before": CLUB}
    first, second = save(client, answer.id, **fields), save(client, answer.id, **fields)
    assert first.url.path == second.url.path
    assert save(client, answer.id, **fields | {"never": ""}).url.path != first.url.path


def test_a_case_of_a_conversation_asks_all_of_it(town, client):
    first = town.ask(SLOT)
    answer = town.ask("a kolejny?", conversation=first.conversation_id)
    response = save(client, answer.id, question="a kolejny?", before=SLOT, says="19 marca 2031")
    assert "✓ Przechodzi" in page(response).text_content()


def test_all_cases_are_exported_as_one_file_that_the_evaluation_reads(town, client, tmp_path):
    answer = town.ask(SLOT)
    tricky = "Kiedy: „dyżur”? # - [x] {y} 8:00 \\ 'a' \"b\" 👎 yes"
    save(client, answer.id)
    save(client, answer.id, question=tricky, says="8:00\nyes\n- a: b\n# c | d", never="null")
    exported = client.get("/biurko/przypadki/plik")
    assert "attachment" in exported.headers["content-disposition"]
    path = tmp_path / "all.yaml"
    path.write_text(exported.text, encoding="utf-8")
    read = {case.turns[0].question: case for case in load_cases(path)}
    assert set(read) == {SLOT, tricky}
    assert read[tricky].turns[0].expect.says == (("8:00",), ("yes",), ("- a: b",), ("# c", "d"))
    assert answer.id not in exported.text and "parent" not in exported.text
    assert yaml.safe_load(exported.text)[0]["as_of"] == "2031-03-08T10:00+01:00"


@pytest.mark.parametrize(
    "fields",
    [
        {"question": "  "},
        {"question": "x" * 1001},
        {"day": "jutro"},
        {"day": "2031-02-30"},
        {"hour": "25:00"},
        {"status": "świetna"},
        {"language": "de"},
        {"says": "\n".join(f"fakt {n}" for n in range(30))},
        {"never": "x" * 301},
    ],
)
def test_a_form_that_is_no_case_yet_comes_back_as_it_was(town, client, fields):
    answer = town.ask(SLOT)
    tree = page(save(client, answer.id, **({"tags": "moja"} | fields)), 422)
    assert tree.xpath("//p[@role='alert']") and tree.xpath("//p[starts-with(@id, 'blad-')]")
    assert tree.xpath("//input[@name='tags']/@value") == ["moja"]
    assert not (town.data / "cases").exists()


@pytest.mark.parametrize(
    "place", ["x", "x:1:2", "../../etc:0:9", "konsultacje:9:1", "a:0:99999999"]
)
def test_an_invented_place_is_left_out(town, client, place):
    answer = town.ask(SLOT)
    assert "✓ Przechodzi" in page(save(client, answer.id, miejsce=place)).text_content()


def test_control_characters_are_left_out(town, client):
    answer = town.ask(SLOT)
    assert "✓ Przechodzi" in page(save(client, answer.id, question=SLOT + "\0\x1b")).text_content()


@pytest.mark.parametrize("case_id", ["nie-ma", "..%2Fdesk", "%2e%2e", "A", "x" * 300, "a.yaml"])
def test_a_case_that_is_not_there_is_told(town, client, case_id):
    token = csrf(client)
    assert page(client.get(f"/biurko/przypadki/{case_id}"), 404) is not None
    for end in ("sprawdz", "usun"):
        response = client.post(f"/biurko/przypadki/{case_id}/{end}", data={"csrf": token})
        assert response.status_code == 404


def test_a_case_is_deleted_with_its_result_and_only_once(town, client):
    answer = town.ask(SLOT)
    path = save(client, answer.id).url.path
    token = csrf(client)
    assert "Przypadek usunięty" in client.post(f"{path}/usun", data={"csrf": token}).text
    assert list((town.data / "cases").iterdir()) == []
    assert client.post(f"{path}/usun", data={"csrf": token}).status_code == 404


def test_a_case_file_that_somebody_broke_hides_no_other(town, client):
    answer = town.ask(SLOT)
    save(client, answer.id)
    (town.data / "cases" / "broken.yaml").write_text("- [", "utf-8")
    tree = page(client.get("/biurko/przypadki"))
    assert tree.xpath("//a[@class='line-link']/text()") == [SLOT]


# the latest evaluation


def test_the_latest_evaluation_is_shown_with_what_got_better_and_worse(town, client):
    assert "jeszcze nie było" in client.get("/biurko/sprawdzian").text
    figures = Figures((2, 3), (1, 2), (2, 2), (0, 0), 1, 0, 0, 0)
    lost = AskedCase("Kiedy dyżur?", NOW, ("Brak źródła: Dyżury",), ("slots",))
    won = AskedCase("Jaki telefon?", NOW)
    keep(
        Evaluation(NOW, "s", figures, {"slots": figures}, (lost,), (("zadania", 5, 6),), True,
                   (won,), (lost,), ("zadania",)),
        town.data,
    )  # fmt: skip
    text = " ".join(page(client.get("/biurko/sprawdzian")).text_content().split())
    for part in ("Dobrze wypadło 2 z 3", "Pogorszyło się: 2", "Poprawiło się: 1", "Jaki telefon?",
                 "Brak źródła: Dyżury", "5 z 6", "Do poprawy: 1", "dyżury"):  # fmt: skip
        assert part in text
    (town.data / "evaluation" / "latest.json").write_text("[]", "utf-8")
    assert "jeszcze nie było" in client.get("/biurko/sprawdzian").text
