"""Every kind of question, audience and group of synonyms is reached from each language."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

import pytest

from knowledge.phrases import lexicon, plain_analyser


@cache
def _known(language: str) -> frozenset[str]:
    """The lemmas of the Polish words that the glossary of a language leads to."""
    tokens = (
        token
        for polish in lexicon(f"glossary_{language}")
        for token in plain_analyser().tokens(str(polish))
    )
    return frozenset(lemma for token in tokens for lemma in token.lemmas)


def _groups() -> Iterator[tuple[str, Mapping[str, Iterable[str]]]]:
    questions, audiences = lexicon("questions"), lexicon("audiences")
    for part in ("attributes", "kinds", "order"):
        yield part, questions[part]
    for part in ("disabilities", "situations", "groups"):
        yield part, audiences[part]
    yield "synonyms", {str(group[0]): group for group in lexicon("synonyms")["groups"]}


def _reached(phrase: str, known: frozenset[str]) -> bool:
    words = [token for part in phrase.split("..") for token in plain_analyser().tokens(part)]
    return bool(words) and all(word.lemmas & known for word in words)


@pytest.mark.parametrize("language", ["uk", "en", "ru"])
def test_each_group_has_a_phrase_that_the_glossary_leads_to(language: str) -> None:
    known = _known(language)
    missing = [
        f"{part}: {name}"
        for part, groups in _groups()
        for name, phrases in groups.items()
        if not any(_reached(str(phrase), known) for phrase in phrases)
    ]
    assert not missing


@pytest.mark.parametrize("language", ["uk", "en", "ru"])
def test_each_polish_entry_stands_once(language: str) -> None:
    text = files("knowledge").joinpath("language", f"glossary_{language}.yaml").read_text("utf-8")
    keys = [line.partition(":")[0] for line in text.splitlines() if line and line[0] != "#"]
    assert len(keys) == len(set(keys))
