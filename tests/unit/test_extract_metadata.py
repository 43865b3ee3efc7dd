"""Title, publisher, kind, day and town of documents in other wordings."""

from datetime import date

import pytest

from ingest.extract import Metadata, metadata
from ingest.extract.towns import towns
from ingest.read.blocks import RawBlock, Reading, lay_out
from knowledge.text import Analyser

ANALYSER = Analyser()


def _para(text: str) -> RawBlock:
    return RawBlock("paragraph", text)


def _head(text: str, level: int = 1) -> RawBlock:
    return RawBlock("heading", text, level=level)


def _meta(*blocks: RawBlock, file: str = "pismo.html", title: str | None = None) -> Metadata:
    return metadata(file, Reading(blocks, title), lay_out(blocks), ANALYSER)


@pytest.mark.parametrize(
    "line",
    [
        "Gminny Ośrodek Kultury w Lesznicy, 4 maja 2031 r.",
        "Opublikowano 4 maja 2031 r. Gminny Ośrodek Kultury w Lesznicy",
    ],
)
def test_an_office_beside_the_day_is_the_publisher(line: str) -> None:
    meta = _meta(_head("Zapisy na warsztaty"), _para(line), _para("Zapraszamy rodziny."))
    assert meta.publisher == "Gminny Ośrodek Kultury w Lesznicy"
    assert meta.published == date(2031, 5, 4)


def test_a_letterhead_goes_before_the_mayor_who_announces() -> None:
    meta = _meta(
        _para("Urząd Miejski w Lesznicy"),
        _head("Ogłoszenie o konsultacjach"),
        _para("Burmistrz Lesznicy ogłasza konsultacje programu."),
    )
    assert meta.publisher == "Urząd Miejski w Lesznicy"


def test_who_published_it_is_said_at_the_end() -> None:
    meta = _meta(
        _head("Konkurs na logo"),
        _para("Prace można składać do 3 marca 2031 r."),
        _para("Regulamin jest dostępny w bibliotece."),
        _para("Wydawca: Biblioteka Publiczna w Lesznicy"),
        _para("Lesznica, dnia 2 lutego 2031 r."),
    )
    assert meta.publisher == "Biblioteka Publiczna w Lesznicy"
    assert meta.published == date(2031, 2, 2)


def test_a_chapter_is_no_title() -> None:
    meta = _meta(
        _para("Miejski Ośrodek Pomocy Społecznej w Lesznicy"),
        _para("Program osłonowy na rok 2031"),
        _head("I. Wprowadzenie"),
        _para("Program przyjęto."),
        title="I. Wprowadzenie",
    )
    assert meta.title == "Program osłonowy na rok 2031"


def test_a_list_is_called_by_its_file() -> None:
    header = RawBlock("header", cells=("Gmina", "Placówka", "Telefon"), table=1)
    rows = [RawBlock("row", cells=("Lesznica", f"Klub {n}", "22 300 00 0"), table=1) for n in "AB"]
    blocks = (header, *rows)
    assert _meta(*blocks, file="placowki_i_telefony.csv").title == "Placowki i telefony"
    found = towns("Placowki", None, lay_out(blocks).text, ANALYSER)
    assert any("leszni" in town for town in found) and "placówka" not in found


def test_a_message_about_a_meeting_that_will_not_take_place_is_a_notice() -> None:
    meta = _meta(
        _head("Komunikat w sprawie spotkania z seniorami"),
        _para("Spotkanie zaplanowane na 3 marca 2031 r. nie odbędzie się z powodu remontu."),
    )
    assert meta.kind == "notice"


def test_a_town_in_capitals_ends_before_a_short_word() -> None:
    found = towns("KONSULTACJE W LESZNICY NA LATA 2031-2033", None, "", ANALYSER)
    assert found and "na" not in found


def test_a_name_of_the_title_that_is_inflected_is_the_town() -> None:
    text = "Usługi dla mieszkańców.\n\nWarunek: zamieszkanie w mieście Brzeżniów.\n"
    assert towns("Oferta Brzeżniowa dla rodzin", None, text, ANALYSER)
    assert not towns("Projekt Xantiga dla rodzin", None, "Xantiga trwa rok.", ANALYSER)


@pytest.mark.parametrize(
    "head",
    [
        (_para("Miejski Ośrodek Kultury w Lesznicy 2 marca 2031 r."),),
        (_para("Miejski Ośrodek Kultury w Lesznicy"), _para("2 marca 2031 r.")),
        (_para("Lesznica, dnia 2 marca 2031 r."),),
    ],
)
def test_a_day_in_a_list_is_not_that_of_publication(head: tuple[RawBlock, ...]) -> None:
    days = ["6 maja 2031 r., godz. 9.00-12.00", "13 maja 2031 r."]
    items = [RawBlock("item", day, level=1) for day in days]
    meta = _meta(*head, _head("Porady notariusza", 2), _para("Notariusz radzi:"), *items)
    assert meta.published == date(2031, 3, 2)
    assert meta.title == "Porady notariusza"


@pytest.mark.parametrize(
    "blocks",
    [
        (_para("9 maja 2031 r."), _para("godz. 11.00"), _para("Park nad Wełną")),
        (_head("Kiedy?", 2), _para("9 maja 2031 r."), _head("Gdzie?", 2), _para("Park")),
        (_para("9 maja 2031 r."), _para("16 maja 2031 r."), _para("23 maja 2031 r.")),
        (RawBlock("item", "9 maja 2031 r.", level=1), _para("Zapraszamy.")),
    ],
)
def test_the_day_of_an_event_is_not_that_of_publication(blocks: tuple[RawBlock, ...]) -> None:
    assert _meta(_head("Dzień sąsiada"), *blocks).published is None
    signed = (*blocks, _para("Wójt Gminy Lesznica"), _para("2 marca 2031 r."))
    assert _meta(_head("Dzień sąsiada"), *signed).published == date(2031, 3, 2)


def test_a_day_under_the_title_is_that_of_publication() -> None:
    meta = _meta(_head("Nowy plac zabaw"), _para("12.03.2031"), _para("Otwarcie 9 maja 2031 r."))
    assert meta.published == date(2031, 3, 12)


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (
            "Wykaz poradni",
            "Poradnie w powiecie, stan na 2 marca 2031 r. Zmiany zgłasza się w biurze.",
        ),
        ("Protokół z posiedzenia rady", "Data posiedzenia: 2 marca 2031 r. Obecnych: 9 osób."),
    ],
)
def test_the_day_that_the_head_gives_for_its_contents_is_theirs(title: str, line: str) -> None:
    assert _meta(_head(title), _para(line)).published == date(2031, 3, 2)


def test_the_day_of_a_meeting_to_come_is_not_that_of_its_notice() -> None:
    line = "Data spotkania: 2 marca 2031 r. Miejsce: świetlica."
    assert _meta(_head("Spotkanie dla rodziców"), _para(line)).published is None


@pytest.mark.parametrize(
    "lines",
    [
        ["Zarządzenie nr 7/2031 Wójta Gminy Lesznica z dnia 4 maja 2031 r.", "w sprawie kart"],
        [
            "UCHWAŁA NR XII/80/2031",
            "Rady Gminy Lesznica",
            "z dnia 4 maja 2031 r.",
            "w sprawie kart",
        ],
        ["Uchwała Nr XII/80/2031 Rady Gminy Lesznica", "z dnia 4.05.2031 r. w sprawie kart"],
        ["Ogłoszenie Wójta z dnia 4 maja 2031 r.", "o naborze wniosków"],
    ],
)
def test_an_act_is_of_the_day_in_its_name(lines: list[str]) -> None:
    meta = _meta(*(_para(one) for one in lines), _para("1. Karta jest bezpłatna."))
    assert meta.published == date(2031, 5, 4)


@pytest.mark.parametrize(
    "lines",
    [
        ["Zarządzenie w sprawie zmiany uchwały nr 3 z dnia 4 maja 2031 r."],
        ["Zarządzenie zmieniające zarządzenie nr 3/2030 z dnia 4 maja 2030 r."],
        ["Ogłoszenie o konkursie", "Oferty można składać od 4 maja 2031 r."],
    ],
)
def test_the_day_of_another_act_is_not_that_of_publication(lines: list[str]) -> None:
    meta = _meta(*(_para(one) for one in lines), _para("1. Karta jest bezpłatna."))
    assert meta.published is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        (
            "Centrum Usług Społecznych w Lesznicy, 4 maja 2031 r. Zajęcia trwają do 30 czerwca "
            "2031 r. W dniach 10–12 czerwca 2031 r. zajęć nie ma.",
            "Centrum Usług Społecznych w Lesznicy",
        ),
        (
            "Centrum Usług Społecznych w Lesznicy, Zespół Pieczy Zastępczej, 4 maja 2031 r.",
            "Centrum Usług Społecznych w Lesznicy",
        ),
        (
            "Opublikowano: 4 maja 2031 r. | Gminny Ośrodek Kultury w Lesznicy",
            "Gminny Ośrodek Kultury w Lesznicy",
        ),
        (
            "Załącznik nr 2 do zarządzenia Kierownika GOPS w Lesznicy nr 3/2031 z dnia "
            "4 maja 2031 r.",
            "GOPS w Lesznicy",
        ),
    ],
)
def test_office_and_day_stand_in_the_opening_with_more(line: str, publisher: str) -> None:
    meta = _meta(
        _head("Zasady naboru do klubu"), _para(line), _para("Z klubu korzystają rodziny z dziećmi.")
    )
    assert (meta.publisher, meta.published) == (publisher, date(2031, 5, 4))


def test_a_letterhead_may_have_its_address_in_the_same_line() -> None:
    meta = _meta(
        _para("OŚRODEK KULTURY W LESZNICY ul. Polna 2"),
        _head("Oferta na wiosnę"),
        _para("Lesznica, 4 maja 2031 r."),
    )
    assert meta.publisher == "OŚRODEK KULTURY W LESZNICY"


def test_an_opening_sentence_about_a_day_is_no_day_of_publication() -> None:
    meta = _meta(
        _head("Turniej"), _para("Turniej odbędzie się 4 maja 2031 r. Zapraszamy całe rodziny.")
    )
    assert meta.published is None


def test_a_title_that_says_nothing_is_followed_by_what_it_announces() -> None:
    meta = _meta(
        _head("OGŁOSZENIE"),
        _para("Lesznica, 4 maja 2031 r."),
        _para("Burmistrz Lesznicy ogłasza nabór do klubu malucha."),
    )
    assert meta.title == "OGŁOSZENIE: Burmistrz Lesznicy ogłasza nabór do klubu malucha."


def test_the_publisher_is_named_inside_the_opening_line_and_no_heading_of_a_service() -> None:
    meta = _meta(
        _head("Lesznica dla rodzin, jesień 2031"),
        _para(
            "Opublikowano 4 maja 2031 r. Wydawca: Centrum Usług Społecznych w Lesznicy. "
            "Zajęcia trwają do grudnia."
        ),
        _head("Dla najmłodszych", 2),
        _head("Klub Malucha „Bąbel”", 3),
        _para("Dla kogo: dzieci do 3 lat"),
    )
    assert meta.publisher == "Centrum Usług Społecznych w Lesznicy"
    assert meta.published == date(2031, 5, 4)


def test_a_heading_of_a_service_is_no_letterhead() -> None:
    meta = _meta(
        _head("Katalog zajęć na jesień"),
        _para("Zapraszamy."),
        _head("Klub Malucha „Bąbel”", 2),
        _para("Dla kogo: dzieci do 3 lat"),
    )
    assert meta.publisher is None


def test_an_annex_is_called_by_its_own_title() -> None:
    meta = _meta(
        _para("Załącznik do Zarządzenia nr 9/2031 Kierownika Gminnego Ośrodka Pomocy Społecznej "
              "w Lesznicy z dnia 4 maja 2031 r."),
        _head("Regulamin rekrutacji do usługi wytchnieniowej"),
        _para("Usługa jest bezpłatna."),
    )  # fmt: skip
    assert meta.title == "Regulamin rekrutacji do usługi wytchnieniowej"
    assert meta.publisher == "Gminny Ośrodek Pomocy Społecznej w Lesznicy"
    assert meta.published == date(2031, 5, 4)


@pytest.mark.parametrize(
    "line",
    [
        "OPS przygotuje ogłoszenie o konsultacjach psychologa do 15 czerwca 2031 r.",
        "Sekretarz ogłosi wyniki na stronie do 15 czerwca 2031 r.",
        "Data publikacji listy: do 15 czerwca 2031 r.",
    ],
)
def test_a_last_day_for_an_announcement_is_not_that_of_publication(line: str) -> None:
    assert _meta(_head("Notatka ze spotkania"), RawBlock("item", line, level=1)).published is None


@pytest.mark.parametrize("sign", ["·", "|", "–", ","])
def test_an_office_is_apart_from_the_day_beside_it(sign: str) -> None:
    line = f"Gminny Ośrodek Kultury w Lesznicy {sign} wtorek, 4 lutego 2031 r."
    meta = _meta(_head("Zapisy na warsztaty"), _para(line), _para("Zapraszamy rodziny."))
    assert (meta.publisher, meta.published) == (
        "Gminny Ośrodek Kultury w Lesznicy", date(2031, 2, 4),
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Raport z konsultacji opublikujemy w BIP najpóźniej 31 marca 2031 r.",
        "Publikacja wyników: 31 marca 2031 r.",
        "Sprawozdanie zostanie opublikowane 31 marca 2031 r.",
        "Lista rankingowa będzie ogłoszona 31 marca 2031 r.",
    ],
)
def test_what_will_be_published_dates_no_paper(line: str) -> None:
    assert _meta(_head("Konsultacje programu"), _para("Zapraszamy."), _para(line)).published is None


def test_the_day_of_a_count_is_not_that_of_the_paper() -> None:
    counted = "W Lesznicy mieszka 31 240 osób (stan na 30 czerwca 2030 r.)."
    assert _meta(_head("Program wspierania rodziny"), _para(counted)).published is None


@pytest.mark.parametrize("number", ["Znak sprawy: OPS.12.2031", "GOPS.021.4.2031", "L.dz. 15/2031"])
def test_the_number_of_a_paper_is_no_title(number: str) -> None:
    meta = _meta(
        _para("Gminny Ośrodek Kultury w Lesznicy"),
        _para("Lesznica, dnia 4 maja 2031 r."),
        _para(number),
        _para("Komunikat o zmianie godzin zajęć"),
        _para("Informujemy o zmianie."),
    )
    assert meta.title == "Komunikat o zmianie godzin zajęć"


def test_a_programme_may_begin_with_the_name_of_its_town() -> None:
    meta = _meta(_head("Lesznicki Program Wspierania Rodziny"), _para("Prowadzimy zapisy."))
    assert meta.kind == "programme"
