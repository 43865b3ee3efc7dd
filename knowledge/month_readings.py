"""Months, quarters and halves of years, read as days are in `date_readings`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.date_patterns import ROMAN, pattern
from knowledge.date_readings import Named, is_numbered, step_of, year_of
from knowledge.time_words import DASH, months, table, word


def monthly(folded: str) -> Iterator[Named]:
    """ "marzec 2027", "03.2027", "od marca do maja 2027", "w marcu i kwietniu 2027"."""
    for m in pattern("months").finditer(folded):
        if year_of(m) is not None or step_of(m) is not None:
            yield from joined_months(m, year_of(m), step_of(m))
    for m in pattern("monthly").finditer(folded):
        if m["roman"] and is_numbered(folded, m.start()):
            continue
        month = months()[m["month"]] if m["month"] else ROMAN.index(m["roman"]) + 1
        yield Named(m.start(), m.end(), "month", None, month, year_of(m), step=step_of(m))
    for m in pattern("month_number").finditer(folded):
        if not is_numbered(folded, m.start()):
            yield Named(m.start(), m.end(), "month", None, int(m["number"]), int(m["year"]))


def joined_months(m: re.Match[str], year: int | None, step: int | None) -> Iterator[Named]:
    """Months with a dash between them or "od ... do" as a range, others as a list."""
    first, last = months()[m["first"]], months()[m["last"]]
    end = Named(m.start("last"), m.end(), "month", None, last, year, step=step)
    between = m["between"]
    single = not re.search(word("and"), between) and "," not in between
    if single and (re.search(DASH, between) or m["from"]):
        earlier = year - 1 if year is not None and first > last else year
        yield replace(end, start=m.start(), month=first, year=earlier, to=end)
        return
    if re.search(rf"{DASH}|{word('to')}", between):
        yield end
        return
    names = re.finditer(r"[^\W\d_]+", m[0][: m.start("last") - m.start()])
    for name in names:
        if name[0] in months():
            start = m.start() + name.start()
            yield replace(end, start=start, end=start + len(name[0]), month=months()[name[0]])
    yield end


def parts(folded: str) -> Iterator[Named]:
    """Quarters and halves of a year, halves of a month."""
    for m in pattern("quarter").finditer(folded):
        number = _nth(m["nth"])
        length = 3 if m["quarter"] else 6
        if number * length > 12:
            continue
        last = Named(*m.span(), "month", None, number * length, year_of(m), step=step_of(m))
        first = _nth(m["also"]) if m["also"] else number
        if first <= number:
            yield replace(last, month=(first - 1) * length + 1, to=last)
    for m in pattern("half_month").finditer(folded):
        nth, month = table("nth")[m["nth"]], months()[m["month"]]
        if nth > 2:
            continue
        last = Named(*m.span(), "month", 15 if nth == 1 else 31, month, year_of(m), step=step_of(m))
        yield replace(last, day=1 if nth == 1 else 16, to=last)


def _nth(nth: str) -> int:
    if nth in table("nth"):
        return table("nth")[nth]
    return int(nth.rstrip(".")) if nth[0].isdecimal() else ROMAN.index(nth) + 1
