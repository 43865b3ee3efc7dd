"""Every group of the lexicons is used: a question says it and a document another way."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from evals.cases import FOLDER as CASES
from evals.cases import load_cases
from evals.towns.content import FOLDER as CONTENT
from evals.towns.evaluate import CASES as TOWN_CASES
from knowledge.audience import audience_of
from knowledge.phrases import Phrases, lexicon, plain_analyser
from knowledge.translate import to_polish

SOURCES = Path(__file__).parents[2] / "knowledge" / "sources"
PAGES = Path(__file__).parents[2] / "knowledge" / "documents"


@cache
def questions() -> tuple[str, ...]:
    """What the cases ask, as Polish words."""
    return tuple(
        to_polish(turn.question, case.language)
        for folder in (CASES, TOWN_CASES)
        for case in load_cases(folder)
        for turn in case.turns
    )


@cache
def documents() -> tuple[str, ...]:
    """Every sentence and cell of the towns' contents and of the shipped documents."""
    contents = [yaml.safe_load(one.read_text("utf-8")) for one in CONTENT.glob("*.yaml")]
    blocks = [text for one in contents for text in texts(one["blocks"])]
    sources = [yaml.safe_load(one.read_text("utf-8")) for one in SOURCES.glob("*.yaml")]
    pages = [one.read_text("utf-8") for one in PAGES.glob("*.html")]
    return (*blocks, *(text for one in sources for text in texts(one)), *pages)


def texts(value: Any) -> Iterable[str]:
    """Every text of a value read from YAML."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str):
        yield value


def said(phrases: Phrases, spoken: Iterable[str]) -> set[str]:
    """The names of the phrases found in some texts."""
    analyser = plain_analyser()
    return {found.name for text in spoken for found in phrases.find(analyser.tokens(text))}


def test_every_group_of_synonyms_joins_a_question_and_a_document() -> None:
    groups = lexicon("synonyms")["groups"]
    names = {f"{i}|{phrase}": [phrase] for i, group in enumerate(groups) for phrase in group}
    phrases = Phrases(names, plain_analyser())
    asked, told = said(phrases, questions()), said(phrases, documents())
    unused = [
        group
        for i, group in enumerate(groups)
        if not any(
            f"{i}|{one}" in asked and f"{i}|{other}" in told
            for one in group
            for other in group
            if one != other
        )
    ]
    assert not unused, f"no question and document are joined by {unused}"


def test_every_line_of_names_kept_apart_is_asked_for() -> None:
    lines = lexicon("synonyms")["apart"]
    names = {f"{i}": [*line] for i, line in enumerate(lines)}
    found = said(Phrases(names, plain_analyser()), (*questions(), *documents()))
    unused = [line for i, line in enumerate(lines) if f"{i}" not in found]
    assert not unused, f"nothing asks for {unused}"


@pytest.mark.parametrize("section", ["disabilities", "situations", "groups"])
def test_every_audience_is_asked_for_and_served(section: str) -> None:
    analyser = plain_analyser()
    asked = {one for text in questions() for one in getattr(audience_of(text, analyser), section)}
    told = {one for text in documents() for one in getattr(audience_of(text, analyser), section)}
    names = set(lexicon("audiences")[section])
    assert not names - asked, f"no question names {sorted(names - asked)}"
    assert not names - told, f"no document is for {sorted(names - told)}"
