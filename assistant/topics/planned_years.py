"""The year for which a paper plans something, as its first lines say it."""

import re

from assistant.retrieve import View

_FOR_YEAR = re.compile(r"\bna\s+(?:rok\s+|roku\s+)?(20\d\d)\b(?!\s*[-–/])")
_HEAD = 500  # characters in which a paper says what it is about


def planned_years(text: str) -> frozenset[str]:
    """The years for which something is said to be: "program na 2027 rok"."""
    return frozenset(_FOR_YEAR.findall(text))


def plans_named(text: str, document_id: str, view: View) -> frozenset[str]:
    """The years that a question names so, and a paper in its first lines as well."""
    asked = planned_years(text)
    return asked and asked & planned_years(view.snapshot.text(document_id)[:_HEAD])
