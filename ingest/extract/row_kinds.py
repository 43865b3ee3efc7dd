"""Rows that are no tasks: sums and names of groups; and the marks of footnotes in a name."""

import re
from decimal import Decimal, InvalidOperation

from ingest.extract.tables import Table, cells
from ingest.extract.task_figures import Columns
from ingest.read.blocks import Layout

_SUM = re.compile(
    r"(?:razem|ogółem|suma|łącznie|w\s+sumie|podsumowanie|łączn\w+\s+(?:kwota|koszt|budżet|nakłady)"
    r"|koszt\s+(?:ogółem|całkowity|łączny)|ogólny\s+koszt|total)\b",
    re.IGNORECASE,
)
_LONGEST_SUM = 8  # words
_GROUP = re.compile(
    r"\b(?:zadani|działani|cel|priorytet|obszar|moduł|grup|dział|część|blok|filar)\w*",
    re.IGNORECASE,
)
_MARKS = re.compile(r"(?:\s*(?:\*+|[¹²³⁴⁵⁶⁷⁸⁹]+\)?|\[\d{1,2}\]))+$")
_GLUED = re.compile(r"(?<=[a-ząćęłńóśźż”\"»)])(\d)\)?$")
_FULL_STOP = re.compile(r"(?<=\w{4})\.$")  # not that of an abbreviation
_MONEY = re.compile(r"-?\d[\d\s.]*(?:,\d{1,2})?")


def is_sum(values: list[str]) -> bool:
    """Whether a row adds others up: it is named so and has neither a number nor words besides."""
    told = [" ".join(value.split()) for value in values if value.strip()]
    named = next((value for value in told if any(letter.isalpha() for letter in value)), "")
    if not _SUM.match(named) or len(named.split()) > _LONGEST_SUM:
        return False
    rest = [value for value in told if value != named and any(c.isalpha() for c in value)]
    return told[:1] == [named] and not any(_is_words(value) for value in rest)


def _is_words(value: str) -> bool:
    return not value[0].isdigit()


def group_name(values: list[str]) -> str | None:
    """What a row with a single cell calls the rows below it."""
    told = [" ".join(value.split()) for value in values if value.strip()]
    if len(values) < 2 or len(told) != 1:
        return None
    return told[0] if _GROUP.search(told[0]) else None


def mark_of(name: str, text: str) -> str | None:
    """The footnote mark at the end of a name; a glued digit only where the text explains it."""
    if found := _MARKS.search(name):
        return found[0].strip()
    glued = _GLUED.search(name)
    if glued and re.search(rf"^{glued[1]}\)?\s+\S", text, re.MULTILINE):
        return glued[1]
    return None


def plain_name(name: str, text: str) -> str:
    """A name without the mark of its footnote, and without the full stop of a cell."""
    mark = mark_of(name, text)
    return _FULL_STOP.sub("", name[: name.rindex(mark)].rstrip() if mark else name)


def wrong_sums(table: Table, layout: Layout, columns: Columns) -> list[str]:
    """A sentence for every sum of the table that its rows do not make."""
    doubts = []
    for index in columns.budgets.values():
        parts: list[Decimal] = []
        for row in table.rows:
            values = cells(layout, row)
            if index >= len(values):
                continue
            amount = money(values[index])
            if not is_sum(values):
                parts += [amount] if amount is not None else []
                continue
            if amount is not None and len(parts) > 1 and sum(parts) != amount:
                told = " ".join(values[index].split())
                doubts.append(f"Suma w tabeli nie zgadza się z wierszami: {told} ({sum(parts)})")
            parts = []
    return doubts


def money(text: str) -> Decimal | None:
    """The only number of a cell."""
    found = _MONEY.findall(text)
    if len(found) != 1:
        return None
    plain = re.sub(r"\s", "", found[0])
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "")
    try:
        return Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None
