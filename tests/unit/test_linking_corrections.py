"""Corrections of the words of an earlier paper, and what takes the place of a day called off."""

from pathlib import Path

import pytest

from knowledge.changes import place_of_target
from knowledge.model import Deadline, Event
from tests.unit.linked import Linked, linked

OFFICE = "GMINA STARA LIPA\n\n"
CALL = f"""{OFFICE}Wójt Gminy Stara Lipa

Ogłoszenie z dnia 2 kwietnia 2031 r.
w sprawie konsultacji projektu „Kluby malucha 2032”

I. Kto może wziąć udział
W konsultacjach może wziąć udział każdy, kto ukończył 16 lat.

II. Jak zgłosić uwagi
Uwagi zgłasza się w urzędzie, ul. Lipowa 3, pokój 7.

III. Termin
Uwagi przyjmujemy od 9 kwietnia 2031 r. do 5 maja 2031 r. do godz. 12:00.

IV. Spotkania
24 kwietnia 2031 r. (czwartek), godz. 17:00–19:00, świetlica w Starej Lipie, ul. Lipowa 5
28 kwietnia 2031 r. (poniedziałek), godz. 17:00–19:00, szkoła w Borach, ul. Polna 2
"""
HEAD = f"""{OFFICE}Sprostowanie z dnia 18 kwietnia 2031 r.
do ogłoszenia z dnia 2 kwietnia 2031 r. w sprawie konsultacji projektu „Kluby malucha 2032”

"""


def corrected(folder: Path, text: str) -> Linked:
    return linked(
        folder / "in", {"a.txt": CALL, "b.txt": f"{HEAD}{text}\nPozostała treść bez zmian."}
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. W części III zamiast „do 5 maja 2031 r. do godz. 12:00” powinno być „do 8 maja 2031 r. "
        "do godz. 15:00”.\n2. Zamiast telefonu 14 600 10 20 obowiązuje telefon 14 600 10 33.",
        "W części III jest „do 5 maja 2031 r. do godz. 12:00”, a powinno być „do 8 maja 2031 r. "
        "do godz. 15:00”.",
        "W części III słowa „do 5 maja 2031 r. do godz. 12:00” zastępuje się słowami „do 8 maja "
        "2031 r. do godz. 15:00”.",
        "W części III zamiast:\n„do 5 maja 2031 r. do godz. 12:00”\npowinno być:\n„do 8 maja "
        "2031 r. do godz. 15:00”.",
        "Część III otrzymuje brzmienie: „Uwagi przyjmujemy do 8 maja 2031 r. do godz. 15:00”.",
    ],
)
def test_a_quoted_last_day_is_corrected(tmp_path: Path, text: str) -> None:
    found = corrected(tmp_path, text)
    before, after = (
        [str(one.until) for one in found.on(day, "deadline") if isinstance(one, Deadline)]
        for day in ("2031-04-17", "2031-04-18")
    )
    assert before == ["2031-05-05 12:00:00"]
    assert after == ["2031-05-08 15:00:00"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("W części II zamiast „pokój 7” powinno być „pokój 12”.", "pokój 7"),
        ("W części I zamiast 16 lat powinno być 18 lat.", "16 lat"),
        (
            "W części I słowa „ukończył 16 lat” zastępuje się słowami „ma 15 lat”.",
            "ukończył 16 lat",
        ),
        ("W części I jest „16 lat”, a powinno być „18 lat”.", "16 lat"),
    ],
)
def test_other_words_are_marked_where_they_stand(tmp_path: Path, text: str, place: str) -> None:
    (link,) = corrected(tmp_path, text).links.links
    assert link.sure
    told = place_of_target(link.targets[0])
    assert told is not None
    assert CALL.replace("\n", " ").count(place) == 1
    assert told[2] - told[1] == len(place)


@pytest.mark.parametrize(
    "text",
    [
        "Część II otrzymuje brzmienie: „Uwagi zgłasza się wyłącznie ustnie”.",
        "Zamiast „pokój 99” powinno być „pokój 12”.",
        "Prosimy czytać ogłoszenie uważnie.",
    ],
)
def test_what_cannot_be_placed_is_a_doubt_and_told_with_its_paper(
    tmp_path: Path, text: str
) -> None:
    found = corrected(tmp_path, text)
    (link,) = found.links.links
    assert not link.sure
    assert link.targets
    assert found.links.doubts


def test_a_paper_of_another_matter_is_left_alone(tmp_path: Path) -> None:
    other = CALL.replace("2 kwietnia", "1 kwietnia").replace("Kluby malucha", "Karta seniora")
    papers = {"a.txt": CALL, "c.txt": other}
    papers["b.txt"] = f"{HEAD}W części II zamiast „pokój 7” powinno być „pokój 12”.\n"
    found = linked(tmp_path / "in", papers)
    (link,) = [one for one in found.links.links if one.change.of == ("text",)]
    assert [found.documents[t.partition("#")[0]].file for t in link.targets] == ["a.txt"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Spotkanie w Borach 28 kwietnia 2031 r. nie odbędzie się. Zapraszamy 30 kwietnia "
        "2031 r. (środa) o godz. 17:30 do remizy w Borach, ul. Polna 9.\n2. Reszta zostaje.",
        "Spotkanie w Borach 28 kwietnia 2031 r. zostało odwołane. Spotkamy się 30 kwietnia 2031 r. "
        "o godz. 17:30 w remizie w Borach, ul. Polna 9.",
        "W części IV zamiast „28 kwietnia 2031 r. (poniedziałek), godz. 17:00–19:00, szkoła w "
        "Borach, ul. Polna 2” powinno być „30 kwietnia 2031 r. (środa), godz. 17:30, remiza w "
        "Borach, ul. Polna 9”.",
    ],
)
def test_the_day_in_place_of_one_called_off_is_taken(tmp_path: Path, text: str) -> None:
    found = corrected(tmp_path, text).on("2031-04-20", "meeting")
    events = [one for one in found if isinstance(one, Event)]
    assert [str(one.start) for one in events] == ["2031-04-24 17:00:00", "2031-04-30 17:30:00"]
    assert "ul. Polna 9" in (events[1].place or "")


def test_an_invitation_to_something_else_moves_nothing(tmp_path: Path) -> None:
    text = (
        "Spotkanie w Borach 28 kwietnia 2031 r. nie odbędzie się. Zapraszamy na kolejne spotkanie "
        "24 kwietnia 2031 r."
    )
    found = corrected(tmp_path, text).on("2031-04-20", "meeting")
    assert {str(one.start)[:10] for one in found if isinstance(one, Event)} == {"2031-04-24"}


def test_each_line_that_begins_with_a_day_has_its_own_place(tmp_path: Path) -> None:
    events = linked(tmp_path / "in", {"a.txt": CALL}).on("2031-04-10", "meeting")
    assert [one.place for one in events if isinstance(one, Event)] == [
        "świetlica w Starej Lipie, ul. Lipowa 5",
        "szkoła w Borach, ul. Polna 2",
    ]


CALL_BY_PHONE = f"""{OFFICE}Ogłoszenie z dnia 2 kwietnia 2031 r.
w sprawie konsultacji projektu „Kluby malucha 2032”

Od 9 kwietnia do 5 maja 2031 r. mieszkańcy mogą wypowiedzieć się o projekcie.
Potrzebę tłumacza języka migowego prosimy zgłosić do 15 kwietnia 2031 r., tel. 14 600 10 20.

Dyżur telefoniczny: 24 kwietnia 2031 r. (czwartek), 9.00–11.00, tel. 14 600 10 28.

Pytania: Referat Oświaty, ul. Lipowa 3, tel. 14 600 10 20.
"""


def _called(folder: Path, text: str) -> Linked:
    end = "Sprawę prowadzi: Referat Oświaty, tel. 14 600 10 20."
    texts = {"a.txt": CALL_BY_PHONE, "b.txt": f"{HEAD}{text}\n\n{end}\n"}
    return linked(folder / "in", texts)


@pytest.mark.parametrize(
    "text",
    [
        "1. W ogłoszeniu podano błędny numer telefonu dyżuru telefonicznego. Prawidłowy numer to "
        "14 600 10 82.",
        "Omyłkowo podano numer telefonu dyżuru telefonicznego. Właściwy numer: 14 600 10 82.",
        "Prawidłowy numer telefonu dyżuru 24 kwietnia to 14 600 10 82, w ogłoszeniu podano błędny.",
    ],
)
def test_a_wrong_number_that_is_not_repeated_is_that_of_the_event_named(
    tmp_path: Path, text: str
) -> None:
    found = _called(tmp_path, text)
    (slot,) = (one for one in found.on("2031-04-19", "duty_slot") if isinstance(one, Event))
    assert slot.phones == ("14 600 10 82",)
    phones = [p for one in found.on("2031-04-19", "contact") for p in getattr(one, "phones", ())]
    assert "14 600 10 20" in phones
    assert "14 600 10 28" not in phones


def test_a_wrong_number_of_nothing_named_is_left(tmp_path: Path) -> None:
    found = _called(
        tmp_path, "W ogłoszeniu podano błędny numer telefonu. Prawidłowy to 14 600 10 82."
    )
    (slot,) = (one for one in found.on("2031-04-19", "duty_slot") if isinstance(one, Event))
    assert slot.phones == ("14 600 10 28",)


def test_a_term_that_is_put_off_is_not_that_for_an_interpreter(tmp_path: Path) -> None:
    found = _called(tmp_path, "Termin zgłaszania uwag wydłuża się do 16 maja 2031 r.")
    days = {str(getattr(one, "until", ""))[:10] for one in found.on("2031-04-19", "deadline")}
    assert days == {"2031-04-15", "2031-05-16"}
