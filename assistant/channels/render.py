"""An Answer as the plain data that programs get, and a source's place as people read it."""

from dataclasses import asdict
from datetime import date
from typing import Any

from assistant.answer import Answer, Language, Source
from assistant.texts import Texts
from assistant.wording import plain_day


def answer_json(answer: Answer) -> dict[str, Any]:
    """Every field of the contract; dates in ISO form, times with their offset."""
    return {name: _plain(value) for name, value in asdict(answer).items() if name != "closing"}


def place(source: Source, language: Language = "pl") -> list[str]:
    """Publisher, day, page and heading of a source, as far as they are known."""
    heading = source.heading
    if heading.startswith(source.title):  # the title often stands as the outermost heading
        heading = heading.removeprefix(source.title).lstrip(" ›")
    parts = (
        source.publisher,
        plain_day(source.published, language) if source.published else None,
        Texts(language).say("telegram.page", n=source.page) if source.page else None,
        heading,
    )
    return [part for part in parts if part]


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return value
