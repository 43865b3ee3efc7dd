"""The table of word forms: every inflected form of the words that documents and lexicons use."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from knowledge.catalogue_writing import WritableCatalogue
from knowledge.folding import fold
from knowledge.morphology import form_table
from knowledge.phrases import lexicon
from knowledge.text import Analyser

LEXICON = "lexicon.json"

_OTHER_LANGUAGES = "glossary"
_SHORTEST_NAME = 4


def put_in_forms(catalogue: WritableCatalogue, folder: Path) -> None:
    """Brings the catalogue's table of forms in line with its words.

    The lexicons' own part takes seconds, so a snapshot's folder keeps it for its copies.
    """
    path = folder / LEXICON
    if not path.exists():
        path.write_text(json.dumps(_lexicon(), ensure_ascii=False), "utf-8")
    kept = json.loads(path.read_text("utf-8"))
    known = {form: frozenset(lemmas) for form, lemmas in kept["forms"].items()}
    catalogue.replace_forms(_word_forms(catalogue.words(), frozenset(kept["words"]), known))


def _word_forms(
    words: Iterable[str], lexicon_words: frozenset[str], known: dict[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """Folded forms and their folded lemmas; a word no dictionary has stands for itself."""
    own = set(words)
    forms = dict(known)
    for form, lemmas in form_table(own - lexicon_words).items():
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
def _lexicon() -> dict[str, Any]:
    """The words of the lexicons and all their forms."""
    words = _lexicon_words()
    forms = form_table(words)
    return {
        "words": sorted(words),
        "forms": {form: sorted(forms[form]) for form in sorted(forms)},
    }


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
