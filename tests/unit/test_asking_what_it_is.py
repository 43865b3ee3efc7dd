"""Which questions ask only what something is, and what says it."""

import pytest

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.topics.definitions import asks_what_it_is, tells_what_it_is, without_wishes


@pytest.mark.parametrize(
    ("text", "attributes", "asks"),
    [
        ("co to jest teleopieka", frozenset(), True),
        ("czym jest opieka wytchnieniowa", frozenset(), True),
        ("co opieka wytchnieniowa oznacza", frozenset(), True),
        ("kim jest asystent rodziny", frozenset(), True),
        ("definicja rodziny zastępczej", frozenset(), True),
        ("co jest dla głuchego dziecka", frozenset(), False),
        ("co to jest za klub i ile kosztuje", frozenset({"price"}), False),
    ],
)
def test_what_a_thing_is_is_asked(text: str, attributes: frozenset[str], asks: bool) -> None:
    assert asks_what_it_is(Frame(text, attributes=attributes)) is asks


def test_it_is_asked_in_another_language_too() -> None:
    assert asks_what_it_is(Frame("opieka wytchnieniowa", said="what is respite care"))
    assert not asks_what_it_is(Frame("opieka wytchnieniowa", said="respite care, please"))


def _draft(topic: str, text: str) -> Draft:
    return Draft(topic, 0.8, AnswerStatus.ANSWERED, (Claim(text, ()),))


def test_a_record_or_a_definition_says_what_a_thing_is_and_a_wish_does_not() -> None:
    wish = _draft("proposals", "Obniżyć wiek")
    task = _draft("tasks", "Teleopieka – wypożyczanie opasek")
    law = _draft("passages", "Zadania wynikają z przepisów")
    assert tells_what_it_is(_draft("passages", "Wspomaganie to zajęcia"))
    assert without_wishes([wish, law, task]) == [task]
    assert without_wishes([wish, law]) == [law]
    assert without_wishes([wish]) == [wish]
