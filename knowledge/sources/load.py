"""The data files that the shipped PDF and DOCX documents are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
YEARS = ("2025", "2026", "2027")


@dataclass(frozen=True)
class Numbered:
    """A list whose items are counted."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A heading with its paragraphs (str), bullet lists (tuple) and counted lists."""

    heading: str
    text: tuple[str | tuple[str, ...] | Numbered, ...]


@dataclass(frozen=True)
class Task:
    """A row of the programme: one indicator a year, a budget only where the programme gives it."""

    name: str
    units: str
    indicators: tuple[str, ...]
    budget: str | None


@dataclass(frozen=True)
class Section:
    """A table of the programme: basic ("podstawowe") or complementary tasks."""

    kind: str
    title: str
    tasks: tuple[Task, ...]


def source(stem: str) -> Mapping[str, Any]:
    """The data file of a document, by the document's file stem."""
    data: Mapping[str, Any] = yaml.safe_load((FOLDER / f"{stem}.yaml").read_text("utf-8"))
    return data


def parts(data: Sequence[Mapping[str, Any]]) -> list[Part]:
    """The headed parts of a document's prose."""
    return [Part(part["heading"], tuple(_piece(piece) for piece in part["text"])) for part in data]


def sections(data: Sequence[Mapping[str, Any]]) -> list[Section]:
    """The programme's tables."""
    return [
        Section(entry["kind"], entry["title"], tuple(_task(row) for row in entry["tasks"]))
        for entry in data
    ]


def _piece(piece: Any) -> str | tuple[str, ...] | Numbered:
    if isinstance(piece, str):
        return piece
    return Numbered(tuple(piece["numbered"])) if isinstance(piece, dict) else tuple(piece)


def _task(row: Mapping[str, Any]) -> Task:
    given = row["indicators"]
    indicators = (given,) * len(YEARS) if isinstance(given, str) else tuple(given)
    if len(indicators) != len(YEARS):
        raise ValueError(f"{row['name']}: one indicator a year, or one for all years.")
    return Task(row["name"], row["units"], indicators, row.get("budget"))
