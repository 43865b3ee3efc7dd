"""The pages of the report from their templates; no scripts."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from ingest.pages.changed import named
from ingest.pages.words import DOCUMENT_KINDS, field_name, in_words
from knowledge.difference import ChangedFact

TEMPLATES = Path(__file__).with_name("templates")
_UNSEEN = {code: " " for code in (*range(32), 0x7F) if chr(code) != "\n"}  # no page may hold them


def page(template: str, **values: Any) -> str:
    """A page from a template."""
    return _environment().get_template(template).render(kinds=DOCUMENT_KINDS, **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {"words": in_words, "named": named, "changes": _changes}
    return environment


def write(path: Path, text: str) -> None:
    """Writes a page without the signs that no page may hold; raises OSError."""
    path.write_text(text.translate(_UNSEEN), "utf-8", errors="replace")


def _changes(one: ChangedFact) -> Iterator[tuple[str, str, str]]:
    for field in one.fields:
        before, after = (getattr(fact, field.field, None) for fact in (one.before, one.after))
        yield field_name(field.field), in_words(before), in_words(after)
