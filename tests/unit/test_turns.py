from datetime import date

from assistant.follow import follow
from assistant.frame import Context, Frame
from assistant.understand import Understanding
from knowledge.text import Analyser

READER = Understanding(Analyser())


def read(text: str) -> Frame:
    return READER.frame(text, date(2031, 3, 3))


def after(topic: str, first: str, then: str) -> Frame:
    return follow(read(then), Context(topic, ("fact",), read(first)))


def test_who_somebody_is_asks_for_help_after_a_day_or_a_form() -> None:
    told = after("events", "kiedy dyżur", "mam pięciolatka, nie widzi")
    assert told.looking
    assert not told.follow_up
    assert not told.anchor
    assert told.audience.disabilities == {"sight"}


def test_an_age_goes_on_from_a_list_for_somebody() -> None:
    told = after("offers", "co dla niewidomego pięciolatka", "a dla dziesięciolatka?")
    assert told.follow_up
    assert told.audience.ages == (120, 131)
    assert told.audience.disabilities == {"sight"}


def test_older_and_younger_children_are_those_beyond_the_age_told() -> None:
    assert after("offers", "co dla pięciolatka", "a dla starszych?").audience.ages == (73, 227)
    assert after("offers", "co dla pięciolatka", "a dla młodszych?").audience.ages == (0, 59)
    assert after("offers", "co dla seniora", "a dla starszych?").audience.ages is None


def test_another_thing_is_asked_the_same_about() -> None:
    told = after("tasks", "ile środków na świetlice", "a na żłobki?")
    assert "budget" in told.attributes
    assert "budget" not in after("tasks", "ile środków na świetlice", "jest żłobek?").attributes


def test_a_husband_in_prison_is_no_price() -> None:
    told = after("tasks", "ile kosztuje klub", "a mój mąż jest w więzieniu")
    assert "price" not in told.attributes


def test_who_turns_an_answer_down_does_not_go_on_from_it() -> None:
    told = after("events", "kiedy dyżur", "nie o to mi chodzi")
    assert not told.follow_up
    assert not told.anchor


def test_people_who_are_counted_are_not_asked_for() -> None:
    told = after("tasks", "kto prowadzi pomoc w domu", "ile rodzin w 2026?")
    assert told.follow_up
    assert told.anchor == ("fact",)


def test_what_is_handed_in_is_that_of_the_paper_last_told_of() -> None:
    context = Context("events", ("fact",), read("kiedy spotkanie"), papers=("paper",))
    assert follow(read("dokąd zanieść kartę?"), context).papers == ("paper",)
    assert follow(read("dokąd zanieść choinkę?"), context).papers == ()


def test_a_form_is_not_what_the_next_question_is_about() -> None:
    told = after("submission", "dokąd zanieść formularz klubu", "ile miejsc?")
    assert {word.text for word in told.words if word.carried} == {"klubu"}
