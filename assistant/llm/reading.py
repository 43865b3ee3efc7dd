"""Statements read from the words of a model as they grow: JSON, fenced JSON, or JSON in prose."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_LIST = re.compile(r'"statements"\s*:\s*\[|^\s*(?:```\w*\s*)?\[(?=\s*\{)')
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_BETWEEN = re.compile(r"[\s,]*")
_MOST = 40


@dataclass(frozen=True)
class Said:
    """One statement of a model with the ids of the evidence that it names."""

    text: str
    evidence: tuple[str, ...]


def statements(fragments: Iterable[str]) -> Iterator[Said]:
    """Every whole statement as soon as it is complete; what cannot be read ends them."""
    words, place, count = "", 0, 0
    decoder = json.JSONDecoder()
    for fragment in fragments:
        words += fragment
        if place == 0:
            words = _THOUGHT.sub(lambda m: "" if m[0].endswith("</think>") else m[0], words)
            begin = None if "<think>" in words else _LIST.search(words)
            if begin is None:
                continue
            place = begin.end()
        while True:
            between = _BETWEEN.match(words, place)
            place = between.end() if between else place
            if words[place : place + 1] not in ("", "{"):
                return
            try:
                entry, place = decoder.raw_decode(words, place)
            except (ValueError, RecursionError):
                break  # not complete yet
            if (said := _said(entry)) is not None:
                yield said
            count += 1
            if count >= _MOST:
                return


def _said(entry: Any) -> Said | None:
    if not isinstance(entry, dict):
        return None
    text, evidence = entry.get("text"), entry.get("evidence")
    if not isinstance(text, str) or not isinstance(evidence, list) or not evidence:
        return None
    if not text.strip() or not all(isinstance(one, str) for one in evidence):
        return None
    return Said(" ".join(text.split()), tuple(dict.fromkeys(evidence)))
