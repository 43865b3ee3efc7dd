"""Whether a row has what is asked in a column of the year that is asked for."""

import re
from functools import lru_cache

from assistant.frame import Frame
from assistant.retrieve import View
from knowledge.dates import find_dates
from knowledge.model import Passage
from knowledge.numbers import values

_MONEY = frozenset({"budget", "price"})
_REPORTED = re.compile(r"\bza\s+(?:rok\s+)?(20\d\d)(?!\s*[-–/])", re.IGNORECASE)


def is_of_year(frame: Frame, passage: Passage, view: View) -> bool:
    """Whether no column or title says that a passage tells of other years alone."""
    asked = {one.first.year for one in frame.dates if one.precision == "year"}
    if len(asked) != 1:
        return True
    year = asked.pop()
    title = view.documents[passage.document_id].title
    reported = {int(match[1]) for match in _REPORTED.finditer(title)}
    if passage.kind != "row" or passage.header is None:
        return not reported or year in reported or str(year) in passage.text
    first, last = passage.header
    heads = view.snapshot.text(passage.document_id)[first:last].split("\t")
    cells = passage.text.split("\t")
    yearly = [(years_of(head), cell) for head, cell in zip(heads, cells, strict=False)
              if years_of(head)]  # fmt: skip
    if not yearly:
        return not reported or year in reported or str(year) in passage.text
    if str(year) in passage.text:
        return True
    told = [cell for years, cell in yearly if year in years and cell.strip(" –-")]
    if frame.attributes & _MONEY and any(_has_amount(cell) for _, cell in yearly):
        told = [cell for cell in told if _has_amount(cell)]
    return bool(told)


@lru_cache(maxsize=20_000)
def years_of(head: str) -> frozenset[int]:
    """The years that the name of a column gives."""
    spans = [one for one in find_dates(head) if one.precision == "year"]
    return frozenset(year for one in spans for year in range(one.first.year, one.last.year + 1))


@lru_cache(maxsize=20_000)
def _has_amount(cell: str) -> bool:
    return any(one.kind == "amount" for one in values(cell))
