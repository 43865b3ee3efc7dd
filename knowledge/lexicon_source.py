"""The entries of a lexicon with the lines on which they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True)
class Problem:
    """What is wrong on a line, as a sentence for those who edit the lexicons."""

    line: int
    text: str


@dataclass(frozen=True)
class Entry:
    """A value of a lexicon: text, a list or a mapping; keys of a mapping have lines of their own.

    `pairs` keeps a key that stands twice, which reading the file would lose. `kind` is what a
    text would be read as: "str", "int", "bool", "null", "timestamp".
    """

    line: int
    text: str | None = None
    items: tuple["Entry", ...] | None = None
    pairs: tuple[tuple["Entry", "Entry"], ...] | None = None
    kind: str = "str"

    def get(self, key: str) -> "Entry | None":
        """The value of a key of a mapping."""
        return next((value for one, value in self.pairs or () if one.text == key), None)

    def texts(self) -> Iterator["Entry"]:
        """Every text of a list."""
        return (item for item in self.items or () if item.text is not None)


def entries(source: str) -> Entry:
    """The entries of the text of a lexicon; raises yaml.YAMLError."""
    node = yaml.compose(source, Loader=yaml.SafeLoader)
    return Entry(1) if node is None else _entry(node)


def problem_of_yaml(error: yaml.YAMLError) -> Problem:
    """A file that is no YAML as a problem."""
    mark: Any = getattr(error, "problem_mark", None)
    return Problem(
        mark.line + 1 if mark else 1,
        "plik jest źle zapisany: sprawdź nawiasy, przecinki, cudzysłowy i wcięcia",
    )


def _entry(node: yaml.Node) -> Entry:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return Entry(line, items=tuple(_entry(one) for one in node.value))
    if isinstance(node, yaml.MappingNode):
        pairs = tuple((_entry(key), _entry(value)) for key, value in node.value)
        return Entry(line, pairs=pairs)
    return Entry(line, text=str(node.value), kind=node.tag.rpartition(":")[2])
