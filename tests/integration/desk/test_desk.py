"""The desk over HTTP, with a town that was really built and an assistant that really answers."""

import pytest
from starlette.testclient import TestClient

from tests.desk_town import DeskTown
from tests.integration.desk.client import CLUB, SLOT, csrf, login, page, review, save
from tests.integration.library import publish
from tests.integration.town import NOTICE, write


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
