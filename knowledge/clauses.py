"""Numbered clauses of a regulation: "§ 4 ust. 2"."""

import re

_PARAGRAPH = re.compile(r"(?m)^[#\s]*§\s*(\d+[a-z]?)")
_SECTION = re.compile(r"(?m)(?:^|§\s*\d+[a-z]?\.)\s*(?:ust\.\s*)?(\d{1,2}[a-z]?)\.\s")


def clause_name(paragraph: str, section: str | None) -> str:
    """A clause as "§ 4 ust. 2", or "§ 4" for the whole of it."""
    return f"§ {paragraph} ust. {section}" if section else f"§ {paragraph}"


def clause_at(text: str, end: int) -> str | None:
    """The clause of a text in which a place ends; None before the first."""
    begun = max(_PARAGRAPH.finditer(text, 0, end), key=lambda one: one.start(), default=None)
    if begun is None:
        return None
    sections = _SECTION.findall(text[begun.start() : end])
    return clause_name(begun[1], sections[-1] if sections else None)


def within(clause: str, other: str) -> bool:
    """Whether a clause is another, or a part of it."""
    return clause == other or clause.startswith(f"{other} ")
