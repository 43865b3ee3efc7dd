"""Changes whose new day, hour or place stand on lines of their own, or beside the old ones."""

from datetime import date, time

import pytest

from knowledge.model import Change
from tests.unit.notices import head, item, para, read


def changes(*lines: str) -> list[Change]:
    blocks = [
        head(one[1:], 2) if one[0] == "#" else item(one[1:]) if one[0] == "-" else para(one)
        for one in lines
    ]
    title = head("Komunikat o zmianach w konsultacjach")
    return read(title, para("Brzeziny, 3 lutego 2031 r."), *blocks).of(Change)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Dyżur wyznaczony na czwartek 6 marca 2031 r. w godz. 15:00–18:00 nie odbędzie się.",
            "Nowy termin: piątek 7 marca 2031 r., godz. 14:00–17:00.",
            "Nowe miejsce: Biblioteka, ul. Polna 3, pok. 4.",
        ),
        (
            "Dyżur 6 marca 2031 r. zostaje odwołany.",
            "Nowa data: 7 marca 2031 r.",
            "Godziny: 14:00–17:00.",
            "Miejsce: Biblioteka, ul. Polna 3, pok. 4.",
        ),
        (
            "Dyżur 6 marca 2031 r. został przeniesiony.",
            "Było: 6 marca 2031 r., godz. 10:00, Ratusz.",
            "Jest: 7 marca 2031 r., godz. 14:00–17:00, Biblioteka, ul. Polna 3, pok. 4.",
        ),
        (
            "1. Dyżur zaplanowany na czwartek 6 marca 2031 r. nie odbędzie się. Zamiast niego"
            " zapraszamy w piątek 7 marca 2031 r. w godz. 14.00–17.00 do Biblioteki, ul. Polna 3,"
            " pok. 4.",
        ),
        (
            "Spotkanie 6 marca 2031 r. nie odbędzie się, w zamian zapraszamy 7 marca 2031 r."
            " w godz. 14:00–17:00 do Biblioteki, ul. Polna 3, pok. 4.",
        ),
        (
            "W dniu 6 marca 2031 r. nie będzie dyżuru prawnika.",
            "W zamian zapraszamy 7 marca 2031 r. w godz. 14:00–17:00 do Biblioteki,"
            " ul. Polna 3, pok. 4.",
        ),
    ],
)
def test_a_new_day_and_place_below_belong_to_the_change(lines: tuple[str, ...]) -> None:
    (one,) = changes(*lines)
    assert (one.how, one.old, one.new) == ("moved", date(2031, 3, 6), date(2031, 3, 7))
    assert (one.begin, one.end) == (time(14), time(17))
    assert one.place is not None and "ul. Polna 3" in one.place
    assert one.room == "pok. 4"


def test_changes_of_two_days_in_sentences_that_follow_stay_apart() -> None:
    first, second = changes(
        "Spotkanie 6 marca 2031 r. odbędzie się w sali 12, ul. Polna 3, a nie przy ul. Dębowej.",
        "Spotkanie zaplanowane na 20 marca 2031 r. przesuwamy na 27 marca 2031 r., godz. 18:00.",
    )
    assert (first.old, first.new, first.begin) == (date(2031, 3, 6), None, None)
    assert first.place is not None and "Polna" in first.place
    assert (second.old, second.new) == (date(2031, 3, 20), date(2031, 3, 27))
    assert (second.begin, second.place) == (time(18), None)


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        (
            "Spotkanie w dniu 6 marca 2031 r. (czwartek) odbędzie się w Domu Kultury,"
            " ul. Lipowa 5, o godz. 17:30, a nie – jak wcześniej podano – w Ratuszu o godz. 17:00.",
            17,
            time(17, 30),
        ),
        ("Dyżur 6 marca 2031 r. – zmiana godzin: zamiast 9:00 zapraszamy o 13:00.", 9, time(13)),
        ("Spotkanie 6 marca 2031 r. odbędzie się o godz. 12:00 (poprzednio: 9:00).", 9, time(12)),
    ],
)
def test_the_old_hour_beside_the_new_one(said: str, old: int, new: time) -> None:
    (one,) = changes(said)
    assert (one.how, one.old, one.old_begin, one.begin) == (
        "moved", date(2031, 3, 6), time(old), new,
    )  # fmt: skip


def test_the_old_place_in_brackets_is_not_the_new_one() -> None:
    (one,) = changes(
        "Warsztaty 6 marca 2031 r.: godzina rozpoczęcia – 10:00 (poprzednio: 9:00),"
        " miejsce – Dom Kultury, ul. Lipowa 5 (poprzednio: Ratusz)."
    )
    assert (one.begin, one.place) == (time(10), "Dom Kultury, ul. Lipowa 5")


def test_what_is_off_has_the_hour_of_its_slot() -> None:
    (one,) = changes(
        "#1. Odwołanie",
        "Dyżur telefoniczny zaplanowany na 6 marca 2031 r. w godz. 17:00–19:00 zostaje odwołany.",
        "Dyżur w bibliotece w dniu 6 marca 2031 r. odbędzie się bez zmian.",
        "Spotkanie z Zastępczynią Burmistrza odbędzie się 9 marca 2031 r. o godz. 16:00.",
    )
    assert (one.how, one.old, one.old_begin) == ("cancelled", date(2031, 3, 6), time(17))


@pytest.mark.parametrize(
    ("more", "limits"),
    [
        ("Wydłużony termin dotyczy uwag składanych pocztą elektroniczną i listownie.", 1),
        ("Urny zostaną zabrane 14 marca 2031 r. o godz. 15:30.", 1),
        ("Zmiana nie dotyczy formularzy papierowych.", 1),
        ("Nowy termin obowiązuje tylko dla formularza internetowego.", 1),
        ("Dyżur 12 marca 2031 r. w bibliotece odbędzie się bez zmian.", 0),
        ("Raport ogłosimy na stronie 30 kwietnia 2031 r.", 0),
        ("Dziękujemy za wszystkie uwagi.", 0),
    ],
)
def test_another_last_day_keeps_what_it_holds_for(more: str, limits: int) -> None:
    first = "Termin składania uwag wydłuża się z 14 marca 2031 r. do 21 marca 2031 r."
    found = [one for one in changes(f"{first} {more}") if one.how == "extended"]
    assert [len(one.citations.get("limits", ())) for one in found] == [limits]


def test_two_days_that_are_off_are_no_move() -> None:
    found = changes("Dyżury 6 i 7 marca 2031 r. nie odbędą się.")
    assert [(one.how, one.old) for one in found] == [
        ("cancelled", date(2031, 3, 6)), ("cancelled", date(2031, 3, 7)),
    ]  # fmt: skip
