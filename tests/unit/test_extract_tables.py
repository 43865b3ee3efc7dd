from ingest.extract.proposals import proposals
from ingest.extract.tables import split_units
from ingest.extract.tasks import tasks
from ingest.read.blocks import Layout, RawBlock, lay_out
from knowledge.model import Offer, SourceDocument, Task
from knowledge.text import Analyser

DOCUMENT = SourceDocument("doc", "plan.txt", "Plan wsparcia rodzin", "programme", "0")
ANALYSER = Analyser()


def _row(*cells: str, table: int = 1) -> RawBlock:
    return RawBlock("row", cells=cells, table=table)


def _programme() -> Layout:
    section = "Zadania komplementarne – rodziny z dzieckiem z niepełnosprawnością"
    header = ("Zadanie", "Realizator", "2031", "2032", "Kwota 2031-2032")
    units = "Gminne Centrum Usług, Wydział Spraw, Zdrowia i Sportu"
    return lay_out(
        [
            RawBlock("heading", section, level=2),
            RawBlock("header", cells=header, table=1),
            _row("Klub rodziców z dzieckiem niewidomym", units, "2 kluby", "3 kluby", "10 000 zł"),
            _row("Wydawanie biuletynu o usługach", "Biuro Prasowe", "4 numery", "4 numery", "-"),
            _row("Wyjazdy wytchnieniowe", "Fundacja Lipa", "20 rodzin", "", "5 000 zł"),
        ]
    )


def test_a_row_is_one_task_with_everything_it_says() -> None:
    facts, doubts = tasks(DOCUMENT, _programme(), ANALYSER)
    club, letter, trips = (fact for fact in facts if isinstance(fact, Task))
    assert club.name == "Klub rodziców z dzieckiem niewidomym"
    assert club.units == ("Gminne Centrum Usług", "Wydział Spraw, Zdrowia i Sportu")
    assert club.indicators == {2031: "2 kluby", 2032: "3 kluby"}
    assert (club.budget, club.budget_years) == ("10 000 zł", "2031-2032")
    assert club.basic is False
    assert club.audience.disabilities == {"sight"}
    assert letter.budget is None
    assert trips.audience.disabilities == {"any"}
    assert trips.indicators == {2031: "20 rodzin"}
    assert len(doubts) == 1 and "Wyjazdy" in doubts[0]


def test_a_newsletter_is_a_task_but_no_offer() -> None:
    facts, _ = tasks(DOCUMENT, _programme(), ANALYSER)
    assert [fact.name for fact in facts if isinstance(fact, Offer)] == [
        "Klub rodziców z dzieckiem niewidomym",
        "Wyjazdy wytchnieniowe",
    ]


def test_every_quote_stands_where_it_says() -> None:
    layout = _programme()
    facts, _ = tasks(DOCUMENT, layout, ANALYSER)
    quotes = [c for fact in facts for group in fact.citations.values() for c in group]
    assert quotes
    assert all(layout.text[c.start : c.end] == c.quote for c in quotes)


def test_units_are_taken_apart_only_where_a_name_begins() -> None:
    text = "Ośrodek Pomocy, Wydział Kultury, Sportu i Turystyki UM, organizacje pozarządowe,"
    assert list(split_units(text)) == [
        "Ośrodek Pomocy",
        "Wydział Kultury, Sportu i Turystyki UM",
        "organizacje pozarządowe",
    ]


def test_proposals_with_and_without_an_organisation() -> None:
    layout = lay_out(
        [
            RawBlock("header", cells=("Lp.", "Uwagi organizacji", "Odpowiedź Burmistrza"), table=1),
            _row("1.", "Więcej ławek.", "Uwaga przyjęta."),
            RawBlock(
                "header", cells=("L.p.", "Nazwa organizacji", "Postulat", "Stanowisko"), table=2
            ),
            _row("1.", "Fundacja Brzoza", "Dłuższe godziny.", "Do rozważenia.", table=2),
        ]
    )
    found, doubts = proposals(DOCUMENT, layout, ANALYSER)
    assert [(p.number, p.organisation, p.text, p.position) for p in found] == [
        (1, None, "Więcej ławek.", "Uwaga przyjęta."),
        (1, "Fundacja Brzoza", "Dłuższe godziny.", "Do rozważenia."),
    ]
    assert doubts == []


def test_columns_of_money_by_year_are_no_indicators() -> None:
    header = (
        "Działanie",
        "Realizator",
        "Wskaźnik 2031",
        "Wskaźnik 2032",
        "Koszt 2031",
        "Koszt 2032",
    )
    layout = lay_out(
        [
            RawBlock("heading", "Zadania podstawowe", level=2),
            RawBlock("header", cells=header, table=1),
            _row("Kurs dla rodziców", "Dom Kultury", "2 kursy", "3 kursy", "900 zł", "1 200 zł"),
        ]
    )
    (task, *_), _ = tasks(DOCUMENT, layout, ANALYSER)
    assert isinstance(task, Task)
    assert task.indicators == {2031: "2 kursy", 2032: "3 kursy"}
    assert task.budget == "2031: 900 zł, 2032: 1 200 zł"


def test_the_column_of_names_may_carry_the_section() -> None:
    title = "Zadania uzupełniające dla rodzin z dziećmi z niepełnosprawnością"
    layout = lay_out(
        [
            RawBlock("heading", "Program na lata 2031-2032", level=1),
            RawBlock("header", cells=(title, "Jednostka", "2031", "2032"), table=1),
            _row("Wypożyczalnia sprzętu", "Punkt Pomocy, Polski Związek Opieki", "9", "9"),
        ]
    )
    (task, *_), _ = tasks(DOCUMENT, layout, ANALYSER)
    assert isinstance(task, Task)
    assert (task.section, task.citations["section"][0].quote) == (title, title)
    assert task.units == ("Punkt Pomocy", "Polski Związek Opieki")
    assert task.audience.disabilities == {"any"}


def test_a_column_belongs_to_what_its_heading_says_first() -> None:
    header = ("Nr", "Kto zgłosił", "Wnioski organizacji", "Odpowiedź")
    layout = lay_out(
        [
            RawBlock("header", cells=header, table=1),
            _row("1", "Fundacja Dąb", "Nowa ławka.", "Przyjęto."),
        ]
    )
    (proposal,), _ = proposals(DOCUMENT, layout, ANALYSER)
    assert (proposal.organisation, proposal.text) == ("Fundacja Dąb", "Nowa ławka.")


def test_a_column_may_say_for_whom_a_task_is() -> None:
    header = ("Zadanie", "Dla kogo", "Jednostka", "2032", "2033", "Koszt w 2032 r.")
    layout = lay_out(
        [
            RawBlock("header", cells=header, table=1),
            _row("„Bączek”", "dzieci do lat 3", "Dom Kultury", "30", "35", "9 000 zł"),
        ]
    )
    (task, offer), _ = tasks(DOCUMENT, layout, ANALYSER)
    assert isinstance(task, Task) and isinstance(offer, Offer)
    assert offer.audience.ages == (0, 36)
    assert (task.budget, task.budget_years) == ("9 000 zł", "2032")


def _tasks(header: tuple[str, ...], *rows: tuple[str, ...], title: str = "") -> list[Task | Offer]:
    blocks = [RawBlock("heading", title, level=2)] if title else []
    blocks += [RawBlock("header", cells=header, table=1), *(_row(*row) for row in rows)]
    return tasks(DOCUMENT, lay_out(blocks), ANALYSER)[0]


def test_a_programme_may_call_its_columns_otherwise() -> None:
    headers = [
        ("Przedsięwzięcie", "Kto realizuje", "Plan na 2031 r.", "Plan na 2032 r.", "Nakłady 2031"),
        ("Inicjatywa", "Koordynator", "Liczba w 2031", "Liczba w 2032", "Kwota 2031"),
        ("Działanie", "Kto odpowiada", "Wartość docelowa 2031", "Wartość docelowa 2032", "Budżet"),
        ("Nazwa usługi", "Podmiot", "Miernik na 2031 rok", "Miernik na 2032 rok", "Koszt"),
    ]
    for header in headers:
        task, *_ = _tasks(header, ("Nauka jazdy", "MOSiR", "20 osób", "25 osób", "9 000 zł"))
        assert isinstance(task, Task)
        assert (task.name, task.units) == ("Nauka jazdy", ("MOSiR",))
        assert task.indicators == {2031: "20 osób", 2032: "25 osób"}
        assert task.budget == "9 000 zł"


def test_a_table_like_a_programme_without_tasks_is_in_doubt() -> None:
    header = ("Pozycja", "Cel w 2031", "Cel w 2032", "Koszt w 2031")
    layout = lay_out([RawBlock("header", cells=header, table=1), _row("Kurs", "2", "3", "9 zł")])
    found, doubts = tasks(DOCUMENT, layout, ANALYSER)
    assert found == [] and len(doubts) == 1 and "Cel w 2031" in doubts[0]


def test_a_bare_number_keeps_what_it_counts_and_its_currency() -> None:
    header = ("Lp.", "Zadanie", "Realizator", "Wskaźnik", "2031", "2032", "Kwota (tys. zł)")
    rows = ("1", "Bajkowe poranki", "Dom Kultury", "liczba zajęć", "40", "48", "9,5")
    task, *_ = _tasks(header, rows)
    assert isinstance(task, Task)
    assert (task.measure, task.citations["measure"][0].quote) == ("liczba zajęć", "liczba zajęć")
    assert (task.indicators, task.budget) == ({2031: "40", 2032: "48"}, "9,5 tys. zł")
    header = ("Zadanie", "Realizator", "Liczba odbiorców w 2031 r.", "Liczba odbiorców w 2032 r.")
    task, *_ = _tasks(header, ("Bajkowe poranki", "Dom Kultury", "40", "48"))
    assert isinstance(task, Task)
    assert task.measure == "Liczba odbiorców"
    header = ("Zadanie", "Realizator", "Liczba odbiorców", "Koszt w zł")
    task, *_ = _tasks(header, ("Bajkowe poranki", "Dom Kultury", "40", "500"))
    assert isinstance(task, Task)
    assert (task.measure, task.budget) == ("Liczba odbiorców: 40", "500 zł")


def test_work_of_the_office_is_no_offer() -> None:
    header = ("Zadanie", "Realizator", "Wskaźnik", "2031", "2032")
    inner = (
        "Szkolenia opiekunów i asystentów rodziny",
        "Remont świetlicy",
        "Zakup pomocy dydaktycznych",
        "Promocja rodzicielstwa zastępczego",
        "Szkolenie kadry placówek wsparcia",
        "Sieć współpracy pedagogów",
    )
    rows = [(name, "MOPS", "liczba", "1", "2") for name in inner]
    assert not [one for one in _tasks(header, *rows) if isinstance(one, Offer)]
    row = ("Grupa wsparcia rodziców", "MOPS", "liczba spotkań", "1", "2")
    assert not [
        one
        for one in _tasks(header, row, title="Działania organizacyjne i rozwój kadr")
        if isinstance(one, Offer)
    ]
    rows = [
        (name, "MOPS", "liczba dzieci", "1", "2")
        for name in ("Wczesna interwencja słuchowa", "Pływalnia bez przeszkód", "„Kleks” w sobotę")
    ]
    assert len([one for one in _tasks(header, *rows) if isinstance(one, Offer)]) == 3


def test_who_does_it_until_when_stays_with_the_proposal() -> None:
    header = ("Lp.", "Autor", "Wniosek", "Decyzja", "Kto odpowiada", "Termin realizacji")
    layout = lay_out(
        [
            RawBlock("header", cells=header, table=1),
            _row("1", "Klub Lipa", "Nowa kładka.", "Przyjęto.", "Referat Dróg", "30.06.2031"),
            _row("2", "Klub Lipa", "Nowy most.", "Odrzucono.", "Referat Dróg", "—"),
        ]
    )
    (bridge, other), _ = proposals(DOCUMENT, layout, ANALYSER)
    assert bridge.position == "Przyjęto."
    assert bridge.details == (
        ("Kto odpowiada", "Referat Dróg"),
        ("Termin realizacji", "30.06.2031"),
    )
    assert [one.quote for one in bridge.citations["details"]] == ["Referat Dróg", "30.06.2031"]
    assert other.details == (("Kto odpowiada", "Referat Dróg"),)


def _counted(*rows: tuple[str, ...]) -> list[Task]:
    header = RawBlock(
        "header", cells=("Lp.", "Zadanie", "Realizator", "Miernik", "2031", "2032"), table=1
    )
    layout = lay_out([header, *(_row(*cells) for cells in rows)])
    return [one for one in tasks(DOCUMENT, layout, ANALYSER)[0] if isinstance(one, Task)]


def test_a_row_without_a_name_counts_more_of_the_task_above() -> None:
    clubs, trips = _counted(
        ("1.", "Prowadzenie klubów rodzinnych", "Dom Kultury", "Liczba klubów", "2", "3"),
        ("", "", "", "Liczba miejsc", "40", "60"),
        ("", "", "", "Liczba godzin", "–", "300"),
        ("2.", "Wyjazdy rodzinne", "Fundacja Lipa", "Liczba rodzin", "12", "14"),
    )
    assert clubs.indicators == {
        2031: "Liczba klubów: 2; Liczba miejsc: 40",
        2032: "Liczba klubów: 3; Liczba miejsc: 60; Liczba godzin: 300",
    }
    assert [c.quote.split()[0] for c in clubs.citations["row"]] == ["1.", "Liczba", "Liczba"]
    assert trips.indicators == {2031: "12", 2032: "14"}


def test_a_row_without_a_name_and_with_a_unit_of_its_own_counts_nothing_of_another() -> None:
    (clubs,) = _counted(
        ("1.", "Prowadzenie klubów rodzinnych", "Dom Kultury", "Liczba klubów", "2", "3"),
        ("", "", "Biblioteka", "Liczba miejsc", "40", "60"),
    )
    assert clubs.indicators == {2031: "2", 2032: "3"}
