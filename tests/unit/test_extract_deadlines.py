"""Last days, what is none, and last days that a document contradicts."""

import pytest

from knowledge.model import Deadline, Event
from tests.unit.notices import Read, head, item, para, read

_TITLE = head("Konsultacje projektu strategii gminy Rybno Leśne")


def _notice(*sentences: str) -> Read:
    return read(_TITLE, para("Rybno Leśne, 5 lutego 2029 r."), *map(para, sentences))


@pytest.mark.parametrize(
    "text",
    [
        "W dniach 12-14 lutego 2029 r. system przyjmowania ankiet był wyłączony z powodu awarii.",
        "Kierownik składa radzie raport z wykonania strategii do 30 kwietnia każdego roku.",
        "Od 12 do 16 lutego 2029 r. w godz. 8-10 urzędnicy odpowiadają na pytania o uwagi.",
    ],
)
def test_no_last_day_for_people(text: str) -> None:
    assert not [d for d in _notice(text).of(Deadline) if d.until and d.until.month == 4]
    assert not [d for d in _notice(text).of(Deadline) if "odpowiadają" in text]


def test_two_last_days_for_the_same_remarks_are_both_in_doubt() -> None:
    found = _notice(
        "Uwagi do projektu można zgłaszać do 28 lutego 2029 r.",
        "Formularz z uwagami prosimy przysłać do 15 lutego 2029 r.",
    )
    assert [bool(one.doubts) for one in found.of(Deadline)] == [True, True]
    assert all(one.confidence < 1 for one in found.of(Deadline))


def test_stages_and_other_papers_are_no_contradiction() -> None:
    found = _notice(
        "Uwagi do projektu można zgłaszać do 28 lutego 2029 r.",
        "Zgłoszenia do zespołu roboczego przyjmujemy do 15 lutego 2029 r.",
    )
    assert not any(one.doubts for one in found.of(Deadline))


def test_another_day_in_brackets_puts_a_last_day_in_doubt() -> None:
    found = _notice("Zgłoszenia na wyjazd: do 20 maja 2029 r. (w regulaminie wskazano 27 maja).")
    assert next(bool(one.doubts) for one in found.of(Deadline))


def test_the_bounds_of_everything_hold_for_each_weekly_duty() -> None:
    found = read(
        head("Dyżury specjalistów w Rybnie Leśnym"),
        para("Od 1 marca 2029 r. do 29 czerwca 2029 r. mieszkańcy mogą korzystać z porad."),
        head("Doradca", 2),
        para("Doradca pełni dyżur w każdą środę w godz. 14-16 w bibliotece przy ul. Cichej 3."),
        head("Logopeda", 2),
        para("Logopeda dyżuruje telefonicznie w piątki od 9 do 11 pod numerem 44 111 22 33."),
    )
    first, second = found.of(Event)
    assert {str(one.valid_from) for one in (first, second)} == {"2029-03-01"}
    assert {str(one.valid_until) for one in (first, second)} == {"2029-06-29"}
    assert (first.phones, second.phones) == ((), ("44 111 22 33",))
    assert "ul. Cichej 3" in (first.place or "")


def test_the_telephone_of_the_same_hours_stands_in_the_next_sentence() -> None:
    found = _notice(
        "Psycholog dyżuruje w każdy wtorek od 13 do 27 lutego 2029 r. w godz. 9-12 w ośrodku, "
        "ul. Polna 1. W tych samych godzinach czeka telefon 44 111 22 34."
    )
    assert [one.phones for one in found.of(Event)] == [("44 111 22 34",)]


@pytest.mark.parametrize(
    "line",
    [
        "OPS przygotuje ogłoszenie o konsultacjach psychologa do 15 czerwca 2031 r.",
        "Referat roześle formularz uwag do 21 maja 2031 r.",
        "Sprawozdanie z konsultacji ośrodek składa Radzie do 31 marca roku następnego.",
    ],
)
def test_what_an_office_does_by_a_day_is_no_deadline(line: str) -> None:
    found = read(head("Notatka ze spotkania"), head("Ustalenia", 2), item(line))
    assert found.of(Deadline) == []


@pytest.mark.parametrize(
    "text",
    [
        "Od 12 lutego do 9 marca 2029 r. mieszkańcy mogą wypowiedzieć się o projekcie strategii.",
        "W dniach od 12 lutego do 9 marca 2029 r. każdy może zabrać głos w sprawie strategii.",
        "Od 12 lutego do 9 marca 2029 r. czekamy na Państwa opinie o strategii.",
    ],
)
def test_a_span_in_which_people_say_what_they_think_ends_with_a_last_day(text: str) -> None:
    found = _notice(text).of(Deadline)
    assert [str(one.until)[:10] for one in found] == ["2029-03-09"]
    assert found[0].consultation_id is not None


@pytest.mark.parametrize(
    "text",
    [
        "Zapewniamy tłumacza języka migowego, prosimy to zgłosić do 20 lutego 2029 r.",
        "Potrzebę opieki dla dzieci prosimy zgłaszać do 20 lutego 2029 r.",
        "Link do spotkania wyślemy osobom, które zgłoszą się do 20 lutego 2029 r.",
    ],
)
def test_a_last_day_for_help_at_a_meeting_is_none_of_the_consultation(text: str) -> None:
    found = _notice("Uwagi do projektu można zgłaszać do 28 lutego 2029 r.", text).of(Deadline)
    consulted = {str(one.until)[:10]: one.consultation_id is not None for one in found}
    assert consulted == {"2029-02-28": True, "2029-02-20": False}


def test_the_office_saying_what_it_thinks_gives_no_last_day() -> None:
    assert not _notice("Rada osiedla spotykała się od 2 do 9 lutego 2029 r.").of(Deadline)
