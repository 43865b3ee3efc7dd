"""The table of word forms: every inflected form of the words that documents and lexicons use."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from knowledge.catalogue_writing import WritableCatalogue
from knowledge.folding import fold
from knowledge.morphology import form_table
from knowledge.phrases import lexicon
from knowledge.text import Analyser, words

LEXICON = "lexicon.json"

_NO_POLISH = ("gloss", "crisis_weights")  # or none of anybody's words
_SHORTEST_NAME = 4


def put_in_forms(catalogue: WritableCatalogue, folder: Path) -> None:
    """Brings the catalogue's table of forms in line with its words.

    The lexicons' own part takes seconds, so a snapshot's folder keeps it for its copies.
    """
    path = folder / LEXICON
    if path.exists():
        kept = json.loads(path.read_text("utf-8"))
    else:
        kept = _lexicon()
        path.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
    forms = _word_forms(catalogue.words(), frozenset(kept["words"]), kept["forms"])
    catalogue.replace_forms(forms)


def _word_forms(
    used: Iterable[str], lexicon_words: frozenset[str], known: Mapping[str, Collection[str]]
) -> dict[str, Collection[str]]:
    """Folded forms and their folded lemmas; a word no dictionary has stands for itself."""
    own = set(used)
    forms: dict[str, Collection[str]] = dict(known)
    for form, lemmas in form_table(own - lexicon_words).items():
        forms[form] = lemmas.union(forms.get(form, ()))
    analyser = Analyser()
    for word in sorted(own):
        folded = fold(word)
        if folded not in forms and len(word) >= _SHORTEST_NAME:
            forms[folded] = frozenset(
                lemma for token in analyser.tokens(word) for lemma in token.lemmas
            )
    return forms


@cache
def _lexicon() -> dict[str, Any]:
    """The words of the lexicons and all their forms."""
    found = _lexicon_words()
    forms = form_table(found)
    return {
        "words": sorted(found),
        "forms": {form: sorted(forms[form]) for form in sorted(forms)},
    }


def _lexicon_words() -> frozenset[str]:
    names = sorted(
        entry.name.removesuffix(".yaml")
        for entry in files("knowledge").joinpath("language").iterdir()
        if entry.name.endswith(".yaml") and not entry.name.startswith(_NO_POLISH)
    )
    return frozenset(
        word for name in names for text in _strings(lexicon(name)) for word in words(text)
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
