"""Countries that people say they are from, which tells only that they are no Poles."""

from functools import cache

from babel import Locale

from knowledge.lemmas import base_forms

_OWN = "PL"
_COUNTRY = 2  # letters of the code of a country, of which continents have three digits


def is_foreign(word: str, language: str) -> bool:
    """Whether a word, in any of its forms, names a country other than Poland."""
    return bool(base_forms(word.lower(), language) & _countries(language))


@cache
def _countries(language: str) -> frozenset[str]:
    names = Locale(language).territories
    return frozenset(
        name.lower()
        for code, name in names.items()
        if len(code) == _COUNTRY and code != _OWN and " " not in name
    )
