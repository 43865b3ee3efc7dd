"""Days, hours and ends of events and last days, in notices of invented towns."""

import pytest

from knowledge.model import Deadline, Event
from tests.unit.notices import Read, head, item, para, read, table, when

_TITLE = head("Konsultacje rocznego programu współpracy gminy Zielonki Małe na rok 2029")


def _notice(*sentences: str) -> Read:
    return read(_TITLE, para("Zielonki Małe, 5 listopada 2028 r."), *map(para, sentences))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spotkanie odbędzie się 20 XI br. o godz. 17.00.", ("2028-11-20 17:00", None)),
        ("Zebranie zwołano na 24 listopada b.r. o godz. 18.", ("2028-11-24 18:00", None)),
        ("Warsztat odbędzie się 8 grudnia o godz. 10.00.", ("2028-12-08 10:00", None)),
        ("Debata odbędzie się 15 stycznia o godz. 16.", ("2029-01-15 16:00", None)),
    ],
)
def test_the_day_of_publication_gives_the_year_and_not_the_title(
    text: str, expected: tuple[str, str | None]
) -> None:
    (event,) = _notice(text).of(Event)
    assert when(event) == expected


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Spotkanie odbędzie się 20 XI br. o godz. 17.00. Potrwa do godz. 18.45.", "18:45"),
        ("Zebranie 20 XI br. rozpoczęło się o godz. 17.00 i trwało do godz. 19.10.", "19:10"),
        ("Warsztat odbędzie się 20 XI br. o godz. 17.00. Czas trwania: 1,5 godziny.", "18:30"),
        ("Warsztat odbędzie się 20 XI br. o godz. 17.00. Zajęcia potrwają ok. 90 minut.", "18:30"),
        ("Debata: 20 XI br., godz. 17.00. Planowane zakończenie: godz. 20.00.", "20:00"),
        ("Debata odbędzie się 20 XI br. o godz. 17.00. Nabór trwa do 1 grudnia.", None),
    ],
)
def test_the_end_may_stand_in_a_sentence_of_its_own(text: str, end: str | None) -> None:
    assert [when(event)[1] for event in _notice(text).of(Event)] == [end]


def test_hours_of_a_range_are_those_of_each_working_day() -> None:
    found = _notice("Dyżur telefoniczny trwa od 13 do 17 XI br. w godz. 9-11, tel. 44 555 66 77.")
    (duty,) = found.of(Event)
    assert [(one.weekdays, one.begin.hour if one.begin else None) for one in duty.recurs] == [
        ((0, 1, 2, 3, 4), 9)
    ]
    assert (str(duty.valid_from), str(duty.valid_until)) == ("2028-11-13", "2028-11-17")
    assert duty.start is None
    assert not found.of(Deadline)


def test_every_weekday_before_a_range_of_days_counts() -> None:
    found = _notice("Doradcy dyżurują w każdą środę i piątek od 8 do 24 listopada w godz. 12-14.")
    (duty,) = found.of(Event)
    assert [one.weekdays for one in duty.recurs] == [(2, 4)]
    assert (str(duty.valid_from), str(duty.valid_until)) == ("2028-11-08", "2028-11-24")


def test_a_cell_of_hours_keeps_its_end_before_a_word_that_is_counted_elsewhere() -> None:
    found = read(
        _TITLE,
        head("Dyżury", 2),
        *table(
            ("Termin", "Miejsce"),
            ("czwartek, 18 stycznia 2029 r., godz. 14.00-16.30", "Klub Gościnny, ul. Boczna 4"),
            ("piątek, 19 stycznia 2029 r., godz. 9.00-11.30", "Grupa Teatralna, ul. Długa 1"),
        ),
    )
    assert [when(event) for event in found.of(Event)] == [
        ("2029-01-18 14:00", "16:30"),
        ("2029-01-19 09:00", "11:30"),
    ]


def test_a_weekday_that_is_not_that_of_the_day_puts_the_event_in_doubt() -> None:
    found = read(
        _TITLE,
        para("Spotkania odbędą się w remizie:"),
        item("w piątek 12 stycznia 2029 r., godz. 17.00,"),
        item("w czwartek 19 stycznia 2029 r., godz. 17.00."),
    )
    sure, doubted = found.of(Event)
    assert sure.confidence == 1 and not sure.doubts
    assert doubted.confidence < 1 and doubted.doubts
    assert set(doubted.doubts) <= set(found.found.doubts)


def test_a_notice_of_a_change_gives_the_event_on_its_new_day() -> None:
    found = _notice(
        "Dyżur mediatorki planowany na 15 listopada 2028 r. w godz. 9.00-11.00 zostaje "
        "przeniesiony na 22 listopada 2028 r. w godz. 13.00-15.00. Miejsce dyżuru (świetlica, "
        "ul. Wąska 2) i telefon 44 555 66 70 pozostają te same."
    )
    (event,) = found.of(Event)
    assert when(event) == ("2028-11-22 13:00", "15:00")
    assert event.phones == ("44 555 66 70",)
    assert "ul. Wąska 2" in (event.place or "")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Uwagi przyjmujemy do 1 grudnia 2028 r. (decyduje data wpływu).", "decyduje data wpływu"),
        ("Uwagi można składać do 1 grudnia 2028 r.; liczy się data nadania.", "liczy się data"),
        (
            "Uwagi można składać do 1 grudnia 2028 r. O zachowaniu terminu rozstrzyga data stempla "
            "pocztowego.",
            "rozstrzyga data stempla",
        ),
        ("Uwagi można składać do 1 grudnia 2028 r.", None),
    ],
)
def test_what_keeps_a_deadline(text: str, rule: str | None) -> None:
    (deadline,) = _notice(text).of(Deadline)
    assert rule in (deadline.rule or "") if rule else deadline.rule is None


def test_an_end_before_the_beginning_is_doubted_and_not_taken() -> None:
    (event,) = _notice("Spotkanie odbędzie się 20 XI br. w godz. 17.00-15.30 w remizie.").of(Event)
    assert when(event) == ("2028-11-20 17:00", None)
    assert event.doubts and event.confidence < 1
