"""Which rows of tables may be quoted beside the records made of them."""

from functools import lru_cache

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import asks_day, says
from assistant.topics.event_match import asks_of_its_place
from assistant.topics.row_cells import names_day
from assistant.topics.row_counts import row_counts
from assistant.topics.task_versions import asks_report, is_report
from assistant.topics.totals import asks_total, is_total
from knowledge.model import Contact, Event, Offer, Passage
from knowledge.numbers import values
from knowledge.phrases import Found, lexicon_phrases, plain_analyser

_BESIDE_FACTS = {
    "when": frozenset({"date", "time", "months"}),
    "hour": frozenset({"time"}),
    "opening_hours": frozenset({"time"}),
    "where": frozenset({"streets"}),
    "address": frozenset({"streets"}),
    "age": frozenset({"ages"}),
    "phone": frozenset({"phone"}),
    "email": frozenset({"email"}),
}  # what a row may hold that records of tasks and offers do not


def may_quote_row(frame: Frame, passage: Passage, view: View) -> bool:
    """Whether a row may answer: no record tells of it, or not what is asked."""
    if is_total(passage.text):
        return asks_total(frame)
    if not passage.fact_ids:
        return True
    if asks_day(frame) and not names_day(passage.text, view.now.date()):
        return False
    if any(asks_of_its_place(frame, one, view) for one in view.facts(Event, passage.fact_ids)):
        return False
    if tells_why(frame, passage, view):
        return True
    if asks_report(frame) and is_report(passage.document_id, view):
        return True
    return _beside_facts(frame, passage.text) or _tells_offer(frame, passage, view)


def tells_why(frame: Frame, passage: Passage, view: View) -> bool:
    """Whether a reason is asked for and the row has a remark, which may give it."""
    return says("whys", frame.text) and fills(passage, ("remark", "reason"), view)


def has_column(passage: Passage, columns: tuple[str, ...], view: View) -> bool:
    """Whether the table of a row has a column of one of these names."""
    if passage.kind != "row" or passage.header is None:
        return False
    names = view.snapshot.text(passage.document_id)[slice(*passage.header)].split("\t")
    return any(_is_called(name, columns) for name in names)


def fills(passage: Passage, columns: tuple[str, ...], view: View) -> bool:
    """Whether the row of a table has something in a column of one of these names."""
    return any(cell.strip() for cell in cells_of(passage, columns, view))


def cells_of(passage: Passage, columns: tuple[str, ...], view: View) -> list[str]:
    """The cells of a row in the columns of these names."""
    if passage.kind != "row" or passage.header is None:
        return []
    names = view.snapshot.text(passage.document_id)[slice(*passage.header)].split("\t")
    cells = passage.text.split("\t")
    return [cell for name, cell in zip(names, cells, strict=False) if _is_called(name, columns)]


@lru_cache(maxsize=5_000)
def _is_called(name: str, columns: tuple[str, ...]) -> bool:
    return bool(lexicon_phrases("columns", *columns).find(plain_analyser().tokens(name)))


def _tells_offer(frame: Frame, passage: Passage, view: View) -> bool:
    """Whether a row of an offer, and no plan of a programme, has the figure or the users."""
    asked = frame.attributes & {"how_many", "who_may"}
    if not asked or frame.attributes & {"budget", "units", "age"}:
        return False
    if "how_many" in asked and not row_counts(frame, passage, view):
        return False
    facts = view.snapshot.facts(ids=passage.fact_ids)
    if asked == {"who_may"} and facts and all(isinstance(fact, Contact) for fact in facts):
        return fills(passage, ("audience",), view)  # of which a contact tells nothing
    return bool(facts) and all(isinstance(fact, Offer) for fact in facts)


def _beside_facts(frame: Frame, row: str) -> bool:
    """Whether a row holds what is asked for and what the records of its kind do not give."""
    asked = frame.attributes & set(_BESIDE_FACTS)
    counts = {"how_many"} if "age" not in asked else set()
    if not asked or frame.attributes & ({"budget", "units", "basic"} | counts):
        return False
    kinds = {value.kind for value in values(row)}
    said = {found.name for found in _phrases_of(row)}
    return any((kinds | said) & _BESIDE_FACTS[name] for name in asked)


@lru_cache(maxsize=20_000)
def _phrases_of(text: str) -> tuple[Found, ...]:
    phrases = lexicon_phrases("questions", "streets", "months", "ages")
    return tuple(phrases.find(plain_analyser().tokens(text)))
