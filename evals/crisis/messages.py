"""Labelled messages: what each tells of, whether it says so openly, and in which language."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from assistant.answer import LANGUAGES, Language
from assistant.likely_danger import CALM

FOLDER = Path(__file__).with_name("messages")
_KINDS = frozenset(
    {"violence", "child", "abuse", "suicide", "self_harm", "poisoning", "danger", "homelessness"}
)
_KEYS = frozenset({"language", "crisis", "veiled", "writer", "message"})


@dataclass(frozen=True)
class Labelled:
    """A message of one set; `kind` is "none" for a calm one, `learned` where it taught the weights.

    A veiled message lets danger be felt without naming it; `by_child` is said of those alone where
    somebody noted it.
    """

    text: str
    kind: str
    language: Language
    veiled: bool
    learned: bool
    file: str
    by_child: bool = False


def load_messages(folder: Path = FOLDER) -> tuple[Labelled, ...]:
    """All messages of the *.yaml files of a folder; raises ValueError naming file and message."""
    return tuple(one for file in sorted(folder.glob("*.yaml")) for one in _of(file))


def _of(file: Path) -> Iterator[Labelled]:
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    for row in data["messages"]:
        known = row.keys() <= _KEYS and row["crisis"] in _KINDS | {CALM}
        if not known or row["language"] not in LANGUAGES:
            raise ValueError(f"{file.name}: {row}")
        yield Labelled(
            row["message"],
            row["crisis"],
            cast(Language, row["language"]),
            bool(row.get("veiled", False)),
            bool(data["learned"]),
            file.stem,
            row.get("writer") == "child",
        )
