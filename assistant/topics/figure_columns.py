"""Which columns of a table hold the figures that are asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.frame import Frame
from assistant.how_many import counted
from knowledge.numbers import values
from knowledge.phrases import lexicon_phrases, plain_analyser

_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:\s*[-–—]\s*(20\d\d))?(?!\d)")
_ONLY_YEARS = re.compile(rf"(?:rok\s+)?{_YEARS.pattern}(?:\s*r(?:\.|oku?))?", re.IGNORECASE)
_IN_MONEY = re.compile(r"\bw\s+(?:(?:tys\.|mln|tysiącach|milionach)\s+)?(?:zł|złotych|PLN)\b")
_EMPTY = frozenset({"", "-", "–", "—"})


def columns_asked(
    frame: Frame, names: Sequence[str], cells: Sequence[str], *, report: bool, above: str = ""
) -> list[int]:
    """The columns of the year, or of what was done, with money where money is asked for.

    The heading `above` the table may say that its figures are money.
    """
    if len(names) != len(cells):
        return []
    money = bool(frame.attributes & {"budget", "price"}) or counted(frame) is None
    held = [i for i, cell in enumerate(cells) if cell not in _EMPTY and _has_figure(cell)]
    held = [i for i in held if is_money(names[i], cells[i], above) == money]
    if report:
        asked = asked_span(frame)
        held = [i for i in held if not asked or asked & (years_named(names[i]) or asked)]
        done = [i for i in held if _named(names[i], "done" if not money else "spent")]
        return done or ([] if not money else held[-1:])
    if frame.asked_years:
        return [i for i in held if years_named(names[i]) == asked_span(frame)]
    summed = [i for i in held if names_sum(names[i])]
    return summed or held


def asked_span(frame: Frame) -> frozenset[int]:
    """The years that are asked about, with those between the ends of a span."""
    spans = [one for one in frame.dates if one.precision == "year"]
    named = {year for one in spans for year in range(one.first.year, one.last.year + 1)}
    return frozenset(named | frame.asked_years)


@lru_cache(maxsize=5_000)
def years_named(name: str) -> frozenset[int]:
    """The years of a column, with those between the ends of a span."""
    found = [(int(m[1]), int(m[2] or m[1])) for m in _YEARS.finditer(name)]
    return frozenset(year for first, last in found for year in range(first, last + 1))


def names_sum(name: str) -> bool:
    """Whether a column or row is called a sum."""
    return _named(name, "sum")


def label_of(cells: Sequence[str]) -> str:
    """What a row is called: its first cell with letters that is no figure."""
    named = (one for one in cells if any(c.isalpha() for c in one) and not _is_amount(one))
    return next(named, "")


@lru_cache(maxsize=20_000)
def _has_figure(cell: str) -> bool:
    return any(one.kind in ("number", "amount") for one in values(cell)) and (
        cell[:1].isdigit() or _is_amount(cell)
    )


@lru_cache(maxsize=20_000)
def _is_amount(cell: str) -> bool:
    return any(one.kind == "amount" for one in values(cell))


def is_money(name: str, cell: str, above: str = "") -> bool:
    """Whether a cell is an amount, by itself, by its column or by the heading above years."""
    if _is_amount(cell) or _named(name, "money"):
        return True
    headed = _named(above, "money") or _named(above, "headed")
    told = headed or _IN_MONEY.search(above) is not None
    return told and (names_sum(name) or _ONLY_YEARS.fullmatch(name.strip()) is not None)


_GROUPS = {
    "done": "done_columns", "spent": "spent_columns", "sum": "sum_columns", "money": "budget",
    "headed": "money_headings",
}  # fmt: skip


@lru_cache(maxsize=5_000)
def _named(name: str, group: str) -> bool:
    phrases = lexicon_phrases("columns", _GROUPS[group])
    return bool(phrases.find(plain_analyser().tokens(name)))
