import pytest

from evals.values import missing, stands_in, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "wtorek, 4 marca 2031, 12:00–15:00",
            [("date", "2031-03-04"), ("time", "12:00"), ("time", "15:00")],
        ),
        ("do 15:00: dziś", [("time", "15:00")]),
        ("4.03.2031 godz. 17", [("date", "2031-03-04"), ("time", "17:00")]),
        ("4 березня 2031 року", [("date", "2031-03-04")]),
        ("4 мая 2031", [("date", "2031-05-04")]),
        ("4 March 2031", [("date", "2031-03-04")]),
        ("March 4, 2031", [("date", "2031-03-04")]),
        ("9 910 usług za 1 234 567,00 zł", [("number", "9910"), ("number", "1234567")]),
        ("tel. +48 12 345-67-89", [("number", "123456789")]),
        ("700 800 900", [("number", "700800900")]),
        ("33-100 Miasto, pok. 7", [("postcode", "33-100"), ("number", "7")]),
        ("na lata 2030–2032", [("number", "2030"), ("number", "2032")]),
        (
            "a.b@urzad.example.pl i www.urzad.example.pl",
            [("email", "a.b@urzad.example.pl"), ("url", "urzad.example.pl")],
        ),
        ("wzrost o 2%", [("number", "2")]),
        ("wiersz\t60\t70\t80", [("number", "60"), ("number", "70"), ("number", "80")]),
    ],
)
def test_values_have_one_spelling(text: str, expected: list[tuple[str, str]]):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("1 000 zł", "kwota 1000,00 zł"),
        ("4 marca 2031", "do 4.03.2031 r."),
        ("8:00-11:00", "od 8.00 do 11.00"),
        ("12 345 67 89", "tel. 123456789"),
        ("III piętro", "(iii pietro)"),
        ("organizacj", "dla organizacji pozarządowych"),
        ("60 rodzin", "60 rodzin"),
        ("2031", "4.03.2031"),
    ],
)
def test_a_fact_stands_in_another_spelling(fact: str, text: str):
    assert stands_in(fact, text)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("36", "136 mieszkań"),
        ("6 000", "16 000 osób"),
        ("690", "6900"),
        ("2 spotkania", "12 spotkania"),
        ("4 marca 2031", "4 marca 2030"),
        ("12:00-15:00", "12:00-16:00"),
        ("rodzin", "przyrodzinny"),
    ],
)
def test_a_fact_is_not_taken_from_the_inside_of_another(fact: str, text: str):
    assert not stands_in(fact, text)


def test_missing_names_what_no_evidence_holds():
    evidence = ["we wtorek 4 marca 2031 roku, w godzinach 8:00–11:00", "Urząd"]
    assert missing("4.03.2031, 8:00-12:00", evidence) == ["12:00"]
    assert missing("w marcu 2031, 4 marca", evidence) == []


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("Telefon: 76 300 11 20", "ul. Krótka 7, pok. 12\t76 300 11 20"),
        ("13:00–15:00", "czwartek, godz. 13-15"),
        ("3 lutego 2028", "3 i 8 lutego 2028 r."),
        ("9 sierpnia 2027", "od 9 do 27 sierpnia 2027 r."),
        ("9 listopada 2026, 16:30", "w poniedziałek 9 XI br. o godz. 16.30, Miasto, 19 X 2026 r."),
        ("3 listopada 2026", "3 i 5 XI br., Miasto, 19 października 2026 r."),
    ],
)
def test_a_source_that_spells_a_value_its_own_way_holds_it(said: str, source: str) -> None:
    assert missing(said, [source]) == []


def test_a_day_with_another_year_does_not_take_a_third() -> None:
    assert missing("9 listopada 2027", ["9 listopada 2026, program na rok 2027"]) == ["2027-11-09"]


def test_the_neighbour_of_a_value_is_still_missing() -> None:
    assert missing("4 lutego 2028, 16:00", ["3 i 8 lutego 2028 r., godz. 13-15"]) == [
        "2028-02-04",
        "16:00",
    ]
