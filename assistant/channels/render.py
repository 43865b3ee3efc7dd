"""An Answer as the plain data that programs get."""

from dataclasses import asdict
from datetime import date
from typing import Any

from assistant.answer import Answer


def answer_json(answer: Answer) -> dict[str, Any]:
    """Every field of the answer; dates in ISO form, times with their offset."""
    return {name: _plain(value) for name, value in asdict(answer).items()}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return value
