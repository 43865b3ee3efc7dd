"""Evaluation cases that staff make at the desk, and the latest evaluation."""

import pytest
import yaml

from assistant.desk.evaluation import AskedCase, Evaluation, Figures, keep
from evals.cases import load_cases
from tests.desk_town import NOW
from tests.integration.desk.client import CLUB, SLOT, csrf, page, review, save


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
