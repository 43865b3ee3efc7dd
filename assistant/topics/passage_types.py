"""What a question asks for that can be told by its form or word, and whether a text holds it."""

import re
from datetime import date
from functools import lru_cache

from assistant.frame import Frame
from assistant.how_many import counts
from assistant.once import once_a_frame
from assistant.retrieve import View
from assistant.topics.asking import asks_till, says
from assistant.topics.interpreters import is_of_another_language
from assistant.topics.row_counts import row_counts
from assistant.topics.task_versions import asks_report
from assistant.topics.totals import is_total
from knowledge.conditions import without_income
from knowledge.cyrillic_text import polish_words
from knowledge.dates import find_dates, is_legal_reference
from knowledge.deadline_words import counted_deadlines, deadline_rule
from knowledge.folding import fold
from knowledge.model import Passage
from knowledge.month_window import names_day_of_month
from knowledge.numbers import values
from knowledge.phrases import Found, lexicon_phrases, plain_analyser
from knowledge.recurring import recurring

_TYPES = {
    "how_many": frozenset({"number", "amount"}),
    "budget": frozenset({"amount"}),
    "price": frozenset({"amount"}),
    "when": frozenset({"date", "time"}),
    "hour": frozenset({"time"}),
    "phone": frozenset({"phone"}),
    "email": frozenset({"email"}),
    "fax": frozenset(),
    "opening_hours": frozenset({"time"}),
    "enrolment": frozenset(),
    "chair": frozenset(),
    "childcare": frozenset(),
    "interpreter": frozenset(),
    "broadcast": frozenset(),
    "parking": frozenset(),
    "rule": frozenset(),
    "residence": frozenset(),
    "result": frozenset(),
    "outcome": frozenset(),
    "enclosures": frozenset(),
    "waiting": frozenset(),
    "appeal": frozenset(),
}
_SAID = {
    "when": "temporal",
    "price": "priced",
    "enrolment": "enrolling",
    "fax": "faxed",
    "chair": "chairing",
    "childcare": "minding",
    "interpreter": "interpreting",
    "broadcast": "broadcasting",
    "parking": "parked",
    "residence": "residing",
    "result": "won",
    "outcome": "outcomes",
    "enclosures": "enclosing",
    "waiting": "taking",
    "appeal": "appeals",
}  # phrases that do as well
_EVENTS = frozenset({"duty_slot", "meeting"})
_ANY_DAY = date(2024, 1, 1)  # for days without a year, of which none is asked
_FEE = re.compile(r"\b(?:oplat|odplatn|platn|nieodplatn|bezplatn|darmow|cen[aeyę]\b)")
_PAID_OUT = re.compile(r"\bwyplat|\bwyplac|\bprzele(?:w|jemy)|\bpieniadze\b.*\bkont")
_COSTS = re.compile(r"\b(?:koszt|plac[ia]|zaplac|oplat|cen[aey]\b)")
_GIVEN = re.compile(
    r"\b(?:bon(?:u|em|y|ow)?|zasil\w+|swiadczeni\w+|dodat(?:ek|ku|kiem)|dofinansowani\w+|stypendi\w+"
    r"|dotacj\w+|refundacj\w+)\b"
)
_FROM_DAY = re.compile(r"\b(?:od|po)\s+(?:dnia\s+)?$")
_NUMBERED = re.compile(r"^\s*\d+\.?\s*\t")  # the number of a row
_BELONGS = re.compile(r"\bzalacznik\w*(?:\s+nr\s+\S+)?\s+do\b")  # what a paper is enclosed with
_MORE = ("enclosing_heading", "admitting", "spending")
_BROADER = {
    "phone": {"enrolment"},
    "price": {"how_many", "budget"},
    "rule": {"when"},
    "waiting": {"how_many", "when", "until", "budget", "price"},
    "outcome": {"when", "until", "enrolment"},
    "appeal": set(_TYPES) - {"appeal", "phone", "email"},
    "when": {"childcare", "interpreter", "broadcast"},
    "broadcast": {"email"},
    "email": {"enrolment"},
    "opening_hours": {"childcare", "interpreter"},
}  # asked with the same words


@once_a_frame
def typed_of(frame: Frame) -> frozenset[str]:
    """The attributes asked for whose values can be told by their form."""
    typed = frame.attributes & set(_TYPES)
    if "closing" in frame.attributes and not typed:
        typed = frozenset({"when"})
    if "phone" in typed and asks_till(frame):  # when one may call, not the number
        typed = typed - {"phone"} | {"opening_hours"}
    return typed - {other for name in typed for other in _BROADER.get(name, ())}


def holds(
    text: str,
    typed: frozenset[str],
    frame: Frame,
    view: View,
    above: str = "",
    row: Passage | None = None,
) -> bool:
    """Whether a text has a value or word of what is asked; `above` opens or heads its list.

    `row` is the row of a table that the text is.
    """
    text, above = (polish_words(one) or one for one in (text, above))
    if (
        "enclosures" in typed
        and not _BELONGS.search(fold(above))
        and (_said("enclosing", above) or _said("enclosing_heading", above))
    ):
        return True
    if "closing" in frame.attributes and _is_reply(text):
        return False  # until when the office does something
    last_day = bool(frame.attributes & {"closing", "until"}) and "opening_hours" not in typed
    if last_day and _tells_shut(text):
        return False  # a day on which nobody is there is no last day
    if "outcome" in typed:
        return says("outcomes", text) and (names_day(text) or bool(counted_deadlines(text)))
    if last_day and _pays_out(text) and not _pays_out(frame.text):
        return False  # nor is the day by which money is paid out
    if last_day and says("outcomes", text) and says("enrolling", frame.text):
        return False  # the day of the results is not the last one of signing up
    if "opening_hours" in typed and _shut_then(text, frame):
        return True  # that it is closed on the day asked about tells no hours
    if typed & {"waiting", "price"} and says("appealing", text) and not says("appeals", frame.text):
        return False  # how long one may wait with an appeal, or what that costs
    if "rule" in typed and deadline_rule(text):
        return True
    if last_day and "when" in typed and any(not one.before for one in counted_deadlines(text)):
        return True  # the office counts it from a day of the family's own
    if "when" in typed and names_day_of_month(text):
        return True
    if "when" in typed and not frame.kinds & _EVENTS and _names_month(text):
        return True
    told = without_income(text) if typed & {"price", "budget"} else text
    kinds = {value.kind for value in values(told)}
    if "price" in typed and says("exempt", frame.text):
        return bool(says("exempt", text) or says("discounts", text))  # who is to pay nothing
    if "price" in typed and points_elsewhere(text):
        return False
    if "price" in typed and spends(text) and not spends(frame.text):
        return False  # what an office plans or spends is no fee
    if "price" in typed and _COSTS.search(fold(frame.text)) and _gives(text, frame.text):
        return False  # nor is what it gives to those who apply
    counting = any(value.kind == "number" for value in values(_NUMBERED.sub("", told)))
    if "\t" in text and (is_total(text) or asks_report(frame)) and counting:
        return True  # the column says what it counts
    if "how_many" in typed and not (
        row_counts(frame, row, view) if row else counts(frame, text, view)
    ):
        return False
    if "closing" in frame.attributes and "opening_hours" not in typed:
        kinds -= {"time"}  # an hour alone is no last day
    if "when" in typed and (frame.kinds & _EVENTS or last_day) and not names_day(text):
        kinds -= {"date"}  # the year of a programme is no day of a meeting, and no last one
    if "when" in typed and (dates_acts(text) or (last_day and _only_begins(text))):
        kinds -= {"date"}
    if any(kinds & _TYPES[name] for name in typed):
        return True
    if "interpreter" in typed and is_of_another_language(text, frame):
        return False
    if "interpreter" in typed and says("interpreters", text) and not says("interpreting", text):
        return not says("interpreting", frame.text)  # of sign language is another one
    if "budget" in frame.attributes and "price" in typed:
        return False  # a sum is asked for, and that something is paid tells none
    return any(name in typed and _said(phrases, text) for name, phrases in _SAID.items())


@lru_cache(maxsize=20_000)
def _pays_out(text: str) -> bool:
    """Whether a text tells when money is paid out to people."""
    return _PAID_OUT.search(fold(text)) is not None


def points_elsewhere(text: str) -> bool:
    """Whether a sentence only says where in its paper something is told, and no figure of it."""
    return bool(says("pointing", text)) and not values(text)


@lru_cache(maxsize=20_000)
def names_day(text: str) -> bool:
    """Whether a text names a day or month, and not as that of a law, or hours that come again."""
    named = (one for one in find_dates(text, _ANY_DAY) if one.precision != "year")
    return any(not is_legal_reference(text, one) for one in named) or bool(recurring(text))


@lru_cache(maxsize=20_000)
def dates_acts(text: str) -> bool:
    """Whether the days that a text names are all those of laws and resolutions."""
    days = [one for one in find_dates(text, _ANY_DAY) if one.precision != "year"]
    return bool(days) and all(is_legal_reference(text, one) for one in days)


@lru_cache(maxsize=20_000)
def _names_month(text: str) -> bool:
    """Whether a text names a month without its day or year, as in "do końca maja"."""
    return any(one.precision == "month" for one in find_dates(text, _ANY_DAY))


@lru_cache(maxsize=20_000)
def _only_begins(text: str) -> bool:
    """Whether a text tells but from when something is: "urodzone od 1 stycznia 2027 r."."""
    days = find_dates(text, _ANY_DAY)
    return bool(days) and all(
        one.first == one.last and _FROM_DAY.search(fold(text[: one.start])) for one in days
    )


@lru_cache(maxsize=20_000)
def _tells_shut(text: str) -> bool:
    """Whether a sentence tells when a place is shut."""
    return bool(lexicon_phrases("time_off", "shut").find(plain_analyser().tokens(text)))


def _shut_then(text: str, frame: Frame) -> bool:
    """Whether a sentence says that a place is shut on a single day that is asked about."""
    days = [one.first for one in frame.dates if one.precision == "day" and one.first == one.last]
    if not days or not _tells_shut(text):
        return False
    shut = [one for one in find_dates(text, days[0]) if one.precision == "day"]
    return any(one.first <= day <= one.last for one in shut for day in days)


@lru_cache(maxsize=20_000)
def _is_reply(text: str) -> bool:
    """Whether a sentence begins as an office's answer to a remark, such as "Stanowisko:"."""
    label = text.partition(":")[0] if ":" in text else ""
    found = lexicon_phrases("columns", "position").find(plain_analyser().tokens(label))
    return any(one.first == 0 for one in found)


@lru_cache(maxsize=20_000)
def _said(name: str, text: str) -> tuple[Found, ...]:
    phrases = lexicon_phrases("questions", *_SAID.values(), *_MORE)
    found = phrases.find(plain_analyser().tokens(text))
    return tuple(one for one in found if one.name == name)


def spends(text: str) -> bool:
    """Whether a text is about money that is planned or spent, and about no fee."""
    return bool(_said("spending", text)) and not _FEE.search(fold(text))


def _gives(text: str, question: str) -> bool:
    """Whether a text tells the amount of a benefit that the question does not name."""
    named, told = _GIVEN.search(fold(question)), fold(text)
    return not named and bool(_GIVEN.search(told)) and not (_FEE.search(told) or "koszt" in told)


def admits_somebody(text: str) -> bool:
    """Whether a text says who may come, be it by "dla" or by a condition."""
    return bool(_said("admitting", text))
