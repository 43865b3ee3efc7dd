"""Markdown: rendered by a CommonMark parser and read like a page; front matter is heeded."""

import re
from datetime import date, datetime
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from ingest.read.blocks import Reading, Unreadable
from ingest.read.encoding import marked, told
from ingest.read.html import parse_html
from ingest.read.label_lines import is_labelled, lines_apart, service_stanzas
from ingest.read.published import stated_date

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_DATE_KEYS = ("published", "date", "data", "data publikacji", "opublikowano")
_TITLE_KEYS = ("title", "tytuł", "tytul")
_PUBLISHER_KEYS = ("publisher", "wydawca", "organization", "institution")


def read_markdown(path: Path) -> Reading:
    """What a Markdown file says; raises Unreadable for one that is empty or not text."""
    data = path.read_bytes()
    if not data.strip():
        raise Unreadable(f"{path.name} is empty.")
    text = (marked(data) or told(data)).lstrip("\ufeff")
    if "\0" in text:
        raise Unreadable(f"{path.name} is not a text file.")
    text = text.replace("\r\n", "\n")
    front = _FRONT_MATTER.match(text)
    fields = _fields(front[1]) if front else {}
    body = text[front.end() :] if front and fields else text
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    rendered = markdown.render(_broken(body))
    # A body holding only what the page reader would call a menu is still the document.
    reading = parse_html(f"<html><body><main>{rendered}</main></body></html>", path.name)
    published = _first(fields, _DATE_KEYS)
    return Reading(
        reading.blocks,
        _text(_first(fields, _TITLE_KEYS)) or reading.title,
        _text(_first(fields, _PUBLISHER_KEYS)),
        _day(published) or reading.published,
    )


def _broken(body: str) -> str:
    """The text with lines kept apart that are labels of a service or each reach somebody."""
    lines = body.split("\n")
    apart = lines_apart(lines)
    for index in range(len(lines) - 1):
        goes_on = index + 1 not in apart and lines[index + 1][:1].islower()
        if index + 1 in apart or (index in apart and not goes_on):
            lines[index] = lines[index].rstrip() + "  "
    for start, end in service_stanzas(lines):
        for index in range(start, end - 1):
            if is_labelled(lines[index]) or is_labelled(lines[index + 1]):
                lines[index] = lines[index].rstrip() + "  "
    return "\n".join(lines)


def _fields(source: str) -> dict[str, object]:
    try:
        loaded = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError):
        return {}
    if not isinstance(loaded, dict):
        return {}
    return {str(key).strip().lower(): value for key, value in loaded.items()}


def _first(fields: dict[str, object], keys: tuple[str, ...]) -> object:
    return next((fields[key] for key in keys if fields.get(key)), None)


def _text(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return stated_date(str(value)) if value is not None else None
