"""Statements made from several rows of a table: no clause may mix what stands in two of them."""

import re
from collections.abc import Sequence

from assistant.draft import Claim
from assistant.llm.figures import figures, same
from assistant.llm.names import foreign_names
from knowledge.model import Citation

_CELL = "\t"
_CLAUSE = re.compile(
    r"[;.!?]\s+|,?\s+(?:a|i|oraz|zaś|natomiast|and|while|та|й|і|а|и)\s+", re.IGNORECASE
)


def mixes_rows(text: str, claims: Sequence[Claim], language: str) -> bool:
    """Whether a clause joins figures or names of different rows."""
    rows = dict.fromkeys(row for claim in claims if (row := _row(claim)) is not None)
    if len(rows) < 2:
        return False
    sources = [[c for c in claims if _row(c) in (row, None)] for row in rows]
    clauses = [clause for clause in _CLAUSE.split(text) if clause.strip()]
    return not all(
        any(_stands_in(clause, source, language) for source in sources) for clause in clauses
    )


def _row(claim: Claim) -> Citation | None:
    """The row of a table that a claim is made from: it is cited first, its header after it."""
    first = claim.citations[0] if claim.citations else None
    return first if first is not None and _CELL in first.quote else None


def _stands_in(clause: str, claims: Sequence[Claim], language: str) -> bool:
    held = [one for claim in claims for one in figures(claim.text, language)]
    if not all(any(same(one, other) for other in held) for one in figures(clause, language)):
        return False
    evidence = [text for c in claims for text in (c.text, *(one.quote for one in c.citations))]
    return not foreign_names(f"… {clause}", evidence, language)
