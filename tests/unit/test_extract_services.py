"""Tasks and services in the shapes that offices publish them in."""

from ingest.extract.task_figures import by_year, programme_years
from ingest.extract.tasks import tasks
from ingest.read.blocks import Layout, RawBlock, lay_out
from knowledge.model import DocumentKind, Offer, SourceDocument, Task
from knowledge.text import Analyser

ANALYSER = Analyser()


def _document(
    title: str, kind: DocumentKind = "programme", publisher: str | None = None
) -> SourceDocument:
    return SourceDocument("doc", "plan.txt", title, kind, "0", publisher=publisher)


def _heading(text: str, level: int = 1) -> RawBlock:
    return RawBlock("heading", text, level=level)


def _table(header: tuple[str, ...], *rows: tuple[str, ...], number: int = 1) -> list[RawBlock]:
    lines = [RawBlock("row", cells=row, table=number) for row in rows]
    return [RawBlock("header", cells=header, table=number), *lines] if header else lines


def _read(
    *blocks: RawBlock, title: str = "Plan", kind: DocumentKind = "programme",
    publisher: str | None = None,
) -> tuple[list[Task], list[Offer], list[str], Layout]:  # fmt: skip
    layout = lay_out(blocks)
    facts, doubts = tasks(_document(title, kind, publisher), layout, ANALYSER)
    quotes = [c for fact in facts for group in fact.citations.values() for c in group]
    assert all(layout.text[c.start : c.end] == c.quote for c in quotes)
    found = [one for one in facts if isinstance(one, Task)]
    return found, [one for one in facts if isinstance(one, Offer)], doubts, layout


HEADER = ("Nr", "Zadanie", "Realizator", "2031", "Koszt (zł)")


def test_a_sum_is_no_task_and_one_that_does_not_add_up_is_doubted() -> None:
    found, _, doubts, _ = _read(
        *_table(
            HEADER,
            ("1", "Poradnia rodzinna", "OPS", "40 porad", "1 000"),
            ("2", "Warsztaty dla ojców", "OPS", "4 spotkania", "2 000"),
            ("", "Łącznie", "", "", "4 000"),
        )
    )
    assert [task.name for task in found] == ["Poradnia rodzinna", "Warsztaty dla ojców"]
    assert any("nie zgadza się" in doubt for doubt in doubts)


def test_supplementary_tasks_are_told_by_heading_group_or_title_of_the_table() -> None:
    row = ("1", "Warsztaty dla ojców", "OPS", "4 spotkania", "2 000")
    for above in (
        _heading("Działania dodatkowe", 2),
        RawBlock("paragraph", "Zadania fakultatywne"),
    ):
        found, _, _, _ = _read(above, *_table(HEADER, row))
        assert found[0].basic is False
    group = ("", "Zadania uzupełniające", "", "", "")
    found, _, _, _ = _read(_heading("Zadania obowiązkowe", 2), *_table(HEADER, row, group, row))
    assert [task.basic for task in found] == [True, False]


def test_years_in_one_cell_are_told_apart() -> None:
    assert by_year("12 kursów w 2031 r., 15 kursów w 2032 r.") == {
        2031: "12 kursów",
        2032: "15 kursów",
    }
    assert by_year("2031: 12, 2032: 15") == {2031: "12", 2032: "15"}
    assert by_year("6 zjazdów rocznie", [2031, 2032]) == dict.fromkeys(
        (2031, 2032), "6 zjazdów rocznie"
    )
    assert by_year("6 zjazdów", [2031]) == {2031: "6 zjazdów"}
    assert by_year("6 zjazdów", [2031, 2032]) == {}
    assert programme_years("Program na lata 2030-2032") == [2030, 2031, 2032]
    assert programme_years("Plan na rok 2033") == [2033]


def test_a_footnote_leaves_the_name_and_binds_its_row() -> None:
    row = ("1", "Mieszkanie chronione dla młodzieży*", "OPS", "2 miejsca", "2 000")
    note = RawBlock("paragraph", "* Przysługuje wyłącznie osobom zamieszkałym na terenie powiatu.")
    found, offers, _, _ = _read(*_table(HEADER, row), note)
    assert found[0].name == offers[0].name == "Mieszkanie chronione dla młodzieży"
    assert offers[0].audience.residence == "wyłącznie osobom zamieszkałym na terenie powiatu"
    assert note.text[2:] in [c.quote for c in offers[0].citations["conditions"]]


def test_a_raised_mark_set_apart_is_of_the_note_that_begins_with_its_figure() -> None:
    first = ("1", "Grupa zabawowa „Smyk” ¹", "OPS ²", "2 miejsca", "2 000")
    other = ("2", "Grupa wsparcia dla ojców", "OPS", "2 miejsca", "2 000")
    notes = [
        RawBlock("paragraph", "1 Udział jest bezpłatny; pierwszeństwo mają rodziny z bliźniętami."),
        RawBlock("paragraph", "2 Ośrodek działa przy ul. Lipowej."),
    ]
    found, offers, _, _ = _read(*_table(HEADER, first, other), *notes)
    assert (found[0].name, found[0].units) == ("Grupa zabawowa „Smyk”", ("OPS",))
    assert "pierwszeństwo" in (offers[0].audience.eligible or "")
    assert offers[1].audience.eligible is None


def test_a_sentence_that_names_a_task_binds_it_alone() -> None:
    _, offers, _, _ = _read(
        *_table(
            HEADER,
            ("1", "Klub rodzica", "OPS", "4 spotkania", "2 000"),
            ("2", "Asystent osobisty", "OPS", "4 osoby", "2 000"),
        ),
        RawBlock("paragraph", "Udział w zadaniu 2 wymaga orzeczenia o znacznym stopniu "
                 "niepełnosprawności."),
    )  # fmt: skip
    assert [offer.audience.degrees for offer in offers] == [frozenset(), {"severe"}]


def test_a_table_of_services_gives_offers_with_their_conditions() -> None:
    found, offers, _, _ = _read(
        *_table(
            ("Rodzaj pomocy", "Kto może skorzystać", "Prowadzący", "Wymagania"),
            ("Wyjazd terapeutyczny", "dzieci w wieku 8-12 lat", "Fundacja Jar",
             "dochód do 1 900 zł na osobę"),
            ("Zajęcia z brajla", "osoby niewidome", "Biblioteka", "brak"),
        ),
        kind="other",
    )  # fmt: skip
    assert found == []
    trip, braille = offers
    assert (trip.units, trip.audience.ages) == (("Fundacja Jar",), (96, 155))
    assert trip.audience.income == "dochód do 1 900 zł na osobę"
    assert braille.audience.disabilities == {"sight"}
    assert trip.audience.eligible == "dzieci w wieku 8-12 lat; dochód do 1 900 zł na osobę"


def test_conditions_of_a_notice_reach_every_club_it_announces() -> None:
    _, offers, _, _ = _read(
        _heading("Zapisy do klubów"),
        RawBlock("item", "Klub „Kropka” – dla dzieci w wieku od 2 do 4 lat, prowadzi Dom Kultury."),
        RawBlock("item", "Klub „Kreska” – dla uczniów klas IV-VI, prowadzi Szkoła nr 3."),
        RawBlock("paragraph", "Do klubów przyjmowane są osoby zamieszkałe na terenie Lisowa."),
        kind="notice",
    )
    assert [offer.name for offer in offers] == ["Klub „Kropka”", "Klub „Kreska”"]
    assert [offer.units for offer in offers] == [("Dom Kultury",), ("Szkoła nr 3",)]
    assert {offer.audience.residence for offer in offers} == {"zamieszkałe na terenie Lisowa"}


def test_a_card_of_a_service_is_read_by_its_labels() -> None:
    found, offers, _, _ = _read(
        _heading("Katalog na rok 2031"),
        *_table(
            ("Nazwa usługi", "Dowóz na rehabilitację"),
            ("Dla kogo", "osoby z niepełnosprawnością ruchową"),
            ("Kto realizuje", "Spółdzielnia Most"),
            ("Limit osób", "24 osoby"),
        ),
    )
    assert found[0].indicators == {2031: "24 osoby"}
    assert offers[0].units == ("Spółdzielnia Most",)
    assert offers[0].audience.disabilities == {"motor"}


def test_a_table_without_a_header_is_read_where_columns_are_plain() -> None:
    found, _, doubts, _ = _read(
        _heading("Plan na 2031 rok"),
        *_table(
            (),
            ("1", "Porady prawne dla rodzin", "Centrum Usług", "40 porad", "9 000 zł"),
            ("2", "Zajęcia logopedyczne", "Poradnia", "60 godzin", "8 000 zł"),
            ("2", "Warsztaty dla mam", "4 spotkania", "Fundacja Jar", "3 000 zł"),
        ),
    )
    assert [task.indicators[2031] for task in found] == ["40 porad", "60 godzin", "4 spotkania"]
    assert [task.confidence < 1 for task in found] == [False, False, True]
    assert found[2].units == ("Fundacja Jar",) and found[2].doubts
    assert any("powtarza się" in doubt for doubt in doubts)


def test_a_table_without_a_header_that_could_be_anything_gives_no_task() -> None:
    found, offers, _, _ = _read(*_table((), ("Jan Kot", "12"), ("Ewa Lis", "14")))
    assert found == offers == []


def test_money_of_another_table_is_joined_by_name() -> None:
    found, _, _, _ = _read(
        *_table(("Zadanie", "Realizator", "2031"), ("Poradnia rodzinna", "OPS", "40 porad")),
        *_table(("Zadanie", "Budżet (tys. zł)"), ("Poradnia rodzinna", "12"), number=2),
    )
    assert [task.budget for task in found] == ["12 tys. zł"]


def test_a_task_told_in_sentences_has_its_figures() -> None:
    found, _, _, _ = _read(
        _heading("Program na lata 2031-2032"),
        _heading("Zadania", 2),
        RawBlock("item", "1. Szkoła rodzenia – realizator: Szpital Miejski; wskaźnik: 10 zajęć w "
                 "2031 r., 12 zajęć w 2032 r., koszt 20 000 zł"),
    )  # fmt: skip
    (school,) = found
    assert (school.name, school.units) == ("Szkoła rodzenia", ("Szpital Miejski",))
    assert school.indicators == {2031: "10 zajęć", 2032: "12 zajęć"}
    assert school.budget == "20 000 zł"


def test_a_report_of_a_past_year_offers_nothing() -> None:
    found, offers, _, _ = _read(
        _heading("Sprawozdanie z wykonania programu za 2031 rok"),
        *_table(HEADER, ("1", "Poradnia rodzinna", "OPS", "40 porad", "1 000")),
        title="Sprawozdanie z wykonania programu za 2031 rok",
    )
    assert len(found) == 1 and offers == [] and found[0].offer_id is None


def test_work_of_the_office_is_no_offer() -> None:
    names = (
        "Współfinansowanie pobytu w placówkach",
        "Gminny Dzień Dziecka",
        "Szkolenie urzędników",
    )
    rows = [(str(i), name, "OPS", "9 osób", "1 000") for i, name in enumerate(names, 1)]
    _, offers, _, _ = _read(*_table(HEADER, *rows))
    assert offers == []


def test_one_club_is_told_by_the_title_of_its_notice() -> None:
    _, offers, _, _ = _read(
        _heading("Nabór do Klubu Seniora „Dąb” w Lisowie"),
        RawBlock("paragraph", "O przyjęcie mogą ubiegać się osoby, które ukończyły 60 lat i "
                 "mieszkają na terenie gminy Lisów. Zajęcia prowadzi Biblioteka Gminna."),
        kind="notice",
    )  # fmt: skip
    (club,) = offers
    assert (club.name, club.units) == ("Klub Seniora „Dąb”", ("Biblioteka Gminna",))
    assert club.audience.ages == (720, None)
    assert club.audience.residence == "mieszkają na terenie gminy Lisów"


def test_rows_of_several_years_are_one_task() -> None:
    header = ("Zadanie", "Rok", "Realizator", "Wskaźnik", "Kwota w tys. zł")
    found, offers, _, _ = _read(
        *_table(
            header,
            ("Wypożyczalnia fotelików", "2031", "Dom Kultury", "30 fotelików", "15"),
            ("Wypożyczalnia fotelików", "2032", "Dom Kultury", "45 fotelików", "18"),
            ("Grupy zabawowe", "2031 r.", "Biblioteka", "6 grup", "24"),
            ("Grupy zabawowe", "2032 r.", "Biblioteka", "8 grup", "–"),
        )
    )
    seats, groups = found
    assert seats.indicators == {2031: "30 fotelików", 2032: "45 fotelików"}
    assert seats.budget == "2031: 15 tys. zł, 2032: 18 tys. zł"
    assert groups.indicators == {2031: "6 grup", 2032: "8 grup"}
    assert groups.budget == "2031: 24 tys. zł"
    assert len(seats.citations["row"]) == 2
    assert [one.name for one in offers] == ["Wypożyczalnia fotelików", "Grupy zabawowe"]
