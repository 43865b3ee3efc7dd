"""Last days told as the end of a month or of a year: "do końca marca br."."""

import re
from dataclasses import replace
from datetime import date

from ingest.extract.scene import Scene, Statement
from knowledge.dates import DateMatch, find_dates, is_legal_reference
from knowledge.folding import fold

_END_OF = re.compile(
    r"\b(?:do\s+konca|z\s+koncem|do\s+ostatniego\s+dnia)\s+(?:miesiaca\s+|roku\s+)?$"
)
_SAYS_END = re.compile(r"konc(?:a|em)\s+")


def month_ends(scene: Scene, statement: Statement) -> list[DateMatch]:
    """The last days of months and years until whose end something lasts."""
    published = scene.document.published
    found = []
    for one in find_dates(
        statement.text, published or date(2000, 1, 1), relative_words=False, year="next"
    ):
        if one.precision not in ("month", "year") or not (one.year_given or published):
            continue
        own = _SAYS_END.match(fold(statement.text[one.start : one.end]))
        start = one.start + own.end() if own else one.start
        ends = _END_OF.search(fold(statement.text[:start]))
        if ends and not is_legal_reference(statement.text, one):
            found.append(replace(one, start=start, first=one.last, precision="day"))
    return found
