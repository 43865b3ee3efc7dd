from pathlib import Path

import pytest

from knowledge.model import Deadline, Event
from tests.unit.linked import linked, page

SLOTS = page(
    "Dyżury asystenta rodziny",
    "2031-01-02",
    "<p>Dyżury asystenta rodziny odbędą się przy ul. Lipowej 5, pok. 12 (tel. 17 555 01 02):</p>"
    "<ul><li>12 stycznia 2031 r., w godzinach 9:00–12:00,</li>"
    "<li>19 stycznia 2031 r., w godzinach 9:00–12:00.</li></ul>",
)
OFFERS = page(
    "Konkurs ofert „Wakacje w mieście”",
    "2031-03-01",
    "<p>Oferty w konkursie „Wakacje w mieście” należy składać do 15 kwietnia 2031 r.</p>",
)


RULES = (
    "<p>Regulamin określa zasady korzystania z klubu. Klub jest czynny dla rodziców z dziećmi. "
    "Opiekun nie może zostawić dziecka bez opieki. Do klubu można przynieść własne zabawki. "
    "Za rzeczy pozostawione w szatni klub nie odpowiada. Skargi przyjmuje kierownik ośrodka.</p>"
)


SINGLE = "<p>Wnioski o przyjęcie można składać do 15 kwietnia 2031 r.</p>"


def notice(day: str, text: str, title: str = "Komunikat") -> str:
    return page(title, day, f"<p>{text}</p>")


def starts(papers: dict[str, str], folder: Path, on: str) -> list[str]:
    facts = linked(folder / "in", papers).on(on, "duty_slot", "meeting")
    return sorted(str(fact.start) for fact in facts if isinstance(fact, Event))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dyżur 12 stycznia przeniesiono na 14 stycznia, godz. 16:00–18:00.", "2031-01-14 16:00"),
        ("Dyżur z dnia 12 stycznia 2031 r. przełożono na 14 stycznia 2031 r.", "2031-01-14 09:00"),
        ("Dyżur zaplanowany na 12 stycznia odbędzie się 14 stycznia.", "2031-01-14 09:00"),
        ("Zamiast 12 stycznia dyżur odbędzie się 14 stycznia o godz. 10.00.", "2031-01-14 10:00"),
        (
            "Dyżur 12 stycznia odbędzie się w godz. 10:00–13:00 zamiast 9:00–12:00.",
            "2031-01-12 10:00",
        ),
        ("Dyżur 12 stycznia nie odbędzie się. Nowy termin: 16 stycznia.", "2031-01-16 09:00"),
    ],
)
def test_a_slot_is_moved_by_a_later_paper(tmp_path: Path, text: str, expected: str) -> None:
    papers = {"dyzury.html": SLOTS, "zmiana.html": notice("2031-01-08", text)}
    assert starts(papers, tmp_path, "2031-01-07") == ["2031-01-12 09:00:00", "2031-01-19 09:00:00"]
    assert starts(papers, tmp_path / "later", "2031-01-08") == [
        f"{expected}:00",
        "2031-01-19 09:00:00",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dyżur 12 stycznia nie odbędzie się.",
        "Odwołujemy dyżur w dniu 12 stycznia 2031 r.",
        "Dyżur asystenta rodziny z dnia 12 stycznia 2031 r. został odwołany.",
    ],
)
def test_a_slot_is_called_off(tmp_path: Path, text: str) -> None:
    papers = {"dyzury.html": SLOTS, "zmiana.html": notice("2031-01-08", text)}
    assert starts(papers, tmp_path, "2031-01-08") == ["2031-01-19 09:00:00"]


@pytest.mark.parametrize(
    "text",
    [
        "Zastrzegamy sobie prawo do zmiany terminu dyżuru 12 stycznia.",
        "W przypadku odwołania dyżuru 12 stycznia poinformujemy na stronie.",
        "Od decyzji przysługuje odwołanie w terminie 14 dni.",
        "Dyżur psychologa 12 stycznia nie odbędzie się.",
        "Dyżur 13 stycznia nie odbędzie się.",
    ],
)
def test_nothing_is_changed_by_what_is_not_said_of_it(tmp_path: Path, text: str) -> None:
    papers = {"dyzury.html": SLOTS, "inne.html": notice("2031-01-08", text)}
    assert starts(papers, tmp_path, "2031-01-08") == ["2031-01-12 09:00:00", "2031-01-19 09:00:00"]


def test_the_last_published_of_a_chain_counts(tmp_path: Path) -> None:
    papers = {
        "a.html": SLOTS,
        "c.html": notice("2031-01-05", "Dyżur 12 stycznia przeniesiono na 14 stycznia."),
        "b.html": notice("2031-01-09", "Dyżur 14 stycznia przeniesiono na 16 stycznia."),
        "d.html": notice("2031-01-11", "Dyżur 16 stycznia nie odbędzie się."),
    }
    assert starts(papers, tmp_path, "2031-01-06")[0] == "2031-01-14 09:00:00"
    assert starts(papers, tmp_path / "2", "2031-01-10")[0] == "2031-01-16 09:00:00"
    assert starts(papers, tmp_path / "3", "2031-01-12") == ["2031-01-19 09:00:00"]


def test_what_is_put_back_holds_again(tmp_path: Path) -> None:
    papers = {
        "a.html": SLOTS,
        "b.html": notice("2031-01-05", "Dyżur 12 stycznia nie odbędzie się."),
        "c.html": notice("2031-01-07", "Przywracamy dyżur 12 stycznia 2031 r."),
    }
    assert len(starts(papers, tmp_path, "2031-01-06")) == 1
    assert len(starts(papers, tmp_path / "2", "2031-01-07")) == 2


def test_a_change_that_fits_two_is_linked_to_none_and_doubted(tmp_path: Path) -> None:
    other = SLOTS.replace("asystenta rodziny", "radcy prawnego").replace("Lipowej 5", "Leśnej 7")
    papers = {
        "a.html": SLOTS,
        "b.html": other,
        "c.html": notice("2031-01-08", "Dyżur 12 stycznia nie odbędzie się."),
    }
    found = linked(tmp_path / "in", papers)
    (link,) = found.links.links
    assert not link.sure
    assert found.files(*link.targets) == ["a.html", "b.html"]
    assert [file for file, _ in found.links.doubts] == ["c.html"]
    assert len(found.on("2031-01-09", "duty_slot")) == 4
    named = notice("2031-01-08", "Dyżur radcy prawnego 12 stycznia nie odbędzie się.")
    found = linked(tmp_path / "2" / "in", papers | {"c.html": named})
    (link,) = found.links.links
    assert link.sure
    assert found.files(*link.targets) == ["b.html"]


def test_a_change_of_another_town_is_none_of_this_one(tmp_path: Path) -> None:
    elsewhere = page(
        "Komunikat",
        "2031-01-08",
        "<p>Dyżur 12 stycznia 2031 r. nie odbędzie się.</p>",
        "Gminny Ośrodek Pomocy Społecznej w Lipnicy Dolnej",
    )
    found = linked(tmp_path / "in", {"a.html": SLOTS, "b.html": elsewhere})
    assert not found.links.links
    assert [file for file, _ in found.links.doubts] == ["b.html"]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Termin składania ofert przedłużono do 30 kwietnia 2031 r.", "2031-04-30 23:59:00"),
        ("Przedłużamy termin składania ofert z 15 kwietnia do 30 kwietnia 2031 r. do godz. 12.00.",
         "2031-04-30 12:00:00"),
        ("Nabór ofert trwający do 15 kwietnia wydłuża się do 30 kwietnia 2031 r.",
         "2031-04-30 23:59:00"),
        ("Termin składania ofert skrócono z 15 kwietnia do 10 kwietnia 2031 r.",
         "2031-04-10 23:59:00"),
    ],
)  # fmt: skip
def test_a_last_day_is_put_off(tmp_path: Path, text: str, until: str) -> None:
    papers = {"konkurs.html": OFFERS, "zmiana.html": notice("2031-04-05", text)}
    found = linked(tmp_path / "in", papers)

    def last(on: str) -> list[str]:
        return [str(one.until) for one in found.on(on, "deadline") if isinstance(one, Deadline)]

    assert last("2031-04-04") == ["2031-04-15 23:59:00"]
    assert last("2031-04-05") == [until]


def test_a_short_notice_of_the_same_name_is_no_new_version(tmp_path: Path) -> None:
    text = "Termin składania ofert przedłużono do 30 kwietnia 2031 r."
    title = "Konkurs ofert „Wakacje w mieście” – zmiana"
    found = linked(
        tmp_path / "in",
        {
            "a.html": OFFERS.replace("</main>", RULES + "</main>"),
            "b.html": notice("2031-04-05", text, title),
        },
    )
    assert [one.change.how for one in found.links.links] == ["extended"]


def test_a_telephone_is_put_right_wherever_the_town_gives_it(tmp_path: Path) -> None:
    text = "W ogłoszeniu błędnie podano numer telefonu 17 555 01 02. Prawidłowy: 17 555 01 20."
    found = linked(tmp_path / "in", {"a.html": SLOTS, "b.html": notice("2031-01-08", text)})
    slots = [one for one in found.on("2031-01-08", "duty_slot") if isinstance(one, Event)]
    assert {one.phones for one in slots} == {("17 555 01 20",)}
    before = [one for one in found.on("2031-01-07", "duty_slot") if isinstance(one, Event)]
    assert {one.phones for one in before} == {("17 555 01 02",)}


def test_the_same_paper_published_twice_counts_once(tmp_path: Path) -> None:
    copy = SLOTS.replace("</main>", "</main><footer>Brzozowa Góra</footer>").replace(
        "<li>", "<li> "
    )
    papers = {
        "dyzury.html": SLOTS,
        "kopia.html": copy,
        "z.html": notice("2031-01-08", "Dyżur 12 stycznia nie odbędzie się."),
    }
    found = linked(tmp_path / "in", papers)
    assert [found.files(*group) for group in found.links.repeats] == [["dyzury.html", "kopia.html"]]
    assert found.links.doubts[0][0] == "kopia.html"
    assert len(found.on("2031-01-07", "duty_slot")) == 2
    assert len(found.on("2031-01-08", "duty_slot")) == 1


def test_another_day_makes_another_paper(tmp_path: Path) -> None:
    other = SLOTS.replace("19 stycznia", "20 stycznia")
    assert not linked(tmp_path / "in", {"a.html": SLOTS, "b.html": other}).links.repeats


def test_a_paper_is_repealed_from_the_day_that_is_said(tmp_path: Path) -> None:
    papers = {
        "stary.html": page("Regulamin Klubu Malucha", "2029-03-03", RULES + SINGLE),
        "nowy.html": notice(
            "2031-01-05",
            "Z dniem 1 lutego 2031 r. traci moc Regulamin Klubu Malucha z dnia 3 marca 2029 r.",
        ),
    }
    found = linked(tmp_path / "in", papers)
    assert [found.files(*one.targets) for one in found.links.links] == [["stary.html"]]
    assert found.on("2031-01-31", "deadline")
    assert not found.on("2031-02-01", "deadline")


def test_a_new_version_of_the_same_paper_replaces_it(tmp_path: Path) -> None:
    papers = {
        "a.html": page("Regulamin Klubu Malucha", "2029-03-03", RULES),
        "b.html": page(
            "Regulamin Klubu Malucha (tekst jednolity)",
            "2031-03-03",
            RULES + "<p>Klub nie pobiera opłat.</p>",
        ),
    }
    found = linked(tmp_path / "in", papers)
    assert [found.files(*one.targets) for one in found.links.links] == [["a.html"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Program Rodzina na lata 2028-2030", "Program Rodzina na lata 2031-2033"),
        ("Konsultacje roczne 2030", "Konsultacje roczne 2031"),
        ("Komunikat nr 3 dyrektora ośrodka", "Komunikat nr 4 dyrektora ośrodka"),
    ],
)
def test_editions_of_other_years_are_no_versions(tmp_path: Path, one: str, other: str) -> None:
    papers = {"a.html": page(one, "2030-03-03", RULES), "b.html": page(other, "2031-03-03", RULES)}
    found = linked(tmp_path / "in", papers)
    assert not found.links.links


def test_the_same_files_give_the_same_links_in_any_order(tmp_path: Path) -> None:
    papers = {
        "a.html": SLOTS,
        "b.html": notice("2031-01-05", "Dyżur 12 stycznia przeniesiono na 14 stycznia."),
        "c.html": notice("2031-01-07", "Dyżur 14 stycznia nie odbędzie się."),
    }
    first = linked(tmp_path / "1" / "in", papers)
    second = linked(tmp_path / "2" / "in", dict(reversed(papers.items())))
    assert first.links == second.links


def test_a_notice_may_name_its_paper_by_the_day_of_publication(tmp_path: Path) -> None:
    text = (
        "Termin składania ofert w konkursie ogłoszonym w dniu 1 marca 2031 r. przedłuża się "
        "do 30 kwietnia 2031 r. Oferty złożone w pierwotnym terminie do 15 kwietnia są ważne."
    )
    found = linked(tmp_path / "in", {"a.html": OFFERS, "b.html": notice("2031-04-05", text)})
    (link,) = found.links.links
    assert link.sure
    lasts = [one for one in found.on("2031-04-06", "deadline") if isinstance(one, Deadline)]
    assert [str(one.until) for one in lasts] == ["2031-04-30 23:59:00"]


def test_an_introduction_leaves_the_days_to_the_sentence_that_names_both(tmp_path: Path) -> None:
    text = (
        "Informujemy o zmianie terminu jednego z dyżurów asystenta rodziny. "
        "Dyżur wyznaczony na 12 stycznia odbędzie się 14 stycznia w godz. 10:00–12:00."
    )
    papers = {"a.html": SLOTS, "b.html": notice("2031-01-05", text, "Zmiana terminu dyżuru")}
    assert starts(papers, tmp_path, "2031-01-06")[0] == "2031-01-14 10:00:00"


def test_new_rules_repeal_the_old_ones_of_the_same_name(tmp_path: Path) -> None:
    more = "<p>Z dniem 1 lutego 2031 r. traci moc załącznik do zarządzenia nr 3/2029.</p>"
    papers = {
        "a.html": page("Regulamin naboru do klubu", "2029-03-03", RULES + SINGLE),
        "b.html": page("Nowy regulamin naboru do klubu", "2031-01-05", "<p>Nowe.</p>" + more),
    }
    found = linked(tmp_path / "in", papers)
    assert [(one.change.how, found.files(*one.targets)) for one in found.links.links] == [
        ("replaced", ["a.html"])
    ]
    assert found.on("2031-01-31", "deadline")
    assert not found.on("2031-02-01", "deadline")


def test_rows_of_old_and_new_days_move_each(tmp_path: Path) -> None:
    rows = (
        "<table><tr><th>Dotychczasowy termin</th><th>Nowy termin</th><th>Godziny</th></tr>"
        "<tr><td>12 stycznia 2031</td><td>14 stycznia 2031</td><td>16:00–18:00</td></tr>"
        "<tr><td>19 stycznia 2031</td><td>21 stycznia 2031</td><td>16:00–18:00</td></tr></table>"
    )
    papers = {"a.html": SLOTS, "b.html": page("Zmiana terminów dyżurów", "2031-01-05", rows)}
    assert starts(papers, tmp_path, "2031-01-06") == ["2031-01-14 16:00:00", "2031-01-21 16:00:00"]


def test_one_day_of_hours_that_come_again_is_called_off(tmp_path: Path) -> None:
    weekly = page(
        "Dyżury psychologa",
        "2031-01-02",
        "<p>Dyżury psychologa odbywają się w każdy wtorek w godzinach 15:00–18:00 "
        "w siedzibie ośrodka, ul. Lipowa 5.</p>",
    )
    text = "Dyżur psychologa we wtorek 14 stycznia 2031 r. nie odbędzie się."
    found = linked(tmp_path / "in", {"a.html": weekly, "b.html": notice("2031-01-08", text)})
    (link,) = found.links.links
    assert link.sure
    assert found.files(*link.targets) == ["a.html"]
    (event,) = found.on("2031-01-09", "duty_slot")
    assert isinstance(event, Event)
    assert event.recurs
