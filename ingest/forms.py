"""The table of word forms: every inflected form of the words that documents and lexicons use."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from knowledge.folding import fold
from knowledge.morphology import form_table
from knowledge.phrases import lexicon
from knowledge.text import Analyser

_OTHER_LANGUAGES = "glossary"
_SHORTEST_NAME = 4


def word_forms(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """Folded forms and their folded lemmas; a word no dictionary has stands for itself."""
    own = set(words)
    forms = dict(_lexicon_forms())
    for form, lemmas in form_table(own - _lexicon_words()).items():
        forms[form] = forms.get(form, frozenset()) | lemmas
    analyser = Analyser()
    for word in sorted(own):
        folded = fold(word)
        if folded not in forms and len(word) >= _SHORTEST_NAME:
            forms[folded] = frozenset(
                lemma for token in analyser.tokens(word) for lemma in token.lemmas
            )
    return forms


@cache
def _lexicon_forms() -> dict[str, frozenset[str]]:
    return form_table(_lexicon_words())


@cache
def _lexicon_words() -> frozenset[str]:
    analyser = Analyser()
    names = sorted(
        entry.name.removesuffix(".yaml")
        for entry in files("knowledge").joinpath("language").iterdir()
        if entry.name.endswith(".yaml") and not entry.name.startswith(_OTHER_LANGUAGES)
    )
    return frozenset(
        token.text
        for name in names
        for text in _strings(lexicon(name))
        for token in analyser.tokens(text)
        if not token.is_number
    )


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _strings(key)
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)
