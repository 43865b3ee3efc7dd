"""Words of four languages in one alphabet, so that those of one root look alike.

Lossy on purpose: "мати", "matka" and a Russian word typed in Latin letters share their pieces.
"""

from functools import lru_cache

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "e", "ж": "zh",
    "з": "z", "и": "y", "і": "i", "ї": "i", "й": "j", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c",
    "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ы": "y", "э": "e", "ю": "ju", "я": "ja",
    "ъ": "", "ё": "e",
}  # fmt: skip
_LATIN = (
    ("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("w", "v"), ("kh", "h"), ("ya", "ja"),
    ("yu", "ju"), ("ye", "e"), ("je", "e"), ("x", "ks"), ("q", "k"), ("ck", "k"),
)  # fmt: skip
_TABLE = str.maketrans(_CYRILLIC)


@lru_cache(maxsize=20_000)
def one_alphabet(word: str) -> str:
    """A folded word in Latin letters, with one spelling for each sound."""
    word = word.translate(_TABLE)
    for spelt, instead in _LATIN:
        word = word.replace(spelt, instead)
    return word
