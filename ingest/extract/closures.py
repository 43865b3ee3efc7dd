"""Days on which a place that is open every week is closed, told in another paper."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.extract.change_words import cues
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.dates import DateMatch, find_dates
from knowledge.folding import fold
from knowledge.model import Change
from knowledge.recurring import recurring

CLOSED_OF = ("contact", "duty_slot", "meeting")
_CLOSED = re.compile(
    r"\b(?:(?:bedzie|beda|jest|sa|pozostaj\w+|pozostan\w+)\s+)?(?:nieczynn|zamkniet)\w+"
    r"(?:\s+(?:bedzie|beda|jest|sa))?"
    r"|\bnie\s+(?:bedzie|beda)\s+(?:pracowa|przyjmowa|dziala|czynn)\w*"
    r"|\bnie\s+(?:pracuj|przyjmuj|dziala)\w*"
)
_REASON = re.compile(r"\b(?:z\s+powodu|w\s+zwiazku|ze\s+wzgledu|przeprasza|prosi)\w*|[;:]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_DAY = date(2024, 1, 1)
_WEEKDAY = re.compile(r"poniedzial\w+|wtor\w+|srod[aey]|czwart\w+|piat\w+|sobot\w+|niedziel\w+")
_OPENING = re.compile(r"^(?:uprzejmie\s+)?(?:informuj|zawiadami|uprzejmie|dni[aeo])\w*")


def closures(scene: Scene, statement: Statement) -> Iterator[Change]:
    """The closed days of a sentence, each span a change of what is open every week elsewhere."""
    published, text = scene.document.published, statement.text
    closed = _CLOSED.search(fold(text))
    if closed is None or statement.block.kind in ("heading", "row"):
        return
    if scene.names(text, "hand_in", "intake") or cues(scene, text) & {"hypothetical", "unchanged"}:
        return
    if recurring(text, published):
        return
    days = find_dates(text, published or _ANY_DAY, relative_words=False, year="next")
    if published is None:  # then only a day with its year is one
        days = [one for one in days if str(one.first.year) in text[one.start : one.end]]
    about = _subject(text, closed, days)
    if not about:
        return
    for day in days:
        if day.precision == "day" and (published is None or day.last >= published):
            yield Change(
                id=fact_id(scene.document, "change", statement.start, "closed", day.first),
                document_id=scene.document.id,
                citations={"change": (scene.cite(statement),)},
                how="suspended",
                of=CLOSED_OF,
                about=about,
                old=day.first,
                new=day.last,
            )


def _subject(text: str, closed: re.Match[str], days: list[DateMatch]) -> str:
    """What is closed: the words before the one that says so, or those after it."""
    blank = text
    for day in days:
        blank = blank[: day.start] + " " * (day.end - day.start) + blank[day.end :]
    for part in (blank[: closed.start()], blank[closed.end() :]):
        told = _REASON.split(fold(part))[0]
        words = [
            m[0]
            for m in _WORD.finditer(told)
            if not (_OPENING.match(m[0]) or _WEEKDAY.fullmatch(m[0]))
        ]
        if words:
            return " ".join(words)
    return ""
